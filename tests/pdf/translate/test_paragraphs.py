"""Paragraphs: where lines stand, what keeps together, headings, page breaks."""

from __future__ import annotations

import pytest

from wordfile import FONTS, body, p, r

LINE = "<w:spacing w:line='{0}' w:lineRule='{1}'/>"


def baselines(content: str, *words: str) -> list[float]:
    found = body(content).words()
    return [found[word].y for word in words]


def test_exact_lines_stand_four_fifths_above_the_baseline() -> None:
    one, two = baselines(p("een") + p("twee"), "een", "twee")
    assert one == pytest.approx(50 + 12, abs=0.05)
    assert two - one == pytest.approx(15, abs=0.05)


@pytest.mark.parametrize(
    ("rule", "value", "height"),
    [("auto", 240, None), ("auto", 480, None), ("atLeast", 600, 30.0), ("exact", 400, 20.0)],
)
def test_line_rules(rule: str, value: int, height: float | None) -> None:
    one = 11 * FONTS.metrics("Atkinson Hyperlegible").line
    props = LINE.format(value, rule)
    a, b = baselines(p("een", props=props) + p("twee", props=props), "een", "twee")
    expected = one * value / 240 if height is None else height
    assert b - a == pytest.approx(expected, abs=0.05)


def test_space_before_and_after_add_up() -> None:
    a, b = baselines(
        p("een", props="<w:spacing w:after='200'/>")
        + p("twee", props="<w:spacing w:before='120'/>"),
        "een",
        "twee",
    )
    assert b - a == pytest.approx(15 + 16, abs=0.05)


def test_contextual_spacing_takes_space_between_equals_away() -> None:
    props = "<w:spacing w:after='200'/><w:contextualSpacing/>"
    a, b, c = baselines(
        p("een", props=props) + p("twee", props=props) + p("drie", style="Antwoord"),
        "een",
        "twee",
        "drie",
    )
    assert (b - a, c - b) == (pytest.approx(15, abs=0.05), pytest.approx(25, abs=0.05))


def test_space_before_the_first_paragraph_is_kept() -> None:
    assert baselines(p("een", props="<w:spacing w:before='200'/>"), "een") == [
        pytest.approx(72, abs=0.05)
    ]


def test_an_empty_paragraph_takes_a_line() -> None:
    a, b = baselines(p("een") + p() + p("twee"), "een", "twee")
    assert b - a == pytest.approx(30, abs=0.05)


@pytest.mark.parametrize(
    ("props", "x"),
    [
        ("<w:ind w:left='400'/>", 70.0),
        ("<w:ind w:left='400' w:firstLine='200'/>", 80.0),
        ("<w:ind w:left='400' w:hanging='200'/>", 60.0),
        ("<w:ind w:start='400'/>", 70.0),
    ],
)
def test_indents(props: str, x: float) -> None:
    assert body(p("woord", props=props)).words()["woord"].x == pytest.approx(x, abs=0.1)


def test_hanging_lines_stand_at_the_left_indent() -> None:
    text = "begin " + "woord " * 40 + "slot"
    words = body(p(text, props="<w:ind w:left='400' w:hanging='200'/>")).row()
    assert words[0].x == pytest.approx(60, abs=0.1)
    assert min(w.x for w in words if w.y > words[0].y + 1) == pytest.approx(70, abs=0.1)


@pytest.mark.parametrize(("align", "right"), [("right", 545.0), ("end", 545.0), ("center", None)])
def test_alignment(align: str, right: float | None) -> None:
    word = body(p("woord", props=f"<w:jc w:val='{align}'/>")).words()["woord"]
    assert right is None or word.right == pytest.approx(right, abs=1)
    assert right is not None or (word.x + word.right) / 2 == pytest.approx(297.5, abs=1)


def test_justified_lines_reach_the_right_margin() -> None:
    words = body(p("woorden " * 60, props="<w:jc w:val='both'/>")).words()
    assert max(w.right for w in words.values()) <= 546


@pytest.mark.parametrize(
    ("tabs", "x"),
    [
        ("", 86.0),
        ("<w:tab w:val='left' w:pos='4000'/>", 250.0),
        ("<w:tab w:val='clear' w:pos='4000'/><w:tab w:val='left' w:pos='5000'/>", 300.0),
        ("<w:tab w:val='left' w:pos='10'/><w:tab w:val='left' w:pos='4000'/>", 250.0),
    ],
)
def test_left_tabs(tabs: str, x: float) -> None:
    props = f"<w:tabs>{tabs}</w:tabs>"
    made = body(p(r("links"), "<w:r><w:tab/></w:r>", r("doel"), props=props))
    assert made.words()["doel"].x == pytest.approx(x, abs=0.2)


