"""What somebody could write into a blank form out of a record, and what the form can hold of it."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

from attrs import define, field
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject, TextStringObject

from answered import ticks
from rgdocs import codec

if TYPE_CHECKING:
    from rgdocs.model import Record

PERSON = {"naam", "rol", "telefoon", "email"}
TICK = True


@define
class Filling:
    """`values` by full field name; `data` is the record that they make, as plain data."""

    names: frozenset[str]
    ticked: set[str] = field(factory=set)
    values: dict[str, str | bool] = field(factory=dict)

    def of(self, record: Record) -> dict[str, Any]:
        """Fill in what has a field; return the plain data of what did."""
        data = codec.to_data(record)
        self.ticked = {_anywhere(f"{record.soort}.{path}") for path in ticks(record)}
        kept = {key: data.pop(key) for key in ("soort", "versie")}
        return kept | self._dict(record.soort, data)

    def _dict(self, path: str, data: dict[str, Any]) -> dict[str, Any]:
        made = {key: self._any(f"{path}.{key}", value) for key, value in data.items()}
        return {key: value for key, value in made.items() if value}

    def _any(self, path: str, value: Any) -> Any:
        if isinstance(value, str) and _anywhere(f"{path}.{value}") in self.ticked:
            return value if self._text(path, NameObject(f"/{value}")) else ""
        if isinstance(value, int):
            return value if self._text(path, f"{value} minuten") else 0
        if isinstance(value, str):
            return self._text(path, value)
        if any(_anywhere(f"{path}.{part}") in self.ticked for part in value):
            return [part for part in value if self._text(f"{path}.{part}", TICK)]
        if isinstance(value, list):
            return self._list(path, value)
        return self._person(path, value) if set(value) <= PERSON else self._dict(path, value)

    def _text(self, path: str, value: str | bool) -> Any:
        if path not in self.names:
            return ""
        self.values[path] = value
        if path.endswith(".datum"):
            year, month, day = str(value).split("-")
            self.values[path] = f"{int(day)}-{int(month)}-{year}"
        return value

    def _person(self, path: str, value: dict[str, str]) -> dict[str, Any]:
        if "naam" not in value or f"{path}.naam" not in self.names:
            return {}
        return self._dict(path, value)

    def _list(self, path: str, items: list[Any]) -> list[Any]:
        rows = [item for item in items if not _is_person(item) or "naam" in item]
        room = sum(f"{path}.{n}" in "\n".join(self.names) for n in range(len(rows)))
        made = [self._any(f"{path}.{n}", item) for n, item in enumerate(rows[:room])]
        made = [item for item in made if item]
        return made + self._further(f"{path}.verder", rows[room:], made)

    def _further(self, path: str, items: list[Any], rows: list[Any]) -> list[Any]:
        if path not in self.names:
            return []
        named = {_line(item).casefold() for item in rows if _is_person(item) and _line(item)}
        lines = [line for item in items if (line := _line(item)) and "\n" not in line]
        lines = [line for line in lines if line.casefold() not in named]
        self.values[path] = "\n".join(lines)
        return [{"naam": line} if isinstance(items[0], dict) else line for line in lines]


def _anywhere(path: str) -> str:
    """Return a path without the numbers of rows: who has no name takes no row of a form."""
    return re.sub(r"\.\d+(?=\.|$)", ".#", path)


def _is_person(item: Any) -> bool:
    return isinstance(item, dict) and set(item) <= PERSON


def _line(item: Any) -> str:
    return str(item.get("naam", "") if isinstance(item, dict) else item)


def names_of(blank: bytes) -> frozenset[str]:
    """Return the full names of the fields of a form."""
    fields = PdfReader(io.BytesIO(blank)).get_fields() or {}
    return frozenset(name for name, one in fields.items() if "/FT" in one)


def states_of(blank: bytes, name: str) -> list[NameObject]:
    """Return the choices of a field of radio buttons."""
    field = (PdfReader(io.BytesIO(blank)).get_fields() or {})[name]
    return [NameObject(state) for state in field["/_States_"] if state != "/Off"]


def by_hand(blank: bytes, values: dict[str, str | bool]) -> bytes:
    """Fill in a form as a program without fonts does: the values, and nothing to be seen."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(blank)))
    for name, one in (writer.get_fields() or {}).items():
        if name in values:
            entries: Any = one.indirect_reference.get_object()  # type: ignore[union-attr]
            entries[NameObject("/V")] = _value(values[name])
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def _value(value: str | bool) -> NameObject | TextStringObject:
    """Return a text, or the state of a button: `/Ja`, or the name of a choice."""
    if value is True or isinstance(value, NameObject):
        return NameObject("/Ja" if value is True else value)
    return TextStringObject(value)


def by_pypdf(blank: bytes, values: dict[str, str | bool]) -> bytes:
    """Fill in a form with pypdf, as its manual says to."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(blank)))
    told = {name: "/Ja" if value is True else value for name, value in values.items()}
    writer.update_page_form_field_values(None, told, auto_regenerate=False)
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()
