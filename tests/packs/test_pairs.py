"""Every pair of colours that stands on one another in our templates is one that is judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rgdocs import packs
from rgdocs.packs._colours import PAIRS
from templates.wordfile import WordFile, w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

SLOT = {"text1": "dk1", "background1": "lt1", "text2": "dk2", "background2": "lt2"}
SAME = {"accent1": "dk2"}
"""Main stands in two slots."""
TEXT = 4.5
NOT_JUDGED = {"accent5", "accent6", "lt2"}
"""The hairline, the tone and the tint only decorate: nothing is lost without them."""


def slot(name: str) -> str:
    """Return the slot of the theme that a name of Word means; main is dk2."""
    found = SLOT.get(name, name)
    return SAME.get(found, found)


def styles(file: WordFile) -> dict[str, dict[str, str]]:
    """Return colour and fill of each style, with what it is based on."""
    found: dict[str, dict[str, str]] = {}
    for style in file.tree("word/styles.xml").iter(w("style")):
        based = style.find(w("basedOn"))
        above = found.get("" if based is None else based.get(w("val"), ""), {})
        found[style.get(w("styleId"), "")] = above | looks(style)
    return found


def looks(element: etree._Element) -> dict[str, str]:
    """Return the colour of the letters and the ground that an element itself names."""
    told = {}
    for name, key, theme in (("color", "front", "themeColor"), ("shd", "back", "themeFill")):
        for one in element.iter(w(name)):
            if one.get(w(theme)):
                told[key] = slot(one.get(w(theme), ""))
    return told


def used(file: WordFile) -> Iterator[tuple[str, str]]:
    """Yield the colour of the letters and the ground under them, for every run of text."""
    known = styles(file)
    for _, tree in file.word_parts():
        for run in tree.iter(w("r")):
            if run.find(w("t")) is not None:
                yield pair(run, known)


def pair(run: etree._Element, known: dict[str, dict[str, str]]) -> tuple[str, str]:
    """Return what colour a run has on what ground."""
    front, back = "dk1", "lt1"
    cell = next(run.iterancestors(w("tc")), None)
    properties = None if cell is None else cell.find(w("tcPr"))
    if properties is not None:
        back = looks(properties).get("back", back)
    paragraph = next(run.iterancestors(w("p")))
    for element, tag in ((paragraph, "pStyle"), (run, "rStyle")):
        named = next(element.iter(w(tag)), None)
        style = known.get("" if named is None else named.get(w("val"), ""), {})
        front, back = style.get("front", front), style.get("back", back)
    own = run.find(w("rPr"))
    return (front if own is None else looks(own).get("front", front)), back


@pytest.mark.parametrize("document", packs.documents())
def test_every_colour_of_letters_is_judged_on_its_ground(document: str) -> None:
    """White on main is main on white; black on white needs no judging but has it."""
    judged = {(one.front, one.back) for one in PAIRS if one.least >= TEXT}
    judged |= {(back, front) for front, back in judged}
    found = set(used(WordFile(packs.load().template(document))))
    assert {("dk1", "lt1"), ("dk2", "lt1")} <= found
    assert found - judged == set()


@pytest.mark.parametrize("document", packs.documents())
def test_every_colour_of_a_border_is_judged_or_decorates(document: str) -> None:
    """A box that cannot be seen cannot be written in."""
    judged = {one.front for one in PAIRS} | NOT_JUDGED
    file = WordFile(packs.load().template(document))
    sides = ("top", "bottom", "left", "right", "insideH", "insideV")
    found = {
        slot(side.get(w("themeColor"), ""))
        for _, tree in file.word_parts()
        for name in sides
        for side in tree.iter(w(name))
        if side.get(w("themeColor"))
    }
    assert found - judged == set()
