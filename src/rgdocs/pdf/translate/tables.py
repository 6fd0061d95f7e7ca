"""Tables: a real table when it has header rows, else a grid that only lays out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import frozen

from . import borders, frames, tablestyles, values
from .cells import CellMaker, make_cell
from .emit import array, block, length
from .grid import Cell, Grid, Row, build
from .job import Document, Frame
from .keeping import Rows
from .names import attribute, child, name, path, plain, switch, twips, value
from .rendered import Rendered
from .tablestyles import CellLook, Look

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element as Element

    from .props import Border


COMPATIBLE: Final = 15


def table(doc: Document, frame: Frame, element: Element) -> Rendered:
    """Translate w:tbl."""
    look = tablestyles.read_look(doc, element)
    grid = build(doc, element, frame.width)
    for row in grid.rows:
        tablestyles.tell_row(doc, row.element)
    if not grid.cells:
        return Rendered("", "")
    looks = {(c.y, c.x): tablestyles.cell_look(doc, look, grid, c) for c in grid.cells}
    from_right = switch(child(look.properties, "w:bidiVisual"))
    rows = Rows(doc, frame, grid, looks)
    body, lines = _Table(doc, frame, look, grid, rows, from_right).code()
    if frame.cell:
        doc.heights[element] = rows.height()
    shift, align = _placed(doc, frame, look, sum(grid.widths))
    shift += lines.left / 2
    sticky = grid.rows[-1].keep_next and not frame.cell
    return Rendered(
        "rg-table(",
        f", {length(shift)}, {align}, {_bool(sticky)}, {body})",
        before=lines.top / 2,
        after=lines.bottom / 2,
        keep_next=sticky,
    )


class _Outer(NamedTuple):
    """Widths (pt) of the outer lines: they stand half outside the grid, which Word leaves room."""

    top: float
    left: float
    bottom: float


def _bool(yes: bool) -> str:  # noqa: FBT001
    return "true" if yes else "false"


def _placed(doc: Document, frame: Frame, look: Look, width: float) -> tuple[float, str]:
    floats = child(look.properties, "w:tblpPr")
    if floats is not None:
        return frames.floating(doc, frame, floats, width), "left"
    kind = value(child(look.properties, "w:jc")) or "left"
    if kind in {"center", "right", "end"}:
        return 0.0, "center" if kind == "center" else "right"
    indents = [child(path(each, "w:tblPr"), "w:tblInd") for each in look.styles]
    indents.append(child(look.properties, "w:tblInd"))
    found = [twips(attribute(each, "w")) or 0.0 for each in indents if each is not None]
    shift = found[-1] if found else 0.0
    return shift - (look.margins["left"] if doc.settings.compatibility < COMPATIBLE else 0), "left"


@frozen
class _Table:
    doc: Document
    frame: Frame
    look: Look
    grid: Grid
    rows: Rows
    from_right: bool
    """Whether the first column stands at the right, and the others to its left."""

    def code(self) -> tuple[str, _Outer]:
        """Return the code of the whole table and its outer lines."""
        looks = [(cell, self.rows.looks[cell.y, cell.x]) for cell in self.grid.cells]
        asked = [
            (cell, borders.claims(self.grid, cell, self.look.borders, self._own(cell, look)))
            for cell, look in looks
        ]
        drawn = borders.resolve(asked)
        made = [
            make_cell(self.doc, self.grid, self.frame, cell, look, drawn) for cell, look in looks
        ]
        bodies = {(m.cell.y, m.cell.x): m for m in made}
        header = self._headers()
        if header:
            self.doc.job.row_heads.append(self._named_rows())
        whole = [(0, len(self.grid.rows))]
        groups = whole if header else self.rows.parts()
        code = block([self._group(start, stop, bodies, header) for start, stop in groups])
        return code, self._outer(made)

    def _own(self, cell: Cell, look: CellLook) -> borders.Borders:
        """Return the lines that a cell asks for; under merged cells the lowest one decides."""
        if cell.last is None:
            return look.borders
        below = path(cell.last, "w:tcPr", "w:tcBorders")
        lowest = borders.read_borders(below, self.doc.sheet.theme)
        kept = {side: border for side, border in look.borders.items() if side != "bottom"}
        return kept | {side: border for side, border in lowest.items() if side == "bottom"}

    def _outer(self, made: list[CellMaker]) -> _Outer:
        rows = len(self.grid.rows)

        def widest(side: str, cells: Iterable[CellMaker]) -> float:
            return 2 * max((each.half[side] for each in cells), default=0.0)

        return _Outer(
            widest("top", (m for m in made if m.cell.y == 0)),
            widest("left", (m for m in made if m.cell.x == 0)),
            widest("bottom", (m for m in made if m.cell.y + m.cell.rows == rows)),
        )

    def _headers(self) -> int:
        count = 0
        while count < len(self.grid.rows) and self.grid.rows[count].header:
            count += 1
        return 0 if self.frame.artifact else count

    def _named_rows(self) -> tuple[int, ...]:
        """Return the rows whose first cell is their header, as "first column" in Word says."""
        first = (c for c in self.grid.cells if c.x == 0 and self.look.flags["firstColumn"])
        named = (c.y for c in first if not self.grid.rows[c.y].header and plain(c.element).strip())
        return tuple(named)

    def _group(
        self, start: int, stop: int, cells: dict[tuple[int, int], CellMaker], header: int
    ) -> str:
        rows = self.grid.rows[start:stop]
        statements: list[str] = []
        made: list[str] = []
        head: list[str] = []
        kind = "table" if header else "grid"
        for y in range(start, stop):
            row_cells = [cells[y, cell.x] for cell in self.grid.in_row(y)]
            for code in _row(self, y, row_cells, statements, kind, start, once=y < header):
                (head if y < header else made).append(code)
        if head:
            made.insert(
                0, f"table.header(repeat: {self._repeats(header, cells)}, {', '.join(head)})"
            )
        heights = array(length(r.height) if r.exact else "auto" for r in rows)
        widths = array(length(w) for w in self.grid.widths)
        side = "left" if self.from_right else "start"
        args = f"columns: {widths}, rows: {heights}, inset: 0pt, stroke: none, align: {side} + top"
        made += self._rules(start, stop, cells, kind)
        turned = ["set text(dir: rtl)"] if self.from_right else []
        statements += [*turned, f"{kind}({args}, {', '.join(made)})"]
        return self._wrapped(block(statements), start, stop)

    def _rules(
        self, start: int, stop: int, cells: dict[tuple[int, int], CellMaker], kind: str
    ) -> list[str]:
        """Draw the sides of cells that have more than one kind of line."""
        found: dict[borders.Edge, Border] = {}
        for (y, _), each in cells.items():
            if start <= y < stop:
                found |= borders.rules(each.cell, each.lines)
        return [borders.rule(edge, border, kind, start) for edge, border in found.items()]

    def _repeats(self, header: int, cells: dict[tuple[int, int], CellMaker]) -> str:
        """Tell whether the header can stand on every page; not with a field among its words."""
        made = [each for (y, _), each in cells.items() if y < header and not each.is_field]
        mixed = any(next(each.cell.element.iter(name("w:sdt")), None) is not None for each in made)
        if mixed and self.doc.job.fields:
            self.doc.warn("table.header", "w:tblHeader")
        return _bool(not (mixed and self.doc.job.fields))

    def _wrapped(self, code: str, start: int, stop: int) -> str:
        rows = self.grid.rows[start:stop]
        if self.frame.artifact or not self.rows.whole(start, stop):
            return f"block(above: 0pt, below: 0pt, width: 100%, {code})"
        sticky = _bool(rows[-1].keep_next and not self.frame.cell)
        if len(rows) == 1 and self.rows.low(start):
            args = f"above: 0pt, below: 0pt, width: 100%, breakable: false, sticky: {sticky}"
            return f"block({args}, {code})"
        room, width = length(self.frame.room), length(sum(self.grid.widths))
        return f"rg-keep(0pt, {room}, {width}, {sticky}, {code})"


def _row(
    owner: _Table,
    y: int,
    cells: list[CellMaker],
    statements: list[str],
    kind: str,
    start: int,
    *,
    once: bool,
) -> list[str]:
    """Write the cells of a row; contents that a field measures itself by get a name."""
    row = owner.grid.rows[y]
    fields = [c for c in cells if c.is_field]
    others = [c for c in cells if not c.is_field]
    codes = {id(c): c.body() for c in cells if not c.is_field}
    boxes = {id(c): c.box() for c in fields}
    looks = [owner.doc.job.controls[index].look for index, _ in boxes.values()]
    least = min((height for _, height in boxes.values()), default=0.0)
    measured = [values.need(look) for look in looks if look is not None and look.bound > least]
    if fields and not row.exact:
        for index, cell in enumerate(others):
            if cell.cell.rows > 1:
                continue
            variable = f"b{y}-{index}"
            statements.append(f"let {variable} = {codes[id(cell)]}")
            codes[id(cell)] = variable
            if cell.bound() > least:
                need = f"({length(cell.frame.width)}, {length(cell.upright)}, {variable}, none)"
                measured.append(need)
    for cell in fields:
        index, height = boxes[id(cell)]
        code = _field(row, index, height, array(measured))
        codes[id(cell)] = f"rg-once({index}, {code}, {length(height)})" if once else code
    if owner.from_right:
        codes = {key: f"{{ set text(dir: auto); {code} }}" for key, code in codes.items()}
    strut = next((c for c in others if c.cell.rows == 1), None)
    if row.height and not row.exact and not fields and strut is not None:
        codes[id(strut)] = strut.strutted(codes[id(strut)])
    whole = row.whole and owner.rows.low(y)
    return [cell.code(codes[id(cell)], kind, start, whole=whole) for cell in cells]


def _field(row: Row, index: int, height: float, measured: str) -> str:
    if row.exact:
        return f"rg-field({index}, 100%, 100%)"
    return f"rg-field-fit({index}, {length(height)}, {measured})"
