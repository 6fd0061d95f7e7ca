"""Any record becomes a Word file and a PDF that say, per answer, what was put in."""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from hypothesis import example, given

import rgdocs
from answered import answers
from paper import controls, spoken
from rgdocs.model import Persoon, Resourcegroepplan
from rgdocs.testing import records

if TYPE_CHECKING:
    from rgdocs.model import Record


def dense(text: str) -> str:
    """Return a text without white space and characters that show nothing."""
    return "".join(
        sign for sign in text if not sign.isspace() and unicodedata.category(sign) != "Cf"
    )


def plain(text: str) -> bool:
    """Say whether a text reads from left to right, one sign after another, without loose marks.

    Of the others the signs are counted: scripts from right to left stand in the file as they are
    seen, and Typst repeats a letter whose loose mark is raised.
    """
    return all(
        unicodedata.bidirectional(sign) not in {"R", "AL", "AN"}
        and not unicodedata.category(sign).startswith("M")
        for sign in text
        if not "\ufe00" <= sign <= "\ufe0f"
    )


def of_control(found: dict[str, list[str]], path: str) -> list[str]:
    """Return the texts of an answer's controls; a telephone number stands in one of its own."""
    number = found.get(f"{path}.nummer")
    texts = found.get(path, [])
    return [" ".join([*texts, *number])] if number else texts


@given(record=records())
def test_word_holds_every_answer_letter_for_letter(record: Record) -> None:
    """The control with the answer's path as its tag holds the answer, once."""
    found = controls(rgdocs.render(record, format="docx").data)
    for path, text in answers(record):
        assert of_control(found, path) == [text], path


@given(record=records(max_size=2_000))
@example(record=Resourcegroepplan(zorgverantwoordelijke=Persoon(naam="ء", rol=": 0")))
def test_pdf_holds_every_answer(record: Record) -> None:
    """Answers stand in the text of the pages, white space aside; right-to-left: its signs."""
    document = rgdocs.render(record, format="pdf")
    shown = dense(unicodedata.normalize("NFC", spoken(document.data)))
    signs = Counter(shown)
    given_signs: Counter[str] = Counter()
    for path, text in answers(record):
        if plain(text):
            assert dense(text) in shown, path
        given_signs += Counter(dense(text))
    assert given_signs - signs == Counter()
    assert document.warnings == ()
