"""The leaflet: what a resourcegroep is, and whom to ask about it."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

import attrs

from rgdocs.model._base import Base, day, line


@attrs.frozen(kw_only=True)
class Folder(Base):
    """How to reach who hands out the leaflet; all else on it is told by the pack.

    What is absent here stands on paper as the pack's own organisation says it. Source: 001
    bijlage 1.
    """

    soort: ClassVar[str] = "folder"

    organisatie: str = line()
    team: str = line()
    regieondersteuner: str = line()
    email: str = line()
    telefoon: str = line()
    datum: date | None = day()
    """On which day this was right."""
