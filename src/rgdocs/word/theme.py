"""Rewrites the colours and the font of a Word file through its theme.

Every coloured thing of our templates names a colour of the theme and, beside it, the colour
itself, for readers that know no themes. Both change here.
"""

from __future__ import annotations

import colorsys
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from attrs import frozen
from lxml import etree

from rgdocs.word import ooxml
from rgdocs.word.ooxml import A, w

if TYPE_CHECKING:
    from collections.abc import Iterator

SLOTS: Final = (
    "dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6",
    "hlink", "folHlink",
)  # fmt: skip
_WORD_NAMES: Final = {
    "dark1": "dk1", "text1": "dk1", "light1": "lt1", "background1": "lt1",
    "dark2": "dk2", "text2": "dk2", "light2": "lt2", "background2": "lt2",
    "hyperlink": "hlink", "followedHyperlink": "folHlink",
}  # fmt: skip
_FONT_PAIRS: Final = (("asciiTheme", "ascii"), ("hAnsiTheme", "hAnsi"))
_HEX: Final = re.compile(r"[0-9A-Fa-f]{6}")


def is_colour(text: str) -> bool:
    """Say whether `text` is six hexadecimal digits."""
    return _HEX.fullmatch(text) is not None


@frozen
class Theme:
    """The colours (slot -> RRGGBB) and the font family that a file gets, and what they are called.

    Word shows the name in its menus of themes, colours and fonts; "" leaves it as it was.
    """

    colours: Mapping[str, str]
    family: str
    name: str = ""

    def in_theme(self, root: etree._Element) -> None:
        """Put colours and family into the theme part."""
        for slot, colour in self.colours.items():
            for element in root.iter(f"{{{A}}}{slot}"):
                for old in list(element):
                    element.remove(old)
                etree.SubElement(element, f"{{{A}}}srgbClr", val=colour.upper())
        for latin in self._latins(root):
            latin.set("typeface", self.family)
        if self.name:
            for kind in ("theme", "clrScheme", "fontScheme"):
                for named in root.iter(f"{{{A}}}{kind}"):
                    named.set("name", self.name)

    def _latins(self, root: etree._Element) -> Iterator[etree._Element]:
        for kind in ("majorFont", "minorFont"):
            for font in root.iter(f"{{{A}}}{kind}"):
                yield from font.iterchildren(f"{{{A}}}latin")

    def families(self, root: etree._Element) -> set[str]:
        """Return the families that a theme part names now."""
        return {latin.get("typeface", "") for latin in self._latins(root)}

    def in_part(self, root: etree._Element) -> None:
        """Rewrite the literal colour and font beside each reference to the theme."""
        for element in ooxml.elements(root):
            if w("themeColor") in element.attrib:
                literal = w("val") if element.tag == w("color") else w("color")
                self._literal(element, "themeColor", literal)
            if w("themeFill") in element.attrib:
                self._literal(element, "themeFill", w("fill"))
            for theme, literal in _FONT_PAIRS:
                if element.tag == w("rFonts") and w(theme) in element.attrib:
                    element.set(w(literal), self.family)

    def _literal(self, element: etree._Element, name: str, literal: str) -> None:
        named = element.get(w(name), "")
        colour = self.colours.get(_WORD_NAMES.get(named, named))
        if colour is not None:
            tint, shade = element.get(w(f"{name}Tint")), element.get(w(f"{name}Shade"))
            if name == "themeColor":
                tint, shade = element.get(w("themeTint")), element.get(w("themeShade"))
            element.set(literal, _toned(colour, tint, shade))


def _toned(colour: str, tint: str | None, shade: str | None) -> str:
    """Return `colour` lighter or darker as Word reckons it: by the lightness of HSL."""
    if not (tint or shade):
        return colour.upper()
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    if shade:
        light *= int(shade, 16) / 255
    if tint:
        light = light * int(tint, 16) / 255 + 1 - int(tint, 16) / 255
    mixed = colorsys.hls_to_rgb(hue, light, saturation)
    return "".join(f"{round(part * 255):02X}" for part in mixed)
