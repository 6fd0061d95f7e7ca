"""The verdiepingsgesprekken: what family, other close ones and professionals tell beforehand."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

import attrs

from rgdocs.model._base import Base, day, line, one, text
from rgdocs.model.gespreksvragen import (
    AntwoordenFamilie,
    AntwoordenNaasten,
    AntwoordenProfessionals,
)
from rgdocs.model.people import BesprokenClient, Persoon

GESPREKSDELEN = ("verleden", "heden", "toekomst")
"""The three parts of the questions, in the order of the source."""


@attrs.frozen(kw_only=True)
class Gespreksstart(Base):
    """What is told at the start of every talk. Source: 001 bijlage 6, Start."""

    eigen_verhaal: str = text()
    vaardigheden: str = text()
    commitment: str = text()
    week: str = line()
    mogelijke_dagen: str = text()


@attrs.frozen(kw_only=True)
class VerdiepingsgesprekFamilie(Base):
    """A talk with someone of the client's family. Source: 001 bijlage 6 and 6a."""

    soort: ClassVar[str] = "verdiepingsgesprek-familie"

    client: BesprokenClient | None = one(BesprokenClient)
    datum: date | None = day()
    met_wie: Persoon | None = one(Persoon)
    door: Persoon | None = one(Persoon)
    start: Gespreksstart | None = one(Gespreksstart)
    antwoorden: AntwoordenFamilie | None = one(AntwoordenFamilie)
    samenvatting: str = text()


@attrs.frozen(kw_only=True)
class VerdiepingsgesprekNaasten(Base):
    """A talk with another close one of the client. Source: 001 bijlage 6 and 6b."""

    soort: ClassVar[str] = "verdiepingsgesprek-naasten"

    client: BesprokenClient | None = one(BesprokenClient)
    datum: date | None = day()
    met_wie: Persoon | None = one(Persoon)
    door: Persoon | None = one(Persoon)
    start: Gespreksstart | None = one(Gespreksstart)
    antwoorden: AntwoordenNaasten | None = one(AntwoordenNaasten)
    samenvatting: str = text()


@attrs.frozen(kw_only=True)
class VerdiepingsgesprekProfessionals(Base):
    """A talk with a professional around the client. Source: 001 bijlage 6 and 6c."""

    soort: ClassVar[str] = "verdiepingsgesprek-professionals"

    client: BesprokenClient | None = one(BesprokenClient)
    datum: date | None = day()
    met_wie: Persoon | None = one(Persoon)
    door: Persoon | None = one(Persoon)
    start: Gespreksstart | None = one(Gespreksstart)
    antwoorden: AntwoordenProfessionals | None = one(AntwoordenProfessionals)
    samenvatting: str = text()


Verdiepingsgesprek = (
    VerdiepingsgesprekFamilie | VerdiepingsgesprekNaasten | VerdiepingsgesprekProfessionals
)
"""Any of the three."""
