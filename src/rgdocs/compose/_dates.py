"""Dates as people write them; the only place where Babel is used at run time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.dates import format_date

if TYPE_CHECKING:
    from datetime import date


def long_date(day: date, locale: str) -> str:
    """Return a date written out in a language: "12 december 2025".

    A year always has four digits, so that it can be read back.
    """
    return format_date(day, format="d MMMM yyyy", locale=locale)


def weekday(day: date | None, locale: str) -> str:
    """Return the name of a day in a language: "donderdag"; "" for no day."""
    return "" if day is None else format_date(day, format="EEEE", locale=locale)
