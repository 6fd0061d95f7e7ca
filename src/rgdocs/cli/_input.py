"""Where a record comes from: a file, or standard input."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import rgdocs
from rgdocs.cli._output import STANDARD

if TYPE_CHECKING:
    from rgdocs.api import Record


def read_record(place: str, *, lang: str) -> Record:
    """Return the record at `place`, "-" for standard input.

    Raises UnreadableFile or InvalidRecord.
    """
    if place != STANDARD:
        return rgdocs.api.load(place, lang=lang)
    return rgdocs.api.load(sys.stdin.buffer, lang=lang)
