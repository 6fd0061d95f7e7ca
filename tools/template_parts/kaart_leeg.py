"""The blank card: lines to write on by pen. No fields: what is typed could be more than fits."""

from __future__ import annotations

from template_parts.measures import BORDER, INK
from template_parts.tables import Edge, cell, row, table
from template_parts.text import words

_PEN = 9.0
"""Millimetres from one written line to the next."""
_LABEL = 24.0
_LINE = Edge(INK, 4)
_SOFT = Edge(BORDER, 4)


def lines(width: float, count: int) -> str:
    """Return lines to write on, `width` millimetres long."""
    return table((width,), *(_line(width) for _ in range(count)))


def _line(width: float) -> str:
    return row(cell(width, edges={"bottom": _SOFT}), height=_PEN)


def labelled(label: str, width: float) -> str:
    """Return a line to write on with a word before it."""
    told = cell(_LABEL, words("LabelRij", label), align="bottom")
    room = cell(width - _LABEL, edges={"bottom": _LINE})
    return table((_LABEL, width - _LABEL), row(told, room, height=_PEN))
