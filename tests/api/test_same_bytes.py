"""The same input gives the same bytes: in another process, another folder, another hash seed."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import attrs
import pytest

import rgdocs

ROOT = Path(__file__).parents[2]
RICH = ROOT / "samples" / "resourcegroepplan-rijk.json"

MAKE = """
import sys, rgdocs
plan = rgdocs.load(sys.argv[1])
made = {
    "toolkit": rgdocs.toolkit(),
    "toolkit-word": rgdocs.toolkit(format="docx"),
    "plan-pdf": rgdocs.render(plan, format="pdf"),
    "plan-docx": rgdocs.render(plan, format="docx"),
    "plan-prefilled": rgdocs.render(plan, format="docx", kind="prefilled"),
}
for entry in rgdocs.catalogue():
    for ending in ("pdf", "docx"):
        made[entry.id + ending] = rgdocs.blank(entry.id, format=ending)
for name, document in made.items():
    print(name, document.sha256, document.filename)
"""


def made_by_another_process(folder: Path, seed: str, zone: str) -> str:
    """Return the names and digests of everything, made under these circumstances."""
    ran = subprocess.run(
        [sys.executable, "-c", MAKE, RICH],
        cwd=folder,
        env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LANG": "C"},
        capture_output=True,
        text=True,
        check=True,
    )
    return ran.stdout


def test_two_processes_make_the_same_bytes(tmp_path: Path) -> None:
    """Hash seed, time zone and folder differ; nothing in the files does."""
    first = made_by_another_process(tmp_path, "1", "UTC")
    second = made_by_another_process(ROOT, "2", "Asia/Tokyo")
    assert len(first.splitlines()) == 2 * len(rgdocs.catalogue()) + 5
    assert first == second


@pytest.fixture(scope="module")
def plan() -> rgdocs.Record:
    """Return the rich sample."""
    return rgdocs.load(RICH)


@pytest.mark.parametrize("ending", ["pdf", "docx"])
def test_the_moment_is_in_the_bytes(plan: rgdocs.Record, ending: str) -> None:
    """Another `when` gives another file; the same moment in another zone the same."""
    noon = datetime(2026, 5, 4, 12, tzinfo=UTC)
    amsterdam = noon.astimezone(timezone(timedelta(hours=2)))
    later = noon + timedelta(days=1)
    digests = [
        rgdocs.render(plan, format=ending, when=when).sha256 for when in (noon, amsterdam, later)
    ]
    assert digests[0] == digests[1] != digests[2]


@pytest.mark.parametrize("ending", ["pdf", "docx"])
def test_without_a_moment_the_record_s_day_counts(plan: rgdocs.Record, ending: str) -> None:
    """`datum` at midnight UTC; a record without one carries the day of the forms."""
    day = attrs.evolve(plan, datum=date(2026, 5, 4))
    at_midnight = rgdocs.render(day, format=ending, when=datetime(2026, 5, 4, tzinfo=UTC))
    assert rgdocs.render(day, format=ending).sha256 == at_midnight.sha256


@pytest.mark.parametrize("year", [1, 1900, 2500, 9999])
@pytest.mark.parametrize("ending", ["pdf", "docx"])
def test_a_strange_day_is_printed_and_not_stamped(
    plan: rgdocs.Record, ending: str, year: int
) -> None:
    """A slip in `datum` must not break the file."""
    strange = attrs.evolve(plan, datum=date(year, 1, 1))
    assert rgdocs.render(strange, format=ending).data
