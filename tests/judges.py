"""The judge that runs in every test: page-validation, less its one known error."""

from __future__ import annotations

import re

import page

PROFILES = ("ua1", "3a")
_MISREAD = "PDFA3A-STREAM-LENGTH-001"
_STREAM = re.compile(rb">>\s*stream\r?\n")
_LENGTH = re.compile(rb"/Length (\d+)")
_END = re.compile(rb"\r?\nendstream\b")


def faults(data: bytes) -> list[str]:
    """Return what page-validation has against a PDF, by PDF/UA-1 and PDF/A-3a; best is nothing.

    When the last byte of a stream is a carriage return, it often takes that byte for a part of
    the line end that follows and calls /Length wrong. veraPDF and qpdf do not. The finding is
    left out when every stream of the file ends exactly where its /Length says.
    """
    return [
        f"{profile} {failure.rule_id}: {failure.message}"
        for profile in PROFILES
        for failure in page.validate_pdf_bytes(data, profile=profile).failures
        if failure.rule_id != _MISREAD or not lengths_are_true(data)
    ]


def lengths_are_true(data: bytes) -> bool:
    """Return whether `endstream` follows every stream exactly where its /Length says."""
    place = 0
    while start := _STREAM.search(data, place):
        length = _LENGTH.findall(data, place, start.start())
        place = start.end() + int(length[-1] if length else 0)
        if not _END.match(data, place):
            return False
    return True
