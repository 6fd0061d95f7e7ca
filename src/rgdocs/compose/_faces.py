"""How large someone's name is in a drawing: in a circle, in a block round it, or as a number."""

from __future__ import annotations

import re
from math import hypot

import attrs

from rgdocs.compose._widths import MM, width

NAME, ROLE = 10.0, 9.0
"""Points."""
NAME_LINE, ROLE_LINE = 12.4 * MM, 11.0 * MM
"""Millimetres from line to line: what the styles of the template say."""
ROUND = 8.0
"""Radius of the circle of one person."""
NUMBERED = 3.0
"""Radius of the circle round a number."""
_RIM = 0.9
"""Between the letters and the rim of a circle."""
_ROOMS, _MOST_LINES = (14.0, 17.0, 20.0, 23.0, 27.0), 4
"""Millimetres that are tried for the lines of a name, and how many lines it may take; a longer
name stands in the list, by its number."""
_ROLE_WIDEST, _ROLE_LINES = 32.0, 2
_CORNER = 3.4
_PIECE = re.compile(r"(\s*)((?:[^\s-]|-(?=\s|$|-))+-?|-)")
"""White space, and what follows it: a word, or a part of it with its hyphen."""


@attrs.frozen(kw_only=True)
class Face:
    """What is drawn of one person: lines in a rim, and lines of a label with it."""

    lines: tuple[str, ...] = attrs.field(repr=False)
    width: float
    height: float
    corner: float
    label: tuple[str, ...] = attrs.field(default=(), repr=False)
    label_size: tuple[float, float] = (0.0, 0.0)
    number: int = 0
    """Which number stands for the name, 0 for none."""


def faces(naam: str, rol: str, family: str) -> tuple[Face, ...]:
    """Return the ways to draw somebody by name, the best one first; none for a name too long.

    A circle where the name fits into it, blocks of several shapes, each with the role and without.
    Who has no name is drawn by the role.
    """
    said = naam or rol
    bare = [one for one in (_round(said, family), *_blocks(said, family)) if one is not None]
    labelled = [_labelled(one, rol if naam else "", family) for one in bare[:1]]
    return (*dict.fromkeys([*labelled, *bare]),)


def numbered(number: int) -> Face:
    """Return how to draw somebody by a number."""
    return Face(
        lines=(str(number),), width=2 * NUMBERED, height=2 * NUMBERED, corner=NUMBERED,
        number=number,
    )  # fmt: skip


def _round(text: str, family: str) -> Face | None:
    lines = balanced(text, 2 * (ROUND - _RIM), family, NAME, bold=True)
    if not fits_circle(lines, ROUND - _RIM, NAME_LINE, family, NAME):
        return None
    return Face(lines=lines, width=2 * ROUND, height=2 * ROUND, corner=ROUND)


def _blocks(text: str, family: str) -> list[Face]:
    """Return blocks round the lines of a name, the smallest round its middle first."""
    lines = (wrapped(text, room, family, NAME, bold=True) for room in _ROOMS)
    tried = dict.fromkeys(_blocked(each, family) for each in lines)
    found = [one for one in tried if one is not None]
    return sorted(found, key=lambda one: hypot(one.width, one.height))


def _blocked(lines: tuple[str, ...], family: str) -> Face | None:
    wide = max(width(line, family, NAME, bold=True) for line in lines)
    if len(lines) > _MOST_LINES or wide > _ROOMS[-1]:
        return None
    high = len(lines) * NAME_LINE + 2.6
    return Face(
        lines=lines, width=max(wide + 4.0, high), height=high, corner=min(_CORNER, high / 2)
    )


def _labelled(one: Face, text: str, family: str) -> Face:
    """Return a face with a role as its label; a long role stands in the list only."""
    lines = balanced(text, _ROLE_WIDEST, family, ROLE) if text else ()
    wide = max((width(line, family, ROLE) for line in lines), default=0.0)
    if not lines or len(lines) > _ROLE_LINES or wide > _ROLE_WIDEST:
        return one
    return attrs.evolve(one, label=lines, label_size=(wide + 1.2, len(lines) * ROLE_LINE))


def wrapped(
    text: str, room: float, family: str, size: float, *, bold: bool = False
) -> tuple[str, ...]:
    """Return a text in lines of at most `room` millimetres.

    They break between words and after a hyphen; a longer word is never cut.
    """
    found: list[str] = []
    for before, word in _PIECE.findall(text):
        longer = f"{found[-1]}{before and ' '}{word}" if found else word
        if found and width(longer, family, size, bold=bold) <= room:
            found[-1] = longer
        else:
            found.append(word)
    return tuple(found)


def balanced(
    text: str, room: float, family: str, size: float, *, bold: bool = False
) -> tuple[str, ...]:
    """Return the lines of `wrapped`, as many but as equal as can be."""
    lines = wrapped(text, room, family, size, bold=bold)
    while room > 0:
        room -= 0.5
        fewer = wrapped(text, room, family, size, bold=bold)
        if len(fewer) != len(lines):
            return lines
        lines = fewer
    return lines


def fits_circle(
    lines: tuple[str, ...], radius: float, pitch: float, family: str, size: float
) -> bool:
    """Say whether bold lines stand within a circle, letters and all."""
    tall = size * MM * 0.36
    for number, line in enumerate(lines):
        middle = (number - (len(lines) - 1) / 2) * pitch
        half = width(line, family, size, bold=True) / 2
        if hypot(half, abs(middle) + tall) > radius:
            return False
    return True
