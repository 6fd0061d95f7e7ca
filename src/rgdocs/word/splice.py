"""Puts an organisation's own Word file in the place of a part of a template.

A part of a form stands in its template between two paragraphs, `{%p if onderdeel.contact %}` and
its `{%p endif %}`; whatever is between them is replaced by what the other file's body holds.
"""

from __future__ import annotations

import copy
import re
from typing import TYPE_CHECKING, Final

from rgdocs.errors import PackError
from rgdocs.problems import problem
from rgdocs.word import ooxml
from rgdocs.word.faults import Faults
from rgdocs.word.ooxml import R, w
from rgdocs.word.package import read_package
from rgdocs.word.zipwriter import write_static

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

_MAIN: Final = "word/document.xml"
_BLOCK: Final = re.compile(r"\{%-?p\s+(if|endif)\b\s*(.*?)\s*-?%\}", re.DOTALL)


def splice(docx: bytes, document: str, parts: Mapping[str, bytes], *, lang: str = "nl") -> bytes:
    """Return the template `docx` of `document` with other files in the place of its `parts`.

    Raises TemplateError for what is no Word file, PackError when the template has no such part
    or when a file needs something that cannot come along.
    """
    faults = Faults(lang)
    members = read_package(docx, faults)
    others = {part: read_package(data, faults) for part, data in parts.items()}
    faults.stop()
    body = _body(members)
    found = []
    for part, other in others.items():
        code = _replace(body, part, _body(other))
        if code:
            found.append(problem(code, f"onderdelen.{document}.{part}", lang=lang))
    if found:
        raise PackError(found)
    members[_MAIN] = ooxml.to_bytes(body.getroottree().getroot())
    return write_static(members)


def _body(members: Mapping[str, bytes]) -> etree._Element:
    return next(ooxml.parse(members[_MAIN]).iter(w("body")))


def _replace(body: etree._Element, part: str, other: etree._Element) -> str:
    """Replace a part wherever it stands; return the code of what is wrong, or ""."""
    pieces = [child for child in other if child.tag != w("sectPr")]
    if any(key.startswith(f"{{{R}}}") for p in pieces for e in p.iter() for key in e.attrib):
        return "pack.part.relation"
    holders = [body, *body.iter(w("tc"))]
    spans = [(holder, *span) for holder in holders for span in _spans(holder, part)]
    for holder, begin, end in reversed(spans):
        for old in list(holder)[begin + 1 : end]:
            holder.remove(old)
        for place, piece in enumerate(pieces, start=begin + 1):
            holder.insert(place, copy.deepcopy(piece))
    return "" if spans else "pack.part.place"


def _spans(holder: etree._Element, part: str) -> list[tuple[int, int]]:
    """Return the places of the first and the last paragraph round a part, in a body or cell."""
    spans, begin, depth = [], -1, 0
    for place, child in enumerate(holder):
        tag = _BLOCK.fullmatch("".join(child.itertext(w("t"))).strip())
        if tag is None or child.tag != w("p"):
            continue
        if begin < 0:
            begin = place if tag.groups() == ("if", f"onderdeel.{part}") else -1
            depth = 1
            continue
        depth += 1 if tag[1] == "if" else -1
        if depth == 0:
            spans.append((begin, place))
            begin = -1
    return spans
