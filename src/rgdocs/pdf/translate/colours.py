"""DrawingML colours: a:srgbClr and a:schemeClr with their changes (20.1.2.3)."""

from __future__ import annotations

import colorsys
from typing import TYPE_CHECKING, NamedTuple

from .names import elements, number, short

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from .theme import Theme


class Paint(NamedTuple):
    """A colour RRGGBB and how opaque it is, 0 to 1."""

    rgb: str
    opacity: float = 1.0


def read_paint(parent: Element | None, theme: Theme) -> Paint | None:
    """Return the colour that stands in a:solidFill, a:fillRef and the like; None for none."""
    for element in elements(parent):
        base = _base(element, theme)
        if base is not None:
            return _changed(base, element)
    return None


def _base(element: Element, theme: Theme) -> str | None:
    key, given = short(element), element.get("val") or ""
    if key == "a:srgbClr":
        return given.upper() if len(given) == 6 and given.isalnum() else None
    if key == "a:schemeClr":
        return theme.colour(given)
    if key == "a:sysClr":
        return (element.get("lastClr") or "000000").upper()
    return {"black": "000000", "white": "FFFFFF"}.get(given) if key == "a:prstClr" else None


def _changed(rgb: str, element: Element) -> Paint:
    red, green, blue = (int(rgb[i : i + 2], 16) / 255 for i in (0, 2, 4))
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    opacity = 1.0
    for each in elements(element):
        share = (number(each.get("val")) or 0.0) / 100_000
        key = short(each)
        if key == "a:lumMod":
            light *= share
        elif key == "a:lumOff":
            light += share
        elif key == "a:shade":
            light *= share
        elif key == "a:tint":
            light = light * share + 1 - share
        elif key == "a:satMod":
            saturation = min(1.0, saturation * share)
        elif key == "a:alpha":
            opacity = share
    parts = colorsys.hls_to_rgb(hue, min(max(light, 0.0), 1.0), saturation)
    return Paint("".join(f"{round(part * 255):02X}" for part in parts), opacity)
