"""Borders of pages (w:pgBorders, 17.6.10): one line on each side that asks for one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .emit import length, pairs, quoted
from .ink import LINES, stroke
from .names import attribute, child, elements, short
from .runprops import read_border

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from .job import Document

SIDES: Final = frozenset({"top", "left", "bottom", "right"})
PAGES: Final = {"firstPage": "first", "notFirstPage": "rest"}
PLAIN: Final = frozenset({"single", "thick", *LINES})


def code(doc: Document, properties: Element | None) -> str:
    """Return Typst's dictionary of the lines round the pages of a section; `none` without any.

    A drawn border (apples, stars) and a line of several lines become one plain line, and told.
    """
    asked = child(properties, "w:pgBorders")
    sides = {}
    for each in elements(asked):
        side, border = short(each)[2:], read_border(each, doc.sheet.theme)
        if side not in SIDES or not border.drawn:
            continue
        if border.kind not in PLAIN:
            doc.notes.once("property.value", f"w:pgBorders={border.kind[:32]}")
            border = border._replace(kind="single", width=min(border.width, 3.0))
        sides[side] = f"(stroke: {stroke(border)}, away: {length(border.space + border.width / 2)})"
    if not sides:
        return "none"
    inside = attribute(asked, "offsetFrom") != "page"
    return pairs(
        {
            "text": "true" if inside else "false",
            "pages": quoted(PAGES.get(attribute(asked, "display") or "", "all")),
            "sides": pairs(sides),
        }
    )
