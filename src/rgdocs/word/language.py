"""Says in a Word file which language its text is in, for spelling, hyphens and voices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rgdocs.word import ooxml
from rgdocs.word.faults import Faults, Place
from rgdocs.word.ooxml import w
from rgdocs.word.package import read_package
from rgdocs.word.relations import content_types
from rgdocs.word.zipwriter import write_static

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml import etree

_WML: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_TYPES: Final = ooxml.WORD_TYPES | {
    f"{_WML}styles+xml",
    f"{_WML}settings+xml",
    f"{_WML}numbering+xml",
}
_MARKS: Final = (w("lang"), w("themeFontLang"), w("lid"))


def in_language(docx: bytes, tag: str, *, lang: str = "nl") -> bytes:
    """Return the Word file with `tag` ("en-GB") wherever it named its own default language.

    What the file says of other languages stays as it is. Raises TemplateError, told in `lang`, for
    what is no Word file.
    """
    faults = Faults(lang)
    members = read_package(docx, faults)
    trees = dict(_trees(members, content_types(members, faults), faults))
    faults.stop()
    old = _default(trees)
    if old in ("", tag):
        return docx
    for root in trees.values():
        for mark in root.iter(*_MARKS):
            _say(mark, old, tag)
    members.update((name, ooxml.to_bytes(root)) for name, root in trees.items())
    return write_static(members)


def _trees(
    members: Mapping[str, bytes], types: Mapping[str, str], faults: Faults
) -> Iterator[tuple[str, etree._Element]]:
    for name, kind in types.items():
        if kind in _TYPES:
            try:
                yield name, ooxml.parse(members[name])
            except ValueError as error:
                faults.add(str(error), Place(name))


def _default(trees: Mapping[str, etree._Element]) -> str:
    """Return the language of text that says nothing else, "" when the file names none."""
    marks = (
        mark.get(w("val"), "")
        for root in trees.values()
        for defaults in root.iter(w("docDefaults"))
        for mark in defaults.iter(w("lang"))
    )
    return next(marks, "")


def _say(mark: etree._Element, old: str, tag: str) -> None:
    for key in (w("val"), w("eastAsia")):
        if mark.get(key) == old:
            mark.set(key, tag)
