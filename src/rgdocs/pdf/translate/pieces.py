"""The pieces that a paragraph is made of, before they become Typst code."""

from __future__ import annotations

from math import ceil, inf
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .props import RunProps


class Words(NamedTuple):
    """Text in one formatting; `link` is Typst code of a target, "" for none."""

    text: str
    props: RunProps
    link: str = ""

    def __repr__(self) -> str:
        """Say nothing of the text."""
        return "Words(...)"


class Tab(NamedTuple):
    """A tab; `kind` is `tab`, or `right`/`center` for a tab without a stop (w:ptab)."""

    props: RunProps
    kind: str = "tab"


class Break(NamedTuple):
    """A break: `line`, `page` or `column`."""

    kind: str


class Code(NamedTuple):
    """Ready Typst code (a picture, a field, a page number).

    `props` formats it when it holds text; `ink` tells whether it takes room on the line; `title`
    is what it adds to a heading's title; `whole` marks code that is a block on its own.
    """

    code: str
    props: RunProps | None = None
    ink: bool = True
    title: str = ""
    whole: bool = False


Piece = Words | Tab | Break | Code


class Gauge(NamedTuple):
    """What the height of a plain paragraph follows from but its words; in pt, but `breaks`.

    `widths` are those (em) of the signs that are known, `size` is that of the letters; the rest is
    as in `Text`. `place` is what is said where it stands; kept, for it is known by its identity.
    """

    widths: Mapping[str, float]
    size: float
    widest: float
    breaks: int
    sides: float
    line: float
    around: float
    place: object

    def lower(self, words: str, width: float, limit: float) -> bool:
        """Tell whether such a paragraph is surely lower than `limit`, by the count of its signs.

        False says nothing; what `Text` tells is never more than this.
        """
        cut = width - self.sides - self.widest
        if cut <= 0:
            return False
        rows = words.count(" ") + 1 + len(words) * self.widest / cut
        low = (rows + self.breaks) * self.line + self.around <= limit
        return low and self.widths.keys() >= set(words)

    def text(self, words: str) -> Text | None:
        """Return the measures of such a paragraph; None when a sign has no known width."""
        known = self.widths
        try:
            widths = [self.size * sum([known[sign] for sign in word]) for word in words.split(" ")]
        except KeyError:
            return None
        space = known.get(" ", 1.0) * self.size
        return Text(widths, space, self.widest, self.breaks, self.sides, self.line, self.around)


class Text(NamedTuple):
    """What the height of a plain paragraph follows from; all in pt but `breaks`.

    `words` are the widths of its words, `widest` is the one that none of its signs exceeds, `sides`
    is what the indents take of the width, `around` what is above and below its lines.
    """

    words: list[float]
    space: float
    widest: float
    breaks: int
    sides: float
    line: float
    around: float

    def height(self, width: float) -> float:
        """Return a height that it surely does not exceed in this width."""
        free = width - self.sides
        return (self._rows(free) + self.breaks) * self.line + self.around if free > 0 else inf

    def _rows(self, free: float) -> float:
        """Each line is full up to the word that did not fit any more; and there are never more
        lines than when each word has lines of its own, a long one cut between its signs.
        """
        wide = sum(self.words) + self.space * (len(self.words) - 1)
        if wide <= free:
            return 1
        full, cut = free - max(self.words) - self.space, free - self.widest
        filled = ceil(wide / full) + 1 if full > 0 else inf
        alone = sum(max(ceil(each / cut), 1) for each in self.words) if cut > 0 else inf
        return min(filled, alone)
