"""The areas of the QLS-100, and the ellipse round those that were circled."""

from __future__ import annotations

from datetime import UTC, datetime
from importlib import import_module
from math import hypot

import pytest
from hypothesis import given

from rgdocs import compose, forms, packs, testing
from rgdocs.compose import qls_100
from rgdocs.compose._widths import lines, width
from rgdocs.model import CONTACT_MET, GEBIEDEN, Qls100
from templates.wordfile import build_script

FAMILY = "Atkinson Hyperlegible"
MM = 36_000
PITCH = 15.4 * 25.4 / 72
PACK = packs.load()
AREAS = [area for one in forms.get("qls-100").categorieen for area in one.gebieden]


def tree(record: Qls100 | None, kind: str = "final") -> dict:
    when = datetime(2026, 1, 31, tzinfo=UTC)
    form = forms.get("qls-100")
    return compose.compose(form, kind, pack=PACK, record=record, when=when).context["v"]


def areas(found: dict) -> dict[str, dict]:
    return {area["pad"]: area for one in found["categorieen"].values() for area in one["gebieden"]}


def outside(text: str) -> float:
    """Return how near (as a share of its radius) the letters come to the ellipse; 1 is on it."""
    place = qls_100.ellipse(text, FAMILY)
    wide, high = place["breed"] / MM / 2, place["hoog"] / MM / 2
    x0, y0 = place["links"] / MM + wide, place["boven"] / MM + high
    corners = []
    for number, one in enumerate(lines(text, qls_100.COLUMN, FAMILY, 11.0, bold=True)):
        top = number * PITCH + 9.2 * 25.4 / 72
        corners += [(x, top + y) for x in (0.0, one) for y in (-1.9, 1.9)]
    return max(hypot((x - x0) / wide, (y - y0) / high) for x, y in corners)


@pytest.mark.parametrize("area", AREAS, ids=lambda area: area.id)
def test_an_ellipse_does_not_touch_its_letters(area: forms.Gebied) -> None:
    """The half width of its own line stays free too, and it stays near the card."""
    assert outside(area.tekst) < 0.985
    place = qls_100.ellipse(area.tekst, FAMILY)
    assert place["links"] / MM > -11
    assert (place["links"] + place["breed"]) / MM < qls_100.COLUMN + 8


@given(testing.lines(max_size=200))
def test_any_word_can_be_circled(word: str) -> None:
    """Also one that is wider than the card, or in letters that our font lacks."""
    assert outside(f"contact met {word}") < 0.999
    place = qls_100.ellipse(f"contact met {word}", FAMILY)
    assert place["breed"] > 0
    assert place["hoog"] > 0
    assert place["ruimte"] >= 0


def test_widths_are_those_of_the_font() -> None:
    """Measured once with another program: 41.2 and 45.2 mm."""
    word = "ziektekostenverzekering"
    assert width(word, FAMILY, 11) == pytest.approx(41.2, abs=0.1)
    assert width(word, FAMILY, 11, bold=True) == pytest.approx(45.2, abs=0.1)
    assert width(word, "Calibri", 11) > width(word, FAMILY, 11)
    assert lines("", 40, FAMILY, 11) == [0.0]
    assert max(lines("m" * 100, 40, FAMILY, 11)) <= 40


def test_the_column_is_the_one_of_the_template() -> None:
    """The template sets the words in exactly the room that the ellipses reckon with."""
    build_script()
    template = import_module("template_parts.qls_100")
    room = template.CARD - template.LEFT - template.RIGHT
    assert room == pytest.approx(qls_100.COLUMN, abs=0.05)
    order = [key for page in (template.FIRST, template.SECOND) for column in page for key in column]
    assert order == [category.id for category in forms.get("qls-100").categorieen]


def test_every_area_can_be_ticked() -> None:
    """A box for each, with a question that makes sense out of its place."""
    found = areas(tree(None, "blank"))
    assert list(found) == [f"gebieden.{area}" for area in GEBIEDEN]
    assert not any(area["gekozen"] for area in found.values())
    assert found["gebieden.woning.licht"]["tip"] == "Woning: licht. Gaat dit nu niet goed?"
    assert [pad for pad, area in found.items() if area["met_woord"]] == [f"gebieden.{CONTACT_MET}"]
    numbers = {area["cirkel"]["nummer"] for area in found.values()}
    assert len(numbers) == 99


def test_what_was_circled_is_told() -> None:
    """The set as it was given, and no count of it anywhere."""
    found = tree(Qls100(gebieden=("woning.licht", "mentaal.slaap")))
    chosen = [pad for pad, area in areas(found).items() if area["gekozen"]]
    assert chosen == ["gebieden.woning.licht", "gebieden.mentaal.slaap"]
    assert found["iets_omcirkeld"] is True
    assert tree(Qls100())["iets_omcirkeld"] is False


def test_a_longer_word_has_a_wider_ellipse() -> None:
    """It goes round the client's own word too."""
    short, long = (
        areas(tree(Qls100(gebieden=(CONTACT_MET,), contact_met=word)))[f"gebieden.{CONTACT_MET}"]
        for word in ("Bo", "mijn oude buurman")
    )
    assert long["cirkel"]["breed"] > short["cirkel"]["breed"]
