"""`docs/conformance.md` is what the judges say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs
import pytest

from conformance.conftest import OUTLOUD_KNOWN, Judged
from conformance.papers import papers
from conformance.report import PLACE, page

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.conformance
def test_the_page_is_what_the_judges_say(
    judged: dict[str, Judged], request: pytest.FixtureRequest
) -> None:
    made = page(judged, OUTLOUD_KNOWN)
    if request.config.getoption("--write-report"):
        PLACE.write_text(made, encoding="utf-8")
    assert PLACE.read_text(encoding="utf-8") == made


def _judged(tmp_path: Path) -> dict[str, Judged]:
    well = {"verapdf": {"ua1": "", "3a": ""}, "page_validation": "", "qpdf": ""}
    return {
        one.name: Judged(paper=one, path=tmp_path, outloud="", unseen="", **well)  # type: ignore[arg-type]
        for one in papers()
    }


def test_the_page_claims_no_more_than_that_all_pass(tmp_path: Path) -> None:
    """What stands in the repository is the page of judges that have nothing to say."""
    assert PLACE.read_text(encoding="utf-8") == page(_judged(tmp_path), OUTLOUD_KNOWN)


def test_one_fault_shows(tmp_path: Path) -> None:
    every = _judged(tmp_path)
    name = next(name for name, one in every.items() if one.paper.kind == "final")
    every[name] = attrs.evolve(every[name], outloud="TAG-001: nothing is said")
    assert len(re.findall(r"\*\*1 of \d+ fail\*\*", page(every, OUTLOUD_KNOWN))) == 1
