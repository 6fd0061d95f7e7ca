"""What a Word file shows as text, read without our translator; and whether a PDF shows it too."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

from attrs import frozen
from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
ELSEWHERE = {f"{W}txbxContent", f"{W}footnote", f"{W}endnote"}
"""Text in these stands beside the flow of the document."""
HIDDEN = {FALLBACK, f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}rt"}
LEFTWARD = re.compile("[\u0590-\u08ff]")
"""Letters of a word that runs from right to left are drawn in the other order."""
SYMBOLIC = re.compile("Symbol|Wingdings|Webdings")
COMPUTED = re.compile(r"\s*(PAGE|NUMPAGES|SECTIONPAGES|PAGEREF)\b")


@frozen
class Shown:
    """Words in the order of the document, and those that stand beside its flow."""

    flow: tuple[str, ...]
    beside: tuple[str, ...]


def shown(docx: bytes) -> Shown:
    """Return the words that Word shows of a file."""
    flow, beside = [], []
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        names = set(archive.namelist())
        for part in ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml"):
            if part not in names:
                continue
            data = archive.read(part).replace(STRICT, W[1:-1].encode())
            root = etree.fromstring(data)
            for paragraph in root.iter(f"{W}p"):
                holders = {each.tag for each in paragraph.iterancestors()}
                if holders & HIDDEN:
                    continue
                words = _squeezed(" ".join(_texts(paragraph))).split()
                (beside if holders & ELSEWHERE else flow).extend(words)
    return Shown(tuple(flow), tuple(beside))


def missing(docx: bytes, spoken: str) -> list[str]:
    """Return the words of a Word file that are not in what its PDF says, in order."""
    text = "".join(_squeezed(spoken).split())
    found = shown(docx)
    lost, place = [], 0
    for word in found.flow:
        at = text.find(word, place)
        if at >= 0:
            place = at + len(word)
        elif not (LEFTWARD.search(word) and set(word) <= set(text)):
            lost.append(word)
    return lost + [word for word in found.beside if word not in text]


def _squeezed(text: str) -> str:
    """Return text without what a page may change: case, soft hyphens, marks of direction."""
    text = text.replace("\ufffe", "-").replace("\x02", "-").replace("\u2011", "-")
    return re.sub("[\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069\u25a1]", "", text).upper()


def _texts(paragraph: Element) -> Iterator[str]:
    """Yield the texts of a paragraph itself, not of what is anchored in it."""
    codes: list[str] = []
    for each in paragraph.iter(f"{W}t", f"{M}t", f"{W}fldChar", f"{W}instrText", f"{W}br"):
        if _owner(each) is not paragraph:
            continue
        if each.tag == f"{W}fldChar":
            kind = each.get(f"{W}fldCharType")
            if kind == "begin":
                codes.append("")
            elif kind == "end" and codes:
                codes.pop()
        elif each.tag == f"{W}instrText":
            if codes:
                codes[-1] += each.text or ""
        elif each.tag in {f"{W}t", f"{M}t"} and not any(map(COMPUTED.match, codes)):
            run = each.getparent()
            if run is not None and not _unreadable(run):
                yield each.text or ""


def _owner(element: Element) -> Element | None:
    return next((each for each in element.iterancestors() if each.tag in {f"{W}p", *HIDDEN}), None)


def _unreadable(run: Element) -> bool:
    properties = run.find(f"{W}rPr")
    if properties is None:
        return False
    if properties.find(f"{W}vanish") is not None:
        return True
    fonts = properties.find(f"{W}rFonts")
    return fonts is not None and SYMBOLIC.search(str(fonts.get(f"{W}ascii") or "")) is not None
