"""All that a person can read or hear in a finished file; names of fields and ids left out."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING, Any

import pypdfium2
from lxml import etree
from pypdf import PdfReader

if TYPE_CHECKING:
    from collections.abc import Iterator

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPOKEN = {f"{W}alias": f"{W}val", f"{W}tblCaption": f"{W}val", f"{W}tblDescription": f"{W}val"}


def in_word(docx: bytes) -> list[str]:
    """Return paragraphs, titles of controls, captions, alternative texts and the title."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        names = [
            n for n in package.namelist() if re.fullmatch(r"word/\w+\.xml|docProps/core.xml", n)
        ]
        roots = [etree.fromstring(package.read(name)) for name in names]
    return [text for root in roots for text in _of_part(root) if text.strip()]


def _of_part(root: etree._Element) -> Iterator[str]:
    for element in root.iter():
        if element.tag == f"{W}p":
            yield "".join(one.text or "" for one in element.iter(f"{W}t"))
        elif element.tag in _SPOKEN:
            yield element.get(_SPOKEN[element.tag], "")
        elif str(element.tag).endswith("}docPr"):
            yield element.get("descr", "")
        elif str(element.tag).endswith(("}title", "}subject", "}creator")):
            yield element.text or ""


def paragraphs(docx: bytes) -> list[str]:
    """Return the paragraphs of the body that hold text."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    texts = ("".join(t.text or "" for t in p.iter(f"{W}t")) for p in body.iter(f"{W}p"))
    return [text for text in texts if text.strip()]


def in_pdf(data: bytes) -> list[str]:
    """Return pages, help of fields, alternative texts, bookmarks and the title."""
    reader = PdfReader(io.BytesIO(data))
    fields = reader.get_fields() or {}
    found = [str(field.get("/TU", "")) for field in fields.values()]
    found += [str(reader.metadata.title or "")] if reader.metadata else []
    found += list(_alternatives(reader.trailer["/Root"]["/StructTreeRoot"]))
    found += [str(one["/Title"]) for one in _flat(reader.outline)]
    return [*pages(data), *found]


def pages(data: bytes) -> list[str]:
    """Return the text of each page, header and footer too."""
    with pypdfium2.PdfDocument(data) as document:
        return [page.get_textpage().get_text_range() for page in document]


def _alternatives(element: Any) -> Iterator[str]:
    waiting = [element]
    while waiting:
        one = waiting.pop().get_object()
        if isinstance(one, list):
            waiting += one
        elif isinstance(one, dict):
            yield str(one.get("/Alt", ""))
            waiting += [one[key] for key in ("/K",) if key in one and not isinstance(one[key], int)]


def _flat(outline: Any) -> Iterator[Any]:
    for one in outline:
        if isinstance(one, list):
            yield from _flat(one)
        else:
            yield one
