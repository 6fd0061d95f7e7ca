"""What the pages of a PDF say, as far as needed to check whether an answer stands on them.

Letters come in the reading order of the structure tree, and in the order that they are drawn where
there is none. What a page draws as decoration (`Artifact`: headers, footers, repeated table heads)
is left out. So a text runs on from page to page.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from attrs import define, field, frozen
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    StreamObject,
    TextStringObject,
)

from rgdocs.collect.days import parse_day, spelled
from rgdocs.collect.pdf.cmap import Decoder, decoder_of
from rgdocs.collect.pdf.objects import entries, found, items, name
from rgdocs.collect.pdf.reader import Bounded
from rgdocs.collect.pdf.strings import text_of
from rgdocs.collect.pdf.structure import Mark, reading_order
from rgdocs.collect.stop import Stop

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pypdf import PageObject
    from pypdf.generic import PdfObject

MAX_DRAWN = 12 * 2**20
"""Bytes that all pages may be drawn by; a hundred full pages take two million."""
MAX_TEXT = 8 * 2**20
"""Characters that all pages may say."""
MAX_MARKS = 64
"""Marks on one letter."""

Decoders = dict[int, tuple[DictionaryObject, Decoder]]
"""Fonts by their identity, with what reads them; kept, so that no other is taken for one."""

_UNSEEN = frozenset({"Cf", "Cc", "Zs", "Zl", "Zp"})
_SELECTORS = frozenset(map(chr, range(0xFE00, 0xFE10)))
_RIGHT = frozenset({"R", "AL", "AN"})


@frozen
class Page:
    """All that the pages say, without white space and what cannot be seen.

    `squashed` has no letter twice in a row: a letter whose mark comes from another font is drawn
    in two pieces, each of which stands for the whole letter. `runs_left`: there is a letter
    that runs from right to left.
    """

    text: str = field(repr=False)
    squashed: str = field(repr=False)
    runs_left: bool = False

    @classmethod
    def of(cls, text: str) -> Page:
        """Return the page that says `text`."""
        if len(text) > MAX_TEXT or _crowded(text):
            raise Stop("read.bomb")
        seen = _seen(text)
        return cls(seen, _squashed(seen), _runs_left(seen))

    def shows(self, value: str) -> bool:
        """Say whether `value` stands there: letter for letter, white space aside.

        Text that runs from right to left is drawn in another order than it is written, and so
        are the signs around it: on such pages each word counts by itself (see `_shows_word`).
        """
        seen = _seen(value)
        if seen in self.text or _squashed(seen) in self.squashed:
            return True
        day = parse_day(value)
        if day is not None:
            return any(_seen(words) in self.text for words in spelled(day))
        return self.runs_left and all(self._shows_word(word) for word in value.split())

    def _shows_word(self, word: str) -> bool:
        """Say whether a word stands there: what runs from left to right as it is, all else letter
        by letter.
        """
        seen = _seen(word)
        runs = (_squashed(run) for run in _rightward(seen))
        return set(seen) <= set(self.text) and all(run in self.squashed for run in runs)


def _crowded(text: str) -> bool:
    """Say whether a letter carries more marks than any language writes: to sort them takes long."""
    marks = 0
    for letter in text:
        marks = marks + 1 if unicodedata.combining(letter) else 0
        if marks > MAX_MARKS:
            return True
    return False


def _seen(text: str) -> str:
    plain = unicodedata.normalize("NFC", text)
    return "".join(letter for letter in plain if _is_seen(letter))


def _is_seen(letter: str) -> bool:
    return letter not in _SELECTORS and unicodedata.category(letter) not in _UNSEEN


def _squashed(seen: str) -> str:
    whole: list[str] = []
    for letter in seen:
        if whole and unicodedata.category(letter)[0] == "M":
            whole[-1] += letter
        else:
            whole.append(letter)
    return "".join(one for one, before in zip(whole, ["", *whole], strict=False) if one != before)


def _rightward(word: str) -> list[str]:
    """Return the pieces of a word whose letters run from left to right, with their marks."""
    pieces = [""]
    for letter in word:
        direction = unicodedata.bidirectional(letter)
        if direction == "L" or (direction == "NSM" and pieces[-1]):
            pieces[-1] += letter
        elif pieces[-1]:
            pieces.append("")
    return [piece for piece in pieces if piece]


def _runs_left(text: str) -> bool:
    return any(unicodedata.bidirectional(letter) in _RIGHT for letter in text)


def page_of(reader: Bounded) -> Page:
    """Return what all pages of `reader` say, in the order in which they are meant to be read."""
    drawn: dict[Mark | None, list[str]] = {}
    decoders: Decoders = {}
    left = MAX_DRAWN
    for page in reader.pages:
        left -= _size(reader, page)
        if left < 0:
            raise Stop("read.bomb")
        _draw(reader, page, drawn, decoders)
    ordered = [drawn.pop(mark, []) for mark in reading_order(reader)]
    return Page.of("".join(piece for some in [*ordered, *drawn.values()] for piece in some))


def _draw(
    reader: Bounded,
    page: PageObject,
    drawn: dict[Mark | None, list[str]],
    decoders: Decoders,
) -> None:
    content = page.get_contents()
    if content is None:
        return
    number = page.indirect_reference.idnum if page.indirect_reference else 0
    fonts = entries(entries(page.get("/Resources")).get("/Font"))
    pen = _Pen(reader, fonts, number, drawn, decoders)
    for operands, operator in content.operations:
        pen.take(operator, operands)


def _size(reader: Bounded, page: PageObject) -> int:
    """Return how many bytes draw a page; its streams are unpacked strictly and counted."""
    holder = found(page.get("/Contents"))
    streams = items(holder) if isinstance(holder, ArrayObject) else [holder]
    whole = (reader.unpack(one) for one in map(found, streams) if isinstance(one, StreamObject))
    return sum(map(len, whole))


@define
class _Mark:
    """A marked piece of a page: its number, if it has one, and whether its letters count."""

    number: int | None
    counts: bool


@define
class _Pen:
    """Follows one page's drawing: which font, which marks are open, which letters."""

    reader: Bounded = field(repr=False)
    fonts: DictionaryObject = field(repr=False)
    page: int
    drawn: dict[Mark | None, list[str]] = field(repr=False)
    decoders: Decoders = field(repr=False)
    _decode: Decoder | None = None
    _marks: list[_Mark] = field(factory=list)

    def take(self, operator: bytes, operands: list[PdfObject]) -> None:
        """Take one operator of the page."""
        if operator in {b"BDC", b"BMC"}:
            self._mark(operands)
        elif operator == b"EMC":
            del self._marks[-1:]
        elif operator == b"Tf" and operands:
            self._font(str(operands[0]))
        elif operator in {b"Tj", b"TJ", b"'", b'"'} and operands and self._counts:
            self._show(items(operands[-1]) or [operands[-1]])

    @property
    def _counts(self) -> bool:
        return not self._marks or self._marks[-1].counts

    def _mark(self, operands: list[PdfObject]) -> None:
        """Open a mark; inside decoration, and where a text stands in for letters, none count."""
        properties = entries(operands[1]) if len(operands) > 1 else DictionaryObject()
        above = self._marks[-1].number if self._marks else None
        number = properties.get("/MCID", above)
        said = properties.get("/ActualText")
        counts = self._counts and name(operands[0] if operands else None) != "/Artifact"
        self._marks.append(_Mark(number if isinstance(number, int) else None, counts))
        if said is not None and counts:
            self._say(text_of(said))
            self._marks[-1].counts = False

    def _font(self, font: str) -> None:
        known = entries(self.fonts.get(font))
        if id(known) not in self.decoders:
            self.decoders[id(known)] = known, decoder_of(known, self.reader)
        _, self._decode = self.decoders[id(known)]

    def _show(self, strings: Iterable[PdfObject]) -> None:
        for string in strings:
            if self._decode and isinstance(string, TextStringObject | ByteStringObject):
                self._say(self._decode(string.original_bytes))

    def _say(self, text: str) -> None:
        number = self._marks[-1].number if self._marks else None
        self.reader.spend(len(text))
        mark = None if number is None else (self.page, number)
        self.drawn.setdefault(mark, []).append(text)
