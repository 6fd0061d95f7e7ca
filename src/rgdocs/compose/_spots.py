"""Where one body can stand in one side of one ring.

Pure reckoning, in millimetres. The middle is (0, 0), y points down. Each side is a quarter: 0
upper right, then clockwise.
"""

from __future__ import annotations

from functools import lru_cache
from math import cos, hypot, pi, sin, sqrt
from typing import TYPE_CHECKING, NamedTuple

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterator

OUTER = 80.0
MIDDLE = 11.0
"""Radius of the drawing, and of the client."""
GAP = 0.9
"""Between two people, and between a person and the line of a ring or side."""
RING_NAME = (18.0, 4.4)
"""Width and height of the name of a ring, at the top of it."""
LATTICE = 6.3
"""From middle to middle in a cell that is packed."""
_STEP, _TURN = 2.0, 3
"""Of the places that are tried: from ring to ring, and degrees along it."""
_CROSSING = 9.0
"""What it costs when a label lies over the line of a ring."""

Band = tuple[float, float]
"""Inner and outer radius of a ring."""


class Rect(NamedTuple):
    """A rectangle by its edges."""

    left: float
    top: float
    right: float
    bottom: float

    def touches(self, other: Rect, gap: float = 0.0) -> bool:
        """Say whether two rectangles are nearer than `gap`."""
        return (
            self.left < other.right + gap
            and other.left < self.right + gap
            and self.top < other.bottom + gap
            and other.top < self.bottom + gap
        )


@attrs.frozen
class Body:
    """What has to find a place: a rim with round corners, and perhaps a label with it.

    `corner` is the radius of the corners: half of both sides makes a circle. `label` is the width
    and height of the label, (0, 0) for none.
    """

    width: float
    height: float
    corner: float
    label: tuple[float, float] = (0.0, 0.0)


class Spot(NamedTuple):
    """Where a guest stands: the middle, the rim, the label (None for none), and which body."""

    x: float
    y: float
    rim: Rect
    label: Rect | None
    choice: int = 0

    def rects(self) -> tuple[Rect, ...]:
        """Return what nothing else may touch."""
        return (self.rim,) if self.label is None else (self.rim, self.label)


def ring_name(radius: float) -> Rect:
    """Return where the name of a ring stands: at its top, inside its line."""
    wide, high = RING_NAME
    top = 0.5 - sqrt(radius**2 - (wide / 2) ** 2)
    return Rect(-wide / 2, top, wide / 2, top + high)


@lru_cache(maxsize=1024)
def spots(body: Body, band: Band, side: int) -> tuple[tuple[Spot, float], ...]:
    """Return every spot for a body within a ring and a side, with what its label costs."""
    inner, outer = band
    steps = max(1, round((outer - inner) / _STEP))
    return tuple(
        (spot, _crossing(spot.label, band))
        for step in range(steps + 1)
        for degree in range(0, 91, _TURN)
        for spot in _at(body, point(outer - (outer - inner) * step / steps, degree, side), side)
        if _within(body, spot, band)
    )


def lattice(body: Body, band: Band, side: int) -> list[Spot]:
    """Return spots in rows and columns."""
    across, along = (1 if side in {0, 1} else -1), (-1 if side in {0, 3} else 1)
    first = GAP + body.width / 2
    reach = range(int(OUTER / LATTICE))
    every = (
        spot
        for row in reach
        for column in reach
        for spot in _at(
            body, (across * (first + column * LATTICE), along * (first + row * LATTICE)), side
        )
        if _within(body, spot, band)
    )
    name = ring_name(band[1])
    return [spot for spot in every if not spot.rim.touches(name)]


def point(radius: float, degree: float, side: int) -> tuple[float, float]:
    """Return a point of a side; degrees count clockwise from where the side begins."""
    turn = (degree + 90 * side - 90) * pi / 180
    return radius * cos(turn), radius * sin(turn)


def _at(body: Body, middle: tuple[float, float], side: int) -> Iterator[Spot]:
    """Yield the spots of a body round a middle: with its label below, and above."""
    (x, y), half, tall = middle, body.width / 2, body.height / 2
    rim = Rect(x - half, y - tall, x + half, y + tall)
    if not _in_side(rim, side):
        return
    wide, high = body.label
    if not wide:
        yield Spot(x, y, rim, None)
        return
    for top in (rim.bottom + 0.2, rim.top - 0.2 - high):
        label = Rect(x - wide / 2, top, x + wide / 2, top + high)
        if _in_side(label, side) and _farthest(label) <= OUTER + 1.0:
            yield Spot(x, y, rim, label)


def _within(body: Body, spot: Spot, band: Band) -> bool:
    """Say whether a rim stays clear of the lines of its ring."""
    a, b = body.width / 2 - body.corner, body.height / 2 - body.corner
    far = hypot(abs(spot.x) + a, abs(spot.y) + b) + body.corner
    near = hypot(max(abs(spot.x) - a, 0.0), max(abs(spot.y) - b, 0.0)) - body.corner
    return near >= band[0] + GAP and far <= band[1] - GAP


def _in_side(rect: Rect, side: int) -> bool:
    across = rect.left >= GAP if side in {0, 1} else rect.right <= -GAP
    along = rect.bottom <= -GAP if side in {0, 3} else rect.top >= GAP
    return across and along


def comes_into(rect: Rect, side: int) -> bool:
    """Say whether a rectangle comes into a side at all."""
    across = rect.right > 0 if side in {0, 1} else rect.left < 0
    along = rect.top < 0 if side in {0, 3} else rect.bottom > 0
    return across and along


def _farthest(rect: Rect) -> float:
    return max(hypot(x, y) for x in (rect.left, rect.right) for y in (rect.top, rect.bottom))


def _crossing(label: Rect | None, band: Band) -> float:
    """Return what it costs that a label leaves its ring."""
    if label is None:
        return 0.0
    near = hypot(max(label.left, -label.right, 0.0), max(label.top, -label.bottom, 0.0))
    return _CROSSING * ((near < band[0]) + (_farthest(label) > band[1]))
