"""Which families a document needs, and which letters a family must leave to the next.

Typst reads both from one small file, `fonts.json`; `rg-fonts` in the prelude of the translation
makes the list of families of each text from it. A list of the few that are needed costs less for
every paragraph than one of all, and draws the same.

Why letters are left: a letter with a mark that a family would build from two glyphs goes to a
family that has it whole. Typst gives each of the two glyphs the text of the whole letter, so
"Nguyễn" would be copied, searched and read aloud with its letter doubled.
"""

from __future__ import annotations

import json
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rgdocs.pdf.fonts import FontSet
    from rgdocs.pdf.translate.job import Drawn


def fonts_file(source: str, drawn: Iterable[Drawn], fonts: FontSet) -> dict[str, bytes]:
    """Return `fonts.json` by its name, for a Typst source and the texts that it draws."""
    texts = tuple(drawn)
    told = {
        "plain": fonts.default,
        "needed": needed(source, {each.family for each in texts}, fonts),
        "left": whole_letters(texts, fonts),
    }
    return {"fonts.json": json.dumps(told, ensure_ascii=False).encode()}


def needed(source: str, firsts: Iterable[str], fonts: FontSet) -> tuple[str, ...]:
    """Return the families that have a character which a family that is asked for lacks."""
    letters = frozenset(map(ord, set(source)))
    asked = {fonts.default, *firsts}
    lacking = frozenset().union(*(letters - fonts.coverage(name) for name in asked))
    return tuple(name for name in fonts.families if not lacking.isdisjoint(fonts.coverage(name)))


def whole_letters(drawn: Iterable[Drawn], fonts: FontSet) -> dict[str, str]:
    """Return, by family, the letters of `drawn` that it must leave; nothing for plain Dutch."""
    left: dict[str, set[str]] = {}
    for each in drawn:
        if each.text.isascii():
            continue
        for name in fonts.stack(each.family):
            built = _built(each.text, fonts.coverage(name))
            if not built:
                break
            left.setdefault(name, set()).update(built)
    whole = {letter for letters in left.values() for letter in letters if _somewhere(letter, fonts)}
    return {name: "".join(sorted(left[name] & whole)) for name in sorted(left)}


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
