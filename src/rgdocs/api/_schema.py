"""The JSON Schemas of all documents, told in a language of ours."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from rgdocs import codec, compose, forms
from rgdocs.api._catalogue import get_pack

if TYPE_CHECKING:
    from pathlib import Path

ENDING = ".schema.json"


def schema(document: str, *, taal: str | None, lang: str) -> dict[str, Any]:
    """Return the schema of one document as plain data."""
    form, house = forms.get(document, lang=lang), get_pack(None, lang=lang, taal=taal)
    return codec.schema(form.record, compose.labels(form, house))


def text(document: str, *, taal: str | None = None, lang: str = "nl") -> str:
    """Return the schema of one document as a JSON file."""
    made = schema(document, taal=taal, lang=lang)
    return json.dumps(made, indent=2) + "\n"


def write(folder: Path) -> None:
    """Write the schema of every document into a folder; for the wheel."""
    for form in forms.catalogue():
        (folder / f"{form.id}{ENDING}").write_text(text(form.id), encoding="utf-8")
