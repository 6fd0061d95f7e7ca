"""What records are made of: lists, answers that may be absent, people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
from hypothesis import strategies as st

from rgdocs.model import MAX_ITEMS, RECORD, VOORNAAMWOORDEN, BesprokenClient, Persoon
from rgdocs.testing._texts import KINDS, lines

if TYPE_CHECKING:
    from datetime import time

    from hypothesis.strategies import DrawFn, SearchStrategy


def lists(one: SearchStrategy[Any], most: int = 4) -> SearchStrategy[tuple[Any, ...]]:
    """Return lists of a few; now and then a full one."""
    few = st.lists(one, max_size=most).map(tuple)
    full = one.map(lambda item: (item,) * MAX_ITEMS)
    return st.integers(0, 79).flatmap(lambda n: full if n == 41 else few)


NUMBERS = ("06 00 00 00 11", "06 …", "0000-00 00 13", "+31 6 00000012", "06", "112")


@st.composite
def personen(draw: DrawFn, *, kinds: frozenset[str] = KINDS) -> Persoon:
    """Draw a person: named, a role only, both; with and without a (finished) number."""
    line = lines(kinds=kinds)
    which = draw(st.sampled_from(("naam", "rol", "beide")))
    return Persoon(
        naam="" if which == "rol" else draw(line),
        rol="" if which == "naam" else draw(line),
        telefoon=draw(st.one_of(st.just(""), st.sampled_from(NUMBERS), line)),
        email=draw(st.one_of(st.just(""), st.just("a.b@example.org"), line)),
    )


def maybe(one: SearchStrategy[Any], absent: object = None) -> SearchStrategy[Any]:
    """Draw nothing as often as `one`."""
    return st.one_of(st.just(absent), one)


def some(cls: Any, text: SearchStrategy[str], most: int = 3) -> SearchStrategy[Any]:
    """Draw a record of texts with a few of its answers; inside it may stand another such record."""
    fields = attrs.fields_dict(cls)
    inner = {
        name: maybe(some(one.metadata[RECORD], text))
        for name, one in fields.items()
        if RECORD in one.metadata
    }
    flat = [name for name in fields if name not in inner]
    few = st.dictionaries(st.sampled_from(flat), text, max_size=most) if flat else st.just({})
    return st.tuples(few, st.fixed_dictionaries(inner)).map(lambda both: cls(**both[0], **both[1]))


def clocks() -> SearchStrategy[time]:
    """Draw times of day in whole minutes."""
    return st.times().map(lambda drawn: drawn.replace(second=0, microsecond=0, fold=0))


def besproken_clienten(kinds: frozenset[str]) -> SearchStrategy[BesprokenClient]:
    """Draw clients whom others talk about: with and without a name, and each pronoun or none."""
    word = st.sampled_from(("", *VOORNAAMWOORDEN))
    return st.builds(BesprokenClient, naam=maybe(lines(kinds=kinds), ""), voornaamwoord=word)
