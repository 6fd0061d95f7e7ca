"""PDF files as people and programs leave them."""

from __future__ import annotations

import json
import logging
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject, NullObject, StreamObject

import rgdocs
from returned_pdf import Paper, form, plain, raw
from rgdocs import codec
from rgdocs.collect import Reading, read
from rgdocs.collect.pdf import NOTE
from rgdocs.errors import UnreadableFile
from rgdocs.pdf.origin import KEY

SIGNALS = "signaleringsplan"
TOWN = "signaleringsplan.liefst_verblijven"


def reading(data: bytes) -> Reading:
    """Return the one reading of a file."""
    found = read(data)
    assert isinstance(found, Reading)
    return found


def answers(data: bytes) -> dict[str, Any]:
    """Return what a file says as plain data, when nothing is left."""
    found = reading(data)
    assert [str(problem) for problem in found.not_placed] == []
    plain_data = codec.to_data(found.record)
    return {key: value for key, value in plain_data.items() if key not in {"soort", "versie"}}


def refusal(data: bytes) -> str:
    """Return the code by which a file is refused."""
    with pytest.raises(UnreadableFile) as caught:
        read(data)
    assert caught.value.__context__ is None
    return caught.value.problems[0].code


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("bij Ilse", "bij Ilse"),
        (b"bij Ilse", "bij Ilse"),
        ("Łódź Привет 😀", "Łódź Привет 😀"),
        (b"\xfe\xff" + "Łódź 😀".encode("utf-16-be"), "Łódź 😀"),
        (b"\xff\xfe" + "Łódź".encode("utf-16-le"), "Łódź"),
        (b"\xef\xbb\xbf" + "Łódź 😀".encode(), "Łódź 😀"),
        (b"caf\xe9 \x80 \x85 \xa0", "café • – €"),
        ("een\rtwee\r\ndrie\nvier", "een\ntwee\ndrie\nvier"),
        (b"\xfe\xff" + "een\rtwee".encode("utf-16-be"), "een\ntwee"),
        (b"\xfe\xff" + "\x1bnlNL\x1bbij Ilse".encode("utf-16-be"), "bij Ilse"),
        (["bij Ilse", "bij Tom"], "bij Ilse\nbij Tom"),
        ("", None),
        (NullObject(), None),
    ],
)
def test_the_text_of_a_field(value: Any, said: str | None) -> None:
    """Every encoding that PDF has, every way to end a line."""
    assert answers(form({TOWN: value})).get("liefst_verblijven") == said


def test_the_value_may_be_a_stream() -> None:
    """PDF allows it for long texts."""
    stream = StreamObject()
    stream.set_data(b"\xfe\xff" + ("lang " * 2_000).encode("utf-16-be"))
    paper = Paper()
    paper.field(TOWN, paper.add(stream))
    assert answers(paper.bytes())["liefst_verblijven"] == ("lang " * 2_000).strip()


def test_half_an_emoji_is_left() -> None:
    """PDFium can cut one; the rest of the form stays."""
    data = form({TOWN: b"\xfe\xff\xd8\x3d", f"{SIGNALS}.signalen.0": "moe"})
    found = reading(data)
    assert [problem.code for problem in found.not_placed] == ["text.surrogate"]
    assert found.rest == {"liefst_verblijven": "\ud83d"}
    assert codec.to_data(found.record)["signalen"] == ["moe"]


def test_names_may_be_a_tree_or_written_out() -> None:
    """Dots make parents; some programs write them in one name, in any encoding."""
    paper = Paper()
    box = paper.field("0", "moe", tree=False)
    signs = paper.add({"/T": b"\xfe\xff" + "signalen".encode("utf-16-be"), "/Kids": [box]})
    paper.roots.append(paper.add({"/T": SIGNALS, "/Kids": [signs]}))
    paper.field(f"{SIGNALS}.signalen.1", "prikkelbaar")
    assert answers(paper.bytes()) == {"signalen": ["moe", "prikkelbaar"]}


def test_one_field_may_have_many_boxes() -> None:
    """Boxes without a name of their own; value and type stand with the parent."""
    paper = Paper(pages=2)
    first = paper.add({"/Subtype": "/Widget"})
    second = paper.add({"/Subtype": "/Widget"})
    paper.annotate(first, 0)
    paper.annotate(second, 1)
    parent = {"/T": TOWN, "/FT": "/Tx", "/V": "bij Ilse", "/Kids": [first, second]}
    paper.roots.append(paper.add(parent))
    assert answers(paper.bytes()) == {"liefst_verblijven": "bij Ilse"}


