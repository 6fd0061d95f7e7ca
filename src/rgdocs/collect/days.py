"""Dates as people type them: read when there is one reading only, never guessed."""

from __future__ import annotations

import re
from datetime import date

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari jan january",
            "februari feb february febr",
            "maart mrt mar march",
            "april apr",
            "mei may",
            "juni jun june",
            "juli jul july",
            "augustus aug august",
            "september sep sept",
            "oktober okt october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "maandag ma monday",
            "dinsdag di tuesday",
            "woensdag wo wednesday",
            "donderdag do thursday",
            "vrijdag vr friday",
            "zaterdag za saturday",
            "zondag zo sunday",
        )
    )
    for name in names.split()
}

_LONGEST = 60
_WEEKDAY = r"(?:(?P<weekday>[a-z]+)\.?,?\s+)?"
_ORDINAL = r"(?:e|ste|de|st|nd|rd|th)?"
_SHAPES = tuple(
    re.compile(shape, re.ASCII)
    for shape in (
        r"(?P<year>\d{4})\s?(?P<sep>[-/.])\s?(?P<month>\d{1,2})\s?(?P=sep)\s?(?P<day>\d{1,2})",
        _WEEKDAY
        + r"(?P<day>\d{1,2})\s?(?P<sep>[-/.])\s?(?P<month>\d{1,2})\s?(?P=sep)\s?(?P<year>\d{4})",
        _WEEKDAY
        + rf"(?P<day>\d{{1,2}}){_ORDINAL}[\s.-]+(?P<name>[a-z]+)\.?,?[\s-]*(?P<year>\d{{4}})",
    )
)


def spelled(day: date) -> list[str]:
    """Return the ways in which a page may write `day` in words, Dutch and English."""
    small = [name for name, number in MONTHS.items() if number == day.month and len(name) > 2]
    months = [*small, *map(str.capitalize, small)]
    years = {str(day.year), f"{day.year:04}"}
    return [f"{day.day} {month} {year}" for month in months for year in sorted(years)]


def parse_day(text: str) -> date | None:
    """Return the date in `text`, None when it is none or could be more than one.

    Read are year-month-day, day-month-year (the Dutch order) and a month in Dutch or English
    letters, with a weekday before it if it is the right one. A year has four digits: "26" could
    be a year or a day.
    """
    plain = " ".join(text.lower().split())
    if len(plain) > _LONGEST:
        return None
    found = next(filter(None, (shape.fullmatch(plain) for shape in _SHAPES)), None)
    return None if found is None else _day(found.groupdict())


def _day(parts: dict[str, str | None]) -> date | None:
    month = MONTHS.get(parts.get("name") or "", 0) or int(parts.get("month") or 0)
    try:
        day = date(int(parts["year"] or 0), month, int(parts["day"] or 0))
    except ValueError:
        return None
    weekday = parts.get("weekday")
    return day if weekday is None or WEEKDAYS.get(weekday) == day.weekday() else None
