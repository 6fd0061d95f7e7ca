"""The files of the font families that come with us, for embedding in a Word file."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import Final

_FAMILIES: Final = {
    "Atkinson Hyperlegible": ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible"),
}
_STYLES: Final = {"regular": "Regular", "bold": "Bold", "italic": "Italic"}


def versions() -> str:
    """Return which of these families are installed: the sizes of their files."""
    sizes = (
        (folder / f"{name}-{ending}.ttf").stat().st_size
        for package, name in _FAMILIES.values()
        for folder in [Path(str(files(package))) / "files"]
        for ending in _STYLES.values()
    )
    return " ".join(map(str, sizes))


def font_files(family: str) -> dict[str, bytes]:
    """Return the TrueType files of `family` by style, none when it does not come with us."""
    if family not in _FAMILIES:
        return {}
    package, name = _FAMILIES[family]
    folder = files(package) / "files"
    return {
        style: (folder / f"{name}-{ending}.ttf").read_bytes() for style, ending in _STYLES.items()
    }
