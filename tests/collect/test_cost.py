"""What it costs to read a form, beside what it costs pypdf to list the fields of it."""

from __future__ import annotations

import io
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

import rgdocs
from filling import Filling, by_hand, names_of

if TYPE_CHECKING:
    from collections.abc import Callable

MOST = 2.5
"""Times pypdf's own; measured 1.0 to 1.3 for forms of 70 fields and more."""


SAMPLES = Path(__file__).parents[2] / "samples"


def seconds(work: Callable[[], object], runs: int = 5) -> float:
    """Return the processor time of the fastest of some runs."""
    found = []
    for _ in range(runs):
        start = time.process_time()
        work()
        found.append(time.process_time() - start)
    return min(found)


@pytest.mark.parametrize("document", ["resourcegroepplan", "qls-100"])
def test_reading_a_form_costs_little_more_than_its_fields(document: str) -> None:
    """Both in one run: the largest forms, every answer looked for in every field."""
    data = rgdocs.blank(document).data
    theirs = seconds(lambda: PdfReader(io.BytesIO(data)).get_fields())
    ours = seconds(lambda: rgdocs.read(data))
    assert ours <= MOST * theirs, f"{ours / theirs:.1f} times"


def test_reading_a_filled_bundle_costs_little_more_than_its_fields() -> None:
    """Two forms in one file, with the answers of their samples: more fields than any one has."""
    empty = rgdocs.bundle(["resourcegroepplan", "qls-100"]).data
    filling = Filling(names_of(empty))
    for sample in ("resourcegroepplan-rijk", "qls-100"):
        filling.of(rgdocs.load(SAMPLES / f"{sample}.json"))
    assert len(filling.names) >= 145
    data = by_hand(empty, filling.values)
    theirs = seconds(lambda: PdfReader(io.BytesIO(data)).get_fields(), 3)
    ours = seconds(lambda: rgdocs.read(data), 3)
    assert ours <= MOST * theirs, f"{ours / theirs:.1f} times"
