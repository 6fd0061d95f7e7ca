"""The tutorial for a communications officer: its commands, in their order, as they stand."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

if TYPE_CHECKING:
    from cli.conftest import Shell

DOCS = Path(__file__).parents[2] / "docs"
TUTORIAL = (DOCS / "eigen-formulieren.md").read_text(encoding="utf-8")


@pytest.mark.thorough
def test_every_command_of_the_tutorial_works(shell: Shell) -> None:
    """From an empty folder to branded forms; what is to be typed into pack.toml is typed."""
    ran = []
    for kind, block in re.findall(r"```(sh|toml)\n(.*?)```", TUTORIAL, re.DOTALL):
        if kind == "toml":
            (shell.folder / "zonnehof" / "pack.toml").write_text(block, encoding="utf-8")
            continue
        for line in block.splitlines():
            program, *words = shlex.split(line)
            if program == "rgdocs":
                done = shell(*words)
                assert done.code == 0, (line, done.err)
                ran.append(words[:2])
    assert ["pack", "new"] in ran
    assert ["pack", "show"] in ran
    reader = PdfReader(shell.folder / "werkmap.pdf")
    assert "Zonnehof" in reader.pages[0].extract_text()
    assert "netwerkgroep" in reader.pages[0].extract_text().lower()
    for name in ("zonnehof.html", "werkmap.zip", "groot.pdf", "zonnehof/locale/nl/rgdocs.po"):
        assert (shell.folder / name).stat().st_size > 10_000


def test_its_pictures_are_there_and_small() -> None:
    """Each says what it shows."""
    pictures = re.findall(r"!\[([^\]]+)\]\(([^)]+)\)", TUTORIAL)
    assert len(pictures) == 2
    for told, place in pictures:
        assert len(told) > 20
        assert 5_000 < (DOCS / place).stat().st_size < 80_000
