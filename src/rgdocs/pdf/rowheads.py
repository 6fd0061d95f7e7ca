"""Tells in the structure of a PDF which cells are the headers of their rows.

Why after the fact: Typst can only make the cells of a header row a TH. Its tables stand in the
structure tree in the order of the source, so their number says which is which.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pypdf.generic import DictionaryObject

from rgdocs.errors import BugInRgdocs, Problem
from rgdocs.pdf.objects import array, dictionary, entries, items, name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pypdf import PdfWriter
    from pypdf.generic import PdfObject


def name_rows(writer: PdfWriter, row_heads: Sequence[Sequence[int]]) -> None:
    """Make the first cell of the named rows a header of its row.

    `row_heads` holds, for each table in the order of the structure, the rows (from 0, header rows
    counted) that begin with one.
    """
    if not any(row_heads):
        return
    tables = list(_below(entries(writer.root_object["/StructTreeRoot"]), "/Table"))
    if len(tables) != len(row_heads):
        message = "The structure has another number of tables."
        raise BugInRgdocs(Problem(code="bug.tables", message=message))
    for table, named in zip(tables, row_heads, strict=True):
        rows = list(_below(table, "/TR"))
        for number in named:
            _become_header(_kids(rows[number])[0])


def _below(node: DictionaryObject, kind: str) -> Iterator[DictionaryObject]:
    """Yield the elements of a kind under `node`, in reading order."""
    for kid in _kids(node):
        if kid.get("/S") == kind:
            yield kid
        if kid.get("/S") != "/TR":
            yield from _below(kid, kind)


def _kids(node: DictionaryObject) -> list[DictionaryObject]:
    held = node.get("/K", array(())).get_object()
    found = [held] if isinstance(held, DictionaryObject) else items(held)
    return [entries(each) for each in found if "/S" in entries(each)]


def _become_header(cell: DictionaryObject) -> None:
    said: list[PdfObject] = [dictionary({"/O": name("/Table"), "/Scope": name("/Row")})]
    before = cell.get("/A", array(())).get_object()
    said += [before] if isinstance(before, DictionaryObject) else items(before)
    cell[name("/S")] = name("/TH")
    cell[name("/A")] = array(said)
