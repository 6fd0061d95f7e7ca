"""The grid of a table: where each cell stands, what it spans, how high its row is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import define, field, frozen
from lxml.etree import _Element as Element

from .job import Document
from .names import (
    attribute,
    by_tag,
    child,
    elements,
    name,
    number,
    path,
    plain,
    short,
    switch,
    twips,
    value,
)

if TYPE_CHECKING:
    from collections.abc import Iterator


MAX_COLUMNS: Final = 63
SILENT_ROW: Final = frozenset(
    [
        "w:trPr",
        "w:tblPrEx",
        "w:bookmarkStart",
        "w:bookmarkEnd",
        "w:proofErr",
        "w:permStart",
        "w:permEnd",
        "w:sdtPr",
        "w:sdtEndPr",
        "w:customXmlPr",
        "w:tblPr",
        "w:tblGrid",
        "w:commentRangeStart",
        "w:commentRangeEnd",
        "w:moveFromRangeStart",
        "w:moveFromRangeEnd",
        "w:moveToRangeStart",
        "w:moveToRangeEnd",
    ]
)
_P, _BEFORE, _HEIGHT, _WHOLE, _HEADER = map(
    name, ("w:p", "w:gridBefore", "w:trHeight", "w:cantSplit", "w:tblHeader")
)
_SPAN, _ACROSS, _DOWN = map(name, ("w:gridSpan", "w:hMerge", "w:vMerge"))
OPENED: Final = frozenset(["w:customXml", "w:ins", "w:moveTo", "w:sdtContent"])


@define
class Cell:
    """A cell: its column and row, what it spans, its element, the control round it."""

    x: int
    y: int
    columns: int
    rows: int
    element: Element
    control: Element | None = None
    last: Element | None = None
    """The lowest of merged cells: it says what line stands under them."""


@frozen
class Row:
    """A row: its element, its height (pt, 0 = free) and whether that is exact."""

    element: Element
    height: float
    exact: bool
    whole: bool
    header: bool
    keep_next: bool


@frozen
class Grid:
    """All rows and cells; `widths` in pt."""

    rows: list[Row]
    cells: list[Cell]
    widths: list[float]
    by_row: dict[int, list[Cell]]
    """The cells that begin in each row."""
    spanned: frozenset[int]
    """The rows that a cell goes on from into the next."""

    def width(self, cell: Cell) -> float:
        """Return the width of a cell."""
        return sum(self.widths[cell.x : cell.x + cell.columns])

    def in_row(self, y: int) -> list[Cell]:
        """Return the cells that begin in a row."""
        return self.by_row.get(y, [])


@define
class _Builder:
    doc: Document
    rows: list[Row] = field(factory=list)
    cells: list[Cell] = field(factory=list)
    merging: dict[int, Cell] = field(factory=dict)

    def row(self, element: Element) -> None:
        said = by_tag(child(element, "w:trPr"))
        x = int(number(value(said.get(_BEFORE))) or 0)
        y = len(self.rows)
        for cell, control in _cells(self.doc, element):
            x = self.cell(cell, control, x, y)
        self.rows.append(_row(self.doc, element, said))

    def cell(self, element: Element, control: Element | None, x: int, y: int) -> int:
        said = by_tag(child(element, "w:tcPr"))
        span = max(1, min(int(number(value(said.get(_SPAN))) or 1), MAX_COLUMNS))
        if self._joins(said.get(_ACROSS), x, y):
            self.cells[-1].columns += span
            if plain(element).strip():
                self.doc.warn("element.lost_text", "w:hMerge")
            return x + span
        merge = said.get(_DOWN)
        above = self.merging.get(x)
        if merge is not None and value(merge) != "restart" and above is not None:
            above.rows = y - above.y + 1
            above.last = element
        else:
            self.merging.pop(x, None)
            found = Cell(x, y, span, 1, element, control)
            self.cells.append(found)
            if merge is not None:
                self.merging[x] = found
        return x + span

    def _joins(self, merge: Element | None, x: int, y: int) -> bool:
        """Tell whether a cell is one with the cell before it (the old way to span columns)."""
        if merge is None or value(merge) == "restart" or not self.cells:
            return False
        before = self.cells[-1]
        return before.y == y and before.x + before.columns == x


def build(doc: Document, table: Element, room: float) -> Grid:
    """Read w:tblGrid, rows and cells; `room` is the width (pt) to share when none is given."""
    builder = _Builder(doc)
    for row in _rows(doc, table):
        builder.row(row)
    columns = max((cell.x + cell.columns for cell in builder.cells), default=1)
    cells = builder.cells
    by_row: dict[int, list[Cell]] = {}
    for cell in cells:
        by_row.setdefault(cell.y, []).append(cell)
    spanned = frozenset(y for c in cells if c.rows > 1 for y in range(c.y, c.y + c.rows - 1))
    return Grid(builder.rows, cells, _widths(table, cells, columns, room), by_row, spanned)


def _rows(doc: Document, parent: Element) -> Iterator[Element]:
    for element in elements(parent):
        key = short(element)
        if key == "w:tr":
            if child(child(element, "w:trPr"), "w:del") is None:
                yield element
            else:
                doc.warn("deleted.left_out", key)
        elif key in OPENED:
            yield from _rows(doc, element)
        elif key == "w:sdt":
            content = child(element, "w:sdtContent")
            yield from _rows(doc, content) if content is not None else ()
        elif key not in SILENT_ROW:
            doc.warn("element.lost_text" if plain(element) else "element.unknown", key)


def _cells(
    doc: Document, parent: Element, control: Element | None = None
) -> Iterator[tuple[Element, Element | None]]:
    for element in elements(parent):
        key = short(element)
        if key == "w:tc":
            yield element, control
        elif key in OPENED:
            yield from _cells(doc, element, control)
        elif key == "w:sdt":
            content = child(element, "w:sdtContent")
            yield from _cells(doc, content, element) if content is not None else ()
        elif key not in SILENT_ROW:
            doc.warn("element.lost_text" if plain(element) else "element.unknown", key)


def _row(doc: Document, element: Element, said: dict[str, Element]) -> Row:
    height = said.get(_HEIGHT)
    rule = attribute(height, "hRule") or "atLeast"
    points = twips(value(height)) or 0.0
    return Row(
        element=element,
        height=0.0 if rule == "auto" else points,
        exact=rule == "exact" and points > 0,
        whole=switch(said.get(_WHOLE)),
        header=switch(said.get(_HEADER)),
        keep_next=_keeps_next(doc, element),
    )


def _keeps_next(doc: Document, row: Element) -> bool:
    """Tell whether a row stays with the next one: its first paragraph says so."""
    first = next(row.iter(_P), None)
    para = doc.memory.readings.para(child(first, "w:pPr"))
    if "keep_next" in para:
        return para["keep_next"]
    style = para.get("style") or doc.sheet.default.get("paragraph", "")
    return doc.sheet.chain(style)[0].get("keep_next", False)


def _widths(table: Element, cells: list[Cell], columns: int, room: float) -> list[float]:
    widths = [twips(attribute(c, "w")) or 0.0 for c in elements(child(table, "w:tblGrid"))]
    widths = (widths + [0.0] * columns)[:columns]
    for cell in cells:
        if cell.columns > 1 or widths[cell.x]:
            continue
        asked = path(cell.element, "w:tcPr", "w:tcW")
        points = twips(attribute(asked, "w")) if attribute(asked, "type") != "pct" else None
        if points:
            widths[cell.x] = points
    missing = [x for x, width in enumerate(widths) if width <= 0]
    left = max(room - sum(widths), 0.0)
    for x in missing:
        widths[x] = left / len(missing) if left else 1.0
    return _scaled(table, widths, room)


def _scaled(table: Element, widths: list[float], room: float) -> list[float]:
    asked = path(table, "w:tblPr", "w:tblW")
    text = attribute(asked, "w") or ""
    share = None
    if attribute(asked, "type") == "pct" or text.endswith("%"):
        share = number(text.rstrip("%"))
        share = None if share is None else share / (100 if text.endswith("%") else 5000)
    total = sum(widths)
    if not share or not total:
        return widths
    return [width * share * room / total for width in widths]
