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

_FORMS: Final = ("enkelvoud", "meervoud", "lidwoord", "samenstelling")
_NEEDED: Final = ("enkelvoud", "meervoud", "lidwoord")


def spoken(said: Mapping[str, Woord], taal: str, faults: Faults) -> dict[str, Woord]:
    """Return every word of the house in the language of a catalogue.

    `said` are the pack's own words. A Dutch one that we know is translated for English texts; an
    English one cannot stand in a Dutch text, and is a fault.
    """
    own = dict(said)
    for term, word in said.items():
        if word.lidwoord in ARTICLES[base(taal)]:
            continue
        if base(taal) == "en":
            own[term] = in_english(word)
        else:
            faults.add("pack.word.article", f"woorden.{term}")
    return {**standard(taal), **own}


@attrs.frozen
class Vocabulary:
    """The words of one manifest."""

    reader: Reader

    def words(self) -> dict[str, Woord]:
        """Return each word that is said, by its term."""
        said = self.reader.keys(tuple(standard()), "woorden")
        made = {term: self._word(term, value) for term, value in said.items()}
        return {term: word for term, word in made.items() if word is not None}

    def _word(self, term: str, value: object) -> Woord | None:
        if isinstance(value, str):
            return self._known(f"woorden.{term}", value)
        if not isinstance(value, dict):
            self.reader.faults.add("pack.type.word", f"woorden.{term}")
            return None
        before = len(self.reader.faults.found)
        forms = dict(self._forms(term))
        return woord(forms) if len(self.reader.faults.found) == before else None

    def _forms(self, term: str) -> Iterator[tuple[str, str]]:
        value = self.reader.keys(_FORMS, "woorden", term)
        path = f"woorden.{term}"
        for form in _FORMS:
            said = self._plain(f"{path}.{form}", value[form]) if form in value else ""
            if said:
                yield form, said
            elif said == "" and form in _NEEDED:
                self.reader.faults.add("pack.missing", f"{path}.{form}")
        if value.get("lidwoord", "de") not in (*ARTICLES["nl"], *ARTICLES["en"]):
            self.reader.faults.add("pack.word.article", f"{path}.lidwoord")

    def _known(self, path: str, value: str) -> Woord | None:
        said = self._plain(path, value)
        if said is None:
            return None
        known = {**known_words("en"), **known_words()}
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
