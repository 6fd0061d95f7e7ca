"""The leaflet as paper: printed on both sides and folded, it reads 1-2-3-4."""

from __future__ import annotations

import functools
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

import rgdocs
from paper import spoken
from templates.wordfile import NS, WordFile

MM = 72 / 25.4
sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))
_TEMPLATE = import_module("template_parts.folder_groups")
YARA, SEM = (getattr(_TEMPLATE, name) for name in ("YARA", "SEM"))
PANELS = {
    1: ("Samen met jouw groep", "Yara", "Marijke"),
    2: ("Wie zitten er in jouw groep?", "Hoe begin je?", "In het kort"),
    3: ("Wat doe je samen?", "Waarom zou je meedoen?", "hoe vaak dat is"),
    4: ("Met wie kan ik praten?", "Meer lezen?", "Sem"),
}
"""What is on each panel, in the order of reading."""


@functools.cache
def blank() -> bytes:
    return rgdocs.blank("folder").data


def where(data: bytes, words: str) -> tuple[int, str]:
    """Return on which side of the sheet (0, 1) some words stand, and on which half of it."""
    with pypdfium2.PdfDocument(data) as document:
        for number, page in enumerate(document):
            found = page.get_textpage().search(words).get_next()
            if found is not None:
                left, _, right, _ = page.get_textpage().get_charbox(found[0])
                middle = page.get_width() / 2
                assert right < middle or left > middle
                return number, "left" if right < middle else "right"
    raise AssertionError(words)


@pytest.mark.parametrize("panel", PANELS)
def test_every_panel_stands_where_it_folds_to(panel: int) -> None:
    """Outside 4 | 1, inside 2 | 3: turned over its short edge, 2 comes to lie behind 1."""
    place = {1: (0, "right"), 2: (1, "left"), 3: (1, "right"), 4: (0, "left")}[panel]
    assert {where(blank(), words) for words in PANELS[panel]} == {place}


def test_it_is_read_aloud_from_the_front() -> None:
    """The title first; each side from its first panel to its last."""
    heard = spoken(blank())
    told = heard if isinstance(heard, str) else " ".join(heard)
    order = [told.index(PANELS[panel][0]) for panel in (1, 4, 2, 3)]
    assert order == sorted(order)


def test_two_sheets_across_of_a4() -> None:
    """The fold is in the middle, and both panels keep the same margins."""
    with pypdfium2.PdfDocument(blank()) as document:
        sizes = {page.get_size() for page in document}
        assert len(document) == 2
    ((wide, high),) = sizes
    assert (wide / MM, high / MM) == pytest.approx((297, 210), abs=0.1)
    section = WordFile(rgdocs.blank("folder", format="docx").data).body.find(
        ".//w:sectPr/w:pgMar", NS
    )
    assert section is not None
    sides = {section.get(f"{{{NS['w']}}}{side}") for side in ("left", "right")}
    assert len(sides) == 1


@pytest.mark.parametrize("kring", [YARA, SEM], ids=lambda one: one.midden)
@pytest.mark.parametrize("taal", ["nl", "en"])
def test_a_picture_says_the_same_three_times(kring: Any, taal: str) -> None:
    """The names and roles over the circles are those of its text alternative, in each language."""
    body = WordFile(rgdocs.blank("folder", format="docx", taal=taal).data).body  # type: ignore[arg-type]
    (alt,) = (
        text
        for text in body.xpath("//wp:docPr/@descr", namespaces=NS)
        if f" {kring.midden}." in text
    )
    for one in kring.mensen:
        (name,) = _said(body, "KringNaam", one.naam)
        role = name.getnext().getnext()
        said = "".join(role.itertext())
        assert said
        assert f"{one.naam} ({said})" in alt
    assert alt.count("(") == len(kring.mensen)
    assert len(_said(body, "KringMidden", kring.midden)) == 1


def _said(body: object, style: str, text: str) -> list[object]:
    where = f"//w:p[w:pPr/w:pStyle/@w:val='{style}'][normalize-space(.)='{text}']"
    return list(body.xpath(where, namespaces=NS))  # type: ignore[attr-defined]


@pytest.mark.parametrize("kring", [YARA, SEM], ids=lambda one: one.midden)
def test_circles_hold_their_names_and_touch_nothing(kring: Any) -> None:
    """Each name stands inside its circle on paper; no two circles meet, none leaves the field."""
    circles = [(kring.x(1), kring.y, kring.straal)]
    circles += [(kring.x(one.kolom), one.y, kring.straal_mensen) for one in kring.mensen]
    for number, (x, y, radius) in enumerate(circles):
        assert radius <= x <= kring.width - radius
        assert radius <= y <= kring.height - radius
        for other_x, other_y, other in circles[:number]:
            assert (x - other_x) ** 2 + (y - other_y) ** 2 > (radius + other + 1) ** 2
    names = {one.naam: kring.straal_mensen for one in kring.mensen} | {kring.midden: kring.straal}
    for name, radius in names.items():
        left, low, right, high = _box(name)
        assert ((right - left) / 2) ** 2 + ((high - low) / 2) ** 2 < (radius * MM) ** 2


def _box(name: str) -> tuple[float, float, float, float]:
    with pypdfium2.PdfDocument(blank()) as document:
        text = document[0].get_textpage()
        start, count = text.search(name, match_whole_word=True).get_next()
        boxes = [text.get_charbox(start + n) for n in range(count)]
    lefts, lows, rights, highs = zip(*boxes, strict=True)
    return min(lefts), min(lows), max(rights), max(highs)
