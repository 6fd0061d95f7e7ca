"""Which kinds of answers there are, and their limits."""

from __future__ import annotations

from enum import StrEnum

MAX_TEXT = 20_000
"""Characters in one text."""
MAX_LINE = 500
"""Characters in an answer of one line: a name, a role, a telephone number."""
MAX_ITEMS = 50
"""Items in one list."""
MAX_COUNT = 999
"""The largest number."""
MAX_MARKS = 30
"""Accents and other marks on one letter: the limit of Unicode's stream-safe text (UAX 15)."""

KIND = "rgdocs.kind"
"""Key of a field's metadata that holds its Kind."""
IDS = "rgdocs.ids"
"""Key of the metadata of an IDS or CHOICE field: the ids that it may hold, in order."""
RECORD = "rgdocs.record"
"""Key of the metadata of a RECORD or RECORDS field: the class of the record."""


class Kind(StrEnum):
    """Which kind of answer a field holds."""

    LINE = "line"
    """Text of one line; a line break is refused."""
    TEXT = "text"
    """Text of any number of lines."""
    DATE = "date"
    """A date, or absent (None)."""
    TIME = "time"
    """A time of day in whole minutes, or absent (None)."""
    COUNT = "count"
    """A whole number from 1 to MAX_COUNT, or absent (None)."""
    TEXTS = "texts"
    """A list of texts, each as TEXT."""
    RECORD = "record"
    """One record of ours, or absent (None)."""
    RECORDS = "records"
    """A list of records of ours."""
    IDS = "ids"
    """A set of ids out of a fixed list, kept in the order of that list."""
    CHOICE = "choice"
    """One id out of a fixed list, or absent ("")."""
