"""Columns: full pages of them, a part of a page where they end at the same height, and columns
of different widths, which are filled one by one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen

from . import flow
from .emit import array, block, length
from .names import attribute, child, elements, name, number, twips

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element as Element

    from .job import Document, Frame


@frozen
class Columns:
    """How many columns, the room between them and the width of one (pt), a line between them."""

    count: int
    gap: float
    width: float
    line: bool
    uneven: tuple[tuple[float, float], ...] = ()
    """When they differ: the width of each, and the room after it."""

    def wide(self, index: int) -> float:
        """Return the width of a column; those of the next page are as those of the first."""
        return self.uneven[index % self.count][0] if self.uneven else self.width


def read(properties: Element | None, room: float) -> Columns:
    """Read w:cols for a text area of `room` pt."""
    asked = child(properties, "w:cols")
    own = [each for each in elements(asked) if attribute(each, "w")]
    equal = (attribute(asked, "equalWidth") or "1") in {"1", "true", "on"}
    line = attribute(asked, "sep") in {"1", "true", "on"}
    if own and not equal:
        return _own(own, room, line=line)
    gap = twips(attribute(asked, "space"))
    count = max(1, int(number(attribute(asked, "num")) or 1))
    gap = 36.0 if gap is None else gap
    return Columns(count, gap, max((room - gap * (count - 1)) / count, 1.0), line and count > 1)


def _own(own: Sequence[Element], room: float, *, line: bool) -> Columns:
    """Read columns that each say their width; together they are no wider than the text area."""
    widths = [max(twips(attribute(each, "w")) or 0.0, 1.0) for each in own]
    gaps = [max(twips(attribute(each, "space")) or 0.0, 0.0) for each in own]
    gaps[-1] = 0.0
    share = min(1.0, room / (sum(widths) + sum(gaps)))
    pairs = tuple((width * share, gap * share) for width, gap in zip(widths, gaps, strict=True))
    inner = gaps[:-1] or [0.0]
    same = max(widths) - min(widths) <= 1 and max(inner) - min(inner) <= 1
    count, gap, line = len(own), pairs[0][1], line and len(own) > 1
    if same:
        return Columns(count, gap, (room - gap * (count - 1)) / count, line)
    return Columns(count, gap, min(width for width, _ in pairs), line, pairs)


def parts(
    doc: Document,
    frame: Frame,
    given: Sequence[tuple[Element | None, Sequence[Element]]],
) -> str:
    """Translate sections that follow each other on the same pages, each in its own columns."""
    codes: list[str] = []
    for index, (properties, content) in enumerate(given):
        asked = read(properties, frame.width)
        doc.properties, doc.width = properties, asked.width
        inner = evolve(frame, width=asked.width, columns=asked.count)
        if asked.uneven:
            codes.append(_uneven(doc, inner, asked, content))
            continue
        made = flow.statements(doc, inner, content)
        if len(given) == 1:
            asked = evolve(asked, line=False)
        codes.append(_set(asked, frame, made, balanced=index + 1 < len(given)))
    return codes[0] if len(codes) == 1 else block(codes)


def ruled(properties: Element | None, room: float) -> str:
    """Return the columns (count, gap, width) of whole pages with lines between them; or none."""
    asked = read(properties, room)
    if not asked.line or asked.uneven:
        return "none"
    return f"({asked.count}, {length(asked.gap)}, {length(asked.width)})"


def _uneven(doc: Document, frame: Frame, asked: Columns, content: Sequence[Element]) -> str:
    """Translate content for columns of different widths, cut where a column ends by itself.

    Up to such an end it is known in which column a paragraph stands, and so how wide it is;
    what flows over into a column by itself has the width of the narrowest.
    """
    made: list[str] = []
    for column, group in _cut(content):
        doc.width = asked.width if column is None else asked.wide(column)
        made += flow.statements(doc, evolve(frame, width=doc.width), group)
    marked = [MARKS.get(each, each) for each in made]
    widths, gaps = (array(map(length, each)) for each in zip(*asked.uneven, strict=True))
    line = "true" if asked.line else "false"
    return f"rg-uneven({widths}, {gaps}, {line}, {array(marked)})"


MARKS: Final = {"colbreak()": '"column"', "pagebreak(weak: true)": '"page"'}


def _cut(content: Sequence[Element]) -> Iterator[tuple[int | None, list[Element]]]:
    """Yield what stands in each column, by the column breaks; None for what stands in two."""
    column = 0
    group: list[Element] = []
    for each in content:
        before, breaks, after = _broken(each)
        if not breaks:
            group.append(each)
            continue
        yield column, [*group, each] if before and not after else group
        if before and after:
            yield None, [each]
        column += breaks
        group = [] if before else [each]
    yield column, group


def _broken(element: Element) -> tuple[bool, int, bool]:
    """Tell whether text stands before the column breaks of a paragraph, how many, and after."""
    breaks, text = 0, ["", ""]
    for each in element.iter(name("w:br"), name("w:t")):
        if each.tag == name("w:t"):
            text[bool(breaks)] += each.text or ""
        else:
            breaks += attribute(each, "type") == "column"
    return bool(text[0]), breaks, bool(text[1])


def _set(asked: Columns, frame: Frame, made: list[str], *, balanced: bool) -> str:
    if asked.count == 1:
        return block(made or ["none"])
    line = "true" if asked.line else "false"
    given = f"{asked.count}, {length(asked.gap)}, {length(asked.width)}, {line}"
    if not balanced or "colbreak()" in made or any("pagebreak" in each for each in made):
        return f"rg-columns({given}, {block(made or ['none'])})"
    return f"rg-balanced({given}, {length(frame.room)}, {array(made)})"
