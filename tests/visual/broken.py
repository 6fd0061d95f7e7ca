"""Word files broken on purpose: what the comparison must see."""

from __future__ import annotations

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


SUBJECT = "plan-final"
"""The document that is broken on purpose."""


def a_page_more(body: etree._Element) -> None:
    """Put a page break before the second heading."""
    _properties(_heading(body, 1)).insert(1, etree.Element(f"{_W}pageBreakBefore"))


def a_word_less(body: etree._Element) -> None:
    """Leave out the last word of the first paragraph with a sentence."""
    for text in body.iter(f"{_W}t"):
        if text.text and text.text.count(" ") > 5:
            text.text = text.text.rsplit(" ", 1)[0]
            return
    raise AssertionError("no sentence")


def cells_swapped(body: etree._Element) -> None:
    """Swap two neighbouring cells that both hold text."""
    for row in body.iter(f"{_W}tr"):
        cells = [cell for cell in row.iterfind(f"{_W}tc") if "".join(cell.itertext()).strip()]
        if len(cells) == 2:
            row.append(cells[0])
            return
    raise AssertionError("no such row")


def a_heading_lower(body: etree._Element) -> None:
    """Give the second heading 5 mm more room above."""
    spacing = etree.SubElement(_properties(_heading(body, 1)), f"{_W}spacing")
    spacing.set(f"{_W}before", "900")


def a_heading_afloat(body: etree._Element) -> None:
    """Make the second heading a text frame at a place of its own, outside our vocabulary."""
    frame = etree.Element(f"{_W}framePr")
    place = {"w": "3000", "hAnchor": "page", "vAnchor": "page", "x": "6000", "y": "9000"}
    for name, value in place.items():
        frame.set(f"{_W}{name}", value)
    _properties(_heading(body, 1)).insert(1, frame)


def _heading(body: etree._Element, number: int) -> etree._Element:
    found = [
        paragraph
        for paragraph in body.iter(f"{_W}p")
        if (style := paragraph.find(f"{_W}pPr/{_W}pStyle")) is not None
        and style.get(f"{_W}val") in {"Kop1", "Kop2"}
    ]
    return found[number]


def _properties(paragraph: etree._Element) -> etree._Element:
    properties = paragraph.find(f"{_W}pPr")
    assert properties is not None
    return properties


BROKEN = {
    "a_page_more": a_page_more,
    "a_word_less": a_word_less,
    "cells_swapped": cells_swapped,
    "a_heading_lower": a_heading_lower,
    "a_heading_afloat": a_heading_afloat,
}
