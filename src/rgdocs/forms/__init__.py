"""Stage 2, what the paper asks: forms and their questions, as data.

Each form is one TOML file beside this module; questions that forms share stand in `gedeeld/`.
Question texts live here and nowhere else.
"""

from __future__ import annotations

from difflib import get_close_matches

from rgdocs.errors import UsageError
from rgdocs.forms._form import Categorie, Deel, Form, Gebied, OutputKind, Vraag
from rgdocs.forms._load import ORDER, load
from rgdocs.problems import problem


def catalogue() -> tuple[Form, ...]:
    """Return every form, in the order of the source (001)."""
    return tuple(load(form_id) for form_id in ORDER)


def get(document_id: str, *, lang: str = "nl") -> Form:
    """Return one form; raise UsageError, naming the nearest id, when there is none."""
    if document_id not in ORDER:
        nearest = get_close_matches(document_id, ORDER, n=1, cutoff=0.0)[0]
        known = ", ".join(ORDER)
        raise UsageError(problem("usage.document", "", lang=lang, nearest=nearest, known=known))
    return load(document_id)


__all__ = ["Categorie", "Deel", "Form", "Gebied", "OutputKind", "Vraag", "catalogue", "get"]
