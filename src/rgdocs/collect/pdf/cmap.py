"""Which characters a font's codes stand for: its ToUnicode map."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from pypdf.generic import StreamObject

from rgdocs.collect.pdf.objects import found, name
from rgdocs.collect.stop import Stop

if TYPE_CHECKING:
    from pypdf.generic import DictionaryObject

    from rgdocs.collect.pdf.reader import Bounded

Decoder = Callable[[bytes], str]
"""Turns the bytes that a page shows in one font into characters."""

MAX_MAP = 2**20
"""Bytes of one map."""
MAX_LETTERS = 2**17
"""Codes of one map; twice as many as a font can have."""

_SECTION = re.compile(rb"begin(bfchar|bfrange)(.*?)endbf", re.DOTALL)
_HEX = re.compile(rb"<([0-9A-Fa-f\s]*)>|(\[)|(\])")


def decoder_of(font: DictionaryObject, reader: Bounded) -> Decoder:
    """Return what turns the bytes that a page shows in this font into characters.

    Codes that the map leaves out, and fonts without one, say nothing.
    """
    width = 2 if name(font.get("/Subtype")) == "/Type0" else 1
    stream = found(font.get("/ToUnicode"))
    letters = _letters(reader.unpack(stream)) if isinstance(stream, StreamObject) else {}

    def decode(shown: bytes) -> str:
        codes = range(0, len(shown), width)
        return "".join(letters.get(int.from_bytes(shown[at : at + width]), "") for at in codes)

    return decode


def _letters(data: bytes) -> dict[int, str]:
    if len(data) > MAX_MAP:
        raise Stop("read.bomb")
    letters: dict[int, str] = {}
    for kind, body in _SECTION.findall(data):
        words = [bytes.fromhex(one.decode()) for one, _, _ in _HEX.findall(body)]
        if kind == b"bfchar":
            pairs = zip(words[::2], words[1::2], strict=False)
            letters |= {int.from_bytes(code): _text(told) for code, told in pairs}
        else:
            letters |= _ranges(body)
        if len(letters) > MAX_LETTERS:
            raise Stop("read.bomb")
    return letters


def _ranges(body: bytes) -> dict[int, str]:
    letters: dict[int, str] = {}
    told = 0
    for row in re.findall(rb"<[^>]*>\s*<[^>]*>\s*(?:<[^>]*>|\[[^\]]*\])", body):
        low, high, *texts = (bytes.fromhex(one.decode()) for one, _, _ in _HEX.findall(row) if one)
        codes = range(int.from_bytes(low), min(int.from_bytes(high), 0xFFFF) + 1)
        told += len(codes)
        if told > MAX_LETTERS:
            raise Stop("read.bomb")
        letters |= dict(zip(codes, _following(texts, listed=b"[" in row), strict=False))
    return letters


def _following(texts: list[bytes], *, listed: bool) -> Iterator[str]:
    """Give what the codes of a range stand for: each its own text, or one letter after another."""
    for text in map(_text, texts):
        yield text
        letter = ord(text[-1]) + 1 if text else 0
        while not listed and 0 < letter < sys.maxunicode:
            yield text[:-1] + chr(letter)
            letter += 1


def _text(told: bytes) -> str:
    return told.decode("utf-16-be", "replace")
