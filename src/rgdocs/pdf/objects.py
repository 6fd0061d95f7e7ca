"""Short names for the objects a PDF is made of."""

from __future__ import annotations

import io
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pypdf.generic import PdfObject


def name(value: str) -> NameObject:
    """Return `/value`; the slash is part of `value`."""
    return NameObject(value)


def text(value: str) -> TextStringObject:
    """Return a text string in the smallest encoding that holds it."""
    return TextStringObject(value)


def number(value: float) -> FloatObject | NumberObject:
    """Return an integer, or a real rounded to 1/1000 pt."""
    short = round(value, 3)
    return NumberObject(int(short)) if short == int(short) else FloatObject(short)


def array(items: Iterable[PdfObject]) -> ArrayObject:
    """Return an array."""
    return ArrayObject(items)


def numbers(items: Iterable[float]) -> ArrayObject:
    """Return an array of numbers."""
    return ArrayObject([number(item) for item in items])


def dictionary(items: Mapping[str, PdfObject]) -> DictionaryObject:
    """Return a dictionary; keys have their slash."""
    return DictionaryObject({NameObject(key): value for key, value in items.items()})


def stream(data: bytes, items: Mapping[str, PdfObject]) -> StreamObject:
    """Return a stream that holds `data` as it is."""
    made = StreamObject()
    made.update({NameObject(key): value for key, value in items.items()})
    made.set_data(data)
    return made


def items(value: PdfObject) -> list[PdfObject]:
    """Return what an array holds, wherever the array itself lies; nothing for anything else."""
    found = value.get_object()
    return list(found) if isinstance(found, ArrayObject) else []


def entries(value: PdfObject) -> DictionaryObject:
    """Return a dictionary, wherever it lies; an empty one for anything else."""
    found = value.get_object()
    return found if isinstance(found, DictionaryObject) else DictionaryObject()


_SPECIAL: Final = re.compile(rb"[\\()]")


def encoded(value: PdfObject) -> bytes:
    """Return the bytes of an object, as in a file; far faster than piece by piece to a stream."""
    if type(value) is DictionaryObject:
        held = (spelled(key) + b" " + encoded(value.raw_get(key)) for key in value)
        return b"<<" + b"".join(held) + b">>"
    if type(value) is ArrayObject:
        return b"[" + b" ".join(map(encoded, value)) + b"]"
    if type(value) is IndirectObject:
        return b"%d 0 R" % value.idnum
    if type(value) is NumberObject:
        return b"%d" % int(value)
    if type(value) is NameObject:
        return spelled(value)
    return _other(value)


def _other(value: PdfObject) -> bytes:
    if type(value) is TextStringObject and value.isascii() and value.isprintable():
        return b"(%s)" % _SPECIAL.sub(rb"\\\g<0>", value.encode())
    out = io.BytesIO()
    value.write_to_stream(out)
    return out.getvalue()


@lru_cache(maxsize=512)
def spelled(value: str) -> bytes:
    """Return a name as it is written; the slash is part of `value`."""
    out = io.BytesIO()
    NameObject(value).write_to_stream(out)
    return out.getvalue()
