"""Sociograms: from nobody to a full list, on every side and in every ring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from rgdocs.model import IN_GROEP, KANTEN, MAX_TEXT, RINGEN, Client, Omstander, Sociogram
from rgdocs.testing._parts import lists, maybe
from rgdocs.testing._texts import KINDS, lines

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy


@st.composite
def omstanders(draw: DrawFn, *, kinds: frozenset[str] = KINDS) -> Omstander:
    """Draw someone around a client: named, a role only, both; with and without a place."""
    line = lines(kinds=kinds)
    which = draw(st.sampled_from(("naam", "rol", "beide")))
    return Omstander(
        naam="" if which == "rol" else draw(line),
        rol="" if which == "naam" else draw(line),
        ring=draw(st.sampled_from(("", *RINGEN))),
        kant=draw(st.sampled_from(("", *KANTEN))),
        in_groep=draw(st.sampled_from(("", IN_GROEP))),
    )


def sociogrammen(
    *,
    max_size: int = MAX_TEXT,  # noqa: ARG001 - every answer is of one line
    kinds: frozenset[str] = KINDS,
) -> SearchStrategy[Sociogram]:
    """Draw sociograms; `kinds` as for `texts`."""
    return st.builds(
        Sociogram,
        client=maybe(st.builds(Client, naam=lines(kinds=kinds))),
        datum=maybe(st.dates()),
        mensen=lists(omstanders(kinds=kinds), 6),
    )
