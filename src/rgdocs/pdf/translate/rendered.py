"""What a paragraph, table or field becomes: Typst code, and the spacing round it."""

from __future__ import annotations

from attrs import frozen

from .emit import length


@frozen
class Bullet:
    """The label of a list item: Typst code, and where label and text stand (pt)."""

    numbered: bool
    marker: str
    left: float
    hanging: float


@frozen
class Rendered:
    """A block of Typst code: `head + <space above> + tail`, and the spacing it asks for."""

    head: str
    tail: str
    before: float = 0.0
    after: float = 0.0
    style: str = ""
    contextual: bool = False
    page_break: bool = False
    column_break: bool = False
    keep_next: bool = False
    bullet: Bullet | None = None
    shade: str = ""

    def code(self, above: float) -> str:
        """Return the code with `above` pt of space before it."""
        return f"{self.head}{length(above)}{self.tail}"
