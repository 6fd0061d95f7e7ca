"""What a paragraph, table or field becomes: Typst code, and the spacing round it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from .emit import length

if TYPE_CHECKING:
    from .props import ParaProps


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

    head: str = field(repr=False)
    tail: str = field(repr=False)
    before: float = 0.0
    after: float = 0.0
    style: str = ""
    contextual: bool = False
    page_break: bool = False
    column_break: bool = False
    keep_next: bool = False
    bullet: Bullet | None = None
    shade: str = ""

    @classmethod
    def of(cls, para: ParaProps, code: tuple[str, str], bullet: Bullet | None = None) -> Rendered:
        """Return a block of code, its head and its tail, with the spacing of this formatting."""
        return cls(
            *code,
            before=para.get("before", 0.0),
            after=para.get("after", 0.0),
            style=para.get("style", ""),
            contextual=para.get("contextual", False),
            page_break=para.get("page_break", False),
            keep_next=para.get("keep_next", False),
            bullet=bullet,
            shade=para.get("fill", ""),
        )

    def code(self, above: float) -> str:
        """Return the code with `above` pt of space before it."""
        return f"{self.head}{length(above)}{self.tail}"
