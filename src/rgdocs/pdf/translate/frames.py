"""What stands beside the flow of the text in Word: frames of paragraphs and floating tables.

Across the page they stand where they ask; down the page they stay where they are in the text, on
lines of their own, and text does not run round them. That is told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .names import attribute, child, twips

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from .job import Document, Frame
    from .props import ParaProps

SHARES: Final = {"center": 0.5, "right": 1.0, "outside": 1.0}
MOST: Final = 0.8
"""Beside something that takes more than this share of the width there is no room for text."""


def framed(doc: Document, frame: Frame, para: ParaProps) -> ParaProps:
    """Narrow a paragraph that stands in a frame (w:framePr, 17.3.1.11) to its place across."""
    asked = para.get("frame")
    if asked is None:
        return para
    doc.notes.once("frame.wrap", "w:framePr")
    width = min(twips(attribute(asked, "w")) or 0.0, frame.width)
    if not width:
        return para
    left = _across(doc, frame, asked, ("hAnchor", "xAlign", "x"), width)
    found = para.copy()
    found["left"] = para.get("left", 0.0) + left
    found["right"] = para.get("right", 0.0) + frame.width - left - width
    return found


def floating(doc: Document, frame: Frame, asked: Element, width: float) -> float:
    """Return how far to the right (pt) a floating table (w:tblpPr, 17.4.57) stands."""
    lowered = attribute(asked, "vertAnchor") != "text"
    if lowered or width < MOST * frame.width:
        doc.warn("frame.wrap", "w:tblpPr")
    return _across(doc, frame, asked, ("horzAnchor", "tblpXSpec", "tblpX"), width)


def _across(
    doc: Document, frame: Frame, asked: Element, names: tuple[str, str, str], width: float
) -> float:
    anchor, side, place = (attribute(asked, each) for each in names)
    room = max(frame.width - width, 0.0)
    if side is not None:
        return room * SHARES.get(side, 0.0)
    left = twips(place) or 0.0
    if anchor == "page":
        left -= twips(attribute(child(doc.properties, "w:pgMar"), "left")) or 0.0
    return min(max(left, 0.0), room)
