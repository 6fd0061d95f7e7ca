"""Puts every answer in its place: paths of the paper become the shape of the record's JSON.

Nothing is dropped: what has no place goes to `Left`.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

import attrs
from attrs import frozen

from rgdocs.collect.answers import Given
from rgdocs.collect.clock import parse_minutes, parse_time
from rgdocs.collect.days import parse_day
from rgdocs.collect.left import Left
from rgdocs.collect.rows import Row, Steps, rows
from rgdocs.collect.tree import Leaf, Node, leaves
from rgdocs.model import IDS, KIND, MAX_ITEMS, MAX_LINE, RECORD, Kind
from rgdocs.problems import fault

if TYPE_CHECKING:
    from collections.abc import Callable

    Field = attrs.Attribute[Any]

FURTHER = "verder"
"""Last step of the box under a list, where one writes a line for each that had no row."""
NUMBER = "nummer"
"""Last step of the telephone number that stands apart from its crisis contact."""
NONE = "geen"
"""The set of parts that are none on purpose."""

Found = list[tuple[Steps, Given]]
EMPTY_BOXES = frozenset("☐□◻○")
TICKED_BOXES = frozenset("☑☒✓✔✗✘■")

_LINE_ENDS = re.compile("\r\n|[\r\u2028\u2029]")


def steps_of(path: str) -> Steps:
    """Return the steps of a path; one choice out of several is written `<path>=<choice>`."""
    return tuple(path.replace("=", ".").split("."))


def known(cls: type, steps: Steps) -> bool:
    """Say whether a record of `cls` has a place at `steps`."""
    field = _fields(cls).get(steps[0]) if steps else None
    return field is not None and _KNOWN[field.metadata[KIND]](field, steps[1:])


def is_choice(cls: type, steps: Steps) -> bool:
    """Say whether `steps` name one id out of a few: it is there or not, and says no more."""
    field = _fields(cls).get(steps[0]) if steps else None
    if field is None:
        return False
    kind = field.metadata[KIND]
    if RECORD in field.metadata:
        return is_choice(field.metadata[RECORD], steps[1 if kind is Kind.RECORD else 2 :])
    return kind in (Kind.IDS, Kind.CHOICE)


def _fields(cls: Any) -> dict[str, Field]:
    return {field.name: field for field in attrs.fields(cls)}


def _is_number(step: str) -> bool:
    return step.isascii() and step.isdecimal() and len(step) < 6


def _known_in_texts(field: Field, steps: Steps) -> bool:
    if steps == (FURTHER,):
        return True
    inner = ((), (NUMBER,)) if field.name == "crisiscontacten" else ((),)
    return bool(steps) and _is_number(steps[0]) and steps[1:] in inner


def _known_in_records(field: Field, steps: Steps) -> bool:
    if steps == (FURTHER,):
        return "naam" in _fields(field.metadata[RECORD])
    return bool(steps) and _is_number(steps[0]) and known(field.metadata[RECORD], steps[1:])


_KNOWN: dict[Kind, Callable[[Field, Steps], bool]] = {
    Kind.LINE: lambda _, steps: not steps,
    Kind.TEXT: lambda _, steps: not steps,
    Kind.DATE: lambda _, steps: not steps,
    Kind.TIME: lambda _, steps: not steps,
    Kind.COUNT: lambda _, steps: not steps,
    Kind.TEXTS: _known_in_texts,
    Kind.RECORD: lambda field, steps: known(field.metadata[RECORD], steps),
    Kind.RECORDS: _known_in_records,
    Kind.IDS: lambda field, steps: ".".join(steps) in field.metadata[IDS],
    Kind.CHOICE: lambda field, steps: len(steps) == 1 and steps[0] in field.metadata[IDS],
}


@frozen
class Placing:
    """Builds the tree of one record; every path given to it is known."""

    left: Left

    def record(self, cls: Any, found: Found) -> dict[str, Node]:
        """Return the answers of one record of `cls`."""
        fields = _fields(cls)
        by_name: dict[str, Found] = {}
        for (name, *inner), given in found:
            by_name.setdefault(name, []).append((tuple(inner), given))
        made = {name: self._field(fields[name], inner) for name, inner in by_name.items()}
        return self._none_or_answer({name: node for name, node in made.items() if node})

    def _field(self, field: Field, found: Found) -> Node | None:
        kind = field.metadata[KIND]
        if kind is Kind.RECORD:
            return self.record(field.metadata[RECORD], found)
        if kind is Kind.IDS:
            return self._chosen(found)
        if kind is Kind.CHOICE:
            return self._choice(found)
        if kind is Kind.TEXTS:
            return self._list(found, _text_row, _text_of_line)
        if kind is Kind.RECORDS:
            cls = field.metadata[RECORD]
            return self._list(found, lambda row: self._record_row(cls, row), _person_of_line)
        return self._single(kind, found)

    def _single(self, kind: Kind, found: Found) -> Leaf | None:
        given = self._first(found)
        if given is None:
            return None
        text = str(given.value)
        if kind in _PARSED:
            return self._parsed(kind, given, text)
        return Leaf(_one_line(text) if kind is Kind.LINE else text, (given,))

    def _first(self, found: Found) -> Given | None:
        """Return the first place that says something; others must say the same."""
        first: Given | None = None
        for _, given in found:
            if not given.says_something:
                continue
            if first is None:
                first = given
            elif _same(given, first):
                continue
            else:
                self.left.keep(given, fault("read.twice"), path=given.path)
        return first

    def _parsed(self, kind: Kind, given: Given, text: str) -> Leaf | None:
        parse, code = _PARSED[kind]
        value = parse(text)
        if value is None:
            self.left.keep(given, fault(code), path=given.path)
            return None
        return Leaf(value, (given,))

    def _chosen(self, found: Found) -> list[Node]:
        chosen = {".".join(steps): given for steps, given in found if _is_ticked(given)}
        return [Leaf(step, (given,)) for step, given in chosen.items()]

    def _choice(self, found: Found) -> Leaf | None:
        """Return the one box that is ticked; of several none is the choice."""
        ticked = [leaf for node in self._chosen(found) for leaf in leaves(node)]
        if len(ticked) < 2:
            return ticked[0] if ticked else None
        for given in (given for leaf in ticked for given in leaf.sources):
            self.left.keep(given, fault("read.two-choices"), path=given.path)
        return None

    def _list(
        self,
        found: Found,
        from_row: Callable[[Row], Node | None],
        from_line: Callable[[Given], Node],
    ) -> list[Node]:
        numbered = [(steps, given) for steps, given in found if steps != (FURTHER,)]
        items = [node for row in rows(numbered) if (node := from_row(row))]
        names = {_folded(str(leaf.value)) for item in items for leaf in _named(item)}
        for given in (given for steps, given in found if steps == (FURTHER,)):
            lines = [line for line in _lines(given) if _folded(line) not in names]
            items += [from_line(attrs.evolve(given, value=line)) for line in lines]
        return self._within_limit(items)

    def _within_limit(self, items: list[Node]) -> list[Node]:
        over = [leaf for item in items[MAX_ITEMS:] for leaf in leaves(item)]
        for given in (given for leaf in over for given in leaf.sources):
            self.left.keep(given, fault("list.too-long", max=MAX_ITEMS), path=given.path)
        return items[:MAX_ITEMS]

    def _record_row(self, cls: type, row: Row) -> dict[str, Node]:
        return self.record(cls, list(row.cells.items()))

    def _none_or_answer(self, made: dict[str, Node]) -> dict[str, Node]:
        """Leave a ticked "geen" out where there is an answer as well: the answer says more."""
        chosen = made.get(NONE)
        if not isinstance(chosen, list):
            return made
        kept: list[Node] = []
        for leaf in leaves(chosen):
            if leaf.value in made:
                given = leaf.sources[0]
                self.left.keep(given, fault("read.geen-with-answer"), path=given.path)
            else:
                kept.append(leaf)
        return {**made, NONE: kept} if kept else _but(made, NONE)


def _iso_day(text: str) -> str | None:
    day = parse_day(text)
    return None if day is None else day.isoformat()


_PARSED: dict[Kind, tuple[Callable[[str], str | int | None], str]] = {
    Kind.DATE: (_iso_day, "read.date"),
    Kind.TIME: (parse_time, "read.time"),
    Kind.COUNT: (parse_minutes, "read.count"),
}
"""What reads a kind of answer as people type it, and what is told when it cannot."""


def _text_row(row: Row) -> Leaf | None:
    """Return the text of a row, with the number that stands apart from it after one space."""
    parts = [row.cells[steps] for steps in ((), (NUMBER,)) if steps in row.cells]
    said = tuple(given for given in parts if given.says_something)
    text = " ".join(_plain(str(given.value)) for given in said)
    return Leaf(text, said) if said else None


def _text_of_line(line: Given) -> Leaf:
    return Leaf(str(line.value), (line,))


def _person_of_line(line: Given) -> dict[str, Node]:
    return {"naam": _text_of_line(line)}


def _named(item: Node) -> list[Leaf]:
    """Return the name in a person's row; other rows have none."""
    name = item.get("naam") if isinstance(item, dict) else None
    return [name] if isinstance(name, Leaf) else []


def _is_ticked(given: Given) -> bool:
    """Say whether a box is ticked; one that became text still shows how it stood."""
    return given.says_something and str(given.value).strip() not in EMPTY_BOXES


def _plain(text: str) -> str:
    return _LINE_ENDS.sub("\n", text).strip()


def _lines(given: Given) -> list[str]:
    return [line.strip() for line in _plain(str(given.value)).split("\n") if line.strip()]


def _one_line(text: str) -> str:
    """Return the text of a box of one line, in which somebody may still have pressed Enter."""
    return " ".join(line.strip() for line in _plain(text).split("\n"))


def _folded(text: str) -> str:
    plain = _plain(text)
    return unicodedata.normalize("NFC", plain).casefold() if len(plain) <= MAX_LINE else plain


def _same(one: Given, other: Given) -> bool:
    return _plain(str(one.value)) == _plain(str(other.value))


def _but(made: dict[str, Node], name: str) -> dict[str, Node]:
    return {key: node for key, node in made.items() if key != name}
