"""veraPDF judges the papers of many invented records: every script, state and length."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import pytest
from hypothesis import HealthCheck, Phase, given, settings

import rgdocs
from rgdocs import testing

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.conformance
HOW_MANY = 60


@pytest.mark.parametrize("kind", ["final", "prefilled"])
def test_the_paper_of_any_record_passes(
    verapdf: Any, tmp_path: Path, kind: Literal["final", "prefilled"]
) -> None:
    papers: dict[str, Path] = {}

    @settings(
        max_examples=HOW_MANY,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(testing.records())
    def make(record: rgdocs.Record) -> None:
        made = rgdocs.render(record, format="pdf", kind=kind, missing_glyphs="replace")
        name = str(len(papers))
        papers[name] = tmp_path / f"{name}.pdf"
        papers[name].write_bytes(made.data)

    make()
    assert len(papers) >= HOW_MANY
    verdicts = verapdf.judge(papers)
    refused = {place: verdict.failed for place, verdict in verdicts.items() if not verdict}
    assert refused == {}
