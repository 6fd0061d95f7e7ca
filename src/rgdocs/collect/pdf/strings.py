"""Text as PDF writes it: PDFDocEncoding, UTF-16 or UTF-8, with CR for a new line."""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from typing import TYPE_CHECKING

from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    FloatObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

from rgdocs.collect.pdf.objects import found
from rgdocs.collect.pdf.reader import unpacked
from rgdocs.collect.stop import Stop

if TYPE_CHECKING:
    from pypdf.generic import PdfObject

MAX_CHOICES = 100
"""Choices of one list."""

_ENCODINGS = {BOM_UTF16_BE: "utf-16-be", BOM_UTF16_LE: "utf-16-le", BOM_UTF8: "utf-8"}
_LANGUAGE = re.compile("\x1b[a-z]{2}(?:[A-Z]{2})?\x1b")
"""PDF may say between two escapes in which language the text goes on."""


def text_of(value: PdfObject | None) -> str:
    """Return the text of a field's value: a string, a stream, or the choices of a list."""
    it = found(value)
    if isinstance(it, ArrayObject):
        if len(it) > MAX_CHOICES:
            raise Stop("read.bomb")
        return "\n".join(_string(found(item)) for item in it)
    if isinstance(it, StreamObject):
        return _lines(_decoded(unpacked(it)))
    return _string(it)


def _string(it: PdfObject | None) -> str:
    if isinstance(it, TextStringObject):
        return _lines(_decoded(it.original_bytes, str(it)))
    if isinstance(it, ByteStringObject):
        return _lines(_decoded(bytes(it)))
    if isinstance(it, NumberObject | FloatObject):
        return str(it)
    return str(it)[1:] if isinstance(it, NameObject) else ""


def _decoded(data: bytes, otherwise: str = "") -> str:
    """Return the text of these bytes; half a character is kept as half, to be refused later."""
    for mark, encoding in _ENCODINGS.items():
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "surrogatepass")
    return otherwise or data.decode("latin-1")


def _lines(text: str) -> str:
    return _LANGUAGE.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
