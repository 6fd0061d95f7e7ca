"""Colours and letters come from the theme, so that one part carries the house style."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from templates.wordfile import DOCUMENTS, NS, WordFile, opened, w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

pytestmark = pytest.mark.parametrize("document", DOCUMENTS)

_SLOT = {"text1": "dk1", "background1": "lt1", "text2": "dk2", "background2": "lt2"}
_LITERAL = {"color": ("val", "themeColor"), "shd": ("fill", "themeFill")}


def slots(file: WordFile) -> dict[str, str]:
    """Return theme slot -> RRGGBB."""
    scheme = file.tree("word/theme/theme1.xml").find(".//a:clrScheme", NS)
    assert scheme is not None
    return {slot.tag.rsplit("}", 1)[1]: slot[0].get("val", "") for slot in scheme}


def coloured(file: WordFile) -> Iterator[tuple[etree._Element, str, str]]:
    """Yield every element with a colour: itself, the literal, the name of the theme."""
    for _, tree in file.word_parts():
        for element in tree.iter():
            name = str(element.tag).rsplit("}", 1)[-1]
            literal, theme = _LITERAL.get(name, ("color", "themeColor"))
            value = element.get(w(literal))
            if value is not None and value != "auto" and not (name == "shd" and literal == "color"):
                yield element, value, element.get(w(theme), "")


def test_every_colour_names_the_theme_and_the_literal(document: str) -> None:
    """A literal without a theme colour would stay behind when the house style changes."""
    file = opened(document)
    known = slots(file)
    found = list(coloured(file))
    assert len(found) > 10
    for element, literal, theme in found:
        assert theme, element.tag
        assert known[_SLOT.get(theme, theme)] == literal


def test_drawings_use_the_theme(document: str) -> None:
    """No drawing has a colour of its own."""
    for name, tree in opened(document).word_parts():
        if "theme" not in name:
            assert not tree.xpath("//a:srgbClr", namespaces=NS)


def test_letters_come_from_the_theme(document: str) -> None:
    """One family, named in the theme; nothing else names a font, but the tick boxes of Word."""
    file = opened(document)
    for name, tree in file.word_parts():
        for fonts in tree.iter(w("rFonts")):
            assert all("theme" in key.lower() or key == w("hint") for key in fonts.attrib), name
    families = set(file.tree("word/theme/theme1.xml").xpath("//a:latin/@typeface", namespaces=NS))
    table = file.tree("word/fontTable.xml").xpath("//w:font/@w:name", namespaces=NS)
    assert families == set(table)
    assert len(families) == 1


def test_only_the_five_sizes(document: str) -> None:
    """9, 10, 11, 16 and 24 points."""
    for _, tree in opened(document).word_parts():
        sizes = {int(size.get(w("val"), "0")) // 2 for size in tree.iter(w("sz"), w("szCs"))
                 if size.getparent().tag == w("rPr")}  # fmt: skip
        assert sizes <= {9, 10, 11, 16, 24}


def test_no_italics_underlining_or_capitals(document: str) -> None:
    """Tired eyes read none of these well."""
    for _, tree in opened(document).word_parts():
        assert not list(tree.iter(w("i"), w("u"), w("caps"), w("smallCaps")))


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2, 1.4.3)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast(document: str) -> None:
    """Text 4.5:1 on white and on tint, white on main 7:1, borders of boxes 3:1."""
    c = slots(opened(document))
    for ink in ("dk1", "accent1", "accent2", "accent3"):
        for paper in ("lt1", "lt2"):
            assert contrast(c[ink], c[paper]) >= 4.5
    assert contrast(c["lt1"], c["accent1"]) >= 7
    assert contrast(c["accent4"], c["lt1"]) >= 3
    assert contrast(c["accent4"], c["lt2"]) >= 3
