"""Pages that stand upright in one column, and pictures that grow as far as the page allows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rgdocs.word.groot._measures import BODY, BODY_BEFORE, grow_attribute, grown_text
from rgdocs.word.ooxml import WP, A, w

if TYPE_CHECKING:
    from lxml import etree

_EMU_A_TWIP: Final = 635
_APART: Final = "360"
"""Twips above a part that began a page of its own."""
_AFTER_SPACING: Final = {w(name) for name in ("ind", "jc", "outlineLvl", "rPr", "pPrChange")}


def upright(tree: etree._Element) -> int:
    """Turn the pages of a document upright, in one column; return the twips of its text width.

    A page stays as wide as it is for a picture that would not fit.
    """
    room = 0
    for section in tree.iter(w("sectPr")):
        for columns in section.findall(w("cols")):
            for name in [str(key) for key in columns.attrib]:
                del columns.attrib[name]
            for column in list(columns):
                columns.remove(column)
        page = section.find(w("pgSz"))
        if page is not None and not _wide_picture(tree):
            _turn(page)
        room = _room(section) or room
    return room


def _turn(page: etree._Element) -> None:
    width, height = page.get(w("w"), "0"), page.get(w("h"), "0")
    if int(width) > int(height):
        page.set(w("w"), height)
        page.set(w("h"), width)
        page.attrib.pop(w("orient"), None)


def _room(section: etree._Element) -> int:
    page, margins = section.find(w("pgSz")), section.find(w("pgMar"))
    if page is None or margins is None:
        return 0
    sides = sum(int(margins.get(w(side), "0")) for side in ("left", "right"))
    return int(page.get(w("w"), "0")) - sides


def _wide_picture(tree: etree._Element) -> bool:
    upright_room = 9_638 * _EMU_A_TWIP
    widths = (extent.get("cx", "") for extent in tree.iter(f"{{{WP}}}extent"))
    return any(width.isdigit() and int(width) > upright_room for width in widths)


def drawings(tree: etree._Element, room: int) -> None:
    """Make every drawing larger, with what stands in it, but none wider than the page.

    One that words stand on grows as much as they do from top to bottom.
    """
    for drawing in tree.iter(w("drawing")):
        extent = next(drawing.iter(f"{{{WP}}}extent"), None)
        share = _share(extent, room)
        whole = [one for one in (extent, _outer(drawing)) if one is not None]
        behind = any(one.get("behindDoc") in ("1", "true") for one in drawing)
        for one in whole:
            grow_attribute(one, "cx", share)
            grow_attribute(one, "cy", 1.0 if behind else share)
        for offset in drawing.iter(f"{{{WP}}}posOffset"):
            offset.text = grown_text(offset.text, share)


def _outer(drawing: etree._Element) -> etree._Element | None:
    """Return the size of the outermost shape: what stands in it goes along by itself."""
    place = next(drawing.iter(f"{{{A}}}xfrm"), None)
    return None if place is None else place.find(f"{{{A}}}ext")


def breaks(tree: etree._Element) -> None:
    """Take out page breaks that only part two full pages: in large print they leave empty ones."""
    for paragraph in tree.iter(w("p")):
        if any((text.text or "").strip() for text in paragraph.iter(w("t"))):
            continue
        for mark in list(paragraph.iter(w("br"), w("pageBreakBefore"))):
            above = mark.getparent()
            if above is not None and (mark.tag != w("br") or mark.get(w("type")) == "page"):
                above.remove(mark)
                _apart(paragraph)


def _apart(paragraph: etree._Element) -> None:
    """Leave some room where a page ended: the part below it was to stand apart."""
    properties = paragraph.find(w("pPr"))
    if properties is None or properties.find(w("sectPr")) is not None:
        return
    spacing = properties.find(w("spacing"))
    if spacing is None:
        spacing = properties.makeelement(w("spacing"), {})
        later = [one for one in properties if one.tag in _AFTER_SPACING]
        properties.insert(len(properties) - len(later), spacing)
    spacing.set(w("before"), _APART)


def ends(tree: etree._Element) -> None:
    """Take out space below the last paragraph of a branch: it would fill a page of its own."""
    for tag in list(tree.iter(w("p"))):
        told = "".join(text.text or "" for text in tag.iter(w("t"))).strip()
        before = tag.getprevious()
        if told not in ("{%p else %}", "{%p endif %}") or before is None or before.tag != w("p"):
            continue
        above, holder = before.getprevious(), before.getparent()
        shown = next(before.iter(w("t"), w("drawing"), w("sdt"), w("br")), None) is not None
        if shown or above is None or holder is None or holder.tag != w("body"):
            continue
        if above.tag == w("p") and "{%p" not in "".join(above.itertext(w("t"))):
            holder.remove(before)


def edge(tree: etree._Element, room: int) -> None:
    """Make the tables and tab stops of a header or footer as wide as the page is now."""
    for table in tree.iter(w("tbl")):
        columns = list(table.iter(w("gridCol")))
        widths = _narrowed([int(column.get(w("w"), "0")) for column in columns], room)
        for column, width in zip(columns, widths, strict=True):
            column.set(w("w"), str(width))
        for row in table.iter(w("tr")):
            cells = list(row.iter(w("tcW")))
            if len(cells) == len(widths):
                for cell, width in zip(cells, widths, strict=True):
                    cell.set(w("w"), str(width))
        for whole in table.iter(w("tblW")):
            whole.set(w("w"), str(sum(widths)))
    for stop in tree.iter(w("tab")):
        told = stop.get(w("pos"), "")
        if told.isdigit() and int(told) > room:
            stop.set(w("pos"), str(room))


def _narrowed(widths: list[int], room: int) -> list[int]:
    """Return widths that fit: what is too much goes off the widest, down to the next one."""
    made = list(widths)
    while made and sum(made) > room:
        widest = max(range(len(made)), key=made.__getitem__)
        others = [width for at, width in enumerate(made) if at != widest]
        least = max(others, default=0)
        made[widest] = max(least - 1, made[widest] - (sum(made) - room), 1)
    return made


def _share(extent: etree._Element | None, room: int) -> float:
    """Return how much of the way a drawing can grow before it is as wide as the page."""
    told = "" if extent is None else extent.get("cx", "")
    if not told.isdigit() or int(told) == 0:
        return 1.0
    most = room * _EMU_A_TWIP / int(told)
    return max(0.0, min(1.0, (most - 1) / (BODY / BODY_BEFORE - 1)))
