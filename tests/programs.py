"""Other people's programs, as they are used on our files: to fill a form in, or only to save it."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import docx as python_docx
import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject

if TYPE_CHECKING:
    from collections.abc import Callable


def by_pikepdf(empty: bytes, values: dict[str, str | bool]) -> bytes:
    """Fill in a form with pikepdf's own form module."""
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(empty)) as opened:
        for one in opened.acroform.fields:
            value = values.get(one.fully_qualified_name)
            if isinstance(value, bool):
                one.set_value(pikepdf.Name("/Ja"), need_appearance=False)
            elif isinstance(value, NameObject):
                one.set_value(pikepdf.Name(value), need_appearance=False)
            elif value is not None:
                one.set_value(pikepdf.String(value), need_appearance=False)
        opened.save(target)
    return target.getvalue()


def by_pdfium(empty: bytes, values: dict[str, str | bool]) -> bytes:
    """Fill in a form with PDFium, which is in Chrome: click, select all, type."""
    with pypdfium2.PdfDocument(empty) as document:
        document.init_forms()
        for number, page in enumerate(document):
            _fill_page(document, page, _boxes(empty, number), values)
        target = io.BytesIO()
        document.save(target)
    return target.getvalue()


def _boxes(empty: bytes, number: int) -> list[tuple[str, str, list[float]]]:
    """Return the name, the state (of a button) and the edges of every box on a page."""
    found = []
    for reference in PdfReader(io.BytesIO(empty)).pages[number].get("/Annots", []):
        box: Any = reference.get_object()
        if box["/Subtype"] == "/Widget":
            states = [*box.get("/AP", {}).get("/N", {})] if "/T" not in box else []
            state = next((one for one in states if one != "/Off"), "")
            found.append((_full_name(box), state, [float(edge) for edge in box["/Rect"]]))
    return found


def _full_name(box: Any) -> str:
    """Return the name of a field; a radio button has none of its own."""
    above = box.get("/Parent")
    start = "" if above is None else _full_name(above.get_object())
    return ".".join(filter(None, [start, str(box.get("/T", ""))]))


def _fill_page(
    document: pypdfium2.PdfDocument,
    page: pypdfium2.PdfPage,
    boxes: list[tuple[str, str, list[float]]],
    values: dict[str, str | bool],
) -> None:
    form = document.formenv.raw
    pdfium.FORM_OnAfterLoadPage(page.raw, form)
    for name, state, (left, low, right, high) in boxes:
        value = values.get(name)
        if not value or (isinstance(value, NameObject) and value != state):
            continue
        x, y = (left + right) / 2, (low + high) / 2
        pdfium.FORM_OnMouseMove(form, page.raw, 0, x, y)
        pdfium.FORM_OnLButtonDown(form, page.raw, 0, x, y)
        pdfium.FORM_OnLButtonUp(form, page.raw, 0, x, y)
        if isinstance(value, str) and not isinstance(value, NameObject):
            pdfium.FORM_SelectAllText(form, page.raw)
            text = (value + "\0").encode("utf-16-le")
            pdfium.FORM_ReplaceSelection(form, page.raw, _wide(text))
        pdfium.FORM_ForceToKillFocus(form)
    pdfium.FORM_OnBeforeClosePage(page.raw, form)


def _wide(text: bytes) -> Any:
    import ctypes  # noqa: PLC0415 - for this alone

    buffer = (ctypes.c_ushort * (len(text) // 2)).from_buffer_copy(text)
    return ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))


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


def with_python_docx(data: bytes) -> bytes:
    """Save a Word file with python-docx."""
    target = io.BytesIO()
    python_docx.Document(io.BytesIO(data)).save(target)
    return target.getvalue()
