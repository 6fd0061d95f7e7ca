"""A letter with marks is said once, whichever family draws it."""

from __future__ import annotations

import pytest

import rgdocs
from paper import spoken
from rgdocs.pdf import FontSet
from rgdocs.pdf.fontuse import needed, whole_letters
from rgdocs.pdf.translate.job import Drawn


@pytest.mark.parametrize("name", ["Nguyễn", "ẫ", "ḧ", "Ỗŵỳ ḅ", "İĳŋ"])
@pytest.mark.parametrize("part", ["helpt", "signalen"])
def test_a_letter_is_said_once(name: str, part: str) -> None:
    """What is copied from the PDF is the name, not the name with doubled letters."""
    record = rgdocs.Signaleringsplan(
        client=rgdocs.Client(naam=name), **{part: (f"{name} bellen",), "gaat_beter": (name,)}
    )
    said = spoken(rgdocs.render(record, format="pdf", data=False).data)
    assert said.count(f"{name} bellen") == 1
    assert said.replace(f"{name} bellen", "").count(name) >= 2


def test_a_long_text_is_no_harder() -> None:
    """A page full of such letters is drawn like any other."""
    record = rgdocs.Signaleringsplan(helpt=("Nguyễn Ạnh " * 900,))
    said = spoken(rgdocs.render(record, format="pdf", data=False).data)
    assert said.replace(" ", "").count("NguyễnẠnh") == 900


def test_plain_texts_need_no_rule() -> None:
    """Dutch costs nothing; only what a family would build from parts is left to another."""
    fonts = FontSet.of()
    dutch = Drawn(place="", control="", family=fonts.default, text="Één coördinator, naïef: é ë ï")
    assert whole_letters([dutch], fonts) == {}
    name = Drawn(place="", control="", family=fonts.default, text="Nguyễn")
    assert whole_letters([dutch, name], fonts) == {fonts.default: "ễ"}


def test_only_the_families_that_are_needed_are_listed() -> None:
    """Plain Dutch needs the one it asks for; each other script brings its own, and no more."""
    fonts = FontSet.of()
    assert needed("Één coördinator, naïef", [], fonts) == ()
    arabic = needed("محمد", [], fonts)
    assert set(arabic) >= {"IBM Plex Sans Arabic", "Noto Sans Arabic"}
    assert "Noto Sans Thai" not in arabic
