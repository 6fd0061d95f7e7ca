"""Finds the files of a house's own font: in the pack, or in an installed font package.

A font package names itself in the entry-point group `fontpkg.family`, with its files in `files`;
it is looked at and never imported.
"""

from __future__ import annotations

import io
import struct
from functools import lru_cache
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rgdocs.packs._faults import Faults

DEFAULT: Final = "Atkinson Hyperlegible"
FOLDER: Final = "fonts"
ENDINGS: Final = (".ttf", ".otf")
MAX_FILES: Final = 16
MAX_SIZE: Final = 10_000_000
PATH: Final = "huisstijl.lettertype"

_GROUP: Final = "fontpkg.family"
_STYLES: Final = {(False, False): "regular", (True, False): "bold", (False, True): "italic"}
_NEEDED: Final = frozenset(map(ord, "abcxyzABCXYZ0123456789 .,:;?!()'-–…’“”éëïöü€"))
_KINDS: Final = (b"\x00\x01\x00\x00", b"true", b"OTTO")
_ALL_LETTERS: Final = 0x110000
_RESTRICTED, _NO_SUBSET, _BITMAP_ONLY = 0x0002, 0x0100, 0x0200


@attrs.frozen(kw_only=True)
class Style:
    """One file of a family."""

    family: str
    style: str
    """regular, bold or italic; "" for any other."""
    variable: bool
    licence: int
    """fsType of the OS/2 table of OpenType."""
    letters: bool
    """It has the letters and signs that Dutch texts need."""


def paths_of(family: str, own: Iterable[Path]) -> tuple[Path, ...]:
    """Return the files that may hold `family`: those of packs first, else of a font package."""
    mine = tuple(path for path in own if _is(path, family))
    return mine or packaged(family)


def packaged(family: str) -> tuple[Path, ...]:
    """Return the files of an installed font package; nothing when there is none."""
    name = family.casefold().replace(" ", "_").replace("-", "_")
    for point in entry_points(group=_GROUP, name=name):
        spec = find_spec(point.value.partition(":")[0].partition(".")[0])
        if spec is not None and spec.submodule_search_locations:
            inside = Path(spec.submodule_search_locations[0], "files")
            found = (path for path in inside.iterdir() if path.suffix.lower() in ENDINGS)
            return tuple(path for path in sorted(found) if _is(path, family))
    return ()


def known() -> tuple[str, ...]:
    """Name the font packages that are installed."""
    return tuple(sorted({point.name for point in entry_points(group=_GROUP)}))


def styles_of(paths: Iterable[Path], faults: Faults) -> dict[str, Path]:
    """Return the file of each style of a family; what is wrong with them goes to `faults`."""
    found: dict[str, Path] = {}
    for path in paths:
        style = _looked_at(path)
        if style is None:
            faults.add("pack.font.format", PATH)
        elif style.style:
            _judge(style, faults)
            found.setdefault(style.style, path)
            if style.variable and style.style == "regular":
                found.setdefault("bold", path)
    missing = {"regular", "bold"} - set(found)
    if not found:
        faults.add("pack.font.unknown", PATH, known=", ".join(known()))
    elif missing:
        faults.add("pack.font.styles", PATH)
    return found


def _judge(style: Style, faults: Faults) -> None:
    restricted = style.licence & 0x000F == _RESTRICTED
    if restricted or style.licence & (_NO_SUBSET | _BITMAP_ONLY):
        faults.add("pack.font.licence", PATH)
    if not style.letters:
        faults.add("pack.font.letters", PATH)


def _is(path: Path, family: str) -> bool:
    """Say whether a file is of `family`; a damaged one is, so that it is told of."""
    about = _looked_at(path)
    return about is None or about.family.casefold() == family.casefold()


def _looked_at(path: Path) -> Style | None:
    state = path.stat()
    return _read(path, state.st_size, state.st_mtime_ns)


@lru_cache(maxsize=256)
def _read(path: Path, _size: int, _changed: int) -> Style | None:
    """Return what a font file says of itself, None when it is none that we can use."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - only a house with its own font pays

    data = path.read_bytes()
    try:
        with TTFont(io.BytesIO(data), lazy=True) as font:
            usable = data[:4] in _KINDS and _is_bounded(font.reader["cmap"])
            return _style(font) if usable else None
    except Exception:  # fontTools raises whatever it meets in a damaged file
        return None


def _is_bounded(cmap: bytes) -> bool:
    """Say whether a table of letters unfolds to no more than there are letters.

    A few bytes of formats 8, 12 and 13 can name thousands of millions of them.
    """
    (count,) = struct.unpack_from(">H", cmap, 2)
    for number in range(count):
        (at,) = struct.unpack_from(">I", cmap, 8 + 8 * number)
        kind, _, _, _, groups = struct.unpack_from(">HHIII", cmap.ljust(at + 16, b"\0"), at)
        if kind in (12, 13) and not _are_letters(cmap, at + 16, groups):
            return False
        if kind in (8, 10):
            return False
    return True


def _are_letters(cmap: bytes, at: int, groups: int) -> bool:
    spans = struct.iter_unpack(">III", cmap[at : at + 12 * groups])
    named: int = sum(max(0, last - first + 1) for first, last, _ in spans)
    return named <= _ALL_LETTERS


def _style(font: Any) -> Style:
    os2, names = font["OS/2"], font["name"]
    variable, bold = "fvar" in font, os2.usWeightClass == 700
    family = names.getDebugName(16) or names.getDebugName(1) or ""
    if variable:
        family = family.removesuffix(" ExtraLight").removesuffix(" Light").removesuffix(" Thin")
    plain = os2.usWeightClass == 400 or bold or variable
    italic = bool(os2.fsSelection & 1)
    return Style(
        family=family,
        style=_STYLES.get((bold and not variable, italic), "") if plain else "",
        variable=variable,
        licence=os2.fsType,
        letters=set(font.getBestCmap() or ()) >= _NEEDED,
    )
