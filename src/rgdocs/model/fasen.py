"""The six phases of working with a resourcegroep, with their steps, ticked and dated."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import ClassVar

import attrs

from rgdocs.model._base import Base, day, ids, one, text
from rgdocs.model.people import Client

FASEN = MappingProxyType(
    {
        "voorbereiding": ("uitleg", "sociogram", "hersteldoelen", "leden", "plan", "week"),
        "verdieping": ("benaderen", "gesprekken"),
        "planning": ("dag", "plan", "bijeenkomst", "plaats", "frequentie", "contact"),
        "start": ("bijeenkomst", "werkwijze", "uur", "evaluatie"),
        "vervolg": ("samenstelling", "structuur"),
        "herorientatie": ("samenstelling", "zorg", "terugval", "overdracht"),
    }
)
"""The phases and their steps, in the order of the source (001 overview): 24 in all."""
ONDERDELEN_VAN = MappingProxyType(
    {
        "verdieping.benaderen": ("zelf", "brief", "telefoon", "samen", "anders"),
        "planning.bijeenkomst": ("voorzitter", "taken", "agenda", "notulist"),
        "vervolg.structuur": (
            *("gevoel", "verslag", "doelen", "signaleringsplan", "frequentie"),
            *("vaardigheden", "volgende"),
        ),
    }
)
"""Steps that have parts of their own."""
STAPPEN = tuple(f"{fase}.{stap}" for fase, steps in FASEN.items() for stap in steps)
AAN_TE_KRUISEN = tuple(
    one
    for step in STAPPEN
    for one in (step, *(f"{step}_{part}" for part in ONDERDELEN_VAN.get(step, ())))
)
"""All that can be ticked: every step and every part of one, in order.

No id begins with another and a dot: these are names of fields, and a field cannot hold one.
"""


@attrs.frozen(kw_only=True)
class Stap(Base):
    """What is written at a step: a day, which counts before any that is reckoned, and a remark."""

    datum: date | None = day()
    opmerking: str = text()


@attrs.frozen(kw_only=True)
class Voorbereiding(Base):
    """Phase 1: six steps in the first three months."""

    uitleg: Stap | None = one(Stap)
    sociogram: Stap | None = one(Stap)
    hersteldoelen: Stap | None = one(Stap)
    leden: Stap | None = one(Stap)
    plan: Stap | None = one(Stap)
    week: Stap | None = one(Stap)


@attrs.frozen(kw_only=True)
class Verdieping(Base):
    """Phase 2: two steps in the same three months."""

    benaderen: Stap | None = one(Stap)
    gesprekken: Stap | None = one(Stap)


@attrs.frozen(kw_only=True)
class Planning(Base):
    """Phase 3: six steps in the same three months."""

    dag: Stap | None = one(Stap)
    plan: Stap | None = one(Stap)
    bijeenkomst: Stap | None = one(Stap)
    plaats: Stap | None = one(Stap)
    frequentie: Stap | None = one(Stap)
    contact: Stap | None = one(Stap)


@attrs.frozen(kw_only=True)
class Start(Base):
    """Phase 4: four steps at the end of the third month."""

    bijeenkomst: Stap | None = one(Stap)
    werkwijze: Stap | None = one(Stap)
    uur: Stap | None = one(Stap)
    evaluatie: Stap | None = one(Stap)


@attrs.frozen(kw_only=True)
class Vervolg(Base):
    """Phase 5: two steps, for as long as it takes."""

    samenstelling: Stap | None = one(Stap)
    structuur: Stap | None = one(Stap)


@attrs.frozen(kw_only=True)
class Herorientatie(Base):
    """Phase 6: four steps, when the goals are reached as far as they can be."""

    samenstelling: Stap | None = one(Stap)
    zorg: Stap | None = one(Stap)
    terugval: Stap | None = one(Stap)
    overdracht: Stap | None = one(Stap)


@attrs.frozen(kw_only=True)
class Fasen(Base):
    """Where one client and the group are on the way. Source: 001 overview."""

    soort: ClassVar[str] = "fasen"

    client: Client | None = one(Client)
    datum: date | None = day()
    startdatum: date | None = day()
    """The day that the preparation began; the other days are reckoned from it."""
    gedaan: tuple[str, ...] = ids(*AAN_TE_KRUISEN)
    """What is ticked, by id: `voorbereiding.uitleg`, `verdieping.benaderen_brief`."""
    voorbereiding: Voorbereiding | None = one(Voorbereiding)
    verdieping: Verdieping | None = one(Verdieping)
    planning: Planning | None = one(Planning)
    start: Start | None = one(Start)
    vervolg: Vervolg | None = one(Vervolg)
    herorientatie: Herorientatie | None = one(Herorientatie)
