"""Colours follow from main, and what cannot be read is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rgdocs.packs import contrast, load
from rgdocs.packs._colours import PAIRS, failing, mixed, nearest_passing, slots

DRAWN = {
    "dk1": "1B1B1B",
    "lt1": "FFFFFF",
    "dk2": "12475E",
    "lt2": "F1F4F5",
    "accent1": "12475E",
    "accent2": "B8430B",
    "accent3": "4F5E66",
    "accent4": "6E8D9C",
    "accent5": "B4C4CC",
    "accent6": "BFD0D8",
}
COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"{number:06X}")


def test_the_built_in_pack_has_the_colours_as_drawn() -> None:
    """The formulas give the very values that the templates carry."""
    assert load().huisstijl.kleuren() == DRAWN


@pytest.mark.parametrize(
    ("front", "back", "ratio"),
    [
        ("000000", "FFFFFF", 21.0),
        ("FFFFFF", "FFFFFF", 1.0),
        ("777777", "FFFFFF", 4.48),
        ("12475E", "FFFFFF", 10.05),
        ("12475E", "F1F4F5", 9.10),
        ("B8430B", "FFFFFF", 5.46),
        ("4F5E66", "FFFFFF", 6.72),
        ("6E8D9C", "FFFFFF", 3.53),
        ("12475E", "BFD0D8", 6.35),
    ],
)
def test_contrast_is_that_of_wcag(front: str, back: str, ratio: float) -> None:
    """Known pairs, either way round."""
    assert contrast(front, back) == pytest.approx(ratio, abs=0.02)
    assert contrast(back, front) == contrast(front, back)


def test_a_tint_is_a_share_of_the_colour_on_white() -> None:
    """Six in a hundred of main."""
    assert mixed("12475E", 0.06) == "F1F4F5"
    assert mixed("000000", 0.5) == "808080"
    assert mixed("12475E", 0) == "FFFFFF"


@given(main=COLOURS, accent=COLOURS)
def test_what_follows_from_main_can_always_be_read(main: str, accent: str) -> None:
    """Only main and accent themselves can fail: they are what a pack chooses."""
    assert {pair.front for pair, _ in failing(slots(main, accent))} <= {"dk2", "accent2"}


@given(main=COLOURS, accent=COLOURS)
def test_the_shade_that_is_offered_passes(main: str, accent: str) -> None:
    """The way out of a problem is one."""
    for pair, ratio in failing(slots(main, accent)):
        assert ratio < pair.least
        shade = nearest_passing(main, accent, pair.front)
        mended = slots(shade, accent) if pair.front == "dk2" else slots(main, shade)
        assert pair.front not in {other.front for other, _ in failing(mended)}


def test_every_pair_can_fail() -> None:
    """No pair stands there for show: on its own background a colour is not seen."""
    for pair in PAIRS:
        same = DRAWN | {pair.front: DRAWN[pair.back]}
        assert pair in [found for found, _ in failing(same)]
