"""The one door to docxtpl: its rewriting of `{%p`, `{%tr`, `{%tc`, colspan, cellbg, vm and hm.

docxtpl sees bare numbers for tags and no brace of the template's own text, so that none of the
places where it misreads an expression or drops text can be reached.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rgdocs.word.marks import DIALECT_CLOSE, DIALECT_OPEN, STATIC_CLOSE, STATIC_OPEN, attribute_mark
from rgdocs.word.tags import Kind, Tag, TagBook, Where

if TYPE_CHECKING:
    from rgdocs.word.faults import Place

_LEFT = re.compile(r"\{\{(.*?)\}\}|\{%(.*?)%\}|\{#.*?#\}", re.DOTALL)


def patch(xml: str, book: TagBook, place: Place) -> str:
    """Return `xml` with the dialect's tags lifted to the element they stand for, all as marks."""
    xml = xml.replace("{", STATIC_OPEN).replace("}", STATIC_CLOSE)
    if DIALECT_OPEN in xml:
        xml = xml.replace(DIALECT_OPEN, "{").replace(DIALECT_CLOSE, "}")
        xml = _mark_rest(_docxtpl(xml), book, place)
    return xml.replace(STATIC_OPEN, "{").replace(STATIC_CLOSE, "}")


def _docxtpl(xml: str) -> str:
    from docxtpl import DocxTemplate  # noqa: PLC0415  (slow to import, needed at compile time only)

    return str(DocxTemplate("").patch_xml(xml))


def _mark_rest(xml: str, book: TagBook, place: Place) -> str:
    """Turn the tags that docxtpl left or made into marks."""

    def mark(found: re.Match[str]) -> str:
        in_attribute = xml.rfind("<", 0, found.start()) > xml.rfind(">", 0, found.start())
        number = _number(found, book, place)
        if number < 0:
            return ""
        return attribute_mark(number) if in_attribute else f"<?rg {number}?>"

    return _LEFT.sub(mark, xml)


def _number(found: re.Match[str], book: TagBook, place: Place) -> int:
    inside = (found[1] or found[2] or "").strip()
    if inside.isdigit():
        return int(inside)
    if not inside:
        return -1
    kind = Kind.PRINT if found[1] else Kind.BLOCK
    return book.add(Tag(place=place, kind=kind, body=inside, where=Where.ATTRIBUTE))
