"""How a record is written down: its fields, and the moment that it is refused.

Why: every text of a client is hidden from `repr`, and every field says which kind of answer it
holds, so that the codec, the schema and the compose stage need no lists of their own. A record
that exists is a good one, whoever built it: from JSON or in Python.
"""

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from rgdocs.errors import InvalidRecord
from rgdocs.model._kinds import IDS, KIND, RECORD, Kind
from rgdocs.model.settling import Rule, faults_of, settle


@attrs.frozen(kw_only=True)
class Base:
    """What all records share: building one settles its answers or raises InvalidRecord."""

    RULES: ClassVar[tuple[Rule, ...]] = ()

    def __attrs_post_init__(self) -> None:
        """Refuse the whole record when anything in it is refused, with all reasons at once."""
        cls = type(self)
        values = {field.name: getattr(self, field.name) for field in attrs.fields(cls)}
        found = faults_of(values, cls.RULES)
        if found:
            raise InvalidRecord(one.told() for one in found)


def _field(kind: Kind, default: object, **metadata: object) -> Any:
    return attrs.field(
        default=default,
        converter=attrs.Converter(settle, takes_field=True),
        repr=False,
        metadata={KIND: kind, **metadata},
    )


def line() -> Any:
    """Return a field for one line of text; "" is absent."""
    return _field(Kind.LINE, "")


def text() -> Any:
    """Return a field for text of any number of lines; "" is absent."""
    return _field(Kind.TEXT, "")


def texts() -> Any:
    """Return a field for a list of texts; () is absent."""
    return _field(Kind.TEXTS, ())


def day() -> Any:
    """Return a field for a date; None is absent."""
    return _field(Kind.DATE, None)


def clock() -> Any:
    """Return a field for a time of day, whole minutes, no time zone; None is absent."""
    return _field(Kind.TIME, None)


def count() -> Any:
    """Return a field for a whole number from 1 to MAX_COUNT; None is absent."""
    return _field(Kind.COUNT, None)


def one(record: type) -> Any:
    """Return a field for one `record`; None is absent."""
    return _field(Kind.RECORD, None, **{RECORD: record})


def many(record: type) -> Any:
    """Return a field for a list of `record`; () is absent."""
    return _field(Kind.RECORDS, (), **{RECORD: record})


def ids(*allowed: str) -> Any:
    """Return a field for a set of ids out of `allowed`; () is absent."""
    return _field(Kind.IDS, (), **{IDS: allowed})


def choice(*allowed: str) -> Any:
    """Return a field for one id out of `allowed`; "" is absent."""
    return _field(Kind.CHOICE, "", **{IDS: allowed})
