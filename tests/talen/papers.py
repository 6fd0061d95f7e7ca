"""Every document of the catalogue, in every kind and language, with no word of a client's."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import rgdocs
from answered import answers
from rgdocs import codec, forms

TALEN = ("nl", "nl@u", "en")
TAGS = {"nl": "nl-NL", "nl@u": "nl-NL", "en": "en-GB"}
KINDS = ("blank", "prefilled", "final")
DOCUMENTS = [form.id for form in forms.catalogue()]
SAMPLES = Path(__file__).parents[2] / "samples"
WORD = "Qx"
"""What stands in the place of every answer; no language has it."""


@cache
def sample(document: str) -> rgdocs.Record:
    """Return the richest sample of a document, each answer made of WORD and a number."""
    found = [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.json"))]
    told = [json.loads(text) for text in found]
    data = max((one for one in told if one["soort"] == document), key=len)
    data.pop("aanspreekvorm", None)  # a letter speaks as it says, in every language
    for path, text in answers(codec.from_data(data)):
        _put(data, path.split("."), " ".join(WORD for _ in text.split()))
    return codec.from_data(data)


def _put(data: Any, path: list[str], text: str) -> None:
    *above, last = (int(step) if step.isdigit() else step for step in path)
    for step in above:
        data = data[step]
    data[last] = text


@cache
def paper(document: str, kind: str, taal: Any, form_at: Any) -> rgdocs.Document:
    """Return one document, made once."""
    if document == "toolkit":
        return rgdocs.toolkit(taal=taal, format=form_at)
    if kind == "blank":
        return rgdocs.blank(document, taal=taal, format=form_at)
    return rgdocs.render(sample(document), kind=kind, taal=taal, format=form_at)  # type: ignore[arg-type]
