"""Walks two records side by side, field by field, by the kind of each field."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING, Any

import attrs

from rgdocs.compare._change import Change, Wat
from rgdocs.compare._match import pairs, stayed
from rgdocs.model import IDS, KIND, RECORD, Kind, Persoon

if TYPE_CHECKING:
    from collections.abc import Iterator

WHOLE = (Persoon,)
"""Records that are told as one answer, however little of them changed."""


def changes(old: Any, new: Any) -> Iterator[Change]:
    """Yield what changed from one record to another of the same class."""
    yield from _record(type(new), old, new, "", "")


def plain(value: Any) -> Any:
    """Return an answer as plain data, None for one that is absent."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.isoformat(timespec="minutes")
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    if not attrs.has(type(value)):
        return value or None
    told = {field.name: plain(getattr(value, field.name)) for field in attrs.fields(type(value))}
    return {name: one for name, one in told.items() if one}


def _record(cls: Any, old: Any, new: Any, was: str, now: str) -> Iterator[Change]:
    """Yield what changed inside a record; None is one in which nothing was answered."""
    for field in attrs.fields(cls):
        one = field.default if old is None else getattr(old, field.name)
        other = field.default if new is None else getattr(new, field.name)
        if one != other:
            places = f"{was}.{field.name}".lstrip("."), f"{now}.{field.name}".lstrip(".")
            yield from _field(field, one, other, *places)


def _field(field: attrs.Attribute[Any], old: Any, new: Any, was: str, now: str) -> Iterator[Change]:
    kind: Kind = field.metadata[KIND]
    if kind is Kind.RECORD and field.metadata[RECORD] not in WHOLE:
        yield from _record(field.metadata[RECORD], old, new, was, now)
    elif kind is Kind.IDS:
        yield from _ids(field.metadata[IDS], old, new, was, now)
    elif kind in (Kind.TEXTS, Kind.RECORDS):
        yield from _list(field.metadata.get(RECORD), old, new, was, now)
    else:
        yield _one(old, new, was, now)


def _one(old: Any, new: Any, was: str, now: str) -> Change:
    before, after = plain(old), plain(new)
    if before is None:
        return Change(wat=Wat.NIEUW, pad=now, new=after)
    if after is None:
        return Change(wat=Wat.WEG, oud_pad=was, old=before)
    return Change(wat=Wat.ANDERS, pad=now, oud_pad=was, old=before, new=after)


def _ids(
    known: tuple[str, ...], old: tuple[str, ...], new: tuple[str, ...], was: str, now: str
) -> Iterator[Change]:
    for one in known:
        if (one in old) != (one in new):
            before, after = (one if one in given else "" for given in (old, new))
            yield _one(before, after, f"{was}.{one}", f"{now}.{one}")


def _list(
    cls: Any, old: tuple[Any, ...], new: tuple[Any, ...], was: str, now: str
) -> Iterator[Change]:
    """Yield what changed in a list, in the order of the new one, then what is gone."""
    matched = pairs(old, new)
    here = stayed(matched)
    inside = None if cls is None or cls in WHOLE else cls
    before = {right: left for left, right in matched}
    for index, item in enumerate(new):
        place = f"{now}.{index}"
        if index not in before:
            yield Change(wat=Wat.NIEUW, pad=place, new=plain(item))
            continue
        came = before[index]
        where = f"{was}.{came}"
        if index not in here:
            yield Change(wat=Wat.VERPLAATST, pad=place, oud_pad=where, new=plain(item))
        if old[came] != item and inside:
            yield from _record(inside, old[came], item, where, place)
        elif old[came] != item:
            yield _one(old[came], item, where, place)
    for index in sorted(set(range(len(old))) - set(before.values())):
        yield Change(wat=Wat.WEG, oud_pad=f"{was}.{index}", old=plain(old[index]))
