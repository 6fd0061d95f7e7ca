"""The public way back: a path, an open file or bytes become what somebody filled in."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

import rgdocs
from filling import by_hand
from rgdocs.errors import UnreadableFile

if TYPE_CHECKING:
    from pathlib import Path

RECORD = rgdocs.Signaleringsplan(signalen=("moe",), geen=("helpt",))
CANARY = "Kanarie-7f3"


@pytest.fixture
def final(tmp_path: Path) -> Path:
    """Return a finished PDF."""
    return rgdocs.render(RECORD, format="pdf").save(tmp_path / "plan.pdf")


def test_a_path_an_open_file_and_bytes_are_the_same(final: Path) -> None:
    """Whatever the caller has at hand."""
    read = rgdocs.read(final)
    assert isinstance(read, rgdocs.Reading)
    assert read.record == RECORD
    with final.open("rb") as file:
        assert rgdocs.read(file) == read
    assert rgdocs.read(str(final)) == rgdocs.read(final.read_bytes()) == read


def test_the_name_of_a_file_does_not_count(final: Path) -> None:
    """Its content does."""
    renamed = final.rename(final.with_suffix(".docx"))
    read = rgdocs.read(renamed)
    assert isinstance(read, rgdocs.Reading)
    assert read.record == RECORD


def test_a_toolkit_gives_the_forms_that_were_filled_in() -> None:
    """An empty one gives nothing, and is no error."""
    toolkit = rgdocs.toolkit().data
    assert rgdocs.read(toolkit) == ()
    filled = by_hand(toolkit, {"signaleringsplan.signalen.0": "moe"})
    read = rgdocs.read(filled)
    assert isinstance(read, tuple)
    assert [one.record for one in read] == [rgdocs.Signaleringsplan(signalen=("moe",))]


def test_what_has_no_place_can_be_fetched() -> None:
    """By its place; no message and no repr holds it."""
    blank = rgdocs.blank("signaleringsplan", format="pdf").data
    read = rgdocs.read(by_hand(blank, {"signaleringsplan.datum": f"morgen, {CANARY}"}))
    assert isinstance(read, rgdocs.Reading)
    assert [problem.code for problem in read.not_placed] == ["read.date"]
    assert read.rest == {"datum": f"morgen, {CANARY}"}
    assert CANARY not in repr(read) + str(read) + "".join(map(str, read.not_placed))


@pytest.mark.parametrize(("lang", "word"), [("nl", "geen pdf"), ("en", "neither")])
def test_a_foreign_file_is_refused_in_the_language_asked_for(lang: str, word: str) -> None:
    """Whatever it holds."""
    with pytest.raises(UnreadableFile) as caught:
        rgdocs.read(CANARY.encode(), lang=lang)
    assert word in str(caught.value)
    assert CANARY not in str(caught.value)
    assert caught.value.__context__ is None


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """Nor one that is a folder, nor one without end."""
    codes = []
    for place in (tmp_path / "weg.pdf", tmp_path, io.BytesIO(b"%PDF-" + bytes(2**26))):
        with pytest.raises(UnreadableFile) as caught:
            rgdocs.read(place)
        codes.append(caught.value.problems[0].code)
    assert codes == ["file.missing", "file.unreadable", "read.size"]


def test_writing_again_repairs() -> None:
    """A form that another program filled in and drew badly becomes a sound one."""
    blank = rgdocs.blank("signaleringsplan", format="pdf").data
    filled = by_hand(blank, {"signaleringsplan.signalen.0": "moe"})
    read = rgdocs.read(filled)
    assert isinstance(read, rgdocs.Reading)
    again = rgdocs.render(read.record, format="pdf", kind="prefilled")
    assert (
        again.data
        == rgdocs.render(
            rgdocs.Signaleringsplan(signalen=("moe",)), format="pdf", kind="prefilled"
        ).data
    )
