"""Days for meetings: three months on, and no weekend or public holiday of the Netherlands.

Why our own: one country with eleven rules that have changed once in thirty years fits on a page
and is tested against a table, where a library of all the world's holidays is megabytes that must
be kept up to date. Source of the rules: Algemene termijnenwet, article 3 (Good Friday counts too;
5 May in every year).
"""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rgdocs.model import Fasen

MONTHS = 3
"""Between the start and the first meeting, and between meetings. Source: 001 overview."""
WEEK = timedelta(days=7)
_LAST_YEAR = MAXYEAR - 2
"""Later days are not reckoned with: the calendar ends."""
_SATURDAY, _SUNDAY = 5, 6


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar. Source: Meeus, Jones and Butcher."""
    century, rest = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4
            - (century - (century + 8) // 25 + 1) // 3 + 15) % 30  # fmt: skip
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (year % 19 + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def holidays(year: int) -> frozenset[date]:
    """Return the public holidays of a year. Koningsdag gives way when it falls on a Sunday."""
    sunday = easter(year)
    moving = (-2, 0, 1, 39, 49, 50)
    kings_day = date(year, 4, 27)
    if kings_day.weekday() == _SUNDAY:
        kings_day -= timedelta(days=1)
    fixed = (date(year, 1, 1), kings_day, date(year, 5, 5), date(year, 12, 25), date(year, 12, 26))
    return frozenset([*fixed, *(sunday + timedelta(days=days) for days in moving)])


def is_free(day: date) -> bool:
    """Say whether a day is in a weekend or a public holiday."""
    return day.weekday() in {_SATURDAY, _SUNDAY} or day in holidays(day.year)


def working_day(day: date) -> date:
    """Return a day, or the first one after it on which people work."""
    while is_free(day):
        day += timedelta(days=1)
    return day


def months_on(day: date, months: int = MONTHS) -> date:
    """Return the same day of a later month, or the last one that this month has."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def next_meeting(day: date) -> date | None:
    """Return when to meet three months after a day; None beyond the calendar."""
    return working_day(months_on(day)) if day.year <= _LAST_YEAR else None


def evaluation(day: date) -> date | None:
    """Return when to look back at a meeting: a week later; None beyond the calendar."""
    return working_day(day + WEEK) if day.year <= _LAST_YEAR else None


def first_meeting(record: Fasen) -> date | None:
    """Return the day of the first meeting as the record states it, at the step or at its plan."""
    start, planning = record.start, record.planning
    held = start.bijeenkomst if start else None
    planned = planning.dag if planning else None
    return (held and held.datum) or (planned and planned.datum) or None
