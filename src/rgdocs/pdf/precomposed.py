"""Letters with marks that a family would build from two glyphs go to a family that has them whole.

Why: Typst gives each of the two glyphs the text of the whole letter, so "Nguyễn" would be copied,
searched and read aloud with its letter doubled.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rgdocs.pdf.fonts import FontSet
    from rgdocs.pdf.translate.job import Drawn


def whole_letters(drawn: Iterable[Drawn], fonts: FontSet) -> dict[str, str]:
    """Return, as inputs of Typst, the letters of `drawn` that a family must leave to the next.

    `rg-family` in the prelude of the translation reads them; nothing for plain Dutch.
    """
    left: dict[str, set[str]] = {}
    for each in drawn:
        for name in fonts.stack(each.family):
            built = _built(each.text, fonts.coverage(name))
            if not built:
                break
            left.setdefault(name, set()).update(built)
    whole = {letter for letters in left.values() for letter in letters if _somewhere(letter, fonts)}
    return {f"rg-leaves:{name}": "".join(sorted(left[name] & whole)) for name in sorted(left)}


def _somewhere(letter: str, fonts: FontSet) -> bool:
    """Say whether some family has the letter whole; else it is better built than missing."""
    return any(ord(letter) in fonts.coverage(name) for name in fonts.families)


def _built(text: str, has: frozenset[int]) -> list[str]:
    return [
        letter
        for letter in set(text)
        if ord(letter) not in has and _is_letter_with_mark(unicodedata.decomposition(letter))
    ]


def _is_letter_with_mark(decomposition: str) -> bool:
    return bool(decomposition) and not decomposition.startswith("<")
