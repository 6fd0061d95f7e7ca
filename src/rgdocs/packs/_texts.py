"""An organisation's own wording: one text at a time, by its id, in a catalogue of its pack."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from rgdocs.errors import PackError
from rgdocs.packs import _po
from rgdocs.packs._catalogue import LANGUAGES, catalogue
from rgdocs.packs._words import fill, standard

if TYPE_CHECKING:
    from rgdocs.packs._faults import Faults

MAX_TEXT: Final = 2_000
SOURCE: Final = "nl"
"""The language of the source texts."""

Overrides = Mapping[str, Mapping[str, str]]
"""Language of a catalogue -> message id -> text."""


def name_of(lang: str) -> str:
    """Return the name of the catalogue of a language, in the folder of a pack."""
    return f"locale/{lang}/rgdocs.po"


NAMES: Final = {name_of(lang): lang for lang in LANGUAGES}


def read(files: Mapping[str, bytes], faults: Faults, own: frozenset[str]) -> Overrides:
    """Return the texts that a pack says itself; what is wrong with them goes to `faults`.

    `own` are the documents that the pack has its own Word template for: those may have texts
    that we do not know.
    """
    return {
        lang: _Catalogue(name, lang, faults, own).read(files[name])
        for name, lang in NAMES.items()
        if name in files
    }


class _Catalogue:
    """One catalogue of a pack."""

    def __init__(self, name: str, lang: str, faults: Faults, own: frozenset[str]) -> None:
        self.name, self.faults, self.own = name, faults, own
        self.words = standard(lang)
        self.sources = catalogue(SOURCE)
        self.said: dict[str, str] = {}

    def read(self, data: bytes) -> Mapping[str, str]:
        """Return message id -> text."""
        line = 0
        try:
            for entry in _po.read(data.decode("utf-8")):
                self._take(entry)
        except _po.PoError as error:
            line = error.line
        except UnicodeDecodeError:
            self.faults.add("pack.encoding", self.name)
        if line:
            self.faults.add("pack.texts.po", self.name, line=line)
        return self.said

    def _take(self, entry: _po.Entry) -> None:
        source = self.sources.get(entry.id)
        if entry.id in self.said:
            self._wrong("pack.texts.twice", entry)
        elif source is None and entry.id.partition(".")[0] not in self.own:
            self._unknown(entry)
        elif self._is_printable(entry) and self._is_said(entry, source):
            self.said[entry.id] = unicodedata.normalize("NFC", entry.said)
            if source is not None and entry.source != source:
                self.faults.note("pack.texts.old", self._place(entry), line=entry.line)

    def _unknown(self, entry: _po.Entry) -> None:
        """Tell of a text that is nowhere printed: its place may have gone with a new version."""
        nearest = get_close_matches(entry.id[:100], list(self.sources), n=1, cutoff=0.0)[0]
        self.faults.note("pack.texts.unknown", self.name, line=entry.line, nearest=nearest)

    def _is_printable(self, entry: _po.Entry) -> bool:
        if len(entry.said) > MAX_TEXT:
            self._wrong("pack.texts.long", entry)
        elif any(unicodedata.category(letter).startswith("C") for letter in entry.said):
            self._wrong("pack.texts.control", entry)
        else:
            return True
        return False

    def _is_said(self, entry: _po.Entry, source: str | None) -> bool:
        """Say whether what stands in braces can be filled in at this place."""
        try:
            wanted = fill(entry.said, self.words).parameters
        except PackError:
            self._wrong("pack.texts.placeholder", entry)
            return False
        given = wanted if source is None else fill(source, standard()).parameters
        if not wanted <= given:
            self._wrong("pack.texts.parameter", entry)
        return wanted <= given

    def _wrong(self, code: str, entry: _po.Entry) -> None:
        self.faults.add(code, self._place(entry), line=entry.line, max=MAX_TEXT)

    def _place(self, entry: _po.Entry) -> str:
        """Name a text of ours; any other id is somebody else's word."""
        return f"{self.name}: {entry.id}" if entry.id in self.sources else self.name
