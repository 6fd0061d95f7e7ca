"""Borders of cells: what table, style and cell ask, and who wins where two cells meet (17.4.66)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from .ink import stroke
from .names import elements, short
from .props import Border
from .runprops import read_border

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from .grid import Cell, Grid
    from .theme import Theme

SIDES: Final = ("top", "left", "bottom", "right")
ALIASES: Final = {"start": "left", "end": "right"}
Borders = dict[str, Border]
Edge = tuple[int, int, str]


@frozen
class Claim:
    """What one cell asks for one edge; `own` when the cell itself says so."""

    border: Border
    own: bool

    @property
    def weight(self) -> tuple[bool, bool, float]:
        """Order claims: a line before none, a cell's before the table's, wide before narrow."""
        return self.border.drawn, self.own, self.border.width


def read_borders(element: Element | None, theme: Theme) -> Borders:
    """Read w:tblBorders or w:tcBorders."""
    found: Borders = {}
    for each in elements(element):
        local = short(each)[2:]
        found[ALIASES.get(local, local)] = read_border(each, theme)
    return found


def claims(grid: Grid, cell: Cell, table: Borders, own: Borders) -> dict[str, Claim]:
    """Return what a cell asks for its four sides."""
    outer = {
        "top": cell.y == 0,
        "left": cell.x == 0,
        "bottom": cell.y + cell.rows == len(grid.rows),
        "right": cell.x + cell.columns == len(grid.widths),
    }
    found: dict[str, Claim] = {}
    for side in SIDES:
        inner = "insideH" if side in {"top", "bottom"} else "insideV"
        if side in own:
            found[side] = Claim(own[side], own=True)
        elif (border := table.get(side if outer[side] else inner)) is not None:
            found[side] = Claim(border, own=False)
    return found


def edges(cell: Cell, side: str) -> list[Edge]:
    """Return the unit edges of a side; equal for the two cells that meet there."""
    if side in {"top", "bottom"}:
        y = cell.y if side == "top" else cell.y + cell.rows
        return [(x, y, "h") for x in range(cell.x, cell.x + cell.columns)]
    x = cell.x if side == "left" else cell.x + cell.columns
    return [(x, y, "v") for y in range(cell.y, cell.y + cell.rows)]


def resolve(asked: list[tuple[Cell, dict[str, Claim]]]) -> dict[Edge, Border]:
    """Decide every edge: the heavier claim wins, the earlier one of two equals."""
    winners: dict[Edge, Claim] = {}
    for cell, sides in asked:
        for side, claim in sides.items():
            for edge in edges(cell, side):
                old = winners.get(edge)
                if old is None or claim.weight > old.weight:
                    winners[edge] = claim
    return {edge: claim.border for edge, claim in winners.items() if claim.border.drawn}


Around = dict[str, tuple[Border | None, ...]]


def around(cell: Cell, drawn: dict[Edge, Border]) -> Around:
    """Return the lines along each side of a cell, edge by edge."""
    return {side: tuple([drawn.get(edge) for edge in edges(cell, side)]) for side in SIDES}


def strokes(lines: Around) -> dict[str, str]:
    """Return Typst strokes of a cell by side; `rules` has those of more than one kind."""
    return {
        side: stroke(kinds[0])
        for side, kinds in lines.items()
        if kinds[0] is not None and (len(kinds) == 1 or len(set(kinds)) == 1)
    }


def rules(cell: Cell, lines: Around) -> dict[Edge, Border]:
    """Return the lines of the sides that have more than one kind of line."""
    found: dict[Edge, Border] = {}
    for side, kinds in lines.items():
        if len(kinds) > 1 and len(set(kinds)) > 1:
            both = zip(edges(cell, side), kinds, strict=True)
            found |= {edge: border for edge, border in both if border is not None}
    return found


def rule(edge: Edge, border: Border, kind: str, start: int) -> str:
    """Return one line of a table or grid whose first row is row `start` of the whole."""
    x, y, way = edge
    place, along = ("y", x) if way == "h" else ("x", y - start)
    at = y - start if way == "h" else x
    return (
        f"{kind}.{way}line({place}: {at}, start: {along}, end: {along + 1}, "
        f"stroke: {stroke(border)})"
    )


def thickness(lines: Around, side: str) -> float:
    """Return the width (pt) of the widest line on a side."""
    return max([each.width for each in lines[side] if each is not None], default=0.0)