def test_boxes_that_only_a_page_knows_count() -> None:
    """Some programs lose the tree; their parents still give the name."""
    paper = Paper()
    above = paper.add({"/T": SIGNALS, "/FT": "/Tx"})
    paper.field("liefst_verblijven", "bij Ilse", tree=False, Parent=above, FT="-")
    assert answers(paper.bytes()) == {"liefst_verblijven": "bij Ilse"}


def test_fields_without_a_box_count() -> None:
    """A box may be taken off its page; the answer is still there."""
    paper = Paper()
    paper.field(TOWN, "bij Ilse", page=-1)
    assert answers(paper.bytes()) == {"liefst_verblijven": "bij Ilse"}


@pytest.mark.parametrize(
    ("value", "look", "chosen"),
    [
        ("/Ja", "/Ja", True),
        ("/Off", "/Off", False),
        (None, "/Ja", True),
        (None, "/Off", False),
        (None, "-", False),
        ("/Ja", "/Off", True),
        ("/1", "-", True),
    ],
)
def test_a_box_is_ticked_by_its_value_else_by_its_look(
    value: str | None, look: str, *, chosen: bool
) -> None:
    """Programs set the one, the other, or both."""
    paper = Paper()
    paper.field(f"{SIGNALS}.geen.helpt", value, FT="/Btn", AS=look)
    assert answers(paper.bytes()) == ({"geen": ["helpt"]} if chosen else {})


def test_rows_stand_in_the_order_of_the_pages() -> None:
    """Not in that of the tree."""
    paper = Paper(pages=2)
    paper.field(f"{SIGNALS}.signalen.1", "tweede", page=1)
    paper.field(f"{SIGNALS}.signalen.0", "eerste", page=0)
    paper.field(f"{SIGNALS}.signalen.2", "derde", page=1)
    assert answers(paper.bytes())["signalen"] == ["eerste", "tweede", "derde"]


NOTES = [
    {"document": "resourcegroepplan", "versie": "1", "pack": "huis-a"},
    {"document": "signaleringsplan", "versie": "1", "pack": "huis-b"},
]


def test_a_toolkit_gives_each_form_that_was_filled_in() -> None:
    """By the first part of their names; empty ones are left out."""
    fields = {
        "resourcegroepplan.client.naam": "Noor",
        "resourcegroepplan.signaleringsplan.geen.helpt": False,
        "signaleringsplan.signalen.0": "",
        "signaleringsplan.geen.helpt": False,
    }
    found = read(form(fields, NOTES))
    assert isinstance(found, tuple)
    assert [(one.document, one.version, one.pack) for one in found] == [
        ("resourcegroepplan", 1, "huis-a")
    ]
    assert read(form(dict.fromkeys(fields, ""), NOTES)) == ()
    both = read(form(fields | {"signaleringsplan.geen.helpt": True}, NOTES))
    assert isinstance(both, tuple)
    assert [one.pack for one in both] == ["huis-a", "huis-b"]


@pytest.mark.parametrize("note", [None, "", "geen json", "[" * 9_000, "{}", [1, None], ["x"]])
def test_a_form_without_its_note_is_read(note: object) -> None:
    """The names say which document it is."""
    found = reading(form({TOWN: "bij Ilse"}, note))
    assert (found.document, found.version, found.pack) == (SIGNALS, None, "")


def test_the_note_has_the_name_that_the_writer_gives_it() -> None:
    """Two stages that do not know one another."""
    assert f"/{KEY}" == NOTE


def test_a_newer_form_is_refused() -> None:
    """Its paths may mean something else."""
    assert refusal(form({TOWN: "x"}, [{"document": SIGNALS, "versie": "2"}])) == "read.newer"


def test_a_field_of_nobody_is_left() -> None:
    """By page and number, since its name may hold anything."""
    found = reading(form({TOWN: "bij Ilse", "Geheim": "iets", f"{SIGNALS}.geheim": "nog iets"}))
    assert {problem.path: problem.code for problem in found.not_placed} == {
        "pdf:p1:2": "read.unknown-place",
        "pdf:p1:3": "read.unknown-place",
    }
    assert set(found.rest.values()) == {"iets", "nog iets"}
    assert "eheim" not in repr(found) + "".join(map(str, found.not_placed))