@pytest.mark.parametrize("position", [9900, 6000])
def test_right_tabs_with_a_leader(position: int) -> None:
    tab = f"<w:tabs><w:tab w:val='right' w:pos='{position}' w:leader='dot'/></w:tabs>"
    made = body(p(r("inhoud"), "<w:r><w:tab/></w:r>", r("12"), props=tab))
    word = next(w for w in made.words().values() if w.text.endswith("12"))
    assert word.right == pytest.approx(50 + position / 20, abs=1)
    assert made.text.replace(".", "") == "inhoud12"


def test_headings_are_headings_with_an_outline() -> None:
    made = body(p("Titel", style="Kop1") + p("Deel", style="Kop2") + p("tekst"))
    assert made.outline() == ["Titel", "Deel"]
    assert [tag for tag in made.tags() if tag.startswith("H")] == ["H1", "H2"]


def test_a_skipped_heading_level_is_raised_and_told() -> None:
    made = body(p("Diep", style="Kop2"))
    assert "H1" in made.tags()
    assert made.codes == ["heading.skipped"]


def test_a_heading_with_a_tab_and_a_line_break_compiles() -> None:
    made = body(
        p(r("een"), "<w:r><w:tab/></w:r>", r("twee"), "<w:r><w:br/></w:r>", r("drie"), style="Kop1")
    )
    assert made.outline() == ["een twee drie"]


def test_page_breaks() -> None:
    made = body(
        p("een")
        + p("<w:r><w:br w:type='page'/></w:r>")
        + p("twee", props="<w:pageBreakBefore/>")
        + p("drie", "<w:r><w:br w:type='page'/></w:r>", "vier")
    )
    assert [page.split() for page in made.pages] == [["een"], ["twee", "drie"], ["vier"]]
    assert made.words(1)["twee"].y == pytest.approx(62, abs=0.1)


def test_keep_next_takes_a_heading_to_the_next_page() -> None:
    fill = "".join(p(f"r{i}") for i in range(48))
    made = body(fill + p("Kop", style="Kop1") + p("tekst " * 60, props="<w:keepLines/>"))
    assert "Kop" in made.pages[1]
    assert "Kop" not in made.pages[0]


def test_keep_lines_moves_a_paragraph_whole() -> None:
    fill = "".join(p(f"r{i}") for i in range(46))
    kept = body(fill + p("woord " * 70, props="<w:keepLines/>"))
    torn = body(fill + p("woord " * 70))
    assert "woord" not in kept.pages[0]
    assert "woord" in torn.pages[0]


def test_borders_and_shading_draw_without_moving_text_sideways() -> None:
    edge = "<w:pBdr><w:bottom w:val='single' w:sz='8' w:space='4' w:color='12475E'/></w:pBdr>"
    made = body(p("een", props=edge + "<w:shd w:val='clear' w:fill='F1F4F5'/>") + p("twee"))
    words = made.words()
    assert words["een"].x == pytest.approx(50, abs=0.2)
    assert words["twee"].y - words["een"].y == pytest.approx(15 + 4.5, abs=0.1)
    assert "12475E" in made.told.source


def test_twenty_thousand_characters_flow_over_pages() -> None:
    text = "woorden en meer " * 1250
    made = body(p(text))
    assert len(made.pages) > 3
    assert made.text == "".join(text.split())


DECIMAL = '<w:tabs><w:tab w:val="decimal" w:pos="4000"/></w:tabs>'


@pytest.mark.parametrize(
    ("text", "before"),
    [("1,5", "1"), ("1.234,25", "1.234"), ("100", "100"), ("€7.50", "€7"), (",5", ""), ("a", "a")],
)
def test_a_decimal_tab_puts_the_decimal_sign_at_its_stop(text: str, before: str) -> None:
    tab = "<w:r><w:tab/></w:r>"
    made = body(p(tab, text, props=DECIMAL) + p(tab, before or "x", props=RIGHT_AT_4000))
    one, other = made.row()
    assert one.x == pytest.approx(other.x if before else 250, abs=1.0)


RIGHT_AT_4000 = '<w:tabs><w:tab w:val="right" w:pos="4000"/></w:tabs>'
