"""Which characters a font's codes stand for: its ToUnicode map."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from pypdf.generic import StreamObject

from rgdocs.collect.pdf.objects import found, name
from rgdocs.collect.pdf.reader import unpacked

if TYPE_CHECKING:
    from pypdf.generic import DictionaryObject

Decoder = Callable[[bytes], str]
"""Turns the bytes that a page shows in one font into characters."""

MAX_MAP = 2**21
"""Bytes of one map."""

_SECTION = re.compile(rb"begin(bfchar|bfrange)(.*?)endbf", re.DOTALL)
_HEX = re.compile(rb"<([0-9A-Fa-f\s]*)>|(\[)|(\])")


def decoder_of(font: DictionaryObject) -> Decoder:
    """Return what turns the bytes that a page shows in this font into characters.

    Codes that the map leaves out, and fonts without one, say nothing.
    """
    width = 2 if name(font.get("/Subtype")) == "/Type0" else 1
    stream = found(font.get("/ToUnicode"))
    data = unpacked(stream)[:MAX_MAP] if isinstance(stream, StreamObject) else b""
    letters = _letters(data)

    def decode(shown: bytes) -> str:
        codes = range(0, len(shown), width)
        return "".join(letters.get(int.from_bytes(shown[at : at + width]), "") for at in codes)

    return decode


def _letters(data: bytes) -> dict[int, str]:
    letters: dict[int, str] = {}
    for kind, body in _SECTION.findall(data):
        words = [bytes.fromhex(one.decode()) for one, _, _ in _HEX.findall(body)]
        if kind == b"bfchar":
            pairs = zip(words[::2], words[1::2], strict=False)
            letters |= {int.from_bytes(code): _text(told) for code, told in pairs}
        else:
            letters |= _ranges(body)
    return letters


def _ranges(body: bytes) -> dict[int, str]:
    letters: dict[int, str] = {}
    for row in re.findall(rb"<[^>]*>\s*<[^>]*>\s*(?:<[^>]*>|\[[^\]]*\])", body):
        low, high, *told = (bytes.fromhex(one.decode()) for one, _, _ in _HEX.findall(row) if one)
        codes = range(int.from_bytes(low), min(int.from_bytes(high), 0xFFFF) + 1)
        if b"[" in row:
            letters |= {code: _text(one) for code, one in zip(codes, told, strict=False)}
        elif told:
            first = _text(told[0])
            letters |= {code: first[:-1] + chr(ord(first[-1]) + n) for n, code in enumerate(codes)}
    return letters


def _text(told: bytes) -> str:
    return told.decode("utf-16-be", "replace")
