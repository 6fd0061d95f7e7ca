"""An agenda: an hour at most, the right points, somebody who keeps the time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rgdocs.checks._guideline import Guideline
from rgdocs.model import AGENDAPUNTEN, ALLEEN, Agenda
from rgdocs.problems import Fault, fault

if TYPE_CHECKING:
    from collections.abc import Iterator

HOUR = 60
"""Minutes that a meeting may take."""


def _hour(record: Agenda) -> Iterator[Fault]:
    points = [getattr(record.punten, key, None) for key in AGENDAPUNTEN]
    count = sum(point.minuten or 0 for point in points if point is not None)
    if count > HOUR:
        yield fault("advice.agenda-hour", "punten", count=count, max=HOUR)


def _kind(record: Agenda) -> Iterator[Fault]:
    if not record.bijeenkomst:
        yield fault("advice.agenda-kind", "bijeenkomst")


def _strange_points(record: Agenda) -> Iterator[Fault]:
    """Yield the points that have an answer and belong to the other kind of meeting."""
    for key, kind in ALLEEN.items():
        given = getattr(record.punten, key, None) is not None
        if given and record.bijeenkomst and kind != record.bijeenkomst:
            yield fault("advice.agenda-point", f"punten.{key}")


def _chair(record: Agenda) -> Iterator[Fault]:
    if not record.voorzitter_informeel:
        yield fault("advice.agenda-chair", "voorzitter_informeel")


def _agreements(record: Agenda) -> Iterator[Fault]:
    for index, goal in enumerate(record.doelen):
        if goal.doel and not goal.wie_doet_wat:
            yield fault("advice.agenda-agreement", f"doelen.{index}.wie_doet_wat")


_ONE = (Agenda,)

AGENDA = (
    Guideline("agenda-hour", "001 l. 150", _ONE, _hour),
    Guideline("agenda-kind", "001 bijlage 7", _ONE, _kind),
    Guideline("agenda-point", "001 bijlage 7", _ONE, _strange_points),
    Guideline("agenda-chair", "001 l. 150; bijlage 7", _ONE, _chair),
    Guideline("agenda-agreement", "001 bijlage 7; 003 l. 245-247", _ONE, _agreements),
)
