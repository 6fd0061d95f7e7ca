"""The tutorial for a communications officer: its lines, in their order, as they stand."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
TUTORIAL = (DOCS / "eigen-formulieren.md").read_text(encoding="utf-8")
NOT_COPIED = shutil.ignore_patterns(".*", "__pycache__", "node_modules", "dist", "tests", "*.pdf")


def script() -> str:
    """Return everything that is to be typed, into the window and into pack.toml."""
    said = []
    for kind, block in re.findall(r"```(sh|toml)\n(.*?)```", TUTORIAL, re.DOTALL):
        typed = f"cat > zonnehof/pack.toml <<'EINDE'\n{block}EINDE\n"
        said.append(typed if kind == "toml" else block)
    return "".join(said)


def bare(temporary: Path) -> dict[str, str]:
    """Return an environment that knows nothing of the one that runs the tests."""
    ours = {"PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "SOURCE_DATE_EPOCH"}
    known = {name: value for name, value in os.environ.items() if name not in ours}
    here = str(Path(sys.executable).parent) if sys.prefix != sys.base_prefix else ""
    path = [one for one in known["PATH"].split(os.pathsep) if one != here]
    return known | {"PATH": os.pathsep.join(path), "TMPDIR": str(temporary)}


def test_it_installs_itself_and_says_every_step() -> None:
    """What the long test below runs is all there."""
    lines = script().splitlines()
    assert lines[:3] == [
        "python3 -m venv formulieren", ". formulieren/bin/activate", "pip install .",
    ]  # fmt: skip
    for words in ("pack new", "pack check", "pack show", "pack texts", "toolkit", "blank"):
        assert any(line.startswith(f"rgdocs {words} ") for line in lines)


@pytest.mark.conformance
def test_every_line_of_the_tutorial_works(tmp_path: Path) -> None:
    """From a fresh copy and a Python alone to branded forms: literally what the page says."""
    place, temporary = tmp_path / "rgdocs", tmp_path / "temporary"
    shutil.copytree(ROOT, place, ignore=NOT_COPIED)
    temporary.mkdir()
    ran = subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", script()],
        cwd=place,
        env=bare(temporary),
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr[-2000:]
    assert "Dit pack klopt" in ran.stdout
    reader = PdfReader(place / "werkmap.pdf")
    assert "Zonnehof" in reader.pages[0].extract_text()
    assert "netwerkgroep" in reader.pages[0].extract_text().lower()
    sizes = {
        name: (place / name).stat().st_size
        for name in re.findall(r" -o (\S+)", script())
    }  # fmt: skip
    assert len(sizes) == 6
    assert min(sizes.values()) > 10_000


def test_its_pictures_are_there_and_small() -> None:
    """Each says what it shows."""
    pictures = re.findall(r"!\[([^\]]+)\]\(([^)]+)\)", TUTORIAL)
    assert len(pictures) == 3
    for told, place in pictures:
        assert len(told) > 20
        assert 5_000 < (DOCS / place).stat().st_size < 80_000
