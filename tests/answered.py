"""What a record holds, by the kind of each of its fields: texts, and boxes that are ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from rgdocs.model._kinds import KIND, RECORD, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT = {Kind.LINE, Kind.TEXT, Kind.TEXTS}
TICKED = {Kind.IDS, Kind.CHOICE}


def answers(record: Any) -> Iterator[tuple[str, str]]:
    """Return every text of a record and its path, in the order of the record."""
    return ((path, value) for path, kind, value in _values(record, "") if kind in TEXT)


def ticks(record: Any) -> Iterator[str]:
    """Return the path of every box that is ticked: `<path>.<id>`."""
    return (f"{path}.{value}" for path, kind, value in _values(record, "") if kind in TICKED)


def kind_at(cls: type, path: str) -> Kind:
    """Return the kind of the answer at a path of a class of records; of a box, that it ticks."""
    name, _, rest = path.partition(".")
    name = name.partition("=")[0]
    field = next(one for one in attrs.fields(cls) if one.name == name)
    kind: Kind = field.metadata[KIND]
    if kind is Kind.RECORDS and rest:
        rest = rest.partition(".")[2]
    return kind_at(field.metadata[RECORD], rest) if RECORD in field.metadata and rest else kind


def _values(record: Any, path: str) -> Iterator[tuple[str, Kind, str]]:
    for field in attrs.fields(type(record)):
        kind, value = field.metadata[KIND], getattr(record, field.name)
        yield from _of_field(kind, value, f"{path}.{field.name}" if path else field.name)


def _of_field(kind: Kind, value: Any, path: str) -> Iterator[tuple[str, Kind, str]]:
    if not value:
        return
    if kind is Kind.RECORD:
        yield from _values(value, path)
    elif kind is Kind.RECORDS:
        for number, one in enumerate(value):
            yield from _values(one, f"{path}.{number}")
    elif kind is Kind.TEXTS:
        yield from ((f"{path}.{number}", kind, one) for number, one in enumerate(value))
    elif kind is Kind.IDS:
        yield from ((path, kind, one) for one in value)
    elif kind is not Kind.DATE:
        yield path, kind, value
