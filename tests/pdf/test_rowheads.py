"""The first cells of rows become headers when Word's "first column" says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import page as page_validation
import pytest

import rgdocs
from fillable import elements, reader
from rgdocs import pdf
from rgdocs.errors import BugInRgdocs
from rgdocs.pdf.rowheads import name_rows
from rgdocs.pdf.typstfile import TypstFile
from visual.documents import WHEN, made, our_pdf
from wordfile import docx, p, tbl, tc, tr

if TYPE_CHECKING:
    from collections.abc import Iterator

LOOK = '<w:tblLook w:val="{0}" w:firstRow="1" w:firstColumn="{1}"/>'
HEAD = "<w:tblHeader/>"


def table(first_column: int, *rows: str) -> str:
    look = LOOK.format("04A0" if first_column else "0420", first_column)
    return tbl(tr(tc(p("kop")), tc(p("kop2")), props=HEAD), *rows, props=look)


def row(first: str, second: str = "waarde") -> str:
    return tr(tc(p(first)), tc(p(second)))


def scopes(data: bytes) -> Iterator[tuple[str, str]]:
    """Yield kind and scope of every cell, in reading order."""
    for element in elements(reader(data)):
        if element["/S"] in {"/TH", "/TD"}:
            held: Any = element.get("/A", [])
            said = held if isinstance(held, list) else [held]
            found = [str(one.get_object()["/Scope"]) for one in said if "/Scope" in one]
            yield str(element["/S"]), found[0] if found else ""


def made_of(*blocks: str) -> bytes:
    source = pdf.Source(docx("".join(blocks)), "proef", "Proef")
    return pdf.make_pdf([source], title="Proef", lang="nl-NL", when=WHEN, fields=False).data


def test_only_the_table_that_asks_gets_row_headers() -> None:
    """Of two tables the second; an empty cell is no header; a grid counts for nothing."""
    grid = tbl(row("indeling"))
    data = made_of(table(0, row("a")), grid, table(1, row("b"), row(""), row("c")))
    column, plain = ("/TH", "/Column"), ("/TD", "")
    head = ("/TH", "/Row")
    assert list(scopes(data)) == [
        *(column, column, plain, plain),
        *(column, column, head, plain, plain, plain, head, plain),
    ]


def test_a_structure_that_does_not_fit_is_a_bug() -> None:
    file = TypstFile.open(made_of(table(0, row("a"))))
    with pytest.raises(BugInRgdocs):
        name_rows(file, ((), (1,)))


@pytest.mark.parametrize("fields", [True, False])
def test_a_common_day_has_three_columns_and_five_rows(fields: bool) -> None:
    """One head row, five row heads, fifteen cells; both standards are kept."""
    one = made("gewone-dag", "blank") if fields else made("gewone-dag", "final", "gewone-dag.json")
    data = our_pdf(one.source, fields=fields).data
    cells = list(scopes(data))
    assert cells[:4] == [("/TH", "/Column")] * 4
    assert cells[4:] == [("/TH", "/Row"), *[("/TD", "")] * 3] * 5
    for profile in ("ua1", "3a"):
        assert page_validation.validate_pdf_bytes(data, profile=profile).failures == []


def test_the_record_still_goes_with_the_paper() -> None:
    """The attachment and the bytes survive the second pass."""
    record = rgdocs.load("samples/gewone-dag.json")
    first, second = (rgdocs.render(record, format="pdf") for _ in range(2))
    assert first.data == second.data
    held = reader(first.data).attachments["gewone-dag.json"]
    assert rgdocs.loads(held[0]) == record
