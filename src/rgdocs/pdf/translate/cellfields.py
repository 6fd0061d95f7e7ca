"""A field below a question in one cell: it takes the rest of the cell, to its edges.

Then the cell is the box that the eye sees, and no second box is drawn in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from . import controls, flow, inside, sdt, values
from .emit import block, colour, length, pairs
from .formatting import size_of
from .names import name, short
from .paragraph import field_block

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from .job import Document, Frame, Info


LINE_ROOM: Final = 1.0
"""Points that stay free along an edge, so that its line is not painted over."""


class Room(NamedTuple):
    """The room of a cell in pt: its least height, and what lies inside and on its edges."""

    height: float
    inset: dict[str, float]
    """From the middle of an edge's line to the content."""
    half: dict[str, float]
    """Half the width of an edge's line."""
    fill: str


class Last(NamedTuple):
    """What stands in a cell: everything above its last control, and that control."""

    above: list[Element]
    control: Element
    info: Info


def last(doc: Document, cell: Element) -> Last | None:
    """Return the one control that ends a cell, with what is above it; else None."""
    if not inside.holds_control(cell):
        return None
    kept = inside.content(cell)
    if len(kept) < 2 or short(kept[-1]) != "w:sdt" or any(map(inside.holds_control, kept[:-1])):
        return None
    info = sdt.of(doc, kept[-1])
    return Last(kept[:-1], kept[-1], info) if info.kind in {"text", "date", "signature"} else None


def rest(doc: Document, frame: Frame, found: Last, room: Room) -> str:
    """Return the content of the cell: what is above, and the field over all that is left."""
    above = flow.flow(doc, frame, found.above)
    paragraphs = list(found.control.iter(name("w:p")))
    resolved, line, _ = field_block(doc, frame, paragraphs[0])
    asked = controls.field_height(doc, resolved.para, line, len(paragraphs))
    free = {side: max(half, LINE_ROOM) for side, half in room.half.items()}
    margins = {side: max(room.inset[side] - free[side], 0.0) for side in free}
    look = values.look(doc, frame, found.control, _inside(frame, margins), resolved)
    index = controls.register(
        doc, found.info, found.control, size=size_of(resolved.mark), multiline=True, look=look
    )
    sides = {side: length(margin) for side, margin in margins.items()}
    down = room.height - room.inset["top"] - free["bottom"]
    drawn = f"fill: {colour(room.fill)}" if room.fill else f"stroke: {controls.STROKE}"
    held = "none" if look is None or look.bound <= asked else values.need(look)
    args = (
        f"{index}, {length(down)}, {length(asked)}, {length(frame.width)}, {pairs(sides)}, "
        f"{held}, ({drawn})"
    )
    return block([f"let above = {above}", f"rg-rest({args}, above)"])


def _inside(frame: Frame, margins: dict[str, float]) -> values.Room:
    """Return the inside of the field for its text: under what is above, to the cell's margins."""
    left, right = (max(margins[side], values.SIDE) for side in ("left", "right"))
    width = max(frame.width + margins["left"] + margins["right"] - left - right, 1.0)
    most = values.SHARE * frame.room
    return values.Room(width, left, values.ABOVE, margins["bottom"], "top", most)
