"""Days for meetings, against a table of the public holidays of the Netherlands."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rgdocs.checks import kalender

MOVING = {
    # year: Good Friday, Easter Sunday and Monday, Koningsdag, Ascension, Whit Sunday and Monday
    2024: "03-29 03-31 04-01 04-27 05-09 05-19 05-20",
    2025: "04-18 04-20 04-21 04-26 05-29 06-08 06-09",
    2026: "04-03 04-05 04-06 04-27 05-14 05-24 05-25",
    2027: "03-26 03-28 03-29 04-27 05-06 05-16 05-17",
    2028: "04-14 04-16 04-17 04-27 05-25 06-04 06-05",
    2029: "03-30 04-01 04-02 04-27 05-10 05-20 05-21",
    2030: "04-19 04-21 04-22 04-27 05-30 06-09 06-10",
    2031: "04-11 04-13 04-14 04-26 05-22 06-01 06-02",
    2032: "03-26 03-28 03-29 04-27 05-06 05-16 05-17",
}
FIXED = "01-01 05-05 12-25 12-26"


@pytest.mark.parametrize("year", MOVING)
def test_the_public_holidays(year: int) -> None:
    """On Sunday 27 April the king's birthday is kept a day earlier: 2025 and 2031."""
    told = {date.fromisoformat(f"{year}-{one}") for one in f"{MOVING[year]} {FIXED}".split()}
    assert kalender.holidays(year) == told


@pytest.mark.parametrize(
    ("day", "easter"), [(1961, "04-02"), (2000, "04-23"), (2008, "03-23"), (2038, "04-25")]
)
def test_easter_at_its_ends(day: int, easter: str) -> None:
    """Early, late, and in a year of the century."""
    assert kalender.easter(day) == date.fromisoformat(f"{day}-{easter}")


@pytest.mark.parametrize(
    ("start", "meeting"),
    [
        ("2025-10-06", "2026-01-06"),
        ("2025-01-27", "2025-04-28"),  # 27 April is a Sunday
        ("2026-01-05", "2026-04-07"),  # Easter Sunday, Easter Monday
        ("2023-11-30", "2024-02-29"),  # no 30 February
        ("2025-09-25", "2025-12-29"),  # both days of Christmas and a weekend
        ("2026-02-05", "2026-05-06"),  # Bevrijdingsdag
    ],
)
def test_three_months_on(start: str, meeting: str) -> None:
    """The same day of the month, or the first working day after it."""
    found = kalender.next_meeting(date.fromisoformat(start))
    assert found == date.fromisoformat(meeting)


@given(st.dates())
def test_a_meeting_is_never_in_a_weekend_or_on_a_holiday(start: date) -> None:
    """Nor much later than three months; beyond the calendar there is none."""
    for found, least in ((kalender.next_meeting(start), 89), (kalender.evaluation(start), 7)):
        if found is None:
            assert start.year >= 9998
        else:
            assert not kalender.is_free(found)
            assert timedelta(least) <= found - start <= timedelta(least + 10)
