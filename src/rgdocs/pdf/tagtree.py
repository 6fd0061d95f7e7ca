"""Takes out of the structure tree what holds nothing and says nothing: empty groups.

Typst makes a group of every cell of a grid that lays out, also of one that is only room.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pypdf.generic import IndirectObject

from rgdocs.pdf.objects import array, entries, items, name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rgdocs.pdf.typstfile import TypstFile

_GROUP: Final = "/Div"


def top(file: TypstFile) -> Iterator[int]:
    """Yield the numbers of the elements at the top of the structure tree."""
    root = entries(file.look(file.root_number).get("/StructTreeRoot", array(())))
    for each in items(root.get("/K", array(()))):
        if isinstance(each, IndirectObject):
            yield each.idnum


def prune(file: TypstFile) -> None:
    """Take the empty groups out of the structure tree, and what is empty without them."""
    waiting = file.empty_groups()
    while waiting:
        number = waiting.pop()
        above = file.above(number)
        if above is None:
            continue
        if not file.take_out(number, above):
            node = file.change(above)
            node[name("/K")] = array(e for e in items(node["/K"]) if not _is(e, number))
        file.drop(number)
        kind, _, empty = file.element(above)
        if kind == _GROUP and empty:
            waiting.append(above)


def _is(kid: object, number: int) -> bool:
    return isinstance(kid, IndirectObject) and kid.idnum == number
