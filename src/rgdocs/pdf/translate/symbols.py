"""Symbol fonts (Symbol, Wingdings, Webdings): what their signs are in Unicode.

Such a font has a picture at each code from 0x20 to 0xFF, which Word stores as itself or in the
private area from U+F000. A sign that is in none of our fonts has a near one here.
"""

from __future__ import annotations

from typing import Final

_GREEK: Final = (
    " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"
    "‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}~"
)
_SIGNS: Final = (
    "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…|—↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨"
    "⇔⇐⇑⇒⇓◊〈®©™∑\0\0\0\0\0\0\0\0\0\0\0〉∫"
)
_WINGDINGS: Final = {
    0x20: " ", 0x21: "✏", 0x22: "✂", 0x26: "📖", 0x28: "☎", 0x29: "☎", 0x2A: "✉", 0x2B: "✉",
    0x30: "📁", 0x31: "📂", 0x32: "📄", 0x33: "📄", 0x36: "⌛", 0x37: "⌨", 0x3A: "💻", 0x3F: "✍",
    0x41: "✌", 0x43: "👍", 0x44: "👎", 0x45: "👈", 0x46: "👉", 0x47: "👆", 0x48: "👇", 0x49: "✋",
    0x4A: "☺", 0x4B: "😐", 0x4C: "☹", 0x4D: "💣", 0x4E: "☠", 0x4F: "⚐", 0x51: "✈", 0x52: "☀",
    0x53: "💧", 0x54: "❄", 0x55: "✝", 0x58: "✠", 0x59: "✡", 0x5A: "☪", 0x5B: "☯", 0x6C: "●",
    0x6D: "○", 0x6E: "■", 0x6F: "□", 0x70: "□", 0x71: "□", 0x72: "□", 0x73: "◆", 0x74: "◆",
    0x75: "◆", 0x76: "◆", 0x77: "◆", 0x78: "✗", 0x7B: "❀", 0x80: "⓪", 0x8B: "⓿", 0x9F: "•",
    0x9E: "·", 0xA0: "▫", 0xA1: "○", 0xA4: "◉", 0xA5: "◎", 0xA7: "▪", 0xA8: "□", 0xAB: "★",
    0xB7: "🕐", 0xD5: "⌫", 0xD8: "►", 0xDC: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓",
    0xE7: "←", 0xE8: "→", 0xE9: "↑", 0xEA: "↓", 0xEF: "⇐", 0xF0: "⇒", 0xF1: "⇑", 0xF2: "⇓",
    0xF3: "⇔", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    **{0x81 + n: chr(0x2460 + n) for n in range(10)},
    **{0x8C + n: chr(0x2776 + n) for n in range(10)},
}  # fmt: skip
_WINGDINGS_2: Final = {
    0x20: " ", 0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x96: "●",
    0x97: "●", 0x98: "●", 0xA0: "■", 0xA2: "□", 0xA3: "□", 0x2A: "📄", 0x27: "☎",
    **{0x6A + n: chr(0x2460 + n) for n in range(10)},
    **{0x75 + n: chr(0x2776 + n) for n in range(10)},
}  # fmt: skip
_WINGDINGS_3: Final = {
    0x20: " ", 0x21: "←", 0x22: "→", 0x23: "↑", 0x24: "↓", 0x66: "←", 0x67: "→", 0x68: "↑",
    0x69: "↓", 0x70: "▲", 0x71: "▼", 0x74: "◀", 0x75: "▶", 0x7C: "◀", 0x7D: "▶",
}  # fmt: skip
_WEBDINGS: Final = {
    0x20: " ", 0x31: "▫", 0x34: "▶", 0x33: "◀", 0x35: "▲", 0x36: "▼", 0x61: "✓", 0x63: "□",
    0x67: "■", 0x6E: "●", 0x72: "✗", 0x59: "♥", 0x48: "🏠", 0xC8: "📞", 0x9C: "📄",
}  # fmt: skip


def _table(start: int, signs: str) -> dict[int, str]:
    return {start + n: sign for n, sign in enumerate(signs) if sign != "\0"}


_TABLES: Final = {
    "symbol": {**_table(0x20, _GREEK), **_table(0xA0, _SIGNS)},
    "wingdings": _WINGDINGS,
    "wingdings 2": _WINGDINGS_2,
    "wingdings 3": _WINGDINGS_3,
    "webdings": _WEBDINGS,
}
_NEAR: Final = {
    "➢": "►", "⓿": "⓪", "☒": "☑", "⇔": "↔", "★": "*", "❀": "*", "☪": "☾", "⌛": "⏳", "◉": "●",
    "◎": "○", "◇": "◊", "❖": "◆", "∗": "*", "⋅": "·", "∅": "Ø", "∇": "▽", "〈": "‹", "〉": "›",
}  # fmt: skip


def is_symbolic(family: str) -> bool:
    """Tell whether a font family holds pictures where others hold letters."""
    return family.strip().casefold() in _TABLES


def meaning(family: str, sign: str) -> str:
    """Return the sign in Unicode that `family` draws for `sign`; "" when it is not known.

    A sign of a private code in an unknown family is read as one of the usual bullets.
    """
    private = "\uf020" <= sign <= "\uf0ff"
    table = _TABLES.get(family.strip().casefold())
    if table is None:
        if not private:
            return "" if "\ue000" <= sign <= "\uf8ff" else sign
        code = ord(sign) - 0xF000
        return _SYMBOL[code] if code == _BULLET else _WINGDINGS.get(code, _SYMBOL.get(code, ""))
    code = ord(sign) - 0xF000 if private else ord(sign)
    if 0x20 <= code <= 0xFF:
        return table.get(code, "")
    return sign


_SYMBOL: Final = _TABLES["symbol"]
_BULLET: Final = 0xB7


def nearest(sign: str) -> str:
    """Return a sign that looks like `sign`, for when no font has it; "" when there is none."""
    return _NEAR.get(sign, "")
