"""What no font can draw is found before the PDF is made: refused with its place, or replaced.

Without this, Typst stops at the first such character and quotes the text round it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from attrs import frozen

from rgdocs.errors import InvalidRecord, TemplateError, Warned
from rgdocs.problems import problem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rgdocs.pdf.fonts import FontSet
    from rgdocs.pdf.translate.job import Drawn

MissingGlyphs = Literal["refuse", "replace"]
"""What to do with a character that no font has."""

_REPLACED: Final = {
    "nl": "Een teken staat in geen van de lettertypen; er staat een open vierkant.",
    "en": "A character is in none of the fonts; an open square stands for it.",
}


@frozen
class Gap:
    """A text with something that no font can draw. `control` is "" outside of any answer."""

    place: str
    control: str
    clusters: frozenset[str]

    @property
    def where(self) -> str:
        """Return the path of the answer, else the place in the Word file."""
        return self.control or self.place


def gaps(drawn: Iterable[Drawn], fonts: FontSet) -> tuple[Gap, ...]:
    """Return every text of `drawn` that the fonts cannot draw whole."""
    texts = tuple(drawn)
    letters: dict[str, set[str]] = {}
    for each in texts:
        letters.setdefault(each.family, set()).update(each.text)
    lacking = {name for name, all_of in letters.items() if not _covers(fonts, name, all_of)}
    found = (
        Gap(each.place, each.control, missing)
        for each in texts
        if each.family in lacking and (missing := fonts.missing(each.text, each.family))
    )
    return tuple(found)


def _covers(fonts: FontSet, family: str, letters: Iterable[str]) -> bool:
    """Tell whether a family has each of these letters by itself, as most texts are."""
    return fonts.coverage(family).issuperset(map(ord, letters))


def refuse(found: Iterable[Gap], *, lang: str) -> None:
    """Raise when there is a gap: InvalidRecord naming the answers, TemplateError for the rest."""
    places = tuple(found)
    answers = sorted({gap.control for gap in places if gap.control})
    others = sorted({gap.place for gap in places if not gap.control})
    if answers:
        raise InvalidRecord(problem("text.no-glyph", path, lang=lang) for path in answers)
    if others:
        raise TemplateError(problem("text.no-glyph", path, lang=lang) for path in others)


def replace(source: str, found: Iterable[Gap], fonts: FontSet) -> str:
    """Return the Typst source with an open square for every cluster that cannot be drawn.

    The code round the texts is plain ASCII, so that only texts change.
    """
    square = fonts.stand_in
    every = {cluster for gap in found for cluster in gap.clusters}
    for cluster in sorted(every, key=lambda each: (-len(each), each)):
        source = source.replace(cluster, square).replace(_escaped(cluster), square)
    return source


def replaced(found: Iterable[Gap], *, lang: str) -> tuple[Warned, ...]:
    """Tell at which places something was replaced."""
    message = _REPLACED["nl" if lang.startswith("nl") else "en"]
    places = dict.fromkeys(gap.where for gap in found)
    return tuple(Warned(code="text.replaced", place=place, message=message) for place in places)


def _escaped(cluster: str) -> str:
    return "".join(f"\\u{{{ord(char):x}}}" for char in cluster)
