"""Fits the columns of a table to its cells, when the template makes cells in a loop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from rgdocs.word import ooxml
from rgdocs.word.ooxml import w

if TYPE_CHECKING:
    from collections.abc import Iterator


def fit_columns(xml: bytes) -> bytes:
    """Return rendered `xml` with as many columns in each table as its longest row has cells.

    The table keeps its width; where the number changes, all its columns become equally wide.
    """
    root = ooxml.parse(xml)
    for table in root.iter(w("tbl")):
        _fit(table)
    return ooxml.to_bytes(root)


def _fit(table: etree._Element) -> None:
    grid = table.find(w("tblGrid"))
    most = max((sum(map(_span, _cells(row))) for row in _rows(table)), default=0)
    if grid is None or most in (0, len(grid)):
        return
    width = sum(int(column.get(w("w"), "0")) for column in grid)
    for column in list(grid):
        grid.remove(column)
    for _ in range(most):
        etree.SubElement(grid, w("gridCol")).set(w("w"), str(width // most))


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    """Yield the rows of a table, also those inside controls, none of a table within."""
    for child in table:
        if child.tag == w("tr"):
            yield child
        elif child.tag in (w("sdt"), w("sdtContent")):
            yield from _rows(child)


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    for child in row:
        if child.tag == w("tc"):
            yield child
        elif child.tag in (w("sdt"), w("sdtContent")):
            yield from _cells(child)


def _span(cell: etree._Element) -> int:
    span = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
    value = "1" if span is None else span.get(w("val"), "1")
    return int(value) if value.isdigit() else 1
