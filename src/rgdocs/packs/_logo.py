"""Looks at a logo before it goes into a document, and colours the built-in one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from rgdocs.packs import _raster, _svg
from rgdocs.packs._colours import slots
from rgdocs.packs._folder import MAX_LOGO
from rgdocs.packs._pack import Logo

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rgdocs.packs._faults import Faults
    from rgdocs.packs._folder import Folder

PATH: Final = "huisstijl.logo"
STANDARD_COLOURS: Final = ("12475E", "B8430B")
"""Main and accent of the built-in pack."""

_SHAPE: Final = (1 / 4, 12.0)
_FORMATS: Final = {"svg": "svg", "png": "png", "jpg": "jpeg", "jpeg": "jpeg"}


def files_of(name: str, folder: Folder) -> dict[str, bytes]:
    """Return the file of a logo, and the PNG that may stand beside an SVG."""
    found = {}
    names = [name, *([f"{name[:-4]}.png"] if name.lower().endswith(".svg") else [])]
    for each in names:
        data = folder.read(each, MAX_LOGO, PATH)
        if data is not None:
            found[each] = data
    if name not in found and not folder.faults.refusing:
        folder.faults.add("pack.file", PATH)
    return found


def logo_of(name: str, files: Mapping[str, bytes], faults: Faults) -> Logo | None:
    """Return a logo; what is wrong with it goes to `faults`, and then there is none."""
    kind = _FORMATS.get(name.rpartition(".")[2].lower(), "")
    data = files.get(name)
    if not kind or data is None:
        if not kind:
            faults.add("pack.logo.format", PATH)
        return None
    beside = files.get(f"{name[:-4]}.png") if kind == "svg" else None
    codes = {_fault(kind, data), _fault("png", beside) if beside else ""} - {""}
    for code in sorted(codes):
        faults.add(code, PATH)
    if codes:
        return None
    return Logo(png=beside, svg=data) if kind == "svg" else Logo(**{kind: data})


def _fault(kind: str, data: bytes) -> str:
    """Return the code of what is wrong with a picture of a kind, "" when it is good."""
    if kind == "svg":
        return _svg.fault(data) or _shape(_svg.ratio(data))
    start = _raster.PNG if kind == "png" else _raster.JPEG
    if not data.startswith(start):
        return "pack.logo.broken"
    size = (_raster.png_size if kind == "png" else _raster.jpeg_size)(data)
    if size is None:
        return "pack.logo.broken"
    return _shape(size[0] / size[1])


def _shape(ratio: float) -> str:
    least, most = _SHAPE
    return "" if least <= ratio <= most else "pack.logo.shape"


def coloured(logo: Logo, main: str, accent: str) -> Logo:
    """Return the built-in logo in a house's own colours."""
    if logo.svg is None or (main, accent) == STANDARD_COLOURS:
        return logo
    old, new = slots(*STANDARD_COLOURS), slots(main, accent)
    instead = {old[slot]: new[slot] for slot in ("accent2", "accent6", "dk2")}
    found = "|".join(instead)
    svg = re.sub(f"#({found})", lambda one: f"#{instead[one[1]]}", logo.svg.decode())
    return Logo(svg=svg.encode())
