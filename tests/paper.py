"""Read finished files as a stranger would, with none of our own code."""

from __future__ import annotations

import ctypes
import zipfile
from collections import defaultdict
from io import BytesIO
from typing import TYPE_CHECKING

import pypdfium2
import pypdfium2.raw as pdfium
from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SIGNS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n"}


def controls(docx: bytes) -> dict[str, list[str]]:
    """Return the texts of the content controls of a Word file, by tag, in order."""
    found: dict[str, list[str]] = defaultdict(list)
    with zipfile.ZipFile(BytesIO(docx)) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    for control in body.iter(f"{W}sdt"):
        tag = control.find(f"{W}sdtPr/{W}tag")
        if tag is not None:
            found[tag.get(f"{W}val", "")].append(_text(control.find(f"{W}sdtContent")))
    return dict(found)


def _text(content: etree._Element) -> str:
    paragraphs = list(content.iter(f"{W}p"))
    return "\n".join(_line(one) for one in paragraphs) if paragraphs else _line(content)


def _line(element: etree._Element) -> str:
    return "".join(
        (node.text or "") if node.tag == f"{W}t" else _SIGNS.get(str(node.tag), "")
        for run in element.iter(f"{W}r")
        for node in run
    )


def page_texts(data: bytes) -> list[str]:
    """Return the text of each page of a PDF in the order it was written, artifacts left out.

    Where the file says what a group of glyphs means (ActualText), that counts.
    """
    with pypdfium2.PdfDocument(data) as document:
        return ["".join(_pieces(page)) for page in document]


def _pieces(page: pypdfium2.PdfPage) -> Iterator[str]:
    textpage = page.get_textpage()
    said = None
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=8):
        marks = dict(_marks(item.raw))
        if "Artifact" in marks:
            continue
        actual = next((value for value in marks.values() if value), None)
        if actual is None:
            yield _object_text(item.raw, textpage.raw)
        elif actual != said:
            yield actual
        said = actual
    textpage.close()


def _object_text(item: object, textpage: object) -> str:
    return _wide(lambda buffer, size: pdfium.FPDFTextObj_GetText(item, textpage, buffer, size))


def _wide(call: object) -> str:
    size = call(None, 0)
    buffer = (ctypes.c_ushort * (size // 2 + 1))()
    call(buffer, size)
    return bytes(buffer)[: max(size - 2, 0)].decode("utf-16-le", "replace")


def _marks(item: object) -> Iterator[tuple[str, str]]:
    for index in range(max(pdfium.FPDFPageObj_CountMarks(item), 0)):
        mark = pdfium.FPDFPageObj_GetMark(item, index)
        yield _name(mark), _parameter(mark, b"ActualText")


def _name(mark: object) -> str:
    size = ctypes.c_ulong()
    buffer = (ctypes.c_ushort * 64)()
    pdfium.FPDFPageObjMark_GetName(mark, buffer, 128, ctypes.byref(size))
    return bytes(buffer)[: max(size.value - 2, 0)].decode("utf-16-le")


def _parameter(mark: object, key: bytes) -> str:
    size = ctypes.c_ulong()
    pdfium.FPDFPageObjMark_GetParamBlobValue(mark, key, None, 0, ctypes.byref(size))
    if not size.value:
        return ""
    buffer = (ctypes.c_ubyte * size.value)()
    pdfium.FPDFPageObjMark_GetParamBlobValue(mark, key, buffer, size.value, ctypes.byref(size))
    raw = bytes(buffer)
    return raw[2:].decode("utf-16-be") if raw[:2] == b"\xfe\xff" else raw.decode("latin-1")
