"""Measures text against what it stands on, by WCAG 2.2."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from rgdocs.lint._source import NUMBER
from rgdocs.packs import contrast
from rgdocs.pdf.translate.names import value
from rgdocs.pdf.translate.paraprops import read_para
from rgdocs.pdf.translate.props import RunProps, merge_run
from rgdocs.pdf.translate.runprops import read_fill, read_run
from rgdocs.word.ooxml import w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from rgdocs.pdf.translate.styles import StyleSheet

_INK, _PAPER = "000000", "FFFFFF"
_TEXT, _LARGE_TEXT = 4.5, 3.0
_LARGE, _LARGE_BOLD = 18.0, 14.0
"""Points from which letters count as large."""
_SIZE: Final = 10.0


@frozen
class Faint:
    """Text that is too hard to tell from what is behind it."""

    paragraph: int
    front: str
    back: str
    ratio: float
    least: float


def faint(tree: etree._Element, sheet: StyleSheet) -> Iterator[Faint]:
    """Yield each pair of colours in a paragraph that has too little contrast, once."""
    for paragraph in tree.iter(w("p")):
        style = _style(paragraph, sheet)
        base = merge_run(sheet.run, sheet.chain(style)[1])
        behind = _behind(paragraph, style, sheet)
        pairs = {_judged(run, base, behind, sheet) for run in paragraph.iter(w("r"))}
        for front, back, least in sorted(pairs - {None}):  # type: ignore[type-var,misc]
            ratio = contrast(front, back)
            if ratio < least:
                yield Faint(int(paragraph.get(NUMBER, "0")), front, back, ratio, least)


def _judged(
    run: etree._Element, base: RunProps, behind: str, sheet: StyleSheet
) -> tuple[str, str, float] | None:
    if not any((text.text or "").strip() for text in run.iter(w("t"))):
        return None
    direct = read_run(run.find(w("rPr")), sheet.theme)
    named = sheet.chain(direct.get("style", ""))[1]
    props = merge_run(merge_run(base, named), direct)
    if props.get("hidden"):
        return None
    back = props.get("fill") or behind
    given = props.get("colour", "auto")
    front = _automatic(back) if given == "auto" else given
    size, bold = props.get("size", _SIZE), props.get("bold", False)
    large = size >= _LARGE or (bold and size >= _LARGE_BOLD)
    return front, back, _LARGE_TEXT if large else _TEXT


def _automatic(back: str) -> str:
    """Return what Word writes in on this colour when no colour is chosen."""
    return _INK if contrast(_INK, back) >= contrast(_PAPER, back) else _PAPER


def _style(paragraph: etree._Element, sheet: StyleSheet) -> str:
    properties = paragraph.find(w("pPr"))
    named = None if properties is None else value(properties.find(w("pStyle")))
    return named or sheet.default.get("paragraph", "")


def _behind(paragraph: etree._Element, style: str, sheet: StyleSheet) -> str:
    """Return the colour behind a paragraph: its own, that of its cell, or paper."""
    direct = read_para(paragraph.find(w("pPr")), sheet.theme)
    own = direct.get("fill") or sheet.chain(style)[0].get("fill")
    if own:
        return own
    for cell in paragraph.iterancestors(w("tc")):
        properties = cell.find(w("tcPr"))
        shade = None if properties is None else properties.find(w("shd"))
        fill = "" if shade is None else read_fill(shade, sheet.theme)
        if fill:
            return fill
    return _PAPER
