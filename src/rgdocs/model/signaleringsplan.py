"""The signaleringsplan: how to see that it goes wrong, whom to call, what helps and what not."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar

import attrs

from rgdocs.model._base import Base, day, ids, many, one, text, texts
from rgdocs.model.people import Client, Persoon
from rgdocs.model.settling import Refused
from rgdocs.problems import Fault, fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ONDERDELEN = (
    "signalen",
    "crisiscontacten",
    "helpt",
    "overnemen",
    "helpt_niet",
    "gaat_beter",
    "liefst_verblijven",
    "liefst_opgenomen",
    "medicatie_helpt",
    "medicatie_niet",
    "helpt_verder",
)
"""The eleven parts, in the order of the source (001 bijlage 3)."""


def answer_or_geen(answers: Mapping[str, object]) -> Iterator[Fault]:
    """Refuse a part that has an answer and is "geen" as well."""
    chosen: Any = answers["geen"]
    for part in chosen.ids if isinstance(chosen, Refused) else chosen:
        if answers[part]:
            yield fault("geen.with-answer", part, part=part)


@attrs.frozen(kw_only=True)
class Signalering(Base):
    """The eleven parts.

    Each part has three states: absent (not discussed), an answer, or its id in `geen` (none, on
    purpose). An answer and `geen` together are refused. Source: 001 bijlage 3 and 4.
    """

    RULES = (answer_or_geen,)

    signalen: tuple[str, ...] = texts()
    crisiscontacten: tuple[str, ...] = texts()
    helpt: tuple[str, ...] = texts()
    overnemen: tuple[str, ...] = texts()
    helpt_niet: tuple[str, ...] = texts()
    gaat_beter: tuple[str, ...] = texts()
    liefst_verblijven: str = text()
    liefst_opgenomen: str = text()
    medicatie_helpt: str = text()
    medicatie_niet: str = text()
    helpt_verder: tuple[str, ...] = texts()
    geen: tuple[str, ...] = ids(*ONDERDELEN)


@attrs.frozen(kw_only=True)
class Signaleringsplan(Signalering):
    """The signaleringsplan as a document of its own: client, the parts, and the contacts."""

    soort: ClassVar[str] = "signaleringsplan"

    client: Client | None = one(Client)
    datum: date | None = day()
    deelnemers: tuple[Persoon, ...] = many(Persoon)
    belangrijke_anderen: tuple[Persoon, ...] = many(Persoon)
    regieondersteuner: Persoon | None = one(Persoon)
    zorgverantwoordelijke: Persoon | None = one(Persoon)
    huisarts: Persoon | None = one(Persoon)
