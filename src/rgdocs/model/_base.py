"""How a record is written down: the kinds of answers and the limits they share.

Why: every text of a client is hidden from `repr`, and every field says which kind of answer it
holds, so that the codec, the schema and the compose stage need no lists of their own.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

import attrs

MAX_TEXT = 20_000
"""Characters in one text."""
MAX_LINE = 500
"""Characters in an answer of one line: a name, a role, a telephone number."""
MAX_ITEMS = 50
"""Items in one list."""

KIND = "rgdocs.kind"
"""Key of a field's metadata that holds its Kind."""


class Kind(StrEnum):
    """Which kind of answer a field holds."""

    LINE = "line"
    """Text of one line; a line break is refused."""
    TEXT = "text"
    """Text of any number of lines."""
    DATE = "date"
    """A date, or absent (None)."""
    TEXTS = "texts"
    """A list of texts, each as TEXT."""
    RECORD = "record"
    """One record of ours, or absent (None)."""
    RECORDS = "records"
    """A list of records of ours."""
    IDS = "ids"
    """A set of ids out of a fixed list, kept in the order of that list."""


def line() -> Any:
    """Return a field for one line of text; "" is absent."""
    return attrs.field(default="", repr=False, metadata={KIND: Kind.LINE})


def text() -> Any:
    """Return a field for text of any number of lines; "" is absent."""
    return attrs.field(default="", repr=False, metadata={KIND: Kind.TEXT})


def texts() -> Any:
    """Return a field for a list of texts; () is absent."""
    return attrs.field(default=(), converter=tuple, repr=False, metadata={KIND: Kind.TEXTS})


def day() -> Any:
    """Return a field for a date; None is absent."""
    return attrs.field(default=None, repr=False, metadata={KIND: Kind.DATE})


def one() -> Any:
    """Return a field for one record of ours; None is absent."""
    return attrs.field(default=None, repr=False, metadata={KIND: Kind.RECORD})


def many() -> Any:
    """Return a field for a list of records of ours; () is absent."""
    return attrs.field(default=(), converter=tuple, repr=False, metadata={KIND: Kind.RECORDS})


def ids(*allowed: str) -> Any:
    """Return a field for a set of ids out of `allowed`; () is absent."""
    return attrs.field(
        default=(), converter=tuple, repr=False, metadata={KIND: Kind.IDS, "rgdocs.ids": allowed}
    )
