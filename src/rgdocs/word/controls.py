"""Gives every content control its own id, and a bookmark as second witness of its tag.

Word tells controls apart by `w:id`, which a loop would repeat; some programs drop tags when they
save. So each control with a tag gets, while rendering, a number n: its `w:id`, and a bookmark
`rg_<n>` round its content. The table n -> tag goes into the file (see `table.py`).

Where the bookmark stands:
- a control inside a paragraph: before and after the control;
- a control round paragraphs: from inside its first paragraph to inside its last;
- any other (first or last thing is a table, a row or a choice): beside the content.
"""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Final

from attrs import define, frozen
from lxml import etree

from rgdocs.word import ooxml
from rgdocs.word.blocks import edge, only_loop, read_blocks
from rgdocs.word.faults import Faults, Place
from rgdocs.word.marks import ATTRIBUTE_CLOSE, ATTRIBUTE_OPEN, attribute_mark, content_mark
from rgdocs.word.ooxml import w
from rgdocs.word.tags import Kind, Tag, TagBook, Where, quoted

_MARK: Final = re.compile(f"{ATTRIBUTE_OPEN}(\\d+){ATTRIBUTE_CLOSE}")
_BLOCK_PARENTS: Final = frozenset(
    map(w, ("body", "tc", "hdr", "ftr", "footnote", "endnote", "txbxContent", "comment"))
)
_HOLDERS: Final = (w("sdtContent"), w("sdt"))
_FALLBACK: Final = f"{{{ooxml.MC}}}Fallback"
_DOC_PR: Final = f"{{{ooxml.WP}}}docPr"
STATIC_FROM: Final = 500_000
"""Ids that never change with the data count from here, those of controls from 1."""


@define
class Numbering:
    """Hands out the ids that are settled when the template is compiled."""

    last: int = STATIC_FROM
    controls: int = 0

    def static(self) -> str:
        """Return a fresh id for something that no loop repeats."""
        self.last += 1
        return str(self.last)

    def variable(self) -> str:
        """Return the name of a fresh variable for what a loop may repeat."""
        self.controls += 1
        return f"rg_{self.controls}"


