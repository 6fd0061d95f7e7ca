"""Takes out of the structure tree what holds nothing and says nothing: empty groups.

Typst makes a group of every cell of a grid that lays out, also of one that is only room.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rgdocs.pdf.objects import array, entries, items, name

if TYPE_CHECKING:
    from pypdf.generic import DictionaryObject, PdfObject

_GROUP: Final = "/Div"


def prune(element: DictionaryObject) -> None:
    """Take the empty groups out of everything under a structure element."""
    kids = element.get("/K")
    if kids is None:
        return
    listed = items(kids) or [element.raw_get("/K")]
    for kid in listed:
        if "/S" in entries(kid):
            prune(entries(kid))
    kept = [kid for kid in listed if not _empty(kid)]
    if len(kept) < len(listed):
        element[name("/K")] = array(kept)


def _empty(kid: PdfObject) -> bool:
    node = entries(kid)
    held = node.get("/K")
    return node.get("/S") == _GROUP and (held is None or held == [])
