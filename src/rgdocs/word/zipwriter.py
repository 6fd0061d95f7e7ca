"""Writes the zip of a Word file: what never changes is packed once, the rest every time.

Same input, same bytes: no clock, no attributes of a file system, members in one order.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final, Literal, get_args

from attrs import frozen

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


def packer(deflate: Deflate) -> Callable[[bytes], bytes]:
    """Return the function that deflates bytes; raise UsageError when it is not there."""
    if deflate not in get_args(Deflate):
        raise UsageError(problem("usage.deflate", "", known=", ".join(get_args(Deflate))))
    return _zlib if deflate == "zlib" else _isal()


def _zlib(data: bytes) -> bytes:
    made = zlib.compressobj(1, zlib.DEFLATED, -zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL)
    return made.compress(data) + made.flush()


def _isal() -> Callable[[bytes], bytes]:
    if find_spec("isal") is None:
        raise UsageError(problem("usage.isal", ""))
    compress = import_module("isal.isal_zlib").compress

    def pack(data: bytes) -> bytes:
        return bytes(compress(data, 1, -zlib.MAX_WBITS))

    return pack


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


def entry(name: bytes, method: int, data: bytes, packed: bytes) -> Entry:
    """Return the records of one member."""
    shared = (method, 0, _DATE, zlib.crc32(data), len(packed), len(data), len(name))
    head = _LOCAL.pack(0x04034B50, _VERSION, 0, *shared, 0)
    central = _CENTRAL.pack(0x02014B50, _VERSION, _VERSION, 0, *shared, 0, 0, 0, 0, 0, 0)
    return Entry(head + name + packed, central[:_OFFSET_AT], name)


@frozen
class Archive:
    """The members of a Word file in order: an Entry, or the name of what is rendered."""

    members: tuple[Entry | bytes, ...]
    pack: Callable[[bytes], bytes]

    def write(
        self, rendered: dict[bytes, bytes], changed: dict[bytes, Entry] | None = None
    ) -> bytes:
        """Return the whole zip, with `rendered` in the places that wait for it.

        `changed` are other files that this one document has, or has otherwise.
        """
        entries = [
            member if isinstance(member, Entry) else self._packed(member, rendered[member])
            for member in self.members
        ]
        return assemble(_with(entries, changed) if changed else entries)

    def _packed(self, name: bytes, data: bytes) -> Entry:
        return entry(name, _DEFLATED, data, self.pack(data))


def _with(entries: Sequence[Entry], changed: dict[bytes, Entry]) -> list[Entry]:
    """Return `entries` with those of `changed` in their places, and the others after them."""
    known = {one.after for one in entries}
    fresh = [one for name, one in changed.items() if name not in known]
    return [*(changed.get(one.after, one) for one in entries), *fresh]


def assemble(entries: Sequence[Entry]) -> bytes:
    """Return the zip of `entries`."""
    offset = 0
    central = []
    for item in entries:
        central += [item.before, offset.to_bytes(4, "little"), item.after]
        offset += len(item.local)
    table = b"".join(central)
    count = len(entries)
    end = _END.pack(0x06054B50, 0, 0, count, count, len(table), offset, 0)
    return b"".join([*(item.local for item in entries), table, end])


def write_static(members: dict[str, bytes]) -> bytes:
    """Return a Word file of `members` as they are, the content types first."""
    return assemble([static_entry(name, data) for name, data in in_order(members)])


def static_entry(name: str, data: bytes) -> Entry:
    """Return the records of a member that no rendering changes."""
    method, packed = pack_static(data)
    return entry(name.encode(), method, data, packed)


def stored_entry(name: str, data: bytes) -> Entry:
    """Return the records of a member that is packed already, such as a picture."""
    return entry(name.encode(), _STORED, data, data)


def in_order(members: dict[str, bytes]) -> list[tuple[str, bytes]]:
    """Return the members as they were, but the content types first, as readers expect."""
    return sorted(members.items(), key=lambda item: item[0] != "[Content_Types].xml")
