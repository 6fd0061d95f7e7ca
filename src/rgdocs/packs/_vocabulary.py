"""Reads [woorden]: an organisation's own word for each word of the house."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import attrs

from rgdocs.packs._reader import Reader
from rgdocs.packs._words import ARTICLES, Woord, base, in_english, known_words, standard, woord

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rgdocs.packs._faults import Faults

MAX_WORD: Final = 60

SECTION: Final = ("woorden",)
ENGLISH: Final = "en"
"""The table in [woorden] with the words for English texts."""

_FORMS: Final = ("enkelvoud", "meervoud", "lidwoord", "samenstelling")
_NEEDED: Final = ("enkelvoud", "meervoud", "lidwoord")


def said_in(
    taal: str, said: Mapping[str, Woord], english: Mapping[str, Woord], faults: Faults
) -> dict[str, Woord]:
    """Return every word of the house in the language of a catalogue.

    `said` are the pack's own words, and `english` those for English texts. A Dutch one that we
    know is translated; an English one cannot stand in a Dutch text, and is a fault.
    """
    if base(taal) == "en":
        own = {term: _as_english(word) for term, word in said.items()} | dict(english)
        return {**standard(taal), **own}
    own = {term: word for term, word in said.items() if not _is_english(word)}
    for term in sorted(set(said) - set(own)):
        faults.add("pack.word.article", f"woorden.{term}")
    return {**standard(taal), **own}


def _as_english(word: Woord) -> Woord:
    return word if _is_english(word) else in_english(word)


def _is_english(word: Woord) -> bool:
    return word.lidwoord in ARTICLES["en"]


@attrs.frozen
class Vocabulary:
    """The words of one table of a manifest."""

    reader: Reader
    place: tuple[str, ...] = SECTION

    def words(self) -> dict[str, Woord]:
        """Return each word that is said, by its term."""
        known = (*standard(), ENGLISH) if self.place == SECTION else tuple(standard())
        said = self.reader.keys(known, *self.place)
        made = {term: self._word(term, value) for term, value in said.items() if term != ENGLISH}
        return {term: word for term, word in made.items() if word is not None}

    @property
    def _articles(self) -> tuple[str, ...]:
        """Return what an article may be: the words of the pack are Dutch, or all its own."""
        return ARTICLES["en"] if ENGLISH in self.place else (*ARTICLES["nl"], *ARTICLES["en"])

    def _path(self, term: str) -> str:
        return ".".join((*self.place, term))

    def _word(self, term: str, value: object) -> Woord | None:
        if isinstance(value, str):
            return self._known(self._path(term), value)
        if not isinstance(value, dict):
            self.reader.faults.add("pack.type.word", self._path(term))
            return None
        before = len(self.reader.faults.found)
        forms = dict(self._forms(term))
        return woord(forms) if len(self.reader.faults.found) == before else None

    def _forms(self, term: str) -> Iterator[tuple[str, str]]:
        value = self.reader.keys(_FORMS, *self.place, term)
        path = self._path(term)
        for form in _FORMS:
            said = self._plain(f"{path}.{form}", value[form]) if form in value else ""
            if said:
                yield form, said
            elif said == "" and form in _NEEDED:
                self.reader.faults.add("pack.missing", f"{path}.{form}")
        if value.get("lidwoord", self._articles[0]) not in self._articles:
            self.reader.faults.add("pack.word.article", f"{path}.lidwoord")

    def _known(self, path: str, value: str) -> Woord | None:
        said = self._plain(path, value)
        if said is None:
            return None
        known = known_words("en") if ENGLISH in self.place else _all_known()
        if said not in known:
            self.reader.faults.add("pack.word.forms", path)
        return known.get(said)

    def _plain(self, path: str, value: Any) -> str | None:
        """Return a word without braces, None when it is refused."""
        said = self.reader.text(value, path, most=MAX_WORD)
        if said is not None and re.search("[{}]", said):
            self.reader.faults.add("pack.word.braces", path)
            return None
        return said


def _all_known() -> Mapping[str, Woord]:
    return {**known_words("en"), **known_words()}
