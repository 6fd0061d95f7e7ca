"""The fonts a PDF may use: which families there are, what they cover, how high their lines are.

fonts = FontSet.of()                      the bundled families
fonts = FontSet.of(extra=[Path("Huis-Regular.ttf")])     and an organisation's own
fonts.resolve("Calibri")                  -> ("Atkinson Hyperlegible", Warned(...))
fonts.stack("Noto Sans")                  -> what to give to Typst as `font:`
fonts.missing("tekst", "Noto Sans")       -> the characters that no font can draw
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from rgdocs.errors import Warned
from rgdocs.pdf.clusters import clusters, spellings
from rgdocs.pdf.fontfiles import BUNDLED, Face, Metrics, advances, bundled, coverage, face

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

DEFAULT_FAMILY = "Atkinson Hyperlegible"
"""The face of everything that asks for a font we do not have."""

_STAND_INS = ("\u25a1", "\u25fb", "\ufffd", "?")


@frozen
class FontSet:
    """The bundled families and an organisation's own; without any state of its own."""

    files: tuple[tuple[str, tuple[Path, ...]], ...]
    """Family -> its font files, in the order in which a missing glyph is looked for."""
    default: str = DEFAULT_FAMILY

    @classmethod
    def of(cls, extra: Iterable[Path] = (), default: str = DEFAULT_FAMILY) -> FontSet:
        """Return the bundled fonts plus the font files `extra`, which go first.

        An extra file of a bundled family replaces that family.
        """
        return _font_set(tuple(extra), default)

    @property
    def families(self) -> tuple[str, ...]:
        """Name the families, in the order in which a missing glyph is looked for."""
        return tuple(name for name, _ in self.files)

    @property
    def folders(self) -> tuple[Path, ...]:
        """Return the folders of the files, for Typst's `font_paths` (it ignores single files)."""
        return tuple(dict.fromkeys(path.parent for _, paths in self.files for path in paths))

    def known(self, family: str) -> str | None:
        """Return the family under its own spelling, whatever the case asked in; None if unknown."""
        asked = family.strip().casefold()
        return next((name for name in self.families if name.casefold() == asked), None)

    def resolve(self, family: str) -> tuple[str, Warned | None]:
        """Return a family that exists: the asked one, else the default one and a warning."""
        found = self.known(family)
        if found is not None:
            return found, None
        message = f"This font is not available; {self.default} is used."
        return self.default, Warned(code="font.unknown", place=family[:64], message=message)

    def stack(self, family: str) -> tuple[str, ...]:
        """Return `family` (or the default one) and then all others: Typst's `font:`.

        Give it together with `fallback: false`: then what is drawn is what `missing` foretells.
        """
        first = self.known(family) or self.default
        return first, *(name for name in self.families if name != first)

    def faces(self, family: str) -> tuple[Face, ...]:
        """Return the files of a known family; nothing for an unknown one."""
        return tuple(face(path) for path in dict(self.files).get(family, ()))

    def face(self, family: str, *, bold: bool = False, italic: bool = False) -> Face:
        """Return the file that comes nearest to the asked style of `family` (or the default)."""
        faces = self.faces(self.known(family) or self.default)
        return max(faces, key=lambda f: (f.italic == italic, f.serves_bold == bold or f.bold))

    def metrics(self, family: str, *, bold: bool = False, italic: bool = False) -> Metrics:
        """Return the vertical measures, in em, of `family` (or the default one)."""
        return self.face(family, bold=bold, italic=italic).metrics

    def coverage(self, family: str) -> frozenset[int]:
        """Return the code points that every file of `family` has a glyph for."""
        return _shared_coverage(next((paths for name, paths in self.files if name == family), ()))

    def advances(self, family: str) -> Mapping[str, float]:
        """Return how wide (em) a letter or sign is at most in `family`, whatever its style."""
        return _widest(dict(self.files).get(family, ()))

    def covers(self, family: str, text: str) -> bool:
        """Return whether `family` alone can draw `text`."""
        has = self.coverage(self.known(family) or "")
        return all(any(form <= has for form in spellings(part)) for part in clusters(text))

    def missing(self, text: str, family: str | None = None) -> frozenset[str]:
        """Return the clusters of `text` that no family can draw whole; empty when all is well."""
        asked = family or self.default
        if set(map(ord, text)) <= self.coverage(asked):
            return frozenset()
        left = set(clusters(text))
        for name in self.stack(asked):
            if not left:
                break
            has = self.coverage(name)
            left = {part for part in left if not any(form <= has for form in spellings(part))}
        return frozenset(left)

    @property
    def stand_in(self) -> str:
        """Return the sign, an open square, that stands for what cannot be drawn."""
        return next(sign for sign in _STAND_INS if not self.missing(sign))


@lru_cache(maxsize=32)
def _font_set(extra: tuple[Path, ...], default: str) -> FontSet:
    own: dict[str, tuple[Path, ...]] = {}
    for path in extra:
        family = face(path).family
        own[family] = (*own.get(family, ()), path)
    ours = {family: tuple(map(bundled, places)) for family, places in BUNDLED.items()}
    files = {**own, **{family: paths for family, paths in ours.items() if family not in own}}
    return FontSet(tuple(files.items()), default if default in files else DEFAULT_FAMILY)


@lru_cache(maxsize=64)
def _widest(paths: tuple[Path, ...]) -> Mapping[str, float]:
    every = [advances(path) for path in paths]
    shared = set(every[0]).intersection(*every) if every else ()
    return {sign: max(each[sign] for each in every) for sign in shared}


@lru_cache(maxsize=128)
def _shared_coverage(paths: tuple[Path, ...]) -> frozenset[int]:
    return frozenset.intersection(*map(coverage, paths)) if paths else frozenset()
