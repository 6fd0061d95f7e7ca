"""Read w:rPr: the formatting of characters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .names import attribute, elements, number, short, switch, twips, value
from .props import Border, RunProps, odd
from .theme import word_colour

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element as Element

    from .theme import Theme

HIGHLIGHTS: Final = {
    "yellow": "FFFF00", "green": "00FF00", "cyan": "00FFFF", "magenta": "FF00FF",
    "blue": "0000FF", "red": "FF0000", "darkBlue": "00008B", "darkCyan": "008B8B",
    "darkGreen": "006400", "darkMagenta": "800080", "darkRed": "8B0000", "darkYellow": "808000",
    "darkGray": "A9A9A9", "lightGray": "D3D3D3", "black": "000000", "white": "FFFFFF",
}  # fmt: skip
HARMLESS_RUN: Final = frozenset(
    [
        "w:noProof",
        "w:webHidden",
        "w:kern",
        "w:specVanish",
        "w:snapToGrid",
        "w:fitText",
        "w:cs",
        "w:oMath",
        "w:rPrChange",
        "w:ins",
        "w14:ligatures",
        "w14:numForm",
        "w14:numSpacing",
        "w14:cntxtAlts",
        "w14:stylisticSets",
        "w:eastAsianLayout",
    ]
)


def read_border(element: Element, theme: Theme) -> Border:
    """Read w:bdr, w:top, w:left and the like; w:sz is in eighths of a point."""
    kind = value(element) or "nil"
    width = (number(attribute(element, "sz")) or 4.0) / 8
    colour = word_colour(theme, element, "color")
    space = number(attribute(element, "space")) or 0.0
    return Border(kind, width, "000000" if colour in {None, "auto"} else str(colour), space)


def read_fill(element: Element, theme: Theme) -> str:
    """Return the fill of w:shd as RRGGBB, "" for none."""
    if value(element) == "nil":
        return ""
    colour = word_colour(theme, element, "fill")
    if value(element) == "solid":
        colour = word_colour(theme, element, "color")
    return "" if colour in {None, "auto"} else str(colour)


def _fonts(props: RunProps, element: Element, theme: Theme) -> None:
    slot = attribute(element, "asciiTheme") or attribute(element, "hAnsiTheme")
    family = theme.font(slot) if slot else None
    family = family or attribute(element, "ascii") or attribute(element, "hAnsi")
    if family:
        props["font"] = family
    if rtl := attribute(element, "cs"):
        props["font_rtl"] = rtl


def _size(props: RunProps, element: Element, _theme: Theme) -> None:
    if (size := number(value(element))) is not None:
        props["size"] = min(max(size, 1.0), 3276.0) / 2


def _size_rtl(props: RunProps, element: Element, _theme: Theme) -> None:
    if (size := number(value(element))) is not None:
        props["size_rtl"] = min(max(size, 1.0), 3276.0) / 2


def _border(props: RunProps, element: Element, theme: Theme) -> None:
    props["border"] = read_border(element, theme)


def _run_colour(props: RunProps, element: Element, theme: Theme) -> None:
    if colour := word_colour(theme, element):
        props["colour"] = colour


def _underline(props: RunProps, element: Element, theme: Theme) -> None:
    kind = value(element) or "single"
    props["underline"] = "" if kind == "none" else kind
    if found := word_colour(theme, element, "color"):
        props["underline_colour"] = "" if found == "auto" else found
    if kind.lower().startswith("wav"):
        odd(props, f"w:u={kind}")


def _highlight(props: RunProps, element: Element, _theme: Theme) -> None:
    props["fill"] = HIGHLIGHTS.get(value(element) or "", "")


def _run_fill(props: RunProps, element: Element, theme: Theme) -> None:
    props.setdefault("fill", read_fill(element, theme))


def _vertical(props: RunProps, element: Element, _theme: Theme) -> None:
    props["vertical"] = value(element) or "baseline"


def _raised(props: RunProps, element: Element, _theme: Theme) -> None:
    props["raised"] = (number(value(element)) or 0.0) / 2


def _tracking(props: RunProps, element: Element, _theme: Theme) -> None:
    props["tracking"] = twips(value(element)) or 0.0


def _language(props: RunProps, element: Element, _theme: Theme) -> None:
    if lang := value(element):
        props["lang"] = lang
    if rtl := attribute(element, "bidi"):
        props["lang_rtl"] = rtl


def _run_style(props: RunProps, element: Element, _theme: Theme) -> None:
    props["style"] = value(element) or ""


RUN_READERS: Final[dict[str, Callable[[RunProps, Element, Theme], None]]] = {
    "w:rFonts": _fonts, "w:sz": _size, "w:color": _run_colour, "w:u": _underline,
    "w:highlight": _highlight, "w:shd": _run_fill, "w:vertAlign": _vertical,
    "w:position": _raised, "w:spacing": _tracking, "w:szCs": _size_rtl, "w:bdr": _border,
    "w:lang": _language, "w:rStyle": _run_style,
}  # fmt: skip


def _bold(p: RunProps, e: Element) -> None:
    p["bold"] = switch(e)


def _italic(p: RunProps, e: Element) -> None:
    p["italic"] = switch(e)


def _strike(p: RunProps, e: Element) -> None:
    p["strike"] = switch(e)


def _double_strike(p: RunProps, e: Element) -> None:
    p["double_strike"] = switch(e)


def _bold_rtl(p: RunProps, e: Element) -> None:
    p["bold_rtl"] = switch(e)


def _italic_rtl(p: RunProps, e: Element) -> None:
    p["italic_rtl"] = switch(e)


def _caps(p: RunProps, e: Element) -> None:
    p["caps"] = switch(e)


def _smallcaps(p: RunProps, e: Element) -> None:
    p["smallcaps"] = switch(e)


def _hidden(p: RunProps, e: Element) -> None:
    p["hidden"] = switch(e)


def _rtl_run(p: RunProps, e: Element) -> None:
    p["rtl"] = switch(e)


RUN_SWITCHES: Final[dict[str, Callable[[RunProps, Element], None]]] = {
    "w:b": _bold, "w:i": _italic, "w:strike": _strike, "w:dstrike": _double_strike, "w:caps": _caps,
    "w:bCs": _bold_rtl, "w:iCs": _italic_rtl,
    "w:smallCaps": _smallcaps, "w:vanish": _hidden, "w:rtl": _rtl_run,
}  # fmt: skip


def read_run(element: Element | None, theme: Theme) -> RunProps:
    """Read w:rPr; what it holds beyond our vocabulary stands in `oddities`."""
    props: RunProps = {}
    for each in elements(element):
        key = short(each)
        if (read := RUN_READERS.get(key)) is not None:
            read(props, each, theme)
        elif (turn := RUN_SWITCHES.get(key)) is not None:
            turn(props, each)
        elif key not in HARMLESS_RUN and switch(each):
            odd(props, key)
    return props
