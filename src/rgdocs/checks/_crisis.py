"""What must not be missing on the day that it goes wrong."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rgdocs.checks._guideline import (
    BOTH,
    PLAN,
    Guideline,
    Plan,
    is_number,
    people_of,
    signals_of,
)
from rgdocs.problems import Fault, fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rgdocs.model import Persoon, Resourcegroepplan

_WORD = re.compile(r"\w+")
_SHORTEST_NAME = 3
_OPPOSITES = (("helpt", "helpt_niet"), ("medicatie_helpt", "medicatie_niet"))


def _signaleringsplan(record: Resourcegroepplan) -> Iterator[Fault]:
    if record.signaleringsplan is None:
        yield fault("advice.signaleringsplan", "signaleringsplan")


def _open(*parts: str, code: str) -> Callable[[Plan], Iterator[Fault]]:
    """Return what yields each of these parts that nobody talked about."""

    def look(record: Plan) -> Iterator[Fault]:
        for signals, before in signals_of(record):
            for part in parts:
                if not getattr(signals, part) and part not in signals.geen:
                    yield fault(code, before + part)

    return look


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _is_meant(person: Persoon, contact: list[str]) -> bool:
    """Return whether the words of a contact name this person: the first name or the whole role."""
    first = next((word for word in _words(person.naam) if len(word) >= _SHORTEST_NAME), None)
    role = _words(person.rol)
    return first in contact or bool(role and set(role) <= set(contact))


def _unreachable(record: Plan) -> Iterator[Fault]:
    """Yield the crisis contacts for whom no number stands anywhere in the record."""
    reachable = [person for _, person in people_of(record) if is_number(person.telefoon)]
    for signals, before in signals_of(record):
        for index, contact in enumerate(signals.crisiscontacten):
            words = _words(contact)
            if not is_number(contact) and not any(_is_meant(one, words) for one in reachable):
                yield fault("advice.unreachable", f"{before}crisiscontacten.{index}")


def _contradictions(record: Plan) -> Iterator[Fault]:
    """Yield what is named as helping and as not helping."""
    for signals, before in signals_of(record):
        for good, bad in _OPPOSITES:
            helping = [_words(text) for _, text in _texts(good, getattr(signals, good))]
            for path, text in _texts(bad, getattr(signals, bad)):
                if _words(text) and _words(text) in helping:
                    yield fault("advice.contradiction", before + path)


def _texts(part: str, answer: str | tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield each text of a part with its path."""
    if isinstance(answer, str):
        yield part, answer
    else:
        yield from ((f"{part}.{index}", text) for index, text in enumerate(answer))


_contacts = _open("crisiscontacten", code="advice.crisis-contact")
_medication = _open("medicatie_helpt", "medicatie_niet", code="advice.medication")
_signs = _open("signalen", code="advice.signs")

CRISIS = (
    Guideline("signaleringsplan", "001 overview, phase 3", PLAN, _signaleringsplan),
    Guideline("signs", "001 bijlage 3", BOTH, _signs),
    Guideline("crisis-contact", "001 bijlage 3", BOTH, _contacts),
    Guideline("unreachable", "001 bijlage 3, contact list", BOTH, _unreachable),
    Guideline("medication", "001 bijlage 3", BOTH, _medication),
    Guideline("contradiction", "ours: who reads it in a crisis cannot ask", BOTH, _contradictions),
)
