"""Tables turned to one column: what stood side by side comes to stand below one another.

A table without a caption is layout. Its columns fall into groups: a narrow column (a number, a
bar, a box to tick) goes with the wide one beside it, an empty one is a gap and goes. Rows of
labels go with the row of answers below them, column by column. A table with a caption is data: a
row becomes a list, each answer under the head of its column.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from attrs import define, field, frozen
from lxml import etree

from rgdocs.word.groot._labels import heads, labelled
from rgdocs.word.groot._measures import BODY, BODY_BEFORE, TWIPS_A_MM, grow_attribute, grown
from rgdocs.word.groot._sizes import words_of_a_picture
from rgdocs.word.ooxml import WP, w

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NARROW: Final = 26 * TWIPS_A_MM
_GAP: Final = 10 * TWIPS_A_MM
_HIGHER: Final = 0.5
"""How far the height of a row goes along with the letters."""
_BEFORE: Final = 3
"""Paragraphs before a table in which a drawing may stand that lies behind it."""
_REST: Final = ((BODY / BODY_BEFORE) / (1 + (BODY / BODY_BEFORE - 1) * _HIGHER) - 1) / (
    BODY / BODY_BEFORE - 1
)
"""What is left of the way after _HIGHER."""
_BEFORE_MARGINS: Final = ("tcW", "gridSpan", "vMerge", "tcBorders", "shd", "noWrap")
_AROUND: Final = (w("sdt"), w("sdtContent"))


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


@frozen
class _Cell:
    element: etree._Element
    start: int
    span: int

    @property
    def is_empty(self) -> bool:
        """Say whether nothing would be lost with the cell."""
        shown = self.element.iter(w("t"), w("sdt"), w("drawing"), w("tbl"), w("fldSimple"))
        return not any(one.tag != w("t") or (one.text or "").strip() for one in shown)

    @property
    def goes_on(self) -> bool:
        """Say whether it is the rest of a cell that began in a row above."""
        merge = self.element.find(f"{w('tcPr')}/{w('vMerge')}")
        return merge is not None and merge.get(w("val")) != "restart"


@frozen
class _Row:
    element: etree._Element
    cells: tuple[_Cell, ...]

    @property
    def is_tag(self) -> bool:
        """Say whether it only holds a tag that stands for a row."""
        nested = next(self.element.iter(w("tbl")), None) is not None
        return not nested and "{%tr" in "".join(self.element.itertext(w("t")))

    @property
    def is_head(self) -> bool:
        """Say whether it repeats on every page."""
        return self.element.find(f"{w('trPr')}/{w('tblHeader')}") is not None

    @property
    def has_answers(self) -> bool:
        """Say whether there is something to fill in, or a whole part, in it."""
        return next(self.element.iter(w("sdt"), w("tbl")), None) is not None


@frozen
class _Group:
    """Columns that stay side by side: narrow ones before a wide one."""

    first: int
    last: int
    narrow: int
    """How many of them are narrow ones in front."""


@define
class _Table:
    element: etree._Element
    widths: list[int]
    rows: list[_Row]
    groups: list[_Group] = field(factory=list)

    @classmethod
    def of(cls, element: etree._Element) -> _Table:
        """Read a table."""
        grid = element.find(w("tblGrid"))
        columns = () if grid is None else grid.iter(w("gridCol"))
        widths = [int(float(column.get(w("w"), "0"))) for column in columns]
        table = cls(element, widths, [_row(row) for row in _own(element, "tr")])
        table.groups = table._grouped()
        return table

    def turn(self, room: int) -> None:
        """Turn the table to one column of `room` twips."""
        self._taller()
        caption = self.element.find(f"{w('tblPr')}/{w('tblCaption')}")
        titles = heads(row.element for row in self.rows if row.is_head)
        if _stands_on_a_drawing(self.element):
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

    def _grouped(self) -> list[_Group]:
        gaps = {at for at, width in enumerate(self.widths) if width <= _GAP and self._idle(at)}
        groups: list[_Group] = []
        before: list[int] = []
        for at, width in enumerate(self.widths):
            if at in gaps:
                continue
            if width <= _NARROW:
                before.append(at)
                continue
            groups.append(_Group(before[0] if before else at, at, len(before)))
            before = []
        if before and len(groups) > 1:
            groups.append(_Group(before[0], before[-1], 0))
        return groups

    def _idle(self, at: int) -> bool:
        """Say whether nothing begins in this column alone."""
        alone = [c for row in self.rows for c in row.cells if c.start == at and c.span == 1]
        return all(cell.is_empty and not _is_filled(cell) for cell in alone)

    # one group: it only becomes wider

    def _widened(self, room: int) -> None:
        old = sum(self.widths) or 1
        exact = _has_drawn_places(self.element)
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
            _grow_margins(self.element)
        for row, below in pairwise(self.rows):
            if not row.has_answers and not row.is_tag and below.has_answers:
                _keep(row.element)
        self._set_grid(new)
        for row in self.rows:
            for cell in row.cells:
                width = sum(new[cell.start : cell.start + cell.span])
                _set_width(cell.element, width)
                one_column(cell.element, _inside(cell.element, width))

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
        for before in list(self.element.itersiblings(preceding=True))[:_BEFORE]:
            if before.tag == w("p"):
                _keep(before)
        for height in self.element.iter(w("trHeight")):
            if height.get(w("hRule")) != "exact":
                grow_attribute(height, w("val"), _REST)
        share = min(BODY / BODY_BEFORE, room / (sum(self.widths) or 1))
        new = [round(width * share) for width in self.widths]
        self._set_grid(new)
        for row in self.rows:
            for cell in row.cells:
                _set_width(cell.element, sum(new[cell.start : cell.start + cell.span]))

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
            for row, below in pairwise(rows):
                if next(row.iter(w("sdt")), None) is None or _is_title(row, below):
                    _keep(row)
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
                    self.element.addprevious(_space())
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

    def _narrow(self, group: _Group, *, bar: bool) -> int:
        first = max(group.first, 1) if bar else group.first
        return sum(
            grown(self.widths[at]) for at in range(first, group.last)
            if self.widths[at] <= _NARROW and not self._idle(at)
        )  # fmt: skip

    def _bands(self) -> Iterator[list[_Row]]:
        """Yield rows that belong together: labels with the answers below them."""
        band: list[_Row] = []
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

    def _order(self, band: list[_Row], *, bar: bool) -> Iterator[tuple[_Row, list[_Cell]]]:
        """Yield the cells of a band group by group, with the row that each stood in."""
        if band[0].is_tag:
            yield band[0], [band[0].cells[0]]
            return
        made = list(self._columns(band, bar=bar))
        yield from made or [(band[0], [band[0].cells[-1]])]

    def _columns(self, band: list[_Row], *, bar: bool) -> Iterator[tuple[_Row, list[_Cell]]]:
        for group in self.groups:
            for row in band:
                cells = [c for c in row.cells if group.first <= c.start <= group.last]
                cells = [c for c in cells if not (bar and c.start == 0) and not c.goes_on]
                if cells and not all(cell.is_empty for cell in cells):
                    yield row, cells

    def _new_row(
        self, row: _Row, cells: list[_Cell], columns: list[int], *, bar: bool
    ) -> etree._Element:
        made = etree.Element(w("tr"))
        properties = row.element.find(w("trPr"))
        if properties is not None:
            made.append(_copy(properties))
        left = list(columns)
        if bar:
            made.append(_copy(row.cells[0].element) if not row.is_tag else _empty_cell())
            _set_width(made[-1], left.pop(0))
            if row.is_tag:
                made.remove(made[-1])
                left = list(columns)
        ahead = [c for c in cells if self.widths[c.start] <= _NARROW and c.span == 1]
        ahead = [] if len(left) < 2 or len(cells) < 2 else ahead[:1]
        if ahead:
            made.append(_sized(ahead[0].element, left.pop(0), 1))
        elif len(left) > 1 and cells[0].start > int(bar) and not row.is_tag:
            made.append(_sized(_empty_cell(), left.pop(0), 1))
        rest = [cell for cell in cells if cell not in ahead]
        body = rest[-1] if rest else cells[-1]
        for cell in rest[:-1]:
            _join(body.element, cell.element)
        made.append(_sized(body.element, sum(left), len(left)))
        _to_the_left(made[-1])
        if body.start > 0 and next(body.element.iter(w("tbl")), None) is not None:
            _lower(made[-1])
        one_column(made[-1], _inside(made[-1], sum(left)))
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
            if not told and _is_name(row.cells[0].element):
                made.append(labelled(titles[0], room, beside=row.cells[0].element))
                told = True
            for at, cell in enumerate(row.cells):
                is_title = at == 0 and _is_name(cell.element)
                title = None if is_title or cell.start >= len(titles) else titles[cell.start]
                made += self._entry(row, cell, title, room)
                if is_title:
                    _keep(made[-1])
                    _unheightened(made[-1])
        self._replace(made)

    def _entry(
        self, row: _Row, cell: _Cell, title: etree._Element | None, room: int
    ) -> Iterator[etree._Element]:
        if title is not None:
            yield labelled(title, room, beside=cell.element)
        entry = self._new_row(row, [cell], [room], bar=False)
        if title is not None:
            _let_go(entry)
        yield entry

    def _replace(self, made: Sequence[etree._Element]) -> None:
        for child in list(self.element):
            if child.tag in (w("tr"), *_AROUND):
                self.element.remove(child)
        self.element.extend(made)


def _row(element: etree._Element) -> _Row:
    cells, start = [], 0
    for cell in _own(element, "tc"):
        span = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
        count = int(span.get(w("val"), "1")) if span is not None else 1
        cells.append(_Cell(cell, start, count))
        start += count
    return _Row(element, tuple(cells))


def _own(holder: etree._Element, name: str) -> Iterator[etree._Element]:
    for element in holder:
        if element.tag == w(name):
            yield element
        elif element.tag in _AROUND:
            yield from _own(element, name)


def _is_filled(cell: _Cell) -> bool:
    """Say whether an empty cell is a bar of colour."""
    return cell.element.find(f"{w('tcPr')}/{w('shd')}") is not None


def _stands_on_a_drawing(table: etree._Element) -> bool:
    """Say whether a drawing lies behind the words of a table: in it, or just before it."""
    places = [table] if next(table.iterdescendants(w("tbl")), None) is None else []
    for before in table.itersiblings(preceding=True):
        if before.tag != w("p") or len(places) > _BEFORE:
            break
        places.append(before)
    behind = [one for place in places for one in place.iter(f"{{{WP}}}anchor")]
    drawn = any(one.get("behindDoc") == "1" for one in behind)
    return drawn and not _has_drawn_places(table)


def _has_drawn_places(table: etree._Element) -> bool:
    """Say whether something is drawn at a place that is reckoned from the letters."""
    return any("{{" in (one.text or "") for one in table.iter(f"{{{WP}}}posOffset"))


def _copy(element: etree._Element) -> etree._Element:
    return etree.fromstring(etree.tostring(element))


def _space() -> etree._Element:
    """Return an empty paragraph of twelve points."""
    paragraph = etree.Element(w("p"))
    spacing = etree.SubElement(etree.SubElement(paragraph, w("pPr")), w("spacing"))
    told = {"before": "0", "after": "0", "line": "240", "lineRule": "exact"}
    for name, value in told.items():
        spacing.set(w(name), value)
    return paragraph


def _empty_cell() -> etree._Element:
    cell = etree.Element(w("tc"))
    etree.SubElement(cell, w("p"))
    return cell


def _sized(cell: etree._Element, width: int, span: int) -> etree._Element:
    """Return a cell of this width over `span` columns, not merged with any other."""
    _set_width(cell, width)
    properties = cell.find(w("tcPr"))
    if properties is None:
        return cell
    for name in ("gridSpan", "vMerge", "hMerge"):
        for old in properties.findall(w(name)):
            properties.remove(old)
    if span > 1:
        told = etree.Element(w("gridSpan"))
        told.set(w("val"), str(span))
        width_at = properties.find(w("tcW"))
        properties.insert(0 if width_at is None else 1, told)
    return cell


def _set_width(cell: etree._Element, width: int) -> None:
    properties = cell.find(w("tcPr"))
    if properties is None:
        properties = etree.Element(w("tcPr"))
        cell.insert(0, properties)
    told = properties.find(w("tcW"))
    if told is None:
        told = etree.Element(w("tcW"))
        properties.insert(0, told)
    told.set(w("w"), str(width))
    told.set(w("type"), "dxa")


def _inside(cell: etree._Element, width: int) -> int:
    """Return the room within the margins of a cell."""
    margins = cell.find(f"{w('tcPr')}/{w('tcMar')}")
    if margins is None:
        return width
    taken = 0
    for side in ("left", "start", "right", "end"):
        one = margins.find(w(side))
        taken += int(one.get(w("w"), "0")) if one is not None else 0
    return max(width - taken, 1000)


def _grow_margins(table: etree._Element) -> None:
    for margins in table.iter(w("tcMar"), w("tblCellMar")):
        for side in margins:
            grow_attribute(side, w("w"))


def _is_name(cell: etree._Element) -> bool:
    """Say whether a cell only tells what its row is about."""
    return next(cell.iter(w("sdt")), None) is None


def _is_title(row: etree._Element, below: etree._Element) -> bool:
    """Say whether a row with something to tick is the head of a row that only tells."""
    return next(below.iter(w("sdt")), None) is None and next(row.iter(w("tbl")), None) is None


def _unheightened(row: etree._Element) -> None:
    for height in list(row.iterfind(f"{w('trPr')}/{w('trHeight')}")):
        height.getparent().remove(height)  # type: ignore[union-attr]


def _keep(row: etree._Element) -> None:
    """Keep a row on the page of the next one."""
    for paragraph in row.iter(w("p")):
        properties = paragraph.find(w("pPr"))
        if properties is None:
            properties = etree.Element(w("pPr"))
            paragraph.insert(0, properties)
        if properties.find(w("keepNext")) is None:
            at = 0 if properties.find(w("pStyle")) is None else 1
            properties.insert(at, etree.Element(w("keepNext")))


def _let_go(row: etree._Element) -> None:
    """Let a page break below a row, whatever the style of its first line says."""
    first = next(row.iter(w("p")), None)
    if first is not None:
        properties = first.find(w("pPr"))
        if properties is None:
            properties = etree.Element(w("pPr"))
            first.insert(0, properties)
        for old in properties.findall(w("keepNext")):
            properties.remove(old)
        off = etree.Element(w("keepNext"))
        off.set(w("val"), "0")
        properties.insert(0 if properties.find(w("pStyle")) is None else 1, off)


def _to_the_left(cell: etree._Element) -> None:
    """Begin lines at the left: what stood at the right edge has nothing beside it any more."""
    for align in list(cell.iter(w("jc"))):
        above = align.getparent()
        if align.get(w("val")) in ("right", "end") and above is not None:
            above.remove(align)
            _turned(cell)


def _turned(cell: etree._Element) -> None:
    """Give a cell at its left the room that it had at its right."""
    margins = cell.find(f"{w('tcPr')}/{w('tcMar')}")
    right = None if margins is None else margins.find(w("right"))
    if margins is not None and right is not None and margins.find(w("left")) is None:
        left = _copy(right)
        left.tag = w("left")
        right.addprevious(left)


def _lower(cell: etree._Element) -> None:
    """Leave some room above a part that stood beside another."""
    properties = cell.find(w("tcPr"))
    if properties is None:
        return
    margins = properties.find(w("tcMar"))
    if margins is None:
        margins = etree.Element(w("tcMar"))
        after = [one for one in properties if etree.QName(one).localname in _BEFORE_MARGINS]
        properties.insert(properties.index(after[-1]) + 1 if after else 0, margins)
    for old in margins.findall(w("top")):
        margins.remove(old)
    top = etree.Element(w("top"))
    top.set(w("w"), "300")
    top.set(w("type"), "dxa")
    margins.insert(0, top)


def _join(body: etree._Element, other: etree._Element) -> None:
    """Put what another cell holds before what a cell holds."""
    at = 0 if body.find(w("tcPr")) is None else 1
    for child in reversed([one for one in other if one.tag != w("tcPr")]):
        body.insert(at, child)
