"""Content controls: fields with exact boxes when a form is asked for, text when not."""

from __future__ import annotations

import pytest

from wordfile import Made, body, docx, header, make, p, r, sdt, sect, tbl, tc, tr

MM = 72 / 25.4
ALIAS = '<w:alias w:val="Een naam"/>'
CHECKED = '<w14:checkbox><w14:checked w14:val="{0}"/></w14:checkbox>'
EXACT = '<w:trHeight w:val="{0}" w:hRule="exact"/>'
LIST = (
    '<w:dropDownList><w:listItem w:displayText="ja" w:value="1"/>'
    '<w:listItem w:displayText="misschien" w:value="2"/></w:dropDownList>'
)


def form(content: str, **more: object) -> Made:
    return body(content, fields=True, **more)


def test_a_block_control_alone_in_a_cell_is_the_whole_cell() -> None:
    made = form(tbl(tr(tc(sdt(p(style="Antwoord"))), tc(p("x")), props=EXACT.format(1360))))
    (field,) = made.fields()
    assert field.left == pytest.approx(50, abs=0.05)
    assert field.right == pytest.approx(150, abs=0.05)
    assert field.top == pytest.approx(50, abs=0.05)
    assert field.bottom == pytest.approx(118, abs=0.05)
    (control,) = made.told.controls
    assert (control.name, control.document, control.kind, control.multiline) == (
        "naam", "proef", "text", True,
    )  # fmt: skip
    assert control.font_size == 11


@pytest.mark.parametrize("rule", ["exact", "atLeast"])
@pytest.mark.parametrize(("twips", "multiline"), [(454, False), (908, True)])
def test_the_row_says_how_high_a_field_is(rule: str, twips: int, multiline: bool) -> None:
    row = tr(tc(sdt(p(style="Antwoord3"))), props=f'<w:trHeight w:val="{twips}" w:hRule="{rule}"/>')
    made = form(tbl(row, grid=(2000,)))
    (field,) = made.fields()
    assert field.bottom - field.top == pytest.approx(twips / 20, abs=0.05)
    assert made.told.controls[0].multiline is multiline


def test_a_trailing_empty_paragraph_does_not_spoil_the_cell() -> None:
    cell = tc(sdt(p()) + p())
    (field,) = form(tbl(tr(cell, props=EXACT.format(600)), grid=(2000,))).fields()
    assert field.bottom - field.top == pytest.approx(30, abs=0.05)


def test_an_inline_control_alone_in_a_cell_is_the_whole_cell() -> None:
    cell = tc(p(sdt(r(" "))))
    (field,) = form(tbl(tr(cell, props=EXACT.format(600)), grid=(2000,))).fields()
    assert (field.right - field.left, field.bottom - field.top) == (
        pytest.approx(100, abs=0.05),
        pytest.approx(30, abs=0.05),
    )


def test_a_control_round_a_cell_is_the_whole_cell() -> None:
    row = tr(sdt(tc(p(), 2000), tag="cel"), tc(p("x")), props=EXACT.format(600))
    made = form(tbl(row))
    (field,) = made.fields()
    assert field.right - field.left == pytest.approx(100, abs=0.05)
    assert made.told.controls[0].name == "cel"


def test_a_field_is_as_high_as_the_label_beside_it() -> None:
    row = tr(tc(p("een lang label dat over meer dan een regel loopt " * 3), 2000), tc(sdt(p())))
    (field,) = form(tbl(row)).fields()
    words = form(tbl(row)).row()
    assert field.bottom - field.top == pytest.approx(words[-1].y + 3 - 50, abs=0.5)


def test_a_block_control_elsewhere_is_full_width_and_its_styles_height() -> None:
    made = form(p("voor") + sdt(p(style="Antwoord3"), tag="a") + sdt(p() + p(), tag="b") + p("na"))
    first, second = made.fields()
    assert (first.left, first.right) == (pytest.approx(50), pytest.approx(545, abs=0.1))
    assert first.bottom - first.top == pytest.approx(24 * MM, abs=0.05)
    assert second.bottom - second.top == pytest.approx(16 * MM, abs=0.05)
    assert [c.multiline for c in made.told.controls] == [True, True]


def test_an_inline_control_takes_the_rest_of_its_line() -> None:
    made = form(p("Naam: ", sdt(r(""), ALIAS)))
    (field,) = made.fields()
    assert field.left == pytest.approx(made.words()["Naam:"].right + 3, abs=2)
    assert field.right == pytest.approx(545, abs=0.1)
    assert made.told.controls[0].title == "Een naam"
    assert made.text == "Naam:"


def test_an_inline_control_with_text_has_room_for_it() -> None:
    """As wide as a short text; a long one gets lines of its own."""
    short, long = form(
        p("Naam: ", sdt(r("Tom"), tag="a")) + p("Hoe: ", sdt(r("ja " * 90), tag="b"))
    ).fields()
    assert 20 < short.right - short.left < 100
    assert short.left > 60
    assert long.right - long.left == pytest.approx(495, abs=0.1)
    assert long.bottom - long.top > 2 * (short.bottom - short.top)


def test_two_inline_controls_share_a_line() -> None:
    one, two = form(p("a ", sdt(r(""), tag="a"), " b ", sdt(r(""), tag="b"))).fields()
    assert one.right < two.left
    assert one.right - one.left == pytest.approx(two.right - two.left, abs=0.1)


