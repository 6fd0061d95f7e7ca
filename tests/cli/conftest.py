"""Run the command as a person or a program does: as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

SAMPLES = Path(__file__).parents[2] / "samples"
LIMIT = 60
"""Seconds that no command may take here."""


@attrs.frozen
class Ran:
    """What a command left: exit code, standard output, standard error."""

    code: int
    out: bytes
    err: str


@attrs.frozen
class Shell:
    """A folder of its own, with an empty one for temporary files."""

    folder: Path
    temporary: Path

    def __call__(self, *words: str | Path, stdin: bytes = b"", **environment: str) -> Ran:
        """Run `rgdocs` with these words."""
        known = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"}
        ran = subprocess.run(
            [sys.executable, "-m", "rgdocs", *words],
            input=stdin,
            capture_output=True,
            cwd=self.folder,
            env={**known, "TMPDIR": str(self.temporary), **environment},
            timeout=LIMIT,
            check=False,
        )
        return Ran(ran.returncode, ran.stdout, ran.stderr.decode())

    def left(self) -> list[str]:
        """Name every file of the folder."""
        return sorted(path.name for path in self.folder.iterdir())


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    """Return a way to run the command in an empty folder."""
    places = tmp_path / "here", tmp_path / "temporary"
    for place in places:
        place.mkdir()
    return Shell(*places)


@pytest.fixture
def sample() -> Callable[[str], Path]:
    """Return the path of a sample by its name."""
    return lambda name: SAMPLES / name
