"""Which rows of a table stay together on a page, and how high they surely are not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from . import bounds
from .grid import Cell, Grid, Row
from .job import Document, Frame

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .tablestyles import CellLook

    Looks = Mapping[tuple[int, int], CellLook]

SURE: Final = 0.9
"""A row that surely takes less than this share of a page is kept whole without measuring."""


@frozen
class Rows:
    """The rows of a table that stands in `frame`; `looks` tell how each cell looks."""

    doc: Document
    frame: Frame
    grid: Grid
    looks: Looks
    _bounds: dict[int, float] = field(factory=dict)
    """Heights (pt) that rows surely do not exceed, as far as they were asked."""
    _lows: set[int] = field(factory=set)
    """Rows that surely take less than a page, as far as they were asked."""

    def height(self) -> float:
        """Return a height (pt) that all rows surely do not exceed."""
        return sum(map(self._known, range(len(self.grid.rows)))) + bounds.EDGES

    def parts(self) -> list[tuple[int, int]]:
        """Split the rows, from first to last but one, where each part is written by itself."""
        return [part for each in self._groups() for part in self._cut(*each)]

    def whole(self, start: int, stop: int) -> bool:
        """Tell whether no page may break in these rows: a chain, or one row of a chain."""
        rows = self.grid.rows
        if stop - start > 1:
            return all(row.keep_next for row in rows[start : stop - 1])
        follows = start > 0 and rows[start - 1].keep_next
        return follows or self._chained(start, stop)

    def low(self, y: int) -> bool:
        """Tell whether a row surely takes less than a page."""
        if y not in self._lows and self._is_low(y):
            self._lows.add(y)
        return y in self._lows

    def _groups(self) -> list[tuple[int, int]]:
        """Split where a page may break and something asks to be kept together."""
        rows = self.grid.rows
        groups: list[tuple[int, int]] = []
        start = 0
        for y in range(len(rows)):
            if y + 1 < len(rows) and not self._splits(y):
                continue
            chain = (start, y + 1)
            if groups and not self._chained(*chain) and not self._chained(*groups[-1]):
                groups[-1] = (groups[-1][0], y + 1)
            else:
                groups.append(chain)
            start = y + 1
        return groups

    def _splits(self, y: int) -> bool:
        return y not in self.grid.spanned and not self.grid.rows[y].keep_next

    def _cut(self, start: int, stop: int) -> list[tuple[int, int]]:
        """Cut a chain of rows into its rows, which then stick to each other: far cheaper than to
        measure the chain. Where a cell spans rows, the chain stays one.
        """
        inner = range(start, stop - 1)
        if any(y in self.grid.spanned or not self.grid.rows[y].keep_next for y in inner):
            return [(start, stop)]
        return [(y, y + 1) for y in range(start, stop)]

    def _chained(self, start: int, stop: int) -> bool:
        rows = self.grid.rows[start:stop]
        return any(row.keep_next for row in rows) or (len(rows) == 1 and self._large(start))

    def _large(self, y: int) -> bool:
        row = self.grid.rows[y]
        return row.whole and not row.exact and not self.low(y)

    def _is_low(self, y: int) -> bool:
        row, limit = self.grid.rows[y], SURE * self.frame.room
        if y not in self._bounds and not self.doc.job.fields and not row.exact:
            cells = self.grid.in_row(y)
            if row.height <= limit and all(self._lower(each, limit) for each in cells):
                return True
        return self._known(y) <= limit

    def _lower(self, cell: Cell, limit: float) -> bool:
        width, look = self.grid.width(cell), self.looks[cell.y, cell.x]
        return bounds.lower(self.doc, self.frame, cell.element, width, look, limit)

    def _known(self, y: int) -> float:
        """Return the bound of a row; one that holds a table has none before that is translated."""
        if self._bounds.get(y, bounds.UNKNOWN) == bounds.UNKNOWN:
            self._bounds[y] = self._bound(self.grid.rows[y], y)
        return self._bounds[y]

    def _bound(self, row: Row, y: int) -> float:
        if row.height and row.exact:
            return row.height
        heights = (
            bounds.cell(self.doc, self.frame, c.element, self.grid.width(c), self.looks[c.y, c.x])
            for c in self.grid.in_row(y)
        )
        return max(row.height, *heights, 0.0)
