"""Two PDFs of one Word file held against each other."""

from __future__ import annotations

import io
import zipfile
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from lxml import etree

from visual.pages import TOP, letters, page_count

if TYPE_CHECKING:
    from visual.pages import Letter

NEAR = 3.0
"""Millimetres that a heading may stand elsewhere."""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def differences(docx: bytes, ours: bytes, theirs: bytes) -> list[str]:
    """Return what is otherwise: number of pages, order of the text, places of the headings."""
    counts = page_count(ours), page_count(theirs)
    if counts[0] != counts[1]:
        return [f"pages: {counts[0]} and {counts[1]}"]
    top = min(TOP, _margin(docx))
    one, other = letters(ours, top), letters(theirs, top)
    return _text(one, other, drawn=_has_drawn_words(docx)) + _headings(headings(docx), one, other)


def _margin(docx: bytes) -> float:
    """Return the millimetres above the text: the leaflet has no head, and begins higher."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    (margins,) = body.iter(f"{_W}pgMar")
    return int(margins.get(f"{_W}top", "0")) / 1440 * 25.4


def headings(docx: bytes) -> list[str]:
    """Return the headings of a Word file, in order, without white space."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        styles = etree.fromstring(package.read("word/styles.xml"))
        body = etree.fromstring(package.read("word/document.xml"))
    outlined = {
        style.get(f"{_W}styleId")
        for style in styles.iter(f"{_W}style")
        if style.find(f"{_W}pPr/{_W}outlineLvl") is not None
    }
    found = []
    for paragraph in body.iter(f"{_W}p"):
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        if style is not None and style.get(f"{_W}val") in outlined:
            text = "".join(node.text or "" for node in paragraph.iter(f"{_W}t"))
            found.append("".join(text.split()))
    return [text for text in found if text]


def _has_drawn_words(docx: bytes) -> bool:
    """Say whether words stand in a drawing: an office program writes those where it likes."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return b"<w:txbxContent" in package.read("word/document.xml")


def _text(
    ours: list[list[Letter]], theirs: list[list[Letter]], *, drawn: bool = False
) -> list[str]:
    found = []
    for number, (one, other) in enumerate(zip(ours, theirs, strict=True), start=1):
        left, right = (_signs(page) for page in (one, other))
        if left != right and not (drawn and sorted(left) == sorted(right)):
            steps = SequenceMatcher(None, left, right, autojunk=False).get_opcodes()
            first = next(step for step in steps if step[0] != "equal")
            _, a, b, c, d = first
            found.append(f"text of page {number}: {left[a:b]!r} and {right[c:d]!r}")
    return found


def _signs(page: list[Letter]) -> str:
    return "".join(letter.sign for letter in page)


def _headings(texts: list[str], ours: list[list[Letter]], theirs: list[list[Letter]]) -> list[str]:
    one, other = _places(texts, ours), _places(texts, theirs)
    found = []
    for text, a, b in zip(texts, one, other, strict=True):
        if a is None or b is None:
            found.append(f"heading {text!r}: not found")
        elif a.page != b.page:
            found.append(f"heading {text!r}: pages {a.page + 1} and {b.page + 1}")
        elif max(abs(a.x - b.x), abs(a.y - b.y)) > NEAR:
            found.append(f"heading {text!r}: {a.x - b.x:.1f} mm aside, {a.y - b.y:.1f} mm down")
    return found


def _places(texts: list[str], pages: list[list[Letter]]) -> list[Letter | None]:
    """Return the first letter of each heading, searched from the heading before it onward."""
    flat = [letter for page in pages for letter in page]
    signs = "".join(letter.sign for letter in flat)
    places: list[Letter | None] = []
    start = 0
    for text in texts:
        found = signs.find(text, start)
        places.append(flat[found] if found >= 0 else None)
        start = found + len(text) if found >= 0 else start
    return places
