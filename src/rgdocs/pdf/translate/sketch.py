"""What is known of paragraphs of plain text: what is in one, and what its formatting comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from attrs import field, frozen
from lxml.etree import _Element as Element

from .props import ParaProps, RunProps
from .rendered import Bullet, Rendered

if TYPE_CHECKING:
    from collections.abc import Mapping


@frozen
class Sketch:
    """A paragraph of text: a number for its formatting, and its texts with their controls."""

    shape: int
    texts: tuple[str, ...] = field(repr=False)
    tags: tuple[str, ...]
    formats: tuple[Element | None, ...] = field(repr=False)
    """The w:rPr of each text."""


class Format(NamedTuple):
    """How a text is set: family, size (pt), how wide its signs are (em), and the code round it.

    `widths` is empty when the signs stand otherwise than beside each other.
    """

    family: str
    size: float
    widths: Mapping[str, float]
    before: str
    after: str


@frozen
class Recipe:
    """What the paragraphs of one shape come to in one kind of place.

    `place` is their list, and `bullet` their label in it; `args` the names of how text and block
    are set, `height` (pt) that of the line of one without text.
    """

    para: ParaProps
    formats: tuple[Format, ...]
    args: str
    height: float
    around: tuple[ParaProps, RunProps]
    """What the table round it says; kept, for it is known by its identity."""
    place: tuple[str, int] | None = None
    bullet: Bullet | None = None
    uses: tuple[tuple[str, str], ...] = ()
    """The names in its code, with what they stand for."""

    @property
    def indent(self) -> float:
        """Return what indents and label take of the width (pt)."""
        beside = 0.0 if self.bullet is None else self.bullet.left
        return self.para.get("left", 0.0) + self.para.get("right", 0.0) + beside

    def made(self, code: tuple[str, str]) -> Rendered:
        """Return the block of this code, its head and its tail."""
        return Rendered.of(self.para, code, self.bullet)
