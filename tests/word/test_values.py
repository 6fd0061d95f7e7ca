"""What the documents say of difficult values is so: every one is kept or refused by us."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "values.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def bench():  # type: ignore[no-untyped-def]
    """Return the module that makes the table."""
    sys.path.insert(0, str(ROOT / "benches"))
    spec = importlib.util.spec_from_file_location("value_bench", ROOT / "benches" / "values.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    yield module
    sys.path.remove(str(ROOT / "benches"))


def rows(page: str, columns: int) -> list[list[str]]:
    """Return the first `columns` cells of each row of the table."""
    lines = [line for line in page.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.split("|")[1 : columns + 1]] for line in lines]


def test_the_page_is_what_happens(bench, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    """Ours and docxtpl's columns, made anew."""
    made = bench.table(bench.engines(None, tmp_path))
    assert rows(made, 4) == rows(PAGE, 4)


def test_ours_is_kept_or_refused_with_its_path() -> None:
    """And docxtpl, even when told to escape, is neither: else the table shows no difference."""
    told = rows(PAGE, 5)[2:]
    path = "refused: `kortetermijndoelen.0.hoe_is_het_nu`"
    assert [row for row in told if not row[1].startswith(("kept", path))] == []
    assert sum(row[2].startswith("**") for row in told) > 8
    assert sum(row[3].startswith("**") for row in told) > 5


@pytest.mark.conformance
def test_the_whole_page_is_what_happens(bench, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    """With docxtemplater, in a live node."""
    assert bench.page(tmp_path) == PAGE