@pytest.mark.parametrize(
    "fields", [{}, {"naam": "x"}, {"resourcegroepplan": "x"}, {"signaleringsplan.x": "y"}]
)
def test_a_form_of_somebody_else_holds_no_answers(fields: dict[str, str]) -> None:
    """Nor does a plain PDF."""
    assert refusal(form(fields)) == "read.no-answers"


def final(answer: str = "bij Ilse") -> bytes:
    """Return a finished PDF."""
    record = rgdocs.Signaleringsplan(liefst_verblijven=answer, geen=("helpt",))
    return rgdocs.render(record, format="pdf").data


def changed(data: bytes, old: str, new: str) -> bytes:
    """Return a PDF with other words in its attached data, and nothing else changed."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(data)))
    spec = writer.root_object["/AF"][0].get_object()
    stream = spec["/EF"]["/F"].get_object()
    stream.set_data(stream.get_data().replace(old.encode(), new.encode()))
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def test_a_final_gives_its_data() -> None:
    """The record as it was."""
    assert answers(final()) == {"liefst_verblijven": "bij Ilse", "geen": ["helpt"]}


@pytest.mark.parametrize("answer", ["bij Ilse", "bij Ilse of thuis.\nOf bij Tom.", "בית של אילסה"])
def test_data_that_the_page_does_not_show_is_left(answer: str) -> None:
    """Somebody changed one of them: neither is taken for true."""
    words = {"bij Ilse": "bij Else", "בית": "באר"}
    old = next(word for word in words if word in answer)
    found = reading(changed(final(answer), old, words[old]))
    assert {problem.path: problem.code for problem in found.not_placed} == {
        "liefst_verblijven": "read.not-on-page"
    }
    assert codec.to_data(found.record) == {"soort": SIGNALS, "versie": 1, "geen": ["helpt"]}
    assert "Else" in found.rest["liefst_verblijven"] or "באר" in found.rest["liefst_verblijven"]


def test_fields_win_over_attached_data() -> None:
    """It was attached before somebody wrote."""
    paper = Paper()
    paper.field(TOWN, "bij Tom")
    record = rgdocs.Signaleringsplan(liefst_verblijven="bij Ilse")
    paper.attach(rgdocs.dumps(record).encode())
    assert answers(paper.bytes()) == {"liefst_verblijven": "bij Tom"}


def test_a_final_without_its_data_cannot_be_read() -> None:
    """Flat paper holds no answers for a program."""
    record = rgdocs.Signaleringsplan(liefst_verblijven="bij Ilse")
    assert refusal(rgdocs.render(record, format="pdf", data=False).data) == "read.no-answers"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "read.no-answers"),
        (b'{"iets": "anders"}', "read.no-answers"),
        (b'{"soort": "signaleringsplan", "versie": 1, "x": 1}', "read.no-answers"),
        (b'{"soort": "signaleringsplan", "versie": 2}', "read.newer"),
        (b'{"soort": "signaleringsplan"' + b"[" * 100_000, "read.no-answers"),
    ],
)
def test_attached_data_of_somebody_else_is_no_record(data: bytes, code: str) -> None:
    """Foreign, broken or newer."""
    paper = Paper()
    paper.attach(data)
    assert refusal(paper.bytes()) == code


def test_attached_data_is_found_by_the_names_too() -> None:
    """Programs that know nothing of /AF keep the tree of names."""
    paper = Paper()
    paper.attach(json.dumps({"soort": SIGNALS, "versie": 1}).encode())
    files = paper.writer.root_object.pop(NameObject("/AF"))
    names = {"/Names": ["data.json", files[0]]}
    tree = {"/EmbeddedFiles": {"/Kids": [paper.add(names)]}}
    paper.writer.root_object[NameObject("/Names")] = plain(tree)
    assert answers(paper.bytes()) == {}


def test_reading_says_nothing_in_any_log(caplog: pytest.LogCaptureFixture) -> None:
    """Not what pypdf wants to say about a file; afterwards it may speak again."""
    data = raw(
        b"<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [4 0 R] >> >>",
        b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        b"<< /Type /Page /Parent 2 0 R /Annots [4 0 R] >>",
        b"<< /T (signaleringsplan.liefst_verblijven) /V (bij Ilse) /Kanarie 1 /Kanarie 2 >>",
    )
    with caplog.at_level(logging.DEBUG):
        assert answers(data) == {"liefst_verblijven": "bij Ilse"}
        assert caplog.records == []
        PdfReader(BytesIO(data)).get_object(4)
    assert "Kanarie" in caplog.text
