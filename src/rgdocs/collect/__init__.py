"""The way back: a filled Word or PDF file becomes the record that it says.

    reading = read(data)
    reading.record        the answers that have a place
    reading.not_placed    the places of the others, with why
    reading.rest          what stands there

Nothing is guessed and nothing dropped. No error holds a word of the file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rgdocs.collect.answers import Answers, Found, Given, Reading
from rgdocs.collect.settle import settle
from rgdocs.collect.sniff import MAX_FILE, Container, sniff
from rgdocs.collect.stop import Stop
from rgdocs.errors import UnreadableFile
from rgdocs.problems import Fault

if TYPE_CHECKING:
    from collections.abc import Callable


def read(data: bytes, *, lang: str = "nl") -> Reading | tuple[Reading, ...]:
    """Return what the file in `data` says: a Reading, or of a toolkit one for each filled form.

    `lang` is the language of the problems. Raises UnreadableFile when the file is damaged,
    encrypted, foreign, too large, or says nothing that can be read.
    """
    found = _found(data)
    if isinstance(found, Fault):
        raise UnreadableFile(found.told(lang))
    readings = tuple(settle(answers, lang=lang) for answers in found.answers)
    return readings if found.bundle else readings[0]


def _found(data: bytes) -> Found | Fault:
    try:
        return _reader(sniff(data))(data)
    except Stop as stop:
        return stop.fault


def _reader(container: Container) -> Callable[[bytes], Found]:
    """Return the reader of this kind of file; the other one is not even imported."""
    if container is Container.PDF:
        from rgdocs.collect.pdf import read_pdf  # noqa: PLC0415 - pypdf is not needed for Word

        return read_pdf
    from rgdocs.collect.docx import read_docx  # noqa: PLC0415

    return read_docx


__all__ = ["MAX_FILE", "Answers", "Given", "Reading", "read"]
