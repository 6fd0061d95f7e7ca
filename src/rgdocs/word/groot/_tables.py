"""Tables turned to one column: what stood side by side comes to stand below one another.

A table without a caption is layout. Its columns fall into groups: a narrow column (a number, a
bar, a box to tick) goes with the wide one beside it, an empty one is a gap and goes. Rows of
labels go with the row of answers below them, column by column. A table with a caption is data: a
row becomes a list, each answer under the head of its column.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from attrs import define, field
from lxml import etree

from rgdocs.word.groot._cells import (
    AROUND,
    BEFORE,
    Cell,
    Group,
    Row,
    copied,
    empty_cell,
    empty_line,
    grow_margins,
    has_drawn_places,
    is_filled,
    is_title_row,
    join_cells,
    keep_heads,
    keep_with_next,
    let_go,
    lowered,
    only_names,
    own_of,
    read_row,
    room_within,
    set_width,
    sized,
    stands_on_a_drawing,
    to_the_left,
    unheightened,
)
from rgdocs.word.groot._labels import heads, labelled
from rgdocs.word.groot._measures import BODY, BODY_BEFORE, TWIPS_A_MM, grow_attribute, grown
from rgdocs.word.groot._rows import condition, edged, only_when
from rgdocs.word.groot._sizes import words_of_a_picture
from rgdocs.word.ooxml import w

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NARROW: Final = 26 * TWIPS_A_MM
_GAP: Final = 10 * TWIPS_A_MM
_HIGHER: Final = 0.5
"""How far the height of a row goes along with the letters."""
_REST: Final = ((BODY / BODY_BEFORE) / (1 + (BODY / BODY_BEFORE - 1) * _HIGHER) - 1) / (
    BODY / BODY_BEFORE - 1
)
"""What is left of the way after _HIGHER."""

_LINES: Final = 12 * TWIPS_A_MM
_SHORT: Final = 90 * TWIPS_A_MM
"""The least height of an entry, and what may stand together on a page."""


def one_column(holder: etree._Element, room: int) -> None:
    """Turn every table below `holder`, which is `room` twips wide, to one column."""
    for table in list(_outermost(holder)):
        _Table.of(table).turn(room)


def _outermost(holder: etree._Element) -> Iterator[etree._Element]:
    for element in holder:
        if element.tag == w("tbl"):
            yield element
        elif isinstance(element.tag, str):
            yield from _outermost(element)


def _is_short(row: Row) -> bool:
    """Say whether a row of data, as a list, is so short that no page should break in it."""
    heights = row.element.iterfind(f"{w('trPr')}/{w('trHeight')}")
    told = next((height.get(w("val"), "") for height in heights), "")
    one = max(int(told) if told.isdigit() else 0, _LINES)
    return one * len(row.cells) <= _SHORT


@define
class _Table:
    element: etree._Element
    widths: list[int]
    rows: list[Row]
    groups: list[Group] = field(factory=list)

    @classmethod
    def of(cls, element: etree._Element) -> _Table:
        """Read a table."""
        grid = element.find(w("tblGrid"))
        columns = () if grid is None else grid.iter(w("gridCol"))
        widths = [int(float(column.get(w("w"), "0"))) for column in columns]
        table = cls(element, widths, [read_row(row) for row in own_of(element, "tr")])
        table.groups = table._grouped()
        return table

    def turn(self, room: int) -> None:
        """Turn the table to one column of `room` twips."""
        self._taller()
        caption = self.element.find(f"{w('tblPr')}/{w('tblCaption')}")
        titles = heads(row.element for row in self.rows if row.is_head)
        if stands_on_a_drawing(self.element):
            self._on_a_drawing(room)
        elif caption is not None and titles:
            self._listed(titles, room)
        elif self._only_holds_tables() and (len(self.groups) > 1 or self._is_plain()):
            self._unwrapped(room)
        elif len(self.groups) > 1:
            self._stacked(room)
        else:
            self._widened(room)

    def _taller(self) -> None:
        for row in self.rows:
            for height in row.element.iterfind(f"{w('trPr')}/{w('trHeight')}"):
                if height.get(w("hRule")) != "exact":
                    grow_attribute(height, w("val"), _HIGHER)
                else:
                    grow_attribute(height, w("val"))

    # columns

    def _grouped(self) -> list[Group]:
        gaps = {at for at, width in enumerate(self.widths) if width <= _GAP and self._idle(at)}
        groups: list[Group] = []
        before: list[int] = []
        for at, width in enumerate(self.widths):
            if at in gaps:
                continue
            if width <= _NARROW:
                before.append(at)
                continue
            groups.append(Group(before[0] if before else at, at, len(before)))
            before = []
        if before and len(groups) > 1:
            groups.append(Group(before[0], before[-1], 0))
        return groups

    def _idle(self, at: int) -> bool:
        """Say whether nothing begins in this column alone."""
        alone = [c for row in self.rows for c in row.cells if c.start == at and c.span == 1]
        return all(cell.is_empty and not is_filled(cell) for cell in alone)

    # one group: it only becomes wider

    def _widened(self, room: int) -> None:
        old = sum(self.widths) or 1
        exact = has_drawn_places(self.element)
        whole = grown(old) if exact else room
        narrow = [grown(width) if width <= _NARROW else 0 for width in self.widths]
        wide = sum(width for width in self.widths if width > _NARROW) or 1
        left = whole - sum(narrow)
        new = [
            kept or round(left * width / wide)
            for kept, width in zip(narrow, self.widths, strict=True)
        ]
        if left < whole / 4 or exact:
            new = [round(width * whole / old) for width in self.widths]
        if exact:
            grow_margins(self.element)
        for row, below in pairwise(self.rows):
            if not row.has_answers and not row.is_tag and below.has_answers:
                keep_with_next(row.element)
        self._set_grid(new)
        for row in self.rows:
            for cell in row.cells:
                width = sum(new[cell.start : cell.start + cell.span])
                set_width(cell.element, width)
                one_column(cell.element, room_within(cell.element, width))

    def _set_grid(self, widths: Sequence[int]) -> None:
        grid = self.element.find(w("tblGrid"))
        if grid is None:
            return
        for column in list(grid):
            grid.remove(column)
        for width in widths:
            etree.SubElement(grid, w("gridCol")).set(w("w"), str(width))
        told = self.element.find(f"{w('tblPr')}/{w('tblW')}")
        if told is not None:
            told.set(w("w"), str(sum(widths)))
            told.set(w("type"), "dxa")

    def _on_a_drawing(self, room: int) -> None:
        """Let a table grow as the drawing does that it stands on."""
        words_of_a_picture(self.element)
        for before in list(self.element.itersiblings(preceding=True))[:BEFORE]:
            if before.tag == w("p"):
                keep_with_next(before)
        for height in self.element.iter(w("trHeight")):
            if height.get(w("hRule")) != "exact":
                grow_attribute(height, w("val"), _REST)
        share = min(BODY / BODY_BEFORE, room / (sum(self.widths) or 1))
        new = [round(width * share) for width in self.widths]
        self._set_grid(new)
        for row in self.rows:
            for cell in row.cells:
                set_width(cell.element, sum(new[cell.start : cell.start + cell.span]))

    # several groups: below one another

    def _stacked(self, room: int) -> None:
        bar = self._bar()
        edge = grown(self.widths[0]) if bar else 0
        narrow = max((self._narrow(group, bar=bar) for group in self.groups), default=0)
        columns = [width for width in (edge, narrow) if width]
        columns.append(room - sum(columns))
        self._set_grid(columns)
        new: list[etree._Element] = []
        for band in self._bands():
            made = list(self._order(band, bar=bar))
            rows = [self._new_row(row, cells, columns, bar=bar) for row, cells in made]
            for at, (came_from, _) in enumerate(made):
                first = all(came_from is not one for one, _ in made[:at])
                edged(rows[at], came_from, first=first)
            for row, below in pairwise(rows):
                if next(row.iter(w("sdt")), None) is None or is_title_row(row, below):
                    keep_with_next(row)
            new += rows
        self._replace(new)

    def _only_holds_tables(self) -> bool:
        """Say whether all that it holds are parts with tables of their own."""
        cells = [cell for row in self.rows for cell in row.cells if not cell.is_empty]
        return bool(cells) and all(
            next(cell.element.iter(w("tbl")), None) is not None for cell in cells
        )

    def _is_plain(self) -> bool:
        """Say whether the table itself draws nothing: no line, no colour, no answer of its own."""
        looks = [cell.element.find(w("tcPr")) for row in self.rows for cell in row.cells]
        drawn = (w("tcBorders"), w("shd"))
        return not any(row.is_tag for row in self.rows) and not any(
            look is not None and any(look.find(name) is not None for name in drawn)
            for look in looks
        )

    def _unwrapped(self, room: int) -> None:
        """Put the parts below one another in the place of the table: pages may break in between."""
        for band in self._bands():
            for number, (_, cells) in enumerate(self._columns(band, bar=False)):
                if number:
                    self.element.addprevious(empty_line())
                for cell in cells:
                    keep_heads(cell.element)
                for piece in [one for cell in cells for one in cell.element]:
                    if piece.tag != w("tcPr"):
                        self.element.addprevious(piece)
                        if piece.tag == w("tbl"):
                            _Table.of(piece).turn(room)
        above = self.element.getparent()
        if above is not None:
            above.remove(self.element)

    def _bar(self) -> bool:
        """Say whether the first column is one bar beside all rows."""
        firsts = [row.cells[0] for row in self.rows if row.cells and not row.is_tag]
        merges = [cell.element.find(f"{w('tcPr')}/{w('vMerge')}") for cell in firsts]
        alone = all(cell.start == 0 and cell.span == 1 for cell in firsts)
        return bool(firsts) and alone and all(merge is not None for merge in merges)

    def _narrow(self, group: Group, *, bar: bool) -> int:
        first = max(group.first, 1) if bar else group.first
        return sum(
            grown(self.widths[at]) for at in range(first, group.last)
            if self.widths[at] <= _NARROW and not self._idle(at)
        )  # fmt: skip

    def _bands(self) -> Iterator[list[Row]]:
        """Yield rows that belong together: labels with the answers below them."""
        band: list[Row] = []
        for row in self.rows:
            if row.is_tag:
                if band:
                    yield band
                yield [row]
                band = []
                continue
            band.append(row)
            if row.has_answers:
                yield band
                band = []
        if band:
            yield band

    def _order(self, band: list[Row], *, bar: bool) -> Iterator[tuple[Row, list[Cell]]]:
        """Yield the cells of a band group by group, with the row that each stood in."""
        if band[0].is_tag:
            yield band[0], [band[0].cells[0]]
            return
        made = list(self._columns(band, bar=bar))
        yield from made or [(band[0], [band[0].cells[-1]])]

    def _columns(self, band: list[Row], *, bar: bool) -> Iterator[tuple[Row, list[Cell]]]:
        for group in self.groups:
            for row in band:
                cells = [c for c in row.cells if group.first <= c.start <= group.last]
                cells = [c for c in cells if not (bar and c.start == 0) and not c.goes_on]
                if cells and not all(cell.is_empty for cell in cells):
                    yield row, cells

    def _new_row(
        self, row: Row, cells: list[Cell], columns: list[int], *, bar: bool
    ) -> etree._Element:
        made = etree.Element(w("tr"))
        properties = row.element.find(w("trPr"))
        if properties is not None:
            made.append(copied(properties))
        left = list(columns)
        if bar:
            made.append(copied(row.cells[0].element) if not row.is_tag else empty_cell())
            set_width(made[-1], left.pop(0))
            if row.is_tag:
                made.remove(made[-1])
                left = list(columns)
        ahead = [c for c in cells if self.widths[c.start] <= _NARROW and c.span == 1]
        ahead = [] if len(left) < 2 or len(cells) < 2 else ahead[:1]
        if ahead:
            made.append(sized(ahead[0].element, left.pop(0), 1))
        elif len(left) > 1 and cells[0].start > int(bar) and not row.is_tag:
            made.append(sized(empty_cell(), left.pop(0), 1))
        rest = [cell for cell in cells if cell not in ahead]
        body = rest[-1] if rest else cells[-1]
        for cell in rest[:-1]:
            join_cells(body.element, cell.element)
        made.append(sized(body.element, sum(left), len(left)))
        to_the_left(made[-1])
        if body.start > 0 and next(body.element.iter(w("tbl")), None) is not None:
            lowered(made[-1])
        one_column(made[-1], room_within(made[-1], sum(left)))
        return made

    # data: a list under heads

    def _listed(self, titles: list[etree._Element], room: int) -> None:
        self._set_grid([room])
        for name in ("tblCaption", "tblDescription"):
            for old in self.element.findall(f"{w('tblPr')}/{w(name)}"):
                old.getparent().remove(old)  # type: ignore[union-attr]
        made: list[etree._Element] = []
        told = False
        for row in self.rows:
            if row.is_head:
                continue
            if row.is_tag:
                made.append(self._new_row(row, [row.cells[0]], [room], bar=False))
                continue
            named = only_names(row.cells[0].element)
            made += self._described(row, titles, room, named=named, told=told)
            told = told or named
        self._replace(made)

    def _described(
        self, row: Row, titles: list[etree._Element], room: int, *, named: bool, told: bool
    ) -> list[etree._Element]:
        """Return a row as a list; `named` when its first cell only tells what it is about."""
        entries: list[etree._Element] = []
        if named and not told:
            entries.append(labelled(titles[0], room, beside=row.cells[0].element))
        said = condition(row.cells[0].element) if named else ""
        for at, cell in enumerate(row.cells):
            is_title = named and at == 0
            title = None if is_title or cell.start >= len(titles) else titles[cell.start]
            entries += self._entry(row, cell, title, room)
            if is_title:
                keep_with_next(entries[-1])
                unheightened(entries[-1])
                entries = only_when(said, entries, room) if said else entries
        if _is_short(row):
            for entry in entries[:-1]:
                keep_with_next(entry)
        return entries

    def _entry(
        self, row: Row, cell: Cell, title: etree._Element | None, room: int
    ) -> Iterator[etree._Element]:
        if title is not None:
            yield labelled(title, room, beside=cell.element)
        entry = self._new_row(row, [cell], [room], bar=False)
        if title is not None:
            let_go(entry)
        yield entry

    def _replace(self, made: Sequence[etree._Element]) -> None:
        for child in list(self.element):
            if child.tag in (w("tr"), *AROUND):
                self.element.remove(child)
        self.element.extend(made)
