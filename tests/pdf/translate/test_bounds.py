"""What is taken to be low without measuring is never higher than that."""

from __future__ import annotations

from math import inf

import pypdfium2
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pytest import MonkeyPatch  # noqa: PT013 - hypothesis examples share no fixture

from fillable import WHEN, flattened, reader, widgets
from rgdocs.pdf import Source, make_pdf
from rgdocs.pdf.fonts import FontSet
from rgdocs.pdf.translate import bounds, pieces
from wordfile import STYLES, body, docx, p, r, sdt, tbl, tc, tr

LETTERS = "abcdefghijklmnopqrstuvwxyzmmwwABCMWMWÆŒĲ@%—&éüñ0123"
WORDS = st.text(LETTERS, min_size=1, max_size=24)
TEXTS = st.lists(WORDS, min_size=1, max_size=25).map(" ".join)
BIG = """
<w:style w:type="paragraph" w:styleId="Groot"><w:name w:val="Groot"/>
<w:pPr><w:spacing w:line="240" w:lineRule="auto"/></w:pPr>
<w:rPr><w:sz w:val="60"/></w:rPr></w:style>
"""
WHOLE = "<w:cantSplit/>"
FAMILIES = ("Atkinson Hyperlegible", "Noto Sans", "Source Sans 3")


def heights(text: str, width: int, props: str = "", para: str = "") -> tuple[float, float]:
    """Return the height (pt) that a row has, and the bound of it."""
    told: list[float] = []

    def spy(*given: object) -> float:
        told.append(kept(*given))  # type: ignore[arg-type]
        return told[-1]

    kept = bounds.cell
    with MonkeyPatch.context() as patch:
        patch.setattr(bounds, "cell", spy)
        patch.setattr(bounds, "lower", lambda *_: False)
        middle = tc(p(r(text, props), props=para), width)
        rows = [tr(tc(p(r(mark)), width), props=WHOLE) for mark in ("qq", "xx", "zz")]
        made = body(tbl(*rows[:2], tr(middle, props=WHOLE), rows[2], grid=(width,)))
    words = made.words()
    between = words["zz"].y - words["xx"].y - (words["xx"].y - words["qq"].y)
    return between, told[2]


@pytest.mark.parametrize("family", FAMILIES)
@given(text=TEXTS, width=st.integers(900, 9000), half=st.integers(12, 40), bold=st.booleans())
def test_a_bound_is_never_too_low(
    family: str, text: str, width: int, half: int, *, bold: bool
) -> None:
    """Whatever the letters, their size and the width."""
    fonts = f'<w:rFonts w:ascii="{family}" w:hAnsi="{family}"/>'
    props = f'{fonts}{"<w:b/>" if bold else ""}<w:sz w:val="{half}"/>'
    found, bound = heights(text, width, props)
    assert found <= bound + 0.01


def test_a_bound_is_not_far_off() -> None:
    """Else it would save nothing: for common text it is less than twice the height."""
    found, bound = heights("Rustig naast me komen zitten en niets vragen, dat helpt. " * 6, 4000)
    assert found <= bound <= 2 * found


def test_indents_and_spacing_count() -> None:
    """They take width, and stand above and below the lines."""
    text = "Rustig naast me komen zitten " * 5
    para = '<w:spacing w:before="400" w:after="400" w:line="480"/><w:ind w:left="1500"/>'
    found, bound = heights(text, 4000, para=para)
    assert heights(text, 4000)[0] + 40 < found <= bound


@pytest.mark.parametrize(
    "props", ["<w:caps/>", '<w:spacing w:val="40"/>', '<w:vertAlign w:val="superscript"/>']
)
def test_what_is_set_otherwise_is_measured(props: str) -> None:
    """Nothing is said of capitals, of letters apart, of raised ones, of other scripts."""
    assert heights("tekst", 4000, props)[1] == inf
    assert heights("שלום", 4000)[1] == inf


def placed(text: str, style: str, place: str) -> bytes:
    """Return a Word file with a control that holds a text: in a line, alone, or in a cell."""
    if place == "line":
        return docx(p(r("Wie: "), sdt(r(text)), style=style), styles=STYLES + BIG)
    block = sdt(p(r(text), style=style))
    row = tr(tc(p("Vraag"), 2000), tc(block, 4000))
    held = block if place == "alone" else tbl(row, grid=(2000, 4000))
    return docx(held, styles=STYLES + BIG)


@example(text="woorden " * 6 + "eind", style="Groot", place="line")
@given(
    text=TEXTS,
    style=st.sampled_from(["", "Kop1", "Groot", "Antwoord", "Antwoord3"]),
    place=st.sampled_from(["line", "alone", "cell"]),
)
def test_no_value_of_a_field_is_cut(text: str, style: str, place: str) -> None:
    """Every letter of it is drawn within its box, whatever its style and its place."""
    source = Source(docx=placed(text, style, place), name="x", title="x")
    made = make_pdf([source], title="x", lang="nl-NL", when=WHEN, fields=True)
    ((_, widget),) = widgets(reader(made.data))
    assert within(made.data, [float(edge) for edge in widget["/Rect"]]) == text.replace(" ", "")


def within(data: bytes, rect: list[float]) -> str:
    """Return the letters on the first page that stand in a rectangle with all of their ink."""
    left, low, right, high = rect
    with pypdfium2.PdfDocument(flattened(data)) as document:
        page = document[0].get_textpage()
        letters = page.get_text_range()
        boxes = [page.get_charbox(index) for index in range(page.count_chars())]
    return "".join(
        letter
        for letter, (x0, y0, x1, y1) in zip(letters, boxes, strict=True)
        if not letter.isspace()
        and left - 1 <= x0
        and x1 <= right + 1
        and low - 1 <= y0
        and y1 <= high + 1
    )


@given(st.lists(st.floats(1, 80), min_size=1, max_size=30), st.floats(20, 200))
def test_lines_are_never_fewer_than_greedy_ones(words: list[float], free: float) -> None:
    """The bound is at least what filling line by line takes, words whole where they can be."""
    text = pieces.Text(words, 3.0, 10.0, 0, 0.0, 1.0, 0.0)
    if max(words) > free:
        return
    lines, used = 1, 0.0
    for word in words:
        lines, used = (lines, used + 3 + word) if used + word <= free else (lines + 1, word + 3)
    assert lines <= text.height(free)


GAUGE = pieces.Gauge(dict.fromkeys("abcmw ", 1.4), 10.0, 15.0, 1, 12.0, 11.0, 8.0, None)


@given(
    st.text("abcmw ", max_size=200), st.floats(1, 400), st.floats(10, 900), st.sampled_from("aé")
)
def test_what_is_lower_by_its_count_of_signs_is_so_by_its_words(
    text: str, width: float, limit: float, sign: str
) -> None:
    """And a sign that is not known is never counted."""
    words = text + sign
    told = GAUGE.text(words)
    if GAUGE.lower(words, width, limit):
        assert told is not None
        assert told.height(width) <= limit


def test_a_few_words_are_lower_by_their_count() -> None:
    assert GAUGE.lower("abc " * 12, 300, 600)


def test_advances_are_those_of_the_widest_style() -> None:
    """Bold letters are wider, and count."""
    fonts = FontSet.of()
    every = fonts.advances("Atkinson Hyperlegible")
    assert every["m"] > every["i"] > 0
    assert "\u05d0" not in every
