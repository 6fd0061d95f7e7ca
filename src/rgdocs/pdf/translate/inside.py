"""What stands in a cell or a control: is it one field, fields only, or more?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from . import sdt
from .names import WITHOUT_CONTENT, name

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from .job import Document, Info

SILENT: Final = WITHOUT_CONTENT | {"w:sectPr", "w:tcPr"}


class Block(NamedTuple):
    """A block element with the control it stands in: `field` becomes one field as a whole."""

    element: Element
    control: str = ""
    field: Info | None = None


def content(cell: Element) -> list[Element]:
    """Return what a cell holds, empty paragraphs and bookmarks apart."""
    return [each for each in cell if each.tag not in _PASSED and not _is_empty(each)]


_SDT, _P = name("w:sdt"), name("w:p")
_PASSED: Final = frozenset(name(each) for each in (*SILENT, "w:bookmarkStart") if each[0] == "w")
_EMPTY: Final = frozenset(map(name, ("w:pPr", "w:bookmarkStart", "w:bookmarkEnd", "w:proofErr")))
"""What takes no room in a paragraph."""


def holds_control(element: Element) -> bool:
    """Tell whether a content control stands somewhere in an element."""
    return next(element.iter(_SDT), None) is not None


def alone(doc: Document, cell: Element) -> Block | None:
    """Return the one control that is all a cell holds, empty paragraphs apart; else None."""
    kept = content(cell) if holds_control(cell) else ()
    return _single(doc, kept[0]) if len(kept) == 1 else None


def only_fields(doc: Document, cell: Element) -> bool:
    """Tell whether a cell holds fields and nothing else: their boxes are its box."""
    kept = content(cell) if holds_control(cell) else ()
    return bool(kept) and all(_single(doc, each) is not None for each in kept)


def _single(doc: Document, each: Element) -> Block | None:
    if each.tag not in {_P, _SDT}:
        return None
    control = each if each.tag == _SDT else sdt.only_control(each)
    info = None if control is None else sdt.of(doc, control)
    if info is None or info.kind in {"", "checkbox"}:
        return None
    return Block(each, info.tag, info)


def _is_empty(element: Element) -> bool:
    return element.tag == _P and all(each.tag in _EMPTY for each in element)
