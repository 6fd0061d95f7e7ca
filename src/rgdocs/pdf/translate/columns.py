"""Columns: full pages of them, or a part of a page where they end at the same height."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from . import flow
from .emit import array, block, length
from .names import attribute, child, elements, number, twips

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element as Element

    from .job import Document, Frame


@frozen
class Columns:
    """How many columns, the room between them and the width of one (pt), a line between them."""

    count: int
    gap: float
    width: float
    line: bool


def read(doc: Document, properties: Element | None, room: float) -> Columns:
    """Read w:cols for a text area of `room` pt; columns of different widths become equal."""
    asked = child(properties, "w:cols")
    own = [each for each in elements(asked) if attribute(each, "w")]
    equal = (attribute(asked, "equalWidth") or "1") in {"1", "true", "on"}
    if own and not equal:
        widths = [twips(attribute(each, "w")) or 0.0 for each in own]
        if max(widths) - min(widths) > 1:
            doc.notes.once("property.value", "w:col")
        gap = twips(attribute(own[0], "space"))
        count = len(own)
    else:
        gap = twips(attribute(asked, "space"))
        count = max(1, int(number(attribute(asked, "num")) or 1))
    gap = 36.0 if gap is None else gap
    width = (room - gap * (count - 1)) / count
    line = attribute(asked, "sep") in {"1", "true", "on"} and count > 1
    return Columns(count, gap, max(width, 1.0), line)


def parts(
    doc: Document,
    frame: Frame,
    given: Sequence[tuple[Element | None, Sequence[Element]]],
) -> str:
    """Translate sections that follow each other on the same pages, each in its own columns."""
    codes: list[str] = []
    for index, (properties, content) in enumerate(given):
        asked = read(doc, properties, frame.width)
        doc.properties, doc.width = properties, asked.width
        inner = evolve(frame, width=asked.width, columns=asked.count)
        made = flow.statements(doc, inner, content)
        if len(given) == 1:
            asked = evolve(asked, line=False)
        codes.append(_set(asked, frame, made, balanced=index + 1 < len(given)))
    return codes[0] if len(codes) == 1 else block(codes)


def ruled(doc: Document, properties: Element | None, room: float) -> str:
    """Return the columns (count, gap, width) of whole pages with lines between them; or none."""
    asked = read(doc, properties, room)
    return f"({asked.count}, {length(asked.gap)}, {length(asked.width)})" if asked.line else "none"


def _set(asked: Columns, frame: Frame, made: list[str], *, balanced: bool) -> str:
    if asked.count == 1:
        return block(made or ["none"])
    line = "true" if asked.line else "false"
    given = f"{asked.count}, {length(asked.gap)}, {length(asked.width)}, {line}"
    if not balanced or "colbreak()" in made or any("pagebreak" in each for each in made):
        return f"rg-columns({given}, {block(made or ['none'])})"
    return f"rg-balanced({given}, {length(frame.room)}, {array(made)})"
