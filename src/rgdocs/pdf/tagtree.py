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
    """Take the empty groups out of the structure tree."""
    for each in top(file):
        _prune(file, each)


def _prune(file: TypstFile, number: int) -> bool:
    """Take the empty groups out of an element; tell whether it is one itself, then."""
    kind, kids, empty = file.element(number)
    gone = {kid for kid in kids if _prune(file, kid)}
    if gone:
        node = file.change(number)
        kept = [each for each in items(node["/K"]) if not _among(each, gone)]
        node[name("/K")] = array(kept)
        empty = not kept
        for kid in gone:
            file.drop(kid)
    return kind == _GROUP and empty


def _among(kid: object, numbers: set[int]) -> bool:
    return isinstance(kid, IndirectObject) and kid.idnum in numbers
