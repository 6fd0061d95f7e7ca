"""A record built in Python obeys the same rules as one out of a file."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any

import attrs
import pytest

from rgdocs.errors import InvalidRecord
from rgdocs.model import (
    IDS,
    KIND,
    MAX_ITEMS,
    MAX_LINE,
    MAX_TEXT,
    ONDERDELEN,
    RECORD,
    RECORDS,
    Agenda,
    Agendapunt,
    Client,
    Kind,
    Kortetermijndoel,
    Persoon,
    Resourcegroepplan,
    Signalering,
    Signaleringsplan,
)

CLASSES = (Client, Persoon, Kortetermijndoel, Signalering, Agendapunt, *RECORDS)
TOO_LONG = "a" * (MAX_TEXT + 1)

REFUSED: list[tuple[type, dict[str, Any], list[tuple[str, str]]]] = [
    (Persoon, {}, [("person.nameless", "")]),
    (Persoon, {"telefoon": "06"}, [("person.nameless", "")]),
    (Persoon, {"naam": "\t", "rol": "\n"}, [("person.nameless", "")]),
    (Persoon, {"naam": "a\nb"}, [("text.line-break", "naam")]),
    (Persoon, {"naam": "a", "email": "\x00"}, [("text.control", "email")]),
    (Persoon, {"naam": 5, "rol": None}, [("type.text", "naam"), ("type.null", "rol")]),
    (Client, {"naam": "a" * (MAX_LINE + 1)}, [("text.too-long", "naam")]),
    (Client, {"naam": b"a"}, [("type.text", "naam")]),
    (Kortetermijndoel, {"ik_wil": TOO_LONG}, [("text.too-long", "ik_wil")]),
    (
        Kortetermijndoel,
        {"ik_wil": "\x9f", "wie_doet_wat": "\ud800"},
        [("text.control", "ik_wil"), ("text.surrogate", "wie_doet_wat")],
    ),
    (Signalering, {"helpt": "a"}, [("type.list", "helpt")]),
    (Signalering, {"helpt": ["a"] * (MAX_ITEMS + 1)}, [("list.too-long", "helpt")]),
    (
        Signalering,
        {"helpt": ["", "\x00", 3]},
        [("text.control", "helpt.1"), ("type.text", "helpt.2")],
    ),
    (Signalering, {"helpt": ["a"], "geen": ["helpt"]}, [("geen.with-answer", "helpt")]),
    (Signalering, {"geen": ["help"]}, [("geen.unknown", "geen.0")]),
    (Signalering, {"geen": ["helpt", "helpt"]}, [("geen.duplicate", "geen")]),
    (Signaleringsplan, {"client": "a"}, [("type.record", "client")]),
    (Signaleringsplan, {"deelnemers": [None]}, [("type.null", "deelnemers.0")]),
    (Signaleringsplan, {"deelnemers": [Client(naam="a")]}, [("type.record", "deelnemers.0")]),
    (Signaleringsplan, {"datum": "2025-01-31"}, [("type.date", "datum")]),
    (Signaleringsplan, {"datum": datetime(2025, 1, 31)}, [("type.date", "datum")]),
    (Agenda, {"begintijd": "14:00"}, [("type.time", "begintijd")]),
    (Agenda, {"begintijd": time(14, 0, 1)}, [("time.format", "begintijd")]),
    (Agenda, {"begintijd": time(14, tzinfo=UTC)}, [("type.time", "begintijd")]),
    (Agendapunt, {"minuten": True}, [("type.count", "minuten")]),
    (Agendapunt, {"minuten": 1000}, [("count.range", "minuten")]),
    (Resourcegroepplan, {"kortetermijndoelen": {}}, [("type.list", "kortetermijndoelen")]),
    (
        Resourcegroepplan,
        {"signaleringsplan": Signaleringsplan(client=Client(naam="a"))},
        [("type.record", "signaleringsplan")],
    ),
]


@pytest.mark.parametrize(("cls", "answers", "expected"), REFUSED)
def test_a_bad_record_cannot_be_built(
    cls: type, answers: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    """All reasons at once; paths are seen from the record that is built."""
    with pytest.raises(InvalidRecord) as caught:
        cls(**answers)
    assert [(one.code, one.path) for one in caught.value.problems] == expected


def test_a_good_record_cannot_be_changed_into_a_bad_one() -> None:
    """Frozen, and a changed copy is checked again."""
    person = Persoon(naam="a")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        person.naam = "b"  # type: ignore[misc]
    with pytest.raises(InvalidRecord):
        attrs.evolve(person, naam="")


def test_lists_become_tuples_without_what_says_nothing() -> None:
    """Empty texts, goals without an answer, a client without a name are absent."""
    many: Any = ["a", "", " b ", "\n"]
    goals: Any = [Kortetermijndoel(), Kortetermijndoel(ik_wil="c")]
    plan = Resourcegroepplan(
        client=Client(),
        langetermijndoelen=many,
        kortetermijndoelen=goals,
        signaleringsplan=Signalering(),
    )
    assert plan.langetermijndoelen == ("a", "b")
    assert plan.kortetermijndoelen == (Kortetermijndoel(ik_wil="c"),)
    assert plan.client is None
    assert plan.signaleringsplan is None


def test_geen_is_kept_in_the_order_of_the_parts() -> None:
    """A set has no order of its own, so the same set is the same record."""
    backwards: Any = list(reversed(ONDERDELEN))
    assert Signalering(geen=backwards).geen == ONDERDELEN


@pytest.mark.parametrize("cls", CLASSES)
def test_every_field_says_its_kind_and_hides_its_answer(cls: Any) -> None:
    """The later stages read these; a field without them would be lost on paper."""
    for field in attrs.fields(cls):
        kind = field.metadata[KIND]
        assert isinstance(kind, Kind)
        assert field.repr is False
        assert (kind in {Kind.IDS, Kind.CHOICE}) == (IDS in field.metadata)
        assert (kind in {Kind.RECORD, Kind.RECORDS}) == (RECORD in field.metadata)


def test_the_parts_are_the_fields_in_the_order_of_the_paper() -> None:
    """Eleven parts, then `geen`."""
    names = [field.name for field in attrs.fields(Signalering)]
    assert names == [*ONDERDELEN, "geen"]
    assert len(ONDERDELEN) == 11


def test_a_date_is_kept() -> None:
    """As it is, from the first to the last that exists."""
    for day in (date.min, date(2024, 2, 29), date.max):
        assert Resourcegroepplan(datum=day).datum == day


def test_the_example_of_the_source_fits() -> None:
    """Three long-term goals, people without a name, one in two roles, a huisarts without number."""
    twice = Persoon(naam="a", rol="ervaringsdeskundige")
    plan = Resourcegroepplan(
        naam_resourcegroep="steungroep",
        deelnemers=(twice, Persoon(rol="mijn moeder"), Persoon(rol="woonbegeleiding")),
        mogelijke_deelnemers=(Persoon(rol="psychiater"),),
        ervaringsdeskundige=twice,
        langetermijndoelen=("a", "b", "c"),
        huisarts=Persoon(naam="b", telefoon="06 …"),
    )
    assert plan.ervaringsdeskundige in plan.deelnemers
    assert plan.client is None
