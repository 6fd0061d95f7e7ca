"""Marks of the words that a form has beside its boxes, for who reads it when it comes back.

What somebody types beside a box is in no control, and no program asks for it. The table in the
file holds a short mark of each line beside the boxes; a line without one was typed.
"""

from __future__ import annotations

import re
import zlib
from html import unescape
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

FORMS: Final = ("blank", "prefilled")
"""Kinds of output that are made to write in."""
_TOKEN: Final = re.compile(
    rb"<(?P<shut>/?)(?P<name>w:sdt|w:p|mc:Fallback)(?: [^>]*)?>"
    rb"|<w:t(?: [^>]*)?>(?P<text>[^<]*)</w:t>|<w:(?P<line>br|cr)\b"
)


def mark_of(line: str) -> str:
    """Return the mark of a line, "" when there is no letter or digit in it."""
    told = "".join(filter(str.isalnum, line))
    return f"{zlib.crc32(told.encode()) & 0xFFFFFF:06x}" if told else ""


def marks(document: bytes) -> tuple[str, ...]:
    """Return the marks of the lines of a document part of ours, in no special order."""
    pieces: list[str] = []
    controls: list[list[int | bool]] = []
    inside: list[tuple[int, int]] = []
    fallback = 0
    for found in _TOKEN.finditer(document):
        name, shut = found["name"], bool(found["shut"])
        if name == b"mc:Fallback":
            fallback += -1 if shut else 1
        elif fallback:
            continue
        elif name == b"w:sdt" and not shut:
            for above in controls[-1:]:
                above[1] = True
            controls.append([len(pieces), False])
        elif name == b"w:sdt":
            first, outer = controls.pop()
            if not outer:
                inside.append((int(first), len(pieces)))
        elif found["text"] is not None:
            pieces.append(unescape(found["text"].decode()))
        elif shut or found["line"]:
            pieces.append("\n")
    lines = "".join(outside(pieces, inside)).split("\n")
    return tuple(sorted({mark for line in lines if (mark := mark_of(line))}))


def outside(pieces: Sequence[str], inside: Iterable[tuple[int, int]]) -> Iterable[str]:
    """Yield the pieces that are in none of the parts `inside` (first, behind the last)."""
    behind = 0
    for first, last in sorted(inside):
        yield from pieces[behind:first]
        behind = max(behind, last)
    yield from pieces[behind:]
