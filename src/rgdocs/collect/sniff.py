"""Which kind of file is this? Its name does not count, its first bytes do."""

from __future__ import annotations

from enum import StrEnum

from rgdocs.collect.stop import Stop

MAX_FILE = 32 * 2**20
"""Bytes of one file; a filled toolkit is a hundred times smaller."""

_HEADER_WITHIN = 1024
"""Readers accept other bytes before the header of a PDF, up to here."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_WORD = "EncryptedPackage".encode("utf-16-le")


class Container(StrEnum):
    """What a file is made of."""

    PDF = "pdf"
    ZIP = "zip"


def sniff(data: bytes) -> Container:
    """Return what `data` is; Stop when it is empty, too large or something else."""
    if not data:
        raise Stop("read.empty")
    if len(data) > MAX_FILE:
        raise Stop("read.size", max=MAX_FILE // 2**20)
    if b"%PDF-" in data[:_HEADER_WITHIN]:
        return Container.PDF
    if data.startswith(b"PK\x03\x04"):
        return Container.ZIP
    raise Stop(_other(data))


def _other(data: bytes) -> str:
    if not data.startswith(_OLE):
        return "read.foreign"
    return "read.encrypted" if _ENCRYPTED_WORD in data else "read.old-word"
