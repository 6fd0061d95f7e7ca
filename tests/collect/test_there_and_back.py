"""What is written comes back: every document, kind and format."""

from __future__ import annotations

from functools import cache
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import rgdocs
from answered import TICKED, kind_at
from filling import Filling, by_hand, names_of, states_of
from rgdocs import codec, forms
from rgdocs.model import RECORDS
from rgdocs.model._kinds import Kind
from rgdocs.testing import records, resourcegroepplannen, signaleringsplannen
from rgdocs.testing._any import of

if TYPE_CHECKING:
    from rgdocs.model import Record

EMPTY = {record.soort: record() for record in RECORDS}
TALEN = st.sampled_from(["nl", "nl@u", "en"])
SAMPLES = Path(__file__).parents[2] / "samples"
LATER = "10.05"
TYPED = {Kind.DATE: "18-6-2026", Kind.TIME: "9.05 uur", Kind.COUNT: "123 min"}
WRITTEN = {"18-6-2026": '"2026-06-18"', "9.05 uur": '"09:05"', LATER: '"10:05"', "123 min": "123"}
"""What somebody types, and how the record holds it."""
WAYS = (
    *(("docx", "final", None), ("docx", "prefilled", None)),
    *(("pdf", "final", True), ("pdf", "prefilled", None)),
)
"""Format, kind, and whether the data goes along."""
IDS = [form.id for form in forms.catalogue()]


def back(data: bytes) -> rgdocs.Reading:
    """Read a file of one document; nothing may be left."""
    reading = rgdocs.read(data)
    assert isinstance(reading, rgdocs.Reading)
    assert [str(problem) for problem in reading.not_placed] == []
    assert reading.rest == {}
    return reading


@cache
def blank(document: str, taal: Any = "nl") -> bytes:
    """Return an empty fillable PDF."""
    return rgdocs.blank(document, format="pdf", taal=taal).data


@given(record=records(), kind=st.sampled_from(["final", "prefilled"]), taal=TALEN)
def test_word(record: Record, kind: Any, taal: Any) -> None:
    """Finished, or to write further in."""
    reading = back(rgdocs.render(record, format="docx", kind=kind, taal=taal).data)
    assert reading.record == record
    assert (reading.document, reading.version, reading.pack) == (record.soort, 1, "standaard")


@given(record=records(max_size=2_000), taal=TALEN)
def test_final_pdf(record: Record, taal: Any) -> None:
    """Its data comes back, and every answer is found on its pages."""
    reading = back(rgdocs.render(record, format="pdf", data=True, taal=taal).data)
    assert reading.record == record
    assert (reading.document, reading.version, reading.pack) == (record.soort, 1, "standaard")


@given(record=records(max_size=600), taal=TALEN)
def test_prefilled_pdf(record: Record, taal: Any) -> None:
    """To write further in: every answer stands in its field."""
    reading = back(rgdocs.render(record, format="pdf", kind="prefilled", taal=taal).data)
    assert reading.record == record
    assert (reading.document, reading.version, reading.pack) == (record.soort, 1, "standaard")


@pytest.mark.thorough
@pytest.mark.parametrize("document", IDS)
@given(data=st.data(), made=st.sampled_from(WAYS), taal=TALEN)
def test_each_document(document: str, data: st.DataObject, made: Any, taal: Any) -> None:
    """As many of each document as of all together above, in every way that it can be made."""
    record = data.draw(of(document, max_size=400))
    ending, kind, carried = made
    written = rgdocs.render(record, format=ending, kind=kind, data=carried, taal=taal)
    assert back(written.data).record == record


@given(record=records(max_size=600), taal=TALEN)
def test_blank_pdf_filled_in(record: Record, taal: Any) -> None:
    """All that its fields can hold comes back."""
    empty = blank(record.soort, taal)
    filling = Filling(names_of(empty))
    expected = filling.of(record)
    reading = back(by_hand(empty, filling.values))
    assert codec.to_data(reading.record) == expected
    assert (reading.document, reading.version, reading.pack) == (record.soort, 1, "standaard")


@pytest.mark.thorough
@settings(max_examples=10)
@given(plan=resourcegroepplannen(max_size=200), signals=signaleringsplannen(max_size=200))
def test_toolkit_filled_in(plan: Record, signals: Record) -> None:
    """Each form in it that was filled in, in the order of the toolkit."""
    empty = _toolkit()
    filling = Filling(names_of(empty))
    expected = [filling.of(record) for record in (plan, signals)]
    readings = rgdocs.read(by_hand(empty, filling.values))
    assert isinstance(readings, tuple)
    found = [codec.to_data(reading.record) for reading in readings]
    assert found == [data for data in expected if len(data) > 2]


