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


def whole_letters(drawn: Iterable[Drawn], fonts: FontSet) -> str:
    """Return the Typst rules that draw such letters of `drawn` whole; "" when there are none."""
    built: dict[str, set[str]] = {}
    for each in drawn:
        stack = fonts.stack(each.family)
        for letter in _built(each.text, fonts.coverage(stack[0])):
            family = next((name for name in stack if ord(letter) in fonts.coverage(name)), "")
            built.setdefault(family, set()).add(letter)
    return "".join(_rule(family, built[family]) for family in sorted(built) if family)


def _built(text: str, has: frozenset[int]) -> list[str]:
    return [
        letter
        for letter in set(text)
        if ord(letter) not in has and _is_letter_with_mark(unicodedata.decomposition(letter))
    ]


def _is_letter_with_mark(decomposition: str) -> bool:
    return bool(decomposition) and not decomposition.startswith("<")


def _rule(family: str, letters: set[str]) -> str:
    codes = "".join(f"\\u{{{ord(letter):x}}}" for letter in sorted(letters))
    return f'#show regex("[{codes}]"): set text(font: "{family}", fallback: false)\n'
