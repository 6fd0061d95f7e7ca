"""Tells in the structure of a PDF which cells are the headers of their rows.

Why after the fact: Typst can only make the cells of a header row a TH. Its tables stand in the
structure tree in the order of the source, so their number says which is which.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pypdf.generic import DictionaryObject

from rgdocs.errors import BugInRgdocs, Problem
from rgdocs.pdf.objects import array, dictionary, items, name
from rgdocs.pdf.tagtree import top

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pypdf.generic import PdfObject

    from rgdocs.pdf.typstfile import TypstFile


def name_rows(file: TypstFile, row_heads: Sequence[Sequence[int]]) -> None:
    """Make the first cell of the named rows a header of its row.

    `row_heads` holds, for each table in the order of the structure, the rows (from 0, header rows
    counted) that begin with one.
    """
    if not any(row_heads):
        return
    tables = [table for each in top(file) for table in _below(file, each, "/Table")]
    if len(tables) != len(row_heads):
        message = "The structure has another number of tables."
        raise BugInRgdocs(Problem(code="bug.tables", message=message))
    for table, named in zip(tables, row_heads, strict=True):
        rows = list(_below(file, table, "/TR"))
        for number in named:
            _become_header(file.change(file.element(rows[number]).kids[0]))


def _below(file: TypstFile, number: int, kind: str) -> Iterator[int]:
    """Yield the numbers of the elements of a kind under another, in reading order."""
    for kid in file.element(number).kids:
        found = file.element(kid).kind
        if found == kind:
            yield kid
        if found != "/TR":
            yield from _below(file, kid, kind)


def _become_header(cell: DictionaryObject) -> None:
    said: list[PdfObject] = [dictionary({"/O": name("/Table"), "/Scope": name("/Row")})]
    before = cell.get("/A", array(())).get_object()
    said += [before] if isinstance(before, DictionaryObject) else items(before)
    cell[name("/S")] = name("/TH")
    cell[name("/A")] = array(said)
