"""The resourcegroepplan: who is in the group, what the client wants, and the signaleringsplan."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

import attrs

from rgdocs.model._base import Base, day, line, many, one, text, texts
from rgdocs.model.people import Client, Persoon
from rgdocs.model.signaleringsplan import Signalering


@attrs.frozen(kw_only=True)
class Kortetermijndoel(Base):
    """One goal for the next meeting, with its five questions (001 bijlage 3)."""

    ik_wil: str = text()
    hoe_is_het_nu: str = text()
    wat_gaat_goed: str = text()
    wat_is_nodig: str = text()
    wie_doet_wat: str = text()
    hoe_te_zien: str = text()


@attrs.frozen(kw_only=True)
class Resourcegroepplan(Base):
    """The plan of one client and the group around them. Source: 001 bijlage 3 and 4.

    Every list of people stands by itself: the same person may stand in several, and none is
    made out of another.
    """

    soort: ClassVar[str] = "resourcegroepplan"

    client: Client | None = one(Client)
    datum: date | None = day()
    naam_resourcegroep: str = line()
    deelnemers: tuple[Persoon, ...] = many(Persoon)
    mogelijke_deelnemers: tuple[Persoon, ...] = many(Persoon)
    regieondersteuner: Persoon | None = one(Persoon)
    zorgverantwoordelijke: Persoon | None = one(Persoon)
    ervaringsdeskundige: Persoon | None = one(Persoon)
    langetermijndoelen: tuple[str, ...] = texts()
    kortetermijndoelen: tuple[Kortetermijndoel, ...] = many(Kortetermijndoel)
    signaleringsplan: Signalering | None = one(Signalering)
    belangrijke_anderen: tuple[Persoon, ...] = many(Persoon)
    huisarts: Persoon | None = one(Persoon)