def test_a_toolkit_with_every_form_filled_in() -> None:
    """Each form says what it says alone, in the order of the toolkit."""
    empty = _toolkit()
    filling = Filling(names_of(empty))
    for document in IDS:
        filling.of(richest(document))
    readings = rgdocs.read(by_hand(empty, filling.values))
    assert isinstance(readings, tuple)
    assert [reading.document for reading in readings] == IDS
    for reading in readings:
        alone = Filling(names_of(blank(reading.document)))
        alone.of(richest(reading.document))
        assert reading.record == back(by_hand(blank(reading.document), alone.values)).record
        assert reading.record != EMPTY[reading.document]
    assert all(reading.not_placed == () for reading in readings)


def test_of_an_empty_toolkit_nothing_is_left() -> None:
    """What nobody wrote in gives no record."""
    assert rgdocs.read(_toolkit()) == ()


def richest(document: str) -> Record:
    """Return the largest sample of a document."""
    found = [path for path in SAMPLES.glob("*.json") if rgdocs.load(path).soort == document]
    return rgdocs.load(max(found, key=lambda path: path.stat().st_size))


@cache
def _toolkit() -> bytes:
    return rgdocs.toolkit().data


@pytest.mark.parametrize("document", IDS)
@pytest.mark.parametrize("ending", ["docx", "pdf"])
def test_a_blank_form_says_nothing(document: str, ending: str) -> None:
    """No word of the form is taken for an answer."""
    reading = back(rgdocs.blank(document, format=ending).data)  # type: ignore[arg-type]
    assert reading.record == EMPTY[document]
    assert (reading.document, reading.pack) == (document, "standaard")


@pytest.mark.parametrize("document", IDS)
def test_an_empty_record_comes_back_empty(document: str) -> None:
    """Every kind and format."""
    made = [
        rgdocs.render(EMPTY[document], format=ending, data=True)  # type: ignore[arg-type]
        for ending in ("docx", "pdf")
    ]
    made.append(rgdocs.render(EMPTY[document], format="docx", kind="prefilled"))
    for one in made:
        assert back(one.data).record == EMPTY[document]


@pytest.mark.parametrize("document", IDS)
def test_every_field_of_a_blank_has_a_place(document: str) -> None:
    """Fill in them all: nothing is left, and nothing is missing."""
    names = names_of(blank(document))
    boxes = {name: kind for name in names if (kind := kind_of(document, name)) in TICKED}
    answers = {
        name: f"Antwoord {number}." for number, name in enumerate(sorted(names - boxes.keys()))
    }
    answers = {name: TYPED.get(kind_of(document, name), text) for name, text in answers.items()}
    answers |= {name: LATER for name in answers if name.endswith(".eindtijd")}
    told = rgdocs.dumps(back(by_hand(blank(document), dict(answers))).record)
    assert [name for name, text in answers.items() if WRITTEN.get(text, text) not in told] == []
    for typed, text in WRITTEN.items():
        assert told.count(f": {text}") == list(answers.values()).count(typed)
    together = {box: True for box, kind in boxes.items() if kind is Kind.IDS}
    named = {name: text for name, text in answers.items() if name.endswith(".naam")}
    for some in [together, *one_of_each(document, sorted(boxes.keys() - together.keys()))]:
        ticked = rgdocs.dumps(back(by_hand(blank(document), named | dict(some))).record)
        meant = [f"{box}.{said[1:]}" if said is not True else box for box, said in some.items()]
        assert [box for box in meant if not any(f'"{end}"' in ticked for end in ends(box))] == []


def one_of_each(document: str, choices: list[str]) -> list[dict[str, Any]]:
    """Return what can be chosen at once: the first of every choice, the second of every, and on."""
    states = [[True] if "=" in choice else states_of(blank(document), choice) for choice in choices]
    return [
        {choice: state for choice, state in zip(choices, one, strict=True) if state}
        for one in zip_longest(*states)
    ]


def ends(box: str) -> list[str]:
    """Return every end of the name of a box: the id that it ticks may hold dots."""
    parts = box.replace("=", ".").split(".")
    return [".".join(parts[start:]) for start in range(1, len(parts))]


def kind_of(document: str, name: str) -> Kind:
    """Return the kind of the answer that a field holds; lists end in a field for what follows."""
    path = name.partition(".")[2].removesuffix(".verder")
    return kind_at(type(EMPTY[document]), path)
