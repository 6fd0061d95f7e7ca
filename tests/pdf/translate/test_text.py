"""Text: exact, inert, formatted, never clipped."""

from __future__ import annotations

import pypdfium2
import pytest

from wordfile import Made, body, p, r

WIDTH = 495.0


@pytest.mark.parametrize(
    "text",
    [
        '#set text(red) $x$ *vet* _schuin_ `code` @label <label> // weg /* weg */ [x] \\ \\n "q"',
        '#panic("x") #include "y" #import "@preview/z:1.0.0" = kop - punt + som / term: uitleg',
        "aan 'halen' -- --- ... ~ fi fl ffi 1/2 http://voorbeeld.nl/pad?x=1#y",
        "Łódź İstanbul Ωμέγα Привет עברית नमस्ते é ë ï € “ ” ‘ ’ –",
    ],
)
def test_text_arrives_letter_for_letter(text: str) -> None:
    made = body(p(text))
    found, wanted = made.text, "".join(text.split())
    assert found == wanted or ("עברית" in text and sorted(found) == sorted(wanted))
    assert made.told.warnings == ()


def test_runs_of_spaces_keep_their_width() -> None:
    many, few = (w.x for w in body(p("a          b") + p("a b")).row() if w.text == "b")
    one, two = (w.x for w in body(p("a b") + p("a  b")).row() if w.text == "b")
    assert many - few == pytest.approx(9 * (two - one), abs=0.3)
    assert two - one > 2


def test_a_newline_in_text_is_a_space_and_a_tab_a_tab() -> None:
    made = body(p(r("een\ntwee\tdrie")))
    words = made.words()
    assert words["een"].y == words["twee"].y == words["drie"].y
    assert words["drie"].x == pytest.approx(50 + 72, abs=0.2)


def test_formatting_of_runs_draws_all_text() -> None:
    kinds = [
        "<w:b/>", "<w:i/>", "<w:u w:val='single'/>", "<w:strike/>", "<w:highlight w:val='yellow'/>",
        "<w:color w:val='FF0000'/>", "<w:color w:val='FF0000' w:themeColor='accent1'/>",
        "<w:sz w:val='40'/>", "<w:vertAlign w:val='superscript'/>", "<w:position w:val='6'/>",
        "<w:spacing w:val='40'/>", "<w:lang w:val='en-GB'/>", "<w:rStyle w:val='Nadruk'/>",
        "<w:shd w:val='clear' w:fill='EEEEEE'/>", "<w:smallCaps/>", "<w:noProof/>",
        "<w:rFonts w:ascii='Noto Sans' w:hAnsi='Noto Sans'/>",
    ]  # fmt: skip
    made = body(p(*(r(f"deel{i}", kind) for i, kind in enumerate(kinds))))
    assert made.text.lower() == "".join(f"deel{i}" for i in range(len(kinds)))
    assert made.told.warnings == ()


def test_theme_colour_goes_before_the_literal_one() -> None:
    source = body(p(r("x", "<w:color w:val='FF0000' w:themeColor='accent1'/>"))).told.source
    assert "12475E" in source
    assert "FF0000" not in source


def test_caps_are_written_in_capitals_and_hidden_text_is_not_written() -> None:
    made = body(p(r("eerste pagina", "<w:caps/>"), r("weg", "<w:vanish/>")))
    assert made.text == "EERSTEPAGINA"


def test_a_toggle_in_both_styles_cancels_out() -> None:
    source = body(p(r("x", "<w:rStyle w:val='Nadruk'/>"), style="Kop1")).told.source
    assert 'weight: "regular"' in source


def test_a_size_is_in_half_points_and_moves_the_next_word() -> None:
    small, large = body(p("nnnn mmmm")), body(p(r("nnnn mmmm", "<w:sz w:val='44'/>")))
    width = [m.words()["mmmm"].x - 50 for m in (small, large)]
    assert width[1] == pytest.approx(2 * width[0], rel=0.01)


@pytest.mark.parametrize("length", [40, 100, 5000])
def test_a_word_wider_than_its_line_wraps_inside_it_and_stays_whole(length: int) -> None:
    word = ("Zorgverantwoordelijkheid" * 300)[:length]
    made = body(p(f"voor {word} na"))
    assert made.text == f"voor{word}na"
    assert max(w.right for page in range(len(made.pages)) for w in made.words(page).values()) < 546


def test_a_long_word_in_several_runs_wraps() -> None:
    made = body(p("a" * 60, r("b" * 60, "<w:b/>"), "c" * 60))
    assert made.text == "a" * 60 + "b" * 60 + "c" * 60
    assert max(w.right for w in made.words().values()) < 546


def test_an_ordinary_long_compound_is_not_cut() -> None:
    made = body(p("ziektekostenverzekeringsmaatschappij en meer"))
    assert "ziektekostenverzekeringsmaatschappij" in made.words()


def test_a_long_word_in_a_heading_wraps_and_the_outline_has_its_title() -> None:
    word = "w" * 200
    made = body(p(word, style="Kop1"))
    assert made.text == word
    assert made.outline() == [word]


