"""Draws leaflets: how to reach who hands them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from rgdocs.model import Folder
from rgdocs.testing._parts import maybe
from rgdocs.testing._texts import KINDS, lines

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy


def folders(*, kinds: frozenset[str] = KINDS) -> SearchStrategy[Folder]:
    """Draw leaflets, from empty to full; `kinds` as for `texts`."""
    line = maybe(lines(kinds=kinds), "")
    return st.builds(
        Folder,
        organisatie=line,
        team=line,
        regieondersteuner=line,
        email=line,
        telefoon=line,
        datum=maybe(st.dates()),
    )
