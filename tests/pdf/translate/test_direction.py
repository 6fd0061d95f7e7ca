"""A name that runs from right to left turns nothing that stands beside it."""

from __future__ import annotations

from io import BytesIO
from typing import Literal

import pypdfium2
import pytest

import rgdocs
from rgdocs.model import Kortetermijndoel, Persoon
from rgdocs.pdf.translate import direction


def seen(document: pypdfium2.PdfDocument) -> str:
    """Return the digits of the first page as the eye meets them, line by line."""
    text = document[0].get_textpage()
    places = []
    for index in range(text.count_chars()):
        sign = text.get_text_range(index, 1)
        if sign and sign in "0123456789":
            left, bottom, _right, top = text.get_charbox(index)
            places.append((-round((bottom + top) / 10), left, sign))
    return "".join(sign for _row, _left, sign in sorted(places))


@pytest.mark.parametrize("name", ["محمد علي", "דוד", "Bel محمد"])
def test_the_number_beside_a_name_stays_as_it_is(name: str) -> None:
    """In an answer of its own, on the same line."""
    group = (Persoon(naam=name, rol="06-12345678"),)
    document = rgdocs.render(rgdocs.Resourcegroepplan(deelnemers=group), format="pdf")
    assert "0612345678" in seen(pypdfium2.PdfDocument(document.data))


@pytest.mark.parametrize("kind", ["final", "prefilled"])
def test_the_number_inside_such_an_answer_stays_as_it_is(
    kind: Literal["final", "prefilled"],
) -> None:
    """A telephone number reads the same in any script, on paper and in a field."""
    plan = rgdocs.Resourcegroepplan(naam_resourcegroep="محمد علي 06-12345678 של")
    pages = pypdfium2.PdfDocument(rgdocs.render(plan, format="pdf", kind=kind).data)
    if kind == "prefilled":
        pages.init_forms()
        pages[0].flatten()
    saved = BytesIO()
    pages.save(saved)
    assert "0612345678" in seen(pypdfium2.PdfDocument(saved.getvalue()))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("06-12345678", "06-12345678"),
        ("א 06-12345678", "א \u206606-12345678\u2069"),
        ("א +31 (0)6 1234 5678.", "א \u2066+31 (0)6 1234 5678\u2069."),
        ("א 18-6-2026", "א \u206618-6-2026\u2069"),
        ("א 3 4", "א 3 4"),
        ("א 12", "א 12"),
    ],
)
def test_numbers_of_several_parts_are_isolated(text: str, wanted: str) -> None:
    """Beside letters that run from right to left only; single numbers are left alone."""
    assert direction.steady(text) == wanted


def test_a_title_has_no_such_marks() -> None:
    """The outline of a PDF holds the words of a heading, and nothing else."""
    goal = Kortetermijndoel(ik_wil="محمد 06-12")
    document = rgdocs.render(rgdocs.Resourcegroepplan(kortetermijndoelen=(goal,)), format="pdf")
    titles = [each.get_title() for each in pypdfium2.PdfDocument(document.data).get_toc()]
    assert any("محمد 06-12" in title for title in titles)
