"""The sociogram: nobody's name touches another's, and the list says what the drawing says."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import combinations, cycle, pairwise
from math import hypot
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rgdocs import compose, forms, packs
from rgdocs.compose._circles import HEIGHT, QUARTERS, WIDTH
from rgdocs.compose._rings import USUAL, Guest, Plan, arrange, packed
from rgdocs.compose._spots import GAP, MIDDLE, Body
from rgdocs.model import KANTEN, RINGEN, Client, Omstander, Sociogram
from rgdocs.testing import omstanders

if TYPE_CHECKING:
    from collections.abc import Sequence

PACK = packs.load()
WHEN = datetime(2026, 1, 31, tzinfo=UTC)
LONG = (
    *("Maria van der Heijden-Jansen", "Anna-Wilhelmina de Groot", "Mohammed El Amrani"),
    *("Hatice Yılmaz", "Joris", "מרים כהן", "فاطمة الزهراء", "Willemijn", "Bo"),
)
ROLES = ("zorgverantwoordelijke", "buurvrouw", "", "ervaringsdeskundige", "mijn oudste broer")


def tree(people: Sequence[Omstander], kind: str = "final") -> dict[str, Any]:
    form = forms.get("sociogram")
    record = Sociogram(client=Client(naam="Yara"), mensen=tuple(people))
    return compose.compose(form, kind, pack=PACK, record=record, when=WHEN).context["v"]


def crowd(count: int) -> list[Omstander]:
    """Return people with long names and roles, all over the drawing."""
    names, roles = cycle(LONG), cycle(ROLES)
    return [
        Omstander(
            naam=next(names), rol=next(roles), ring=RINGEN[n % 3], kant=KANTEN[n % 4],
            in_groep="ja" if n % 3 else "",
        )
        for n in range(count)
    ]  # fmt: skip


def box(shape: Any) -> tuple[float, float, float, float]:
    return shape.x, shape.y, shape.x + shape.width, shape.y + shape.height


def apart(one: Any, other: Any) -> bool:
    """Say whether two rectangles do not touch."""
    a, b = box(one), box(other)
    return a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]


def parts(drawing: compose.Drawing) -> tuple[list[Any], list[Any]]:
    """Return the rims of people, and all words that stand outside of one."""
    rims = [
        shape
        for shape in drawing.shapes
        if isinstance(shape, compose.Oval | compose.Block)
        and (shape.paint.fill, shape.paint.line) == ("white", "main")
    ]
    loose = [
        shape
        for shape in drawing.shapes
        if isinstance(shape, compose.Words)
        and shape.style in {"TekenRol", "TekenRing", "TekenKant"}
    ]
    return rims, loose


def check(people: Sequence[Omstander]) -> dict[str, Any]:
    """Everyone who has a place is drawn, by name or number, and nothing touches."""
    made = tree(people)
    drawing = made["tekening"]
    rims, loose = parts(drawing)
    assert len(rims) == sum(bool(one.ring and one.kant) for one in people)
    assert all(apart(one, other) for one, other in combinations([*rims, *loose], 2))
    for shape in (*rims, *loose):
        left, top, right, low = box(shape)
        assert left >= 0
        assert top >= 0
        assert right <= WIDTH
        assert low <= HEIGHT
    names = [
        "".join("".join(shape.lines).split())
        for shape in drawing.shapes
        if isinstance(shape, compose.Words) and shape.style == "TekenNaam"
    ]
    for row, one in zip(made["mensen"]["rijen"], people, strict=True):
        if one.ring and one.kant:
            said = row["nummer_in_beeld"] or one.naam or one.rol
            assert "".join(said.split()) in names
    return made


@given(st.lists(omstanders(), max_size=12))
def test_no_name_touches_another(people: list[Omstander]) -> None:
    """Whatever they are called, letter for letter."""
    check(people)


@pytest.mark.parametrize("count", [0, 1, 13, 30, 50])
def test_a_crowd_with_long_names(count: int) -> None:
    """Thirty people are drawn by name; what is too much for the drawing has a number."""
    made = check(crowd(count))
    numbered = [row for row in made["mensen"]["rijen"] if row["nummer_in_beeld"]]
    assert len(numbered) <= {13: 2, 30: 9, 50: 50}.get(count, 0)


@pytest.mark.parametrize("ring", RINGEN)
def test_fifty_in_one_place(ring: str) -> None:
    """A full list in one side of one ring still fits, by number."""
    check([Omstander(naam=f"Persoon {n}", ring=ring, kant="zorg") for n in range(50)])


NUMBER = Body(6.0, 6.0, 3.0)


@pytest.mark.parametrize("first", range(0, 51, 7))
@pytest.mark.parametrize("last", range(0, 51, 9))
def test_any_fifty_numbers_fit(first: int, last: int) -> None:
    """However they are spread over the rings."""
    last = min(last, 50 - first)
    rings = [0] * first + [1] * (50 - first - last) + [2] * last
    assert len(packed([Guest(ring, 0, (NUMBER,)) for ring in rings]).spots) == 50


def test_everyone_stands_in_the_own_ring_and_side() -> None:
    """The whole rim, not only its middle."""
    people = crowd(20)
    guests = [
        Guest(RINGEN.index(one.ring), QUARTERS[one.kant], (Body(14.0, 9.0, 3.0), NUMBER))
        for one in people
    ]
    plan = arrange(guests)
    assert isinstance(plan, Plan)
    for guest, spot in zip(guests, plan.spots, strict=True):
        inner, outer = list(pairwise((MIDDLE, *plan.radii)))[guest.ring]
        left, top, right, low = spot.rim
        assert inner < hypot(spot.x, spot.y) < outer
        assert (left > 0) == (guest.side in {0, 1})
        assert (right > 0) == (guest.side in {0, 1})
        assert (low < 0) == (guest.side in {0, 3})
        assert (top < 0) == (guest.side in {0, 3})


def test_few_people_keep_the_usual_rings() -> None:
    """So that it looks like the empty form."""
    plan = arrange([Guest(n, n, (Body(16.0, 16.0, 8.0), NUMBER)) for n in range(3)])
    assert plan is not None
    assert plan.radii == USUAL
    assert GAP > 0


def test_the_list_says_what_the_drawing_says() -> None:
    """Group, ring, side, name and role of everybody, and who is not drawn."""
    people = [*crowd(9), Omstander(rol="huisarts"), Omstander(naam="Sil", ring="daarna")]
    made = tree(people)
    told = [
        (ring["titel"], side["kop"], one["persoon"]["noem"])
        for ring in made["ringen"]
        for side in ring["kanten"]
        for one in side["mensen"]
    ]
    wanted = {(one.ring.replace("_", " "), one.kant[:5], one.naam) for one in people[:9]}
    assert {(ring.lower(), side.lower()[:5], name) for ring, side, name in told} == wanted
    assert [one["noem"] for one in made["in_de_groep"]] == [o.naam for o in people if o.in_groep]
    assert [one["persoon"]["noem"] for one in made["niet_getekend"]] == ["huisarts", "Sil"]


def test_the_alternative_names_everybody_or_leads_to_the_list() -> None:
    """Who does not see the drawing hears who stands where."""
    few = tree(crowd(3))["tekening"].alt
    assert "Yara in het midden" in few
    assert "Maria van der Heijden-Jansen: dichtbij, familie." in few
    assert "Anna-Wilhelmina de Groot: daarna, vrienden, in de resourcegroep." in few
    many = tree([Omstander(naam="n" * 400, ring="daarna", kant="zorg")] * 20)["tekening"].alt
    assert "20 mensen" in many
    assert len(many) < 200


def test_who_is_in_the_group_has_a_thick_rim() -> None:
    """And nobody else."""
    rims, _ = parts(tree(crowd(12))["tekening"])
    thick = [rim for rim in rims if rim.paint.weight == 2.25]
    assert len(thick) == sum(bool(one.in_groep) for one in crowd(12))
    assert {rim.paint.weight for rim in rims} == {0.75, 2.25}
