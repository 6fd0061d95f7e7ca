"""The picture of the phases: six circles on a line, with their names and when they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rgdocs.compose._drawing import Drawing, Oval, Paint, Path, Shape, Words
from rgdocs.compose._faces import NAME, NAME_LINE, ROLE, ROLE_LINE, balanced

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

WIDTH, HEIGHT = 170.0, 37.0
_COLUMN = WIDTH / 6
_ABOVE = 9.6
"""Millimetres over the circles, for two lines that say when."""
_RADIUS = 6.5
_TOGETHER = 3
"""The first phases are at the same time."""


class Stop(NamedTuple):
    """One phase on the way."""

    number: int
    name: str
    when: str
    done: bool


def draw(stops: Sequence[Stop], alt: str, family: str) -> Drawing:
    """Return the picture; a phase that is done is filled."""
    shapes = (*_line(), *_when(stops, family), *_circles(stops), *_names(stops, family))
    return Drawing(width=WIDTH, height=HEIGHT, alt=alt, shapes=shapes)


def _middle(index: int) -> float:
    return _COLUMN * (index + 0.5)


def _line() -> Iterator[Shape]:
    y = _ABOVE + 2.6 + _RADIUS
    yield Path(points=((_middle(0), y), (_middle(5), y)), paint=Paint(line="main", weight=1.5))


def _circles(stops: Sequence[Stop]) -> Iterator[Shape]:
    for index, stop in enumerate(stops):
        left, top = _middle(index) - _RADIUS, _ABOVE + 2.6
        side = 2 * _RADIUS
        paint = Paint(fill="main" if stop.done else "white", line="main", weight=1.5)
        yield Oval(x=left, y=top, width=side, height=side, paint=paint)
        style = "TekenWit" if stop.done else "TekenMidden"
        yield Words(x=left, y=top, width=side, height=side, lines=(str(stop.number),), style=style)


def _when(stops: Sequence[Stop], family: str) -> Iterator[Shape]:
    """Yield when each phase is; what is at the same time is told once, over a bracket."""
    left, right = _middle(0) - _RADIUS, _middle(_TOGETHER - 1) + _RADIUS
    yield _told(stops[0].when, left, right - left, family)
    low, high = _ABOVE + 1.6, _ABOVE + 0.2
    points = ((left, low), (left, high), (right, high), (right, low))
    yield Path(points=points, paint=Paint(line="border"))
    for index, stop in enumerate(stops[_TOGETHER:], start=_TOGETHER):
        yield _told(stop.when, _COLUMN * index + 0.6, _COLUMN - 1.2, family)


def _told(text: str, left: float, room: float, family: str) -> Words:
    lines = balanced(text, room, family, ROLE)
    high = len(lines) * ROLE_LINE
    return Words(
        x=left, y=_ABOVE - 0.4 - high, width=room, height=high, lines=lines, style="TekenRol",
        room=0.5,
    )  # fmt: skip


def _names(stops: Sequence[Stop], family: str) -> Iterator[Shape]:
    top = _ABOVE + 2.6 + 2 * _RADIUS + 1.4
    for index, stop in enumerate(stops):
        lines = balanced(stop.name, _COLUMN - 1.0, family, NAME, bold=True)
        yield Words(
            x=_COLUMN * index + 0.5, y=top, width=_COLUMN - 1.0, height=len(lines) * NAME_LINE,
            lines=lines, style="TekenNaam", room=0.5,
        )  # fmt: skip
