"""Gives a finished PDF its own number, and another date.

A PDF carries a number that tells two files apart. Typst makes it of what it wrote itself; ours is
made of the whole file, fields and attachment included, and of nothing else: the same file has the
same number on every run. So a blank that was finished earlier can take another date and be, byte
for byte, what would be made today.
"""

from __future__ import annotations

import base64
import hashlib
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import datetime

_ID: Final = re.compile(rb"/ID\[\((?P<id>[A-Za-z0-9+/=]{24})\)\((?P=id)\)\]")
_TAIL: Final = 4096
_NONE: Final = b"A" * 22 + b"=="


def seal(pdf: bytes) -> bytes:
    """Return a PDF of ours with the number that belongs to what is in it."""
    found = _ID.search(pdf, max(0, len(pdf) - _TAIL))
    if found is None:
        return pdf
    digest = hashlib.sha256(pdf.replace(found["id"], _NONE)).digest()[:16]
    return pdf.replace(found["id"], base64.b64encode(digest))


def redated(pdf: bytes, was: datetime, when: datetime) -> bytes:
    """Return a sealed PDF of `was` as it would be of `when`; both aware.

    `was` must be a moment of which nothing else in the file speaks.
    """
    for old, new in zip(_spelled(was), _spelled(when), strict=True):
        pdf = pdf.replace(old, new)
    return seal(pdf)


def _spelled(moment: datetime) -> tuple[bytes, bytes]:
    """Return a moment as the information dictionary and the XMP of a PDF write it."""
    return (
        moment.strftime("%Y%m%d%H%M%SZ").encode(),
        moment.strftime("%Y-%m-%dT%H:%M:%S+00:00").encode(),
    )
