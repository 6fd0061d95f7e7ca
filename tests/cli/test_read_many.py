"""A pile of filled forms is read in one run; one that cannot be read stops no other."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import rgdocs
from rgdocs.errors import ExitCode

if TYPE_CHECKING:
    from pathlib import Path

    from cli.conftest import Shell

MANY = 500 if os.environ.get("CI") else 60


@pytest.fixture
def pile(shell: Shell) -> list[Path]:
    """Return filled Word files, five hundred where it counts, of which two are none."""
    one = rgdocs.Signaleringsplan(helpt=("Wandelen",))
    made = rgdocs.render(one, format="docx", kind="prefilled").data
    files = [shell.folder / f"formulier-{number:03}.docx" for number in range(MANY)]
    for file in files:
        file.write_bytes(made)
    files[7].write_bytes(b"niets van ons")
    files[11].write_bytes(made[: len(made) // 2])
    return files


def test_five_hundred_files(shell: Shell, pile: list[Path]) -> None:
    """Each has its record in the folder; what is wrong is told with the name of its file."""
    ran = shell("read", *pile, "-o", "records/")
    assert ran.code == ExitCode.UNREADABLE
    assert len(list((shell.folder / "records").iterdir())) == MANY - 2
    text = (shell.folder / "records" / "formulier-059.json").read_text(encoding="utf-8")
    assert json.loads(text)["helpt"] == ["Wandelen"]
    told = re.findall(r"formulier-(\d+)", ran.err)
    assert told == ["007", "011"]
    assert "Wandelen" not in ran.err
    assert shell("read", *pile[:3], "-o", "records").code == ExitCode.OUTPUT


def test_machines_get_a_line_for_each(shell: Shell, pile: list[Path]) -> None:
    """In the order given, good and bad."""
    ran = shell("read", *pile[6:9], "-o", "records/", "--json")
    lines = [json.loads(line) for line in ran.err.splitlines()]
    assert [line["ok"] for line in lines] == [True, False, True]
    assert [line["source"] for line in lines] == [str(file) for file in pile[6:9]]


def test_where_it_would_go_must_be_clear(shell: Shell, pile: list[Path]) -> None:
    """No folder, twice a file, standard input, a place for the rest: refused before any work."""
    two = pile[:2]
    for words in (
        two,
        [*two, "-o", "een.json"],
        [*two, pile[0], "-o", "records/"],
        [*two, "-", "-o", "records/"],
        [*two, "-o", "records/", "--rest", "rest.json"],
    ):
        assert shell("read", *words).code == ExitCode.USAGE
    assert not (shell.folder / "records").exists()


def test_a_person_at_a_terminal_sees_how_far_it_is(shell: Shell, pile: list[Path]) -> None:
    """On the terminal only: standard error that is a file holds no such line."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "rgdocs", "read", *map(str, pile[:3]), "-o", "records/"]
    ran = subprocess.run(command, cwd=shell.folder, stderr=theirs, check=False)
    os.close(theirs)
    said = os.read(ours, 100_000).decode()
    os.close(ours)
    assert ran.returncode == ExitCode.OK
    assert "3 van 3" in said
