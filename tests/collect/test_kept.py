"""Papers of a version of the format, kept when it was frozen: they are read for ever.

`tools/keep_format.py` adds those of a new document; none is ever changed.
"""

from __future__ import annotations

import json
import sys
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

import rgdocs
from rgdocs import codec, forms
from rgdocs.model import RECORDS

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tools"))
TOOL = import_module("keep_format")
VERSIONS = sorted(int(path.name.split("-")[1].split(".")[0]) for path in TOOL.KEPT.iterdir())
EMPTY = {record.soort: record() for record in RECORDS}


@cache
def kept(version: int) -> dict[str, bytes]:
    found: dict[str, bytes] = TOOL.read(TOOL.archive(version))
    return found


EVERY = [(version, name) for version in VERSIONS for name in sorted(kept(version))]
PAPERS = [(version, name) for version, name in EVERY if not name.endswith(".json")]
JSONS = [(version, name) for version, name in EVERY if name.endswith(".json")]


def test_every_document_of_today_is_kept() -> None:
    """In each kind and ending; those of older versions stay."""
    assert list(range(1, codec.FORMAT_VERSION + 1)) == VERSIONS
    assert TOOL.missing(kept(codec.FORMAT_VERSION)) == []
    known = {form.id for form in forms.catalogue()}
    assert {name.removesuffix(".json") for _, name in JSONS} <= known


@pytest.mark.parametrize(("version", "name"), PAPERS)
def test_a_kept_paper_says_what_it_said(version: int, name: str) -> None:
    """Every answer, and nothing is left; a blank says nothing."""
    document, _, kind = name.rpartition(".")[0].rpartition("-")
    reading = rgdocs.read(kept(version)[name])
    assert isinstance(reading, rgdocs.Reading)
    assert (reading.document, reading.version, reading.pack) == (document, version, "standaard")
    assert reading.not_placed == ()
    wanted = rgdocs.loads(kept(version)[f"{document}.json"])
    assert _said(reading.record) == _said(EMPTY[document] if kind == "blank" else wanted)


def _said(record: rgdocs.Record) -> dict[str, object]:
    """Return a record as data; people of a sociogram stand on paper by their ring, not in a row."""
    data = codec.to_data(record)
    if "mensen" in data:
        data["mensen"] = sorted(data["mensen"], key=json.dumps)
    return data


@pytest.mark.parametrize(("version", "name"), JSONS)
def test_a_kept_record_is_a_good_one(version: int, name: str) -> None:
    """It is read, and written again it says the same."""
    text = kept(version)[name].decode()
    told = json.loads(text)
    assert told["versie"] == version
    record = rgdocs.loads(text)
    assert rgdocs.loads(rgdocs.dumps(record)) == record
    if version == codec.FORMAT_VERSION:
        assert json.loads(rgdocs.dumps(record)) == told
