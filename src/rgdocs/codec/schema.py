"""The JSON Schema of a record: what a file may hold, for programs in any language.

Made of the record's own fields, so that it cannot say something else than `loads` does. It is
never looser about shape: keys, types, limits, formats, ids. It is a little stricter where `loads`
forgives: an absent answer is left out, not written as "". Its form is made for programs that make
types of it: a question stands in `description`, `title` names definitions only, nothing stands
beside a `$ref`, and there is no union and no null.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from rgdocs.codec._converter import SOORT, VERSIE, known_keys
from rgdocs.codec.versions import FORMAT_VERSION
from rgdocs.errors import BugInRgdocs
from rgdocs.model import IDS, KIND, MAX_COUNT, MAX_ITEMS, MAX_LINE, MAX_TEXT, RECORD, Kind
from rgdocs.model.people import named
from rgdocs.model.signaleringsplan import answer_or_geen
from rgdocs.model.uitnodiging import ends_later, one_relation
from rgdocs.problems import problem

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from rgdocs.model import Record
    from rgdocs.model.settling import Rule

    Schema = dict[str, Any]
    Labels = Mapping[str, str]
    Places = dict[type, list[str]]

CHOSEN = "*"
DIALECT = "https://json-schema.org/draft/2020-12/schema"

_CONTROLS = r"\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f"
_UNSAFE = rf"{_CONTROLS}\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff"
"""Only what every dialect of patterns can say: no character beyond U+FFFF, no half of one."""
_TEXT = f"^[^{_UNSAFE}]*$"
_LINE = rf"^[^{_UNSAFE}\n\r\u2028\u2029]*$"
_DAY = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_CLOCK = "^([01][0-9]|2[0-3]):[0-5][0-9]$"


def schema(cls: type[Record], labels: Labels) -> Schema:
    """Return the schema (2020-12) of one kind of record.

    `labels` tells the question of a path with `*` for a place in a list; "" that of the document,
    "*" that of a set of ids without a question of its own.
    Raises BugInRgdocs for a record with a rule or a kind of answer that this module does not know.
    """
    places = _places(cls)
    made = {one.__name__: _object(one, seen, labels) for one, seen in places.items()}
    root = made.pop(cls.__name__)
    said: Schema = {"$schema": DIALECT, "title": root["title"], "description": labels[""]}
    root["properties"] = {
        SOORT: {"type": "string", "const": cls.soort},
        VERSIE: {"type": "integer", "const": FORMAT_VERSION},
        **root["properties"],
    }
    root["required"] = [SOORT, VERSIE]
    return said | root | ({"$defs": dict(sorted(made.items()))} if made else {})


def _places(cls: type) -> Places:
    """Return every record inside a record, and where each stands."""
    found: Places = {}
    waiting: list[tuple[type, str]] = [(cls, "")]
    while waiting:
        one, place = waiting.pop(0)
        found.setdefault(one, []).append(place)
        for field in attrs.fields(one):
            if RECORD in field.metadata:
                row = ".*" if field.metadata[KIND] is Kind.RECORDS else ""
                waiting.append((field.metadata[RECORD], f"{_step(place, field.name)}{row}"))
    return found


def _step(place: str, name: str) -> str:
    return f"{place}.{name}" if place else name


def _object(cls: type, places: list[str], labels: Labels) -> Schema:
    fields = attrs.fields_dict(cls)
    properties = {
        name: _property(fields[name], _asked(fields[name], places, labels))
        for name in known_keys(cls)
        if name in fields
    }
    made: Schema = {"title": cls.__name__}
    if all(places) and (asked := _said(places, labels)):
        made["description"] = asked
    made |= {"type": "object", "properties": properties, "additionalProperties": False}
    for rule in _rules(cls):
        made |= _condition(rule, cls)
    return made


def _asked(field: attrs.Attribute[Any], places: list[str], labels: Labels) -> str:
    asked = _said([_step(place, field.name) for place in places], labels)
    return asked or (labels[CHOSEN] if field.metadata[KIND] is Kind.IDS else "")


def _said(paths: list[str], labels: Labels) -> str:
    """Return the question at these paths; where they differ, each with its path."""
    told = {path: labels[path] for path in paths if path in labels}
    if len(set(told.values())) <= 1:
        return next(iter(told.values()), "")
    return "\n".join(f"{path}: {text}" for path, text in told.items())


def _property(field: attrs.Attribute[Any], asked: str) -> Schema:
    kind: Kind = field.metadata[KIND]
    made = _SHAPES[kind](field)
    return made if kind is Kind.RECORD or not asked else {"description": asked, **made}


def _text(_field: attrs.Attribute[Any]) -> Schema:
    return {"type": "string", "maxLength": MAX_TEXT, "pattern": _TEXT}


def _line(_field: attrs.Attribute[Any]) -> Schema:
    return {"type": "string", "maxLength": MAX_LINE, "pattern": _LINE}


def _day(_field: attrs.Attribute[Any]) -> Schema:
    return {"type": "string", "format": "date", "pattern": _DAY}


def _record(field: attrs.Attribute[Any]) -> Schema:
    return {"$ref": f"#/$defs/{field.metadata[RECORD].__name__}"}


def _listed(items: Schema) -> Schema:
    return {"type": "array", "maxItems": MAX_ITEMS, "items": items}


def _ids(field: attrs.Attribute[Any]) -> Schema:
    items = {"type": "string", "enum": list(field.metadata[IDS])}
    return {"type": "array", "uniqueItems": True, "items": items}


def _choice(field: attrs.Attribute[Any]) -> Schema:
    return {"type": "string", "enum": list(field.metadata[IDS])}


_SHAPES: Mapping[Kind, Callable[[attrs.Attribute[Any]], Schema]] = {
    Kind.LINE: _line,
    Kind.TEXT: _text,
    Kind.DATE: _day,
    Kind.TIME: lambda _: {"type": "string", "pattern": _CLOCK},
    Kind.COUNT: lambda _: {"type": "integer", "minimum": 1, "maximum": MAX_COUNT},
    Kind.TEXTS: lambda field: _listed(_text(field)),
    Kind.RECORD: _record,
    Kind.RECORDS: lambda field: _listed(_record(field)),
    Kind.IDS: _ids,
    Kind.CHOICE: _choice,
}


def _rules(cls: Any) -> tuple[Rule, ...]:
    rules: tuple[Rule, ...] = cls.RULES
    return rules


def _condition(rule: Rule, cls: type) -> Schema:
    """Return what a rule over several answers asks, in words that makers of types pass over.

    Why no `allOf`: they make nothing of an object that has one.
    """
    if rule is named:
        lacks = {"not": _has("naam")}
        return {"if": lacks, "then": _has("rol")}
    if rule is answer_or_geen:
        parts = attrs.fields_dict(cls)["geen"].metadata[IDS]
        return {"dependentSchemas": {part: _without(part) for part in parts}}
    if rule is one_relation:
        return {"not": {"required": ["relatie", "relatie_anders"]}}
    if rule is ends_later:
        return {}  # no schema can compare two times
    raise BugInRgdocs(problem("bug.crash", f"schema {cls.__name__}"))


def _has(name: str) -> Schema:
    said = {"type": "string", "pattern": r"\S"}
    return {"required": [name], "properties": {name: said}}


def _without(part: str) -> Schema:
    """Return that a part with an answer is not "geen" as well."""
    chosen = {"type": "array", "contains": {"const": part}}
    return {"properties": {"geen": {"not": chosen}}}
