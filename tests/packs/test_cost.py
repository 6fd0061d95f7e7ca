"""From nothing to a branded toolkit costs little more than the toolkit itself."""

from __future__ import annotations

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
from pypdf import PdfReader

BENCH = Path(__file__).parents[2] / "benches" / "pack.py"
MOST = 4.0
"""Times the CPU of the built-in toolkit made anew. A wheel has those templates compiled: 2.2."""


@pytest.mark.thorough
def test_a_pack_is_begun_and_its_toolkit_made(tmp_path: Path) -> None:
    """In processes of their own, measured beside each other; and it is branded."""
    spec = spec_from_file_location("pack_bench", BENCH)
    assert spec
    assert spec.loader
    bench = module_from_spec(spec)
    sys.modules["pack_bench"] = bench
    spec.loader.exec_module(bench)
    branded, anew = (bench.cost(way) for way in (bench.branded, bench.anew))
    assert branded.cpu < MOST * anew.cpu
    bench.branded(tmp_path)
    first = PdfReader(tmp_path / "toolkit.pdf").pages[0]
    assert "Wilgenhof" in first.extract_text()
