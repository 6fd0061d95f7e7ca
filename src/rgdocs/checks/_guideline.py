"""What a guideline is, and how it says where to look."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from attrs import frozen

from rgdocs.model import Persoon, Resourcegroepplan, Signalering, Signaleringsplan
from rgdocs.problems import Fault

Plan = Resourcegroepplan | Signaleringsplan
"""What has the eleven parts and the people around the client."""
PLAN = (Resourcegroepplan,)
BOTH = (Resourcegroepplan, Signaleringsplan)


@frozen
class Guideline:
    """One guideline of the method, or of ours where the source says so.

    `look` yields a Fault with code `advice.<id>` for every place that is worth a word.
    """

    id: str
    source: str
    documents: tuple[type, ...]
    look: Callable[[Any], Iterable[Fault]]


def signals_of(
    record: Plan,
) -> Iterator[tuple[Signalering, str]]:
    """Yield the eleven parts of a record, if it has them, and the path before them."""
    if isinstance(record, Signaleringsplan):
        yield record, ""
    elif record.signaleringsplan is not None:
        yield record.signaleringsplan, "signaleringsplan."


def people_of(record: Plan) -> Iterator[tuple[str, Persoon]]:
    """Yield everyone in the record with the path to him or her."""
    lists = ("deelnemers", "mogelijke_deelnemers", "belangrijke_anderen")
    for name in lists:
        for index, person in enumerate(getattr(record, name, ())):
            yield f"{name}.{index}", person
    for name in ("regieondersteuner", "zorgverantwoordelijke", "ervaringsdeskundige", "huisarts"):
        person = getattr(record, name, None)
        if person is not None:
            yield name, person


def is_number(text: str) -> bool:
    """Return whether a text holds a whole telephone number: three digits, and not left open."""
    return sum(map(str.isdigit, text)) >= 3 and not is_unfinished(text)


def is_unfinished(text: str) -> bool:
    """Return whether a telephone number was left open ("06 …")."""
    return "…" in text or ".." in text
