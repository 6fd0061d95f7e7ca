"""Takes out what Word writes for its own bookkeeping and no reader ever sees."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from rgdocs.word import ooxml
from rgdocs.word.ooxml import w

if TYPE_CHECKING:
    from lxml import etree

_BOOKKEEPING: Final = (w("proofErr"), w("lastRenderedPageBreak"))
_SESSION: Final = re.compile(r"\{[^}]+\}(rsid\w*|paraId|textId)")
_EDITOR_BOOKMARK: Final = re.compile(r"_(GoBack|Hlk\d+)")


def clean(root: etree._Element) -> None:
    """Remove proofing marks, session ids and the editor's own bookmarks below `root`."""
    for element in ooxml.elements(root, *_BOOKKEEPING):
        _remove(element)
    for element in ooxml.elements(root):
        for name in [str(n) for n in element.attrib if _SESSION.fullmatch(str(n))]:
            del element.attrib[name]
    _editor_bookmarks(root)


def _editor_bookmarks(root: etree._Element) -> None:
    starts = [
        start
        for start in ooxml.elements(root, w("bookmarkStart"))
        if _EDITOR_BOOKMARK.fullmatch(start.get(w("name"), ""))
    ]
    ids = {start.get(w("id")) for start in starts}
    ends = [e for e in ooxml.elements(root, w("bookmarkEnd")) if e.get(w("id")) in ids]
    for element in (*starts, *ends):
        _remove(element)


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
