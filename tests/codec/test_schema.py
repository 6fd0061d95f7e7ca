"""The schema says of a file what `loads` says, and says it so that types can be made of it."""

from __future__ import annotations

import copy
import json
from functools import cache
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import rgdocs
from rgdocs import codec, forms
from rgdocs.errors import BugInRgdocs, InvalidRecord
from rgdocs.model import MAX_ITEMS, MAX_LINE, MAX_TEXT, RECORDS, Record
from rgdocs.model._base import Base, line
from rgdocs.testing import records

IDS = [form.id for form in forms.catalogue()]


@cache
def judge(document: str) -> Draft202012Validator:
    """Return the judge of a document's files, with dates looked at."""
    schema = rgdocs.schema(document)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


@given(record=records(max_size=2_000))
def test_every_file_we_write_is_valid(record: Record) -> None:
    """As plain data, and so as JSON."""
    assert judge(record.soort).is_valid(codec.to_data(record))


WRONG: list[Any] = [
    None, 3, 1.5, True, [], {}, [None], [3], {"x": 1}, "\a", "a\u202eb", "a\ufeff", "2025-02-30",
    "2025-2-3", "vandaag", "a\nb", "x" * (MAX_LINE + 1), "x" * (MAX_TEXT + 1),
    ["a"] * (MAX_ITEMS + 1), [{"naam": "a"}] * (MAX_ITEMS + 1), ["helpt", "helpt"], ["zulks"],
    [{"naam": "a", "leeftijd": 3}], {"naam": ["a"]}, {"telefoon": "06"}, "hem", 10**30,
]  # fmt: skip
"""Values that are wrong in most places, and right in some."""


def places(data: Any) -> list[list[str | int]]:
    """Return the path of everything in plain data, but of the data itself."""
    inner: list[tuple[str | int, Any]] = []
    if isinstance(data, dict):
        inner = list(data.items())
    elif isinstance(data, list):
        inner = list(enumerate(data))
    return [
        path for step, value in inner for path in ([step], *([step, *p] for p in places(value)))
    ]


def changed(data: dict[str, Any], path: list[str | int], value: Any) -> dict[str, Any]:
    """Return the data with another value at a path."""
    made: Any = copy.deepcopy(data)
    at = made
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = value
    return made  # type: ignore[no-any-return]


def accepted(data: dict[str, Any]) -> bool:
    """Say whether we read this."""
    try:
        codec.from_data(data)
    except InvalidRecord:
        return False
    return True


@given(st.data())
def test_what_we_refuse_the_schema_refuses(draw: st.DataObject) -> None:
    """A wrong value anywhere, or a key that nobody knows; and what it accepts, we read."""
    record = draw.draw(records(max_size=60))
    data = codec.to_data(record)
    names = [[field.name] for field in attrs.fields(type(record))]
    path: Any = draw.draw(st.sampled_from([*places(data), *names, ["leeftijd"]]))
    broken = changed(data, path, draw.draw(st.sampled_from(WRONG)))
    valid = broken["soort"] == record.soort and judge(record.soort).is_valid(broken)
    assert not valid or accepted(broken)


BROKEN: dict[str, dict[str, Any]] = {
    "no versie": {"versie": None},
    "a person without name or role": {"deelnemers": [{"telefoon": "06"}]},
    "an answer and geen": {"helpt": ["wandelen"], "geen": ["helpt"]},
    "an unknown id": {"geen": ["alles"]},
    "twice an id": {"geen": ["helpt", "helpt"]},
    "a day that is none": {"datum": "2025-02-30"},
    "two lines in a name": {"client": {"naam": "Noor\nvan"}},
    "too many": {"signalen": ["a"] * (MAX_ITEMS + 1)},
    "too long": {"liefst_opgenomen": "a" * (MAX_TEXT + 1)},
}


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_each_kind_of_fault_is_refused_by_both(broken: dict[str, Any]) -> None:
    """Those that no change of one value is sure to find."""
    good = {"soort": "signaleringsplan", "versie": 1}
    assert judge("signaleringsplan").is_valid(good)
    assert accepted(good)
    assert not judge("signaleringsplan").is_valid(good | broken)
    assert not accepted(good | broken)


def every(schema: Any) -> list[dict[str, Any]]:
    """Return every object inside a schema."""
    if isinstance(schema, list):
        return [one for inner in schema for one in every(inner)]
    if not isinstance(schema, dict):
        return []
    return [schema, *(one for inner in schema.values() for one in every(inner))]


@pytest.mark.parametrize("document", IDS)
def test_types_can_be_made_of_it(document: str) -> None:
    """No null, no union, nothing beside a reference, a title on definitions only."""
    schema = rgdocs.schema(document)
    defined = [schema, *schema.get("$defs", {}).values()]
    for one in every(schema):
        assert not {"anyOf", "oneOf"} & one.keys()
        assert isinstance(one.get("type", ""), str | dict)
        assert "$ref" not in one or len(one) == 1
        assert not isinstance(one.get("title"), str) or one in defined
    assert all(one["additionalProperties"] is False for one in defined)


@pytest.mark.parametrize("document", IDS)
@pytest.mark.parametrize("taal", ["nl", "nl@u", "en"])
def test_every_answer_tells_its_question(document: str, taal: Any) -> None:
    """In each language, with the words of the house filled in; only records stand by themselves."""
    schema = rgdocs.schema(document, taal=taal)
    for one in (schema, *schema.get("$defs", {}).values()):
        for name, value in one["properties"].items():
            if name not in {"soort", "versie"} and "$ref" not in value:
                assert value["description"], name
                assert not {"{", "}"} & set(value["description"])


def test_languages_change_nothing_but_descriptions() -> None:
    """A file that is valid in one is valid in all."""

    def bare(schema: Any) -> Any:
        if isinstance(schema, list):
            return [bare(one) for one in schema]
        if not isinstance(schema, dict):
            return schema
        return {key: bare(one) for key, one in schema.items() if key != "description"}

    made = [rgdocs.schema("qls-100", taal=taal) for taal in ("nl", "en")]  # type: ignore[arg-type]
    assert made[0] != made[1]
    assert bare(made[0]) == bare(made[1])


def test_a_rule_that_it_cannot_say_is_a_fault_of_ours() -> None:
    """A new rule needs its words in the schema, or it would be silently looser."""

    @attrs.frozen(kw_only=True)
    class Ruled(Base):
        RULES = (lambda answers: (),)
        soort = "x"
        naam: str = line()

    with pytest.raises(BugInRgdocs):
        codec.schema(Ruled, {"": ""})  # type: ignore[arg-type]


def test_each_record_has_one() -> None:
    """And the shape is the same as on the command line."""
    assert len({json.dumps(rgdocs.schema(cls.soort)) for cls in RECORDS}) == len(RECORDS)
