"""Every judge sees every document of the catalogue: each kind, house and language of it."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest

import rgdocs
from conformance.papers import HOUSES, KINDS, LANGUAGES, papers

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
