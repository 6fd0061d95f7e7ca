"""A drawing that belongs to one document: shapes and words with their places, and no markup.

A template prints one as `{{ v.tekening }}`, as it prints a photograph; `word` turns it into
DrawingML. Lengths are millimetres from the upper left corner. Colours are the names of the house
(`INKS`), and words name a paragraph style of the template, so that a drawing follows the house
style and the Word file that holds it.
"""

from __future__ import annotations

from typing import Final

import attrs

INKS: Final = ("ink", "white", "tint", "main", "accent", "quiet", "border", "hairline", "tone")
"""Which colours there are: text, paper, and those of the house (see look of the forms)."""


STYLES: Final = (
    "TekenNaam",
    "TekenRol",
    "TekenRing",
    "TekenMidden",
    "TekenWit",
    "TekenKant",
    "TekenKantRechts",
)
"""The paragraph styles that words in a drawing have."""


@attrs.frozen(kw_only=True)
class Paint:
    """How a shape looks: its inside and its line, each "" for none; `weight` in points."""

    fill: str = ""
    line: str = ""
    weight: float = 0.75


@attrs.frozen(kw_only=True)
class Oval:
    """An ellipse in the rectangle at (x, y)."""

    x: float
    y: float
    width: float
    height: float
    paint: Paint


@attrs.frozen(kw_only=True)
class Block:
    """A rectangle at (x, y); `corner` is the radius of its corners."""

    x: float
    y: float
    width: float
    height: float
    paint: Paint
    corner: float = 0.0


@attrs.frozen(kw_only=True)
class Path:
    """A line from point to point, through all of them; closed ones can be filled."""

    points: tuple[tuple[float, float], ...]
    paint: Paint
    closed: bool = False


@attrs.frozen(kw_only=True)
class Words:
    """Lines of text in the middle of the height of the rectangle at (x, y).

    `style` is one of STYLES; nothing breaks the lines but these. `room` is what may stay
    free at both sides, so that another font does not break them either; `fill` paints what is
    behind them.
    """

    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...] = attrs.field(repr=False)
    style: str = attrs.field(validator=attrs.validators.in_(STYLES))
    room: float = 3.0
    fill: str = ""


Shape = Oval | Block | Path | Words


@attrs.frozen(kw_only=True)
class Drawing:
    """Shapes, the first at the back; `alt` says the same to who cannot see them."""

    width: float
    height: float
    alt: str = attrs.field(repr=False)
    shapes: tuple[Shape, ...] = attrs.field(repr=False)
