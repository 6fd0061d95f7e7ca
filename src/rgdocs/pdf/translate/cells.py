"""One cell of a table: its content, or the one field that it is; its margins, lines and fill."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from . import borders, bounds, cellfields, controls, flow, inside, sdt, values
from .emit import colour, length, pairs
from .formatting import size_of
from .grid import Cell, Grid, Row
from .job import Document, Frame
from .names import name
from .paragraph import field_block
from .tablestyles import CellLook

if TYPE_CHECKING:
    from .props import Border


def make_cell(
    doc: Document,
    grid: Grid,
    frame: Frame,
    cell: Cell,
    look: CellLook,
    drawn: dict[borders.Edge, Border],
) -> CellMaker:
    """Return what writes a cell of a table that stands in `frame`."""
    found, boxes = None, False
    if doc.job.fields and not frame.artifact:
        found = _alone(doc, cell)
        boxes = found is None and inside.only_fields(doc, cell.element)
    lines = borders.around(cell, drawn)
    half = {side: borders.thickness(lines, side) / 2 for side in borders.SIDES}
    inset = dict.fromkeys(borders.SIDES, 0.0) if boxes else _inset(look, half)
    row = grid.rows[cell.y]
    width = max(grid.width(cell) - inset["left"] - inset["right"], 1.0)
    within = frame.inside(look.para, look.run, width, row.height if row.exact else 0.0)
    return CellMaker(doc, grid, frame, cell, look, lines, half, found, inset, row, within)


def _alone(doc: Document, cell: Cell) -> inside.Block | None:
    """Return the one field that a cell is: round it, or all it holds."""
    if cell.control is not None:
        info = sdt.of(doc, cell.control)
        if info.kind not in {"", "checkbox"}:
            return inside.Block(cell.control, info.tag, info)
    return inside.alone(doc, cell.element)


def _inset(look: CellLook, half: dict[str, float]) -> dict[str, float]:
    margins = look.margins
    return {
        "top": margins["top"] + half["top"],
        "left": max(margins["left"], half["left"]),
        "bottom": margins["bottom"] + half["bottom"],
        "right": max(margins["right"], half["right"]),
    }


@frozen
class CellMaker:
    """Writes one cell; `outer` is where its table stands."""

    doc: Document
    grid: Grid
    outer: Frame
    cell: Cell
    look: CellLook
    lines: borders.Around
    half: dict[str, float]
    """Half the width (pt) of the line on each side."""
    alone: inside.Block | None
    """The one field that this cell is, if it is one."""
    inset: dict[str, float]
    """The room (pt) round the content; upright margins begin at the line's edge."""
    row: Row
    frame: Frame
    """Where its content stands: as wide as what is between its margins."""

    @property
    def upright(self) -> float:
        """Return what margins and lines add to the height (pt)."""
        inset = self.inset
        return inset["top"] + inset["bottom"]

    @property
    def is_field(self) -> bool:
        return self.alone is not None

    def body(self) -> str:
        """Return the content of the cell; a field that ends it takes the rest of its height."""
        fillable = self.doc.job.fields and not self.outer.artifact and self.cell.rows == 1
        found = (
            cellfields.last(self.doc, self.cell.element) if fillable and self.row.height else None
        )
        if found is None:
            return flow.flow(self.doc, self.frame, self.cell.element)
        room = cellfields.Room(self.row.height, self.inset, self.half, self.look.fill)
        return cellfields.rest(self.doc, self.frame, found, room)

    def bound(self) -> float:
        """Return a height (pt), margins included, that the content surely does not exceed."""
        content = self.cell.element
        return bounds.height(self.doc, self.frame, content, self.frame.width) + self.upright

    def strutted(self, body: str) -> str:
        """Return content that is at least as high as its row asks."""
        height = max(self.row.height - self.upright, 0.0)
        return f"rg-strut({length(height)}, {self._align()}, {body})"

    def box(self) -> tuple[int, float]:
        """Make the field that is the whole cell; return its index and least height (pt)."""
        each = self.alone
        assert each is not None
        assert each.field is not None
        doc, element = self.doc, each.element
        control = element if element.tag == name("w:sdt") else sdt.only_control(element)
        assert control is not None
        paragraphs = list(element.iter(name("w:p"))) or [element]
        resolved, line, _ = field_block(doc, self.frame, paragraphs[0])
        asked = controls.field_height(doc, resolved.para, line, len(paragraphs))
        exact = self.row.height or asked
        multiline = exact > 1.5 * controls.WRITING_LINE
        look = values.look(doc, self.frame, control, self.room(), resolved)
        index = controls.register(
            doc, each.field, control, size=size_of(resolved.mark), multiline=multiline, look=look
        )
        return index, exact

    def room(self) -> values.Room:
        """Return the inside of a field that is the whole cell."""
        inset, width = self.inset, self.grid.width(self.cell)
        left, right = (max(inset[side], values.SIDE) for side in ("left", "right"))
        most = self.row.height if self.row.exact else values.SHARE * self.outer.room
        align = self._align().removeprefix("start + ")
        inner = max(width - left - right, 1.0)
        return values.Room(inner, left, inset["top"], inset["bottom"], align, most)

    def _align(self) -> str:
        kinds = {"center": "horizon", "bottom": "bottom"}
        return f"start + {kinds.get(self.look.vertical, 'top')}"

    def code(self, body: str, kind: str, start: int, *, whole: bool) -> str:
        """Return the cell with its place, margins, lines and fill."""
        strokes = borders.strokes(self.lines)
        inset, sides = self.inset, self.doc.job.sides
        args = {"x": str(self.cell.x), "y": str(self.cell.y - start)}
        if self.cell.columns > 1:
            args["colspan"] = str(self.cell.columns)
        if self.cell.rows > 1:
            args["rowspan"] = str(self.cell.rows)
        if not self.is_field:
            args["inset"] = sides.of(pairs({side: length(x) for side, x in inset.items() if x}))
        if strokes:
            args["stroke"] = sides.of(pairs(strokes))
        if self.look.fill:
            args["fill"] = colour(self.look.fill)
        if self.look.vertical != "top":
            args["align"] = self._align()
        if whole:
            args["breakable"] = "false"
        return f"{kind}.cell({', '.join(f'{k}: {v}' for k, v in args.items())}, {body})"
