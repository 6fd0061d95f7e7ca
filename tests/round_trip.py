"""Which programs our files come back from whole; writes docs/round-trip.md from what it finds.

    python tests/round_trip.py

Needs what the conformance stage has: qpdf, LibreOffice, MuPDF, Chromium, npm. A test of that stage
runs it and compares, so the page cannot say what is not so.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import pymupdf
from pypdf.generic import NameObject

import rgdocs
from filling import Filling, by_hand, by_pypdf, names_of, states_of
from keyboard import by_keyboard
from programs import (
    by_pdfium,
    by_pikepdf,
    with_pdfium,
    with_pikepdf,
    with_pypdf,
    with_python_docx,
)
from rgdocs import codec, forms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rgdocs.model import Record

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "round-trip.md"
SECONDS = 300


@cache
def samples() -> dict[str, Record]:
    """Return the longest sample of every document, in the order of the toolkit."""
    every = [rgdocs.load(path) for path in sorted((ROOT / "samples").glob("*.json"))]
    return {
        form.id: max((one for one in every if one.soort == form.id), key=_length)
        for form in forms.catalogue()
    }


def _length(record: Record) -> int:
    return len(rgdocs.dumps(record))


@cache
def blank(document: str) -> bytes:
    """Return an empty fillable PDF."""
    return rgdocs.blank(document).data


@cache
def made(document: str, ending: str, kind: str) -> bytes:
    """Return a document of its sample; a final carries its data."""
    data = True if (ending, kind) == ("pdf", "final") else None
    return rgdocs.render(samples()[document], format=ending, kind=kind, data=data).data  # type: ignore[arg-type]


def by_mupdf(empty: bytes, values: dict[str, str | bool]) -> bytes:
    """Fill in a form with MuPDF, through PyMuPDF's own widgets."""
    with pymupdf.open(stream=empty) as opened:
        for page in opened:
            for box in page.widgets():
                value = values.get(box.field_name)
                if value is None or (
                    isinstance(value, NameObject) and value != f"/{box.on_state()}"
                ):
                    continue
                box.field_value = True if isinstance(value, NameObject) else value
                box.update()
        return bytes(opened.tobytes())


def with_mupdf(data: bytes) -> bytes:
    """Save a PDF with MuPDF, cleaned and packed."""
    with pymupdf.open(stream=data) as opened:
        return bytes(opened.tobytes(garbage=3, deflate=True))


def with_qpdf(data: bytes, *options: str) -> bytes:
    """Save a PDF with the command qpdf."""
    with tempfile.TemporaryDirectory() as room:
        before, after = Path(room, "before.pdf"), Path(room, "after.pdf")
        before.write_bytes(data)
        subprocess.run(["qpdf", *options, str(before), str(after)], check=True)
        return after.read_bytes()


@attrs.frozen
class Row:
    """One program; `files` gives what it made of each document, and what that must say."""

    program: str
    does: str
    files: Callable[[], dict[str, tuple[bytes, Any]]]


def _filled(fill: Callable[..., bytes]) -> dict[str, tuple[bytes, Any]]:
    found = {}
    for document, record in samples().items():
        filling = Filling(names_of(blank(document)))
        expected = filling.of(record)
        found[document] = (fill(blank(document), filling.values), expected)
    return found


@attrs.frozen
class Typed:
    """A form that was filled in by keyboard: the stops of the tab key, the file, what it says."""

    stops: list[dict[str, str]]
    data: bytes
    expected: Any


@cache
def typed() -> dict[str, Typed]:
    """Fill in every document by keyboard in pdf.js, all in one browser."""
    fillings = {document: Filling(names_of(blank(document))) for document in samples()}
    expected = {document: fillings[document].of(one) for document, one in samples().items()}
    jobs = [
        (
            blank(document),
            {name: _keys(document, name, value) for name, value in one.values.items()},
        )
        for document, one in fillings.items()
    ]
    found = zip(fillings, by_keyboard(jobs), strict=True)
    return {document: Typed(*one, expected[document]) for document, one in found}


def _keys(document: str, name: str, value: str | bool) -> str:
    """Return what is typed for an answer: space ticks, arrows go to a choice further on."""
    if value is True:
        return "{space}"
    if isinstance(value, NameObject):
        return "{down}" * states_of(blank(document), name).index(value) or "{space}"
    return str(value)


def _typed_files() -> dict[str, tuple[bytes, Any]]:
    return {document: (one.data, one.expected) for document, one in typed().items()}


