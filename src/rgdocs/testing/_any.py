"""One strategy for any document, made of the fields of its record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
from hypothesis import reject
from hypothesis import strategies as st

from rgdocs.errors import InvalidRecord, UsageError
from rgdocs.model import IDS, KIND, MAX_COUNT, MAX_TEXT, RECORD, RECORDS, Kind, Persoon
from rgdocs.model.people import named
from rgdocs.problems import nearest, problem
from rgdocs.testing._parts import clocks, lists, maybe, personen
from rgdocs.testing._texts import KINDS, lines, texts

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

    from rgdocs.model import Record

MOST = 8
"""Answers that one record of many questions holds at most: a whole talk would take too long."""


def of(
    document: str, *, max_size: int = MAX_TEXT, kinds: frozenset[str] = KINDS
) -> SearchStrategy[Record]:
    """Draw records of one document, by its id; `max_size` and `kinds` as for `texts`.

    Raises UsageError for an id that is none.
    """
    known = {cls.soort: cls for cls in RECORDS}
    if document not in known:
        near = nearest(document, known)
        raise UsageError(problem("usage.document", "", nearest=near, known=", ".join(known)))
    return _records(known[document], max_size, kinds)


def _records(cls: Any, size: int, kinds: frozenset[str]) -> SearchStrategy[Any]:
    if cls is Persoon:
        return personen(kinds=kinds)
    each = {field.name: _answers(field, size, kinds) for field in attrs.fields(cls)}
    return _built(cls, each)


@st.composite
def _built(draw: DrawFn, cls: Any, each: dict[str, SearchStrategy[Any]]) -> Any:
    """Draw a record: a few of its answers when it has many; "geen" only where there is none."""
    names = list(each)
    if len(names) > MOST:
        chosen = draw(st.sets(st.sampled_from(names), max_size=MOST))
        names = [name for name in names if name in chosen]
    given = {name: draw(each[name]) for name in names}
    if "geen" in given:
        given["geen"] = tuple(one for one in given["geen"] if not given.get(one))
    if named in cls.RULES and not (given.get("naam") or given.get("rol")):
        given["naam"] = draw(lines())
    record = _valid(cls, given)
    return reject() if record is None else record


def _valid(cls: Any, given: dict[str, Any]) -> Any:
    """Return the record of these answers, None when a rule over several of them refuses it."""
    try:
        return cls(**given)
    except InvalidRecord:
        return None


def _answers(field: attrs.Attribute[Any], size: int, kinds: frozenset[str]) -> SearchStrategy[Any]:
    """Draw what one field can hold, nothing included."""
    kind: Kind = field.metadata[KIND]
    text, line = texts(max_size=size, kinds=kinds), lines(kinds=kinds)
    if kind in (Kind.RECORD, Kind.RECORDS):
        inner = _records(field.metadata[RECORD], size, kinds)
        return maybe(inner) if kind is Kind.RECORD else lists(inner, 3)
    if kind is Kind.IDS:
        return st.sets(st.sampled_from(field.metadata[IDS]), max_size=5).map(tuple)
    if kind is Kind.CHOICE:
        return st.sampled_from(("", *field.metadata[IDS]))
    simple: dict[Kind, SearchStrategy[Any]] = {
        Kind.LINE: maybe(line, ""),
        Kind.TEXT: maybe(text, ""),
        Kind.DATE: maybe(st.dates()),
        Kind.TIME: maybe(clocks()),
        Kind.COUNT: maybe(st.integers(1, MAX_COUNT)),
        Kind.TEXTS: lists(text, 3),
    }
    return simple[kind]
