"""The reading order of a tagged PDF: which marked pieces of which pages follow one another.

Why: a cell that runs on over the page stands in two pieces on the paper, with its neighbours in
between. The structure tree knows that they are one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NumberObject

from rgdocs.collect.pdf.objects import found
from rgdocs.collect.stop import Stop

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdf.generic import PdfObject

    from rgdocs.collect.pdf.reader import Bounded

MAX_ELEMENTS = 200_000

Mark = tuple[int, int]
"""Number of a page's object, number of the mark on it."""


def reading_order(reader: Bounded) -> Iterator[Mark]:
    """Give the marks of all pages in the order of the structure tree; nothing without one."""
    root = found(reader.root_object.get("/StructTreeRoot"))
    if isinstance(root, DictionaryObject):
        yield from _Walk().below(root.get("/K"))


@define
class _Walk:
    """Goes down the tree without recursion; each element once."""

    seen: set[int] = field(factory=set)

    def below(self, kids: PdfObject | None) -> Iterator[Mark]:
        waiting: list[tuple[PdfObject | None, int]] = [(kids, 0)]
        while waiting:
            value, page = waiting.pop()
            it = found(value)
            if isinstance(it, ArrayObject):
                waiting += [(kid, page) for kid in reversed(it)]
            elif isinstance(it, NumberObject):
                yield page, int(it)
            elif isinstance(it, DictionaryObject) and self._first_time(it):
                page = _page(it, page)
                waiting.append((it.get("/MCID", it.get("/K")), page))

    def _first_time(self, element: DictionaryObject) -> bool:
        if id(element) in self.seen:
            return False
        self.seen.add(id(element))
        if len(self.seen) > MAX_ELEMENTS:
            raise Stop("read.bomb")
        return True


def _page(element: DictionaryObject, above: int) -> int:
    page = element.get("/Pg")
    return page.idnum if isinstance(page, IndirectObject) else above
