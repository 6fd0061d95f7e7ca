"""Invitations to the group, and agendas of its meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from hypothesis import strategies as st

from rgdocs.model import (
    AANSPREEKVORMEN,
    AGENDAPUNTEN,
    BIJEENKOMSTEN,
    MAX_COUNT,
    MAX_TEXT,
    RELATIES,
    Afzender,
    Agenda,
    Agendadoel,
    Agendapunt,
    Agendapunten,
    Client,
    Geadresseerde,
    Gespreksvoorstel,
    Uitnodiging,
    VolgendeBijeenkomst,
)
from rgdocs.testing._parts import besproken_clienten, clocks, lists, maybe
from rgdocs.testing._texts import KINDS, lines, texts

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy


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


@st.composite
def _proposals(draw: DrawFn, line: SearchStrategy[str]) -> Gespreksvoorstel:
    """Draw a proposal, from nothing to a whole one; the end is later than the beginning."""
    times = sorted(draw(st.lists(clocks(), min_size=2, max_size=2, unique=True)))
    begin, end = (clock if draw(st.booleans()) else None for clock in times)
    return Gespreksvoorstel(
        datum=draw(maybe(st.dates())), begintijd=begin, eindtijd=end, plaats=draw(line)
    )


def uitnodigingen(
    *, max_size: int = MAX_TEXT, kinds: frozenset[str] = KINDS
) -> SearchStrategy[Uitnodiging]:
    """Draw letters in each form of address, tone and relation; sizes and kinds as for `texts`."""
    line, text = maybe(lines(kinds=kinds), ""), maybe(texts(max_size=max_size, kinds=kinds), "")
    own = st.tuples(st.just(""), line)
    relation = own | st.tuples(st.sampled_from(RELATIES), st.just(""))
    reader = st.builds(Geadresseerde, naam=line, adres=text, aanhef=line)
    writer = st.builds(
        Afzender,
        **dict.fromkeys(("naam", "functie", "email", "telefoon", "werkdagen"), line),
        betrokken_als=st.sampled_from(("", "behandelaar", "begeleider", "ondersteuner")),
    )
    made = st.builds(
        Uitnodiging,
        client=maybe(besproken_clienten(kinds)),
        datum=maybe(st.dates()),
        kenmerk=line,
        geadresseerde=maybe(reader),
        aanspreekvorm=st.sampled_from(("", *AANSPREEKVORMEN)),
        eerder_contact=st.sampled_from(("", "gebeld", "gezien")),
        toon=st.sampled_from(("", "open", "voorzichtig")),
        eigen_woorden=text,
        afspraak=maybe(_proposals(line)),
        afzender=maybe(writer),
    )
    return st.tuples(made, relation).map(
        lambda both: attrs.evolve(both[0], relatie=both[1][0], relatie_anders=both[1][1])
    )
