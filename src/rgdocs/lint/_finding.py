"""One thing that is wrong with a template: its rule, its place, the way out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import evolve, field, frozen

from rgdocs.errors import Problem, Severity
from rgdocs.problems import problem

if TYPE_CHECKING:
    from collections.abc import Iterable

MAIN: Final = "word/document.xml"
_WORDS: Final = {
    "nl": {
        "paragraph": "alinea {number}",
        "cell": "tabel {table}, rij {row}, cel {cell}",
        "nearest": "Het dichtstbij is: {nearest}.",
    },
    "en": {
        "paragraph": "paragraph {number}",
        "cell": "table {table}, row {row}, cell {cell}",
        "nearest": "The nearest is: {nearest}.",
    },
}
"""The few words that tell a place."""
_WHERE: Final = re.compile(r" \(in [^()]*, (?:alinea|paragraph) \d+\)")
"""A place as the Word stage tells it; a Finding has its own."""
_SAFE: Final = re.compile(r"[\w.:=|#@-]{1,80}")


@frozen(kw_only=True, order=True)
class Spot:
    """A paragraph of a Word file, counted from 1; its table, row and cell, 0 outside tables."""

    file: str = ""
    part: str = ""
    paragraph: int = 0
    table: int = 0
    row: int = 0
    cell: int = 0

    @property
    def path(self) -> str:
        """Return the place as one word: `plan.docx/word/document.xml:p12:t1r2c3`."""
        cell = f":t{self.table}r{self.row}c{self.cell}" if self.table else ""
        paragraph = f":p{self.paragraph}" if self.paragraph else ""
        return "/".join(filter(None, (self.file, self.part))) + paragraph + cell


@frozen(kw_only=True, order=True)
class Finding(Problem):
    """A Problem in a Word file; `word` is the template's own, `nearest` what may be meant."""

    spot: Spot = field(factory=Spot)
    word: str = ""
    nearest: str = ""


@frozen
class Findings:
    """What is found in one file, told in `lang`."""

    lang: str
    found: dict[Finding, None] = field(factory=dict)

    def add(
        self,
        code: str,
        spot: Spot,
        *,
        word: str = "",
        nearest: str = "",
        severity: Severity = Severity.ERROR,
        **params: int | str,
    ) -> None:
        """Note the problem `code` at `spot`; a strange word of the template is not repeated."""
        told = word if _SAFE.fullmatch(word) else "…"
        plain = problem(
            code,
            spot.path,
            lang=self.lang,
            severity=severity,
            word=told,
            part=spot.part,
            paragraph=spot.paragraph,
            **params,
        )
        self.take(plain, spot, word=told if word else "", nearest=nearest)

    def take(self, plain: Problem, spot: Spot, *, word: str = "", nearest: str = "") -> None:
        """Note what another stage found; `nearest` goes into its hint."""
        hint = plain.hint
        if nearest:
            hint = f"{_said('nearest', self.lang, nearest=nearest)} {hint}".strip()
        told = Finding(
            path=spot.path,
            code=plain.code,
            message=_WHERE.sub("", plain.message),
            hint=hint,
            severity=plain.severity,
            spot=spot,
            word=word,
            nearest=nearest,
        )
        self.found.setdefault(told)

    def has(self, code: str, spot: Spot) -> bool:
        """Say whether this problem was found in this paragraph."""
        return any(one.code == code and one.spot == spot for one in self.found)


def place(found: Problem, lang: str = "nl") -> str:
    """Return where something is wrong, in words."""
    spot = found.spot if isinstance(found, Finding) else Spot()
    if not spot.file:
        return found.path
    pieces = [spot.file]
    if spot.part not in ("", MAIN):
        pieces.append(spot.part)
    if spot.paragraph:
        pieces.append(_said("paragraph", lang, number=spot.paragraph))
    if spot.table:
        params = {"table": spot.table, "row": spot.row, "cell": spot.cell}
        pieces.append(_said("cell", lang, **params))
    return ", ".join(pieces)


def is_about(found: Problem, file: str) -> bool:
    """Say whether something is wrong in the Word file of this name."""
    return isinstance(found, Finding) and found.spot.file == file


def line(found: Problem, lang: str = "nl") -> str:
    """Return a problem as one line for a person: place, message, hint, rule."""
    return str(evolve(found, path=place(found, lang)))


def in_order(found: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return problems by file and place, what was found twice once."""
    return tuple(sorted(dict.fromkeys(found), key=_rank))


def _rank(found: Problem) -> tuple[object, ...]:
    spot = found.spot if isinstance(found, Finding) else Spot()
    return (spot.file, "" if spot.part == MAIN else spot.part, spot.paragraph, found.path,
            found.code, found.message)  # fmt: skip


def _said(what: str, lang: str, **params: int | str) -> str:
    spoken = "nl" if lang.startswith("nl") else "en"
    return _WORDS[spoken][what].format(**params)
