"""Questions with room for their answer, as the blank and the prefilled form have them."""

from __future__ import annotations

from template_parts.controls import answer
from template_parts.measures import LINE, TEXT_WIDTH
from template_parts.tables import box, boxes, cell, row, table
from template_parts.text import value, when, words

COLUMN_GAP = 8.0
"""Millimetres between two boxes beside each other."""


def question(node: str) -> str:
    """Return the label of a box, with its help text when it has one."""
    return when(
        f"{node}.hulp",
        words("LabelMetHulp", value(f"{node}.vraag")),
        words("Hulptekst", value(f"{node}.hulp")),
        otherwise=words("Label", value(f"{node}.vraag")),
    )


def labelled(node: str, lines: int) -> str:
    """Return a label and, under it, a box over the full width."""
    return question(node) + boxes((answer(node, room_for(lines)), lines), width=TEXT_WIDTH)


def room_for(lines: int) -> str:
    """Return the style of an answer that has room for so many lines."""
    return "Antwoord1" if lines == 1 else "Antwoord3" if lines < 5 else "Antwoord5"


def side_by_side(*fields: tuple[str, str, float]) -> str:
    """Return boxes of one line beside each other: (question, control, millimetres) each."""
    widths: list[float] = []
    labels: list[str] = []
    rooms: list[str] = []
    for node, control, width in fields:
        if widths:
            widths.append(COLUMN_GAP)
            labels.append(cell(COLUMN_GAP))
            rooms.append(cell(COLUMN_GAP))
        widths.append(width)
        labels.append(cell(width, words("Label", value(f"{node}.vraag")), align="bottom"))
        rooms.append(box(width, control, lines=1))
    return table(widths, row(*labels), row(*rooms, height=LINE))
