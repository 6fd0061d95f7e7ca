"""Reads a Word document from top to bottom: its text, and where each answer stands in it.

An answer is a content control with a tag. A program that drops the tags may keep our bookmarks:
the second witness (see `witness.py`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field, frozen

from rgdocs.collect.docx.text import Text
from rgdocs.collect.docx.xml import parse
from rgdocs.collect.stop import Stop

if TYPE_CHECKING:
    from collections.abc import Iterable

MAX_PLACES = 20_000
"""Controls and bookmarks in one file."""
MAX_WITHIN = 64
"""Controls inside controls."""

_TRUE = frozenset({"1", "true", "on"})


@define
class Span:
    """A part of the text: a control, or what stands between two bookmarks.

    `first` and `last` are marks in the text, `order` its place among all spans. `checked` says how
    a box stands, None for anything but a box.
    """

    name: str = field(repr=False)
    order: int
    first: int
    last: int
    checked: bool | None = None
    empty: bool = False


@frozen
class Paper:
    """What a document says and where: its controls by tag, its bookmarks by name."""

    text: Text = field(repr=False)
    controls: tuple[Span, ...] = field(repr=False)
    bookmarks: dict[str, Span] = field(repr=False)


@define
class _Reader:
    text: Text = field(factory=Text)
    above: list[str] = field(factory=list)
    waiting: list[Span] = field(factory=list)
    controls: list[Span] = field(factory=list)
    bookmarks: dict[str, Span] = field(factory=dict)
    names: dict[str, str] = field(factory=dict)
    places: int = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "w:sdt":
            self._wait()
        elif name == "w:sdtContent" and self.waiting:
            self.waiting[-1].first = self.text.mark
        elif name == "w:bookmarkStart":
            self._bookmark(attributes)
        elif name == "w:bookmarkEnd":
            self._bookmark_end(attributes.get("w:id", ""))
        elif self.waiting and self.above[-1:] == ["w:sdtPr"]:
            self._property(self.waiting[-1], name, attributes)
        elif name == "w14:checked" and self.waiting:
            self.waiting[-1].checked = attributes.get("w14:val", "1") in _TRUE
        self.text.start(name, attributes, self.above)
        self.above.append(name)

    def end(self, name: str) -> None:
        self.above.pop()
        self.text.end(name, self.above)
        if name == "w:sdtContent" and self.waiting:
            self.waiting[-1].last = self.text.mark
        elif name == "w:sdt":
            control = self.waiting.pop()
            if control.name:
                self.controls.append(control)

    def _span(self, name: str) -> Span:
        self.places += 1
        if self.places > MAX_PLACES:
            raise Stop("read.bomb")
        return Span(name=name, order=self.places, first=self.text.mark, last=self.text.mark)

    def _wait(self) -> None:
        if len(self.waiting) >= MAX_WITHIN:
            raise Stop("read.bomb")
        self.waiting.append(self._span(""))

    @staticmethod
    def _property(control: Span, name: str, attributes: dict[str, str]) -> None:
        if name == "w:tag":
            control.name = attributes.get("w:val", "").strip()
        elif name == "w:showingPlcHdr":
            control.empty = attributes.get("w:val", "1") in _TRUE
        elif name == "w14:checkbox":
            control.checked = False

    def _bookmark(self, attributes: dict[str, str]) -> None:
        name = attributes.get("w:name", "")
        self.names[attributes.get("w:id", "")] = name
        if name not in self.bookmarks:
            self.bookmarks[name] = self._span(name)

    def _bookmark_end(self, number: str) -> None:
        found = self.bookmarks.get(self.names.get(number, ""))
        if found is not None:
            found.last = self.text.mark


def read_paper(chunks: Iterable[bytes]) -> Paper:
    """Return what the document part in `chunks` says. Bookmarks that repeat reach from the first
    start to the last end, as LibreOffice means them.
    """
    reader = _Reader()
    parse(chunks, start=reader.start, end=reader.end, text=reader.text.letters)
    return Paper(
        text=reader.text,
        controls=tuple(sorted(reader.controls, key=lambda span: span.order)),
        bookmarks=reader.bookmarks,
    )
