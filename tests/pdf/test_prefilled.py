"""Forms that are partly filled: each field holds its answer, draws it whole, and can be changed."""

from __future__ import annotations

import io
import unicodedata
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pypdfium2
import pytest
from hypothesis import given, settings
from pypdf import PdfWriter
from pypdf.generic import StreamObject

import rgdocs
from answered import answers, ticks
from fillable import darkest, flattened, full_name, reader, widgets
from judges import faults
from paper import controls, drawn, spoken
from rgdocs import codec
from rgdocs.testing import records

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rgdocs.model import Record

LONG = " ".join(f"Zin {n} zegt hoe het gaat en wat er nodig is." for n in range(400))
MANY = "\n".join(f"Regel {n}" for n in range(80))
HARD = {
    "soort": "resourcegroepplan",
    "versie": 1,
    "client": {"naam": "Łukasz Şahin مرحبا بالعالم 👍🏽"},
    "naam_resourcegroep": "Een naam die langer is dan zijn regel, met veel woorden erin. " * 3,
    "deelnemers": [{"naam": "Iemand met zes voornamen en een dubbele achternaam", "rol": "x"}],
    "langetermijndoelen": ["kort", MANY],
    "kortetermijndoelen": [
        {
            "ik_wil": "W" * 400,
            "hoe_is_het_nu": LONG,
            "wat_is_nodig": "नमस्ते दुनिया שלום עולם Привет мир Αθήνα",
            "wie_doet_wat": "een\ttwee\tdrie\n\nna een lege regel",
        }
    ],
}
SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.json"))
RICH = next(one for one in SAMPLES if one.stem == "resourcegroepplan-rijk")
TOO_LONG = [
    "resourcegroepplan.langetermijndoelen.1",
    "resourcegroepplan.kortetermijndoelen.0.hoe_is_het_nu",
]


@cache
def hard() -> rgdocs.Document:
    """Return a form with all that is hard to set in a box."""
    return rgdocs.render(codec.from_data(HARD), format="pdf", kind="prefilled")


@pytest.fixture(scope="module", params=[*SAMPLES, None], ids=lambda p: p.stem if p else "hard")
def record(request: pytest.FixtureRequest) -> Record:
    """Read each sample; and one record of our own."""
    return rgdocs.load(request.param) if request.param else codec.from_data(HARD)


@pytest.fixture(scope="module")
def made(record: Record) -> rgdocs.Document:
    """Make its form once."""
    return rgdocs.render(record, format="pdf", kind="prefilled")


def dense(text: str) -> str:
    """Return the signs of a text that show, composed."""
    shown = (s for s in unicodedata.normalize("NFC", text) if not s.isspace())
    return "".join(sign for sign in shown if unicodedata.category(sign) != "Cf")


def one_way(text: str) -> bool:
    """Say whether a text stands in a file in the order in which it is written."""
    marks = (sign for sign in text if not "\ufe00" <= sign <= "\ufe0f")
    return not any(
        unicodedata.bidirectional(sign) in {"R", "AL", "AN"}
        or unicodedata.category(sign).startswith("M")
        for sign in marks
    )


def texts(data: bytes) -> Iterator[tuple[str, Any]]:
    """Yield the full name of every field that holds text, and its widget."""
    for _, widget in widgets(reader(data)):
        if widget.get("/FT") == "/Tx":
            yield full_name(widget), widget


def said_by(widget: Any) -> str:
    """Return the value of a field, a string or a stream."""
    value = widget.get("/V", "")
    return str(value.get_data().decode("utf-16") if isinstance(value, StreamObject) else value)


def check(data: bytes, document: str, written: dict[str, list[str]], partly: list[str]) -> int:
    """Compare each field with the Word file's control, and its drawing with its value."""
    held = 0
    for name, widget in texts(data):
        value = said_by(widget)
        assert written[name.removeprefix(f"{document}.")] == [value], name
        said, wanted = dense(drawn(widget["/AP"]["/N"])), dense(value)
        held += bool(value)
        if one_way(value) and name in partly:
            begun, where, _ = said.partition(dense("Het hele antwoord staat achteraan"))
            assert where, name
            assert wanted.startswith(begun), name
        elif one_way(value):
            assert said == wanted, name
        elif name not in partly:
            assert not Counter(wanted) - Counter(said), name
    return held


def test_each_field_holds_and_draws_its_answer(record: Record, made: rgdocs.Document) -> None:
    written = controls(rgdocs.render(record, format="docx", kind="prefilled").data)
    partly = [each.place for each in made.warnings]
    held = check(made.data, record.soort, written, partly)
    assert held >= len(dict(answers(record)))


@settings(max_examples=25)
@given(record=records(max_size=1_500))
def test_of_any_record(record: Record) -> None:
    made = rgdocs.render(record, format="pdf", kind="prefilled")
    assert {each.code for each in made.warnings} <= {"pdf.continued"}
    written = controls(rgdocs.render(record, format="docx", kind="prefilled").data)
    check(made.data, record.soort, written, [each.place for each in made.warnings])
    assert faults(made.data) == []
    reading = rgdocs.read(made.data)
    assert isinstance(reading, rgdocs.Reading)
    assert reading.record == record


