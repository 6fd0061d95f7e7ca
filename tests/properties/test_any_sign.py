"""Any sign of Unicode in an answer is drawn whole, or refused with its path."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from fillable import reader, widgets
from judges import faults
from rgdocs import pdf
from rgdocs.errors import InvalidRecord
from visual.documents import WHEN
from wordfile import docx, p, sdt

if TYPE_CHECKING:
    from typing import Literal

    from rgdocs.errors import Problem

ANY = st.text(
    st.characters(
        exclude_categories=("Cs", "Cc", "Cn", "Zl", "Zp"), exclude_characters="\ufeff\ufffe\uffff"
    ),
    min_size=1,
    max_size=30,
).filter(lambda text: bool(text.strip()) and unicodedata.is_normalized("NFC", text))


def made(text: str, *, fields: bool, missing: Literal["refuse", "replace"]) -> pdf.Pdf:
    run = f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
    source = pdf.Source(docx(p(sdt(run, tag="zegt"))), "proef", "Proef")
    return pdf.make_pdf(
        [source], title="Proef", lang="nl-NL", when=WHEN, fields=fields, missing_glyphs=missing
    )


def tried(text: str, *, fields: bool) -> tuple[pdf.Pdf | None, tuple[Problem, ...]]:
    """Return the PDF, or why there is none."""
    try:
        return made(text, fields=fields, missing="refuse"), ()
    except InvalidRecord as refusal:
        return None, refusal.problems


@settings(deadline=None)
@given(text=ANY, fields=st.booleans())
@example(text="\u0656\u200c ۗ", fields=True)
@example(text="漢字 and 한글", fields=False)
@example(text="\U000e0041a\U0001f3fb", fields=True)
def test_it_is_drawn_or_refused_with_its_path(text: str, fields: bool) -> None:
    whole, refused = tried(text, fields=fields)
    if whole is None:
        assert [(each.code, each.path) for each in refused] == [("text.no-glyph", "zegt")]
        assert text not in str(refused)
        whole = made(text, fields=fields, missing="replace")
        assert [each.place for each in whole.warnings] == ["zegt"]
    assert faults(whole.data) == []
    if fields:
        ((_, widget),) = widgets(reader(whole.data))
        assert str(widget["/V"]) == text


@pytest.mark.parametrize(
    "text", ["Łódź", "İzmir", "Αθήνα", "Київ", "شكرا", "שלום", "धन्यवाद", "☎ ✓ 👩🏽‍⚕️", "☐ ☒ ☑"]
)
@pytest.mark.parametrize("fields", [True, False])
def test_the_alphabets_of_the_design_are_drawn(text: str, fields: bool) -> None:
    assert made(text, fields=fields, missing="refuse").warnings == ()
