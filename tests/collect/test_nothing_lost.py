"""What a program or a person writes in a way of their own is read, or told with its place."""

from __future__ import annotations

import io
from typing import Any

import docx
import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText
from pypdf.generic import ArrayObject, NameObject

import rgdocs
from packs.folders import HEIDEBRUG
from returned import checkbox, control, par, run, word
from returned_pdf import Paper
from rgdocs import codec, forms

TOWN = "signaleringsplan.liefst_verblijven"
NONE = "signaleringsplan.geen.helpt"
MEETING = "agenda.bijeenkomst"
NOOR = {"client": {"naam": "Noor"}}


def came_home(data: bytes) -> tuple[dict[str, Any], list[tuple[str, str]], list[str]]:
    """Return the answers, code and place of what is left, and the texts that stood there."""
    found = rgdocs.read(data)
    assert isinstance(found, rgdocs.Reading)
    data_of = codec.to_data(found.record)
    answers = {key: value for key, value in data_of.items() if key not in {"soort", "versie"}}
    return answers, [(one.code, one.path) for one in found.not_placed], [*found.rest.values()]


@pytest.fixture
def choice() -> Any:
    """Give what makes an agenda with a value of the radio buttons, in the shape of pypdf."""

    def made(value: Any) -> bytes:
        paper = Paper()
        paper.field("agenda.client.naam", "Noor")
        field: Any = paper.field(MEETING, value, FT="/Btn", Ff=1 << 15, page=-1).get_object()
        kids = ArrayObject()
        for state in ("/eerste", "/vervolg"):
            looks = {"/N": {state: {}, "/Off": {}}}
            kid = paper.add({"/Subtype": "/Widget", "/AS": "/Off", "/AP": looks})
            kid.get_object()[NameObject("/Parent")] = field.indirect_reference  # type: ignore[index]
            paper.annotate(kid)
            kids.append(kid)
        field[NameObject("/Kids")] = kids
        return paper.bytes()

    return made


@pytest.mark.parametrize("value", ["/vervolg", "vervolg", b"vervolg", " Vervolg ", ["vervolg"]])
def test_a_choice_that_is_written_as_text_counts(choice: Any, value: Any) -> None:
    assert came_home(choice(value)) == ({**NOOR, "bijeenkomst": "vervolg"}, [], [])


@pytest.mark.parametrize(
    ("value", "codes"),
    [
        ("de tweede", ["read.box"]),
        (["eerste", "vervolg"], ["read.box"]),
        ("/tweede", ["read.unknown-place"]),
    ],
)
def test_a_choice_that_nobody_offered_is_told(choice: Any, value: Any, codes: list[str]) -> None:
    answers, left, texts = came_home(choice(value))
    assert (answers, [code for code, _ in left]) == (NOOR, codes)
    assert all(place for _, place in left)
    assert len(texts) == 1


@pytest.mark.parametrize("value", [None, "/Off", "Off", ""])
def test_no_choice_is_no_answer(choice: Any, value: Any) -> None:
    assert came_home(choice(value)) == (NOOR, [], [])


def box(value: Any, look: str = "/Off") -> bytes:
    paper = Paper()
    paper.field(NONE, value, FT="/Btn", AS=look, AP={"/N": {"/Ja": {}, "/Off": {}}})
    return paper.bytes()


@pytest.mark.parametrize(
    "value", ["/On", "/Yes", "/1", "/Ja", "Ja", "ja", "On", "Yes", "x", "☒", ["/Ja"], ["Ja"]]
)
def test_a_tick_counts_in_every_way_of_writing(value: Any) -> None:
    assert came_home(box(value)) == ({"geen": ["helpt"]}, [], [])


@pytest.mark.parametrize("value", ["/Off", "Off", "", "false"])
def test_no_tick_is_no_answer(value: Any) -> None:
    assert came_home(box(value)) == ({}, [], [])


def test_a_tick_that_only_shows_is_told() -> None:
    """The value says no, the paper yes: who reads it must look."""
    assert came_home(box("/Off", "/Ja")) == ({}, [("read.box", "geen.helpt")], ["x"])


def test_words_in_a_box_to_tick_are_told() -> None:
    left = [("read.box", "geen.helpt")]
    assert came_home(box("weet ik niet")) == ({}, left, ["weet ik niet"])


