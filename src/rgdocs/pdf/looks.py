"""The appearances of filled fields: one more small compilation, a page for each field.

Typst sets each text in the room of its box, with wrapping, fallback fonts and every script as in
the rest of the document; the page's content and resources become the field's appearance.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from rgdocs.errors import BugInRgdocs, Problem
from rgdocs.pdf.compile import APPEARANCE, compile_pdf
from rgdocs.pdf.copies import Copies
from rgdocs.pdf.fonts import FontSet
from rgdocs.pdf.leaf import Leaf
from rgdocs.pdf.translate import Control, values
from rgdocs.pdf.typstfile import TypstFile

if TYPE_CHECKING:
    from collections.abc import Iterator

WHOLE: Final = "rg:"
PART: Final = "rg-more:"


@frozen
class Drawn:
    """A page that holds the appearance of a field; `whole` is False when its text goes on.

    `copies` has its file, and what was already copied from there.
    """

    page: Leaf
    whole: bool
    copies: Copies = field(repr=False)


@frozen
class Typesetter:
    """Draws the texts of the fields of one document."""

    opening: str = field(repr=False)
    """The part of the document's source that draws nothing, and the files that it reads."""
    files: Mapping[str, bytes] = field(repr=False)
    controls: Sequence[Control] = field(repr=False)
    fonts: FontSet
    when: datetime
    lang: str

    def draw(self, sizes: Mapping[int, tuple[float, float]]) -> dict[int, Drawn]:
        """Return the appearance of every field that holds text; `sizes` (pt) by index."""
        asked = [each for each in self.controls if each.look is not None]
        signed = not all(each.look.fits for each in asked if each.look is not None)
        pages = [
            values.page(each, each.look, *sizes[each.index], self.lang, signed=signed)
            for each in asked
            if each.look is not None
        ]
        if not pages:
            return {}
        data, _ = compile_pdf(
            self.opening + "".join(pages),
            files=self.files,
            fonts=self.fonts,
            when=self.when,
            target=APPEARANCE,
        )
        file = TypstFile.open(data)
        drawn = dict(_signed(file) if signed else _in_order(file, [each.index for each in asked]))
        if len(drawn) != len(pages):
            message = "Not every text became exactly one appearance."
            raise BugInRgdocs(Problem(code="bug.looks", message=message))
        return drawn


def _signed(file: TypstFile) -> Iterator[tuple[int, Drawn]]:
    """Yield the pages that carry the sign of a field; the others are where a text went on."""
    copies = Copies(file)
    for page in file.leaves():
        for number in page.links:
            link = file.link(number)
            kind, colon, index = ("" if link is None else link.target).partition(":")
            if kind + colon in {WHOLE, PART}:
                yield int(index), Drawn(page, kind + colon == WHOLE, copies)


def _in_order(file: TypstFile, indices: Sequence[int]) -> Iterator[tuple[int, Drawn]]:
    """Yield the pages where each text has one; nothing when there are more or fewer."""
    copies, pages = Copies(file), list(file.leaves())
    if len(pages) == len(indices):
        for index, page in zip(indices, pages, strict=True):
            yield index, Drawn(page, True, copies)  # noqa: FBT003
