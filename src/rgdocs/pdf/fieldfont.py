"""The font that viewers use when a person types in a field.

A simple TrueType font with WinAnsi encoding is what every viewer can use. Its file carries more
letters than that encoding reaches (Central European, Turkish, Vietnamese, Greek, Cyrillic):
programs that build their own encoding from the file (pypdf does) can then draw those too, and
the result stays PDF/UA and PDF/A.
"""

from __future__ import annotations

import io
import zlib
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Final

from attrs import frozen
from fontTools.ttLib import TTFont

from rgdocs.pdf.fontfiles import BUNDLED, bundled

if TYPE_CHECKING:
    from pathlib import Path

NAME: Final = "/F0"
"""The name of the field font in /DR and /DA."""

FAMILY: Final = "Noto Sans"
BASE_FONT: Final = "/RGDOCS+NotoSans-Regular"
FIRST: Final = 32

LETTERS: Final = frozenset(
    chain(
        *(range(0x20, 0x7F), range(0xA0, 0x180), range(0x1E00, 0x1F00)),
        *(range(0x370, 0x400), range(0x400, 0x500), range(0x2010, 0x2028), range(0x2030, 0x203B)),
        *(range(0x218, 0x21C), (0x192, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x18F, 0x259, 0x2C6, 0x2DC)),
        *((0x20AC, 0x2116, 0x2122, 0x2190, 0x2192, 0x2212, 0x2264, 0x2265),),
    )
)
"""What the file of the field font can draw, where the family has it."""

_UNUSED: Final = {0x7F, 0x81, 0x8D, 0x8F, 0x90, 0x9D}
_STEM: Final = 84
_NOT_SYMBOLIC: Final = 32
_DROPPED: Final = (
    *("fvar", "gvar", "HVAR", "MVAR", "STAT", "avar", "VVAR", "cvar"),
    *("GSUB", "GPOS", "GDEF", "BASE", "kern", "meta", "DSIG", "gasp"),
)


@frozen
class FieldFont:
    """A TrueType file and what a PDF's font dictionary says of it; measures in 1/1000 em."""

    data: bytes
    packed: bytes
    """The same, deflated."""
    widths: tuple[int, ...]
    """Of the codes 32..255 of WinAnsi."""
    bbox: tuple[int, int, int, int]
    """Round the letters of WinAnsi; it is what programs space the lines of a field with."""
    ascent: int
    descent: int
    cap_height: int
    flags: int = _NOT_SYMBOLIC
    stem: int = _STEM


def field_font() -> FieldFont:
    """Return the field font; made once in a process, from the bundled family."""
    return _made(bundled(BUNDLED[FAMILY][0]))


@lru_cache(maxsize=1)
def _made(path: Path) -> FieldFont:
    with TTFont(path, recalcTimestamp=False) as font:
        _cut(font)
        return _described(font)


def _cut(font: TTFont) -> None:
    """Keep LETTERS at the font's default weight, which is its regular one."""
    from fontTools.subset import Options, Subsetter  # noqa: PLC0415 - slow; only forms need it

    for table in _DROPPED:
        if table in font:
            del font[table]
    options = Options(
        layout_features=[],
        hinting=False,
        notdef_outline=True,
        name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14],
        legacy_cmap=False,
    )
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=LETTERS)
    subsetter.subset(font)


def _described(font: TTFont) -> FieldFont:
    data = io.BytesIO()
    font.save(data)
    per_em = 1000 / font["head"].unitsPerEm
    os2 = font["OS/2"]
    return FieldFont(
        data=data.getvalue(),
        packed=zlib.compress(data.getvalue(), 9),
        widths=tuple(_widths(font, per_em)),
        bbox=_bounds(font, per_em),
        ascent=round(os2.sTypoAscender * per_em),
        descent=round(os2.sTypoDescender * per_em),
        cap_height=round(os2.sCapHeight * per_em),
    )


def _bounds(font: TTFont, per_em: float) -> tuple[int, int, int, int]:
    cmap, glyphs = font.getBestCmap(), font["glyf"]
    shapes = [glyphs[cmap[_point(code)]] for code in range(FIRST, 256)]
    drawn = [shape for shape in shapes if shape.numberOfContours]
    return (
        round(min(shape.xMin for shape in drawn) * per_em),
        round(min(shape.yMin for shape in drawn) * per_em),
        round(max(shape.xMax for shape in drawn) * per_em),
        round(max(shape.yMax for shape in drawn) * per_em),
    )


def _widths(font: TTFont, per_em: float) -> list[int]:
    cmap, measures = font.getBestCmap(), font["hmtx"].metrics
    return [round(measures[cmap[point]][0] * per_em) for point in map(_point, range(FIRST, 256))]


def _point(code: int) -> int:
    """Return the character of a WinAnsi code; unused ones are bullets (ISO 32000, annex D)."""
    return 0x2022 if code in _UNUSED else ord(bytes([code]).decode("cp1252"))
