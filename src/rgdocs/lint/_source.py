"""A template opened for judging: its parts, and where each paragraph stands in which file.

Paragraphs are numbered before a house's own parts are put into a template, so that each keeps the
place that its author knows. The number stands in an attribute of the paragraph until it is read.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from attrs import evolve, field, frozen
from lxml import etree

from rgdocs.errors import TemplateError
from rgdocs.lint._finding import Spot
from rgdocs.word import ooxml
from rgdocs.word.faults import Faults, Place
from rgdocs.word.ooxml import w
from rgdocs.word.package import read_package
from rgdocs.word.relations import content_types
from rgdocs.word.zipwriter import write_static

if TYPE_CHECKING:
    from collections.abc import Iterator


_MARK: Final = "rgplace"
NUMBER: Final = "rgnumber"
"""The attribute that holds a paragraph's number while a template is tried out."""


@frozen
class Source:
    """A Word file: parts by name, and the place of each paragraph of a part, in their order."""

    file: str
    members: dict[str, bytes] = field(repr=False)
    trees: Mapping[str, etree._Element] = field(repr=False)
    types: Mapping[str, str] = field(repr=False)
    spots: Mapping[str, tuple[Spot, ...]] = field(repr=False)

    def spot(self, at: Place) -> Spot:
        """Return where a place of the Word stage is for a person."""
        spots = self.spots.get(at.part, ())
        if 0 < at.paragraph <= len(spots):
            return spots[at.paragraph - 1]
        return Spot(file=self.file, part=at.part)

    def at(self, part: str, paragraph: int) -> Spot:
        """Return the place of the paragraph with this number in a part."""
        spots = self.spots.get(part, ())
        in_it = 0 < paragraph <= len(spots)
        return spots[paragraph - 1] if in_it else Spot(file=self.file, part=part)

    def texts(self) -> Iterator[tuple[str, etree._Element]]:
        """Yield the parts that hold text of a document, by name."""
        for name, tree in self.trees.items():
            if self.types.get(name) in ooxml.WORD_TYPES:
                yield name, tree

    def docx(self) -> bytes:
        """Return the file with the number of each paragraph in it, to be tried out."""
        changed = {name: ooxml.to_bytes(tree) for name, tree in self.texts()}
        return write_static(self.members | changed)


def numbered(docx: bytes, file: str) -> bytes:
    """Return a Word file whose paragraphs know their place in `file`; as it is if it is none."""
    try:
        source = opened(docx, file, Faults())
    except TemplateError:
        return docx
    for part, tree in source.texts():
        for spot, paragraph in zip(source.spots[part], tree.iter(w("p")), strict=True):
            paragraph.attrib.pop(NUMBER, None)
            numbers = (spot.paragraph, spot.table, spot.row, spot.cell)
            paragraph.set(_MARK, f"{' '.join(map(str, numbers))} {file}")
    return source.docx()


def opened(docx: bytes, file: str, faults: Faults) -> Source:
    """Return the parts of a Word file; what is damaged goes to `faults`.

    Raises TemplateError at the bounds.
    """
    members = read_package(docx, faults)
    trees = dict(_trees(members, faults))
    types = content_types(members, faults) if ooxml.CONTENT_TYPES in trees else {}
    texts = {name: tree for name, tree in trees.items() if types.get(name) in ooxml.WORD_TYPES}
    spots = {name: tuple(_spots(tree, file, name)) for name, tree in texts.items()}
    return Source(file, members, trees, types, spots)


def _trees(members: Mapping[str, bytes], faults: Faults) -> Iterator[tuple[str, etree._Element]]:
    for name, data in members.items():
        if name.endswith((".xml", ".rels")):
            try:
                yield name, ooxml.parse(data)
            except ValueError as error:
                faults.add(str(error), Place(name))


def _spots(root: etree._Element, file: str, part: str) -> Iterator[Spot]:
    """Yield the place of each paragraph, and leave its number in it."""
    tables = {table: number for number, table in enumerate(root.iter(w("tbl")), 1)}
    for number, paragraph in enumerate(root.iter(w("p")), 1):
        told = paragraph.attrib.pop(_MARK, None)
        paragraph.set(NUMBER, str(number))
        if told is not None:
            yield _told(str(told), part)
            continue
        spot = Spot(file=file, part=part, paragraph=number)
        yield _in_table(spot, paragraph, tables)


def _told(told: str, part: str) -> Spot:
    paragraph, table, row, cell, file = told.split(" ", 4)
    numbers = map(int, (paragraph, table, row, cell))
    names = ("paragraph", "table", "row", "cell")
    return Spot(file=file, part=part, **dict(zip(names, numbers, strict=True)))


def _in_table(spot: Spot, paragraph: etree._Element, tables: Mapping[etree._Element, int]) -> Spot:
    cell = next(paragraph.iterancestors(w("tc")), None)
    row = None if cell is None else next(cell.iterancestors(w("tr")), None)
    table = None if row is None else next(row.iterancestors(w("tbl")), None)
    if cell is None or row is None or table is None:
        return spot
    rows, cells = list(_own(table, "tr")), list(_own(row, "tc"))
    return evolve(spot, table=tables[table], row=rows.index(row) + 1, cell=cells.index(cell) + 1)


def _own(holder: etree._Element, name: str) -> Iterator[etree._Element]:
    """Yield the rows of a table or the cells of a row; those of tables inside are not its own."""
    for element in holder:
        if element.tag == w(name):
            yield element
        elif element.tag in (w("sdt"), w("sdtContent"), w("ins"), w("customXml")):
            yield from _own(element, name)


def holder_of(element: etree._Element) -> int:
    """Return the number of the paragraph that an element is in, or the first one inside it."""
    for above in (element, *element.iterancestors()):
        if above.get(NUMBER):
            return int(above.get(NUMBER, "0"))
    inside = next((p for p in element.iter(w("p")) if p.get(NUMBER)), None)
    return 0 if inside is None else int(inside.get(NUMBER, "0"))
