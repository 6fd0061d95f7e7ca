"""Letters, lines and the space round them."""

from __future__ import annotations

from typing import Final

from lxml import etree

from rgdocs.word.groot._measures import BODY, BODY_BEFORE, grow_attribute
from rgdocs.word.ooxml import w

_ABOVE: Final = 1.05
"""Points that a heading grows for each point that it is larger than the body."""
_EDGE: Final = 12
"""Points of headers and footers."""
_EDGE_STYLES: Final = ("koptekst", "voettekst", "header", "footer", "rechtsboven")
_ROUND: Final = 0.35
"""How far the space round paragraphs goes along with the letters."""


def size(points: float) -> float:
    """Return the size that letters get: the body and what is smaller 18, headings in proportion."""
    return BODY + max(0.0, points - BODY_BEFORE) * _ABOVE


def grow(tree: etree._Element, *, edge: bool) -> None:
    """Make the letters of a part larger; `edge` is a header or a footer."""
    for mark in tree.iter(w("sz"), w("szCs")):
        if _in_a_picture(mark):
            continue
        told = mark.get(w("val"), "")
        if told.isdigit() and not _is_border(mark):
            points = max(_EDGE, int(told) / 2) if edge or _of_edge(mark) else size(int(told) / 2)
            mark.set(w("val"), str(round(points * 2)))
    for spacing in tree.iter(w("spacing")):
        if not _in_a_picture(spacing):
            _space(spacing)
    for indent in tree.iter(w("ind")):
        for side in ("left", "start", "hanging", "firstLine"):
            if indent.get(w(side)):
                grow_attribute(indent, w(side), 0.6)


def _in_a_picture(element: etree._Element) -> bool:
    return next(element.iterancestors(w("txbxContent")), None) is not None


def kept_in_pictures(tree: etree._Element, styles: etree._Element | None) -> None:
    """Let words inside a picture stay as large as they are: the picture fills the page already.

    What they get from a style is written down beside them, before the style grows.
    """
    sizes = {} if styles is None else _style_sizes(styles)
    for box in tree.iter(w("txbxContent")):
        for run in box.iter(w("r")):
            look = run.find(w("rPr"))
            if look is None:
                look = etree.Element(w("rPr"))
                run.insert(0, look)
            if look.find(w("sz")) is None:
                etree.SubElement(look, w("sz")).set(w("val"), sizes.get(_style_of(run), "22"))


def _style_of(run: etree._Element) -> str:
    paragraph = next(run.iterancestors(w("p")), None)
    style = None if paragraph is None else paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return "" if style is None else style.get(w("val"), "")


def _style_sizes(styles: etree._Element) -> dict[str, str]:
    """Return the half points of each style that says or inherits a size."""
    said, based = {}, {}
    for style in styles.iter(w("style")):
        name = style.get(w("styleId"), "")
        size, base = style.find(f"{w('rPr')}/{w('sz')}"), style.find(w("basedOn"))
        said[name] = "" if size is None else size.get(w("val"), "")
        based[name] = "" if base is None else base.get(w("val"), "")
    found = {}
    for name in said:
        at, steps = name, 0
        while at and not said.get(at) and steps < len(said):
            at, steps = based.get(at, ""), steps + 1
        found[name] = said.get(at) or "22"
    return found


def no_edge(tree: etree._Element) -> None:
    """Give letters in the body 18 points, where they have a style of headers and footers."""
    for paragraph in tree.iter(w("p")):
        style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        if style is None or not style.get(w("val"), "").lower().startswith(_EDGE_STYLES):
            continue
        for run in paragraph.iter(w("r")):
            look = run.find(w("rPr"))
            if look is None:
                look = etree.Element(w("rPr"))
                run.insert(0, look)
            for name in ("sz", "szCs"):
                if look.find(w(name)) is None:
                    etree.SubElement(look, w(name)).set(w("val"), str(BODY * 2))


def words_of_a_picture(table: etree._Element) -> None:
    """Let the space round words that stand on a drawing grow as much as the drawing."""
    share = (BODY / BODY_BEFORE / (1 + (BODY / BODY_BEFORE - 1) * _ROUND) - 1) / (
        BODY / BODY_BEFORE - 1
    )
    for spacing in table.iter(w("spacing")):
        for side in ("before", "after"):
            if spacing.get(w(side)):
                grow_attribute(spacing, w(side), share)


def _is_border(mark: etree._Element) -> bool:
    above = mark.getparent()
    return above is None or above.tag != w("rPr")


def _of_edge(mark: etree._Element) -> bool:
    style = next(mark.iterancestors(w("style")), None)
    name = "" if style is None else style.get(w("styleId"), "").lower()
    return name.startswith(_EDGE_STYLES)


def _space(spacing: etree._Element) -> None:
    if spacing.get(w("lineRule")) in ("exact", "atLeast"):
        grow_attribute(spacing, w("line"))
    for side in ("before", "after"):
        told = spacing.get(w(side), "")
        if "{{" in told:
            grow_attribute(spacing, w(side))
        elif told:
            grow_attribute(spacing, w(side), _ROUND)
