"""Themabijeenkomsten: the six themes of the method, which of them a group chose, and when."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import ClassVar

import attrs

from rgdocs.model._base import Base, day, ids, line, many, one, text
from rgdocs.model.people import Client

THEMAGROEPEN = MappingProxyType(
    {
        "standaard": ("psycho_educatie", "communicatie", "destigmatiseren"),
        "indicatie": ("probleemoplossing", "stress", "leefstijl"),
    }
)
"""The themes that every group has, and those for a group that needs them; order of the source."""

THEMAS = tuple(f"{group}.{theme}" for group, themes in THEMAGROEPEN.items() for theme in themes)


@attrs.frozen(kw_only=True)
class Themaplan(Base):
    """One theme meeting: about what (one of the six, or another theme), when, who leads it."""

    thema: str = line()
    wanneer: str = line()
    wie: str = line()


@attrs.frozen(kw_only=True)
class Themas(Base):
    """Which themes a group chose, and the plan of them. Source: 001 bijlage 9."""

    soort: ClassVar[str] = "themas"

    client: Client | None = one(Client)
    datum: date | None = day()
    gekozen: tuple[str, ...] = ids(*THEMAS)
    """The chosen themes, by id."""
    advies: str = text()
    """What the regieondersteuner advises; the group decides."""
    planning: tuple[Themaplan, ...] = many(Themaplan)
