"""Filled in or saved by other people's programs: the same record comes back."""

from __future__ import annotations

import io
from functools import cache
from typing import TYPE_CHECKING, Any

import docx as python_docx
import pytest
from hypothesis import given, settings

import rgdocs
from filling import Filling, by_hand, by_pypdf, names_of
from programs import SAVED, by_pdfium, by_pikepdf, with_python_docx
from rgdocs import codec
from rgdocs.testing import KINDS, records

if TYPE_CHECKING:
    from collections.abc import Callable

    from rgdocs.model import Record

FEW = settings(max_examples=8)
TYPED = KINDS - {"emoji", "emoji sequences", "newline", "blank line", "tab", "invisible"}
"""What can be typed with PDFium's events in a field: it takes text as UTF-16, line by line."""


def back(data: bytes) -> Record:
    """Read a file of one document; nothing may be left."""
    reading = rgdocs.read(data)
    assert isinstance(reading, rgdocs.Reading)
    assert [str(problem) for problem in reading.not_placed] == []
    return reading.record


@cache
def blank(document: str) -> bytes:
    """Return an empty fillable PDF."""
    return rgdocs.blank(document, format="pdf").data


def filled(record: Record, fill: Callable[[bytes, dict[str, str | bool]], bytes]) -> None:
    """Fill in a blank with a program; what its fields can hold must come back."""
    empty = blank(record.soort)
    filling = Filling(names_of(empty))
    expected = filling.of(record)
    assert codec.to_data(back(fill(empty, filling.values))) == expected


@FEW
@given(record=records(max_size=300))
def test_filled_in_with_pypdf(record: Record) -> None:
    """As its manual says to, without asking viewers to draw."""
    filled(record, by_pypdf)


@FEW
@given(record=records(max_size=300))
def test_filled_in_with_pikepdf(record: Record) -> None:
    """Which is qpdf's library."""
    filled(record, by_pikepdf)


@FEW
@given(record=records(max_size=200, kinds=TYPED))
def test_filled_in_with_pdfium(record: Record) -> None:
    """The engine of Chrome, as if somebody clicked and typed."""
    filled(record, by_pdfium)


@pytest.mark.parametrize("program", SAVED)
@settings(max_examples=4)
@given(record=records(max_size=300))
def test_saved_again_as_a_pdf(program: str, record: Record) -> None:
    """A form that was filled in, and a final with its data."""
    save = SAVED[program]
    assert back(save(rgdocs.render(record, format="pdf", data=True).data)) == record
    filled(record, lambda empty, values: save(by_hand(empty, values)))


@given(record=records(max_size=600))
def test_saved_again_as_a_word_file(record: Record) -> None:
    """With python-docx, finished and to write further in."""
    for kind in ("final", "prefilled"):
        made = rgdocs.render(record, format="docx", kind=kind).data  # type: ignore[arg-type]
        assert back(with_python_docx(made)) == record


def test_written_in_with_python_docx() -> None:
    """Text typed into controls, a row copied, a row taken out."""
    record = rgdocs.Signaleringsplan(signalen=("een", "twee", "drie"))
    made = rgdocs.render(record, format="docx", kind="prefilled").data
    document = python_docx.Document(io.BytesIO(made))
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    rows = {
        control.find(f"{w}sdtPr/{w}tag").get(f"{w}val"): control
        for control in document.element.body.iter(f"{w}sdt")
    }
    first, second = (_row(rows[f"signalen.{n}"]) for n in (0, 1))
    from copy import deepcopy  # noqa: PLC0415 - for this alone

    second.addnext(deepcopy(first))
    second.getparent().remove(second)
    next(rows["signalen.3"].iter(f"{w}t")).text = "vier"
    target = io.BytesIO()
    document.save(target)
    reading = rgdocs.read(target.getvalue())
    assert isinstance(reading, rgdocs.Reading)
    assert codec.to_data(reading.record)["signalen"] == ["een", "een", "drie", "vier"]
    assert [problem.path for problem in reading.not_placed] == ["signalen.1"]


def _row(control: Any) -> Any:
    row = control
    while not row.tag.endswith("}tr"):
        row = row.getparent()
    return row
