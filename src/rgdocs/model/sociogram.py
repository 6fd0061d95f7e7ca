"""The sociogram: who is around the client, how near, and from which side of life."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

import attrs

from rgdocs.model._base import Base, choice, day, line, many, one
from rgdocs.model.people import Client, named

RINGEN = ("dichtbij", "daarna", "verder_weg")
"""The rings of the drawing, from the middle outwards."""
KANTEN = ("familie", "vrienden", "buurt", "zorg")
"""The sides of the drawing: family, friends, neighbourhood and work, care."""
IN_GROEP = "ja"


@attrs.frozen(kw_only=True)
class Omstander(Base):
    """Someone around the client, or a role or kinship without a name.

    `naam` and `rol` are each optional, one of the two is needed. `ring` and `kant` are absent as
    long as nobody said where this person belongs; then he or she is not drawn, but listed.
    `in_groep` is "ja" for who is in the resourcegroep. Source: ours; of 001 bijlage 2 only the
    title survives.
    """

    RULES = (named,)

    naam: str = line()
    rol: str = line()
    ring: str = choice(*RINGEN)
    kant: str = choice(*KANTEN)
    in_groep: str = choice(IN_GROEP)


@attrs.frozen(kw_only=True)
class Sociogram(Base):
    """Who is around one client. Source: 001 bijlage 2."""

    soort: ClassVar[str] = "sociogram"

    client: Client | None = one(Client)
    datum: date | None = day()
    mensen: tuple[Omstander, ...] = many(Omstander)
