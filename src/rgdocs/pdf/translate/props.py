"""Read w:rPr and w:pPr into plain dicts that merge by key; lengths in points."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, TypedDict

from .names import attribute, child, elements, name, number, short, switch, twips, value
from .theme import word_colour

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element as Element

    from .theme import Theme


class Border(NamedTuple):
    """One line: kind `nil`, `single`, `dashed`, …; width and space in pt; colour RRGGBB."""

    kind: str
    width: float
    colour: str
    space: float = 0.0

    @property
    def drawn(self) -> bool:
        """Tell whether there is a line at all."""
        return self.kind not in {"nil", "none"}


class TabStop(NamedTuple):
    """Where a tab goes (pt from the margin), how text aligns there, what fills the gap."""

    position: float
    kind: str
    leader: str


class RunProps(TypedDict, total=False):
    """Formatting of characters; an absent key is not said."""

    font: str
    font_rtl: str
    size: float
    bold: bool
    italic: bool
    underline: str
    strike: bool
    colour: str
    fill: str
    caps: bool
    smallcaps: bool
    hidden: bool
    vertical: str
    raised: float
    tracking: float
    lang: str
    lang_rtl: str
    rtl: bool
    style: str
    oddities: tuple[str, ...]


class ParaProps(TypedDict, total=False):
    """Formatting of a paragraph; an absent key is not said."""

    style: str
    before: float
    after: float
    before_auto: bool
    after_auto: bool
    contextual: bool
    line: float
    rule: str
    left: float
    right: float
    first: float
    align: str
    keep_next: bool
    keep_lines: bool
    page_break: bool
    outline: int
    tabs: dict[float, TabStop]
    list_id: str
    level: int
    fill: str
    borders: dict[str, Border]
    rtl: bool
    oddities: tuple[str, ...]


TOGGLES: Final = ("bold", "italic", "strike", "caps", "smallcaps", "hidden")
HIGHLIGHTS: Final = {
    "yellow": "FFFF00", "green": "00FF00", "cyan": "00FFFF", "magenta": "FF00FF",
    "blue": "0000FF", "red": "FF0000", "darkBlue": "00008B", "darkCyan": "008B8B",
    "darkGreen": "006400", "darkMagenta": "800080", "darkRed": "8B0000", "darkYellow": "808000",
    "darkGray": "A9A9A9", "lightGray": "D3D3D3", "black": "000000", "white": "FFFFFF",
}  # fmt: skip
HARMLESS_RUN: Final = frozenset(
    """w:noProof w:webHidden w:kern w:specVanish w:snapToGrid w:szCs w:bCs w:iCs w:fitText w:cs
    w:oMath w:rPrChange w:ins w14:ligatures w14:numForm w14:numSpacing w14:cntxtAlts
    w14:stylisticSets w:eastAsianLayout""".split()
)
HARMLESS_PARA: Final = frozenset(
    """w:rPr w:sectPr w:widowControl w:suppressAutoHyphens w:suppressLineNumbers w:kinsoku
    w:wordWrap w:overflowPunct w:topLinePunct w:autoSpaceDE w:autoSpaceDN w:adjustRightInd
    w:snapToGrid w:mirrorIndents w:suppressOverlap w:textAlignment w:textboxTightWrap w:divId
    w:cnfStyle w:pPrChange""".split()
)


def read_border(element: Element, theme: Theme) -> Border:
    """Read w:top, w:left and the like; w:sz is in eighths of a point."""
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


def _size(props: RunProps, element: Element, theme: Theme) -> None:
    if (size := number(value(element))) is not None:
        props["size"] = min(max(size, 1.0), 3276.0) / 2


def _run_colour(props: RunProps, element: Element, theme: Theme) -> None:
    if colour := word_colour(theme, element):
        props["colour"] = colour


def _underline(props: RunProps, element: Element, theme: Theme) -> None:
    kind = value(element) or "single"
    props["underline"] = "" if kind == "none" else kind
    if kind not in {"none", "single", "words"}:
        _odd(props, f"w:u={kind}")


def _highlight(props: RunProps, element: Element, theme: Theme) -> None:
    props["fill"] = HIGHLIGHTS.get(value(element) or "", "")


def _run_fill(props: RunProps, element: Element, theme: Theme) -> None:
    props.setdefault("fill", read_fill(element, theme))


def _vertical(props: RunProps, element: Element, theme: Theme) -> None:
    props["vertical"] = value(element) or "baseline"


def _raised(props: RunProps, element: Element, theme: Theme) -> None:
    props["raised"] = (number(value(element)) or 0.0) / 2


def _tracking(props: RunProps, element: Element, theme: Theme) -> None:
    props["tracking"] = twips(value(element)) or 0.0


def _language(props: RunProps, element: Element, theme: Theme) -> None:
    if lang := value(element):
        props["lang"] = lang
    if rtl := attribute(element, "bidi"):
        props["lang_rtl"] = rtl


def _run_style(props: RunProps, element: Element, theme: Theme) -> None:
    props["style"] = value(element) or ""


RUN_READERS: Final[dict[str, Callable[[RunProps, Element, Theme], None]]] = {
    "w:rFonts": _fonts, "w:sz": _size, "w:color": _run_colour, "w:u": _underline,
    "w:highlight": _highlight, "w:shd": _run_fill, "w:vertAlign": _vertical,
    "w:position": _raised, "w:spacing": _tracking, "w:lang": _language, "w:rStyle": _run_style,
}  # fmt: skip


def _bold(p: RunProps, e: Element) -> None:
    p["bold"] = switch(e)


def _italic(p: RunProps, e: Element) -> None:
    p["italic"] = switch(e)


def _strike(p: RunProps, e: Element) -> None:
    p["strike"] = switch(e)


def _caps(p: RunProps, e: Element) -> None:
    p["caps"] = switch(e)


def _smallcaps(p: RunProps, e: Element) -> None:
    p["smallcaps"] = switch(e)


def _hidden(p: RunProps, e: Element) -> None:
    p["hidden"] = switch(e)


def _rtl_run(p: RunProps, e: Element) -> None:
    p["rtl"] = switch(e)


RUN_SWITCHES: Final[dict[str, Callable[[RunProps, Element], None]]] = {
    "w:b": _bold, "w:i": _italic, "w:strike": _strike, "w:dstrike": _strike, "w:caps": _caps,
    "w:smallCaps": _smallcaps, "w:vanish": _hidden, "w:rtl": _rtl_run,
}  # fmt: skip


def _odd(props: RunProps | ParaProps, what: str) -> None:
    props["oddities"] = (*props.get("oddities", ()), what)


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
            _odd(props, key)
    return props


def _spacing(props: ParaProps, element: Element, theme: Theme) -> None:
    if (before := twips(attribute(element, "before"))) is not None:
        props["before"] = before
    if (after := twips(attribute(element, "after"))) is not None:
        props["after"] = after
    for local, lines in (("beforeAutospacing", "before"), ("afterAutospacing", "after")):
        if attribute(element, local) in {"1", "true", "on"}:
            props["before" if lines == "before" else "after"] = 14.0
    if (line := number(attribute(element, "line"))) is not None:
        rule = attribute(element, "lineRule") or "auto"
        props["rule"] = rule
        props["line"] = line / 240 if rule == "auto" else line / 20


def _indent(props: ParaProps, element: Element, theme: Theme) -> None:
    left = twips(attribute(element, "start") or attribute(element, "left"))
    right = twips(attribute(element, "end") or attribute(element, "right"))
    first = twips(attribute(element, "firstLine"))
    hanging = twips(attribute(element, "hanging"))
    if left is not None:
        props["left"] = left
    if right is not None:
        props["right"] = right
    if hanging is not None:
        props["first"] = -hanging
    elif first is not None:
        props["first"] = first


def _align(props: ParaProps, element: Element, theme: Theme) -> None:
    props["align"] = value(element) or "left"


def _tabs(props: ParaProps, element: Element, theme: Theme) -> None:
    stops = dict(props.get("tabs", {}))
    for each in elements(element):
        position = twips(attribute(each, "pos")) or 0.0
        kind = value(each) or "left"
        stops[position] = TabStop(position, kind, attribute(each, "leader") or "none")
        if kind not in {"left", "start", "right", "end", "center", "clear", "num", "decimal"}:
            _odd(props, f"w:tab={kind}")
    props["tabs"] = stops


def _list(props: ParaProps, element: Element, theme: Theme) -> None:
    list_id, level = child(element, "w:numId"), child(element, "w:ilvl")
    if list_id is not None:
        props["list_id"] = value(list_id) or "0"
    if level is not None:
        props["level"] = int(number(value(level)) or 0)


def _outline(props: ParaProps, element: Element, theme: Theme) -> None:
    props["outline"] = int(number(value(element)) or 0)


def _borders(props: ParaProps, element: Element, theme: Theme) -> None:
    props["borders"] = {short(each)[2:]: read_border(each, theme) for each in elements(element)}


def _fill(props: ParaProps, element: Element, theme: Theme) -> None:
    props["fill"] = read_fill(element, theme)


def _style(props: ParaProps, element: Element, theme: Theme) -> None:
    props["style"] = value(element) or ""


PARA_READERS: Final[dict[str, Callable[[ParaProps, Element, Theme], None]]] = {
    "w:spacing": _spacing, "w:ind": _indent, "w:jc": _align, "w:tabs": _tabs, "w:numPr": _list,
    "w:outlineLvl": _outline, "w:pBdr": _borders, "w:shd": _fill, "w:pStyle": _style,
}  # fmt: skip


def _keep_next(p: ParaProps, e: Element) -> None:
    p["keep_next"] = switch(e)


def _keep_lines(p: ParaProps, e: Element) -> None:
    p["keep_lines"] = switch(e)


def _page_break(p: ParaProps, e: Element) -> None:
    p["page_break"] = switch(e)


def _contextual(p: ParaProps, e: Element) -> None:
    p["contextual"] = switch(e)


def _rtl(p: ParaProps, e: Element) -> None:
    p["rtl"] = switch(e)


PARA_SWITCHES: Final[dict[str, Callable[[ParaProps, Element], None]]] = {
    "w:keepNext": _keep_next, "w:keepLines": _keep_lines, "w:pageBreakBefore": _page_break,
    "w:contextualSpacing": _contextual, "w:bidi": _rtl,
}  # fmt: skip


def read_para(element: Element | None, theme: Theme) -> ParaProps:
    """Read w:pPr without its w:rPr; what is beyond our vocabulary stands in `oddities`."""
    props: ParaProps = {}
    for each in elements(element):
        key = short(each)
        if (read := PARA_READERS.get(key)) is not None:
            read(props, each, theme)
        elif (turn := PARA_SWITCHES.get(key)) is not None:
            turn(props, each)
        elif key not in HARMLESS_PARA and switch(each):
            _odd(props, key)
    return props


def merge_para(base: ParaProps, over: ParaProps) -> ParaProps:
    """Lay `over` on `base`; tab stops add up, a `clear` takes one away."""
    merged: ParaProps = {**base, **over}
    if "tabs" in base and "tabs" in over:
        merged["tabs"] = {**base["tabs"], **over["tabs"]}
    return merged


def merge_run(base: RunProps, over: RunProps) -> RunProps:
    """Lay `over` on `base`."""
    return {**base, **over}


RUN_PROPERTIES: Final = name("w:rPr")
PARA_PROPERTIES: Final = name("w:pPr")