def _saved(save: Callable[[bytes], bytes], ending: str, kind: str) -> dict[str, tuple[bytes, Any]]:
    return {
        document: (save(made(document, ending, kind)), codec.to_data(record))
        for document, record in samples().items()
    }


def _by_libreoffice(kind: str) -> dict[str, tuple[bytes, Any]]:
    """Return every Word file as LibreOffice saves it, in one run of it."""
    program = shutil.which("soffice")
    assert program, "LibreOffice is missing"
    with tempfile.TemporaryDirectory() as room:
        before, after = Path(room, "before"), Path(room, "after")
        before.mkdir()
        places = [before / f"{document}.docx" for document in samples()]
        for place in places:
            place.write_bytes(made(place.stem, "docx", kind))
        words = [program, f"-env:UserInstallation=file://{room}/profile", "--headless"]
        words += [
            "--convert-to",
            "docx:MS Word 2007 XML",
            "--outdir",
            str(after),
            *map(str, places),
        ]
        subprocess.run(words, check=True, capture_output=True, timeout=SECONDS)
        return {
            place.stem: ((after / place.name).read_bytes(), codec.to_data(samples()[place.stem]))
            for place in places
        }


def _pdf_rows(program: str, does: str, save: Callable[[bytes], bytes]) -> Iterator[Row]:
    for kind, told in (
        ("final", "a finished PDF"),
        ("prefilled", "a partly filled PDF"),
    ):
        yield Row(program, f"{does} {told}", partial(_saved, save, "pdf", kind))


def rows() -> list[Row]:
    """Return every program, and what is done with it."""
    qpdf = partial(with_qpdf)
    packed: Any = lambda data: with_qpdf(data, "--object-streams=generate", "--linearize")  # noqa: E731
    found = [
        Row("a program without fonts", "fills in a blank PDF", partial(_filled, by_hand)),
        Row("pypdf", "fills in a blank PDF", partial(_filled, by_pypdf)),
        Row("pikepdf", "fills in a blank PDF", partial(_filled, by_pikepdf)),
        Row("PDFium (Chrome)", "types in a blank PDF", partial(_filled, by_pdfium)),
        Row("MuPDF", "fills in a blank PDF", partial(_filled, by_mupdf)),
        Row("pdf.js (Firefox)", "types in a blank PDF, keyboard only", _typed_files),
        *_pdf_rows("pypdf", "copies", with_pypdf),
        *_pdf_rows("pikepdf", "saves", with_pikepdf),
        *_pdf_rows("qpdf", "saves", qpdf),
        *_pdf_rows("qpdf", "packs and linearises", packed),
        *_pdf_rows("PDFium (Chrome)", "saves", with_pdfium),
        *_pdf_rows("MuPDF", "cleans and saves", with_mupdf),
    ]
    for kind, told in (("final", "a finished Word file"), ("prefilled", "one to write further in")):
        save = partial(_saved, with_python_docx, "docx", kind)
        found.append(Row("python-docx", f"saves {told}", save))
        found.append(Row("LibreOffice", f"saves {told}", partial(_by_libreoffice, kind)))
    return found


def lost(row: Row) -> list[str]:
    """Return the documents that do not come back whole from a program."""
    found = []
    for document, (data, expected) in row.files().items():
        reading = rgdocs.read(data)
        assert isinstance(reading, rgdocs.Reading)
        if codec.to_data(reading.record) != expected or reading.not_placed:
            found.append(document)
    return found


HEAD = """# Which programs a form comes back from

Written by `python tests/round_trip.py`; the conformance stage runs it again and compares. The
longest sample of every document goes through the program, is read with `rgdocs.read`, and must be
the same record, letter for letter, with nothing left over. "Fills in" writes every answer that has
a field into the blank form. How files are read stands in [reading.md](reading.md); the same
programs get hundreds of invented records in `tests/collect`.

With the keyboard only, the tab key meets every field of every form, and goes from row to row in a
list. It goes in the order in which a screen reader goes, but for the forms with questions side by
side (`resourcegroepplan`, `signaleringsplan`, `qls-100`): there pdf.js goes along the lines, and a
screen reader column by column.

| program | what it does | comes back whole |
|---|---|---|
"""


def page() -> str:
    """Return the page, from what is found now."""
    lines = []
    for row in rows():
        found = lost(row)
        told = "every document" if not found else "all but " + ", ".join(found)
        lines.append(f"| {row.program} | {row.does} | {told} |\n")
    return HEAD + "".join(lines)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
