"""Times and minutes as people type them."""

from __future__ import annotations

import pytest
from hypothesis import given

from rgdocs.collect.clock import parse_minutes, parse_time
from rgdocs.testing._parts import clocks


@pytest.mark.parametrize(
    "typed", ["14:05", "14.05", "14.05 uur", " 14:05 uur ", "14u05", "14:05u", "14 : 05"]
)
def test_one_reading(typed: str) -> None:
    assert parse_time(typed) == "14:05"


@given(clock=clocks())
def test_what_we_print_is_read(clock: object) -> None:
    assert parse_time(f"{clock:%H:%M}") == f"{clock:%H:%M}"


@pytest.mark.parametrize(
    "typed", ["", "half drie", "3 uur", "14", "24:00", "12:60", "14:5", "14:05 - 15:00", "٣:٠٠"]
)
def test_none_or_more_than_one_reading(typed: str) -> None:
    assert parse_time(typed) is None


@pytest.mark.parametrize("typed", ["10", "10 min", "10 minuten", "10 min.", "10'", " 10  minutes"])
def test_minutes(typed: str) -> None:
    assert parse_minutes(typed) == 10


@pytest.mark.parametrize("typed", ["", "tien", "5 à 10", "1 uur", "-5", "1000", "2,5", "²"])
def test_no_minutes(typed: str) -> None:
    assert parse_minutes(typed) is None
