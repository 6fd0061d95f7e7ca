"""Which points an agenda prints, and at what time each begins."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rgdocs import compose, forms, packs
from rgdocs.model import AGENDAPUNTEN, Agenda, Agendapunt, Agendapunten, Client

WHEN = datetime(2026, 1, 31, tzinfo=UTC)


def tree(record: Agenda | None, taal: str = "nl") -> dict[str, Any]:
    """Return the answers of a final, or of a blank."""
    kind = "blank" if record is None else "final"
    pack = packs.load(None).in_taal(taal)
    made = compose.compose(forms.get("agenda"), kind, pack=pack, record=record, when=WHEN)
    answers: dict[str, Any] = made.context["v"]
    return answers


def keys(record: Agenda | None) -> list[str]:
    """Return the ids of the printed points."""
    return [one["punt"]["pad"].partition(".")[2] for one in tree(record)["punten_op_papier"]]


@pytest.mark.parametrize(
    ("kind", "gone"), [("", set()), ("eerste", {"verslag"}), ("vervolg", {"waarden"})]
)
def test_a_meeting_has_the_points_of_its_kind(kind: str, gone: set[str]) -> None:
    """Thirteen when nobody said which meeting it is; else the twelve that belong to it."""
    wanted = [key for key in AGENDAPUNTEN if key not in gone]
    assert keys(Agenda(bijeenkomst=kind)) == wanted
    printed = tree(Agenda(bijeenkomst=kind))["punten_op_papier"]
    assert [one["nummer"] for one in printed] == list(range(1, len(wanted) + 1))
    only = {one["punt"]["pad"]: one["wanneer"] for one in printed if one["wanneer"]}
    assert len(only) == (1 if kind else 3)


def test_a_blank_lets_choose() -> None:
    """All thirteen, and two boxes to tick."""
    assert keys(None) == list(AGENDAPUNTEN)
    assert [one["vraag"] for one in tree(None)["bijeenkomst"]["opties"]] == [
        "de eerste",
        "een volgende",
    ]


def test_a_point_of_the_other_kind_is_printed_when_it_has_an_answer() -> None:
    """Nothing that was written is left out."""
    points = Agendapunten(verslag=Agendapunt(notitie="toch"))
    assert keys(Agenda(bijeenkomst="eerste", punten=points)) == list(AGENDAPUNTEN)


def test_the_round_is_another_one_the_first_time() -> None:
    """Getting to know one another, later how everyone is."""
    said = {
        kind: next(
            one["uitleg"]
            for one in tree(Agenda(bijeenkomst=kind))["punten_op_papier"]
            if one["punt"]["pad"] == "punten.rondje"
        )
        for kind in ("", "eerste", "vervolg")
    }
    assert "Kennismaken" in said["eerste"]
    assert "Hoe gaat het" in said["vervolg"]
    assert len(set(said.values())) == 3


@given(
    start=st.times().map(lambda drawn: drawn.replace(second=0, microsecond=0)),
    minutes=st.lists(st.none() | st.integers(1, 200), min_size=13, max_size=13),
)
def test_clock_times_add_up(start: time, minutes: list[int | None]) -> None:
    """A point begins where the one before it ends; unknown from the first open one on."""
    points = {
        key: Agendapunt(minuten=count, notitie="x")
        for key, count in zip(AGENDAPUNTEN, minutes, strict=True)
    }
    record = Agenda(begintijd=start, punten=Agendapunten(**points))
    told = [one["klok"] for one in tree(record)["punten_op_papier"]]
    now: int | None = start.hour * 60 + start.minute
    for clock, count in zip(told, minutes, strict=True):
        assert clock == ("" if now is None else f"{now // 60:02}:{now % 60:02}")
        now = None if now is None or count is None or now + count >= 24 * 60 else now + count


def test_without_a_beginning_there_are_no_clock_times() -> None:
    """Minutes alone say nothing of the clock."""
    points = Agendapunten(opening=Agendapunt(minuten=5))
    assert {one["klok"] for one in tree(Agenda(punten=points))["punten_op_papier"]} == {""}


def test_who_opens_and_the_day_are_named() -> None:
    """By the client's name, else in the words of the house; the weekday by the date."""
    day = date(2026, 6, 18)
    record = Agenda(client=Client(naam="Yara"), datum=day)
    assert tree(record)["punten_op_papier"][0]["uitleg"] == "Welkom door Yara."
    assert tree(None)["punten_op_papier"][0]["uitleg"] == "Welkom door de cliënt."
    assert tree(record)["weekdag"] == "donderdag"
    assert tree(record, "en")["weekdag"] == "Thursday"
