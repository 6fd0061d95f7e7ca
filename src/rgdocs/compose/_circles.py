"""The drawing of the sociogram: the client in the middle, rings, sides, and everyone's place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import attrs

from rgdocs.compose._drawing import Block, Drawing, Oval, Paint, Path, Shape, Words
from rgdocs.compose._faces import (
    Face,
    balanced,
    faces,
    fits_circle,
    numbered,
)
from rgdocs.compose._rings import Guest, Plan, arrange, packed, ring_names
from rgdocs.compose._spots import MIDDLE, OUTER, Body, Rect, Spot
from rgdocs.compose._widths import MM
from rgdocs.model import KANTEN, RINGEN, Omstander

if TYPE_CHECKING:
    from collections.abc import Iterator

WIDTH, HEIGHT = 170.0, 163.0
_X, _Y = WIDTH / 2, HEIGHT / 2
"""The middle of the drawing."""
QUARTERS = {"familie": 0, "zorg": 1, "buurt": 2, "vrienden": 3}
"""Which quarter a side has, clockwise from the upper right."""
_FILLS = ("tint", "white", "tint")
"""Of the rings, from the middle outwards."""
_THICK, _THIN = 2.25, 0.75
"""Points of a rim: in the group, not in the group."""
_SIDE_NAME = (46.0, 6.0)
_CLIENT = ((16.0, 20.0, "TekenMidden"), (10.0, 12.4, "TekenNaam"))
"""Size and line of the name in the middle, the largest that fits."""


@attrs.frozen(kw_only=True)
class Labels:
    """The words round the drawing, in the words of the house."""

    ringen: Mapping[str, str]
    kanten: Mapping[str, str]
    midden: str
    """What stands in the middle when no name does."""


@attrs.frozen(kw_only=True)
class Arranged:
    """The shapes, and who is drawn by a number: index -> number."""

    shapes: tuple[Shape, ...] = attrs.field(repr=False)
    numbers: Mapping[int, int]


def placed(person: Omstander) -> bool:
    """Say whether somebody can be drawn."""
    return bool(person.ring and person.kant)


def in_order(people: Sequence[Omstander]) -> list[int]:
    """Return who is drawn, from the middle outwards and side by side: the order of the list."""
    drawn = [n for n, one in enumerate(people) if placed(one)]
    return sorted(
        drawn, key=lambda n: (RINGEN.index(people[n].ring), KANTEN.index(people[n].kant), n)
    )


def draw(people: Sequence[Omstander], client: str, labels: Labels, family: str) -> Arranged:
    """Return the drawing; names stand in it whole, or as a number that the list explains."""
    order = in_order(people)
    drawn = [people[n] for n in order]
    ways = [_faces(one, number, family) for number, one in enumerate(drawn, start=1)]
    guests = [_guest(one, each) for one, each in zip(drawn, ways, strict=True)]
    plan = arrange(guests) or packed(guests)
    shown = [each[spot.choice] for each, spot in zip(ways, plan.spots, strict=True)]
    people_drawn = (
        shape
        for one, each, spot in zip(drawn, shown, plan.spots, strict=True)
        for shape in _person(one, each, spot, plan)
    )
    return Arranged(
        shapes=(
            *_ground(plan, labels), *_middle(client, labels.midden, family), *people_drawn,
        ),
        numbers={n: each.number for n, each in zip(order, shown, strict=True) if each.number},
    )  # fmt: skip


def _faces(person: Omstander, number: int, family: str) -> tuple[Face, ...]:
    """Return the ways to draw somebody, each smaller than the one before."""
    return (*faces(person.naam, person.rol, family), numbered(number))


def _guest(person: Omstander, ways: tuple[Face, ...]) -> Guest:
    bodies = tuple(Body(one.width, one.height, one.corner, one.label_size) for one in ways)
    return Guest(RINGEN.index(person.ring), QUARTERS[person.kant], bodies)


def _ground(plan: Plan, labels: Labels) -> Iterator[Shape]:
    """Yield the rings from the outside inwards, the lines between sides, and their names."""
    border = Paint(line="border")
    for radius, fill in reversed(list(zip(plan.radii, _FILLS, strict=True))):
        yield _circle(0.0, 0.0, radius, attrs.evolve(border, fill=fill))
    across, along = ((-OUTER, 0.0), (OUTER, 0.0)), ((0.0, -OUTER), (0.0, OUTER))
    for line in (across, along):
        points = tuple((_X + x, _Y + y) for x, y in line)
        yield Path(points=points, paint=Paint(line="hairline", weight=0.5))
    for rect, ring, fill in zip(ring_names(plan.radii), RINGEN, _FILLS, strict=True):
        yield _words(rect, (labels.ringen[ring],), "TekenRing", fill)
    yield from _side_names(labels)


def _side_names(labels: Labels) -> Iterator[Shape]:
    wide, high = _SIDE_NAME
    for kant, quarter in QUARTERS.items():
        right, low = quarter in {0, 1}, quarter in {1, 2}
        yield Words(
            x=WIDTH - wide if right else 0.0, y=HEIGHT - high if low else 0.0,
            width=wide, height=high, lines=(labels.kanten[kant],),
            style="TekenKantRechts" if right else "TekenKant", room=0.0,
        )  # fmt: skip


def _middle(client: str, otherwise: str, family: str) -> Iterator[Shape]:
    yield _circle(0.0, 0.0, MIDDLE, Paint(fill="tone", line="main"))
    for said in (client, otherwise):
        for size, pitch, style in _CLIENT:
            lines = balanced(said, 2 * MIDDLE - 3.0, family, size, bold=True)
            if lines and fits_circle(lines, MIDDLE - 1.2, pitch * MM, family, size):
                yield _words(Rect(-MIDDLE, -MIDDLE, MIDDLE, MIDDLE), lines, style)
                return


def _person(person: Omstander, one: Face, spot: Spot, plan: Plan) -> Iterator[Shape]:
    member = bool(person.in_groep)
    paint = Paint(fill="white", line="main", weight=_THICK if member else _THIN)
    rim = spot.rim
    if one.corner * 2 >= max(one.width, one.height) - 0.01:
        yield _circle(spot.x, spot.y, one.width / 2, paint)
    else:
        yield Block(
            x=_X + rim.left, y=_Y + rim.top, width=one.width, height=one.height,
            paint=paint, corner=one.corner,
        )  # fmt: skip
    yield _words(rim, one.lines, "TekenNaam")
    if spot.label is not None:
        yield _words(spot.label, one.label, "TekenRol", _behind(spot.label, plan))


def _behind(label: Rect, plan: Plan) -> str:
    """Return the colour of the ring in which the middle of a label stands."""
    middle = ((label.left + label.right) / 2, (label.top + label.bottom) / 2)
    far = (middle[0] ** 2 + middle[1] ** 2) ** 0.5
    inside = [fill for radius, fill in zip(plan.radii, _FILLS, strict=True) if far <= radius]
    return inside[0] if inside else "white"


def _circle(x: float, y: float, radius: float, paint: Paint) -> Oval:
    return Oval(
        x=_X + x - radius, y=_Y + y - radius, width=2 * radius, height=2 * radius, paint=paint
    )


def _words(rect: Rect, lines: tuple[str, ...], style: str, fill: str = "") -> Words:
    left, top, right, bottom = rect
    return Words(
        x=_X + left, y=_Y + top, width=right - left, height=bottom - top,
        lines=lines, style=style, fill=fill,
    )  # fmt: skip


def drawing(arranged: Arranged, alt: str) -> Drawing:
    """Return the picture with its alternative."""
    return Drawing(width=WIDTH, height=HEIGHT, alt=alt, shapes=arranged.shapes)
