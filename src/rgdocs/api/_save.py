"""Write a file whole or not at all.

Why: a half-written plan looks like a plan. The bytes go to a nameless neighbour in the same
folder, readable by its owner only, and take the asked name in one step.
"""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path


def write(target: Path, data: bytes, *, overwrite: bool) -> str:
    """Write `data` to `target`; return "" when it went well, else the code of the problem."""
    if target.exists() and not target.is_file():
        return "output.not-a-file"
    try:
        _write_beside(target, data, overwrite=overwrite)
    except FileExistsError:
        return "output.exists"
    except OSError:
        return "output.failed"
    return ""


def _write_beside(target: Path, data: bytes, *, overwrite: bool) -> None:
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".rgdocs-")
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _take_name(beside, target, overwrite=overwrite)
    finally:
        with suppress(FileNotFoundError):
            beside.unlink()


def _take_name(beside: Path, target: Path, *, overwrite: bool) -> None:
    """Give the neighbour its name; a link refuses a name that is taken, in the same step."""
    if overwrite:
        beside.replace(target)
        return
    try:
        target.hardlink_to(beside)
    except FileExistsError:
        raise
    except OSError:
        _take_name_without_links(beside, target)


def _take_name_without_links(beside: Path, target: Path) -> None:
    if target.exists():
        raise FileExistsError
    beside.replace(target)
