"""A receipt tells what a file is and what it was made of, and nothing of a client."""

from __future__ import annotations

import base64
import hashlib
import json
from importlib.metadata import version
from pathlib import Path

import pytest

import rgdocs
from rgdocs import forms
from rgdocs.api import packs

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.json"))
IDS = [form.id for form in forms.catalogue()]
PLAN = rgdocs.load(next(path for path in SAMPLES if path.stem == "resourcegroepplan-rijk"))


@pytest.mark.parametrize("ending", ["pdf", "docx"])
def test_its_facts_are_true(ending: str) -> None:
    """Of the bytes, the form, the format, the pack and this version."""
    made = rgdocs.render(PLAN, format=ending, taal="nl@u")  # type: ignore[arg-type]
    told = made.receipt
    assert (told.sha256, told.size, told.pages) == (made.sha256, len(made.data), made.pages)
    assert told.sha1 == hashlib.sha1(made.data).hexdigest()
    assert base64.b64decode(told.koppeltaal_hash).hex() == told.sha1
    assert (told.kind, told.forms, told.format) == ("final", {PLAN.soort: "1"}, 1)
    assert (told.pack, told.taal) == ("standaard", "nl@u")
    assert told.pack_digest == packs.load(taal="nl@u").digest
    assert told.library == f"rgdocs {version('rgdocs')}"
    assert (told.filename, told.media_type) == (made.filename, made.media_type)
    assert told == rgdocs.render(PLAN, format=ending, taal="nl@u").receipt  # type: ignore[arg-type]


def words(data: object) -> set[str]:
    """Return every word that a record holds."""
    if isinstance(data, dict):
        return set().union(*map(words, data.values()))
    if isinstance(data, list):
        return set().union(*map(words, data))
    return {word.strip(".,:;()").casefold() for word in str(data).split() if len(word) > 3}


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_no_word_of_a_client_is_in_it(path: Path) -> None:
    """Nor the name of the form in its title: a list of titles tells nothing of anybody."""
    record = rgdocs.load(path)
    told = rgdocs.render(record, format="docx").receipt
    assert told.title == "Ingevuld formulier"
    answers = words(json.loads(rgdocs.dumps(record))) - {record.soort, "formulier"}
    assert not words(told.as_data()) & answers


def test_papers_together_name_them_all() -> None:
    """A toolkit as PDF and as a zip, and a bundle with a record in it."""
    for ending in ("pdf", "docx"):
        told = rgdocs.toolkit(format=ending).receipt  # type: ignore[arg-type]
        assert (list(told.forms), told.kind, told.title) == (IDS, "blank", "Lege formulieren")
    told = rgdocs.bundle([PLAN, "qls-100"]).receipt
    assert (list(told.forms), told.kind) == ([PLAN.soort, "qls-100"], "final")
    assert told.title == "Ingevulde formulieren"
    assert json.loads(json.dumps(told.as_data()))["forms"] == {PLAN.soort: "1", "qls-100": "1"}
