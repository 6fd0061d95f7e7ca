"""The fonts: what we say they cover is what Typst can draw with them, no more and hardly less."""

from __future__ import annotations

import io
import json
import unicodedata
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from fontTools.ttLib import TTFont
from hypothesis import assume, given
from hypothesis import strategies as st

from rgdocs.errors import BugInRgdocs
from rgdocs.pdf import fieldfont
from rgdocs.pdf.clusters import clusters
from rgdocs.pdf.compile import compile_pdf
from rgdocs.pdf.fieldfont import LETTERS, field_font
from rgdocs.pdf.fontfiles import BUNDLED, bundled, coverage, face
from rgdocs.pdf.fonts import DEFAULT_FAMILY, FontSet

if TYPE_CHECKING:
    from pathlib import Path

WHEN = datetime(2026, 1, 31, tzinfo=UTC)
FONTS = FontSet.of()
NOT_TEXT = {"Cn", "Cs", "Co", "Cc", "Cf", "Zl", "Zp"}


def drawn(texts: list[str], family: str = DEFAULT_FAMILY) -> bool:
    """Ask Typst whether it can draw the texts under both standards."""
    stack = ", ".join(f'"{name}"' for name in FONTS.stack(family))
    source = (
        f'#set document(title: "t")\n#set text(font: ({stack}), fallback: false, lang: "nl")\n'
        '#for t in json("t") [#par(text(t))]'
    )
    try:
        compile_pdf(source, files={"t": json.dumps(texts).encode()}, fonts=FONTS, when=WHEN)
    except BugInRgdocs as error:
        told = {each.code for each in error.problems}
    else:
        return True
    assert told <= {"bug.typst-glyph", "bug.typst-codepoint"}
    return False


def alphabet() -> list[str]:
    """Return every character that any of our fonts has."""
    points = set().union(*(coverage(path) for _, paths in FONTS.files for path in paths))
    every = map(chr, sorted(points))
    return [char for char in every if unicodedata.category(char) not in NOT_TEXT]


ALPHABET = alphabet()


@pytest.mark.parametrize("family", BUNDLED)
def test_the_table_of_files_tells_the_truth(family: str) -> None:
    faces = [face(bundled(place)) for place in BUNDLED[family]]
    assert {each.family for each in faces} == {family}
    assert all(each.embeddable for each in faces)


@pytest.mark.parametrize("place", [place for places in BUNDLED.values() for place in places])
def test_the_licence_lets_us_use_and_embed_it(place: str) -> None:
    with TTFont(bundled(place), lazy=True) as font:
        assert "SIL Open Font License" in font["name"].getDebugName(13)
        assert font["OS/2"].fsType == 0


def test_the_alphabet_of_the_design_is_covered() -> None:
    words = "Łódź İstanbul ĳs Αθήνα Привет مرحبا שלום नमस्ते € № → ✓ ☐ ☑ ● ■ □ 😀 👍🏽 👨‍👩‍👧 1️⃣"
    assert FONTS.missing(words) == frozenset()
    assert drawn(words.split())


def test_typst_draws_every_character_that_we_say_is_covered() -> None:
    covered = [char for char in ALPHABET if not FONTS.missing(char)]
    assert len(covered) > 8000
    assert drawn(covered)


def test_typst_refuses_what_we_say_is_missing() -> None:
    for char in "中あ한☒\ue000\U0001fbf0":
        assert FONTS.missing(char) == {char}
        assert not drawn([char])


@given(st.lists(st.text(st.sampled_from(ALPHABET + list("\u200d\ufe0f\u00ad\u200b ")), max_size=6)))
def test_typst_draws_any_mixture_that_we_let_through(texts: list[str]) -> None:
    composed = [unicodedata.normalize("NFC", text) for text in texts]
    passed = [text for text in composed if not FONTS.missing(text)]
    assume(passed)
    assert drawn(passed)


@given(st.text())
def test_clusters_lose_nothing(text: str) -> None:
    assert "".join(clusters(text)) == text


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", []),
        ("ab", ["a", "b"]),
        ("e\u0301x", ["e\u0301", "x"]),
        ("👍🏽a", ["👍🏽", "a"]),
        ("👨‍👩‍👧", ["👨‍👩‍👧"]),
        ("1\ufe0f\u20e3", ["1\ufe0f\u20e3"]),
    ],
)
def test_what_is_drawn_as_one_stays_together(text: str, parts: list[str]) -> None:
    assert list(clusters(text)) == parts


def test_an_unknown_family_becomes_the_default_with_a_warning() -> None:
    found, warning = FONTS.resolve("Calibri")
    assert found == DEFAULT_FAMILY
    assert warning is not None
    assert (warning.code, warning.place) == ("font.unknown", "Calibri")
    assert FONTS.resolve("noto sans ") == ("Noto Sans", None)


@pytest.mark.parametrize("family", FONTS.families)
def test_a_stack_begins_with_its_family_and_holds_all(family: str) -> None:
    stack = FONTS.stack(family)
    assert stack[0] == family
    assert sorted(stack) == sorted(FONTS.families)


def test_line_measures_are_those_that_word_uses() -> None:
    atkinson = FONTS.metrics("Atkinson Hyperlegible")
    assert (atkinson.ascent, atkinson.descent, atkinson.line_gap) == (0.95, 0.29, 0.0)
    noto = FONTS.metrics("Noto Sans", bold=True)
    assert (noto.ascent, noto.descent) == (1.069, 0.293)
    assert noto.line == pytest.approx(1.362)
    assert FONTS.metrics("Onbekend") == atkinson


@pytest.mark.parametrize(
    ("bold", "italic", "file"),
    [
        (False, False, "Regular"),
        (True, False, "Bold"),
        (False, True, "Italic"),
        (True, True, "BoldItalic"),
    ],
)
def test_a_style_finds_its_file(bold: bool, italic: bool, file: str) -> None:
    found = FONTS.face(DEFAULT_FAMILY, bold=bold, italic=italic)
    assert found.path.stem == f"AtkinsonHyperlegible-{file}"


def test_an_organisations_own_font_goes_first(tmp_path: Path) -> None:
    own = tmp_path / "Huis.ttf"
    with TTFont(bundled(BUNDLED["Atkinson Hyperlegible"][0])) as font:
        for record in font["name"].names:
            if record.nameID in {1, 16}:
                record.string = "Huisletter"
        font.save(own)
    fonts = FontSet.of([own], default="Huisletter")
    assert fonts.families[0] == "Huisletter"
    assert fonts.resolve("Calibri")[0] == "Huisletter"
    assert tmp_path in fonts.folders
    assert FontSet.of([own], default="Weg").default == DEFAULT_FAMILY


def test_the_field_font_reaches_the_alphabets_of_europe() -> None:
    font = field_font()
    with TTFont(io.BytesIO(font.data)) as opened:
        has = set(opened.getBestCmap())
        assert "fvar" not in opened
    assert {ord(char) for char in "ŁódźŞİığĳŐűčřßẞΑθήναПривіт€№–’"} <= has <= LETTERS
    assert len(font.widths) == 224
    assert font.widths[ord("A") - 32] > font.widths[ord("i") - 32] > 0


def test_the_field_font_is_the_same_each_time() -> None:
    path = bundled(BUNDLED["Noto Sans"][0])
    assert fieldfont._made.__wrapped__(path) == fieldfont._made.__wrapped__(path)
