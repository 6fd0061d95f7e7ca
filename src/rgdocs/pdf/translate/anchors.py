"""Targets of hyperlinks and page references, within a document and across documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from .names import attribute, name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml.etree import _Element as Element

    from .package import Part


@frozen
class Anchors:
    """`marks` holds, per document, the bookmarks that something refers to."""

    documents: tuple[str, ...]
    marks: tuple[frozenset[str], ...]

    def label(self, document: int, bookmark: str) -> str | None:
        """Return the label that `bookmark` means inside a document; None when it is nowhere."""
        if bookmark in self.marks[document]:
            return mark_label(document, bookmark)
        if bookmark in {start_label(each) for each in self.documents}:
            return bookmark
        for other, marks in enumerate(self.marks):
            if bookmark in marks:
                return mark_label(other, bookmark)
        return None


def start_label(document: str) -> str:
    """Return the label of a document's first page, as the name of a bookmark can be."""
    return f"doc_{document.replace('-', '_')}"


def mark_label(document: int, bookmark: str) -> str:
    """Return the label of a bookmark."""
    return f"m{document}:{bookmark}"


def find_anchors(documents: Mapping[str, Sequence[Part]]) -> Anchors:
    """Find the bookmarks that any of the documents refers to."""
    wanted = _Wanted(
        frozenset(a for parts in documents.values() for p in parts for a in _links(p.root)),
        " ".join(t for parts in documents.values() for p in parts for t in _codes(p.root)),
    )
    marks = tuple(
        frozenset(m for p in parts for m in _bookmarks(p.root) if wanted.has(m))
        for parts in documents.values()
    )
    return Anchors(tuple(documents), marks)


@frozen
class _Wanted:
    links: frozenset[str]
    codes: str

    def has(self, bookmark: str) -> bool:
        return bool(bookmark) and (bookmark in self.links or bookmark in self.codes)


def _links(root: Element) -> list[str]:
    return [attribute(each, "anchor") or "" for each in root.iter(name("w:hyperlink"))]


def _codes(root: Element) -> list[str]:
    simple = [attribute(each, "instr") or "" for each in root.iter(name("w:fldSimple"))]
    return [*simple, "".join(each.text or "" for each in root.iter(name("w:instrText")))]


def _bookmarks(root: Element) -> list[str]:
    return [attribute(each, "name") or "" for each in root.iter(name("w:bookmarkStart"))]
