"""Where everyone stands in three rings and four sides, so that no name touches another.

Pure reckoning: sizes in, places out; the same every time. The middle is (0, 0), y points down,
lengths are millimetres. Each side is a quarter: 0 upper right, then clockwise.
"""

from __future__ import annotations

from itertools import pairwise, product
from math import hypot, pi, sqrt
from typing import TYPE_CHECKING, NamedTuple

import attrs

from rgdocs.compose._spots import (
    GAP,
    MIDDLE,
    OUTER,
    Band,
    Body,
    Rect,
    Spot,
    comes_into,
    lattice,
    point,
    ring_name,
    spots,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Radii = tuple[float, float, float]
USUAL: Radii = (31.0, 56.0, OUTER)
"""Outer radius of each ring, as on the empty form."""
NARROWEST = 9.0
"""A ring without anybody still has room for its own name."""
_NOBODY, _WIDEST = 5.6, 45.0
"""Of a ring: the least width when all are packed, and the most that is tried for one guest."""
_SWAYS, _TIGHT = (0.0, 0.2, 0.35, 0.6), 0.5
_LAST, _ENOUGH = 20, 3
"""What it costs when somebody has the last body; and of how many guests one may be worse off."""


@attrs.frozen
class Guest:
    """Somebody: which ring and side, and the bodies that would do, the best one first."""

    ring: int
    side: int
    bodies: tuple[Body, ...]


class Plan(NamedTuple):
    """A whole arrangement: the radii of the rings, and a spot for every guest in their order."""

    radii: Radii
    spots: tuple[Spot, ...]


def arrange(guests: Sequence[Guest]) -> Plan | None:
    """Return an arrangement in which everyone has a body of his or her own, most the best one.

    The usual rings are kept as long as nobody needs the last body and most labels have a place;
    None when there is no arrangement at all.
    """
    best: tuple[int, Plan] | None = None
    for radii in _radii(guests):
        found = _arranged(guests, radii)
        if found is None:
            continue
        cost = sum(_cost(one, spot) for one, spot in zip(guests, found, strict=True))
        if best is None or cost < best[0]:
            best = cost, Plan(radii, found)
        if cost * _ENOUGH <= len(guests):
            break
    return best and best[1]


def _cost(guest: Guest, spot: Spot) -> int:
    return _LAST if spot.choice == len(guest.bodies) - 1 else spot.choice


def packed(guests: Sequence[Guest]) -> Plan:
    """Return an arrangement of the last bodies, all small: there is room for any fifty of them."""
    radii, inner = [], MIDDLE
    for ring in range(2):
        inner = _packed_edge(guests, ring, inner)
        radii.append(inner)
    edges = (radii[0], radii[1], OUTER)
    bands = list(pairwise((MIDDLE, *edges)))
    left: dict[tuple[int, int], list[Spot]] = {}
    chosen = []
    for one in guests:
        cell = (one.ring, one.side)
        if cell not in left:
            left[cell] = lattice(one.bodies[-1], bands[one.ring], one.side)
        chosen.append(left[cell].pop(0)._replace(choice=len(one.bodies) - 1))
    return Plan(edges, tuple(chosen))


def _packed_edge(guests: Sequence[Guest], ring: int, inner: float) -> float:
    """Return the least outer radius of a ring that has room for all of its guests."""
    outer = inner + _NOBODY
    for side in range(4):
        count = _count(guests, ring, side)
        while count and len(lattice(guests[0].bodies[-1], (inner, outer), side)) < count:
            outer += 0.5
    return outer


def _count(guests: Sequence[Guest], ring: int, side: int) -> int:
    return sum((one.ring, one.side) == (ring, side) for one in guests)


def ring_names(radii: Radii) -> list[Rect]:
    """Return where the names of the rings stand, from the middle outwards."""
    return [ring_name(radius) for radius in radii]


def _radii(guests: Sequence[Guest]) -> Iterator[Radii]:
    """Yield rings to try: the usual ones, then as wide as what is to stand in them asks."""
    yield USUAL
    least, inner = [], MIDDLE
    for ring in range(3):
        least.append(_least(guests, ring, inner))
        inner += least[-1]
    if inner > OUTER:
        least = [wide * (OUTER - MIDDLE) / (inner - MIDDLE) for wide in least]
    needs = [_need(guests, ring) for ring in range(3)]
    for power in (0.5, 0.75, 1.0, 0.25):
        yield _shared([need**power for need in needs], least)


def _least(guests: Sequence[Guest], ring: int, inner: float) -> float:
    """Return how wide a ring must be for each of its guests alone, labels left out."""
    wide = NARROWEST
    bodies = {_bare(one) for one in guests if one.ring == ring}
    while wide < _WIDEST and not all(_has_room(body, (inner, inner + wide)) for body in bodies):
        wide += 0.5
    return wide


def _has_room(body: Body, band: Band) -> bool:
    """Say whether a body alone can stand beside the name of a ring."""
    name = [ring_name(band[1])]
    return any(_free(spot, name) for spot, _ in spots(body, band, 0))


def _bare(guest: Guest) -> Body:
    return next(one for one in guest.bodies if one.label == (0.0, 0.0))


def _need(guests: Sequence[Guest], ring: int) -> float:
    """Return the room that the fullest side of a ring asks."""
    return max(
        sum(_area(one.bodies[0]) for one in guests if (one.ring, one.side) == (ring, side))
        for side in range(4)
    )


def _bare_area(guest: Guest, level: int) -> float:
    """Return the least room of a guest who gets the body of a level, its label left out."""
    body = guest.bodies[min(level, len(guest.bodies) - 1)]
    return body.width * body.height


def _area(body: Body) -> float:
    return (body.width + GAP) * (body.height + GAP) + body.label[0] * body.label[1]


def _shared(needs: Sequence[float], least: Sequence[float]) -> Radii:
    """Return radii that share the room of the drawing as `needs` ask, none narrower than `least`.

    The needs are areas.
    """
    whole, room = sum(needs) or 1.0, OUTER**2 - MIDDLE**2
    edges = [MIDDLE]
    for need in needs:
        edges.append(sqrt(edges[-1] ** 2 + room * need / whole))
    widths = [max(b - a, low) for (a, b), low in zip(pairwise(edges), least, strict=True)]
    loose = [wide - low for wide, low in zip(widths, least, strict=True)]
    spare = sum(widths) - (OUTER - MIDDLE)
    first, second, _ = (
        wide - spare * free / (sum(loose) or 1.0) for wide, free in zip(widths, loose, strict=True)
    )
    return (MIDDLE + first, MIDDLE + first + second, OUTER)


def _arranged(guests: Sequence[Guest], radii: Radii) -> tuple[Spot, ...] | None:
    placed: dict[int, Spot] = {}
    taken = ring_names(radii)
    for ring, band in enumerate(pairwise((MIDDLE, *radii))):
        for side in range(4):
            cell = [n for n, one in enumerate(guests) if (one.ring, one.side) == (ring, side)]
            found = _cell([guests[n] for n in cell], band, side, taken)
            if found is None:
                return None
            taken += [rect for spot in found for rect in spot.rects()]
            placed |= dict(zip(cell, found, strict=True))
    return tuple(placed[n] for n in range(len(guests)))


def _cell(guests: list[Guest], band: Band, side: int, taken: list[Rect]) -> list[Spot] | None:
    """Return the best spots for who stands in one side of one ring: in a row, or by turns."""
    best: tuple[int, list[Spot]] | None = None
    levels = max((len(one.bodies) for one in guests), default=1)
    room = (band[1] ** 2 - band[0] ** 2) * pi / 4
    for level, sway in product(range(levels), _SWAYS):
        if level < levels - 1 and sum(_bare_area(one, level) for one in guests) > room:
            continue
        found = _filled(guests, band, side, taken, sway, level)
        if found is None:
            continue
        cost = sum(_cost(one, spot) for one, spot in zip(guests, found, strict=True))
        if best is None or cost < best[0]:
            best = cost, found
        if best[0] < _LAST and (sway == _SWAYS[-1] or cost == 0):
            break
    return best and best[1]


def _filled(
    guests: list[Guest],
    band: Band,
    side: int,
    taken: list[Rect],
    sway: float,
    level: int,
) -> list[Spot] | None:
    """Give everyone the free place nearest to an even share of the ring.

    `sway` puts them outwards and inwards by turns, as a share of the ring's width; more than a
    half packs them, the largest first, from where the side begins. Nobody gets a better body than
    the one of `level`.
    """
    found: dict[int, Spot] = {}
    busy = [rect for rect in taken if comes_into(rect, side)]
    inner, outer = band
    tight = sway > _TIGHT
    order = range(len(guests))
    for number in sorted(order, key=lambda n: -_area(_bare(guests[n]))) if tight else order:
        angle = 0.0 if tight else 90.0 * (number + 0.5) / len(guests)
        radius = (inner + outer) / 2 + sway * (outer - inner) * (-1) ** (number * (not tight))
        spot = _nearest(guests[number], band, side, busy, point(radius, angle, side), level)
        if spot is None:
            return None
        found[number] = spot
        busy += spot.rects()
    return [found[number] for number in order]


def _nearest(
    guest: Guest,
    band: Band,
    side: int,
    busy: list[Rect],
    wanted: tuple[float, float],
    level: int,
) -> Spot | None:
    """Return the nearest free spot for the best body that has one."""
    first = min(level, len(guest.bodies) - 1)
    for choice, body in enumerate(guest.bodies[first:], start=first):
        best, least = None, float("inf")
        for spot, extra in spots(body, band, side):
            cost = hypot(spot.x - wanted[0], spot.y - wanted[1]) + extra
            if cost < least and _free(spot, busy):
                best, least = spot, cost
        if best is not None:
            return best._replace(choice=choice)
    return None


def _free(spot: Spot, busy: list[Rect]) -> bool:
    """Say whether nothing busy touches a spot; written out, since most of the time goes here."""
    for left, top, right, bottom in spot.rects():
        for other in busy:
            if (
                left < other[2] + GAP
                and other[0] < right + GAP
                and top < other[3] + GAP
                and other[1] < bottom + GAP
            ):
                return False
    return True
