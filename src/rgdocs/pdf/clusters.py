"""Cuts text into what is drawn as one: a letter with its marks, an emoji of several parts.

A font must have the whole of such a cluster; half of it in one font and half in another draws
neither.
"""

from __future__ import annotations

import unicodedata
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Final

from fontTools.unicodedata import script, script_extension

if TYPE_CHECKING:
    from collections.abc import Iterator

_JOINER: Final = "\u200d"
_SKIN: Final = range(0x1F3FB, 0x1F400)
_TAGS: Final = range(0xE0020, 0xE0080)

_SPACES: Final = frozenset("\t\n\r \u00a0\u202f\u205f\u3000\u2028\u2029") | {
    chr(point) for point in range(0x2000, 0x200B)
}
_INVISIBLE: Final = frozenset(
    chain(
        *(range(0x200B, 0x2010), range(0x2060, 0x2065), range(0xFE00, 0xFE10), _TAGS),
        *((0x00AD, 0x034F, 0x061C, 0x180E), range(0xE0100, 0xE01F0)),
    )
)


def needs_glyph(char: str) -> bool:
    """Return whether a font must have `char`: white space and invisible joiners are drawn as
    nothing by every font.
    """
    return char not in _SPACES and ord(char) not in _INVISIBLE


def clusters(text: str) -> Iterator[str]:
    """Yield the parts of `text` that are drawn as one, in order; together they are `text`."""
    start = 0
    for place, (before, char) in enumerate(pairwise(text), start=1):
        if not _joined(before, char):
            yield text[start:place]
            start = place
    if text:
        yield text[start:]


def _joined(before: str, char: str) -> bool:
    if before == _JOINER:
        return _pictures(char)
    if char == _JOINER or ord(char) in _SKIN or ord(char) in _TAGS:
        return True
    return unicodedata.category(char) in {"Mn", "Mc", "Me"} and _one_script(before, char)


def _pictures(char: str) -> bool:
    """Return whether a joiner glues `char` to what stands before it; letters are not glued."""
    return unicodedata.category(char) in {"So", "Sk", "Mn", "Mc", "Me"}


def _one_script(before: str, mark: str) -> bool:
    """Return whether the two are drawn in one run of text: a mark of another script is not."""
    anywhere = {"Zinh", "Zyyy"}
    scripts = {script(before), script(mark)} - anywhere
    return len(scripts) < 2 or bool(script_extension(mark) & script_extension(before))


def spellings(cluster: str) -> tuple[frozenset[int], ...]:
    """Return the sets of code points of which one is enough to draw `cluster`."""
    forms = {unicodedata.normalize(form, cluster) for form in ("NFC", "NFD")} | {cluster}
    return tuple({frozenset(ord(c) for c in form if needs_glyph(c)) for form in forms})
