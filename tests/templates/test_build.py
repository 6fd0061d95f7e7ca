"""The templates on disk are what the build script makes, byte for byte, lean as Word saves."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from templates.wordfile import DOCUMENTS, PACK, build_script

if TYPE_CHECKING:
    from pathlib import Path

MADE = build_script().files()


@pytest.mark.parametrize("name", sorted(MADE))
def test_what_is_checked_in_is_what_the_script_builds(name: str) -> None:
    """A template mended by hand, or a script changed without building, is seen."""
    assert (PACK / name).read_bytes() == MADE[name]


def test_no_template_is_forgotten() -> None:
    """Every Word file and logo in the pack's folder comes out of the script."""
    on_disk = {path.name for path in PACK.iterdir() if path.suffix in {".docx", ".svg", ".png"}}
    assert on_disk == set(MADE)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_template_is_lean(document: str) -> None:
    """Styles without the hundreds that no one uses: at most 25 kB, the file at most 60 kB."""
    data = MADE[f"{document}.docx"]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert archive.getinfo("word/styles.xml").file_size < 25_000
    assert len(data) < 60_000


def test_the_script_writes_into_the_folder_it_is_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`build_templates.py FOLDER` fills that folder and nothing else."""
    target = tmp_path / "pack"
    monkeypatch.setattr("sys.argv", ["build_templates.py", str(target)])
    build_script().main()
    assert {path.name: path.read_bytes() for path in target.iterdir()} == MADE
