"""What a reader who does not see, or not well, would miss: alternatives, headings, contrast."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from rgdocs.errors import Severity
from rgdocs.lint._contrast import faint
from rgdocs.lint._source import NUMBER, holder_of
from rgdocs.pdf.translate.names import name, value
from rgdocs.pdf.translate.styles import read_styles
from rgdocs.word.ooxml import MAIN_TYPE, w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from rgdocs.lint._finding import Findings
    from rgdocs.lint._source import Source
    from rgdocs.pdf.translate.styles import StyleSheet

MAX_TITLE: Final = 64
"""Letters of a control's title that Word keeps."""
_DRAWINGS: Final = (name("wp:docPr"), name("v:imagedata"))


def check(source: Source, findings: Findings) -> None:
    """Note what a template itself shows, whatever it is filled with."""
    sheet = sheet_of(source)
    for part, tree in source.texts():
        for picture in _silent(tree):
            _warn(source, findings, "lint.alt", part, picture)
        for control in tree.iter(w("sdt")):
            _control(source, findings, part, control)
        for found in faint(tree, sheet):
            spot = source.at(part, found.paragraph)
            findings.add(
                "lint.contrast", spot, word=f"#{found.front}", severity=Severity.WARNING,
                front=f"#{found.front}", back=f"#{found.back}",
                ratio=f"{found.ratio:.2f}", least=f"{found.least:g}",
            )  # fmt: skip


def sheet_of(source: Source) -> StyleSheet:
    """Return the styles of a Word file."""
    members = source.members
    return read_styles(members.get("word/styles.xml"), members.get("word/theme/theme1.xml"))


def _silent(tree: etree._Element) -> Iterator[etree._Element]:
    """Yield each picture without words for who cannot see it, that is no decoration either."""
    for picture in tree.iter(*_DRAWINGS):
        said = picture.get("descr") or picture.get("alt") or picture.get(name("o:title"))
        decoration = next(picture.iter(name("adec:decorative")), None)
        if not (said or "").strip() and (decoration is None or decoration.get("val") == "0"):
            yield picture


def _control(source: Source, findings: Findings, part: str, control: etree._Element) -> None:
    properties = control.find(w("sdtPr"))
    tag = None if properties is None else properties.find(w("tag"))
    title = None if properties is None else properties.find(w("alias"))
    kept = properties is not None and any(
        properties.find(n) is not None for n in (name("w15:repeatingSection"), w("docPartObj"),
                                                 name("w15:repeatingSectionItem"))
    )  # fmt: skip
    if not kept and not (value(tag) or "").strip():
        _warn(source, findings, "lint.tag-none", part, control)
    said = value(title) or ""
    if len(said) > MAX_TITLE and "{{" not in said:
        _warn(source, findings, "lint.title-long", part, control)


def levels(tree: etree._Element, sheet: StyleSheet) -> Iterator[tuple[int, int]]:
    """Yield the level of each heading, from 1, with the number of its paragraph."""
    for paragraph in tree.iter(w("p")):
        properties = paragraph.find(w("pPr"))
        style = None if properties is None else value(properties.find(w("pStyle")))
        own = None if properties is None else value(properties.find(w("outlineLvl")))
        outline = int(own) if own and own.isdigit() else sheet.chain(style or "")[0].get("outline")
        text = "".join(piece.text or "" for piece in paragraph.iter(w("t"))).strip()
        if outline is not None and outline < 9 and text:
            yield outline + 1, int(paragraph.get(NUMBER, "0"))


def headings(
    tree: etree._Element, sheet: StyleSheet, part: str, source: Source, findings: Findings
) -> None:
    """Note each heading that goes more than one step deeper than the one before it."""
    found = [(0, 0), *levels(tree, sheet)]
    for (before, _), (level, number) in pairwise(found):
        if level > before + 1:
            findings.add(
                "lint.heading", source.at(part, number), severity=Severity.WARNING,
                level=level, expected=before + 1,
            )  # fmt: skip


def static_headings(source: Source, findings: Findings) -> None:
    """Note headings out of order in a template that cannot be filled."""
    for part, tree in source.texts():
        if source.types.get(part) == MAIN_TYPE:
            headings(tree, sheet_of(source), part, source, findings)


def _warn(
    source: Source, findings: Findings, code: str, part: str, element: etree._Element
) -> None:
    findings.add(code, source.at(part, holder_of(element)), severity=Severity.WARNING)
