"""The phases: 24 steps in the order of the source, and the days that follow from the start."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from rgdocs import checks, compose, forms, packs
from rgdocs.model import AAN_TE_KRUISEN, FASEN, STAPPEN, Fasen, Planning, Stap, Start

PACK = packs.load()
WHEN = datetime(2026, 1, 31, tzinfo=UTC)
START = date(2025, 10, 6)


def tree(record: Fasen | None, kind: str = "final") -> dict[str, Any]:
    form = forms.get("fasen")
    return compose.compose(form, kind, pack=PACK, record=record, when=WHEN).context["v"]


def days(made: dict[str, Any]) -> dict[str, str]:
    """Return the days that were reckoned, by step."""
    return {
        step["pad"]: step["wanneer"]
        for phase in made["fasen"]
        for step in phase["stappen"]
        if step["wanneer"]
    }


def test_the_steps_are_those_of_the_source() -> None:
    """6, 2, 6, 4, 2 and 4, with 16 parts; each can be ticked once."""
    assert [len(steps) for steps in FASEN.values()] == [6, 2, 6, 4, 2, 4]
    assert (len(STAPPEN), len(AAN_TE_KRUISEN), len(set(AAN_TE_KRUISEN))) == (24, 40, 40)
    made = tree(None, "blank")
    boxes = [
        box["pad"].removeprefix("gedaan.")
        for phase in made["fasen"]
        for step in phase["stappen"]
        for box in (step["vak"], *step["onderdelen"])
    ]
    assert tuple(boxes) == AAN_TE_KRUISEN


def test_without_a_start_there_are_months() -> None:
    """And no day that nobody asked for."""
    made = tree(None, "blank")
    assert [phase["wanneer"] for phase in made["fasen"][:4]] == [
        *["maand 1 tot en met 3"] * 3,
        "eind van maand 3",
    ]
    assert days(made) == {}


@pytest.mark.parametrize("kind", ["prefilled", "final"])
def test_days_follow_from_the_start(kind: str) -> None:
    """Three months to the first meeting, a week to look back, three months to the next."""
    made = tree(Fasen(startdatum=START), kind)
    assert made["fasen"][0]["wanneer"] == "6 oktober 2025 tot 6 januari 2026"
    assert made["fasen"][3]["wanneer"] == "6 januari 2026"
    assert days(made) == {
        "voorbereiding.uitleg": "vanaf 6 oktober 2025",
        "voorbereiding.week": "week 2",
        "planning.dag": "rond 6 januari 2026",
        "start.bijeenkomst": "rond 6 januari 2026",
        "start.evaluatie": "rond 13 januari 2026",
        "vervolg.structuur": "volgende keer rond 7 april 2026",
    }


def test_a_day_that_is_written_down_counts_first() -> None:
    """The planned day, and before it the day on which the meeting was."""
    planned = Planning(dag=Stap(datum=date(2026, 1, 13)))
    made = tree(Fasen(startdatum=START, planning=planned))
    assert days(made)["start.bijeenkomst"] == "rond 13 januari 2026"
    assert "planning.dag" not in days(made)
    held = Start(bijeenkomst=Stap(datum=date(2026, 1, 20)))
    made = tree(Fasen(startdatum=START, planning=planned, start=held))
    assert made["fasen"][3]["wanneer"] == "20 januari 2026"
    assert days(made)["start.evaluatie"] == "rond 27 januari 2026"


def test_the_end_of_the_calendar_is_no_fault() -> None:
    """Then months stand there, as without a start."""
    made = tree(Fasen(startdatum=date.max))
    assert made["fasen"][0]["wanneer"] == "maand 1 tot en met 3"


def test_a_phase_is_done_when_all_its_steps_are() -> None:
    """It is filled in the picture, and its alternative says so."""
    done = tuple(step for step in STAPPEN if step.startswith("verdieping."))
    made = tree(Fasen(gedaan=done))
    assert [phase["klaar"] for phase in made["fasen"]] == [False, True, *[False] * 4]
    circles = [one for one in made["tekening"].shapes if isinstance(one, compose.Oval)]
    assert [one.paint.fill for one in circles] == ["white", "main", *["white"] * 4]
    assert "2 Verdieping, maand 1 tot en met 3, klaar. 3" in made["tekening"].alt
    assert made["iets_klaar"] is True


def test_days_are_advised_about() -> None:
    """Far from three months, in a weekend, and a meeting without a day to look back."""
    record = Fasen(
        startdatum=START,
        gedaan=("start.bijeenkomst",),
        start=Start(bijeenkomst=Stap(datum=date(2026, 4, 27))),
    )
    assert [(one.code, one.path) for one in checks.check(record)] == [
        ("advice.first-meeting", "start.bijeenkomst"),
        ("advice.day-off", "start.bijeenkomst.datum"),
        ("advice.no-evaluation", "start.evaluatie"),
    ]
    assert checks.check(Fasen(startdatum=START)) == ()
