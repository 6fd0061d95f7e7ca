"""Every judge sees every document of the catalogue: each kind, house and language of it."""

from __future__ import annotations

import itertools
import subprocess
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

import pypdfium2
import pytest

import rgdocs
from conformance.papers import HOUSES, KINDS, LANGUAGES, papers
from fillable import flattened, reader, widgets

if TYPE_CHECKING:
    from conformance.conftest import Judged

NAMES = [each.name for each in papers()]
JUDGES = ("page_validation", "qpdf", "outloud", "unseen")


@pytest.mark.conformance
@pytest.mark.parametrize("profile", ["ua1", "3a"])
@pytest.mark.parametrize("name", NAMES)
def test_verapdf_passes_it(judged: dict[str, Judged], name: str, profile: str) -> None:
    assert judged[name].verapdf[profile] == ""


@pytest.mark.conformance
@pytest.mark.parametrize("judge", JUDGES)
@pytest.mark.parametrize("name", NAMES)
def test_the_other_judges_pass_it(judged: dict[str, Judged], name: str, judge: str) -> None:
    assert getattr(judged[name], judge) == ""


@pytest.mark.conformance
@pytest.mark.parametrize("name", [each.name for each in papers() if each.kind == "prefilled"])
def test_pdfium_and_poppler_draw_the_same_values(judged: dict[str, Judged], name: str) -> None:
    """Page by page the same letters and figures, those in the fields too (`unseen`: the values)."""
    data = judged[name].path.read_bytes()
    with pypdfium2.PdfDocument(flattened(data)) as document:
        one = [_signs(page.get_textpage().get_text_bounded()) for page in document]
    said = subprocess.run(["pdftotext", "-", "-"], input=data, check=True, capture_output=True)
    other = [_signs(page) for page in said.stdout.decode().split("\f")[:-1]]
    assert one == other
    fields = [w for _, w in widgets(reader(data)) if w.get("/FT") == "/Tx" and w.get("/V")]
    told = sum(one, Counter())
    assert fields
    assert all(not _signs(str(each["/V"])) - told for each in fields)


def _signs(text: str) -> Counter[str]:
    plain = unicodedata.normalize("NFKD", text)
    return Counter(sign for sign in plain if unicodedata.category(sign)[0] in "LN")


def test_every_pair_is_judged() -> None:
    """Document, kind, house and language: each in each of the others."""
    wanted = {
        "document": [entry.id for entry in rgdocs.catalogue()],
        "kind": KINDS,
        "house": HOUSES,
        "language": LANGUAGES,
    }
    made = papers()
    for one, other in itertools.combinations(wanted, 2):
        pairs = {(getattr(each, one), getattr(each, other)) for each in made}
        assert pairs >= set(itertools.product(wanted[one], wanted[other]))
