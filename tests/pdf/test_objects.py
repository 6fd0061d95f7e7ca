"""What is written of an object is read by another program as that object."""

from __future__ import annotations

import io

import pikepdf
from hypothesis import given
from hypothesis import strategies as st
from pypdf.generic import read_object

from rgdocs.pdf import raw
from rgdocs.pdf.objects import array, dictionary, encoded, name, number, stream, text

SIGNS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]))
NAMES = st.text("abcXYZ019 #()/éñ", min_size=1).map("/{}".format)


@given(SIGNS | st.text("()\\\r\n\tab"))
def test_a_text_is_read_back_letter_for_letter(value: str) -> None:
    """By pypdf and by qpdf; brackets, ends of lines and every script."""
    written = encoded(text(value))
    assert read_object(io.BytesIO(written + b" "), None) == value
    assert str(pikepdf.Object.parse(written)) == value


@given(st.dictionaries(NAMES, st.integers(-(2**31), 2**31) | st.floats(-9e5, 9e5), max_size=5))
def test_a_dictionary_is_read_back(values: dict[str, float]) -> None:
    """Names with any sign, numbers to a thousandth."""
    made = dictionary({key: array([number(value)]) for key, value in values.items()})
    read = pikepdf.Object.parse(encoded(made))
    assert {key: round(float(each[0]), 3) for key, each in read.items()} == {
        key: round(value, 3) for key, value in values.items()
    }


@given(SIGNS | st.text("()\\\r\n\tab") | st.text("éĊčਊ�\u0d0a"))
def test_a_text_that_is_written_at_once_is_read_back(value: str) -> None:
    """Also where half of a sign looks like the end of a line or a bracket."""
    written = raw.text(value)
    assert read_object(io.BytesIO(written + b" "), None) == value
    assert str(pikepdf.Object.parse(written)) == value


@given(st.dictionaries(NAMES, st.integers(-(2**31), 2**31) | st.floats(-9e5, 9e5), max_size=5))
def test_a_dictionary_that_is_written_at_once_is_read_back(values: dict[str, float]) -> None:
    made = raw.dictionary({key: raw.array([raw.number(value)]) for key, value in values.items()})
    read = pikepdf.Object.parse(made)
    assert {key: round(float(each[0]), 3) for key, each in read.items()} == {
        key: round(value, 3) for key, value in values.items()
    }


def test_a_stream_keeps_its_bytes() -> None:
    """It is the one object that is more than its dictionary."""
    made = encoded(stream(b"q Q\nendobj", {"/Type": name("/XObject")}))
    assert made.endswith(b"stream\nq Q\nendobj\nendstream")
    assert raw.stream(b"q Q\nendobj", {"/Type": b"/XObject"}) == (
        b"<</Type /XObject/Length 10>>\nstream\nq Q\nendobj\nendstream"
    )
