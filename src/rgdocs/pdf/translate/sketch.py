"""What is known of paragraphs of plain text: what is in one, and what its formatting comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from attrs import frozen

from .props import ParaProps, RunProps
from .rendered import Rendered

if TYPE_CHECKING:
    from collections.abc import Hashable

    from lxml.etree import _Element as Element


class Sketch(NamedTuple):
    """A paragraph of text: what is written of its formatting, and its texts with their controls."""

    shape: Hashable
    texts: tuple[str, ...]
    tags: tuple[str, ...]
    formats: tuple[Element | None, ...]
    """The w:rPr of each text."""


class Format(NamedTuple):
    """How a text is set: family, size (pt), and the code round it."""

    family: str
    size: float
    before: str
    after: str


@frozen
class Recipe:
    """What the paragraphs of one shape come to in one kind of place."""

    para: ParaProps
    formats: tuple[Format, ...]
    head: str
    tail: str
    """The code up to the content of the paragraph, without the space above it."""
    around: tuple[ParaProps, RunProps]
    """What the table round it says; kept, for it is known by its identity."""

    def made(self, body: str) -> Rendered:
        """Return the block with this content."""
        para = self.para
        return Rendered(
            self.head,
            f"{self.tail}{body})",
            before=para.get("before", 0.0),
            after=para.get("after", 0.0),
            style=para.get("style", ""),
            contextual=para.get("contextual", False),
            page_break=para.get("page_break", False),
            keep_next=para.get("keep_next", False),
            shade=para.get("fill", ""),
        )
