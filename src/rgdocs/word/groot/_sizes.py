"""Letters, lines and the space round them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rgdocs.word.groot._measures import BODY, BODY_BEFORE, grow_attribute
from rgdocs.word.ooxml import w

if TYPE_CHECKING:
    from lxml import etree

_ABOVE: Final = 1.05
"""Points that a heading grows for each point that it is larger than the body."""
_EDGE: Final = 12
"""Points of headers and footers."""
_EDGE_STYLES: Final = ("koptekst", "voettekst", "header", "footer", "rechtsboven")
_ROUND: Final = 0.35
"""How far the space round paragraphs goes along with the letters."""


def size(points: float) -> float:
    """Return the size that letters get: the body and what is smaller 18, headings in proportion."""
    return BODY + max(0.0, points - BODY_BEFORE) * _ABOVE


def grow(tree: etree._Element, *, edge: bool) -> None:
    """Make the letters of a part larger; `edge` is a header or a footer."""
    for mark in tree.iter(w("sz"), w("szCs")):
        told = mark.get(w("val"), "")
        if told.isdigit() and not _is_border(mark):
            points = max(_EDGE, int(told) / 2) if edge or _of_edge(mark) else size(int(told) / 2)
            mark.set(w("val"), str(round(points * 2)))
    for spacing in tree.iter(w("spacing")):
        _space(spacing)
    for indent in tree.iter(w("ind")):
        for side in ("left", "start", "hanging", "firstLine"):
            if indent.get(w(side)):
                grow_attribute(indent, w(side), 0.6)


def _is_border(mark: etree._Element) -> bool:
    above = mark.getparent()
    return above is None or above.tag != w("rPr")


def _of_edge(mark: etree._Element) -> bool:
    style = next(mark.iterancestors(w("style")), None)
    name = "" if style is None else style.get(w("styleId"), "").lower()
    return name.startswith(_EDGE_STYLES)


def _space(spacing: etree._Element) -> None:
    if spacing.get(w("lineRule")) in ("exact", "atLeast"):
        grow_attribute(spacing, w("line"))
    for side in ("before", "after"):
        told = spacing.get(w(side), "")
        if "{{" in told:
            grow_attribute(spacing, w(side))
        elif told:
            grow_attribute(spacing, w(side), _ROUND)
