"""The days of the phases: three months to the first meeting, on a day that people can come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rgdocs.checks import kalender
from rgdocs.checks._guideline import Guideline
from rgdocs.model import FASEN, Fasen
from rgdocs.problems import Fault, fault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

ABOUT = 31
"""Days that the first meeting may be earlier or later."""
_TOGETHER = ("planning.dag", "start.bijeenkomst", "start.evaluatie")
"""Steps at whose day people come together."""


def _days(record: Fasen) -> Iterator[tuple[str, date]]:
    """Yield every step that has a day."""
    for phase, steps in FASEN.items():
        held = getattr(record, phase)
        for step in steps if held else ():
            one = getattr(held, step)
            if one is not None and one.datum is not None:
                yield f"{phase}.{step}", one.datum


def _first_meeting(record: Fasen) -> Iterator[Fault]:
    meeting = kalender.first_meeting(record)
    expected = record.startdatum and kalender.next_meeting(record.startdatum)
    if meeting and expected and abs((meeting - expected).days) > ABOUT:
        yield fault("advice.first-meeting", "start.bijeenkomst")


def _day_off(record: Fasen) -> Iterator[Fault]:
    for step, day in _days(record):
        if step in _TOGETHER and kalender.is_free(day):
            yield fault("advice.day-off", f"{step}.datum")


def _no_evaluation(record: Fasen) -> Iterator[Fault]:
    done, dated = set(record.gedaan), {step for step, _ in _days(record)}
    if "start.bijeenkomst" in done and "start.evaluatie" not in done | dated:
        yield fault("advice.no-evaluation", "start.evaluatie")


PHASES = (
    Guideline("first-meeting", "001 l. 74-76, 106", (Fasen,), _first_meeting),
    Guideline("day-off", "ours: people must be able to come", (Fasen,), _day_off),
    Guideline("no-evaluation", "001 l. 154", (Fasen,), _no_evaluation),
)
