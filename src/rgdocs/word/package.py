"""Opens a Word file: a zip of XML parts that somebody else made, so every bound is checked."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import TYPE_CHECKING

from rgdocs.word import limits
from rgdocs.word.faults import NOWHERE, Faults, Place

if TYPE_CHECKING:
    from collections.abc import Mapping

_NAME = re.compile(r"[A-Za-z0-9_\[][A-Za-z0-9_.\-\[\]() %+/]*")
_ENCRYPTED = 0x1


def read_package(docx: bytes, faults: Faults) -> dict[str, bytes]:
    """Return the files inside `docx` by name, in their order; raise TemplateError at the bounds.

    Folders are left out. Sizes are those that really come out, whatever the zip claims.
    """
    if len(docx) > limits.MAX_FILE:
        faults.add("size", NOWHERE, limit=limits.MAX_FILE)
    faults.stop()
    members = _members(docx, faults)
    faults.stop()
    return members


def replace_parts(members: dict[str, bytes], parts: Mapping[str, bytes], faults: Faults) -> None:
    """Put each of `parts` in the place of the file of the same name, which must exist."""
    for name, data in parts.items():
        if name in members:
            members[name] = data
        else:
            faults.add("no-part", NOWHERE)


def _members(docx: bytes, faults: Faults) -> dict[str, bytes]:
    members: dict[str, bytes] = {}
    damaged = False
    try:
        with zipfile.ZipFile(io.BytesIO(docx)) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir()]
            _check_list(infos, faults)
            if not faults.found:
                _unpack(archive, infos, members, faults)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError):
        damaged = True
    if damaged:
        faults.add("no-zip", NOWHERE)
    return members


def _check_list(infos: list[zipfile.ZipInfo], faults: Faults) -> None:
    if len(infos) > limits.MAX_MEMBERS:
        faults.add("members", NOWHERE, limit=limits.MAX_MEMBERS)
    names = [info.filename.lower() for info in infos]
    if len(set(names)) != len(names):
        faults.add("member-twice", NOWHERE)
    if not all(_good_name(info) for info in infos):
        faults.add("member-name", NOWHERE)
    if any(info.flag_bits & _ENCRYPTED for info in infos):
        faults.add("encrypted", NOWHERE)
    if sum(info.file_size for info in infos) > limits.MAX_UNPACKED:
        faults.add("bomb", NOWHERE, limit=limits.MAX_UNPACKED)


def _good_name(info: zipfile.ZipInfo) -> bool:
    """Say whether the name is a plain path inside the package."""
    name = info.orig_filename
    if name != info.filename or len(name) > limits.MAX_NAME or not _NAME.fullmatch(name):
        return False
    return not {"", ".", ".."} & set(name.split("/"))


def _unpack(
    archive: zipfile.ZipFile,
    infos: list[zipfile.ZipInfo],
    members: dict[str, bytes],
    faults: Faults,
) -> None:
    left = limits.MAX_UNPACKED
    for info in infos:
        data = _unpack_one(archive, info, min(limits.MAX_MEMBER, left))
        if data is None:
            faults.add("bomb", Place(info.filename), limit=limits.MAX_MEMBER)
            return
        members[info.filename] = data
        left -= len(data)


def _unpack_one(archive: zipfile.ZipFile, info: zipfile.ZipInfo, most: int) -> bytes | None:
    """Return what one file holds, None when it outgrows `most` or its ratio."""
    ratio = max(limits.RATIO_FROM, info.compress_size * limits.MAX_RATIO)
    most = min(most, ratio)
    with archive.open(info) as file:
        data = file.read(most + 1)
    return data if len(data) <= most else None
