"""Formatting as plain dicts that merge by key; an absent key is not said; lengths in points."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, TypedDict

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


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
    underline_colour: str
    strike: bool
    double_strike: bool
    border: Border
    bold_rtl: bool
    italic_rtl: bool
    size_rtl: float
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
    frame: Element
    rtl: bool
    oddities: tuple[str, ...]


TOGGLES: Final = ("bold", "italic", "strike", "caps", "smallcaps", "hidden", "double_strike")


def odd(props: RunProps | ParaProps, what: str) -> None:
    """Note in the properties something that is beyond our vocabulary."""
    props["oddities"] = (*props.get("oddities", ()), what)


def merge_para(base: ParaProps, over: ParaProps) -> ParaProps:
    """Lay `over` on `base`; tab stops add up, a `clear` takes one away."""
    merged: ParaProps = {**base, **over}
    if "tabs" in base and "tabs" in over:
        merged["tabs"] = {**base["tabs"], **over["tabs"]}
    return merged


def merge_run(base: RunProps, over: RunProps) -> RunProps:
    """Lay `over` on `base`."""
    return {**base, **over}
