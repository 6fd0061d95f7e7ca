"""Fasen: from an empty way to one with every step ticked, dated and explained."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
from hypothesis import strategies as st

from rgdocs.model import AAN_TE_KRUISEN, FASEN, MAX_TEXT, RECORD, Client, Fasen, Stap
from rgdocs.testing._parts import maybe
from rgdocs.testing._texts import KINDS, lines, texts

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy


def fasen(*, max_size: int = MAX_TEXT, kinds: frozenset[str] = KINDS) -> SearchStrategy[Fasen]:
    """Draw fasen; `max_size` and `kinds` as for `texts`."""
    remark = maybe(texts(max_size=max_size, kinds=kinds), "")
    step = st.builds(Stap, datum=maybe(st.dates()), opmerking=remark)
    fields = attrs.fields_dict(Fasen)
    some = st.sets(st.sampled_from(AAN_TE_KRUISEN), max_size=8).map(tuple)
    return st.builds(
        Fasen,
        client=maybe(st.builds(Client, naam=lines(kinds=kinds))),
        datum=maybe(st.dates()),
        startdatum=maybe(st.dates()),
        gedaan=some | st.just(AAN_TE_KRUISEN),
        **{phase: maybe(_steps(fields[phase].metadata[RECORD], step)) for phase in FASEN},
    )


def _steps(cls: Any, step: SearchStrategy[Stap]) -> SearchStrategy[Any]:
    """Draw a phase with a few steps in it."""
    names = list(attrs.fields_dict(cls))
    return st.dictionaries(st.sampled_from(names), step, max_size=2).map(lambda one: cls(**one))
