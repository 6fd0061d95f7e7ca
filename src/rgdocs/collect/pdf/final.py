"""A finished PDF: flat, with the record attached as JSON.

The data counts only as far as the page says it too: an answer that does not stand on any page is
left, with its place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import attrs
from attrs import evolve
from pypdf.generic import DictionaryObject, StreamObject

from rgdocs import codec
from rgdocs.collect.answers import Answers, Given
from rgdocs.collect.pdf.objects import entries, found, items
from rgdocs.collect.pdf.page import Page, page_of
from rgdocs.collect.pdf.strings import text_of
from rgdocs.collect.settle import CLASSES
from rgdocs.collect.stop import Stop
from rgdocs.errors import InvalidRecord
from rgdocs.model import KIND, RECORD, Kind
from rgdocs.packs import CARD
from rgdocs.problems import fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdf.generic import PdfObject

    from rgdocs.collect.pdf.reader import Bounded
    from rgdocs.model import Record

_CARD_FILE: Final = f"{CARD}.json"
"""A part of a plan: who reads it as the plan loses the rest."""
MAX_FILES = 100
"""Attached files that are looked at."""


def _named(cls: Any, kind: Kind) -> Iterator[str]:
    """Give the names of the fields of a kind in a record."""
    for field in attrs.fields(cls):
        if field.metadata[KIND] is kind:
            yield field.name
        elif RECORD in field.metadata:
            yield from _named(field.metadata[RECORD], kind)


def _all_named(kind: Kind) -> frozenset[str]:
    return frozenset(name for cls in CLASSES.values() for name in _named(cls, kind))


_SETS, _CHOICES = _all_named(Kind.IDS), _all_named(Kind.CHOICE)
"""Ids: a page shows them in other words."""


def read_final(reader: Bounded) -> Answers:
    """Return the answers in the attached data; those that no page shows are refused."""
    record = _record(reader)
    page = page_of(reader)
    given = tuple(_checked(one, page) for one in _given(codec.to_data(record)))
    return Answers(record.soort, codec.FORMAT_VERSION, "", given)


def _record(reader: Bounded) -> Record:
    for name, data in _attached(reader):
        if name == _CARD_FILE:
            raise Stop("read.card")
        try:
            return codec.loads(data)
        except InvalidRecord as error:
            codes = {problem.code for problem in error.problems}
        if "record.versie-newer" in codes:
            raise Stop("read.newer", version=codec.FORMAT_VERSION)
    raise Stop("read.no-answers")


def _attached(reader: Bounded) -> Iterator[tuple[str, bytes]]:
    """Give the attached JSON files that say they are a document of ours, with their names."""
    seen: set[int] = set()
    for spec in _specs(reader.root_object):
        files = entries(entries(spec).get("/EF"))
        file = files.get("/F") or files.get("/UF")
        stream = found(file)
        if not isinstance(stream, StreamObject) or id(stream) in seen:
            continue
        seen.add(id(stream))
        data = reader.unpack(stream)
        if any(f'"{name}"'.encode() in data[:200] for name in CLASSES):
            yield text_of(entries(spec).get("/UF")), data


def _specs(root: DictionaryObject) -> list[PdfObject]:
    """Return the files that the document names, by either of the two ways that PDF has."""
    names = entries(entries(root.get("/Names")).get("/EmbeddedFiles"))
    return [*items(root.get("/AF")), *_tree(names)][:MAX_FILES]


def _tree(node: DictionaryObject, depth: int = 0) -> Iterator[PdfObject]:
    yield from items(node.get("/Names"))[1::2]
    if depth < 8:
        for kid in items(node.get("/Kids"))[:MAX_FILES]:
            yield from _tree(entries(kid), depth + 1)


def _given(data: dict[str, Any]) -> list[Given]:
    """Return the record as if it had been filled in, path by path."""
    answers = {key: value for key, value in data.items() if key not in {"soort", "versie"}}
    return [Given(path, value, path) for path, value in _flat("", answers)]


def _flat(path: str, value: Any) -> Iterator[tuple[str, str | bool]]:
    name = path.rpartition(".")[2]
    if isinstance(value, str) and name in _CHOICES:
        yield f"{path}.{value}", True
    elif isinstance(value, str | int):
        yield path, str(value)
    elif name in _SETS:
        yield from ((f"{path}.{part}", True) for part in value)
    else:
        pairs = value.items() if isinstance(value, dict) else enumerate(value)
        for step, inner in pairs:
            yield from _flat(f"{path}.{step}" if path else str(step), inner)


def _checked(given: Given, page: Page) -> Given:
    if isinstance(given.value, bool) or page.shows(given.value):
        return given
    return evolve(given, refused=fault("read.not-on-page"))
