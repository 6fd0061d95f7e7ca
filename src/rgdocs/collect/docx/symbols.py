"""Signs that Word keeps by a font's own number, as it does for a smiley or an arrow."""

from __future__ import annotations

_WINGDINGS = {
    0x46: "☞",
    0x4A: "☺",
    0x4B: "😐",
    0x4C: "☹",
    0x6C: "●",
    0x6E: "■",
    0x6F: "□",
    0xA7: "▪",
    0xA8: "◻",
    0xD8: "➢",
    0xDF: "←",
    0xE0: "→",
    0xE1: "↑",
    0xE2: "↓",
    0xE8: "➔",
    0xF0: "⇨",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
_SYMBOL = {0xAC: "←", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xA3: "≤", 0xB7: "•"}
_FONTS = {"wingdings": _WINGDINGS, "symbol": _SYMBOL}
_PRIVATE = 0xF000


def symbol(font: str, number: str) -> str | None:
    """Return the character of a `w:sym`, None when only that font knows it."""
    try:
        code = int(number, 16)
    except ValueError:
        return None
    table = _FONTS.get(font.strip().lower())
    if table is not None:
        return table.get(code & 0xFF)
    return chr(code) if 0x20 <= code < 0xD800 else None
