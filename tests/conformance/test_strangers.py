"""Word files that our code did not write: all text arrives, in a PDF that the judges pass.

Needs LibreOffice, npm and node, and the packages of the dependency group `conformance`.
"""

from __future__ import annotations

import io
import re
import zipfile
from shutil import which
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from attrs import frozen

import rgdocs
from conformance.strangers import files, text
from judges import faults
from paper import spoken
from rgdocs.api import Document

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from conformance.conftest import VeraPdf

pytestmark = pytest.mark.conformance
LEAST = 25
PLACES = 12
"""Files whose page count LibreOffice is asked for: those with more than a page, and some others."""
FEATURES = {
    "styles that inherit": r"<w:basedOn ", "document defaults": r"<w:docDefaults>",
    "theme fonts": r"w:asciiTheme=", "theme colours": r"w:themeColor=|w:themeFill=",
    "table styles with conditions": r"<w:tblStylePr ", "run formatting": r"<w:rPr>.*<w:b/>",
    "tabs with leaders": r'w:leader="dot"', "decimal tabs": r'w:val="decimal" w:pos',
    "numbering with levels": r'<w:ilvl w:val="1"/>', "spans": r"<w:gridSpan ",
    "merged cells": r"<w:vMerge", "cell borders": r"<w:tcBorders>|<w:tblBorders>",
    "shading": r"<w:shd [^>]*w:fill=\"(?!auto)", "cell margins": r"<w:tcMar>|<w:tblCellMar>",
    "nested tables": r"<w:tc>(?:(?!</w:tc>).)*<w:tbl>", "header rows": r"<w:tblHeader",
    "rows that may not break": r"<w:cantSplit", "inline pictures": r"<wp:inline",
    "anchored pictures": r"<wp:anchor", "text boxes": r"<w:txbxContent>",
    "headers": r"<w:headerReference ", "footers": r"<w:footerReference ",
    "first headers": r'<w:titlePg', "even headers": r"<w:evenAndOddHeaders",
    "PAGE": r"\bPAGE\b", "NUMPAGES": r"\bNUMPAGES\b", "references": r"\b(PAGEREF|REF) \w",
    "hyperlinks": r"<w:hyperlink |HYPERLINK", "several sections": r"<w:sectPr.*<w:sectPr",
    "landscape": r'w:orient="landscape"', "columns with a line": r'w:sep="(1|true)"',
    "continuous sections": r'<w:type w:val="continuous"/>', "footnotes": r"<w:footnoteReference ",
    "endnotes": r"<w:endnoteReference ", "content controls": r"<w:sdt>",
    "old form fields": r"<w:ffData>", "symbols": r"<w:sym ",
    "soft hyphens": r"<w:softHyphen|\u00ad", "non-breaking": r"<w:noBreakHyphen|\u00a0|\u2011",
    "right to left": r'<w:(bidi|rtl)( w:val="(1|true)")?/>',
    "numbering that restarts": r"<w:startOverride |<w:lvlRestart ",
    "paragraph formatting": r"<w:jc .*<w:ind |<w:ind .*<w:jc ", "keeping together": r"<w:keepNext",
    "shapes": r"<wps:wsp>|<v:shape |<v:rect ",
    "columns of their own width": r"<w:col ", "borders of pages": r"<w:pgBorders",
    "frames": r"<w:framePr ", "SECTIONPAGES": r"\bSECTIONPAGES\b", "PNG": r"\.png",
    "JPEG": r"\.jpe?g", "SVG": r"\.svg",
    "languages": r'<w:lang [^>]*w:val="en-(GB|US)"',
}  # fmt: skip


@frozen
class Stranger:
    """A file, what stands in its parts, and its two PDFs."""

    docx: bytes
    parts: str
    flat: Document
    form: Document


@pytest.fixture(scope="session")
def paths(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    for tool in ("soffice", "node", "npm"):
        assert which(tool), f"{tool} is not installed"
    return files.gather(tmp_path_factory.mktemp("vreemd"))


@pytest.fixture(scope="session")
def strangers(paths: Mapping[str, Path]) -> dict[str, Stranger]:
    return {name: _converted(path.read_bytes()) for name, path in paths.items()}


def _converted(docx: bytes) -> Stranger:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        every = archive.namelist()
        names = [each for each in every if re.fullmatch(r"word/\w+\.xml", each)]
        parts = "".join(archive.read(each).decode("utf-8-sig") for each in names)
        parts += "\n".join(every)
    flat = rgdocs.convert(docx, missing_glyphs="replace")
    form = rgdocs.convert(docx, missing_glyphs="replace", fields=True)
    return Stranger(docx, parts, flat, form)


def test_every_feature_stands_in_two_files(strangers: Mapping[str, Stranger]) -> None:
    assert len(strangers) >= LEAST
    counts = {
        feature: sum(bool(re.search(sign, each.parts, re.DOTALL)) for each in strangers.values())
        for feature, sign in FEATURES.items()
    }
    assert {feature: count for feature, count in counts.items() if count < 2} == {}


def test_all_text_arrives_in_order(strangers: Mapping[str, Stranger]) -> None:
    lost = {
        name: text.missing(each.docx, spoken(each.flat.data)) for name, each in strangers.items()
    }
    assert {name: words for name, words in lost.items() if words} == {}


def test_every_pdf_is_valid(
    strangers: Mapping[str, Stranger], verapdf: VeraPdf, tmp_path: Path
) -> None:
    made = {
        f"{name} {kind}": document.data
        for name, each in strangers.items()
        for kind, document in (("flat", each.flat), ("form", each.form))
    }
    found = {name: faults(data) for name, data in made.items()}
    assert {name: each for name, each in found.items() if each} == {}
    written = {}
    for number, (name, data) in enumerate(made.items()):
        written[name] = tmp_path / f"{number}.pdf"
        written[name].write_bytes(data)
    verdicts = verapdf.judge(written)
    assert {place: each.failed for place, each in verdicts.items() if not each} == {}


def test_page_counts_are_within_one_of_libreoffice(
    strangers: Mapping[str, Stranger], paths: Mapping[str, Path], tmp_path: Path
) -> None:
    by_pages = sorted(strangers, key=lambda name: -(strangers[name].flat.pages or 0))
    asked = by_pages[:PLACES]
    files.libreoffice([paths[name] for name in asked], tmp_path, "pdf")
    counts = {}
    for name in asked:
        with pypdfium2.PdfDocument(tmp_path / f"{paths[name].stem}.pdf") as document:
            counts[name] = (strangers[name].flat.pages or 0, len(document))
    assert {name: two for name, two in counts.items() if abs(two[0] - two[1]) > 1} == {}
