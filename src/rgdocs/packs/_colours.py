"""The colours that follow from a pack's main colour, and whether they can be read.

The colours that are neither white nor main keep the hue of main. Each has its own lightness, so
that what must be read on white can be read whatever main is (OKLCH: equal lightness looks equally
light in every hue). Contrast is that of WCAG 2.2.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

WHITE = "FFFFFF"
INK = "1B1B1B"

_TINT = 0.06
_DERIVED = {
    "accent3": (0.4722, 0.340, -0.005),
    "accent4": (0.6251, 0.626, -0.043),
    "accent5": (0.8105, 0.315, -0.041),
    "accent6": (0.8472, 0.325, -0.068),
}
"""Slot -> lightness, share of main's chroma, and turn of its hue in radians.

Quiet text, box border, hairline, tone: as drawn for the built-in pack.
"""

Triple = tuple[float, float, float]


@attrs.frozen
class Pair:
    """Two colours that stand on one another somewhere in our templates."""

    front: str
    back: str
    least: float
    """The contrast that WCAG 2.2 AA asks for: 4.5 for text, 3 for what is no text."""


PAIRS = (
    Pair("dk1", "lt1", 4.5),
    Pair("dk1", "lt2", 4.5),
    Pair("dk2", "lt1", 4.5),
    Pair("dk2", "lt2", 4.5),
    Pair("accent3", "lt1", 4.5),
    Pair("accent3", "lt2", 4.5),
    Pair("accent4", "lt1", 3),
    Pair("accent4", "lt2", 3),
    Pair("dk2", "accent6", 3),
    Pair("accent2", "lt1", 3),
)
"""Ink, main and quiet are text, on white and on tint; border frames a box; main draws on tone."""


def slots(main: str, accent: str) -> dict[str, str]:
    """Return every colour of a house by its slot in the theme of a Word file, as RRGGBB."""
    _, chroma, hue = _to_oklch(main)
    derived = {
        slot: _from_oklch((light, chroma * share, hue + turn))
        for slot, (light, share, turn) in _DERIVED.items()
    }
    tint = mixed(main, _TINT)
    fixed = {"dk1": INK, "lt1": WHITE, "dk2": main, "lt2": tint, "accent1": main, "accent2": accent}
    return fixed | derived


def mixed(colour: str, share: float) -> str:
    """Return `share` of a colour on white."""
    return _hex([255 - share * (255 - part) for part in _rgb(colour)])


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of WCAG 2.2, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def failing(colours: Mapping[str, str]) -> Iterator[tuple[Pair, float]]:
    """Yield each pair that cannot be told apart well enough, with its contrast."""
    for pair in PAIRS:
        ratio = contrast(colours[pair.front], colours[pair.back])
        if ratio < pair.least:
            yield pair, ratio


def nearest_passing(main: str, accent: str, slot: str) -> str:
    """Return the shade nearest to main (or to accent) with which every pair of it passes."""
    colour = main if slot == "dk2" else accent
    light, chroma, hue = _to_oklch(colour)
    steps = (light - step / 200 for step in range(200) if light > step / 200)
    shades = (_from_oklch((lightness, chroma, hue)) for lightness in steps)
    return next((shade for shade in shades if _passes(shade, main, accent, slot)), INK)


def _passes(shade: str, main: str, accent: str, slot: str) -> bool:
    colours = slots(shade, accent) if slot == "dk2" else slots(main, shade)
    return all(pair.front != slot for pair, _ in failing(colours))


def _rgb(colour: str) -> list[int]:
    return [int(colour[at : at + 2], 16) for at in (0, 2, 4)]


def _hex(parts: list[float]) -> str:
    return "".join(f"{min(255, max(0, round(part))):02X}" for part in parts)


def _luminance(colour: str) -> float:
    red, green, blue = map(_linear, _rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    part /= 255
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _encoded(part: float) -> float:
    part = min(1.0, max(0.0, part))
    return 255 * (12.92 * part if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055)


def _to_oklch(colour: str) -> Triple:
    red, green, blue = map(_linear, _rgb(colour))
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    middle = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    light = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    return light, math.hypot(a, b), math.atan2(b, a)


def _from_oklch(colour: Triple) -> str:
    """Return RRGGBB; a colour that no screen has loses chroma until one has it."""
    light, chroma, hue = colour
    while True:
        parts = _to_linear((light, chroma, hue))
        if chroma < 0.001 or all(-0.0005 <= part <= 1.0005 for part in parts):
            return _hex([_encoded(part) for part in parts])
        chroma *= 0.95


def _to_linear(colour: Triple) -> Triple:
    light, chroma, hue = colour
    a, b = chroma * math.cos(hue), chroma * math.sin(hue)
    long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )
