"""Opens a PDF that anybody may have made: whole, not encrypted, and within bounds.

Why bounds of our own beside pypdf's: pypdf limits each object; a file of many small traps would
still take hours or all memory.
"""

from __future__ import annotations

import io
import re
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from pypdf import PdfReader, apply_configuration
from pypdf.errors import LimitReachedError
from pypdf.generic import IndirectObject, NullObject, StreamObject

from rgdocs.collect.pdf.quiet import quiet
from rgdocs.collect.stop import Stop

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdf.generic import PdfObject

MAX_OBJECTS = 300_000
"""Objects of one file that are looked at."""
MAX_UNPACKED = 64 * 2**20
"""Bytes that all streams we open, and all texts of fields, may come to."""
MAX_SEARCHED = 2**27
"""Bytes that may be searched for objects that are not where the file says."""
MAX_STREAM = 32 * 2**20
MAX_PAGES = 2_000

_LIMITS: dict[str, Any] = {
    "maximum_declared_stream_length": MAX_STREAM,
    "array_based_stream_maximum_output_length": MAX_STREAM,
    "lzw_maximum_output_length": 2**20,
    "run_length_maximum_output_length": MAX_STREAM,
    "zlib_maximum_output_length": MAX_STREAM,
    "brotli_maximum_output_length": 2**20,
    "stream_filters_maximum_length": 4,
    "stream_decoding_work_maximum_length": 2 * MAX_STREAM,
    "page_tree_maximum_entries": MAX_PAGES,
    "page_tree_maximum_depth": 50,
}
_MAX_ENTRIES = 400_000
_TAIL = 4096
_START = re.compile(rb"startxref\s+(\d{1,10})\s+%%EOF")
_AT_START = re.compile(rb"\s*(?:xref\s|\d+\s+\d+\s+obj\b)")
_HEADER = re.compile(rb"\s*(\d{1,10})\s+(\d{1,5})\s+obj")


@contextmanager
def pdf_errors() -> Iterator[None]:
    """Turn whatever a broken PDF makes pypdf raise into a Stop, and keep pypdf silent."""
    try:
        with quiet(), apply_configuration(**_LIMITS):
            yield
    except Stop:
        raise
    except LimitReachedError as error:
        raise Stop("read.bomb") from error
    except Exception as error:
        raise Stop("read.damaged") from error


class Bounded(PdfReader):
    """A reader that counts what it does and stops when a file asks for too much."""

    def __init__(self, data: bytes) -> None:
        """Read the cross-reference of `data`."""
        self._data = data
        self._objects = self._unpacked = self._searched = 0
        self._opened: set[int] = set()
        super().__init__(io.BytesIO(data), xref_stream_maximum_entries=_MAX_ENTRIES)

    def get_object(self, indirect_reference: int | IndirectObject) -> PdfObject | None:
        """Return the object, at the cost of one."""
        number, generation = _numbers(indirect_reference)
        if (generation, number) in self.resolved_objects:
            return super().get_object(indirect_reference)
        self._objects += 1
        if self._objects > MAX_OBJECTS:
            raise Stop("read.bomb")
        if number in self.xref_objStm and generation == 0:
            self._open_stream(self.xref_objStm[number][0])
        elif not self._stands_there(generation, number):
            self._search()
        return super().get_object(indirect_reference)

    def _open_stream(self, number: int) -> None:
        """Unpack an object stream once, strictly: pypdf would read a damaged one as it is."""
        if number in self._opened:
            return
        self._opened.add(number)
        holder = self.get_object(number)
        if isinstance(holder, StreamObject):
            self.unpack(holder)

    def unpack(self, stream: StreamObject) -> bytes:
        """Return what a stream holds, and count it."""
        data = unpacked(stream)
        self.spend(len(data))
        return data

    def spend(self, size: int) -> None:
        """Count bytes that were unpacked."""
        self._unpacked += size
        if self._unpacked > MAX_UNPACKED:
            raise Stop("read.bomb")

    def _stands_there(self, generation: int, number: int) -> bool:
        start = self.xref.get(generation, {}).get(number)
        if start is None:
            return False
        found = _HEADER.match(self._data, start, start + 64)
        return found is not None and int(found[1]) == number

    def _search(self) -> None:
        """Pay for the search through the whole file that pypdf does for a lost object."""
        self._searched += len(self._data)
        if self._searched > MAX_SEARCHED:
            raise Stop("read.bomb")


def _numbers(reference: int | IndirectObject) -> tuple[int, int]:
    if isinstance(reference, IndirectObject):
        return reference.idnum, reference.generation
    return reference, 0


def unpacked(stream: StreamObject) -> bytes:
    """Return what a stream holds; a damaged Flate stream is refused, not half read."""
    if stream.get("/Filter") not in ("/FlateDecode", ["/FlateDecode"]):
        return stream.get_data()
    packed = stream._data  # noqa: SLF001 - pypdf has no name for the bytes as they stand
    data = _inflated(packed)
    return stream.get_data() if "/DecodeParms" in stream else data


def _inflated(packed: bytes) -> bytes:
    reader = zlib.decompressobj()
    data = reader.decompress(packed, MAX_STREAM)
    if reader.unconsumed_tail or len(data) >= MAX_STREAM:
        raise Stop("read.bomb")
    if not reader.eof:
        raise Stop("read.damaged")
    return data


def open_pdf(data: bytes) -> Bounded:
    """Return a reader of `data`; Stop when it is cut off, damaged or encrypted."""
    reader = _opened(_whole(data))
    if "/Encrypt" in reader.trailer and not _decrypted(reader):
        raise Stop("read.encrypted")
    if isinstance(reader.root_object.get("/Pages", NullObject()).get_object(), NullObject):
        raise Stop("read.damaged")
    return reader


def _opened(data: bytes) -> Bounded:
    try:
        return Bounded(data)
    except Exception as error:
        if b"/Encrypt" in data and not isinstance(error, Stop):
            raise Stop("read.encrypted") from error
        raise


def _decrypted(reader: Bounded) -> bool:
    """Say whether no password is needed to read; locks against printing or copying need none.

    A way of locking that pypdf needs another library for counts as needing one.
    """
    try:
        return bool(reader.decrypt(""))
    except Exception:
        return False


def _whole(data: bytes) -> bytes:
    """Return the PDF from its header on; Stop when its end is missing.

    Why: pypdf would look for whatever objects are left in a file that was cut off.
    """
    from_header = data[data.index(b"%PDF-") :]
    for candidate in (data, from_header):
        found = list(_START.finditer(candidate, max(0, len(candidate) - _TAIL)))
        if not found or b" obj" in candidate[found[-1].end() :]:
            break
        start = int(found[-1][1])
        if _AT_START.match(candidate, start, start + 64):
            return candidate
    raise Stop("read.damaged")