def test_what_is_drawn_stands_inside_its_box(made: rgdocs.Document) -> None:
    """PDFium finds every letter of a field within its rectangle, none is cut."""
    partly = [each.place for each in made.warnings]
    numbers = {p.indirect_reference.idnum: i for i, p in enumerate(reader(made.data).pages)}
    with pypdfium2.PdfDocument(flattened(made.data)) as document:
        pages = [page.get_textpage() for page in document]
        for name, widget in texts(made.data):
            value, rect = said_by(widget), [float(edge) for edge in widget["/Rect"]]
            page = pages[numbers[widget["/P"].indirect_reference.idnum]]
            if one_way(value) and name not in partly:
                assert dense(value) in dense(page.get_text_bounded(*rect)), name


def test_boxes_are_ticked_as_the_record_says(record: Record, made: rgdocs.Document) -> None:
    ticked = set()
    for _, widget in widgets(reader(made.data)):
        if "/T" not in widget and widget["/AS"] != "/Off":
            assert widget["/Parent"]["/V"] == widget["/AS"]
            ticked.add(f"{full_name(widget).partition('.')[2]}.{widget['/AS'][1:]}")
        elif widget.get("/FT") == "/Btn":
            assert widget["/V"] == widget["/AS"]
            ticked |= (
                {full_name(widget).partition(".")[2].replace("=", ".")}
                if widget["/AS"] == "/Ja"
                else set()
            )
    assert ticked == set(ticks(record))


def test_an_answer_too_long_for_its_box_stands_whole_at_the_end() -> None:
    assert [(each.code, each.place) for each in hard().warnings] == [
        ("pdf.continued", place) for place in TOO_LONG
    ]
    values = {name: widget.get("/V") for name, widget in texts(hard().data)}
    assert values[TOO_LONG[0]] == MANY
    assert values[TOO_LONG[1]] == LONG
    said = dense(spoken(hard().data))
    assert dense(MANY) in said
    assert dense(LONG) in said
    assert "Hele antwoorden" in str(reader(hard().data).outline)


def test_a_cut_answer_says_where_the_rest_is() -> None:
    looks = {name: drawn(widget["/AP"]["/N"]) for name, widget in texts(hard().data)}
    for name in TOO_LONG:
        assert "Het hele antwoord staat achteraan, bij" in looks.pop(name)
    assert not [name for name, look in looks.items() if "achteraan" in look]


def test_it_attaches_nothing_and_leaves_drawing_to_nobody(made: rgdocs.Document) -> None:
    """Its fields say it all, and change; the viewer need not draw them first."""
    opened = reader(made.data)
    assert not opened.attachments
    assert "/AF" not in opened.trailer["/Root"]
    assert "/NeedAppearances" not in opened.trailer["/Root"]["/AcroForm"]


def test_every_look_is_an_object_of_its_own(made: rgdocs.Document) -> None:
    looks = [w["/AP"].raw_get("/N").idnum for _, w in texts(made.data)]
    assert len(looks) == len(set(looks))


def refilled(data: bytes, values: dict[str, str]) -> bytes:
    """Return the form after pypdf wrote other answers into it."""
    writer = PdfWriter(clone_from=reader(data))
    writer.update_page_form_field_values(None, values, auto_regenerate=False)
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def test_another_program_changes_an_answer() -> None:
    record = rgdocs.load(RICH)
    before = rgdocs.render(record, format="pdf", kind="prefilled").data
    name = "resourcegroepplan.kortetermijndoelen.0.hoe_is_het_nu"
    after = refilled(before, {name: "Het gaat nu heel anders."})
    assert faults(after) == []
    reading = rgdocs.read(after)
    assert isinstance(reading, rgdocs.Reading)
    assert reading.record is not None
    data = codec.to_data(reading.record)
    assert data["kortetermijndoelen"][0].pop("hoe_is_het_nu") == "Het gaat nu heel anders."
    wanted = codec.to_data(record)
    del wanted["kortetermijndoelen"][0]["hoe_is_het_nu"]
    assert data == wanted
    looks = [{n: w["/AP"]["/N"].get_data() for n, w in texts(each)} for each in (before, after)]
    assert [n for n in looks[0] if looks[0][n] != looks[1][n]] == [name]


def test_the_typed_answer_shows_and_the_old_one_is_gone() -> None:
    before = rgdocs.render(rgdocs.load(RICH), format="pdf", kind="prefilled").data
    name = "resourcegroepplan.kortetermijndoelen.0.hoe_is_het_nu"
    widget = dict(texts(before))[name]
    after = refilled(before, {name: ""})
    rect = [float(edge) for edge in widget["/Rect"]]
    numbers = [page.indirect_reference.idnum for page in reader(before).pages]
    page = numbers.index(widget["/P"].indirect_reference.idnum)
    assert darkest(before, page, rect) < 60
    assert darkest(after, page, rect) > 200


def test_the_longest_answer_in_another_alphabet_is_a_stream_of_text() -> None:
    """PDF/A allows a string 32,767 bytes; two for each sign."""
    text = ("Привет, мир. " * 2_000)[:20_000].strip()
    record = codec.from_data({"soort": "signaleringsplan", "versie": 1, "signalen": [text]})
    made = rgdocs.render(record, format="pdf", kind="prefilled")
    value = dict(texts(made.data))["signaleringsplan.signalen.0"]["/V"]
    assert value.get_data().decode("utf-16") == text
    reading = rgdocs.read(made.data)
    assert isinstance(reading, rgdocs.Reading)
    assert reading.record == record
    assert faults(made.data) == []
