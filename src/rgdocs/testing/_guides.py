"""What a group fills in to learn together: skills and themes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from rgdocs.model import (
    MAX_TEXT,
    THEMAS,
    WIE_DOEN_MEE,
    Aanbod,
    Client,
    Leerafspraak,
    Leerwens,
    Terugblik,
    Themaplan,
    Themas,
    Vaardigheden,
)
from rgdocs.testing._parts import lists, maybe
from rgdocs.testing._texts import KINDS, lines, texts

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy


def vaardigheden(
    *, max_size: int = MAX_TEXT, kinds: frozenset[str] = KINDS
) -> SearchStrategy[Vaardigheden]:
    """Draw guides for skills; `max_size` and `kinds` as for `texts`."""
    answer = maybe(texts(max_size=max_size, kinds=kinds), "")
    line = maybe(lines(kinds=kinds), "")
    offers = lists(st.builds(Aanbod, wat=answer, bij_wie=answer), 3)
    wish = st.builds(Leerwens, aanleiding=answer, nodig=answer, leren=answer)
    agreed = st.builds(
        Leerafspraak,
        onderwerp=line,
        wie_doen_mee=st.sampled_from(("", *WIE_DOEN_MEE)),
        namen=answer,
        wanneer=line,
        wie_regelt=line,
    )
    back = st.builds(Terugblik, verloop=answer, geleerd=answer, volhouden=answer)
    return st.builds(
        Vaardigheden,
        client=maybe(st.builds(Client, naam=lines(kinds=kinds))),
        datum=maybe(st.dates()),
        binnen=offers,
        buiten=offers,
        leerwensen=lists(wish, 3),
        afspraak=maybe(agreed),
        terugblik=maybe(back),
    )


def themas(*, max_size: int = MAX_TEXT, kinds: frozenset[str] = KINDS) -> SearchStrategy[Themas]:
    """Draw choices of themes; `max_size` and `kinds` as for `texts`."""
    line = maybe(lines(kinds=kinds), "")
    return st.builds(
        Themas,
        client=maybe(st.builds(Client, naam=lines(kinds=kinds))),
        datum=maybe(st.dates()),
        gekozen=st.sets(st.sampled_from(THEMAS)).map(tuple),
        advies=maybe(texts(max_size=max_size, kinds=kinds), ""),
        planning=lists(st.builds(Themaplan, thema=line, wanneer=line, wie=line), 3),
    )
