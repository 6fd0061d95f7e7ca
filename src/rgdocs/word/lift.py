"""Lifts the tags out of the XML of a part before anything rewrites that XML.

Word splits what a person types over runs. Here each tag becomes one mark (see `marks.py`), so
that nothing later can misread it.
A tag that stands for a paragraph, row or cell becomes `{%p 12 %}`, for docxtpl to lift.
"""

from __future__ import annotations

from copy import deepcopy
from itertools import groupby
from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen
from lxml import etree

from rgdocs.word import limits, ooxml
from rgdocs.word.faults import Faults, Place
from rgdocs.word.marks import DIALECT_CLOSE, DIALECT_OPEN, attribute_mark, content_mark
from rgdocs.word.ooxml import w
from rgdocs.word.tags import Found, Kind, Tag, TagBook, Where, has_tag, scan

if TYPE_CHECKING:
    from collections.abc import Iterable


_PARAGRAPHS: Final = (w("p"), f"{{{ooxml.A}}}p")
_CELL_WORDS: Final = frozenset(("colspan", "cellbg", "vm", "hm"))
_SHOWN: Final = tuple(
    map(w, ("drawing", "pict", "object", "fldSimple", "instrText", "sectPr", "sdt", "sym"))
) + tuple(map(w, ("footnoteReference", "endnoteReference", "br", "bookmarkStart")))


@frozen
class Lifter:
    """Lifts the tags of one part into `book`."""

    part: str
    book: TagBook
    faults: Faults

    def lift(self, root: etree._Element) -> None:
        """Replace every tag below `root` by its mark; note what is wrong with tags."""
        numbers = {p: n for n, p in enumerate(root.iter(w("p")), 1)}
        for element in ooxml.elements(root):
            if element.attrib:
                self._attributes(element, numbers)
        for leaves in _streams(root):
            self._stream(leaves, self._place(leaves[0], numbers))
        if len(self.book.tags) > limits.MAX_TAGS:
            self.faults.add("tags", Place(self.part), limit=limits.MAX_TAGS)

    def _place(self, element: etree._Element, numbers: dict[etree._Element, int]) -> Place:
        """Return the paragraph that `element` is in, else the next one, else the last."""
        for above in (element, *element.iterancestors()):
            if above in numbers:
                return Place(self.part, numbers[above])
        following = _next_paragraph(element)
        last = len(numbers)
        return Place(self.part, last if following is None else numbers.get(following, last))

    def _attributes(self, element: etree._Element, numbers: dict[etree._Element, int]) -> None:
        for name, value in element.attrib.items():
            text = str(value)
            if has_tag(text):
                place = self._place(element, numbers)
                element.set(name, self._attribute(str(name), text, place))

    def _attribute(self, name: str, text: str, place: Place) -> str:
        if name.startswith(f"{{{ooxml.R}}}"):
            self.faults.add("attribute", place)
            return ""
        where = Where.FIELD if name == w("instr") else Where.ATTRIBUTE
        written, position = [], 0
        for found in scan(text):
            written.append(text[position : found.start])
            written.append(self._attribute_mark(found, place, where))
            position = found.end
        return "".join([*written, text[position:]])

    def _attribute_mark(self, found: Found, place: Place, where: Where) -> str:
        tag = self._tag(found, place, where)
        if tag is None or tag.kind is Kind.COMMENT:
            return ""
        if tag.level:
            self.faults.add("level", place)
        return attribute_mark(self.book.add(tag))

    def _tag(self, found: Found, place: Place, where: Where) -> Tag | None:
        if found.fault:
            self.faults.add(found.fault, place)
            return None
        return Tag(place=place, kind=found.kind, body=found.body, level=found.level, where=where)

    def _stream(self, leaves: list[etree._Element], place: Place) -> None:
        """Rewrite the text elements of one paragraph that together hold its text."""
        text = "".join(leaf.text or "" for leaf in leaves)
        if not has_tag(text):
            return
        founds = list(scan(text))
        self._check_beside(leaves, text, founds, place)
        start = 0
        for leaf in leaves:
            end = start + len(leaf.text or "")
            self._leaf(leaf, text, (start, end), founds, place)
            start = end
        for leaf in leaves:
            _drop_if_empty(leaf)

    def _leaf(
        self,
        leaf: etree._Element,
        text: str,
        span: tuple[int, int],
        founds: list[Found],
        place: Place,
    ) -> None:
        """Give `leaf` the static text within `span` and the tags that start there."""
        pieces: list[str | Tag] = []
        position, end = span
        for found in founds:
            if found.end <= span[0] or found.start >= end:
                continue
            pieces.append(text[position : max(position, found.start)])
            position = min(found.end, end)
            if found.start >= span[0]:
                tag = self._tag(found, place, _where(leaf))
                pieces.extend([tag] if tag else [])
        if pieces:
            self._write(leaf, [*pieces, text[position:end]])

    def _write(self, leaf: etree._Element, pieces: list[str | Tag]) -> None:
        if leaf.tag == w("t"):
            leaf.set(ooxml.XML_SPACE, "preserve")
        run = leaf.getparent()
        if run is None or run.tag != w("r") or not any(_is_run(piece) for piece in pieces):
            self._fill(leaf, pieces)
            return
        for is_run, group in groupby(pieces, _is_run):
            if is_run:
                self._hoist(run, [piece for piece in group if isinstance(piece, Tag)])
            else:
                self._split(run, leaf, list(group))
        _keep_rest(leaf)

    def _fill(self, leaf: etree._Element, pieces: Iterable[str | Tag]) -> None:
        leaf.text = ""
        for piece in pieces:
            _append(leaf, piece if isinstance(piece, str) else self._mark(piece))

    def _mark(self, tag: Tag) -> str | etree._Element:
        if tag.kind is Kind.COMMENT and not tag.level:
            return ""
        if tag.level in ("p", "tr", "tc") or tag.word in _CELL_WORDS:
            return self._dialect(tag)
        if tag.level:
            self.faults.add("level", tag.place)
        return content_mark(self.book.add(tag))

    def _dialect(self, tag: Tag) -> str:
        if tag.kind is Kind.PRINT:
            self.faults.add("subdocument", tag.place)
            return ""
        sign = "#" if tag.kind is Kind.COMMENT else "%"
        if tag.word in ("colspan", "cellbg"):
            value = tag.body.removeprefix(tag.word).strip()
            cell = evolve(tag, kind=Kind.PRINT, body=value, where=Where.ATTRIBUTE)
            inside = f" {tag.word} {self.book.add(cell)} "
        elif tag.word in ("vm", "hm"):
            inside = f" {tag.word} "
        else:
            inside = f"{tag.level} {self.book.add(tag)} "
        return f"{DIALECT_OPEN}{sign}{inside}{sign}{DIALECT_CLOSE}"

    def _hoist(self, run: etree._Element, tags: list[Tag]) -> None:
        """Put the marks of `{%r … %}` and `{{r … }}` before `run`: values in a run of their own."""
        for tag in tags:
            mark = content_mark(self.book.add(tag))
            if tag.kind is Kind.BLOCK:
                run.addprevious(mark)
            elif tag.kind is Kind.PRINT:
                _run_before(run).append(mark)

    def _split(self, run: etree._Element, leaf: etree._Element, pieces: list[str | Tag]) -> None:
        """Move what stands before `leaf` in its run, and `pieces`, into a run of their own."""
        if not any(pieces) and leaf.getprevious() in (None, run.find(w("rPr"))):
            return
        text = _run_before(run)
        for sibling in reversed(list(leaf.itersiblings(preceding=True))):
            if sibling.tag != w("rPr"):
                text.addprevious(sibling)
        self._fill(text, pieces)

    def _check_beside(
        self, leaves: list[etree._Element], text: str, founds: list[Found], place: Place
    ) -> None:
        """Refuse what would vanish with the paragraph, row or cell that a tag stands for."""
        for found in founds:
            if found.level in ("p", "tr", "tc"):
                leaf = _leaf_at(leaves, found.start)
                rest = _without(leaf, found, text)
                if rest is None:
                    self.faults.add("level", place)
                elif rest:
                    self.faults.add("beside", place, word=f"{{%{found.level}")


