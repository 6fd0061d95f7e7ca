"""The font files that come with the library, and what one font file says of itself.

All of them have the SIL Open Font License and come as packages; none is copied into ours. The
table below is static so that nothing has to be opened before it is used; a test compares it with
the files.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import frozen
from fontTools.ttLib import TTFont

from rgdocs.errors import BugInRgdocs, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

_ATKINSON = "fontpkg_atkinson_hyperlegible/files/AtkinsonHyperlegible-"
_SOURCE = "fontpkg_source_sans_3/files/SourceSans3"
_PLEX_ARABIC = "fontpkg_ibm_plex_sans_arabic/files/IBMPlexSansArabic-"
_NOTO = "manimgx_fonts/NotoSans"

BUNDLED: Final[dict[str, tuple[str, ...]]] = {
    "Atkinson Hyperlegible": tuple(
        f"{_ATKINSON}{style}.ttf" for style in ("Regular", "Bold", "Italic", "BoldItalic")
    ),
    "Noto Sans": (f"{_NOTO}[wght].ttf", f"{_NOTO}-Italic[wght].ttf"),
    "Source Sans 3": (f"{_SOURCE}[wght].ttf", f"{_SOURCE}-Italic[wght].ttf"),
    # Before Noto, which builds letters from two glyphs: Typst gives each the text of the letter,
    # so that a reader would hear and copy it twice.
    "IBM Plex Sans Arabic": tuple(f"{_PLEX_ARABIC}{style}.ttf" for style in ("Regular", "Bold")),
    **{
        f"Noto Sans {script}": (f"{_NOTO}{script}[wght].ttf",)
        for script in (
            *("Arabic", "Hebrew", "Devanagari", "Armenian", "Georgian", "Ethiopic"),
            *("Bengali", "Gujarati", "Gurmukhi", "Kannada", "Malayalam", "Oriya"),
            *("Sinhala", "Tamil", "Telugu", "Khmer", "Lao", "Myanmar", "Thai"),
            "Symbols",
        )
    },
    "Noto Emoji": ("manimgx_fonts/NotoEmoji[wght].ttf",),
}
"""Family -> its files, as `package/path`, in the order in which a missing glyph is looked for."""

EUROPEAN: Final = (range(0x20, 0x250), range(0x2010, 0x2050), range(0x20AC, 0x20AD))
WIDER: Final = 1.3
_USE_TYPO_METRICS = 1 << 7
_BOLD_FROM = 600
_MAC_ITALIC = 2
_BYTE_ORDER = 0xFEFF
_PRIVATE = (range(0xE000, 0xF900), range(0xF0000, 0x110000))


@frozen
class Metrics:
    """Vertical measures of a font, in em (1.0 = the font size).

    `ascent` and `descent` (both positive) are what Word builds a line of; `line_gap` comes on
    top. Source: the OS/2 Win measures, or the typo ones when the font asks for those, plus the
    line gap of hhea (the rule that also gives LibreOffice's line heights).
    """

    ascent: float
    descent: float
    line_gap: float

    @property
    def line(self) -> float:
        """Return the height of a single-spaced line."""
        return self.ascent + self.descent + self.line_gap


@frozen
class Face:
    """One font file: one style, or every weight of a variable font."""

    path: Path
    family: str
    bold: bool
    italic: bool
    weights: tuple[int, int] | None
    """Lowest and highest weight of a variable font; None for a static one."""
    embedding: int
    """OS/2 fsType: 0 may be embedded without limits; bit 1 alone (2) forbids it."""
    metrics: Metrics

    @property
    def serves_bold(self) -> bool:
        """Return whether bold text can be set in this file."""
        return self.bold or (self.weights is not None and self.weights[1] >= _BOLD_FROM)

    @property
    def embeddable(self) -> bool:
        """Return whether the licence bits allow the file inside a document."""
        return self.embedding & 0x000F != 2


def bundled(place: str) -> Path:
    """Return the file behind `package/path`.

    Raises BugInRgdocs when the package is not installed: ours declares it.
    """
    package, _, inside = place.partition("/")
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        message = f"The font package {package} is not installed."
        raise BugInRgdocs(Problem(code="bug.font-package", message=message))
    return Path(spec.submodule_search_locations[0], inside)


def face(path: Path) -> Face:
    """Return what the font file at `path` says of itself."""
    return _face(path, *_stamp(path))


def coverage(path: Path) -> frozenset[int]:
    """Return the code points that the font file at `path` has a glyph for."""
    return _coverage(path, *_stamp(path))


def advances(path: Path) -> Mapping[str, float]:
    """Return how wide (em) the letters and signs of European languages are, at most.

    Of a variable font every weight counts: its heaviest is taken to be WIDER than what it tells.
    """
    return _advances(path, *_stamp(path))


def _stamp(path: Path) -> tuple[int, int]:
    state = path.stat()
    return state.st_size, state.st_mtime_ns


@lru_cache(maxsize=128)
def _face(path: Path, _size: int, _mtime: int) -> Face:
    with TTFont(path, lazy=True) as font:
        os2, head = font["OS/2"], font["head"]
        return Face(
            path=path,
            family=_family(font),
            bold=os2.usWeightClass >= _BOLD_FROM,
            italic=bool(os2.fsSelection & 1 or head.macStyle & _MAC_ITALIC),
            weights=_weights(font),
            embedding=os2.fsType,
            metrics=_metrics(font),
        )


@lru_cache(maxsize=128)
def _coverage(path: Path, _size: int, _mtime: int) -> frozenset[int]:
    with TTFont(path, lazy=True) as font:
        return frozenset(filter(_drawable, font.getBestCmap() or ()))


@lru_cache(maxsize=128)
def _advances(path: Path, _size: int, _mtime: int) -> Mapping[str, float]:
    with TTFont(path, lazy=True) as font:
        widths, points = font["hmtx"].metrics, font.getBestCmap() or {}
        em = font["head"].unitsPerEm / (WIDER if "fvar" in font else 1.0)
        known = (point for area in EUROPEAN for point in area if point in points)
        return {chr(point): widths[points[point]][0] / em for point in known}


def _drawable(point: int) -> bool:
    """Leave out what PDF/A forbids in text, even with a glyph: private use, U+FEFF."""
    return point != _BYTE_ORDER and not any(point in area for area in _PRIVATE)


def _family(font: TTFont) -> str:
    """Return the typographic family, else the plain one; variable defaults lose their style."""
    names = font["name"]
    told = names.getDebugName(16) or names.getDebugName(1) or ""
    return told.removesuffix(" ExtraLight").removesuffix(" Light") if "fvar" in font else told


def _weights(font: TTFont) -> tuple[int, int] | None:
    axes = font["fvar"].axes if "fvar" in font else ()
    found = [(int(a.minValue), int(a.maxValue)) for a in axes if a.axisTag == "wght"]
    return found[0] if found else None


def _metrics(font: TTFont) -> Metrics:
    os2, em = font["OS/2"], font["head"].unitsPerEm
    up, down = os2.usWinAscent, os2.usWinDescent
    if os2.fsSelection & _USE_TYPO_METRICS:
        up, down = os2.sTypoAscender, -os2.sTypoDescender
    return Metrics(up / em, down / em, max(font["hhea"].lineGap, 0) / em)
