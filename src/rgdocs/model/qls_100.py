"""The QLS-100: which life areas do not go well now, and which five matter most."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

import attrs

from rgdocs.model._base import Base, day, ids, line, one, texts
from rgdocs.model.gebieden import GEBIEDEN
from rgdocs.model.people import Client


@attrs.frozen(kw_only=True)
class Qls100(Base):
    """What one client circled, and the five that matter most. Source: 001 bijlage 10b.

    It is no score: nothing is counted or added up.
    """

    soort: ClassVar[str] = "qls-100"

    client: Client | None = one(Client)
    datum: date | None = day()
    gebieden: tuple[str, ...] = ids(*GEBIEDEN)
    """The circled areas, by id."""
    contact_met: str = line()
    """The word of the area "contact met …"."""
    eigen: tuple[str, ...] = texts()
    """What does not go well and is not on the list."""
    top_vijf: tuple[str, ...] = texts()
    """The most important first; names of areas, or own words."""
