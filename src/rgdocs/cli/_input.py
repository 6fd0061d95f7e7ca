"""Where a record comes from: a file, or standard input."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import rgdocs
from rgdocs.cli._output import STANDARD

if TYPE_CHECKING:
    from rgdocs.api import Reading, Record


def read_file(place: str, *, lang: str) -> tuple[Reading, ...]:
    """Return what the filled file at `place` says, "-" for standard input; a toolkit says more.

    Raises UnreadableFile.
    """
    found = rgdocs.api.read(place if place != STANDARD else sys.stdin.buffer, lang=lang)
    return found if isinstance(found, tuple) else (found,)


def read_record(place: str, *, lang: str) -> Record:
    """Return the record at `place`, "-" for standard input.

    Raises UnreadableFile or InvalidRecord.
    """
    if place != STANDARD:
        return rgdocs.api.load(place, lang=lang)
    return rgdocs.api.load(sys.stdin.buffer, lang=lang)
