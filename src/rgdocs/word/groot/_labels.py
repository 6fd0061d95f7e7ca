"""The heads of the columns of a data table, as labels above answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from rgdocs.word.ooxml import w

if TYPE_CHECKING:
    from collections.abc import Iterable


def heads(rows: Iterable[etree._Element]) -> list[etree._Element]:
    """Return the cell of each column in the last head row of a table; none when there is none."""
    found: list[etree._Element] = []
    for row in rows:
        found = list(row.iter(w("tc")))
    return found


def labelled(title: etree._Element, width: int, *, beside: etree._Element) -> etree._Element:
    """Return a row that holds the head of a column as a bold label above the cell `beside`."""
    row = etree.Element(w("tr"))
    cell = etree.SubElement(row, w("tc"))
    told = etree.SubElement(etree.SubElement(cell, w("tcPr")), w("tcW"))
    told.set(w("w"), str(width))
    told.set(w("type"), "dxa")
    margins = beside.find(f"{w('tcPr')}/{w('tcMar')}")
    boxed = beside.find(f"{w('tcPr')}/{w('tcBorders')}/{w('left')}") is not None
    if margins is not None and not boxed:
        cell[0].append(etree.fromstring(etree.tostring(margins)))
    for paragraph in title.iter(w("p")):
        cell.append(_label(paragraph))
    return row


def _label(paragraph: etree._Element) -> etree._Element:
    made = etree.Element(w("p"))
    properties = etree.SubElement(made, w("pPr"))
    etree.SubElement(properties, w("keepNext"))
    spacing = etree.SubElement(properties, w("spacing"))
    spacing.set(w("before"), "160")
    spacing.set(w("after"), "40")
    for run in paragraph.iter(w("r")):
        copy = etree.SubElement(made, w("r"))
        etree.SubElement(etree.SubElement(copy, w("rPr")), w("b"))
        for text in run.iter(w("t")):
            copy.append(etree.fromstring(etree.tostring(text)))
    return made
