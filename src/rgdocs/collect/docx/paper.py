"""Reads a Word document from top to bottom: its text, its content controls and its bookmarks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field, frozen

from rgdocs.collect.docx.text import Text
from rgdocs.collect.docx.xml import parse
from rgdocs.collect.stop import Stop

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MAX_PLACES = 20_000
"""Controls, bookmarks and table cells with one of them, in one file."""
MAX_WITHIN = 64
"""Controls inside controls."""

_TRUE = frozenset({"1", "true", "on"})


@define(eq=False)
class Span:
    """A part of the text: a control, what stands between two bookmarks, or a cell of a table.

    `first` and `last` are marks in the text, `order` its place among all spans; `line` is where
    the paragraph began in which it starts, `cell` the cell that it stands in.

    Of a control: `name` is its tag, `title` its title, `checked` says how a box stands (None for
    anything but a box), `empty` that it shows a placeholder, `outer` that it holds another
    control, `holder` that one of those has a tag, `bookmarks` how many start in it and in no
    control within it, `echo` where the controls end that go on in the same sentence under the
    same name. Of a bookmark: `within` is the innermost control that it starts in.
    """

    name: str = field(repr=False)
    order: int
    first: int
    last: int
    line: int = 0
    cell: Span | None = None
    checked: bool | None = None
    empty: bool = False
    outer: bool = False
    holder: bool = False
    bookmarks: int = 0
    within: Span | None = None
    title: str = field(default="", repr=False)
    echo: int = 0

    def goes_on_in(self, other: Span) -> bool:
        """Say whether `other` follows at once, in the same paragraph, under the same name."""
        same = self.name == other.name and self.title == other.title
        named = bool(self.name or self.title)
        return named and same and self.line == other.line and self.last == other.first


@frozen
class Paper:
    """What a document says and where: all controls in order, its bookmarks by name."""

    text: Text = field(repr=False)
    controls: tuple[Span, ...] = field(repr=False)
    bookmarks: dict[str, Span] = field(repr=False)


@define
class _Reader:
    text: Text = field(factory=Text)
    above: list[str] = field(factory=list)
    waiting: list[Span] = field(factory=list)
    cells: list[Span] = field(factory=list)
    controls: list[Span] = field(factory=list)
    bookmarks: dict[str, Span] = field(factory=dict)
    names: dict[str, str] = field(factory=dict)
    places: int = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "w:tc":
            self.cells.append(Span("", 0, self.text.mark, self.text.mark))
        elif name == "w:sdt":
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
        if name == "w:tc":
            self.cells.pop().last = self.text.mark
        elif name == "w:sdtContent" and self.waiting:
            self.waiting[-1].last = self.text.mark
        elif name == "w:sdt":
            self.controls.append(self._control())

    def _control(self) -> Span:
        control = self.waiting.pop()
        for above in self.waiting[-1:]:
            above.holder |= bool(control.name) or control.holder
        return control

    def _span(self, name: str) -> Span:
        self.places += 1
        if self.places > MAX_PLACES:
            raise Stop("read.bomb")
        cell = self.cells[-1] if self.cells else None
        return Span(name, self.places, self.text.mark, self.text.mark, self.text.line, cell)

    def _wait(self) -> None:
        if len(self.waiting) >= MAX_WITHIN:
            raise Stop("read.bomb")
        for above in self.waiting[-1:]:
            above.outer = True
        self.waiting.append(self._span(""))

    @staticmethod
    def _property(control: Span, name: str, attributes: dict[str, str]) -> None:
        if name == "w:tag":
            control.name = attributes.get("w:val", "").strip()
        elif name == "w:alias":
            control.title = attributes.get("w:val", "").strip()
        elif name == "w:showingPlcHdr":
            control.empty = attributes.get("w:val", "1") in _TRUE
        elif name == "w14:checkbox":
            control.checked = False

    def _bookmark(self, attributes: dict[str, str]) -> None:
        name = attributes.get("w:name", "")
        self.names[attributes.get("w:id", "")] = name
        if name in self.bookmarks:
            return
        self.bookmarks[name] = self._span(name)
        for control in self.waiting[-1:]:
            self.bookmarks[name].within = control
            control.bookmarks += 1

    def _bookmark_end(self, number: str) -> None:
        found = self.bookmarks.get(self.names.get(number, ""))
        if found is not None:
            found.last = self.text.mark


def read_paper(chunks: Iterable[bytes]) -> Paper:
    """Return what the document part in `chunks` says.

    A bookmark that repeats reaches from its first start to its last end: so LibreOffice means it.
    """
    reader = _Reader()
    parse(chunks, start=reader.start, end=reader.end, text=reader.text.letters)
    controls = sorted(reader.controls, key=lambda span: span.order)
    return Paper(reader.text, tuple(_heads(controls)), reader.bookmarks)


def _heads(controls: Iterable[Span]) -> Iterator[Span]:
    """Give the controls; of those that go on in one another the first, with where they end."""
    head = before = None
    for control in controls:
        if head is not None and before is not None and before.goes_on_in(control):
            head.echo = control.last
        else:
            head = control
            yield control
        before = control
