"""Letters, lines and the space round them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from rgdocs.compose import STYLES
from rgdocs.word.groot._cells import copied
from rgdocs.word.groot._measures import BODY, BODY_BEFORE, grow_attribute
from rgdocs.word.ooxml import w

if TYPE_CHECKING:
    from collections.abc import Iterable

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


def grow(tree: etree._Element, *, edge: bool, drawn: frozenset[str] = frozenset()) -> None:
    """Make the letters of a part larger; `edge` is a header or a footer.

    `drawn` are the styles that only words inside a picture have: they stay as they are.
    """
    for mark in tree.iter(w("sz"), w("szCs")):
        if _in_a_picture(mark) or _style_around(mark) in drawn:
            continue
        told = mark.get(w("val"), "")
        if told.isdigit() and not _is_border(mark):
            points = max(_EDGE, int(told) / 2) if edge or _of_edge(mark) else size(int(told) / 2)
            mark.set(w("val"), str(round(points * 2)))
    for spacing in tree.iter(w("spacing")):
        if not _in_a_picture(spacing) and _style_around(spacing) not in drawn:
            _space(spacing)
    for indent in tree.iter(w("ind")):
        for side in ("left", "start", "hanging", "firstLine"):
            if indent.get(w(side)):
                grow_attribute(indent, w(side), 0.6)


def _in_a_picture(element: etree._Element) -> bool:
    return next(element.iterancestors(w("txbxContent")), None) is not None


def drawn_styles(trees: Iterable[etree._Element], styles: etree._Element | None) -> frozenset[str]:
    """Return the styles that only words inside a picture have, with all that they inherit.

    Those of the drawings that are made for one document, and those of text boxes.
    """
    inside: set[str] = set(STYLES)
    outside: set[str] = set()
    for tree in trees:
        for named in tree.iter(w("pStyle")):
            if next(named.iterancestors(w("p")), None) is not None:
                (inside if _in_a_picture(named) else outside).add(named.get(w("val"), ""))
    found = frozenset(inside - outside)
    if styles is not None:
        _written_down(styles, found)
    return found


def _written_down(styles: etree._Element, names: frozenset[str]) -> None:
    """Write beside each style what it inherits of size and space, before the others grow."""
    sizes, spaces = _style_sizes(styles), _style_spaces(styles)
    for style in styles.iter(w("style")):
        name = style.get(w("styleId"), "")
        if name not in names:
            continue
        look, shape = style.find(w("rPr")), style.find(w("pPr"))
        look = etree.SubElement(style, w("rPr")) if look is None else look
        if shape is None:
            shape = etree.Element(w("pPr"))
            look.addprevious(shape)
        if look.find(w("sz")) is None:
            etree.SubElement(look, w("sz")).set(w("val"), sizes[name])
        if shape.find(w("spacing")) is None and name in spaces:
            after = next(shape.iterchildren(w("ind"), w("jc"), w("outlineLvl")), None)
            place = len(shape) if after is None else shape.index(after)
            shape.insert(place, spaces[name])


def _style_around(element: etree._Element) -> str:
    style = next(element.iterancestors(w("style")), None)
    return "" if style is None else style.get(w("styleId"), "")


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


def _style_spaces(styles: etree._Element) -> dict[str, etree._Element]:
    """Return a copy of the space that each style says or inherits."""
    said = {style.get(w("styleId"), ""): style for style in styles.iter(w("style"))}
    default = styles.find(f"{w('docDefaults')}/{w('pPrDefault')}/{w('pPr')}/{w('spacing')}")
    found = {}
    for name in said:
        at, steps, space = name, 0, None
        while at in said and space is None and steps < len(said):
            base = said[at].find(w("basedOn"))
            space = said[at].find(f"{w('pPr')}/{w('spacing')}")
            at, steps = "" if base is None else base.get(w("val"), ""), steps + 1
        space = default if space is None else space
        if space is not None:
            found[name] = copied(space)
    return found


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
