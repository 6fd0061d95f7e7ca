"""Word files to one PDF: the data it carries, the characters it refuses, what made it."""

from __future__ import annotations

import json
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml import parse_xml

from fillable import WHEN, full_name, reader, widgets
from judges import faults
from paper import drawn, spoken
from rgdocs.errors import InvalidRecord, TemplateError
from rgdocs.pdf import Attachment, Pdf, Source, make_pdf
from rgdocs.pdf.origin import origin

if TYPE_CHECKING:
    from rgdocs.pdf.glyphs import MissingGlyphs

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
CANARY = "KANARIE7Q"


def word(text: str = "", *, heading: str = "Formulier", tag: str = "doelen.0.nu") -> bytes:
    """Return a Word file with a heading and one answer."""
    document = Document()
    document.add_heading(heading, 1)
    document.element.body.insert(
        1,
        parse_xml(
            f'<w:sdt {W}><w:sdtPr><w:alias w:val="Nu"/><w:tag w:val="{tag}"/></w:sdtPr>'
            f"<w:sdtContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        ),
    )
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def made(
    *files: bytes,
    fields: bool = False,
    attachment: Attachment | None = None,
    missing_glyphs: MissingGlyphs = "refuse",
) -> Pdf:
    """Return the PDF of Word files called doc0, doc1, …"""
    sources = [
        Source(data, f"doc{number}", "Titel", {"doelen.0.nu": "Hoe is het nu?"})
        for number, data in enumerate(files)
    ]
    return make_pdf(
        sources,
        title="Titel",
        lang="nl-NL",
        when=WHEN,
        fields=fields,
        attachment=attachment,
        missing_glyphs=missing_glyphs,
    )


def test_the_answer_is_text_in_a_flat_pdf_and_a_field_in_a_form() -> None:
    flat, form = made(word("Goed")), made(word(), fields=True)
    assert "Goed" in reader(flat.data).pages[0].extract_text()
    assert "/AcroForm" not in reader(flat.data).trailer["/Root"]
    assert [full_name(w) for _, w in widgets(reader(form.data))] == ["doc0.doelen.0.nu"]
    assert faults(flat.data) == []
    assert faults(form.data) == []


def test_text_in_the_word_file_stands_in_the_field_and_not_on_the_page() -> None:
    form = made(word(CANARY), fields=True)
    opened = reader(form.data)
    assert [w["/V"] for _, w in widgets(opened)] == [CANARY]
    assert CANARY not in str(form.warnings)
    assert CANARY not in "".join(page.extract_text() for page in opened.pages)
    assert ["/V" in w for _, w in widgets(reader(made(word(), fields=True).data))] == [False]


def test_the_question_is_the_tooltip() -> None:
    form = made(word(), fields=True)
    assert [w["/TU"] for _, w in widgets(reader(form.data))] == ["Hoe is het nu?"]


def test_several_files_become_one_pdf_with_fields_of_their_own() -> None:
    both = made(word(), word(heading="Tweede"), fields=True)
    names = [full_name(w) for _, w in widgets(reader(both.data))]
    assert names == ["doc0.doelen.0.nu", "doc1.doelen.0.nu"]
    assert both.pages == len(reader(both.data).pages) == 2
    assert [str(each.title) for each in reader(both.data).outline] == ["Formulier", "Tweede"]
    assert faults(both.data) == []


def test_the_attached_data_is_an_associated_file() -> None:
    data = json.dumps({"nu": 'Łódź "é" \\ \n 😀'}, ensure_ascii=False).encode()
    pdf = made(word("Goed"), attachment=Attachment(name='a"b.json', data=data))
    opened = reader(pdf.data)
    (found,) = opened.trailer["/Root"]["/AF"]
    assert found["/AFRelationship"] == "/Data"
    assert (found["/F"], found["/UF"]) == ('a"b.json', 'a"b.json')
    assert found["/EF"]["/F"]["/Subtype"] == "/application/json"
    assert opened.attachments == {'a"b.json': [data]}
    assert pdf.pages == 1
    assert faults(pdf.data) == []


def test_without_data_nothing_is_attached() -> None:
    assert reader(made(word("Goed")).data).attachments == {}


@pytest.mark.parametrize("fields", [False, True])
def test_a_heading_that_no_font_has_is_the_templates_fault(fields: bool) -> None:
    with pytest.raises(TemplateError) as refusal:
        made(word(heading=f"{CANARY} 中"), fields=fields)
    (problem,) = refusal.value.problems
    assert problem.code == "text.no-glyph"
    assert CANARY not in str(refusal.value)


@pytest.mark.parametrize("fields", [False, True])
def test_boxes_ticked_and_crossed_in_an_answer_stay_text(fields: bool) -> None:
    """A plan that was copied from an old Word form has them."""
    said = "☐ thuis ☑ kliniek ☒ opname"
    pdf = made(word(said), fields=fields)
    assert {each.code for each in pdf.warnings} <= {"font.unknown"}
    assert faults(pdf.data) == []
    if fields:
        ((_, widget),) = widgets(reader(pdf.data))
        assert widget["/V"] == said
        assert drawn(widget["/AP"]["/N"]) == said
    else:
        assert said in spoken(pdf.data)


def test_an_answer_that_no_font_has_is_refused_with_its_path() -> None:
    with pytest.raises(InvalidRecord) as refusal:
        made(word(f"{CANARY} 中文"))
    assert [(p.code, p.path) for p in refusal.value.problems] == [("text.no-glyph", "doelen.0.nu")]
    assert CANARY not in str(refusal.value)
    assert refusal.value.__context__ is None


def test_or_replaced_by_an_open_square_and_told() -> None:
    pdf = made(word("Zo 中文 en zo"), missing_glyphs="replace")
    text = reader(pdf.data).pages[0].extract_text()
    assert "Zo □□ en zo" in text
    assert [(w.code, w.place) for w in pdf.warnings if w.code == "text.replaced"] == [
        ("text.replaced", "doelen.0.nu")
    ]
    assert "中" not in str(pdf.warnings)
    assert faults(pdf.data) == []


def test_a_form_says_what_made_it() -> None:
    properties = "".join(
        f'<property fmtid="{{0}}" pid="{number}" name="rgdocs.{key}">'
        f"<vt:lpwstr>{value}</vt:lpwstr></property>"
        for number, (key, value) in enumerate(
            {"document": "plan", "versie": "1", "pack": "huis", "gemaakt": "2026"}.items(), 2
        )
    )
    part = f'<Properties xmlns="{CUSTOM}" xmlns:vt="{TYPES}">{properties}</Properties>'
    package = BytesIO(word())
    with ZipFile(package, "a") as archive:
        archive.writestr("docProps/custom.xml", part)
    form = make_pdf(
        [Source(package.getvalue(), "plan", "Plan", {})],
        title="Plan", lang="nl-NL", when=WHEN, fields=True,
    )  # fmt: skip
    said = json.loads(reader(form.data).metadata["/rgdocs"])
    assert said == [{"document": "plan", "versie": "1", "pack": "huis"}]
    assert faults(form.data) == []


@pytest.mark.parametrize("data", [b"", b"PK", word()])
def test_a_file_that_says_nothing_has_no_origin(data: bytes) -> None:
    assert origin([data]) == {}


def test_the_result_shows_no_text_when_printed() -> None:
    pdf = made(word(CANARY))
    assert CANARY not in repr(pdf) + repr(Source(word(CANARY), "a", "b", {"c": CANARY}))
    assert CANARY not in repr(Attachment(name="a", data=CANARY.encode()))
