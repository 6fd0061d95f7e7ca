"""Lengths and colours, each written down once.

Lengths are millimetres until `twips` (1/20 point) or `emu` turns them into Word's own units.
"""

from __future__ import annotations

from typing import NamedTuple

TEXT_WIDTH = 170.0
"""Millimetres between the side margins of A4."""
LINE = 8.0
"""Millimetres one handwritten line needs."""


SIDE = 20.0
"""Millimetres of both side margins."""


class Sheet(NamedTuple):
    """A page of A4, in millimetres: its sides and margins, and the edges of header and footer."""

    width: float
    height: float
    top: float
    side: float = SIDE
    bottom: float = 18.0
    edge: float = 10.0

    @property
    def text(self) -> float:
        """Return the millimetres between the side margins."""
        return self.width - 2 * self.side


PORTRAIT = Sheet(210.0, 297.0, 31.2)
LANDSCAPE = Sheet(297.0, 210.0, 29.2)


class Ink(NamedTuple):
    """A colour of the theme: the name Word looks up and the literal that others read."""

    theme: str
    hex: str


INK = Ink("text1", "1B1B1B")
WHITE = Ink("background1", "FFFFFF")
TINT = Ink("background2", "F1F4F5")
MAIN = Ink("accent1", "12475E")
ACCENT = Ink("accent2", "B8430B")
QUIET = Ink("accent3", "4F5E66")
BORDER = Ink("accent4", "6E8D9C")
HAIRLINE = Ink("accent5", "B4C4CC")
TONE = Ink("accent6", "BFD0D8")

SLOTS = {
    "dk1": INK.hex,
    "lt1": WHITE.hex,
    "dk2": MAIN.hex,
    "lt2": TINT.hex,
    "accent1": MAIN.hex,
    "accent2": ACCENT.hex,
    "accent3": QUIET.hex,
    "accent4": BORDER.hex,
    "accent5": HAIRLINE.hex,
    "accent6": TONE.hex,
    "hlink": MAIN.hex,
    "folHlink": QUIET.hex,
}
"""Slot of the theme's colour scheme -> RRGGBB, in the order that the scheme demands."""

FONT = "Atkinson Hyperlegible"


def twips(mm: float) -> int:
    """Return millimetres as twentieths of a point."""
    return round(mm / 25.4 * 1440)


def emu(mm: float) -> int:
    """Return millimetres as English Metric Units."""
    return round(mm * 36000)
