"""One answer comes in: out goes its canonical form, or why it is refused.

The same functions serve the codec and whoever builds a record in Python. What is refused becomes
a `Refused` in the place of the answer, so that every other answer is looked at too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, time
from typing import Any

import attrs

from rgdocs.model._kinds import (
    IDS,
    KIND,
    MAX_COUNT,
    MAX_ITEMS,
    MAX_LINE,
    MAX_TEXT,
    RECORD,
    Kind,
)
from rgdocs.model._text import settle_text
from rgdocs.problems import Fault, fault, nearest

Rule = Callable[[Mapping[str, object]], Iterable[Fault]]
"""Looks at several settled answers of one record; a Refused among them counts as given."""


@attrs.frozen
class Refused:
    """Stands where an answer should have stood; paths are seen from that answer."""

    faults: tuple[Fault, ...]
    ids: tuple[str, ...] = ()
    """Of a refused set of ids: the good ones in it, so that rules can look at them."""


def gather(items: Iterable[object], one: Callable[[object], Any]) -> tuple[Any, ...] | Refused:
    """Settle each item of a list; empty ones ("" and None) drop out.

    Nothing beyond the first item over the limit is looked at.
    """
    kept: list[Any] = []
    found: list[Fault] = []
    for index, item in enumerate(items):
        settled = item if isinstance(item, Refused) else one(item)
        if settled is None or settled == "":
            continue
        kept.append(settled)
        if len(kept) > MAX_ITEMS:
            found.append(fault("list.too-long", max=MAX_ITEMS))
            break
        if isinstance(settled, Refused):
            found += [inner.under(index) for inner in settled.faults]
    return Refused(tuple(found)) if found else tuple(kept)


def settle(value: object, field: attrs.Attribute[Any]) -> Any:
    """Return the canonical form of `value` in `field`, or a Refused."""
    if isinstance(value, Refused):
        return value
    return _SETTLERS[field.metadata[KIND]](value, field)


def refuse(value: object, otherwise: Fault) -> Refused:
    """Return the Refused of a value of the wrong type; null has a way out of its own."""
    return Refused((fault("type.null") if value is None else otherwise,))


def _text(value: object, limit: int, *, one_line: bool) -> str | Refused:
    if not isinstance(value, str):
        return refuse(value, fault("type.text"))
    text, found = settle_text(value, limit, one_line=one_line)
    return Refused(tuple(found)) if found else text


def _line_field(value: object, _field: attrs.Attribute[Any]) -> Any:
    return _text(value, MAX_LINE, one_line=True)


def _text_field(value: object, _field: attrs.Attribute[Any]) -> Any:
    return _text(value, MAX_TEXT, one_line=False)


def _date_field(value: object, _field: attrs.Attribute[Any]) -> Any:
    if value is None or type(value) is date:
        return value
    return refuse(value, fault("type.date"))


def _time_field(value: object, _field: attrs.Attribute[Any]) -> Any:
    if value is None:
        return value
    if type(value) is not time or value.tzinfo is not None:
        return refuse(value, fault("type.time"))
    return value if not (value.second or value.microsecond) else Refused((fault("time.format"),))


def _count_field(value: object, _field: attrs.Attribute[Any]) -> Any:
    if value is None:
        return value
    if type(value) is not int:
        return refuse(value, fault("type.count"))
    within = 1 <= value <= MAX_COUNT
    return value if within else Refused((fault("count.range", max=MAX_COUNT),))


def _texts_field(value: object, _field: attrs.Attribute[Any]) -> Any:
    if not isinstance(value, list | tuple):
        return refuse(value, fault("type.list"))
    return gather(value, lambda item: _text(item, MAX_TEXT, one_line=False))


def _record(value: object, cls: type[attrs.AttrsInstance]) -> Any:
    """Return the record, None for one that says nothing; a subclass would lose its own fields."""
    if not isinstance(value, cls) or type(value) is not cls:
        return refuse(value, fault("type.record", known=cls.__name__))
    return None if is_empty(value) else value


def _record_field(value: object, field: attrs.Attribute[Any]) -> Any:
    return None if value is None else _record(value, field.metadata[RECORD])


def _records_field(value: object, field: attrs.Attribute[Any]) -> Any:
    if not isinstance(value, list | tuple):
        return refuse(value, fault("type.list"))
    return gather(value, lambda item: _record(item, field.metadata[RECORD]))


def _ids_field(value: object, field: attrs.Attribute[Any]) -> Any:
    allowed: tuple[str, ...] = field.metadata[IDS]
    if not isinstance(value, list | tuple):
        return refuse(value, fault("type.list"))
    most = max(MAX_ITEMS, len(allowed))
    named = "geen" if field.name == "geen" else "ids"
    settled = [_id(item, allowed, f"{named}.unknown") for item in value[:most]]
    given = [one for one in settled if isinstance(one, str) and one]
    found = list(_faults_in(settled))
    if len(set(given)) < len(given):
        found.append(fault(f"{named}.duplicate"))
    if len(value) > most:
        found.append(fault("list.too-long", max=len(allowed)))
    chosen = tuple(known for known in allowed if known in given)
    return Refused(tuple(found), chosen) if found else chosen


def _choice_field(value: object, field: attrs.Attribute[Any]) -> Any:
    allowed: tuple[str, ...] = field.metadata[IDS]
    settled = _text(value, MAX_LINE, one_line=True)
    if isinstance(settled, Refused) or settled in {"", *allowed}:
        return settled
    near, known = nearest(settled, allowed), ", ".join(allowed)
    return Refused((fault("choice.unknown", nearest=near, known=known),))


def _id(value: object, allowed: tuple[str, ...], unknown: str) -> str | Refused:
    settled = _text(value, MAX_LINE, one_line=True)
    if isinstance(settled, Refused) or settled in {"", *allowed}:
        return settled
    near = nearest(settled, allowed)
    return Refused((fault(unknown, nearest=near, known=", ".join(allowed)),))


def _faults_in(answers: Mapping[str, object] | list[Any]) -> Iterator[Fault]:
    """Yield the faults of a record's or a list's answers, each seen from that record or list."""
    steps = answers.items() if isinstance(answers, Mapping) else enumerate(answers)
    for step, answer in steps:
        if isinstance(answer, Refused):
            yield from (inner.under(step) for inner in answer.faults)


def faults_of(values: Mapping[str, object], rules: Iterable[Rule]) -> tuple[Fault, ...]:
    """Return why a record with these settled answers is refused; () when it is not."""
    found = list(_faults_in(values))
    for rule in rules:
        found += rule(values)
    return tuple(found)


def is_empty(record: attrs.AttrsInstance) -> bool:
    """Return whether the record says nothing at all."""
    fields = attrs.fields(type(record))
    return all(getattr(record, field.name) == field.default for field in fields)


_SETTLERS: dict[Kind, Callable[[object, attrs.Attribute[Any]], Any]] = {
    Kind.LINE: _line_field,
    Kind.TEXT: _text_field,
    Kind.DATE: _date_field,
    Kind.TIME: _time_field,
    Kind.COUNT: _count_field,
    Kind.TEXTS: _texts_field,
    Kind.RECORD: _record_field,
    Kind.RECORDS: _records_field,
    Kind.IDS: _ids_field,
    Kind.CHOICE: _choice_field,
}
