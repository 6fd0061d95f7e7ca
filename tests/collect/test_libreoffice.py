"""Saved by LibreOffice, which drops tags, moves bookmarks and repeats texts of several scripts."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, Phase, given, settings

import rgdocs
from rgdocs.testing import records

if TYPE_CHECKING:
    from pathlib import Path

    from rgdocs.model import Record

pytestmark = pytest.mark.conformance

MANY = 60
SECONDS = 300
KINDS = ("final", "prefilled")


def drawn(many: int) -> list[Record]:
    """Draw records; LibreOffice starts once for all of them."""
    found: list[Record] = []

    @settings(
        max_examples=many,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
        deadline=None,
    )
    @given(records(max_size=600))
    def draw(record: Record) -> None:
        found.append(record)

    draw()
    return found


def saved(files: dict[str, bytes], room: Path) -> dict[str, bytes]:
    """Return each Word file as LibreOffice saves it."""
    program = shutil.which("soffice")
    assert program, "LibreOffice is missing"
    before, after = room / "before", room / "after"
    before.mkdir()
    for name, data in files.items():
        (before / name).write_bytes(data)
    words = [program, f"-env:UserInstallation=file://{room}/profile", "--headless"]
    words += ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(after)]
    words += [str(before / name) for name in files]
    subprocess.run(words, check=True, capture_output=True, timeout=SECONDS)
    return {name: (after / name).read_bytes() for name in files}


def test_saved_again(tmp_path: Path) -> None:
    """Every record comes back, finished and to write further in."""
    wanted = drawn(MANY)
    files = {
        f"{number}-{kind}.docx": rgdocs.render(record, format="docx", kind=kind).data  # type: ignore[arg-type]
        for number, record in enumerate(wanted)
        for kind in KINDS
    }
    assert len(files) >= MANY
    wrong = []
    for name, data in saved(files, tmp_path).items():
        reading = rgdocs.read(data)
        assert isinstance(reading, rgdocs.Reading)
        told = [str(problem) for problem in reading.not_placed]
        if reading.record != wanted[int(name.split("-")[0])] or told:
            wrong.append((name, told))
    assert wrong == []


def test_a_blank_form_still_says_nothing(tmp_path: Path) -> None:
    """No word of the form is taken for an answer."""
    files = {
        f"{entry.id}.docx": rgdocs.blank(entry.id, format="docx").data
        for entry in rgdocs.catalogue()
    }
    for data in saved(files, tmp_path).values():
        reading = rgdocs.read(data)
        assert isinstance(reading, rgdocs.Reading)
        assert reading.not_placed == ()
        assert reading.record == type(reading.record)()
