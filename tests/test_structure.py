"""A document is five things, each in its own place."""

from __future__ import annotations

import json
import tomllib
import zipfile
from pathlib import Path

import pytest

from rgdocs import forms, model

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "rgdocs"
SAMPLES = sorted((ROOT / "samples").glob("*.json"))
IDS = [form.id for form in forms.catalogue()]
COVERS = {"toolkit", "veranderd", "signaleringsplan-kaart"}
"""Templates that are no document: they have no record and no questions."""


def test_every_record_is_a_document_and_every_document_a_record() -> None:
    """The catalogue and the model name the same."""
    assert {record.soort for record in model.RECORDS} == set(IDS)


@pytest.mark.parametrize("document", IDS)
def test_a_document_has_its_five_parts(document: str) -> None:
    """Model class, form, compose module, template, sample."""
    record = {record.soort: record for record in model.RECORDS}[document]
    form = tomllib.loads((PACKAGE / "forms" / f"{document}.toml").read_text(encoding="utf-8"))
    assert record.__module__.startswith("rgdocs.model.")
    assert form
    assert (PACKAGE / "compose" / f"{document.replace('-', '_')}.py").is_file()
    assert zipfile.is_zipfile(PACKAGE / "templates" / "standaard" / f"{document}.docx")
    assert document in {json.loads(sample.read_bytes())["soort"] for sample in SAMPLES}


def test_no_template_or_form_is_an_orphan() -> None:
    """What belongs to no document must go."""
    templates = {path.stem for path in (PACKAGE / "templates" / "standaard").glob("*.docx")}
    definitions = {path.stem for path in (PACKAGE / "forms").glob("*.toml")}
    assert templates - COVERS == set(IDS)
    assert definitions - COVERS == set(IDS)
