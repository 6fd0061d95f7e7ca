"""Reads XML as it streams by: nothing is fetched, no entity exists, depth is bounded."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.parsers import expat

from rgdocs.collect.stop import Stop

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

MAX_DEPTH = 400
"""Elements inside elements; tables in tables in Word stay far below."""

_WORDS = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w:",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w:",
    "http://schemas.microsoft.com/office/word/2010/wordml": "w14:",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m:",
}
"""Prefixes by which we know the elements of these namespaces; all others have none."""


def _local(name: str) -> str:
    space, _, local = name.rpartition(" ")
    return _WORDS.get(space, "") + local


def parse(
    chunks: Iterable[bytes],
    *,
    start: Callable[[str, dict[str, str]], None] | None = None,
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
    full: bool = False,
) -> None:
    """Tell what passes by; Stop when it is no plain XML.

    Names are `w:p`, `w14:checkbox`, `mc:Fallback`, and bare for any other namespace; attributes
    in the same way. With `full` they are the namespace, a space and the bare name.
    """
    depth = 0
    named = str if full else _local

    def opened(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > MAX_DEPTH:
            raise Stop("read.bomb")
        if start:
            start(named(name), {named(key): value for key, value in attributes.items()})

    def closed(name: str) -> None:
        nonlocal depth
        depth -= 1
        if end:
            end(named(name))

    def refused(*_: object) -> None:
        raise Stop("read.damaged")

    reader = expat.ParserCreate(namespace_separator=" ")
    reader.buffer_text = True
    reader.StartElementHandler = opened
    reader.EndElementHandler = closed
    reader.CharacterDataHandler = text
    reader.StartDoctypeDeclHandler = refused
    _feed(reader, chunks)


def _feed(reader: expat.XMLParserType, chunks: Iterable[bytes]) -> None:
    try:
        for chunk in chunks:
            reader.Parse(chunk, False)  # noqa: FBT003 - expat's own signature
        reader.Parse(b"", True)  # noqa: FBT003
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise Stop("read.damaged") from error
