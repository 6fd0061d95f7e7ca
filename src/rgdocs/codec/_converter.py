"""Plain data to records and back: the one place that knows cattrs.

Every hook returns what it read or a Refused, never raises: so all problems come out at once,
each with its path, and no exception ever holds a value.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, time
from functools import cache
from typing import Any

import attrs
from cattrs import Converter

from rgdocs.codec._door import Repeated
from rgdocs.model import KIND, RECORD, Kind, canonical
from rgdocs.model.settling import Refused, faults_of, gather, refuse, settle
from rgdocs.problems import Fault, fault, nearest

SOORT, VERSIE = "soort", "versie"
FIRST = ("client", "datum")
"""Whose record it is and of when: written before the rest."""

_ISO_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CLOCK = re.compile("[0-9]{2}:[0-9]{2}")
_NAMED_KEYS = 20
"""How many unknown keys of one object are compared with the known ones."""

Read = Callable[[Any], Any]


@cache
def converter() -> Converter:
    """Return our own converter; the global one of cattrs is never touched."""
    made = Converter()
    made.register_structure_hook(date, lambda value, _: _read_day(value))
    made.register_structure_hook(time, lambda value, _: _read_time(value))
    made.register_structure_hook_factory(attrs.has, lambda cls: _record_reader(cls, made))
    made.register_unstructure_hook(date, date.isoformat)
    made.register_unstructure_hook(time, lambda value: f"{value:%H:%M}")
    made.register_unstructure_hook_factory(attrs.has, lambda cls: _record_writer(cls, made))
    return made


def known_keys(cls: type) -> tuple[str, ...]:
    """Return the keys that an object of this record may have, in the order of writing."""
    names = sorted((field.name for field in attrs.fields(cls)), key=lambda name: name not in FIRST)
    return ((SOORT, VERSIE) if hasattr(cls, SOORT) else ()) + tuple(names)


def _read_day(value: object) -> date | Refused | None:
    if not isinstance(value, str):
        return refuse(value, fault("type.date"))
    text = canonical(value)
    if not text:
        return None
    if not _ISO_DAY.fullmatch(text):
        return Refused((fault("date.format"),))
    try:
        return date.fromisoformat(text)
    except ValueError:
        return Refused((fault("date.unknown"),))


def _read_time(value: object) -> time | Refused | None:
    if not isinstance(value, str):
        return refuse(value, fault("type.time"))
    text = canonical(value)
    if not text:
        return None
    if not _CLOCK.fullmatch(text):
        return Refused((fault("time.format"),))
    try:
        return time.fromisoformat(text)
    except ValueError:
        return Refused((fault("time.unknown"),))


def _field_reader(field: attrs.Attribute[Any], made: Converter) -> Read:
    """Return what turns JSON into what `settle` takes for this field."""
    kind = field.metadata[KIND]
    cls: Any = field.metadata.get(RECORD)
    if kind is Kind.DATE:
        return lambda value: made.structure(value, date)
    if kind is Kind.TIME:
        return lambda value: made.structure(value, time)
    if kind is Kind.RECORD:
        return lambda value: made.structure(value, cls)
    if kind is Kind.RECORDS:
        return lambda value: _read_list(value, lambda item: made.structure(item, cls))
    return lambda value: value


def _read_list(value: object, one: Read) -> tuple[Any, ...] | Refused:
    if not isinstance(value, list | tuple):
        return refuse(value, fault("type.list"))
    return gather(value, one)


def _record_reader(cls: Any, made: Converter) -> Callable[[Any, type], Any]:
    known = known_keys(cls)
    readers = [(field, _field_reader(field, made)) for field in attrs.fields(cls)]

    def read(value: Any, _: type) -> Any:
        if not isinstance(value, dict):
            return refuse(value, fault("type.object", known=", ".join(known)))
        keys = tuple(_key_faults(value, known))
        settled = {field.name: _settled(value, field, one) for field, one in readers}
        return _built(cls, settled, keys)

    return read


def _settled(given: Mapping[str, Any], field: attrs.Attribute[Any], read: Read) -> Any:
    if field.name not in given:
        return field.default
    value = given[field.name]
    if value is None:
        return refuse(None, fault("type.null"))
    return settle(value if isinstance(value, Refused) else read(value), field)


def _built(cls: Any, settled: dict[str, Any], keys: tuple[Fault, ...]) -> Any:
    """Return the record, None for one that says nothing and may not, a Refused otherwise."""
    found = keys + faults_of(settled, cls.RULES)
    if not found:
        return cls(**settled)
    empty = all(settled[field.name] == field.default for field in attrs.fields(cls))
    return None if empty and not keys else Refused(found)


def _key_faults(given: Mapping[str, Any], known: tuple[str, ...]) -> Iterator[Fault]:
    if isinstance(given, Repeated):
        for key in given.twice:
            yield fault("json.duplicate-key", key if key in known else "")
    unknown = [key for key in given if key not in known]
    allowed = ", ".join(known)
    for key in unknown[:_NAMED_KEYS]:
        yield fault("record.unknown-key", nearest=nearest(key, known), known=allowed)
    if len(unknown) > _NAMED_KEYS:
        yield fault("record.unknown-keys", count=len(unknown), known=allowed)


def _record_writer(cls: Any, made: Converter) -> Callable[[Any], dict[str, Any]]:
    fields = {field.name: field for field in attrs.fields(cls)}
    names = [name for name in known_keys(cls) if name in fields]

    def write(record: Any) -> dict[str, Any]:
        answers = {name: getattr(record, name) for name in names}
        return {
            name: _written(value, made)
            for name, value in answers.items()
            if value != fields[name].default
        }

    return write


def _written(value: Any, made: Converter) -> Any:
    if isinstance(value, tuple):
        return [made.unstructure(item) for item in value]
    return made.unstructure(value)
