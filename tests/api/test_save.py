"""Saving: whole or not at all, for the owner's eyes, never over another file unless asked."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from rgdocs.api._document import Document
from rgdocs.errors import ExitCode, OutputError

if TYPE_CHECKING:
    from pathlib import Path

DOCUMENT = Document(data=b"%PDF-", media_type="application/pdf", filename="x.pdf")


def codes(error: pytest.ExceptionInfo[OutputError]) -> list[str]:
    """Return the codes of an error."""
    assert error.value.exit_code is ExitCode.OUTPUT
    assert error.value.__context__ is None
    return [problem.code for problem in error.value.problems]


def test_a_saved_file_is_its_owners_only(tmp_path: Path) -> None:
    """Mode 0600, also over a file that others could read, and nothing is left beside it."""
    target = tmp_path / "plan.pdf"
    target.write_bytes(b"older")
    target.chmod(0o644)
    assert DOCUMENT.save(target) == target.resolve()
    assert target.read_bytes() == b"%PDF-"
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["plan.pdf"]


def test_a_file_is_kept_when_asked(tmp_path: Path) -> None:
    """Without overwrite the file that is there stays as it is."""
    target = tmp_path / "plan.pdf"
    DOCUMENT.save(target, overwrite=False)
    target.write_bytes(b"mine")
    with pytest.raises(OutputError) as error:
        DOCUMENT.save(target, overwrite=False)
    assert codes(error) == ["output.exists"]
    assert target.read_bytes() == b"mine"
    assert [path.name for path in tmp_path.iterdir()] == ["plan.pdf"]


def test_a_file_is_kept_where_links_are_unknown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some file systems have no links; the promise stands."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    target = tmp_path / "plan.pdf"
    DOCUMENT.save(target, overwrite=False)
    with pytest.raises(OutputError) as error:
        DOCUMENT.save(target, overwrite=False)
    assert codes(error) == ["output.exists"]
    assert [path.name for path in tmp_path.iterdir()] == ["plan.pdf"]


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("", "output.not-a-file"),
        ("nowhere/plan.pdf", "output.failed"),
        ("fifo", "output.not-a-file"),
    ],
)
def test_a_place_that_is_no_file_is_refused(tmp_path: Path, place: str, code: str) -> None:
    """A folder, a pipe or a folder that is not there: named, never replaced."""
    os.mkfifo(tmp_path / "fifo")
    with pytest.raises(OutputError) as error:
        DOCUMENT.save(tmp_path / place)
    assert codes(error) == [code]
    assert stat.S_ISFIFO((tmp_path / "fifo").stat().st_mode)


def test_a_link_keeps_pointing(tmp_path: Path) -> None:
    """Saving through a symbolic link writes the file it points to."""
    (tmp_path / "real.pdf").write_bytes(b"older")
    (tmp_path / "link.pdf").symlink_to("real.pdf")
    DOCUMENT.save(tmp_path / "link.pdf")
    assert (tmp_path / "link.pdf").is_symlink()
    assert (tmp_path / "real.pdf").read_bytes() == b"%PDF-"


def test_a_document_does_not_show_its_bytes() -> None:
    """A repr ends up in logs."""
    assert "PDF-" not in repr(DOCUMENT)
    known = "38523c087796e5d5dd1cf9bad1fb026781a838dd9dd2cf8af58b9f6502a46778"
    assert DOCUMENT.sha256 == known
