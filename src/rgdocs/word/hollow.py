"""Sees to it that nothing is left empty that Word wants a paragraph in.

A cell, a control or a header whose paragraphs all stand inside a loop or a condition would come
out empty when there is nothing to show, and Word calls such a file damaged.
"""

from __future__ import annotations

import re
from copy import deepcopy
from typing import TYPE_CHECKING, Final

from attrs import frozen
from lxml import etree

from rgdocs.word import ooxml
from rgdocs.word.blocks import Block, Items, read_blocks
from rgdocs.word.faults import Place
from rgdocs.word.marks import ATTRIBUTE_OPEN, content_mark
from rgdocs.word.ooxml import w
from rgdocs.word.tags import Kind, Tag, TagBook, Where

if TYPE_CHECKING:
    from collections.abc import Callable

_HOLDERS: Final = tuple(
    map(w, ("tc", "sdtContent", "hdr", "ftr", "footnote", "endnote", "txbxContent"))
)
_BLOCKS: Final = frozenset(map(w, ("p", "tbl", "sdt")))
_ROWS: Final = frozenset(map(w, ("tr", "sdt")))
_INLINE: Final = frozenset(map(w, ("r", "hyperlink", "tr", "tc", "fldSimple", "ins")))
_EMPTY: Final = re.compile(
    rb"(<w:(?:tc|sdtContent|txbxContent)>|<w:tcPr/>|</w:tcPr>)"
    rb"((?:<w:bookmark(?:Start|End)[^>]*/>)*)(?=</w:(?:tc|sdtContent|txbxContent)>)"
)
_ROWLESS: Final = re.compile(rb"<w:tbl>(?:(?!<w:tbl>).)*?</w:tblGrid></w:tbl>", re.DOTALL)


def fill_cells(xml: bytes) -> bytes:
    """Return rendered `xml` with a paragraph in every cell and control that has none."""
    return _EMPTY.sub(rb"\1\2<w:p/>", xml)


def drop_tables(xml: bytes) -> bytes:
    """Return rendered `xml` with a paragraph in the place of every table without rows."""
    return _ROWLESS.sub(b"<w:p/>", xml) if b"</w:tblGrid></w:tbl>" in xml else xml


@frozen
class Hollows:
    """Finds what may come out empty and mends it when the template is compiled."""

    book: TagBook
    place: Place

    def mend(self, root: etree._Element) -> tuple[Callable[[bytes], bytes], ...]:
        """Give what may be empty a paragraph of its own; return what is left to do afterwards."""
        left: list[Callable[[bytes], bytes]] = []
        tables = [read_blocks(table, self.book.tags) for table in root.iter(w("tbl"))]
        if not all(_sure(items, _ROWS) for items in tables):
            left.append(drop_tables)
        mended = [self._mend_holder(holder) for holder in ooxml.elements(root, *_HOLDERS)]
        if not all(mended):
            left.append(fill_cells)
        return tuple(left)

    def _mend_holder(self, holder: etree._Element) -> bool:
        if any(child.tag in _INLINE for child in holder):
            return True
        items = read_blocks(holder, self.book.tags)
        like = _like(next(holder.iterchildren(w("p")), None))
        return _sure(items, _BLOCKS) or self._mend(items, like)

    def _mend(self, items: Items, like: etree._Element) -> bool:
        """Mend a branch that may be empty; False when it takes more than that."""
        blocks = [item for item in items if isinstance(item, Block)]
        if len(blocks) != 1:
            return self._otherwise(blocks, like)
        block = blocks[0]
        unsure = [branch for branch in block.branches if not _sure(branch.items, _BLOCKS)]
        if unsure and block.word == "for":
            return False
        for branch in unsure:
            if not branch.items:
                branch.mark.addnext(deepcopy(like))
            elif not self._mend(branch.items, like):
                return False
        if not block.has_else:
            block.end.addprevious(self._mark("else"))
            block.end.addprevious(deepcopy(like))
        return True

    def _otherwise(self, blocks: list[Block], like: etree._Element) -> bool:
        """Put a paragraph after several blocks, for when nothing comes out of any of them."""
        condition = _shows(list(blocks))
        if not blocks or not condition:
            return False
        last = blocks[-1].end
        for mark in (self._mark("endif"), deepcopy(like), self._mark(f"if not ({condition})")):
            last.addnext(mark)
        return True

    def _mark(self, body: str) -> etree._Element:
        tag = Tag(place=self.place, kind=Kind.BLOCK, body=body, where=Where.INNER, inner=True)
        return content_mark(self.book.add(tag))


def _shows(items: Items) -> str:
    """Return the expression that is true when something of `items` comes out; "" when unsure."""
    if _sure(items, _BLOCKS):
        return "true"
    told = [_block_shows(item) for item in items if isinstance(item, Block)]
    return " or ".join(f"({one})" for one in told) if all(told) else ""


def _block_shows(block: Block) -> str:
    told, before = [], ["false"]
    for branch in block.branches:
        inside = _shows(branch.items) if branch.items else "false"
        test = _test(branch.tag)
        if not (inside and test):
            return ""
        told.append(f"(not ({' or '.join(before)}) and {test} and ({inside}))")
        before.append(test)
    return " or ".join(told)


def _test(tag: Tag) -> str:
    """Return the expression that says whether a branch is taken; "" when it is not that plain."""
    if tag.word == "for":
        return "" if " if " in tag.body else f"({tag.body.partition(' in ')[2]})"
    return f"({tag.body.removeprefix(tag.word)})" if tag.word in ("if", "elif") else "true"


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
