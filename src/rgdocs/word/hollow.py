"""Sees to it that nothing is left empty that Word wants a paragraph in.

A cell, a control or a header whose paragraphs all stand inside a loop or a condition would come
out empty when there is nothing to show, and Word calls such a file damaged.
"""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Final

from attrs import frozen
from lxml import etree

from rgdocs.word import ooxml
from rgdocs.word.blocks import Block, Items, read_blocks
from rgdocs.word.faults import Place
from rgdocs.word.lift import ATTRIBUTE_OPEN, content_mark
from rgdocs.word.ooxml import w
from rgdocs.word.tags import Kind, Tag, TagBook, Where

_HOLDERS: Final = tuple(
    map(w, ("tc", "sdtContent", "hdr", "ftr", "footnote", "endnote", "txbxContent", "body"))
)
_BLOCKS: Final = frozenset(map(w, ("p", "tbl", "sdt")))
_ROWS: Final = frozenset(map(w, ("tr", "sdt")))
_INLINE: Final = frozenset(map(w, ("r", "hyperlink", "tr", "tc", "fldSimple", "ins")))
_EMPTY: Final = re.compile(
    r"(<w:(?:tc|sdtContent|txbxContent)>|<w:tcPr/>|</w:tcPr>)"
    r"((?:<w:bookmark(?:Start|End)[^>]*/>)*)(?=</w:(?:tc|sdtContent|txbxContent)>)"
)
_ROWLESS: Final = re.compile(r"<w:tbl>(?:(?!<w:tbl>).)*?</w:tblGrid></w:tbl>", re.DOTALL)


def fill_empty(xml: str) -> str:
    """Return rendered `xml` with a paragraph wherever one is missing."""
    if "</w:tblGrid></w:tbl>" in xml:
        xml = _ROWLESS.sub("<w:p/>", xml)
    return _EMPTY.sub(r"\1\2<w:p/>", xml)


@frozen
class Hollows:
    """Finds what may come out empty and mends it when the template is compiled."""

    book: TagBook
    place: Place

    def mend(self, root: etree._Element) -> bool:
        """Give what may be empty a paragraph of its own; say whether more is left to mend."""
        left = not all(
            _sure(read_blocks(table, self.book.tags), _ROWS) for table in root.iter(w("tbl"))
        )
        for holder in ooxml.elements(root, *_HOLDERS):
            if not any(child.tag in _INLINE for child in holder):
                items = read_blocks(holder, self.book.tags)
                like = _like(next(holder.iterchildren(w("p")), None))
                left |= not (_sure(items, _BLOCKS) or self._mend(items, like))
        return left

    def _mend(self, items: Items, like: etree._Element) -> bool:
        """Mend a branch that may be empty; False when it takes more than that."""
        blocks = [item for item in items if isinstance(item, Block)]
        if len(blocks) != 1:
            return self._otherwise(blocks, like)
        block = blocks[0]
        fine = True
        for branch in block.branches:
            if not branch.items:
                branch.mark.addnext(deepcopy(like))
            elif not _sure(branch.items, _BLOCKS):
                fine &= self._mend(branch.items, like)
        if not block.has_else:
            block.end.addprevious(self._mark("else"))
            block.end.addprevious(deepcopy(like))
        return fine

    def _otherwise(self, blocks: list[Block], like: etree._Element) -> bool:
        """Put a paragraph after several conditions, for when none of them holds."""
        told = [_condition(block) for block in blocks]
        if not told or not all(told):
            return False
        conditions = " or ".join(told)
        last = blocks[-1].end
        for mark in (self._mark("endif"), deepcopy(like), self._mark(f"if not ({conditions})")):
            last.addnext(mark)
        return True

    def _mark(self, body: str) -> etree._Element:
        tag = Tag(place=self.place, kind=Kind.BLOCK, body=body, where=Where.INNER, inner=True)
        return content_mark(self.book.add(tag))


def _condition(block: Block) -> str:
    """Return the expression that is true when something of `block` comes out; "" when unsure."""
    if not all(_sure(branch.items, _BLOCKS) for branch in block.branches):
        return ""
    tags = [branch.tag for branch in block.branches]
    if block.word == "for" and len(tags) == 1 and " if " not in tags[0].body:
        return f"({tags[0].body.partition(' in ')[2]})"
    if block.word == "if":
        return " or ".join(f"({tag.body.removeprefix(tag.word)})" for tag in tags)
    return ""


def _sure(items: Items, wanted: frozenset[str]) -> bool:
    """Say whether one of `wanted` comes out whatever the data are."""
    return any(
        _sure_block(item, wanted) if isinstance(item, Block) else item.tag in wanted
        for item in items
    )


def _sure_block(block: Block, wanted: frozenset[str]) -> bool:
    return block.has_else and all(_sure(branch.items, wanted) for branch in block.branches)


def _like(paragraph: etree._Element | None) -> etree._Element:
    """Return an empty paragraph with the properties of `paragraph`."""
    empty = etree.Element(w("p"))
    properties = None if paragraph is None else paragraph.find(w("pPr"))
    if properties is not None and ATTRIBUTE_OPEN not in ooxml.serialise(properties):
        empty.append(deepcopy(properties))
    return empty
