"""Read w:pPr: the formatting of a paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .names import attribute, child, elements, number, short, switch, twips, value
from .props import ParaProps, TabStop, odd
from .runprops import read_border, read_fill

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element as Element

    from .theme import Theme

HARMLESS_PARA: Final = frozenset(
    [
        "w:rPr",
        "w:sectPr",
        "w:widowControl",
        "w:suppressAutoHyphens",
        "w:suppressLineNumbers",
        "w:kinsoku",
        "w:wordWrap",
        "w:overflowPunct",
        "w:topLinePunct",
        "w:autoSpaceDE",
        "w:autoSpaceDN",
        "w:adjustRightInd",
        "w:snapToGrid",
        "w:mirrorIndents",
        "w:suppressOverlap",
        "w:textAlignment",
        "w:textboxTightWrap",
        "w:divId",
        "w:cnfStyle",
        "w:pPrChange",
    ]
)


LINE: Final = 12.0
"""What "a line" of space between paragraphs is, in pt."""


def _spacing(props: ParaProps, element: Element, _theme: Theme) -> None:
    for local in ("before", "after"):
        if (share := number(attribute(element, f"{local}Lines"))) is not None:
            props["before" if local == "before" else "after"] = share * LINE / 100
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


def _indent(props: ParaProps, element: Element, _theme: Theme) -> None:
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


def _align(props: ParaProps, element: Element, _theme: Theme) -> None:
    props["align"] = value(element) or "left"


def _tabs(props: ParaProps, element: Element, _theme: Theme) -> None:
    stops = dict(props.get("tabs", {}))
    for each in elements(element):
        position = twips(attribute(each, "pos")) or 0.0
        kind = value(each) or "left"
        stops[position] = TabStop(position, kind, attribute(each, "leader") or "none")
        if kind not in {
            "left",
            "start",
            "right",
            "end",
            "center",
            "clear",
            "num",
            "decimal",
            "bar",
        }:
            odd(props, f"w:tab={kind}")
    props["tabs"] = stops


def _list(props: ParaProps, element: Element, _theme: Theme) -> None:
    list_id, level = child(element, "w:numId"), child(element, "w:ilvl")
    if list_id is not None:
        props["list_id"] = value(list_id) or "0"
    if level is not None:
        props["level"] = int(number(value(level)) or 0)


def _outline(props: ParaProps, element: Element, _theme: Theme) -> None:
    props["outline"] = int(number(value(element)) or 0)


def _borders(props: ParaProps, element: Element, theme: Theme) -> None:
    props["borders"] = {short(each)[2:]: read_border(each, theme) for each in elements(element)}
    for side in ("between", "bar"):
        if side in props["borders"] and props["borders"][side].drawn:
            odd(props, f"w:{side}")


def _fill(props: ParaProps, element: Element, theme: Theme) -> None:
    props["fill"] = read_fill(element, theme)


def _frame(props: ParaProps, element: Element, _theme: Theme) -> None:
    props["frame"] = element
    if attribute(element, "dropCap") in {"drop", "margin"}:
        odd(props, "w:framePr=dropCap")


def _style(props: ParaProps, element: Element, _theme: Theme) -> None:
    props["style"] = value(element) or ""


PARA_READERS: Final[dict[str, Callable[[ParaProps, Element, Theme], None]]] = {
    "w:spacing": _spacing, "w:ind": _indent, "w:jc": _align, "w:tabs": _tabs, "w:numPr": _list,
    "w:outlineLvl": _outline, "w:pBdr": _borders, "w:shd": _fill, "w:pStyle": _style,
    "w:framePr": _frame,
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
            odd(props, key)
    return props
