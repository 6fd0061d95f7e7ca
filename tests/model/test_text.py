"""Text is made canonical once, and nothing else is ever done to it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rgdocs.errors import InvalidRecord
from rgdocs.model import Kortetermijndoel, canonical
from rgdocs.testing import texts

CASES = {
    "a\r\nb": "a\nb",
    "a\rb": "a\nb",
    "a\r\n\r\nb": "a\n\nb",
    "a\u2028b\u2029c": "a\nb\nc",
    "e\u0301": "é",
    "\u1112\u1161\u11ab": "한",
    "  a  b\t \n": "a  b",
    "\u00a0\u3000a\u2009": "a",
    "\n\n": "",
    "a\tb\n\n  c": "a\tb\n\n  c",
    "“a” ‘b’ … ﬁ": "“a” ‘b’ … ﬁ",
    "a\u200db\u200cc\u200bd": "a\u200db\u200cc\u200bd",
    "\u200fשלום\u200e": "\u200fשלום\u200e",
    "a\u00adb\u00a0c": "a\u00adb\u00a0c",
    "q\u0323\u0307": "q\u0323\u0307",
}


@pytest.mark.parametrize(("given_text", "expected"), CASES.items())
def test_text_becomes_canonical(given_text: str, expected: str) -> None:
    """Line ends, composed letters, outer white space; in a function and in a record alike."""
    assert canonical(given_text) == expected
    assert Kortetermijndoel(ik_wil=given_text).ik_wil == expected


@given(st.text())
def test_twice_canonical_is_once(text: str) -> None:
    """For any text at all, allowed or not."""
    once = canonical(text)
    assert canonical(once) == once
    assert once == once.strip()
    assert unicodedata.is_normalized("NFC", once)


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=50))
def test_a_text_is_kept_or_refused_but_never_changed_in_between(text: str) -> None:
    """No third way: what a record holds is the canonical form of what was given."""
    try:
        kept = Kortetermijndoel(ik_wil=text).ik_wil
    except InvalidRecord as error:
        codes = {one.code for one in error.problems}
        assert codes <= {"text.noncharacter", "text.bom", "text.bidi", "text.marks"}
    else:
        assert kept == canonical(text)


@given(texts())
def test_an_ordinary_text_goes_in_and_out_letter_for_letter(text: str) -> None:
    """Every script, sign and emoji sequence of the alphabet."""
    assert Kortetermijndoel(ik_wil=text).ik_wil == text


def test_a_letter_may_carry_thirty_marks() -> None:
    """No language comes near; one more and it is refused."""
    assert Kortetermijndoel(ik_wil="x" + "\u0323" * 30).ik_wil.endswith("\u0323" * 30)
    with pytest.raises(InvalidRecord):
        Kortetermijndoel(ik_wil="x" + "\u0323" * 31)


def test_many_marked_letters_in_a_row_are_fine() -> None:
    """The limit counts marks on one letter, not marked letters."""
    word = "क़ि" * 100
    assert Kortetermijndoel(ik_wil=word).ik_wil == canonical(word)


class Marked(str):
    """A text with more to it, as template and web libraries make."""

    __slots__ = ()


def test_a_kind_of_text_becomes_plain_text() -> None:
    """So that nothing foreign travels with an answer."""
    assert type(Kortetermijndoel(ik_wil=Marked("a")).ik_wil) is str


@given(st.text(st.characters(max_codepoint=0x2FF) | st.sampled_from("‐–—‘’“”•…‧\u2028")))
def test_ordinary_text_has_no_rules_of_its_own(text: str) -> None:
    """The short way for Dutch text gives what the long way gives, forced by one Greek letter."""

    def result(given_text: str) -> str | set[str]:
        try:
            return Kortetermijndoel(ik_wil=given_text).ik_wil
        except InvalidRecord as error:
            return {one.code for one in error.problems}

    long_way = result(f"α{text}α")
    short_way = result(text)
    if isinstance(long_way, str):
        assert short_way == long_way[1:-1].strip()
    else:
        assert short_way == long_way
