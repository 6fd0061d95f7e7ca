"""Looks whether a PNG or a JPEG is whole and of a usual size, before anything draws it."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_SIDE: Final = 6_000
MAX_PIXELS: Final = 16_000_000

PNG: Final = b"\x89PNG\r\n\x1a\n"
JPEG: Final = b"\xff\xd8\xff"
_CHANNELS: Final = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_DEPTHS: Final = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_ALONE: Final = frozenset({0x01, *range(0xD0, 0xD9)})

Size = tuple[int, int]


def png_size(data: bytes) -> Size | None:
    """Return width and height in pixels of a whole PNG; None when it is damaged or too large."""
    chunks = list(_chunks(data))
    names = [name for name, _ in chunks]
    if not names or names[0] != b"IHDR" or names[-1] != b"IEND" or len(chunks[0][1]) != 13:
        return None
    wide, high, depth, colour, _, _, interlaced = struct.unpack(">IIBBBBB", chunks[0][1])
    if not is_usual((wide, high)) or depth not in _DEPTHS.get(colour, ()):
        return None
    row = (wide * depth * _CHANNELS[colour] + 7) // 8 + 1
    pixels = b"".join(content for name, content in chunks if name == b"IDAT")
    whole = _unpacks_to(pixels, row * high, exactly=not interlaced)
    return (wide, high) if whole else None


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield name and content of each chunk as long as their sums are right."""
    at = len(PNG)
    while data.startswith(PNG) and at + 12 <= len(data):
        (length,) = struct.unpack_from(">I", data, at)
        inside = data[at + 4 : at + 8 + length]
        if data[at + 8 + length : at + 12 + length] != struct.pack(">I", zlib.crc32(inside)):
            return
        yield inside[:4], inside[4:]
        if inside[:4] == b"IEND":
            return
        at += 12 + length


def _unpacks_to(data: bytes, size: int, *, exactly: bool) -> bool:
    """Say whether packed rows hold `size` bytes; interlaced ones hold at least as many pixels."""
    unpack = zlib.decompressobj()
    try:
        got = len(unpack.decompress(data, 2 * size + 1_000))
    except zlib.error:
        return False
    return got == size if exactly else 0 < got <= 2 * size + 1_000


def jpeg_size(data: bytes) -> Size | None:
    """Return width and height in pixels of a JPEG; None when it is cut off or too large.

    Whether its picture is whole is seen when it is drawn.
    """
    at = 2 if data.rstrip(b"\0").endswith(b"\xff\xd9") else len(data)
    while data.startswith(JPEG) and at + 9 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker in _ALONE or marker == 0xFF:
            at += 1 if marker == 0xFF else 2
            continue
        length, _, high, wide = struct.unpack_from(">HBHH", data, at + 2)
        if marker in _FRAMES:
            return (wide, high) if is_usual((wide, high)) else None
        at += 2 + length
    return None


def is_usual(size: Size) -> bool:
    """Say whether a picture is neither empty nor so large that drawing it would hurt."""
    wide, high = size
    return 0 < wide <= MAX_SIDE and 0 < high <= MAX_SIDE and wide * high <= MAX_PIXELS
