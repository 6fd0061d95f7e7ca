"""Agendas of meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from rgdocs.model import (
    AGENDAPUNTEN,
    BIJEENKOMSTEN,
    MAX_COUNT,
    MAX_TEXT,
    Agenda,
    Agendadoel,
    Agendapunt,
    Agendapunten,
    Client,
    VolgendeBijeenkomst,
)
from rgdocs.testing._parts import clocks, lists, maybe
from rgdocs.testing._texts import KINDS, lines, texts

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy


def agendas(*, max_size: int = MAX_TEXT, kinds: frozenset[str] = KINDS) -> SearchStrategy[Agenda]:
    """Draw agendas of first and later meetings; `max_size` and `kinds` as for `texts`."""
    line, text = maybe(lines(kinds=kinds), ""), maybe(texts(max_size=max_size, kinds=kinds), "")
    minutes = maybe(st.integers(1, 30) | st.integers(1, MAX_COUNT))
    point = st.builds(Agendapunt, minuten=minutes, notitie=text)
    few = st.dictionaries(st.sampled_from(AGENDAPUNTEN), point, max_size=4)
    goal = st.builds(Agendadoel, doel=text, wie_doet_wat=text)
    again = st.builds(
        VolgendeBijeenkomst, datum=maybe(st.dates()), begintijd=maybe(clocks()), plaats=line
    )
    return st.builds(
        Agenda,
        client=maybe(st.builds(Client, naam=lines(kinds=kinds))),
        bijeenkomst=st.sampled_from(("", *BIJEENKOMSTEN)),
        datum=maybe(st.dates()),
        begintijd=maybe(clocks()),
        plaats=line,
        voorzitter=line,
        voorzitter_informeel=line,
        notulist=line,
        punten=maybe(few.map(lambda given: Agendapunten(**given))),
        doelen=lists(goal, 3),
        communicatieregels=text,
        plan_bespreken=st.sampled_from(("", "in", "buiten")),
        volgende=maybe(again),
    )
