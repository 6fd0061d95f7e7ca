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
from rgdocs.word.faults import Place
from rgdocs.word.lift import ATTRIBUTE_OPEN, content_mark, is_mark
from rgdocs.word.ooxml import w
from rgdocs.word.tags import Kind, Tag, TagBook, Where

_HOLDERS: Final = tuple(
    map(w, ("tc", "sdtContent", "hdr", "ftr", "footnote", "endnote", "txbxContent", "body"))
)
_BLOCKS: Final = frozenset(map(w, ("p", "tbl", "sdt")))
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
        """Give single blocks an `else` with a paragraph; say whether more is left to mend."""
        left = any(not self._sure(table, {w("tr"), w("sdt")}) for table in root.iter(w("tbl")))
        for holder in ooxml.elements(root, *_HOLDERS):
            inline = any(child.tag in _INLINE for child in holder)
            if not inline and not self._sure(holder, _BLOCKS) and not self._else(holder):
                left = True
        return left

    def _sure(self, holder: etree._Element, wanted: frozenset[str] | set[str]) -> bool:
        """Say whether one of `wanted` stands in `holder` outside every block."""
        depth = 0
        for child in holder:
            word = self._word(child)
            depth += word in ("for", "if", "with")
            depth -= word.startswith("end")
            if depth == 0 and child.tag in wanted:
                return True
        return False

    def _else(self, holder: etree._Element) -> bool:
        """Give the only block of `holder` an `else`; False when it is not that simple."""
        marks = [child for child in holder if self._word(child) not in ("", "set")]
        words = [self._word(mark) for mark in marks]
        if words not in (["for", "endfor"], ["if", "endif"]):
            return False
        marks[-1].addprevious(self._mark("else"))
        marks[-1].addprevious(_like(next(holder.iterchildren(w("p")), None)))
        return True

    def _mark(self, body: str) -> etree._Element:
        tag = Tag(place=self.place, kind=Kind.BLOCK, body=body, where=Where.INNER, inner=True)
        return content_mark(self.book.add(tag))

    def _word(self, item: etree._Element) -> str:
        if not is_mark(item):
            return ""
        return self.book.tags[int(item.text or 0)].word


def _like(paragraph: etree._Element | None) -> etree._Element:
    """Return an empty paragraph with the properties of `paragraph`."""
    empty = etree.Element(w("p"))
    properties = None if paragraph is None else paragraph.find(w("pPr"))
    if properties is not None and ATTRIBUTE_OPEN not in ooxml.serialise(properties):
        empty.append(deepcopy(properties))
    return empty
