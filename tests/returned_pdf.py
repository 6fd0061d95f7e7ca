"""Small PDF files as they come back, made in code: pages, fields, notes, attached files."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

KEY = NameObject


def plain(value: Any) -> PdfObject:
    """Return a PDF object: names as "/Name", bytes as they are, other texts as text."""
    if isinstance(value, PdfObject):
        return value
    if isinstance(value, dict):
        return DictionaryObject({KEY(key): plain(one) for key, one in value.items()})
    if isinstance(value, list):
        return ArrayObject([plain(one) for one in value])
    if isinstance(value, int):
        return NumberObject(value)
    if isinstance(value, bytes):
        return ByteStringObject(value)
    return NameObject(value) if value.startswith("/") else TextStringObject(value)


class Paper:
    """A PDF in the making."""

    def __init__(self, pages: int = 1) -> None:
        """Start with empty pages."""
        self.writer = PdfWriter()
        for _ in range(pages):
            self.writer.add_blank_page(200, 200)
        self.roots = ArrayObject()

    def add(self, value: Any) -> PdfObject:
        """Add an object of its own; return the reference."""
        return self.writer._add_object(plain(value))

    def field(
        self, name: str, value: Any = None, *, page: int = 0, tree: bool = True, **more: Any
    ) -> PdfObject:
        """Add a field that is its own box; `more` are entries without their slash."""
        made = {"/T": TextStringObject(name), "/FT": "/Tx", "/Subtype": "/Widget"}
        made |= {} if value is None else {"/V": value}
        made |= {f"/{key}": one for key, one in more.items()}
        reference = self.add({key: one for key, one in made.items() if one != "-"})
        if page >= 0:
            self.annotate(reference, page)
        if tree:
            self.roots.append(reference)
        return reference

    def annotate(self, reference: PdfObject, page: int = 0) -> None:
        """Put a box on a page."""
        on = self.writer.pages[page]
        on.setdefault(KEY("/Annots"), ArrayObject()).append(reference)

    def note(self, told: object) -> None:
        """Leave the private note in which a form says what made it."""
        self.writer.add_metadata({"/rgdocs": told if isinstance(told, str) else json.dumps(told)})

    def attach(self, data: bytes, name: str = "data.json") -> None:
        """Attach a file, the way PDF/A-3 does."""
        stream = StreamObject()
        stream.set_data(data)
        spec = {"/Type": "/Filespec", "/F": name, "/EF": {"/F": self.add(stream)}}
        self.writer.root_object[KEY("/AF")] = plain([self.add(spec)])

    def bytes(self) -> bytes:
        """Return the finished file."""
        if self.roots:
            self.writer.root_object[KEY("/AcroForm")] = plain({"/Fields": self.roots})
        target = io.BytesIO()
        self.writer.write(target)
        return target.getvalue()


def raw(*objects: bytes, trailer: bytes = b"") -> bytes:
    """Return a PDF of these objects, numbered from 1; the first is the catalogue."""
    data, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    start = b"startxref\n%d\n%%%%EOF\n" % len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n%strailer\n" % (size, table)
    return data + b"<< /Size %d /Root 1 0 R %s >>\n%s" % (size, trailer, start)


def form(fields: Mapping[str, Any] | Sequence[tuple[str, Any]], note: object = None) -> bytes:
    """Return a form with these fields, full names with dots."""
    paper = Paper()
    for name, value in fields.items() if hasattr(fields, "items") else fields:
        button = isinstance(value, bool)
        state = "/Ja" if value else "/Off"
        if button:
            paper.field(name, state, FT="/Btn", AS=state)
        else:
            paper.field(name, value)
    if note is not None:
        paper.note(note)
    return paper.bytes()
