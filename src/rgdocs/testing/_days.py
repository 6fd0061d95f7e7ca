"""What a client fills in to find goals: common days and QLS lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from rgdocs.model import GEBIEDEN, MAX_TEXT, RIJEN, Client, Dagrij, GewoneDag, Qls100
from rgdocs.testing._parts import lists, maybe
from rgdocs.testing._texts import KINDS, lines, texts

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy


def gewone_dagen(
    *, max_size: int = MAX_TEXT, kinds: frozenset[str] = KINDS
) -> SearchStrategy[GewoneDag]:
    """Draw common days; `max_size` and `kinds` as for `texts`."""
    answer = maybe(texts(max_size=max_size, kinds=kinds), "")
    rows = st.builds(Dagrij, activiteiten=answer, plaatsen=answer, personen=answer)
    return st.builds(
        GewoneDag,
        client=maybe(st.builds(Client, naam=lines(kinds=kinds))),
        datum=maybe(st.dates()),
        **dict.fromkeys(RIJEN, maybe(rows)),
    )


def qls_lijsten(
    *, max_size: int = MAX_TEXT, kinds: frozenset[str] = KINDS
) -> SearchStrategy[Qls100]:
    """Draw QLS lists, from nothing circled to everything; `max_size` and `kinds` as for `texts`."""
    text = texts(max_size=max_size, kinds=kinds)
    some = st.sets(st.sampled_from(GEBIEDEN), max_size=8).map(tuple)
    return st.builds(
        Qls100,
        client=maybe(st.builds(Client, naam=lines(kinds=kinds))),
        datum=maybe(st.dates()),
        gebieden=some | st.just(GEBIEDEN),
        contact_met=maybe(lines(kinds=kinds), ""),
        eigen=lists(text, 3),
        top_vijf=lists(text, 5),
    )
