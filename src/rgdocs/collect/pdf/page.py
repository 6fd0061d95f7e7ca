"""What the pages of a PDF say, as far as needed to check whether an answer stands on them.

Letters come in the order that they are drawn; what a page draws as decoration (`Artifact`:
headers, footers, repeated table heads) is left out, so that a text runs on from page to page.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from attrs import define, field, frozen
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    ContentStream,
    DictionaryObject,
    StreamObject,
    TextStringObject,
)

from rgdocs.collect.days import parse_day, spelled
from rgdocs.collect.pdf.cmap import Decoder, decoder_of
from rgdocs.collect.pdf.objects import entries, found, items
from rgdocs.collect.pdf.reader import unpacked
from rgdocs.collect.pdf.strings import text_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pypdf import PageObject
    from pypdf.generic import PdfObject

    from rgdocs.collect.pdf.reader import Bounded

_LOOSE = re.compile(r"^\W+|\W+$")
_UNSEEN = frozenset({"Cf", "Cc", "Zs", "Zl", "Zp"})
_SELECTORS = frozenset(map(chr, range(0xFE00, 0xFE10)))
_RIGHT = frozenset({"R", "AL", "AN"})


@frozen
class Page:
    """All that the pages say, without white space and what cannot be seen.

    `squashed` has no letter twice in a row: a letter whose mark comes from another font is drawn
    in two pieces, each of which stands for the whole letter.
    """

    text: str = field(repr=False)
    squashed: str = field(repr=False)

    @classmethod
    def of(cls, text: str) -> Page:
        """Return the page that says `text`."""
        seen = _seen(text)
        return cls(seen, _squashed(seen))

    def shows(self, value: str) -> bool:
        """Say whether `value` stands there: letter for letter, white space aside.

        A text that runs from right to left is drawn in another order than it is written: there
        each word counts by itself (see `_shows_word`).
        """
        seen = _seen(value)
        if seen in self.text or _squashed(seen) in self.squashed:
            return True
        day = parse_day(value)
        if day is not None:
            return any(_seen(words) in self.text for words in spelled(day))
        return _runs_left(value) and all(self._shows_word(word) for word in value.split())

    def _shows_word(self, word: str) -> bool:
        """Say whether a word stands there; one that runs from right to left, or is no word at
        all but signs between such words, letter by letter.
        """
        seen = _seen(word)
        if _runs_left(seen) or not any(map(str.isalpha, seen)):
            return set(seen) <= set(self.text)
        return _squashed(_LOOSE.sub("", seen)) in self.squashed


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


def _runs_left(text: str) -> bool:
    return any(unicodedata.bidirectional(letter) in _RIGHT for letter in text)


def page_of(reader: Bounded) -> Page:
    """Return what all pages of `reader` say."""
    pieces: list[str] = []
    for page in reader.pages:
        pieces += _drawn(reader, page)
    return Page.of("".join(pieces))


def _drawn(reader: Bounded, page: PageObject) -> list[str]:
    content = _content(reader, page)
    if content is None:
        return []
    pen = _Pen(entries(entries(page.get("/Resources")).get("/Font")))
    for operands, operator in content.operations:
        pen.take(operator, operands)
    return pen.pieces


def _content(reader: Bounded, page: PageObject) -> ContentStream | None:
    """Return the page's drawing; its streams are unpacked strictly and counted first."""
    holder = found(page.get("/Contents"))
    streams = items(holder) if isinstance(holder, ArrayObject) else [holder]
    for stream in map(found, streams):
        if isinstance(stream, StreamObject):
            reader.spend(len(unpacked(stream)))
    return page.get_contents()


@define
class _Pen:
    """Follows one page's drawing: which font, which marks are open, which letters."""

    fonts: DictionaryObject = field(repr=False)
    pieces: list[str] = field(factory=list, repr=False)
    _decoders: dict[str, Decoder] = field(factory=dict, repr=False)
    _decode: Decoder | None = None
    _marks: list[bool] = field(factory=list)

    def take(self, operator: bytes, operands: list[PdfObject]) -> None:
        """Take one operator of the page."""
        if operator in {b"BDC", b"BMC"}:
            self._mark(operands)
        elif operator == b"EMC":
            del self._marks[-1:]
        elif operator == b"Tf" and operands:
            self._font(str(operands[0]))
        elif operator in {b"Tj", b"TJ", b"'", b'"'} and operands and not any(self._marks):
            self._show(items(operands[-1]) or [operands[-1]])

    def _mark(self, operands: list[PdfObject]) -> None:
        """Open a mark; inside decoration, and where a text stands in for letters, none count."""
        said = entries(operands[1]).get("/ActualText") if len(operands) > 1 else None
        if said is not None and not any(self._marks):
            self.pieces.append(text_of(said))
        self._marks.append(said is not None or str(operands[:1]) == "['/Artifact']")

    def _font(self, name: str) -> None:
        if name not in self._decoders:
            self._decoders[name] = decoder_of(entries(self.fonts.get(name)))
        self._decode = self._decoders[name]

    def _show(self, strings: Iterable[PdfObject]) -> None:
        for string in strings:
            if self._decode and isinstance(string, TextStringObject | ByteStringObject):
                self.pieces.append(self._decode(string.original_bytes))
