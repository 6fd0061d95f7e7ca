"""What changed is told whole and once, of every record; the page says the same in every format."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import docx as python_docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

import rgdocs
from rgdocs import codec, forms
from rgdocs.compare import Change, Wat
from rgdocs.errors import UsageError
from rgdocs.testing import of

IDS = [form.id for form in forms.catalogue()]
SAMPLES = Path(__file__).parents[2] / "samples"
PLAN: Any = rgdocs.load(SAMPLES / "resourcegroepplan-rijk.json")
GOALS = PLAN.kortetermijndoelen
SIGNALS = PLAN.signaleringsplan


def told(old: Any, new: Any) -> list[tuple[str, str, str]]:
    """Return what happened, where now, and where before."""
    return [(str(one.wat), one.pad, one.oud_pad) for one in rgdocs.diff(old, new).changes]


def test_a_goal_is_known_by_its_wish() -> None:
    """It moves and changes and is still that goal; another wish is another goal."""
    changed = attrs.evolve(GOALS[1], hoe_is_het_nu="Ik ga elke dinsdag.")
    fresh = rgdocs.Kortetermijndoel(ik_wil="Leren zwemmen")
    new = attrs.evolve(PLAN, kortetermijndoelen=(changed, GOALS[0], fresh))
    assert told(PLAN, new) == [
        ("verplaatst", "kortetermijndoelen.0", "kortetermijndoelen.1"),
        ("anders", "kortetermijndoelen.0.hoe_is_het_nu", "kortetermijndoelen.1.hoe_is_het_nu"),
        ("nieuw", "kortetermijndoelen.2", ""),
        ("weg", "", "kortetermijndoelen.2"),
    ]


def test_a_person_is_known_by_the_name_and_told_whole() -> None:
    """A new number is no new person; a place in the list that opened moves nobody."""
    reachable = attrs.evolve(PLAN.deelnemers[1], telefoon="06 00 00 00 98")
    new = attrs.evolve(PLAN, deelnemers=(reachable, *PLAN.deelnemers[2:]))
    assert told(PLAN, new) == [
        ("anders", "deelnemers.0", "deelnemers.1"),
        ("weg", "", "deelnemers.0"),
    ]
    (first, _) = rgdocs.diff(PLAN, new).changes
    assert first.old["rol"] == first.new["rol"]


def test_a_text_is_the_same_one_when_most_of_its_words_are() -> None:
    """A word more is a change; another sentence is another text."""

    def signals(*texts: str) -> Any:
        return rgdocs.Signaleringsplan(signalen=texts)

    one = signals("Ik slaap slecht", "Ik bel niemand meer terug, ook mijn zus niet")
    other = signals("Ik eet slecht", "Ik bel niemand meer terug, ook mijn broer niet")
    assert told(one, other) == [
        ("nieuw", "signalen.0", ""),
        ("anders", "signalen.1", "signalen.1"),
        ("weg", "", "signalen.0"),
    ]


def test_none_on_purpose_and_not_discussed_are_two_things() -> None:
    """The three states of a part are three answers."""
    asked = rgdocs.Signaleringsplan(medicatie_helpt="Rust")
    none = rgdocs.Signaleringsplan(geen=("medicatie_helpt",))
    assert told(asked, none) == [
        ("weg", "", "medicatie_helpt"),
        ("nieuw", "geen.medicatie_helpt", ""),
    ]
    assert told(rgdocs.Signaleringsplan(), none) == [("nieuw", "geen.medicatie_helpt", "")]


PAIRS = st.sampled_from(IDS).flatmap(lambda one: st.tuples(*[of(one, max_size=80)] * 2))


def texts_of(value: Any) -> set[str]:
    """Return every text in plain data."""
    if isinstance(value, dict):
        return set().union(*map(texts_of, value.values()))
    if isinstance(value, list):
        return set().union(*map(texts_of, value))
    return {str(value)} - {"None"}


@given(st.data())
def test_nothing_is_forgotten_and_nothing_made_up(draw: st.DataObject) -> None:
    """Of two records of a kind: equal ones have no change, and every other text is told."""
    old, new = draw.draw(PAIRS)
    assert rgdocs.diff(new, new).changes == ()
    found = rgdocs.diff(old, new).changes
    assert bool(found) is (old != new)
    before, after = (texts_of(codec.to_data(one)) for one in (old, new))
    assert after - before <= set().union(*(texts_of(one.new) for one in found)) <= after
    assert before - after <= set().union(*(texts_of(one.old) for one in found)) <= before
    back = rgdocs.diff(new, old).changes
    assert _count(found, Wat.NIEUW) - _count(found, Wat.WEG) == (
        _count(back, Wat.WEG) - _count(back, Wat.NIEUW)
    )
    for one in found:
        assert not texts_of([one.old, one.new]) & set(repr(one).split())


def _count(found: tuple[Change, ...], wat: Wat) -> int:
    return sum(one.wat is wat for one in found)


LATER = attrs.evolve(
    PLAN,
    datum=date(2026, 3, 12),
    kortetermijndoelen=(GOALS[0], rgdocs.Kortetermijndoel(ik_wil="Leren zwemmen in zee")),
    signaleringsplan=attrs.evolve(SIGNALS, signalen=(*SIGNALS.signalen, "Ik neem niet meer op")),
)


def in_word(data: bytes) -> str:
    """Return the text of a Word file, its tables included."""
    body = python_docx.Document(io.BytesIO(data)).element.body
    return " ".join(" ".join(node.itertext()) for node in body.iter() if node.tag.endswith("}p"))


@pytest.mark.parametrize("taal", ["nl", "nl@u", "en"])
def test_the_page_says_the_same_in_every_format(taal: Any) -> None:
    """Word, PDF and text hold the same words; nothing is translated that somebody wrote."""
    diff = rgdocs.diff(PLAN, LATER)
    made = {
        form: rgdocs.render_diff(diff, format=form, taal=taal) for form in ("pdf", "docx", "txt")
    }  # type: ignore[arg-type]
    text = made["txt"].data.decode()
    paper = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(made["pdf"].data)).pages)
    word = in_word(made["docx"].data)
    wanted = [line.strip(" ():") for line in text.splitlines() if line.strip()]
    assert "Ik neem niet meer op" in wanted
    for seen in (paper, word):
        squeezed = "".join(seen.split())
        assert [one for one in wanted if "".join(one.split()) not in squeezed] == []
    assert made["pdf"].warnings == ()
    assert made["pdf"].receipt.title in {"Ingevuld formulier", "Completed form"}
    again = rgdocs.render_diff(diff, format="pdf", taal=taal)
    assert again.data == made["pdf"].data


def test_the_data_has_the_paths_of_the_records() -> None:
    """As JSON, for a program that shows it in its own way."""
    data = json.loads(rgdocs.render_diff(rgdocs.diff(PLAN, LATER), format="json").data)
    assert (data["soort"], data["van"], data["tot"]) == (PLAN.soort, "2025-09-18", "2026-03-12")
    assert {
        "wat": "nieuw",
        "pad": "signaleringsplan.signalen.4",
        "nieuw": "Ik neem niet meer op",
    } in (data["veranderingen"])


@pytest.mark.parametrize("form", forms.catalogue(), ids=lambda form: form.id)
def test_every_document_has_its_page(form: forms.Form) -> None:
    """From nothing to a sample and back; every answer stands on the page."""
    samples = map(rgdocs.load, SAMPLES.glob("*.json"))
    every = [one for one in samples if one.soort == form.id]
    sample, empty = max(every, key=lambda one: len(rgdocs.dumps(one))), form.record()
    for old, new in ((empty, sample), (sample, empty)):
        made = rgdocs.render_diff(rgdocs.diff(old, new), format="pdf")
        assert made.warnings == ()
        assert made.filename == "veranderd.pdf"
    text = rgdocs.render_diff(rgdocs.diff(empty, sample), format="txt").data.decode()
    said = [line for line in text.splitlines() if line.startswith("    ")]
    assert len(said) > 3
    assert "{" not in text
    same = rgdocs.render_diff(rgdocs.diff(sample, sample), format="txt").data.decode()
    assert "Er is niets veranderd." in same


@settings(max_examples=10)
@given(st.data())
def test_any_page_is_made_whole(draw: st.DataObject) -> None:
    """Whatever somebody wrote stands in the Word file, letter for letter."""
    old, new = draw.draw(PAIRS)
    rgdocs.render_diff(rgdocs.diff(old, new), format="docx")


def test_two_kinds_cannot_be_compared() -> None:
    """And nothing that is no record; no word of either is told."""
    with pytest.raises(UsageError) as caught:
        rgdocs.diff(PLAN, rgdocs.Qls100())
    assert [one.code for one in caught.value.problems] == ["usage.diff-kinds"]
    with pytest.raises(UsageError):
        rgdocs.diff(PLAN, {"soort": "qls-100"})  # type: ignore[arg-type]