@frozen
class Controls:
    """Numbers the controls, bookmarks and pictures of one part, whose tags are marks by now."""

    part: str
    book: TagBook
    numbering: Numbering
    faults: Faults

    def number(self, root: etree._Element) -> None:
        """Make every id below `root` unique, in loops too."""
        loops = any(tag.word == "for" for tag in self.book.tags)
        for picture in ooxml.elements(root, _DOC_PR):
            picture.set("id", self._spare() if loops else self.numbering.static())
        self._bookmarks(root)
        for control in ooxml.elements(root, w("sdt")):
            self._control(control, loops=loops)

    def _control(self, control: etree._Element, *, loops: bool) -> None:
        properties = control.find(w("sdtPr"))
        content = control.find(w("sdtContent"))
        if properties is None or content is None:
            return
        for old in properties.findall(w("id")):
            properties.remove(old)
        tag = properties.find(w("tag"))
        in_fallback = next(control.iterancestors(_FALLBACK), None) is not None
        if tag is None or not tag.get(w("val")) or in_fallback:
            _set_id(properties, self._spare() if loops else self.numbering.static())
            return
        number = self._open(control, tag.get(w("val"), ""))
        _set_id(properties, number)
        self._witness(control, content, number)

    def _open(self, control: etree._Element, value: str) -> str:
        """Have the control's number made just before it; return the mark that prints it."""
        expression, place = self._expression(value)
        variable = self.numbering.variable()
        opening = f"set {variable} = rg_open({expression})"
        control.addprevious(content_mark(self._inner(opening, place, Kind.BLOCK)))
        return attribute_mark(self._inner(variable, place, Kind.PRINT))

    def _expression(self, value: str) -> tuple[str, Place]:
        """Return the expression that makes a tag, from the text of its attribute."""
        pieces = []
        place = Place(self.part)
        for index, piece in enumerate(_MARK.split(value)):
            if index % 2:
                tag = self.book.tags[int(piece)]
                place = tag.place
                if tag.kind is not Kind.PRINT:
                    self.faults.add("control-tag", place)
                pieces.append(f"({tag.body})")
            elif piece:
                pieces.append(quoted(piece))
        return " ~ ".join(pieces), place

    def _inner(self, body: str, place: Place, kind: Kind) -> int:
        return self.book.add(Tag(place=place, kind=kind, body=body, where=Where.INNER, inner=True))

    def _spare(self) -> str:
        return attribute_mark(self._inner("rg_spare()", Place(self.part), Kind.PRINT))

    def _witness(self, control: etree._Element, content: etree._Element, number: str) -> None:
        start, end = _bookmark(number)
        if not _is_block(control):
            control.addprevious(start)
            control.addnext(end)
            return
        holder = _cell_of(content)
        items = read_blocks(holder, self.book.tags)
        body = only_loop(items)
        within = items if body is None else body
        firsts, lasts = edge(within, 0), edge(within, -1)
        if not (firsts and lasts):
            _before_content(holder, start)
            holder.append(end)
            return
        for paragraph in firsts:
            self._start(paragraph, start, in_loop=body is not None)
        for paragraph in lasts:
            self._end(paragraph, end, in_loop=body is not None)

    def _start(self, paragraph: etree._Element, start: etree._Element, *, in_loop: bool) -> None:
        """Put `start` at the start of `paragraph`, after its properties."""
        properties = paragraph.find(w("pPr"))
        at = 0 if properties is None else 1
        paragraph[at:at] = self._when("rg_first", start) if in_loop else [deepcopy(start)]

    def _end(self, paragraph: etree._Element, end: etree._Element, *, in_loop: bool) -> None:
        paragraph.extend(self._when("rg_last", end) if in_loop else [deepcopy(end)])

    def _when(self, condition: str, element: etree._Element) -> list[etree._Element]:
        """Return `element` between marks that let it through in one round of a loop only."""
        place = Place(self.part)
        opening = self._inner(f"if {condition}", place, Kind.BLOCK)
        closing = self._inner("endif", place, Kind.BLOCK)
        return [content_mark(opening), deepcopy(element), content_mark(closing)]

    def _bookmarks(self, root: etree._Element) -> None:
        """Renumber the template's own bookmarks; their names are kept."""
        fresh: dict[str, str] = {}
        for start in ooxml.elements(root, w("bookmarkStart")):
            old = start.get(w("id"), "")
            fresh[old] = self._bookmark_id(start)
            start.set(w("id"), fresh[old])
        for end in ooxml.elements(root, w("bookmarkEnd")):
            end.set(w("id"), fresh.get(end.get(w("id"), ""), self.numbering.static()))

    def _bookmark_id(self, start: etree._Element) -> str:
        if ATTRIBUTE_OPEN not in start.get(w("name"), ""):
            return self.numbering.static()
        variable = self.numbering.variable()
        place = Place(self.part)
        opening = self._inner(f"set {variable} = rg_spare()", place, Kind.BLOCK)
        start.addprevious(content_mark(opening))
        return attribute_mark(self._inner(variable, place, Kind.PRINT))


def _set_id(properties: etree._Element, value: str) -> None:
    """Put `w:id` where the schema has it: after rPr, alias and tag."""
    element = etree.Element(w("id"))
    element.set(w("val"), value)
    before = [c for c in properties if c.tag in (w("rPr"), w("alias"), w("tag"))]
    if before:
        before[-1].addnext(element)
    else:
        properties.insert(0, element)


def _bookmark(number: str) -> tuple[etree._Element, etree._Element]:
    start, end = etree.Element(w("bookmarkStart")), etree.Element(w("bookmarkEnd"))
    start.set(w("id"), number)
    start.set(w("name"), f"rg_{number}")
    end.set(w("id"), number)
    return start, end


def _is_block(control: etree._Element) -> bool:
    """Say whether a control stands round paragraphs (or a cell), not inside one."""
    for above in control.iterancestors():
        if above.tag in _BLOCK_PARENTS or above.tag == w("tr"):
            return True
        if above.tag not in _HOLDERS:
            return False
    return False


def _cell_of(content: etree._Element) -> etree._Element:
    """Return the cell of a control round one cell, else the content itself."""
    cells = content.findall(w("tc"))
    return cells[0] if len(cells) == 1 else content


def _before_content(holder: etree._Element, start: etree._Element) -> None:
    properties = holder.find(w("tcPr"))
    holder.insert(0 if properties is None else 1, start)
