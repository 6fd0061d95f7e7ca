"""Who should stand on the paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rgdocs.checks._guideline import BOTH, PLAN, Guideline, Plan, is_unfinished, people_of
from rgdocs.problems import Fault, fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rgdocs.model import Resourcegroepplan


def _client(record: Plan) -> Iterator[Fault]:
    if record.client is None:
        yield fault("advice.client", "client")


def _day(record: Plan) -> Iterator[Fault]:
    if record.datum is None:
        yield fault("advice.day", "datum")


def _regieondersteuner(record: Plan) -> Iterator[Fault]:
    if record.regieondersteuner is None:
        yield fault("advice.regieondersteuner", "regieondersteuner")


def _zorgverantwoordelijke(record: Plan) -> Iterator[Fault]:
    if record.zorgverantwoordelijke is None:
        yield fault("advice.zorgverantwoordelijke", "zorgverantwoordelijke")


def _members(record: Resourcegroepplan) -> Iterator[Fault]:
    if not record.deelnemers:
        yield fault("advice.members", "deelnemers")


def _open_numbers(record: Plan) -> Iterator[Fault]:
    for path, person in people_of(record):
        if is_unfinished(person.telefoon):
            yield fault("advice.open-number", f"{path}.telefoon")


PEOPLE = (
    Guideline("client", "001 l. 64", BOTH, _client),
    Guideline("day", "ours: a plan is renewed, so it must say of when it is", BOTH, _day),
    Guideline("regieondersteuner", "001 l. 64", BOTH, _regieondersteuner),
    Guideline("zorgverantwoordelijke", "001 l. 64; 003 l. 229-231", BOTH, _zorgverantwoordelijke),
    Guideline("members", "001 l. 120-134; 003 l. 224-249", PLAN, _members),
    Guideline("open-number", "ours: the example leaves numbers open", BOTH, _open_numbers),
)
