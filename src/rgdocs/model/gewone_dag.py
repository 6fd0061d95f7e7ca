"""Een gewone dag: what the days are like now, and what the client wants to be otherwise."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

import attrs

from rgdocs.model._base import Base, day, one, text
from rgdocs.model.people import Client

KOLOMMEN = ("activiteiten", "plaatsen", "personen")
"""What one does, where one is, with whom: the columns of the source."""
RIJEN = ("nu", "minder", "meer", "nog_niet", "remt")
"""The rows of the source: as it is, less, more, not yet but gladly, what stands in the way."""


@attrs.frozen(kw_only=True)
class Dagrij(Base):
    """One row of the table: what about activities, places, people."""

    activiteiten: str = text()
    plaatsen: str = text()
    personen: str = text()


@attrs.frozen(kw_only=True)
class GewoneDag(Base):
    """Three columns and five rows about the days of one client. Source: 001 bijlage 10a."""

    soort: ClassVar[str] = "gewone-dag"

    client: Client | None = one(Client)
    datum: date | None = day()
    nu: Dagrij | None = one(Dagrij)
    minder: Dagrij | None = one(Dagrij)
    meer: Dagrij | None = one(Dagrij)
    nog_niet: Dagrij | None = one(Dagrij)
    remt: Dagrij | None = one(Dagrij)
