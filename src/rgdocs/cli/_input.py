"""Where a record comes from: a file, or standard input."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import rgdocs
from rgdocs.cli._output import STANDARD
from rgdocs.errors import UsageError
from rgdocs.problems import problem

if TYPE_CHECKING:
    from rgdocs.api import Reading, Record
    from rgdocs.cli._report import Report

_PAPER = (b"%PDF-", b"PK\x03\x04")
"""How a PDF and a Word file begin."""


def read_file(place: str, *, lang: str) -> tuple[Reading, ...]:
    """Return what the filled file at `place` says, "-" for standard input; a toolkit says more.

    Raises UnreadableFile.
    """
    found = rgdocs.api.read(place if place != STANDARD else sys.stdin.buffer, lang=lang)
    return found if isinstance(found, tuple) else (found,)


def read_any(place: str, report: Report) -> Record:
    """Return the record at `place`: JSON, or the one form in a filled Word or PDF file.

    What a paper says that has no place in the record is told. Raises as `read_record` and
    `read_file`, and UsageError for a file of several forms.
    """
    lang = report.lang
    data = _bytes(place, lang)
    if not data.startswith(_PAPER):
        return rgdocs.loads(data, lang=lang)
    found = rgdocs.api.read(data, lang=lang)
    if isinstance(found, tuple):
        raise UsageError(problem("usage.one-form", "", lang=lang))
    if found.not_placed:
        report.read([found], place)
    return found.record


def _bytes(place: str, lang: str) -> bytes:
    return rgdocs.api.read_bytes(sys.stdin.buffer if place == STANDARD else place, lang=lang)


def read_record(place: str, *, lang: str) -> Record:
    """Return the record at `place`, "-" for standard input.

    Raises UnreadableFile or InvalidRecord.
    """
    if place != STANDARD:
        return rgdocs.api.load(place, lang=lang)
    return rgdocs.api.load(sys.stdin.buffer, lang=lang)
