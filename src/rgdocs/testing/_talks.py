"""Interviews of all three lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from rgdocs.model import (
    MAX_TEXT,
    AntwoordenFamilie,
    AntwoordenNaasten,
    AntwoordenProfessionals,
    Gespreksstart,
    Verdiepingsgesprek,
    VerdiepingsgesprekFamilie,
    VerdiepingsgesprekNaasten,
    VerdiepingsgesprekProfessionals,
)
from rgdocs.testing._parts import besproken_clienten, maybe, personen, some
from rgdocs.testing._texts import KINDS, lines, texts

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy


def verdiepingsgesprekken(
    *, max_size: int = MAX_TEXT, kinds: frozenset[str] = KINDS
) -> SearchStrategy[Verdiepingsgesprek]:
    """Draw interviews of all three lists; `max_size` and `kinds` as for `texts`."""
    answer = texts(max_size=max_size, kinds=kinds)
    start = st.builds(
        Gespreksstart,
        week=maybe(lines(kinds=kinds), ""),
        **{
            name: maybe(answer, "")
            for name in ("eigen_verhaal", "vaardigheden", "commitment", "mogelijke_dagen")
        },
    )
    talks: tuple[tuple[Any, type], ...] = (
        (VerdiepingsgesprekFamilie, AntwoordenFamilie),
        (VerdiepingsgesprekNaasten, AntwoordenNaasten),
        (VerdiepingsgesprekProfessionals, AntwoordenProfessionals),
    )
    each: list[SearchStrategy[Verdiepingsgesprek]] = [
        st.builds(
            talk,
            client=maybe(besproken_clienten(kinds)),
            datum=maybe(st.dates()),
            met_wie=maybe(personen(kinds=kinds)),
            door=maybe(personen(kinds=kinds)),
            start=maybe(start),
            antwoorden=maybe(some(answers, answer)),
            samenvatting=maybe(answer, ""),
        )
        for talk, answers in talks
    ]
    return st.one_of(each)
