"""Dates as people type them: one reading, or none."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rgdocs.collect.days import parse_day, spelled

DAY = date(2026, 6, 18)


@pytest.mark.parametrize(
    "text",
    [
        "18-6-2026",
        "18-06-2026",
        "18/06/2026",
        "18.6.2026",
        "18 - 6 - 2026",
        "2026-06-18",
        "2026-6-18",
        "2026/06/18",
        "18 juni 2026",
        "18 Juni 2026",
        "18 jun. 2026",
        "18 jun 2026",
        "18-jun-2026",
        "18e juni 2026",
        "do 18 juni 2026",
        "donderdag 18 juni 2026",
        "Donderdag, 18 juni 2026",
        "do. 18-6-2026",
        "18 June 2026",
        "  18\u00a0juni\n2026 ",
    ],
)
def test_a_whole_date_is_read(text: str) -> None:
    """Day first, as the Dutch write, or year first."""
    assert parse_day(text) == DAY


@pytest.mark.parametrize(
    "text",
    [
        "",
        "18 juni",
        "18-6",
        "juni 2026",
        "18-6-26",
        "18/06/26",
        "18 juni '26",
        "6-18-2026",
        "31-2-2026",
        "vrijdag 18 juni 2026",
        "18-6/2026",
        "18 juno 2026",
        "morgen",
        "18 juni 2026 om 10 uur",
        "18 of 19 juni 2026",
        "1818-6-2026",
        "٣-6-2026",
        "2" * 100_000,
        "18 " * 100_000,
    ],
)
def test_a_date_that_is_not_whole_is_not_guessed(text: str) -> None:
    """No year, a short year, the American order, a day that is no such weekday."""
    assert parse_day(text) is None


@given(st.dates())
def test_every_date_comes_back_as_it_was_printed(day: date) -> None:
    """In numbers, in letters, as data; also in the year 26."""
    assert parse_day(day.isoformat()) == day
    assert parse_day(f"{day.day}-{day.month}-{day.year:04}") == day
    assert {parse_day(text) for text in spelled(day) if len(text.split()[-1]) == 4} == {day}
