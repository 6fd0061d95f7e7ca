"""Objects of a PDF as they are written: bytes, for what is made by the hundred."""

from __future__ import annotations

import re
from codecs import BOM_UTF16_BE
from typing import TYPE_CHECKING, Final

from rgdocs.pdf.objects import spelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from re import Match

_SPECIAL: Final = re.compile(rb"[\\()\r\n]")
_ESCAPED: Final = {b"\r": b"\\r", b"\n": b"\\n"}
_SHARED: Final = re.compile("[\n\r\t -~\u00a1-\u00ac\u00ae-\u00ff]*")
"""The signs that PDFDocEncoding and Latin-1 write alike."""


def name(value: str) -> bytes:
    """Return `/value`; the slash is part of `value`."""
    return spelled(value)


def text(value: str) -> bytes:
    """Return a text string, in one byte a sign where that can be."""
    return b"(%s)" % _SPECIAL.sub(_escape, encoded(value))


def encoded(value: str) -> bytes:
    """Return the bytes that a text string stands for."""
    if _SHARED.fullmatch(value):
        return value.encode("latin-1")
    return BOM_UTF16_BE + value.encode("utf-16-be")


def _escape(found: Match[bytes]) -> bytes:
    sign = found.group()
    return _ESCAPED.get(sign, b"\\" + sign)


def number(value: float) -> bytes:
    """Return a number, rounded to 1/1000 pt."""
    short = f"{value:.3f}".rstrip("0").rstrip(".")
    return b"0" if short == "-0" else short.encode()


def reference(number: int) -> bytes:
    """Return a reference to an object."""
    return b"%d 0 R" % number


def array(items: Iterable[bytes]) -> bytes:
    """Return an array."""
    return b"[" + b" ".join(items) + b"]"


def dictionary(items: Mapping[str, bytes]) -> bytes:
    """Return a dictionary; keys have their slash."""
    return b"<<" + b"".join([b"%s %s" % (spelled(key), items[key]) for key in items]) + b">>"


def stream(data: bytes, items: Mapping[str, bytes]) -> bytes:
    """Return a stream that holds `data` as it is."""
    head = dictionary({**items, "/Length": number(len(data))})
    return b"%s\nstream\n%s\nendstream" % (head, data)
