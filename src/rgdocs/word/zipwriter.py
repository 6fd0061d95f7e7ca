"""Writes the zip of a Word file: what never changes is packed once, the rest every time.

Same input, same bytes: no clock, no attributes of a file system, members in one order: what is
rendered comes last, so that all before it is one piece.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final, Literal, get_args

from attrs import field, frozen

from rgdocs.errors import UsageError
from rgdocs.problems import problem

if TYPE_CHECKING:
    from collections.abc import Sequence

Deflate = Literal["zlib", "isal"]
"""What packs: "zlib" everywhere, "isal" twice as fast where the extra `speed` is installed."""

_LOCAL: Final = struct.Struct("<IHHHHHIIIHH")
_CENTRAL: Final = struct.Struct("<IHHHHHHIIIHHHHHII")
_END: Final = struct.Struct("<IHHHHIIH")
_DATE: Final = 0x0021
"""1 January 1980, the first day that a zip knows."""
_VERSION: Final = 20
_DEFLATED: Final = 8
_STORED: Final = 0
_OFFSET_AT: Final = 42


@frozen
class Packer:
    """Packs what is rendered: one way to deflate, and the checksum that is fastest beside it."""

    deflate: Callable[[bytes], bytes]
    crc32: Callable[[bytes], int]

    def entry(self, name: bytes, data: bytes) -> Entry:
        """Return the records of a rendered member."""
        return entry(name, _DEFLATED, data, self.deflate(data), self.crc32(data))


def packer(deflate: Deflate) -> Packer:
    """Return what packs bytes; raise UsageError when it is not there."""
    if deflate not in get_args(Deflate):
        raise UsageError(problem("usage.deflate", "", known=", ".join(get_args(Deflate))))
    return Packer(_zlib, zlib.crc32) if deflate == "zlib" else _isal()


def _zlib(data: bytes) -> bytes:
    made = zlib.compressobj(1, zlib.DEFLATED, -zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL)
    return made.compress(data) + made.flush()


def _isal() -> Packer:
    if find_spec("isal") is None:
        raise UsageError(problem("usage.isal", ""))
    isal = import_module("isal.isal_zlib")

    def pack(data: bytes) -> bytes:
        return bytes(isal.compress(data, 1, -zlib.MAX_WBITS))

    return Packer(pack, isal.crc32)


def pack_static(data: bytes) -> tuple[int, bytes]:
    """Return method and packed bytes of something packed once: as small as zlib makes it."""
    made = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = made.compress(data) + made.flush()
    return (_DEFLATED, packed) if len(packed) < len(data) else (_STORED, data)


@frozen
class Entry:
    """A member ready to be written: its local record, and its central one but for the offset."""

    local: bytes
    before: bytes
    after: bytes


def entry(name: bytes, method: int, data: bytes, packed: bytes, crc: int) -> Entry:
    """Return the records of one member."""
    shared = (method, 0, _DATE, crc, len(packed), len(data), len(name))
    head = _LOCAL.pack(0x04034B50, _VERSION, 0, *shared, 0)
    central = _CENTRAL.pack(0x02014B50, _VERSION, _VERSION, 0, *shared, 0, 0, 0, 0, 0, 0)
    return Entry(head + name + packed, central[:_OFFSET_AT], name)


@frozen
class Archive:
    """The members of a Word file that never change, ready to be written, then those rendered."""

    entries: tuple[Entry, ...] = field(repr=False)
    names: tuple[bytes, ...]
    """What is rendered, in the order of the file."""
    packer: Packer
    local: bytes = field(init=False, repr=False)
    central: bytes = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Put together what stands before everything rendered."""
        offset, central = 0, []
        for item in self.entries:
            central += [item.before, offset.to_bytes(4, "little"), item.after]
            offset += len(item.local)
        object.__setattr__(self, "local", b"".join(item.local for item in self.entries))
        object.__setattr__(self, "central", b"".join(central))

    def write(
        self, rendered: dict[bytes, bytes], changed: dict[bytes, Entry] | None = None
    ) -> bytes:
        """Return the whole zip, with every name's part of `rendered`.

        `changed` are other files that this one document has, or has otherwise.
        """
        fresh = [self.packer.entry(name, rendered[name]) for name in self.names]
        if changed:
            return assemble([*_with(self.entries, changed), *fresh])
        count = len(self.entries) + len(fresh)
        return _whole([self.local], [self.central], fresh, count)


def _with(entries: Sequence[Entry], changed: dict[bytes, Entry]) -> list[Entry]:
    """Return `entries` with those of `changed` in their places, and the others after them."""
    known = {one.after for one in entries}
    fresh = [one for name, one in changed.items() if name not in known]
    return [*(changed.get(one.after, one) for one in entries), *fresh]


def assemble(entries: Sequence[Entry]) -> bytes:
    """Return the zip of `entries`."""
    return _whole([], [], entries, len(entries))


def _whole(local: list[bytes], central: list[bytes], entries: Sequence[Entry], count: int) -> bytes:
    """Return the zip of what is there already and `entries`, `count` files in all."""
    offset = sum(map(len, local))
    for item in entries:
        local.append(item.local)
        central += [item.before, offset.to_bytes(4, "little"), item.after]
        offset += len(item.local)
    size = sum(map(len, central))
    end = _END.pack(0x06054B50, 0, 0, count, count, size, offset, 0)
    return b"".join([*local, *central, end])


def write_static(members: dict[str, bytes]) -> bytes:
    """Return a Word file of `members` as they are, the content types first."""
    return assemble([static_entry(name, data) for name, data in in_order(members)])


def static_entry(name: str, data: bytes) -> Entry:
    """Return the records of a member that no rendering changes."""
    method, packed = pack_static(data)
    return entry(name.encode(), method, data, packed, zlib.crc32(data))


def stored_entry(name: str, data: bytes) -> Entry:
    """Return the records of a member that is packed already, such as a picture."""
    return entry(name.encode(), _STORED, data, data, zlib.crc32(data))


def in_order(members: dict[str, bytes]) -> list[tuple[str, bytes]]:
    """Return the members as they were, but the content types first, as readers expect."""
    return sorted(members.items(), key=lambda item: item[0] != "[Content_Types].xml")
