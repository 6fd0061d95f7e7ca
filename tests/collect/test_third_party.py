"""Filled in or saved by other people's programs: the same record comes back."""

from __future__ import annotations

import io
from functools import cache
from typing import TYPE_CHECKING, Any

import docx as python_docx
import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from hypothesis import given, settings
from pypdf import PdfReader, PdfWriter

import rgdocs
from filling import Filling, by_hand, by_pypdf, names_of
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


def by_pikepdf(empty: bytes, values: dict[str, str | bool]) -> bytes:
    """Fill in a form with pikepdf's own form module."""
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(empty)) as opened:
        for one in opened.acroform.fields:
            value = values.get(one.fully_qualified_name)
            if isinstance(value, bool):
                one.set_value(pikepdf.Name("/Ja"), need_appearance=False)
            elif value is not None:
                one.set_value(pikepdf.String(value), need_appearance=False)
        opened.save(target)
    return target.getvalue()


@FEW
@given(record=records(max_size=300))
def test_filled_in_with_pikepdf(record: Record) -> None:
    """Which is qpdf's library."""
    filled(record, by_pikepdf)


def by_pdfium(empty: bytes, values: dict[str, str | bool]) -> bytes:
    """Fill in a form with PDFium, which is in Chrome: click, select all, type."""
    with pypdfium2.PdfDocument(empty) as document:
        document.init_forms()
        for number, page in enumerate(document):
            _fill_page(document, page, _boxes(empty, number), values)
        target = io.BytesIO()
        document.save(target)
    return target.getvalue()


def _boxes(empty: bytes, number: int) -> list[tuple[str, list[float]]]:
    found = []
    for reference in PdfReader(io.BytesIO(empty)).pages[number].get("/Annots", []):
        box: Any = reference.get_object()
        if box["/Subtype"] == "/Widget":
            found.append((_full_name(box), [float(edge) for edge in box["/Rect"]]))
    return found


def _full_name(box: Any) -> str:
    above = box.get("/Parent")
    return str(box["/T"]) if above is None else f"{_full_name(above.get_object())}.{box['/T']}"


def _fill_page(
    document: pypdfium2.PdfDocument,
    page: pypdfium2.PdfPage,
    boxes: list[tuple[str, list[float]]],
    values: dict[str, str | bool],
) -> None:
    form = document.formenv.raw
    pdfium.FORM_OnAfterLoadPage(page.raw, form)
    for name, (left, low, right, high) in boxes:
        value = values.get(name)
        if not value:
            continue
        x, y = (left + right) / 2, (low + high) / 2
        pdfium.FORM_OnMouseMove(form, page.raw, 0, x, y)
        pdfium.FORM_OnLButtonDown(form, page.raw, 0, x, y)
        pdfium.FORM_OnLButtonUp(form, page.raw, 0, x, y)
        if isinstance(value, str):
            pdfium.FORM_SelectAllText(form, page.raw)
            text = (value + "\0").encode("utf-16-le")
            pdfium.FORM_ReplaceSelection(form, page.raw, _wide(text))
        pdfium.FORM_ForceToKillFocus(form)
    pdfium.FORM_OnBeforeClosePage(page.raw, form)


def _wide(text: bytes) -> Any:
    import ctypes  # noqa: PLC0415 - for this alone

    buffer = (ctypes.c_ushort * (len(text) // 2)).from_buffer_copy(text)
    return ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))


@FEW
@given(record=records(max_size=200, kinds=TYPED))
def test_filled_in_with_pdfium(record: Record) -> None:
    """The engine of Chrome, as if somebody clicked and typed."""
    filled(record, by_pdfium)


def with_pypdf(data: bytes) -> bytes:
    """Copy a PDF with pypdf."""
    target = io.BytesIO()
    PdfWriter(clone_from=PdfReader(io.BytesIO(data))).write(target)
    return target.getvalue()


def with_pikepdf(data: bytes, **how: Any) -> bytes:
    """Save a PDF with pikepdf, which is qpdf."""
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as opened:
        opened.save(target, **how)
    return target.getvalue()


def with_pdfium(data: bytes) -> bytes:
    """Save a PDF with PDFium."""
    target = io.BytesIO()
    with pypdfium2.PdfDocument(data) as opened:
        opened.save(target)
    return target.getvalue()


SAVED: dict[str, Callable[[bytes], bytes]] = {
    "pypdf": with_pypdf,
    "pikepdf": with_pikepdf,
    "pikepdf, linearised": lambda data: with_pikepdf(data, linearize=True),
    "pikepdf, object streams": lambda data: with_pikepdf(
        data, object_stream_mode=pikepdf.ObjectStreamMode.generate
    ),
    "pikepdf, nothing packed": lambda data: with_pikepdf(
        data,
        compress_streams=False,
        stream_decode_level=pikepdf.StreamDecodeLevel.all,
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
    ),
    "PDFium": with_pdfium,
}


@pytest.mark.parametrize("program", SAVED)
@settings(max_examples=4)
@given(record=records(max_size=300))
def test_saved_again_as_a_pdf(program: str, record: Record) -> None:
    """A form that was filled in, and a final with its data."""
    save = SAVED[program]
    assert back(save(rgdocs.render(record, format="pdf", data=True).data)) == record
    filled(record, lambda empty, values: save(by_hand(empty, values)))


def with_python_docx(data: bytes) -> bytes:
    """Save a Word file with python-docx."""
    target = io.BytesIO()
    python_docx.Document(io.BytesIO(data)).save(target)
    return target.getvalue()


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
