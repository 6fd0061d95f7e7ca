"""Tables: a real table when it has header rows, else a grid that only lays out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import evolve, frozen

from . import borders, cellfields, controls, flow, tablestyles
from .emit import array, block, colour, length, pairs
from .formatting import size_of
from .grid import Cell, Grid, Row, build
from .job import Document, Frame
from .names import attribute, child, name, path, plain, twips, value
from .paragraph import Rendered, field_block
from .paraprops import read_para
from .props import Border
from .tablestyles import CellLook, Look

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


SMALL: Final = 0.45
"""A row that surely takes less than this share of a page is kept whole without measuring."""
COMPATIBLE: Final = 15


def table(doc: Document, frame: Frame, element: Element) -> Rendered:
    """Translate w:tbl."""
    look = tablestyles.read_look(doc, element)
    grid = _kept(doc, build(doc, element, frame.width))
    for row in grid.rows:
        tablestyles.tell_row(doc, row.element)
    if not grid.cells:
        return Rendered("", "")
    made = _Table(doc, frame, look, grid)
    body, lines = made.code()
    shift, align = _placed(doc, look)
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


def _placed(doc: Document, look: Look) -> tuple[float, str]:
    kind = value(child(look.properties, "w:jc")) or "left"
    if kind in {"center", "right", "end"}:
        return 0.0, "center" if kind == "center" else "right"
    indents = [child(path(each, "w:tblPr"), "w:tblInd") for each in look.styles]
    indents.append(child(look.properties, "w:tblInd"))
    found = [twips(attribute(each, "w")) or 0.0 for each in indents if each is not None]
    shift = found[-1] if found else 0.0
    return shift - (look.margins["left"] if doc.settings.compatibility < COMPATIBLE else 0), "left"


def _kept(doc: Document, grid: Grid) -> Grid:
    rows = [evolve(row, keep_next=_keeps_next(doc, row.element)) for row in grid.rows]
    return evolve(grid, rows=rows)


def _keeps_next(doc: Document, row: Element) -> bool:
    """Tell whether a row stays with the next one: its first paragraph says so."""
    first = next(row.iter(name("w:p")), None)
    para = read_para(child(first, "w:pPr"), doc.sheet.theme)
    if "keep_next" in para:
        return para["keep_next"]
    style = para.get("style") or doc.sheet.default.get("paragraph", "")
    return doc.sheet.chain(style)[0].get("keep_next", False)


@frozen
class _Table:
    doc: Document
    frame: Frame
    look: Look
    grid: Grid

    def code(self) -> tuple[str, _Outer]:
        """Return the code of the whole table and its outer lines."""
        looks = [
            (cell, tablestyles.cell_look(self.doc, self.look, self.grid, cell))
            for cell in self.grid.cells
        ]
        asked = [
            (cell, borders.claims(self.grid, cell, self.look.borders, self._own(cell, look)))
            for cell, look in looks
        ]
        drawn = borders.resolve(asked)
        made = [_maker(self, cell, look, drawn) for cell, look in looks]
        bodies = {(m.cell.y, m.cell.x): m for m in made}
        header = self._headers()
        if header:
            self.doc.job.row_heads.append(self._named_rows())
        groups = [(0, len(self.grid.rows))] if header else self._groups()
        code = block([self._group(start, stop, bodies, header) for start, stop in groups])
        return code, self._outer(drawn)

    def _own(self, cell: Cell, look: CellLook) -> borders.Borders:
        """Return the lines that a cell asks for; under merged cells the lowest one decides."""
        below = path(cell.last, "w:tcPr", "w:tcBorders")
        if cell.last is None:
            return look.borders
        lowest = borders.read_borders(below, self.doc.sheet.theme)
        kept = {side: border for side, border in look.borders.items() if side != "bottom"}
        return kept | {side: border for side, border in lowest.items() if side == "bottom"}

    def _outer(self, drawn: dict[borders.Edge, Border]) -> _Outer:
        rows = len(self.grid.rows)

        def widest(side: str, cells: list[Cell]) -> float:
            return max((borders.thickness(cell, side, drawn) for cell in cells), default=0.0)

        cells = self.grid.cells
        return _Outer(
            widest("top", [c for c in cells if c.y == 0]),
            widest("left", [c for c in cells if c.x == 0]),
            widest("bottom", [c for c in cells if c.y + c.rows == rows]),
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

    def _groups(self) -> list[tuple[int, int]]:
        """Split the rows where a page may break and something asks to be kept together."""
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
        spanned = any(c.y <= y < c.y + c.rows - 1 for c in self.grid.cells)
        return not spanned and not self.grid.rows[y].keep_next

    def _chained(self, start: int, stop: int) -> bool:
        rows = self.grid.rows[start:stop]
        return any(row.keep_next for row in rows) or (len(rows) == 1 and self._large(rows[0]))

    def _large(self, row: Row) -> bool:
        return row.whole and not row.exact and self.estimate(row) > SMALL * self.frame.room

    def estimate(self, row: Row) -> float:
        """Return a height (pt) that a row surely does not exceed; pictures count as a page."""
        if row.height and row.exact:
            return row.height
        if next(row.element.iter(name("w:drawing")), None) is not None:
            return self.frame.room
        y = self.grid.rows.index(row)
        heights = [row.height]
        for cell in self.grid.in_row(y):
            paragraphs = sum(1 for _ in cell.element.iter(name("w:p"), name("w:br")))
            signs = len(plain(cell.element))
            heights.append((signs * 9.0 / self.grid.width(cell) + paragraphs) * 26.0)
        return max(heights)

    def _group(
        self, start: int, stop: int, cells: dict[tuple[int, int], _CellMaker], header: int
    ) -> str:
        rows = self.grid.rows[start:stop]
        statements: list[str] = []
        made: list[str] = []
        head: list[str] = []
        kind = "table" if header else "grid"
        for y in range(start, stop):
            row_cells = [cells[y, cell.x] for cell in self.grid.in_row(y)]
            for code in _row(self, y, row_cells, statements, kind, start):
                (head if y < header else made).append(code)
        if head:
            made.insert(0, f"table.header(repeat: {self._repeats(header)}, {', '.join(head)})")
        heights = array(length(r.height) if r.exact else "auto" for r in rows)
        widths = array(length(w) for w in self.grid.widths)
        args = f"columns: {widths}, rows: {heights}, inset: 0pt, stroke: none, align: start + top"
        statements.append(f"{kind}({args}, {', '.join(made)})")
        return self._wrapped(block(statements), start, stop)

    def _repeats(self, header: int) -> str:
        fields = any(
            next(row.element.iter(name("w:sdt")), None) is not None
            for row in self.grid.rows[:header]
        )
        return _bool(not (fields and self.doc.job.fields))

    def _wrapped(self, code: str, start: int, stop: int) -> str:
        chained = self._chained(start, stop)
        rows = self.grid.rows[start:stop]
        if not chained or (len(rows) > 1 and not all(row.keep_next for row in rows[:-1])):
            return f"block(above: 0pt, below: 0pt, width: 100%, {code})"
        room, width = length(self.frame.room), length(sum(self.grid.widths))
        sticky = _bool(rows[-1].keep_next and not self.frame.cell)
        return f"rg-keep(0pt, {room}, {width}, {sticky}, {code})"


def _row(
    owner: _Table, y: int, cells: list[_CellMaker], statements: list[str], kind: str, start: int
) -> list[str]:
    """Write the cells of a row; contents that a field measures itself by get a name."""
    row = owner.grid.rows[y]
    fields = [c for c in cells if c.is_field]
    others = [c for c in cells if not c.is_field]
    measured: list[str] = []
    codes = {id(c): c.body() for c in cells if not c.is_field}
    if fields and not row.exact:
        for index, cell in enumerate(others):
            if cell.cell.rows > 1:
                continue
            variable = f"b{y}-{index}"
            statements.append(f"let {variable} = {codes[id(cell)]}")
            codes[id(cell)] = variable
            measured.append(f"({length(cell.width)}, {length(cell.upright)}, {variable})")
    for cell in fields:
        codes[id(cell)] = cell.field(array(measured))
    strut = next((c for c in others if c.cell.rows == 1), None)
    if row.height and not row.exact and not fields and strut is not None:
        codes[id(strut)] = strut.strutted(codes[id(strut)])
    whole = row.whole and owner.estimate(row) <= SMALL * owner.frame.room
    return [cell.code(codes[id(cell)], kind, start, whole=whole) for cell in cells]


def _maker(
    owner: _Table, cell: Cell, look: CellLook, drawn: dict[borders.Edge, Border]
) -> _CellMaker:
    doc, control = owner.doc, cell.control
    found = None
    if doc.job.fields and not owner.frame.artifact:
        info = None if control is None else controls.read(control)
        if control is not None and info is not None and info.kind not in {"", "checkbox"}:
            found = flow.Block(control, info.tag, info)
        else:
            found = flow.alone(cell.element)
    return _CellMaker(owner, cell, look, drawn, found, _inset(cell, look, drawn))


def _inset(cell: Cell, look: CellLook, drawn: dict[borders.Edge, Border]) -> dict[str, float]:
    margins = look.margins
    half = {side: borders.thickness(cell, side, drawn) / 2 for side in borders.SIDES}
    return {
        "top": margins["top"] + half["top"],
        "left": max(margins["left"], half["left"]),
        "bottom": margins["bottom"] + half["bottom"],
        "right": max(margins["right"], half["right"]),
    }


@frozen
class _CellMaker:
    owner: _Table
    cell: Cell
    look: CellLook
    drawn: dict[borders.Edge, Border]
    alone: flow.Block | None
    """The one field that this cell is, if it is one."""
    inset: dict[str, float]
    """The room (pt) round the content; upright margins begin at the line's edge."""

    @property
    def row(self) -> Row:
        return self.owner.grid.rows[self.cell.y]

    @property
    def width(self) -> float:
        """Return the width (pt) between the cell's margins."""
        inset = self.inset
        return max(self.owner.grid.width(self.cell) - inset["left"] - inset["right"], 1.0)

    @property
    def upright(self) -> float:
        """Return what margins and lines add to the height (pt)."""
        inset = self.inset
        return inset["top"] + inset["bottom"]

    @property
    def _half(self) -> dict[str, float]:
        """Return half the width of each line: what of it lies in the cell."""
        return {s: borders.thickness(self.cell, s, self.drawn) / 2 for s in borders.SIDES}

    @property
    def frame(self) -> Frame:
        frame = self.owner.frame
        height = self.row.height if self.row.exact else 0.0
        return evolve(
            frame,
            width=self.width,
            cell=True,
            height=height,
            para=self.look.para,
            run=self.look.run,
        )

    @property
    def is_field(self) -> bool:
        return self.alone is not None

    def body(self) -> str:
        """Return the content of the cell; a field that ends it takes the rest of its height."""
        doc, row = self.owner.doc, self.row
        fillable = doc.job.fields and not self.owner.frame.artifact and self.cell.rows == 1
        found = cellfields.last(self.cell.element) if fillable and row.height else None
        if found is None:
            return flow.flow(doc, self.frame, self.cell.element)
        room = cellfields.Room(row.height, self.inset, self._half, self.look.fill)
        return cellfields.rest(doc, self.frame, found, room)

    def strutted(self, body: str) -> str:
        """Return content that is at least as high as its row asks."""
        height = max(self.row.height - self.upright, 0.0)
        return f"rg-strut({length(height)}, {self._align()}, {body})"

    def field(self, measured: str) -> str:
        """Return a field that is the whole cell."""
        each = self.alone
        assert each is not None
        assert each.field is not None
        doc, element = self.owner.doc, each.element
        control = element if element.tag == name("w:sdt") else controls.only_control(element)
        assert control is not None
        paragraphs = list(element.iter(name("w:p"))) or [element]
        resolved, mark, line, _ = field_block(doc, self.frame, paragraphs[0])
        asked = controls.field_height(doc, resolved.para, line, len(paragraphs))
        exact = self.row.height or asked
        multiline = exact > 1.5 * controls.WRITING_LINE
        index = controls.register(doc, each.field, control, size=size_of(mark), multiline=multiline)
        if self.row.exact:
            return f"rg-field({index}, 100%, 100%)"
        if not doc.job.controls[index].value:
            return f"rg-field-fit({index}, {length(exact)}, {measured})"
        value_code = flow.flow(doc, self.frame, paragraphs)
        own = f"({length(self.width)}, {length(self.upright)}, {value_code}), "
        return f"rg-field-fit({index}, {length(exact)}, {measured[0]}{own}{measured[1:]})"

    def _align(self) -> str:
        kinds = {"center": "horizon", "bottom": "bottom"}
        return f"start + {kinds.get(self.look.vertical, 'top')}"

    def code(self, body: str, kind: str, start: int, *, whole: bool) -> str:
        """Return the cell with its place, margins, lines and fill."""
        strokes, _ = borders.strokes(self.cell, self.drawn)
        inset = self.inset
        args = {"x": str(self.cell.x), "y": str(self.cell.y - start)}
        if self.cell.columns > 1:
            args["colspan"] = str(self.cell.columns)
        if self.cell.rows > 1:
            args["rowspan"] = str(self.cell.rows)
        if not self.is_field:
            args["inset"] = pairs({side: length(x) for side, x in inset.items() if x})
        if strokes:
            args["stroke"] = pairs(strokes)
        if self.look.fill:
            args["fill"] = colour(self.look.fill)
        if self.look.vertical != "top":
            args["align"] = self._align()
        if whole:
            args["breakable"] = "false"
        return f"{kind}.cell({', '.join(f'{k}: {v}' for k, v in args.items())}, {body})"
