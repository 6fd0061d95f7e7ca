"""Puts private entries into the information dictionary of a PDF that Typst has just written.

One insertion, and the places after it moved up in the table of objects: far cheaper than to read
and write the whole file again. It knows the shape of Typst's files (a table, one section), checks
it, and refuses anything else.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from rgdocs.errors import BugInRgdocs, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

_END: Final = re.compile(
    rb"trailer\s*<<[^<>]*/Info (?P<info>\d+) 0 R.*>>\s*startxref\s+(?P<start>\d+)\s+%%EOF\s*\Z",
    re.DOTALL,
)
_HEAD: Final = re.compile(rb"xref\s+0 (?P<count>\d+)\s*\n")
_ENTRY: Final = 20
_TAIL: Final = 4096
_ESCAPED: Final = re.compile(rb"([()\\])")


def with_information(pdf: bytes, marks: Mapping[str, str]) -> bytes:
    """Return `pdf` with `marks` as private entries of its information dictionary."""
    if not marks:
        return pdf
    end = _END.search(pdf, max(0, len(pdf) - _TAIL))
    head = None if end is None else _HEAD.match(pdf, int(end["start"]))
    if end is None or head is None:
        raise _unexpected()
    first = head.end()
    places = [
        int(pdf[at : at + 10]) for at in range(first, first + _ENTRY * int(head["count"]), _ENTRY)
    ]
    here = _inside(pdf, int(end["info"]), places)
    added = b"".join(_entry(key, marks[key]) for key in sorted(marks))
    table = bytearray(pdf[int(end["start"]) :])
    for number, place in enumerate(places):
        if place > here:
            at = first - int(end["start"]) + number * _ENTRY
            table[at : at + 10] = b"%010d" % (place + len(added))
    start = b"startxref\n%d\n%%%%EOF" % (int(end["start"]) + len(added))
    return pdf[:here] + added + pdf[here : int(end["start"])] + _before(table) + start


def _before(table: bytearray) -> bytes:
    return bytes(table[: table.rindex(b"startxref")])


def _inside(pdf: bytes, info: int, places: list[int]) -> int:
    """Return the place right behind the opening of the information dictionary."""
    opening = re.compile(rb"%d 0 obj\s*<<" % info).match(pdf, places[info])
    if opening is None:
        raise _unexpected()
    return opening.end()


def _entry(key: str, value: str) -> bytes:
    if value.isascii():
        return b"/%s(%s)" % (key.encode(), _ESCAPED.sub(rb"\\\1", value.encode()))
    return b"/%s<%s>" % (key.encode(), b"feff" + value.encode("utf-16-be").hex().encode())


def _unexpected() -> BugInRgdocs:
    return BugInRgdocs(Problem(code="bug.typst-output", message="Typst wrote another kind of PDF."))
