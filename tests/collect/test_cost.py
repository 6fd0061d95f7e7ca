"""What it costs to read a form, beside what it costs pypdf to list the fields of it."""

from __future__ import annotations

import io
import time
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

import rgdocs

if TYPE_CHECKING:
    from collections.abc import Callable

MOST = 2.5
"""Times pypdf's own; measured 1.0 to 1.3 for forms of 70 fields and more."""


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time of the fastest of five runs."""
    found = []
    for _ in range(5):
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
