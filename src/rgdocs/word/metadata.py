"""Takes out of a picture's file what is not the picture: where, when and by whom it was made."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_PNG: Final = 8
_KEPT_CHUNKS: Final = frozenset(
    (b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT")
)
_COMMENT: Final = 0xFE
_APPS: Final = frozenset(range(0xE0, 0xF0))
_KEPT_APPS: Final = frozenset((0xE0, 0xE2, 0xEE))
"""JFIF, colour profile, Adobe's note on the colours."""
_EXIF: Final = 0xE1
_SCAN: Final = 0xDA
_ALONE: Final = frozenset((0x01, *range(0xD0, 0xD9)))
_ORIENTATION: Final = 0x0112


def bare_png(data: bytes) -> bytes | None:
    """Return a whole PNG with the chunks that draw it, and no other."""
    kept, at = [data[:_PNG]], _PNG
    while at + 12 <= len(data):
        end = at + 12 + int.from_bytes(data[at : at + 4], "big")
        name = data[at + 4 : at + 8]
        if name in _KEPT_CHUNKS:
            kept.append(data[at:end])
        if name == b"IEND":
            return b"".join(kept)
        at = end
    return None


def bare_jpeg(data: bytes) -> bytes | None:
    """Return a JPEG without comments and notes; None when it never comes to the picture."""
    kept = [data[:2]]
    for marker, start, end in _segments(data):
        if marker == _SCAN:
            return b"".join([*kept, data[start:]])
        if marker != _COMMENT and (marker not in _APPS or marker in _KEPT_APPS):
            kept.append(data[start:end])
    return None


def is_turned(data: bytes) -> bool:
    """Say whether the camera noted that the picture must be turned to be seen upright."""
    for marker, start, end in _segments(data):
        note = data[start + 4 : end]
        if marker == _EXIF and note.startswith(b"Exif\0\0"):
            return _orientation(note[6:]) not in (0, 1)
    return False


def _segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield marker, start and end of each segment up to the picture itself."""
    at = 2
    while data[:2] == b"\xff\xd8" and at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        alone = marker in _ALONE or marker == 0xFF
        step = 1 if marker == 0xFF else 2
        length = step if alone else 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        yield marker, at, at + length
        if marker == _SCAN:
            return
        at += length


def _orientation(tiff: bytes) -> int:
    """Return the number that a TIFF header gives the orientation, 0 when it says nothing."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    try:
        if order is None:
            return 0
        (first,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, first)
        for number in range(min(count, 64)):
            tag, _, _, value = struct.unpack_from(f"{order}HHIH", tiff, first + 2 + 12 * number)
            if tag == _ORIENTATION:
                return int(value)
    except struct.error:
        pass
    return 0