def _run_before(run: etree._Element) -> etree._Element:
    """Put a run like `run` before it; return its empty text element."""
    made = etree.Element(w("r"))
    run.addprevious(made)
    properties = run.find(w("rPr"))
    if properties is not None:
        made.append(deepcopy(properties))
    text = etree.SubElement(made, w("t"))
    text.set(ooxml.XML_SPACE, "preserve")
    return text


def _is_run(piece: str | Tag) -> bool:
    return isinstance(piece, Tag) and piece.level == "r"


def _where(leaf: etree._Element) -> Where:
    if leaf.tag == w("t"):
        return Where.TEXT
    return Where.FIELD if leaf.tag == w("instrText") else Where.PLAIN


def _append(leaf: etree._Element, piece: str | etree._Element) -> None:
    if not isinstance(piece, str):
        leaf.append(piece)
    elif len(leaf):
        leaf[-1].tail = (leaf[-1].tail or "") + piece
    else:
        leaf.text = (leaf.text or "") + piece


def _streams(root: etree._Element) -> list[list[etree._Element]]:
    """Return the text elements that belong together: same kind, same paragraph."""
    streams: dict[tuple[str, etree._Element], list[etree._Element]] = {}
    for leaf in root.iter():
        if leaf.text and not len(leaf):
            above = next(leaf.iterancestors(*_PARAGRAPHS), leaf)
            streams.setdefault((str(leaf.tag), above), []).append(leaf)
    return list(streams.values())


def _leaf_at(leaves: list[etree._Element], position: int) -> etree._Element:
    for leaf in leaves:
        position -= len(leaf.text or "")
        if position < 0:
            return leaf
    return leaves[-1]


def _without(leaf: etree._Element, found: Found, text: str) -> bool | None:
    """Say whether the element that a tag stands for holds more; None when there is none."""
    container = next(leaf.iterancestors(w(found.level)), None)
    if container is None:
        return None
    whole = "".join(t.text or "" for t in container.iter(w("t"), w("instrText")))
    rest = whole.replace(text[found.start : found.end], "", 1)
    return bool(rest.strip()) or next(container.iter(*_SHOWN), None) is not None


def _next_paragraph(element: etree._Element) -> etree._Element | None:
    inside = next(element.iter(w("p")), None)
    if inside is not None:
        return inside
    for above in (element, *element.iterancestors()):
        for sibling in above.itersiblings():
            found = next(sibling.iter(w("p")), None)
            if found is not None:
                return found
    return None


def _keep_rest(leaf: etree._Element) -> None:
    """Empty the text of a split run, whose content stands before it now."""
    leaf.text = ""
    for mark in list(leaf):
        leaf.remove(mark)
    _drop_if_empty(leaf)


def _drop_if_empty(leaf: etree._Element) -> None:
    """Remove a text element that a tag left empty, and its run when nothing else is in it."""
    run = leaf.getparent()
    if leaf.text or len(leaf) or leaf.tag != w("t") or run is None or run.tag != w("r"):
        return
    run.remove(leaf)
    above = run.getparent()
    if above is not None and all(child.tag == w("rPr") for child in run):
        above.remove(run)
