"""Opens a Word file that came back: a zip that anybody may have made, so every bound is checked.

Only the parts that hold answers are unpacked, piece by piece; nothing is kept whole.
"""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING

from attrs import field, frozen

from rgdocs.collect.docx.xml import parse
from rgdocs.collect.stop import Stop

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_MEMBERS = 4096
MAX_DIRECTORY = 2**20
"""Bytes of the zip's list of members, which has to be read whole."""
MAX_PART = 64 * 2**20
"""Bytes that one part may unpack to."""
MAX_RATIO = 500
"""How much larger than its packed form a part may be; long empty tables reach a hundred."""
RATIO_FROM = 2**20
"""Unpacked bytes below which the ratio does not count."""

_CHUNK = 2**16
_ENCRYPTED = 0x1
_END = b"PK\x05\x06"
_END_64 = b"PK\x06\x07"
_END_SIZE = 22
_COMMENT = 2**16
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    NotImplementedError,
    ValueError,
    RuntimeError,
    KeyError,
)


@contextmanager
def zip_errors() -> Iterator[None]:
    """Turn what a broken zip raises into a Stop."""
    try:
        yield
    except _DAMAGED as error:
        raise Stop("read.damaged") from error


@frozen
class Package:
    """The parts of a Word file, by name without a leading slash."""

    archive: zipfile.ZipFile = field(repr=False)
    names: dict[str, zipfile.ZipInfo] = field(repr=False)

    @classmethod
    def open(cls, data: bytes) -> Package:
        """Return the package in `data`; Stop when it is damaged, encrypted or out of bounds."""
        _check_end(data)
        with zip_errors():
            archive = zipfile.ZipFile(io.BytesIO(data))
        members = archive.infolist()
        if len(members) > MAX_MEMBERS:
            raise Stop("read.bomb")
        if any(member.flag_bits & _ENCRYPTED for member in members):
            raise Stop("read.encrypted")
        names = {member.filename.lstrip("/").lower(): member for member in members}
        if len(names) < len(members):
            raise Stop("read.damaged")
        return cls(archive, names)

    def has(self, name: str) -> bool:
        """Say whether there is a part of this name; the case of letters does not count."""
        return name.lower() in self.names

    def chunks(self, name: str) -> Iterator[bytes]:
        """Give what the part `name` holds, piece by piece; Stop when it outgrows its bounds."""
        member = self.names[name.lower()]
        left = min(MAX_PART, max(RATIO_FROM, member.compress_size * MAX_RATIO))
        with zip_errors(), self.archive.open(member) as file:
            while chunk := file.read(_CHUNK):
                left -= len(chunk)
                if left < 0:
                    raise Stop("read.bomb")
                yield chunk

    def related(self, source: str, kind: str) -> list[str]:
        """Return the parts that `source` ("" for the package) points at with this relationship."""
        folder, name = posixpath.split(source)
        rels = posixpath.join(folder, "_rels", f"{name}.rels")
        if not self.has(rels):
            return []
        targets = (
            attributes.get("Target", "")
            for _, attributes in _elements(self, rels, "Relationship")
            if attributes.get("Type", "").endswith(f"/{kind}")
            and attributes.get("TargetMode") != "External"
        )
        return [part for target in targets if self.has(part := _resolve(folder, target))]


def _resolve(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def _elements(package: Package, part: str, name: str) -> list[tuple[str, dict[str, str]]]:
    found: list[tuple[str, dict[str, str]]] = []

    def start(local: str, attributes: dict[str, str]) -> None:
        if local == name:
            found.append((local, attributes))

    parse(package.chunks(part), start=start)
    return found


def _check_end(data: bytes) -> None:
    """Look at the end of the zip before anything is read: a cut-off or huge one stops here."""
    place = data.rfind(_END, max(0, len(data) - _COMMENT - _END_SIZE))
    if place < 0 or len(data) < place + _END_SIZE:
        raise Stop("read.damaged")
    if data.rfind(_END_64, max(0, place - 20), place) >= 0:
        raise Stop("read.bomb")
    members, size = struct.unpack("<HL", data[place + 10 : place + 16])
    if members > MAX_MEMBERS or size > MAX_DIRECTORY:
        raise Stop("read.bomb")
