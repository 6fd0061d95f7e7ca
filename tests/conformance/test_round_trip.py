"""docs/round-trip.md says which programs our files come back from; it says so truly."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.conformance


def test_the_page_says_what_is_found() -> None:
    """Run every program on every document again."""
    from round_trip import PAGE, page  # noqa: PLC0415 - MuPDF is of this stage only

    assert page() == PAGE.read_text(encoding="utf-8")