def test_symbols_hyphens_and_breaks() -> None:
    made = body(
        p("a", "<w:r><w:noBreakHyphen/></w:r>", "b", "<w:r><w:softHyphen/></w:r>", "c")
        + p("<w:r><w:sym w:font='Wingdings' w:char='F0FC'/></w:r>")
        + p(
            "boven",
            "<w:r><w:br/></w:r>",
            "onder",
            "<w:r><w:cr/></w:r>",
            "<w:r><w:br/></w:r>",
            "laatst",
        )
    )
    assert made.text in {"a-b\u00adc✓bovenonderlaatst", "a‑b\u00adc✓bovenonderlaatst"}
    words = made.words()
    assert words["onder"].y - words["boven"].y == pytest.approx(15, abs=0.1)
    assert words["laatst"].y - words["onder"].y == pytest.approx(30, abs=0.1)


@pytest.mark.parametrize(
    ("font", "text", "shown"),
    [
        ("Symbol", "abc", "αβχ"),
        ("Wingdings", "\uf0fc\uf0fe", "✓☑"),
        ("Wingdings", "è", "→"),
        ("Wingdings 2", "P", "✓"),
        ("Webdings", "a", "✓"),
        ("Atkinson Hyperlegible", "\uf0b7", "•"),
    ],
)
def test_letters_in_a_symbol_font_are_the_signs_that_it_draws(
    font: str, text: str, shown: str
) -> None:
    made = body(p(r(text, f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>')))
    assert made.text == shown
    assert made.told.warnings == ()


def test_an_unknown_symbol_is_told() -> None:
    made = body(p("<w:r><w:sym w:font='Wingdings' w:char='F0AA'/></w:r>"))
    assert made.text == "□"
    assert made.codes == ["symbol.unknown"]


def test_arabic_is_shaped_and_stands_right_in_a_bidi_paragraph() -> None:
    text = "مرحبا بالعالم"
    left = body(p(text)).words()
    right = body(p(r(text, "<w:rtl/>"), props="<w:bidi/>")).words()
    assert max(w.right for w in left.values()) < 200
    assert max(w.x for w in right.values()) > 500
    assert set("".join("".join(body(p(text)).pages).split())) == set("".join(text.split()))


def test_an_unknown_font_becomes_the_default_one_and_is_told_once() -> None:
    made = body(p(r("a", "<w:rFonts w:ascii='Calibri'/>"), r("b", "<w:rFonts w:ascii='Calibri'/>")))
    assert made.codes == ["font.unknown"]
    assert made.text == "ab"


def test_drawn_text_is_handed_on_with_its_place() -> None:
    told = body(p("een") + p("twee")).told
    assert [(d.place, d.text) for d in told.drawn] == [
        ("proef/word/document.xml#1", "een"),
        ("proef/word/document.xml#2", "twee"),
    ]


def strokes(made: Made) -> int:
    with pypdfium2.PdfDocument(made.data) as document:
        return len(list(document[0].get_objects(filter=[2])))


@pytest.mark.parametrize(
    ("props", "lines"),
    [
        ("", 0),
        ('<w:u w:val="single"/>', 1),
        ('<w:u w:val="double" w:color="FF0000"/>', 2),
        ('<w:u w:val="thick"/>', 1),
        ('<w:u w:val="dotDash"/>', 1),
        ("<w:strike/>", 1),
        ("<w:dstrike/>", 2),
        ('<w:bdr w:val="single" w:sz="8" w:color="12475E"/>', 1),
    ],
)
def test_lines_under_through_and_round_words(props: str, lines: int) -> None:
    made = body(p(r("woord", props)))
    assert made.text == "woord"
    assert made.told.warnings == ()
    assert strokes(made) == lines


def test_a_wave_is_drawn_straight_and_told() -> None:
    assert body(p(r("woord", '<w:u w:val="wave"/>'))).codes == ["property.unknown"]


def test_text_from_right_to_left_has_a_size_of_its_own() -> None:
    def width(props: str) -> float:
        word = body(p(r("שלום", f"<w:rtl/>{props}"))).row()[0]
        return abs(word.right - word.x)

    assert width('<w:sz w:val="22"/><w:szCs w:val="44"/>') > 1.5 * width('<w:szCs w:val="22"/>')


@pytest.mark.parametrize("key", ["mirrorMargins", "autoHyphenation", "displayBackgroundShape"])
def test_what_the_settings_ask_of_all_pages_is_told(key: str) -> None:
    made = body(p("a"), settings=f"<w:{key}/>")
    assert [each.place.rpartition(" ")[2] for each in made.told.warnings] == [f"w:{key}"]


def test_a_crossed_box_never_looks_empty() -> None:
    cross = "<w:r><w:sym w:font='Wingdings' w:char='F0FD'/></w:r>"
    made = body(p(r("☐ nee ☒ ja ☒\ufe0e"), cross) + p(r("☒", "<w:b/>")) + p(r("onder")))
    assert made.told.warnings == ()
    assert made.text == "☐nee☒ja☒☒☒onder"
    words = made.words()
    assert words["onder"].y - words["nee"].y == pytest.approx(30, abs=0.05)
