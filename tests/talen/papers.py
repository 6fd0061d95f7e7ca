"""Every document of the catalogue, in every kind and language, with no word of a client's."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import rgdocs
from fieldkinds import named
from rgdocs import codec, forms
from rgdocs.model import Kind

TALEN = ("nl", "nl@u", "en")
TAGS = {"nl": "nl-NL", "nl@u": "nl-NL", "en": "en-GB"}
KINDS = ("blank", "prefilled", "final")
DOCUMENTS = [form.id for form in forms.catalogue()]
SAMPLES = Path(__file__).parents[2] / "samples"
WORD = "Qx"
"""What stands in the place of every answer; no language has it."""

ADDRESSED = "aanspreekvorm"
"""A letter speaks to its reader as it says itself, whatever the language of the paper."""
_KEPT = ("soort", "versie", *named(Kind.DATE, Kind.IDS, Kind.CHOICE, Kind.TIME))


@cache
def sample(document: str) -> rgdocs.Record:
    """Return the richest sample of a document, each answer made of WORD and a number."""
    found = [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.json"))]
    data = max((json.loads(text) for text in found if f'"{document}"' in text), key=len)
    assert data["soort"] == document
    return codec.from_data(_wordless(data))


def _wordless(data: Any) -> Any:
    if isinstance(data, dict):
        kept = {key: value for key, value in data.items() if key != ADDRESSED}
        return {key: value if key in _KEPT else _wordless(value) for key, value in kept.items()}
    if isinstance(data, list):
        return [_wordless(one) for one in data]
    return " ".join(WORD for _ in data.split()) if isinstance(data, str) else data


@cache
def paper(document: str, kind: str, taal: Any, form_at: Any) -> rgdocs.Document:
    """Return one document, made once."""
    if document == "toolkit":
        return rgdocs.toolkit(taal=taal, format=form_at)
    if kind == "blank":
        return rgdocs.blank(document, taal=taal, format=form_at)
    return rgdocs.render(sample(document), kind=kind, taal=taal, format=form_at)  # type: ignore[arg-type]
