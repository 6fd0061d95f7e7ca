"""The people on the paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from rgdocs.model._base import Base, choice, line
from rgdocs.problems import Fault, fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def named(answers: Mapping[str, object]) -> Iterator[Fault]:
    """Refuse who has neither a name nor a role."""
    if not answers["naam"] and not answers["rol"]:
        yield fault("person.nameless")


VOORNAAMWOORDEN = ("hij", "zij", "die")
"""How others speak about the client."""


@attrs.frozen(kw_only=True)
class Persoon(Base):
    """Someone around the client, or a role or kinship without a name ("mijn moeder").

    `naam` and `rol` are each optional, one of the two is needed. A telephone number is kept as it
    was written, finished or not. Source: 001 bijlage 3 and 4.
    """

    RULES = (named,)

    naam: str = line()
    rol: str = line()
    telefoon: str = line()
    email: str = line()


@attrs.frozen(kw_only=True)
class Client(Base):
    """Whose plan it is: a name as the client wants it on paper."""

    naam: str = line()


@attrs.frozen(kw_only=True)
class BesprokenClient(Base):
    """A client whom others talk about: the name, and the word that stands for it.

    `voornaamwoord` is one of VOORNAAMWOORDEN, "" when it is not known: then the name is said again.
    """

    naam: str = line()
    voornaamwoord: str = choice(*VOORNAAMWOORDEN)
