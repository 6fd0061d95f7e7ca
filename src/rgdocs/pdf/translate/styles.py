"""Styles: document defaults and chains of w:basedOn, resolved once per styles part."""

from __future__ import annotations

from collections.abc import Hashable
from functools import lru_cache
from typing import Final

from attrs import field, frozen
from lxml.etree import _Element as Element

from .names import attribute, child, elements, name, path, switch, value
from .package import parse
from .paraprops import read_para
from .props import TOGGLES, ParaProps, RunProps, merge_para, merge_run
from .runprops import read_run
from .theme import Theme, read_theme

MAX_CHAIN: Final = 32


@frozen
class Style:
    """A style as written: its own properties and what it is based on."""

    kind: str
    title: str
    base: str
    para: ParaProps
    run: RunProps
    element: Element = field(repr=False)


@frozen
class StyleSheet:
    """All styles of a document. Holds a template's content, never a client's."""

    theme: Theme
    styles: dict[str, Style]
    default: dict[str, str]
    para: ParaProps
    run: RunProps
    _chains: dict[str, tuple[ParaProps, RunProps]] = field(factory=dict, repr=False)
    kept: dict[Hashable, object] = field(factory=dict, repr=False)
    """What formatting came to in earlier documents; see `memory`."""

    def chain(self, style_id: str) -> tuple[ParaProps, RunProps]:
        """Return what a style and its bases say, without document defaults."""
        if style_id not in self._chains:
            self._chains[style_id] = self._resolve(style_id)
        return self._chains[style_id]

    def _resolve(self, style_id: str) -> tuple[ParaProps, RunProps]:
        para: ParaProps = {}
        run: RunProps = {}
        for style in reversed(self.ancestry(style_id)):
            para = merge_para(para, style.para)
            run = merge_run(run, style.run)
        return para, run

    def ancestry(self, style_id: str) -> list[Style]:
        """Return the style and its bases, nearest first; a circle is cut."""
        found: list[Style] = []
        seen: set[str] = set()
        while style_id in self.styles and style_id not in seen and len(found) < MAX_CHAIN:
            seen.add(style_id)
            found.append(self.styles[style_id])
            style_id = found[-1].base
        return found

    def title(self, style_id: str) -> str:
        """Return the name that Word shows for a style, lower case."""
        style = self.styles.get(style_id)
        return style.title.lower() if style else ""


def toggled(paragraph: RunProps, character: RunProps) -> RunProps:
    """Lay a character style on a paragraph's: the same toggle in both cancels out (17.7.3)."""
    merged = merge_run(paragraph, character)
    for key in TOGGLES:
        if paragraph.get(key) and character.get(key):
            merged[key] = False
    return merged


@lru_cache(maxsize=16)
def read_styles(styles: bytes | None, theme_data: bytes | None) -> StyleSheet:
    """Read the styles part with the theme that it refers to."""
    theme = read_theme(theme_data)
    if styles is None:
        return StyleSheet(theme, {}, {}, {}, {})
    root = parse(styles, "styles")
    defaults = child(root, "w:docDefaults")
    found: dict[str, Style] = {}
    default: dict[str, str] = {}
    for element in root.iterchildren(name("w:style")):
        style_id = attribute(element, "styleId") or ""
        found[style_id] = _read_style(element, theme)
        if attribute(element, "default") in {"1", "true", "on"}:
            default[found[style_id].kind] = style_id
    return StyleSheet(
        theme,
        found,
        default,
        read_para(path(defaults, "w:pPrDefault", "w:pPr"), theme),
        read_run(path(defaults, "w:rPrDefault", "w:rPr"), theme),
    )


def _read_style(element: Element, theme: Theme) -> Style:
    return Style(
        kind=attribute(element, "type") or "paragraph",
        title=value(child(element, "w:name")) or "",
        base=value(child(element, "w:basedOn")) or "",
        para=read_para(child(element, "w:pPr"), theme),
        run=read_run(child(element, "w:rPr"), theme),
        element=element,
    )


@frozen
class Settings:
    """What settings.xml says about layout."""

    compatibility: int = 12
    even_headers: bool = False
    tab: float = 36.0
    oddities: tuple[str, ...] = ()
    """What the whole document asks beyond our vocabulary."""


BEYOND: Final = (
    *("w:mirrorMargins", "w:gutterAtTop", "w:autoHyphenation", "w:displayBackgroundShape"),
    *("w:bookFoldPrinting", "w:bookFoldRevPrinting", "w:printTwoOnOne"),
)


def read_settings(root: Element | None) -> Settings:
    """Read the settings part; None gives the defaults."""
    if root is None:
        return Settings()
    compatibility = 12
    for each in elements(child(root, "w:compat")):
        if attribute(each, "name") == "compatibilityMode":
            text = value(each) or ""
            compatibility = int(text) if text.isdigit() else 12
    tab = value(child(root, "w:defaultTabStop")) or ""
    return Settings(
        compatibility,
        switch(child(root, "w:evenAndOddHeaders")),
        int(tab) / 20 if tab.isdigit() and int(tab) else 36.0,
        tuple(each for each in BEYOND if switch(child(root, each))),
    )
