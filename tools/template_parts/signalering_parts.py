"""What the form and the final of the signaleringsplan share: its parts, and whom to call."""

from __future__ import annotations

from typing import Literal, NamedTuple

from template_parts.measures import ACCENT
from template_parts.tables import Edge, cell, row
from template_parts.text import paragraph, run, value

NUMBER, COLUMN, GAP = 7.0, 74.0, 8.0
"""Millimetres of the number of a part, of its text, and between two parts."""
HALF = NUMBER + COLUMN
BAR = 4.0
"""Millimetres of the accent bar beside whom to call."""
CALLING = {"top": 1.6, "bottom": 1.9, "left": 4.0}


class Part(NamedTuple):
    """One of the eleven: its key, a list or one text, its mark."""

    key: str
    shape: Literal["list", "text"]
    mark: str


PARTS = (
    Part("signalen", "list", ""),
    Part("crisiscontacten", "list", ""),
    Part("helpt", "list", "tick"),
    Part("overnemen", "list", ""),
    Part("helpt_niet", "list", "cross"),
    Part("gaat_beter", "list", ""),
    Part("liefst_verblijven", "text", ""),
    Part("liefst_opgenomen", "text", ""),
    Part("medicatie_helpt", "text", "tick"),
    Part("medicatie_niet", "text", "cross"),
    Part("helpt_verder", "list", "tick"),
)


def index_of(part: Part) -> int:
    """Return the number that stands before a part."""
    return PARTS.index(part) + 1


def calling_row(*cells: str, height: float = 0, first: bool = False, framed: bool = False) -> str:
    """Return a row of whom to call: the accent bar and `cells`; millimetres high at least.

    `framed` makes the bar as much wider as the frame of the other cells is.
    """
    merge = "restart" if first else "continue"
    edge = Edge(ACCENT, 18)
    sides = {"top": edge, "left": edge} if first else {"left": edge}
    bar = cell(BAR, fill=ACCENT, merge=merge, edges=sides if framed else None)
    return row(bar, *cells, height=height)


def calling_head(node: str) -> str:
    """Return the head of whom to call."""
    return paragraph("KopBellen", run(value(f"{node}.nummer") + "  " + value(f"{node}.vraag")))
