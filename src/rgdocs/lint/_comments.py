"""Writes findings into a copy of the Word file, as comments at their paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from rgdocs.lint._finding import MAIN, Finding, line, place
from rgdocs.lint._source import NUMBER, opened
from rgdocs.word import ooxml
from rgdocs.word.faults import Faults
from rgdocs.word.ooxml import w
from rgdocs.word.zipwriter import write_static

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rgdocs.errors import Problem

_PART: Final = "word/comments.xml"
_RELATIONS: Final = "word/_rels/document.xml.rels"
_KIND: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_AUTHOR: Final = "rgdocs"


def commented(docx: bytes, file: str, found: Iterable[Problem], *, lang: str = "nl") -> bytes:
    """Return a copy of the Word file `file` with a comment for each finding about it.

    A finding about a header or about the whole file stands at the first paragraph, with its place.
    Raises TemplateError for what is no Word file.
    """
    faults = Faults(lang)
    source = opened(docx, file, faults)
    faults.stop()
    own = [one for one in found if isinstance(one, Finding) and one.spot.file == file]
    body = source.trees[MAIN]
    comments = _existing(source.members.get(_PART))
    number = _first_free(comments)
    for one in own:
        _put(body, comments, number, one, lang)
        number += 1
    _without_numbers(body)
    members = dict(source.members) | {
        MAIN: ooxml.to_bytes(body),
        _PART: ooxml.to_bytes(comments),
        _RELATIONS: _related(source.members.get(_RELATIONS)),
        ooxml.CONTENT_TYPES: _typed(source.members[ooxml.CONTENT_TYPES]),
    }
    return write_static(members)


def _existing(data: bytes | None) -> etree._Element:
    if data is not None:
        return ooxml.parse(data)
    return etree.Element(w("comments"), nsmap={"w": ooxml.W})


def _first_free(comments: etree._Element) -> int:
    numbers = (one.get(w("id"), "") for one in comments)
    return max((int(one) for one in numbers if one.isdigit()), default=-1) + 1


def _put(
    body: etree._Element, comments: etree._Element, number: int, one: Finding, lang: str
) -> None:
    here = one.spot.part == MAIN and one.spot.paragraph
    text = line(one, lang).removeprefix(f"{place(one, lang)}: ") if here else line(one, lang)
    comments.append(_comment(number, text))
    paragraphs = {int(p.get(NUMBER, "0")): p for p in body.iter(w("p"))}
    paragraph = paragraphs.get(one.spot.paragraph if here else 1)
    if paragraph is not None:
        _anchor(paragraph, str(number))


def _comment(number: int, text: str) -> etree._Element:
    comment = etree.Element(w("comment"))
    names = {"id": str(number), "author": _AUTHOR, "initials": _AUTHOR[:2]}
    for name, value in names.items():
        comment.set(w(name), value)
    run = etree.SubElement(etree.SubElement(comment, w("p")), w("r"))
    etree.SubElement(run, w("t")).text = text
    return comment


def _anchor(paragraph: etree._Element, number: str) -> None:
    """Put the range of a comment round what a paragraph holds."""
    start, end = (etree.Element(w(f"commentRange{edge}")) for edge in ("Start", "End"))
    reference = etree.Element(w("r"))
    mark = etree.SubElement(reference, w("commentReference"))
    for element in (start, end, mark):
        element.set(w("id"), number)
    paragraph.insert(0 if paragraph.find(w("pPr")) is None else 1, start)
    paragraph.extend([end, reference])


def _without_numbers(body: etree._Element) -> None:
    for paragraph in body.iter(w("p")):
        paragraph.attrib.pop(NUMBER, None)


def _related(data: bytes | None) -> bytes:
    root = etree.Element(f"{{{ooxml.PR}}}Relationships") if data is None else ooxml.parse(data)
    if not any(one.get("Type") == _KIND for one in root):
        used = {one.get("Id") for one in root}
        free = next(name for name in (f"rgComments{n}" for n in range(len(used) + 1))
                    if name not in used)  # fmt: skip
        one = etree.SubElement(root, f"{{{ooxml.PR}}}Relationship")
        for key, value in {"Id": free, "Type": _KIND, "Target": "comments.xml"}.items():
            one.set(key, value)
    return ooxml.to_bytes(root)


def _typed(data: bytes) -> bytes:
    root = ooxml.parse(data)
    if not any(one.get("PartName") == f"/{_PART}" for one in root):
        one = etree.SubElement(root, f"{{{ooxml.CT}}}Override")
        one.set("PartName", f"/{_PART}")
        one.set("ContentType", _TYPE)
    return ooxml.to_bytes(root)
