"""The letter that invites somebody to the group, and proposes a first talk."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING, ClassVar

import attrs

from rgdocs.model._base import Base, choice, clock, day, line, one, text
from rgdocs.model.people import BesprokenClient
from rgdocs.problems import Fault, fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

AANSPREEKVORMEN = ("je", "u")
"""How the letter speaks to its reader."""
RELATIES = (
    "moeder",
    "vader",
    "dochter",
    "zoon",
    "zus",
    "broer",
    "partner",
    "familielid",
    "vriendin",
    "vriend",
    "buurvrouw",
    "buurman",
    "collega",
)
"""What the client is to the reader."""


def one_relation(answers: Mapping[str, object]) -> Iterator[Fault]:
    """Refuse a relation from the list and one in own words together."""
    if answers["relatie"] and answers["relatie_anders"]:
        yield fault("letter.two-relations", "relatie_anders")


def ends_later(answers: Mapping[str, object]) -> Iterator[Fault]:
    """Refuse an end that is not later than the beginning."""
    begin, end = answers["begintijd"], answers["eindtijd"]
    if isinstance(begin, time) and isinstance(end, time) and end <= begin:
        yield fault("time.order", "eindtijd")


@attrs.frozen(kw_only=True)
class Geadresseerde(Base):
    """Who gets the letter: name and address as on the envelope, and the name after "Beste"."""

    naam: str = line()
    adres: str = text()
    aanhef: str = line()


@attrs.frozen(kw_only=True)
class Afzender(Base):
    """Who writes. `betrokken_als` is what the writer is to the client, in the letter itself."""

    naam: str = line()
    functie: str = line()
    betrokken_als: str = choice("behandelaar", "begeleider", "ondersteuner")
    email: str = line()
    telefoon: str = line()
    werkdagen: str = line()


@attrs.frozen(kw_only=True)
class Gespreksvoorstel(Base):
    """When and where the talk could be. An end that is not later than the beginning is refused."""

    RULES = (ends_later,)

    datum: date | None = day()
    begintijd: time | None = clock()
    eindtijd: time | None = clock()
    plaats: str = line()


@attrs.frozen(kw_only=True)
class Uitnodiging(Base):
    """One letter to one person. Source: 001 bijlage 5.

    `relatie` is what the client is to the reader; `relatie_anders` the same in own words, and the
    two together are refused. `toon` and `eerder_contact` change sentences of the letter;
    `eigen_woorden` are printed as they stand.
    """

    RULES = (one_relation,)

    soort: ClassVar[str] = "uitnodiging"

    client: BesprokenClient | None = one(BesprokenClient)
    datum: date | None = day()
    kenmerk: str = line()
    geadresseerde: Geadresseerde | None = one(Geadresseerde)
    aanspreekvorm: str = choice(*AANSPREEKVORMEN)
    relatie: str = choice(*RELATIES)
    relatie_anders: str = line()
    eerder_contact: str = choice("gebeld", "gezien")
    toon: str = choice("open", "voorzichtig")
    eigen_woorden: str = text()
    afspraak: Gespreksvoorstel | None = one(Gespreksvoorstel)
    afzender: Afzender | None = one(Afzender)