@pytest.mark.parametrize(
    ("entries", "said"),
    [
        ({"V": 120}, "120"),
        ({"V": ["bij Ilse", "of thuis"]}, "bij Ilse\nof thuis"),
        (
            {"RV": "<body><p>bij <b>Ilse</b> &amp; Ben</p><p>thuis</p></body>"},
            "bij Ilse & Ben\nthuis",
        ),
        ({"V": "bij Ilse", "RV": "<p>iets ouds</p>"}, "bij Ilse"),
    ],
)
def test_a_text_counts_in_every_way_of_writing(entries: dict[str, Any], said: str) -> None:
    paper = Paper()
    paper.field(TOWN, **{"value": entries.pop("V", None), **entries})
    assert came_home(paper.bytes()) == ({"liefst_verblijven": said}, [], [])


def test_two_fields_of_one_name_both_count() -> None:
    """Papers that were laid together: one is empty, or they say something else."""
    paper = Paper(pages=2)
    paper.field(TOWN, "", page=0)
    paper.field(TOWN, "bij Ilse", page=1)
    assert came_home(paper.bytes()) == ({"liefst_verblijven": "bij Ilse"}, [], [])
    paper.field(TOWN, "thuis", page=1)
    answers, left, texts = came_home(paper.bytes())
    assert (answers, texts) == ({"liefst_verblijven": "bij Ilse"}, ["thuis"])
    assert left == [("read.twice", "liefst_verblijven")]


def test_a_field_without_a_name_is_told() -> None:
    paper = Paper()
    paper.field(TOWN, "bij Ilse")
    paper.field("", "en dit")
    answers, left, texts = came_home(paper.bytes())
    assert (answers, texts) == ({"liefst_verblijven": "bij Ilse"}, ["en dit"])
    assert left == [("read.unknown-place", "pdf:p1:2")]


@pytest.mark.parametrize("kind", ["/FreeText", "/Text", "/Highlight", "/Stamp"])
def test_a_note_on_the_page_is_told(kind: str) -> None:
    """What the button "add text" of a viewer makes is no field, and still an answer."""
    paper = Paper()
    paper.field(TOWN, "bij Ilse")
    paper.annotate(paper.add({"/Subtype": kind, "/Contents": "maar niet op zondag"}))
    answers, left, texts = came_home(paper.bytes())
    assert (answers, texts) == ({"liefst_verblijven": "bij Ilse"}, ["maar niet op zondag"])
    assert left == [("read.note", "pdf:p1:2")]


def test_ink_is_told_and_a_link_is_not() -> None:
    paper = Paper()
    paper.field(TOWN, "bij Ilse")
    for kind in ("/Link", "/Popup", "/Ink"):
        paper.annotate(paper.add({"/Subtype": kind}))
    assert came_home(paper.bytes())[1:] == ([("read.drawn", "pdf:p1:4")], [])


def test_a_note_on_a_finished_paper_is_told() -> None:
    """Its data comes back, and what somebody wrote on it afterwards."""
    record = rgdocs.Signaleringsplan(liefst_verblijven="bij Ilse")
    made = rgdocs.render(record, format="pdf", data=True).data
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(made)))
    writer.add_annotation(0, FreeText(text="niet meer", rect=(50, 50, 200, 100)))
    target = io.BytesIO()
    writer.write(target)
    answers, left, texts = came_home(target.getvalue())
    assert (answers, texts) == ({"liefst_verblijven": "bij Ilse"}, ["niet meer"])
    assert [code for code, _ in left] == ["read.note"]


def test_a_second_form_inside_is_told() -> None:
    paper = Paper()
    paper.field(TOWN, "bij Ilse")
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(paper.bytes())))
    form: Any = writer.root_object["/AcroForm"]
    form[NameObject("/XFA")] = ArrayObject()
    target = io.BytesIO()
    writer.write(target)
    left = [("read.xfa", "pdf:p0")]
    assert came_home(target.getvalue()) == ({"liefst_verblijven": "bij Ilse"}, left, [])