@pytest.mark.parametrize(("state", "words"), [("1", "aangekruist"), ("0", "niet aangekruist")])
@pytest.mark.parametrize("wrap", ["inline", "block"])
def test_checkboxes(state: str, words: str, wrap: str) -> None:
    props = CHECKED.format(state)
    box = p(sdt(r("☐"), props), " geen") if wrap == "inline" else sdt(p("☐"), props)
    made = form(box)
    (field,) = made.fields()
    assert field.right - field.left == pytest.approx(4 * MM, abs=0.05)
    assert field.bottom - field.top == pytest.approx(4 * MM, abs=0.05)
    assert made.told.controls[0].kind == "checkbox"
    assert made.told.controls[0].checked is (state == "1")
    assert "☐" not in made.text
    flat = body(box)
    assert flat.alternatives() == [words]
    assert flat.fields() == []


def test_kinds_of_controls() -> None:
    made = form(
        p("a", sdt(r(""), "<w:date/>", "datum"), "b", sdt(r("ja"), LIST, "keuze"), "c")
        + p(sdt(r("een\n"), '<w:text w:multiLine="1"/>', "tekst"), "x")
    )
    told = made.told.controls
    assert [c.kind for c in told] == ["date", "dropdown", "text"]
    assert told[1].options == ("ja", "misschien")
    assert told[2].multiline
    assert told[1].value == "ja"


def test_a_value_makes_its_field_grow() -> None:
    value = "".join(p(f"regel {i}") for i in range(10))
    made = form(tbl(tr(tc(sdt(value))), grid=(2000,)))
    (field,) = made.fields()
    assert field.bottom - field.top >= 150
    assert made.told.controls[0].value == "\n".join(f"regel {i}" for i in range(10))
    assert made.text == ""


def test_prompt_words_are_no_answer() -> None:
    made = form(sdt(p("Klik hier"), "<w:showingPlcHdr/>"))
    assert made.told.controls[0].value == ""


def test_a_final_shows_what_the_controls_hold() -> None:
    content = sdt(p("een") + p("twee"), tag="a") + p("drie ", sdt(r("vier"), tag="b"))
    made = body(content + tbl(tr(tc(sdt(p("vijf"), tag="c")), sdt(tc(p("zes")), tag="d"))))
    assert made.text == "eentweedrieviervijfzes"
    assert made.fields() == []
    assert made.told.controls == ()
    assert {(d.control, d.text) for d in made.told.drawn if d.control} >= {
        ("a", "een"), ("a", "twee"), ("b", "vier"), ("c", "vijf"),
    }  # fmt: skip


@pytest.mark.parametrize("kind", ["<w:group/>", "<w15:repeatingSection/>", "<w:docPartObj/>"])
def test_holders_are_opened_and_what_they_hold_becomes_fields(kind: str) -> None:
    made = form(sdt(p("tekst") + sdt(p(), tag="binnen"), kind, "buiten"))
    assert [c.name for c in made.told.controls] == ["binnen"]
    assert made.text == "tekst"
    assert made.told.warnings == ()


def test_a_control_round_a_table_is_opened_and_told() -> None:
    made = form(sdt(tbl(tr(tc(p("a")), tc(p("b")))), tag="tabel"))
    assert made.text == "ab"
    assert made.codes == ["control.opened"]


def test_names_are_unique_and_never_empty() -> None:
    made = form(sdt(p(), tag="a") + sdt(p(), tag="a") + sdt(p(), tag="") + sdt(p(), ALIAS, ""))
    assert [c.name for c in made.told.controls] == ["a", "a__2", "veld", "Een naam"]
    assert sorted(made.codes) == ["control.duplicate", "control.unnamed"]


def test_a_control_in_a_header_becomes_text_and_is_told() -> None:
    made = make(
        docx(
            p("lijf"),
            section=sect('<w:headerReference w:type="default" r:id="rH"/>'),
            parts={"word/header1.xml": header(p(sdt(r("kop"))))},
            relations={"rH": ("header", "header1.xml")},
        ),
        fields=True,
    )
    assert "kop" in made.pages[0]
    assert made.codes == ["control.header"]


def test_fields_of_several_documents_keep_their_document() -> None:
    made = make(docx(sdt(p())), docx(sdt(p())), fields=True, names=["een", "twee"])
    assert [(c.index, c.document, c.name) for c in made.told.controls] == [
        (0, "een", "naam"),
        (1, "twee", "naam"),
    ]
    assert [f.page for f in made.fields()] == [0, 1]


def test_a_control_below_a_question_takes_the_rest_of_its_cell() -> None:
    """To the edges of the cell, less a point for its lines; never less than its own lines."""
    margins = '<w:tcMar><w:top w:w="100" w:type="dxa"/><w:left w:w="200" w:type="dxa"/></w:tcMar>'
    cell = tc(p("Wat doe je?") + sdt(p(style="Antwoord1")), props=margins)
    for twips, bottom in ((2000, 50 + 100 - 1), (600, 50 + 5 + 15 + 8 * MM)):
        height = f'<w:trHeight w:val="{twips}" w:hRule="atLeast"/>'
        made = form(tbl(tr(cell, tc(p("x")), props=height)))
        (field,) = made.fields()
        assert field.top == pytest.approx(50 + 5 + 15, abs=0.1)
        assert field.left == pytest.approx(51, abs=0.1)
        assert field.right == pytest.approx(149, abs=5)
        assert field.bottom == pytest.approx(bottom, abs=0.1)
        assert made.text.startswith("Watdoeje?")


def test_a_value_below_a_question_makes_its_cell_grow() -> None:
    cell = tc(p("Vraag") + sdt("".join(p(r(f"regel {n}")) for n in range(9))))
    made = form(tbl(tr(cell, tc(p("x")), props=EXACT.format(600).replace("exact", "atLeast"))))
    (field,) = made.fields()
    assert field.bottom - field.top >= 9 * 15
