"""Read the bytes of a record, never more than a record can hold."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from rgdocs.errors import UnreadableFile
from rgdocs.problems import problem

if TYPE_CHECKING:
    import os

ENOUGH = 64 * 1024 * 1024
"""Bytes that are read at most; the codec refuses far less, and says so."""


def read(source: str | os.PathLike[str] | BinaryIO, *, lang: str) -> bytes:
    """Return the bytes of a path or of a file open for reading. Raises UnreadableFile."""
    code = ""
    data = b""
    try:
        data = _read(source)
    except FileNotFoundError:
        code = "file.missing"
    except (OSError, ValueError):
        code = "file.unreadable"
    if code:
        raise UnreadableFile(problem(code, "", lang=lang))
    return data


def _read(source: str | os.PathLike[str] | BinaryIO) -> bytes:
    if hasattr(source, "read"):
        return source.read(ENOUGH)
    with Path(source).open("rb") as file:
        return file.read(ENOUGH)
