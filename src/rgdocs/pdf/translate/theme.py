"""Theme colours and fonts (a:clrScheme, a:fontScheme)."""

from __future__ import annotations

import colorsys
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from .names import attribute, elements, name, path, short
from .package import parse

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

WORD_SLOTS: Final = {
    "dark1": "dk1", "text1": "dk1", "light1": "lt1", "background1": "lt1",
    "dark2": "dk2", "text2": "dk2", "light2": "lt2", "background2": "lt2",
    "tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2",
    "hyperlink": "hlink", "followedHyperlink": "folHlink",
}  # fmt: skip
OFFICE_COLOURS: Final = {
    "dk1": "000000", "lt1": "FFFFFF", "dk2": "44546A", "lt2": "E7E6E6", "accent1": "4472C4",
    "accent2": "ED7D31", "accent3": "A5A5A5", "accent4": "FFC000", "accent5": "5B9BD5",
    "accent6": "70AD47", "hlink": "0563C1", "folHlink": "954F72",
}  # fmt: skip


@frozen
class Theme:
    """Colour slots as RRGGBB and the two font families; "" when the theme names none."""

    colours: dict[str, str] = field(factory=lambda: dict(OFFICE_COLOURS))
    major: str = ""
    minor: str = ""

    def font(self, slot: str) -> str:
        """Return the family of `minorHAnsi`, `majorAscii` and the like."""
        return self.major if slot.startswith("major") else self.minor

    def colour(self, slot: str) -> str | None:
        """Return RRGGBB of a slot, whatever dialect names it (`dk1`, `text1`, `tx1`)."""
        return self.colours.get(WORD_SLOTS.get(slot, slot))


@lru_cache(maxsize=16)
def read_theme(data: bytes | None) -> Theme:
    """Read the theme part; None gives Office's own colours and no fonts."""
    if data is None:
        return Theme()
    root = parse(data, "theme")
    colours = dict(OFFICE_COLOURS)
    for scheme in root.iter(name("a:clrScheme")):
        for slot in elements(scheme):
            for colour in elements(slot):
                found = colour.get("val") if colour.tag == name("a:srgbClr") else None
                found = found or colour.get("lastClr")
                if found:
                    colours[short(slot)[2:]] = found.upper()
    families = [
        (latin.get("typeface") or "") if latin is not None else ""
        for kind in ("a:majorFont", "a:minorFont")
        for latin in [path(next(root.iter(name(kind)), None), "a:latin")]
    ]
    return Theme(colours, families[0], families[1])


def word_colour(theme: Theme, element: Element, literal_name: str = "val") -> str | None:
    """Return RRGGBB, `auto` or None of a coloured element; its theme colour goes first.

    `literal_name` is the attribute of the literal: `val` (w:color), `color` (borders), `fill`.
    """
    key = "themeFill" if literal_name == "fill" else "themeColor"
    change = "themeFill" if literal_name == "fill" else "theme"
    slot = attribute(element, key)
    base = theme.colour(slot) if slot else None
    if base is None:
        return literal(attribute(element, literal_name))
    return shaded(base, attribute(element, f"{change}Tint"), attribute(element, f"{change}Shade"))


def literal(text: str | None) -> str | None:
    """Return RRGGBB or `auto` of a literal colour; None when it is neither."""
    if text is None:
        return None
    if text == "auto":
        return "auto"
    text = text.lstrip("#").upper()
    return text if len(text) == 6 and all(c in "0123456789ABCDEF" for c in text) else None


def shaded(colour: str, tint: str | None, shade: str | None) -> str:
    """Lighten by w:themeTint, darken by w:themeShade (hex bytes), as 17.3.2.6 says."""
    if tint is None and shade is None:
        return colour
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4))
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    if shade is not None:
        light *= _byte(shade)
    if tint is not None:
        light = light * _byte(tint) + 1 - _byte(tint)
    return "".join(f"{round(c * 255):02X}" for c in colorsys.hls_to_rgb(hue, light, saturation))


def _byte(text: str) -> float:
    try:
        return int(text, 16) / 255
    except ValueError:
        return 1.0
