"""A record with something in every place, to see which places a template has."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

import attrs

from rgdocs.errors import InvalidRecord
from rgdocs.model import IDS, KIND, RECORD, Kind, Record

_DAY: Final = date(2026, 1, 5)
_ROWS: Final = 2
"""Rows in every list: with one, a tag that forgets the row's number would not be seen."""


def full(record: type[Record]) -> Any:
    """Return a record of this class with an answer in every place that can have one at once."""
    said = {field.name: _answer(field) for field in attrs.fields(record)}
    sets = {f.name for f in attrs.fields(record) if f.metadata.get(KIND) is Kind.IDS}
    for left_out in (set(), sets):
        kept = {name: value for name, value in said.items() if name not in left_out}
        try:
            return record(**kept)
        except InvalidRecord:
            continue
    return record()


_PLAIN: Final[dict[Kind, Any]] = {
    Kind.LINE: "x",
    Kind.TEXT: "x",
    Kind.TEXTS: ("x",) * _ROWS,
    Kind.DATE: _DAY,
}


def _answer(field: attrs.Attribute[Any]) -> Any:
    kind = field.metadata.get(KIND)
    if kind in _PLAIN:
        return _PLAIN[kind]
    if kind in (Kind.CHOICE, Kind.IDS):
        allowed = tuple(field.metadata[IDS])
        return allowed if kind is Kind.IDS else allowed[0]
    if kind is Kind.RECORD:
        return full(field.metadata[RECORD])
    if kind is Kind.RECORDS:
        return tuple(full(field.metadata[RECORD]) for _ in range(_ROWS))
    return field.default
