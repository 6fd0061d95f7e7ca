"""Files that other programs filled in or saved once: they must be read for ever.

`files/<program>-<version>-<what>.<ending>` holds the file, the same name with `.json` what it
says. The Word files were saved by LibreOffice, their fonts taken out to keep them small; in the
"typed" one somebody wrote into a blank form there. All people in them are invented.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import rgdocs
from judges import faults
from rgdocs import codec

FOLDER = Path(__file__).parent / "files"
FILES = sorted(path for path in FOLDER.iterdir() if path.suffix != ".json")


def test_there_are_files() -> None:
    """Word and PDF, of several programs."""
    assert {path.suffix for path in FILES} == {".docx", ".pdf"}
    assert len({path.name.split("-")[0] for path in FILES}) >= 3


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_says_what_it_said(path: Path) -> None:
    """Every answer, and nothing is left."""
    reading = rgdocs.read(path)
    assert isinstance(reading, rgdocs.Reading)
    wanted = json.loads(path.with_name(f"{path.name}.json").read_text(encoding="utf-8"))
    assert codec.to_data(reading.record) == wanted
    assert reading.not_placed == ()
    assert (reading.version, reading.pack) == (1, "standaard")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_writing_it_again_makes_it_sound(path: Path) -> None:
    """Whatever a program made of it, ours is accessible and archival again."""
    reading = rgdocs.read(path)
    assert isinstance(reading, rgdocs.Reading)
    again = rgdocs.render(reading.record, format="pdf", kind="prefilled")
    assert faults(again.data) == []
    back = rgdocs.read(again.data)
    assert isinstance(back, rgdocs.Reading)
    assert back.record == reading.record


def test_some_of_them_are_not_sound() -> None:
    """So the test above can fail: PDFium breaks what a judge looks for."""
    assert faults((FOLDER / "pdfium-filled.pdf").read_bytes())