@pytest.mark.parametrize("shown", ["☒", "☑", "✓", "x", "X"])
def test_a_tick_that_was_typed_in_word_counts(shown: str) -> None:
    body = par(control("geen.helpt", run(shown), more=checkbox("0")))
    assert came_home(word(body)) == ({"geen": ["helpt"]}, [], [])


def test_words_typed_over_a_box_in_word_are_told() -> None:
    body = par(control("geen.helpt", run("weet ik niet"), more=checkbox("0")))
    assert came_home(word(body)) == ({}, [("read.box", "geen.helpt")], ["weet ik niet"])


def test_pieces_of_a_word_answer_make_one_text() -> None:
    """Links, insertions, simple fields and runs inside smart tags are text like any other."""
    pieces = (
        run("bij "),
        f"<w:hyperlink>{run('Ilse')}</w:hyperlink>",
        f"<w:ins>{run(' en')}</w:ins>",
        f"<w:fldSimple>{run(' Ben')}</w:fldSimple>",
        f"<w:smartTag>{run(', in')}</w:smartTag>",
        f"<w:customXml>{run(' Delft')}</w:customXml>",
    )
    body = par(control("liefst_verblijven", "".join(pieces)))
    assert came_home(word(body)) == ({"liefst_verblijven": "bij Ilse en Ben, in Delft"}, [], [])


def typed_in_word(change: Any, **more: Any) -> tuple[list[tuple[str, str]], list[str]]:
    """Return what is left of a Word form that `change` typed in, beside its boxes."""
    made = rgdocs.blank("signaleringsplan", format="docx", **more)
    document = docx.Document(io.BytesIO(made.data))
    change(document)
    saved = io.BytesIO()
    document.save(saved)
    return came_home(saved.getvalue())[1:]


def test_what_is_typed_beside_the_boxes_of_a_word_form_is_told() -> None:
    """Under the form, and in a cell of it: with the last box before it, and the text kept."""

    def change(document: Any) -> None:
        document.add_paragraph("Bel ook mijn zus: 06 12 34 56 78")
        document.tables[1].cell(0, 0).add_paragraph("Niet vergeten")

    left, rest = typed_in_word(change)
    assert [code for code, _ in left] == ["read.note", "read.note"]
    assert len({place for _, place in left}) == 2
    assert rest == ["Niet vergeten", "Bel ook mijn zus: 06 12 34 56 78"]


def test_what_is_typed_behind_a_question_is_told() -> None:
    """In its own paragraph too: that is no longer the question as we wrote it."""

    def change(document: Any) -> None:
        document.tables[1].cell(0, 0).paragraphs[0].add_run(" Let op!")

    left, rest = typed_in_word(change, taal="en")
    assert [code for code, _ in left] == ["read.note"]
    assert rest[0].endswith("Let op!")


def test_what_is_typed_where_a_box_was_is_told() -> None:
    """Who takes a box away and types in its place still said something."""

    def change(document: Any) -> None:
        (box,) = document.element.xpath('//w:sdt[w:sdtPr/w:tag/@w:val="signalen.0"]')
        box.getparent().replace(box, docx.Document().add_paragraph("Dan slaap ik niet")._p)

    left, rest = typed_in_word(change)
    assert sorted(code for code, _ in left) == ["read.note", "read.place-gone"]
    assert rest == ["Dan slaap ik niet"]


def test_more_than_anybody_types_beside_the_boxes_is_refused() -> None:
    """Never told in part."""

    def change(document: Any) -> None:
        for number in range(1_001):
            document.add_paragraph(f"Regel {number}")

    with pytest.raises(rgdocs.UnreadableFile):
        typed_in_word(change)


def test_a_form_that_lost_words_of_ours_says_nothing() -> None:
    """Who takes a line of the form away wrote nothing."""

    def change(document: Any) -> None:
        document.tables[1].cell(0, 0).paragraphs[0].clear()

    assert typed_in_word(change) == ([], [])


@pytest.mark.parametrize("document", [form.id for form in forms.catalogue()])
@pytest.mark.parametrize("taal", ["nl@u", "en"])
def test_the_words_of_a_form_are_known(document: str, taal: Any) -> None:
    """In every language, and in a house with words of its own."""
    for pack in (None, HEIDEBRUG):
        made = rgdocs.blank(document, format="docx", taal=taal, pack=pack)
        assert came_home(made.data)[1:] == ([], [])
