"""How wide a text is on paper, by the measures of its font."""

from __future__ import annotations

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

MM = 25.4 / 72
_PACKAGE = "fontpkg_atkinson_hyperlegible"
_FAMILY = "Atkinson Hyperlegible"
_STYLES = {False: "Regular", True: "Bold"}
_STRANGER = 1.06
"""Other families are taken to be a little wider than ours."""


def width(text: str, family: str, size: float, *, bold: bool = False) -> float:
    """Return the millimetres of a text of one line; `size` in points.

    Of a family that we do not have, and of letters that ours lacks, it is an estimate.
    """
    known, usual = _advances(bold)
    em = sum(known.get(ord(letter), usual) for letter in text)
    return em * size * MM * (1 if family == _FAMILY else _STRANGER)


def lines(text: str, room: float, family: str, size: float, *, bold: bool = False) -> list[float]:
    """Return the width of each line of a text that is broken between words; millimetres.

    A word wider than `room` is cut.
    """
    space = width(" ", family, size, bold=bold)
    found: list[float] = []
    for word in text.split():
        own = width(word, family, size, bold=bold)
        if found and found[-1] + space + own <= room:
            found[-1] += space + own
            continue
        while own > room:
            found.append(room)
            own -= room
        found.append(own)
    return found or [0.0]


@lru_cache(maxsize=2)
def _advances(bold: bool) -> tuple[dict[int, float], float]:  # noqa: FBT001
    """Return the width of each character in em, and that of a wide letter for all others."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - slow; only circled words need it

    spec = find_spec(_PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        return {}, 0.6
    folder = Path(spec.submodule_search_locations[0], "files")
    with TTFont(folder / f"AtkinsonHyperlegible-{_STYLES[bold]}.ttf", lazy=True) as font:
        em, metrics = font["head"].unitsPerEm, font["hmtx"]
        known = {code: metrics[name][0] / em for code, name in font.getBestCmap().items()}
    return known, known[ord("m")]
