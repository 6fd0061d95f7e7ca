"""The agenda of a meeting: its points, the time for each, and what is agreed per goal."""

from __future__ import annotations

from datetime import date, time
from typing import ClassVar

import attrs

from rgdocs.model._base import Base, choice, clock, count, day, line, many, one, text
from rgdocs.model.people import Client

BIJEENKOMSTEN = ("eerste", "vervolg")
"""The first meeting, or a later one."""
AGENDAPUNTEN = (
    "opening",
    "voorzitter",
    "notulist",
    "rondje",
    "waarden",
    "verslag",
    "doelen",
    "afspraken",
    "signaleringsplan",
    "vaardigheden",
    "rondvraag",
    "volgende",
    "afsluiting",
)
"""The thirteen points, in the order of the source (001 bijlage 7)."""
ALLEEN = {"waarden": "eerste", "verslag": "vervolg"}
"""Points that belong to one kind of meeting only."""


@attrs.frozen(kw_only=True)
class Agendapunt(Base):
    """One point: how many minutes it may take, and what is written down about it."""

    minuten: int | None = count()
    notitie: str = text()


@attrs.frozen(kw_only=True)
class Agendapunten(Base):
    """The thirteen points of the source."""

    opening: Agendapunt | None = one(Agendapunt)
    voorzitter: Agendapunt | None = one(Agendapunt)
    notulist: Agendapunt | None = one(Agendapunt)
    rondje: Agendapunt | None = one(Agendapunt)
    waarden: Agendapunt | None = one(Agendapunt)
    verslag: Agendapunt | None = one(Agendapunt)
    doelen: Agendapunt | None = one(Agendapunt)
    afspraken: Agendapunt | None = one(Agendapunt)
    signaleringsplan: Agendapunt | None = one(Agendapunt)
    vaardigheden: Agendapunt | None = one(Agendapunt)
    rondvraag: Agendapunt | None = one(Agendapunt)
    volgende: Agendapunt | None = one(Agendapunt)
    afsluiting: Agendapunt | None = one(Agendapunt)


@attrs.frozen(kw_only=True)
class Agendadoel(Base):
    """A goal of the plan, and what was agreed about it."""

    doel: str = text()
    wie_doet_wat: str = text()


@attrs.frozen(kw_only=True)
class VolgendeBijeenkomst(Base):
    """When and where the group meets again."""

    datum: date | None = day()
    begintijd: time | None = clock()
    plaats: str = line()


@attrs.frozen(kw_only=True)
class Agenda(Base):
    """The agenda of one meeting. Source: 001 bijlage 7.

    Who chairs and who takes notes are texts: a name, a role, or both, as the group says it.
    """

    soort: ClassVar[str] = "agenda"

    client: Client | None = one(Client)
    bijeenkomst: str = choice(*BIJEENKOMSTEN)
    datum: date | None = day()
    begintijd: time | None = clock()
    plaats: str = line()
    voorzitter: str = line()
    """The formal chair: leads the talk."""
    voorzitter_informeel: str = line()
    """The informal chair: keeps an eye on the time."""
    notulist: str = line()
    punten: Agendapunten | None = one(Agendapunten)
    doelen: tuple[Agendadoel, ...] = many(Agendadoel)
    communicatieregels: str = text()
    plan_bespreken: str = choice("in", "buiten")
    """Where the plan is talked about: in the meeting, or outside it."""
    volgende: VolgendeBijeenkomst | None = one(VolgendeBijeenkomst)
