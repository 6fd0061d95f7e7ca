"""The sociogram: everyone has a place in it, and it shows who could be in the group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rgdocs.checks._guideline import Guideline
from rgdocs.model import Sociogram
from rgdocs.problems import Fault, fault

if TYPE_CHECKING:
    from collections.abc import Iterator


def _not_drawn(record: Sociogram) -> Iterator[Fault]:
    for index, person in enumerate(record.mensen):
        if not (person.ring and person.kant):
            yield fault("advice.not-drawn", f"mensen.{index}")


def _nobody_in_group(record: Sociogram) -> Iterator[Fault]:
    if record.mensen and not any(person.in_groep for person in record.mensen):
        yield fault("advice.nobody-in-group", "mensen")


SOCIOGRAM = (
    Guideline("not-drawn", "ours: who has no place is not drawn", (Sociogram,), _not_drawn),
    Guideline(
        "nobody-in-group", "001 overview, phase 1: nominating", (Sociogram,), _nobody_in_group
    ),
)
