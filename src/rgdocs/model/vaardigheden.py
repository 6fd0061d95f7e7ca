"""Vaardigheden: what a group wants to learn, who can help, what was agreed and how it went."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

import attrs

from rgdocs.model._base import Base, choice, day, line, many, one, text
from rgdocs.model.people import Client

WIE_DOEN_MEE = ("iedereen", "sommigen")
"""The whole group, or those of it who want to."""


@attrs.frozen(kw_only=True)
class Aanbod(Base):
    """Knowledge, interest or a course that is there, and with whom or where."""

    wat: str = text()
    bij_wie: str = text()


@attrs.frozen(kw_only=True)
class Leerwens(Base):
    """What happened or is wanted, who needs what for it, and what is to be learned."""

    aanleiding: str = text()
    nodig: str = text()
    leren: str = text()


@attrs.frozen(kw_only=True)
class Leerafspraak(Base):
    """What was agreed about one theme meeting."""

    onderwerp: str = line()
    wie_doen_mee: str = choice(*WIE_DOEN_MEE)
    namen: str = text()
    wanneer: str = line()
    wie_regelt: str = line()


@attrs.frozen(kw_only=True)
class Terugblik(Base):
    """How it went, told at the next ordinary meeting."""

    verloop: str = text()
    geleerd: str = text()
    volhouden: str = text()


@attrs.frozen(kw_only=True)
class Vaardigheden(Base):
    """A guide in four steps with room for what the group agrees. Source: 001 bijlage 8."""

    soort: ClassVar[str] = "vaardigheden"

    client: Client | None = one(Client)
    datum: date | None = day()
    binnen: tuple[Aanbod, ...] = many(Aanbod)
    """What the organisation offers."""
    buiten: tuple[Aanbod, ...] = many(Aanbod)
    """What others offer."""
    leerwensen: tuple[Leerwens, ...] = many(Leerwens)
    afspraak: Leerafspraak | None = one(Leerafspraak)
    terugblik: Terugblik | None = one(Terugblik)
