"""What a row takes along when the row that it came from is turned to one column."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lxml import etree

from rgdocs.word.groot._cells import copied, sized
from rgdocs.word.ooxml import w

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rgdocs.word.groot._cells import Row

_IF: Final = re.compile(r"\{%p\s+if (.+?)\s*%\}")
_AFTER_RIGHT: Final = ("insideH", "insideV", "tl2br", "tr2bl")


def edged(made: etree._Element, row: Row, *, first: bool) -> None:
    """Give the row `made` out of `row` the right edge of a frame, and one line above them all."""
    right = _side(row.cells[-1].element, "right")
    body = made[-1]
    if right is not None and _side(body, "right") is None:
        borders = body.find(f"{w('tcPr')}/{w('tcBorders')}")
        if borders is not None:
            later = [one for one in borders if _name(one) in _AFTER_RIGHT]
            borders.insert(len(borders) - len(later), copied(right))
    ruled = all(_side(cell.element, "top") is not None for cell in row.cells[1:])
    above = _side(body, "top")
    if not first and ruled and above is not None and _side(body, "bottom") is None:
        above.getparent().remove(above)  # type: ignore[union-attr]


def _side(cell: etree._Element, side: str) -> etree._Element | None:
    return cell.find(f"{w('tcPr')}/{w('tcBorders')}/{w(side)}")


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname


def condition(cell: etree._Element) -> str:
    """Return when a cell says anything at all: "" for one that always does."""
    told = ["".join(t.text or "" for t in p.iter(w("t"))).strip() for p in cell.iter(w("p"))]
    if len(told) < 3 or told[-1] != "{%p endif %}" or told.count("{%p else %}") != 1:
        return ""
    begin, *inner = told[:-1]
    nothing = inner[inner.index("{%p else %}") + 1 :]
    nested = any(one.startswith(("{%p if", "{%p elif", "{%p for")) for one in inner)
    found = _IF.fullmatch(begin)
    return found[1] if found and not nested and not any(nothing) else ""


def only_when(said: str, rows: Sequence[etree._Element], width: int) -> list[etree._Element]:
    """Return the rows between tags that print them when the expression `said` is true."""
    return [_tag(f"{{%tr if {said} %}}", width), *rows, _tag("{%tr endif %}", width)]


def _tag(told: str, width: int) -> etree._Element:
    row = etree.Element(w("tr"))
    cell = etree.SubElement(row, w("tc"))
    run = etree.SubElement(etree.SubElement(cell, w("p")), w("r"))
    etree.SubElement(run, w("t")).text = told
    sized(cell, width, 1)
    return row
