"""Plans and signaleringsplannen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from rgdocs.model import (
    MAX_TEXT,
    ONDERDELEN,
    Client,
    Kortetermijndoel,
    Resourcegroepplan,
    Signalering,
    Signaleringsplan,
)
from rgdocs.testing._parts import NUMBERS, lists, maybe, personen
from rgdocs.testing._texts import KINDS, lines, texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import DrawFn, SearchStrategy


@st.composite
def _onderdelen(draw: DrawFn, text: SearchStrategy[str]) -> dict[str, Any]:
    """Draw the eleven parts, each absent, answered or "geen"."""
    states = {part: draw(st.sampled_from(("niet", "geen", "gegeven"))) for part in ONDERDELEN}
    one_text = [part for part in ONDERDELEN if part.startswith(("liefst_", "medicatie_"))]
    given = [part for part in ONDERDELEN if states[part] == "gegeven"]
    answers = {part: draw(text if part in one_text else lists(text, 3)) for part in given}
    if "crisiscontacten" in answers and draw(st.booleans()):
        answers["crisiscontacten"] = tuple(
            f"Joke {number}" for number in draw(st.permutations(NUMBERS))[:3]
        )
    return {**answers, "geen": tuple(part for part in ONDERDELEN if states[part] == "geen")}


def _goal(text: SearchStrategy[str]) -> SearchStrategy[Kortetermijndoel]:
    answer = maybe(text, "")
    return st.builds(
        Kortetermijndoel,
        ik_wil=answer,
        hoe_is_het_nu=answer,
        wat_gaat_goed=answer,
        wat_is_nodig=answer,
        wie_doet_wat=answer,
        hoe_te_zien=answer,
    )


def _shared(kinds: frozenset[str]) -> dict[str, SearchStrategy[Any]]:
    """Return what both documents hold around the answers."""
    person = personen(kinds=kinds)
    return {
        "client": maybe(st.builds(Client, naam=lines(kinds=kinds))),
        "datum": maybe(st.dates()),
        "deelnemers": lists(person),
        "regieondersteuner": maybe(person),
        "zorgverantwoordelijke": maybe(person),
        "belangrijke_anderen": lists(person, 2),
        "huisarts": maybe(person),
    }


def resourcegroepplannen(
    *, max_size: int = MAX_TEXT, kinds: frozenset[str] = KINDS
) -> SearchStrategy[Resourcegroepplan]:
    """Draw plans, from empty to full; `max_size` and `kinds` as for `texts`."""
    text = texts(max_size=max_size, kinds=kinds)
    signals = _onderdelen(text).map(lambda parts: Signalering(**parts))
    return st.builds(
        Resourcegroepplan,
        naam_resourcegroep=maybe(lines(kinds=kinds), ""),
        mogelijke_deelnemers=lists(personen(kinds=kinds), 2),
        ervaringsdeskundige=maybe(personen(kinds=kinds)),
        langetermijndoelen=lists(text, 3),
        kortetermijndoelen=lists(_goal(text), 3),
        signaleringsplan=maybe(signals),
        **_shared(kinds),
    )


def signaleringsplannen(
    *, max_size: int = MAX_TEXT, kinds: frozenset[str] = KINDS
) -> SearchStrategy[Signaleringsplan]:
    """Draw signaleringsplannen of their own; `max_size` and `kinds` as for `texts`."""
    build: Callable[..., Signaleringsplan] = Signaleringsplan
    around = st.fixed_dictionaries(_shared(kinds))
    parts = _onderdelen(texts(max_size=max_size, kinds=kinds))
    return st.tuples(parts, around).map(lambda both: build(**both[0], **both[1]))
