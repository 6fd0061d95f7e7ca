"""Hypothesis strategies for whoever builds on rgdocs: records and texts as people write them.

`records()` draws every document, `of(id)` one of them. Every text is canonical, allowed, and can be
drawn by the fonts that rgdocs brings (Noto Sans, its Arabic, Hebrew, Devanagari and Symbols, Noto
Emoji): the characters come from the ranges in `SCRIPTS`, never from a font that happens to be
there. What each draw can hold stands in `KINDS`; `kinds_in` says what a text does hold.

Hypothesis is needed only here: `pip install hypothesis`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from rgdocs.model import MAX_TEXT, Record
from rgdocs.testing._any import of
from rgdocs.testing._circles import omstanders, sociogrammen
from rgdocs.testing._days import gewone_dagen, qls_lijsten
from rgdocs.testing._guides import themas, vaardigheden
from rgdocs.testing._leaflets import folders
from rgdocs.testing._letters import agendas, uitnodigingen
from rgdocs.testing._parts import personen
from rgdocs.testing._phases import fasen
from rgdocs.testing._plans import resourcegroepplannen, signaleringsplannen
from rgdocs.testing._talks import verdiepingsgesprekken
from rgdocs.testing._texts import (
    KINDS,
    LENGTHS,
    MARKED,
    SCRIPTS,
    SPACES,
    WHOLES,
    kinds_in,
    lines,
    texts,
)

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy


def records(*, max_size: int = MAX_TEXT, kinds: frozenset[str] = KINDS) -> SearchStrategy[Record]:
    """Draw any document; `max_size` and `kinds` as for `texts`."""
    return st.one_of(
        fasen(max_size=max_size, kinds=kinds),
        folders(kinds=kinds),
        sociogrammen(max_size=max_size, kinds=kinds),
        resourcegroepplannen(max_size=max_size, kinds=kinds),
        signaleringsplannen(max_size=max_size, kinds=kinds),
        uitnodigingen(max_size=max_size, kinds=kinds),
        agendas(max_size=max_size, kinds=kinds),
        vaardigheden(max_size=max_size, kinds=kinds),
        themas(max_size=max_size, kinds=kinds),
        gewone_dagen(max_size=max_size, kinds=kinds),
        qls_lijsten(max_size=max_size, kinds=kinds),
        verdiepingsgesprekken(max_size=max_size, kinds=kinds),
    )


__all__ = [
    "KINDS",
    "LENGTHS",
    "MARKED",
    "SCRIPTS",
    "SPACES",
    "WHOLES",
    "agendas",
    "fasen",
    "folders",
    "gewone_dagen",
    "kinds_in",
    "lines",
    "of",
    "omstanders",
    "personen",
    "qls_lijsten",
    "records",
    "resourcegroepplannen",
    "signaleringsplannen",
    "sociogrammen",
    "texts",
    "themas",
    "uitnodigingen",
    "vaardigheden",
    "verdiepingsgesprekken",
]
