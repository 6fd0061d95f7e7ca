"""Any Word file becomes a PDF; what is otherwise than it asks is told, or refused."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

import rgdocs
from judges import faults
from wordfile import docx, p, r, sdt

if TYPE_CHECKING:
    from pathlib import Path

CORE = (
    '<cp:coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties">'
    "<dc:title>Mijn formulier</dc:title></cp:coreProperties>"
)
ODD = p(r("tekst", "<w:emboss/>"), sdt(r("antwoord")))


def reader(document: rgdocs.Document) -> PdfReader:
    return PdfReader(io.BytesIO(document.data))


def test_a_word_file_becomes_a_flat_pdf_and_what_differs_is_told() -> None:
    made = rgdocs.convert(docx(ODD))
    assert made.media_type == "application/pdf"
    assert (made.filename, made.pages) == ("document.pdf", 1)
    assert [each.code for each in made.warnings] == ["property.unknown"]
    assert "w:emboss" in made.warnings[0].place
    assert reader(made).pages[0].extract_text().split() == ["tekstantwoord"]
    assert not faults(made.data)
    assert made.data == rgdocs.convert(io.BytesIO(docx(ODD))).data


def test_fields_can_be_filled_in(tmp_path: Path) -> None:
    file = tmp_path / "eigen.docx"
    file.write_bytes(docx(ODD))
    made = rgdocs.convert(file, fields=True)
    assert reader(made).get_form_text_fields(full_qualified_name=True) == {
        "document.naam": "antwoord"
    }
    assert not faults(made.data)


def test_strict_refuses_with_every_place_and_no_word_of_the_file() -> None:
    with pytest.raises(rgdocs.TemplateError) as refused:
        rgdocs.convert(docx(ODD + p(r("GEHEIM", "<w:imprint/>"))), strict=True)
    problems = refused.value.problems
    assert [each.code for each in problems] == ["property.unknown"] * 2
    assert [each.path.rpartition(" ")[2] for each in problems] == ["w:emboss", "w:imprint"]
    assert "GEHEIM" not in str(refused.value)
    assert rgdocs.convert(docx(p("gewoon")), strict=True).warnings == ()


@pytest.mark.parametrize(("given", "lang"), [("", "nl-NL"), ("en-GB", "en-GB"), ("ar", "ar")])
def test_the_language_is_that_of_the_file_or_the_one_asked(given: str, lang: str) -> None:
    made = reader(rgdocs.convert(docx(p("a")), taal=given))
    assert made.trailer["/Root"]["/Lang"] == lang


def test_a_language_that_is_none_is_refused() -> None:
    with pytest.raises(rgdocs.UsageError):
        rgdocs.convert(docx(p("a")), taal="Nederlands")


def test_what_is_no_word_file_is_refused() -> None:
    with pytest.raises(rgdocs.UnreadableFile):
        rgdocs.convert(b"%PDF-1.7")


def test_the_title_is_the_one_given_else_that_of_the_file() -> None:
    kind = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    main = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    relations = (
        f'<Relationships xmlns="{space}"><Relationship Id="a" Type="{main}" '
        f'Target="word/document.xml"/><Relationship Id="b" Type="{kind}" '
        'Target="docProps/core.xml"/></Relationships>'
    )
    parts = {"docProps/core.xml": CORE.encode(), "_rels/.rels": relations.encode()}
    named = docx(p("a"), parts=parts)
    assert reader(rgdocs.convert(named)).metadata.title == "Mijn formulier"
    assert reader(rgdocs.convert(named, title="Anders")).metadata.title == "Anders"
    assert reader(rgdocs.convert(docx(p("a")))).metadata.title == "Document"
