"""Cells and rows, and what is done with them while a table is turned to one column."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen
from lxml import etree

from rgdocs.word.groot._measures import grow_attribute
from rgdocs.word.ooxml import WP, w

if TYPE_CHECKING:
    from collections.abc import Iterator

BEFORE: Final = 3
"""Paragraphs before a table in which a drawing may stand that lies behind it."""
AROUND: Final = (w("sdt"), w("sdtContent"))
_TICKED: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}checkbox"
_BEFORE_MARGINS: Final = ("tcW", "gridSpan", "vMerge", "tcBorders", "shd", "noWrap")


@frozen
class Cell:
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
class Row:
    element: etree._Element
    cells: tuple[Cell, ...]

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
class Group:
    """Columns that stay side by side: narrow ones before a wide one."""

    first: int
    last: int
    narrow: int
    """How many of them are narrow ones in front."""


def read_row(element: etree._Element) -> Row:
    cells, start = [], 0
    for cell in own_of(element, "tc"):
        span = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
        count = int(span.get(w("val"), "1")) if span is not None else 1
        cells.append(Cell(cell, start, count))
        start += count
    return Row(element, tuple(cells))


def own_of(holder: etree._Element, name: str) -> Iterator[etree._Element]:
    for element in holder:
        if element.tag == w(name):
            yield element
        elif element.tag in AROUND:
            yield from own_of(element, name)


def is_filled(cell: Cell) -> bool:
    """Say whether an empty cell is a bar of colour."""
    return cell.element.find(f"{w('tcPr')}/{w('shd')}") is not None


def stands_on_a_drawing(table: etree._Element) -> bool:
    """Say whether a drawing lies behind the words of a table: in it, or just before it."""
    places = [table] if next(table.iterdescendants(w("tbl")), None) is None else []
    for before in table.itersiblings(preceding=True):
        if before.tag != w("p") or len(places) > BEFORE:
            break
        places.append(before)
    behind = [one for place in places for one in place.iter(f"{{{WP}}}anchor")]
    drawn = any(one.get("behindDoc") == "1" for one in behind)
    return drawn and not has_drawn_places(table)


def has_drawn_places(table: etree._Element) -> bool:
    """Say whether something is drawn at a place that is reckoned from the letters."""
    return any("{{" in (one.text or "") for one in table.iter(f"{{{WP}}}posOffset"))


def copied(element: etree._Element) -> etree._Element:
    return etree.fromstring(etree.tostring(element))


def empty_line() -> etree._Element:
    """Return an empty paragraph of twelve points."""
    paragraph = etree.Element(w("p"))
    spacing = etree.SubElement(etree.SubElement(paragraph, w("pPr")), w("spacing"))
    told = {"before": "0", "after": "0", "line": "240", "lineRule": "exact"}
    for name, value in told.items():
        spacing.set(w(name), value)
    return paragraph


def empty_cell() -> etree._Element:
    cell = etree.Element(w("tc"))
    etree.SubElement(cell, w("p"))
    return cell


def sized(cell: etree._Element, width: int, span: int) -> etree._Element:
    """Return a cell of this width over `span` columns, not merged with any other."""
    set_width(cell, width)
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


def set_width(cell: etree._Element, width: int) -> None:
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


def room_within(cell: etree._Element, width: int) -> int:
    """Return the room within the margins of a cell."""
    margins = cell.find(f"{w('tcPr')}/{w('tcMar')}")
    if margins is None:
        return width
    taken = 0
    for side in ("left", "start", "right", "end"):
        one = margins.find(w(side))
        taken += int(one.get(w("w"), "0")) if one is not None else 0
    return max(width - taken, 1000)


def grow_margins(table: etree._Element) -> None:
    for margins in table.iter(w("tcMar"), w("tblCellMar")):
        for side in margins:
            grow_attribute(side, w("w"))


def only_names(cell: etree._Element) -> bool:
    """Say whether a cell only tells what its row is about."""
    return next(cell.iter(w("sdt")), None) is None


def is_title_row(row: etree._Element, below: etree._Element) -> bool:
    """Say whether a row with something to tick is the head of a row that only tells."""
    return next(below.iter(w("sdt")), None) is None and next(row.iter(w("tbl")), None) is None


def unheightened(row: etree._Element) -> None:
    for height in list(row.iterfind(f"{w('trPr')}/{w('trHeight')}")):
        height.getparent().remove(height)  # type: ignore[union-attr]


def keep_with_next(row: etree._Element) -> None:
    """Keep a row on the page of the next one."""
    for paragraph in row.iter(w("p")):
        properties = paragraph.find(w("pPr"))
        if properties is None:
            properties = etree.Element(w("pPr"))
            paragraph.insert(0, properties)
        told = properties.find(w("keepNext"))
        if told is None:
            at = 0 if properties.find(w("pStyle")) is None else 1
            properties.insert(at, etree.Element(w("keepNext")))
        else:
            told.attrib.pop(w("val"), None)


def keep_heads(cell: etree._Element) -> None:
    """Keep what a cell begins with, its title and what helps to fill it in, with what follows."""
    for piece in cell:
        answers = (one for one in piece.iter(w("sdtPr")) if one.find(_TICKED) is None)
        if next(answers, None) is not None or piece is cell[-1]:
            return
        keep_with_next(piece)


def let_go(row: etree._Element) -> None:
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


def to_the_left(cell: etree._Element) -> None:
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
    if margins is None or right is None:
        return
    left = margins.find(w("left"))
    if left is not None and int(left.get(w("w"), "0")) == 0:
        left.set(w("w"), right.get(w("w"), "0"))
    elif left is None:
        left = copied(right)
        left.tag = w("left")
        right.addprevious(left)


def lowered(cell: etree._Element) -> None:
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


def join_cells(body: etree._Element, other: etree._Element) -> None:
    """Put what another cell holds before what a cell holds."""
    at = 0 if body.find(w("tcPr")) is None else 1
    for child in reversed([one for one in other if one.tag != w("tcPr")]):
        body.insert(at, child)
