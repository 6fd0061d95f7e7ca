"""Lists: real lists, with the labels that Word counts."""

from __future__ import annotations

import pytest

from rgdocs.pdf.translate.numbering import numeral
from wordfile import body, p, sdt

LEVEL = (
    '<w:lvl w:ilvl="{0}"><w:start w:val="1"/><w:numFmt w:val="{1}"/><w:lvlText w:val="{2}"/>'
    '<w:pPr><w:ind w:left="{3}" w:hanging="400"/></w:pPr></w:lvl>'
)
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0">'
    + LEVEL.format(0, "decimal", "%1.", 400)
    + LEVEL.format(1, "lowerLetter", "%1.%2)", 800)
    + "</w:abstractNum>"
    '<w:abstractNum w:abstractNumId="1">'
    + LEVEL.format(0, "bullet", "\uf0b7", 400)
    + "</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
    '<w:startOverride w:val="5"/></w:lvlOverride></w:num>'
)


def item(text: str, number: int, level: int = 0, extra: str = "") -> str:
    props = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>{extra}'
    return p(text, props=props)


def test_bullets_are_one_list_with_labels() -> None:
    made = body(item("een", 2) + item("twee", 2) + item("drie", 2), numbering=NUMBERING)
    assert made.text == "•een•twee•drie"
    tags = made.tags()
    assert [tags.count(tag) for tag in ("L", "LI", "Lbl", "LBody")] == [1, 3, 3, 3]


def test_numbers_nest_restart_and_override() -> None:
    content = (
        item("a", 1) + item("b", 1, 1) + item("c", 1, 1) + item("d", 1) + item("e", 1, 1)
        + p("tussen") + item("f", 1) + item("g", 3)
    )  # fmt: skip
    made = body(content, numbering=NUMBERING)
    assert made.text == "1.a1.a)b1.b)c2.d2.a)etussen3.f5.g"
    assert made.tags().count("L") == 4


def test_labels_and_text_stand_where_word_puts_them() -> None:
    made = body(item("een", 2) + item("b", 1) + item("twee", 1, 1) + p("na"), numbering=NUMBERING)
    words = made.words()
    assert words["•"].x == pytest.approx(50, abs=0.3)
    assert words["een"].x == pytest.approx(70, abs=0.3)
    assert words["twee"].x == pytest.approx(90, abs=0.3)
    assert [words[w].y - words["een"].y for w in ("b", "twee", "na")] == [
        pytest.approx(x, abs=0.1) for x in (15, 30, 45)
    ]


def test_space_between_items_is_kept() -> None:
    space = "<w:spacing w:before='40' w:after='60'/>"
    made = body(
        item("een", 2, extra=space) + item("twee", 2, extra=space) + p("na"), numbering=NUMBERING
    )
    words = made.words()
    assert words["twee"].y - words["een"].y == pytest.approx(20, abs=0.1)
    assert words["na"].y - words["twee"].y == pytest.approx(18, abs=0.1)


def test_items_in_controls_of_their_own_make_one_list() -> None:
    made = body("".join(sdt(item(t, 2), tag=t) for t in ("een", "twee")), numbering=NUMBERING)
    assert made.tags().count("L") == 1
    assert made.text == "•een•twee"


def test_an_undefined_list_is_told_and_its_text_kept() -> None:
    made = body(item("tekst", 9), numbering=NUMBERING)
    assert made.text == "tekst"
    assert made.codes == ["list.level"]


def test_a_number_without_hanging_stands_in_the_line() -> None:
    made = body(item("tekst", 1, extra="<w:ind w:left='0' w:firstLine='0'/>"), numbering=NUMBERING)
    assert made.text == "1.tekst"
    assert "L" not in made.tags()


def test_a_numbered_heading_stays_a_heading() -> None:
    made = body(item("Titel", 1, extra="<w:outlineLvl w:val='0'/>"), numbering=NUMBERING)
    assert made.outline() == ["1. Titel"]


@pytest.mark.parametrize(
    ("count", "kind", "text"),
    [
        (15, "hebrew1", "טו"), (3, "numberInDash", "- 3 -"), (5, "decimalEnclosedCircle", "⑤"),
        (4, "decimal", "4"), (4, "lowerRoman", "iv"), (1994, "upperRoman", "MCMXCIV"),
        (27, "lowerLetter", "aa"), (2, "upperLetter", "B"), (7, "decimalZero", "07"),
        (3, "none", ""), (0, "upperRoman", "0"), (0, "lowerLetter", "0"), (5, "chicago", "5"),
    ],
)  # fmt: skip
def test_numerals(count: int, kind: str, text: str) -> None:
    assert numeral(count, kind) == text


ONE_LEVEL = """<w:abstractNum w:abstractNumId="0">{link}<w:lvl w:ilvl="0"><w:start w:val="1"/>
<w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="{align}"/>{extra}
<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>{other}
<w:num w:numId="1"><w:abstractNumId w:val="{used}"/></w:num>"""
USUAL = {"kind": "decimal", "text": "%1.", "align": "left", "extra": "", "link": "", "other": ""}
ITEM = p("een", props='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')


def level(**given: str) -> str:
    return ONE_LEVEL.format(**{**USUAL, "used": "0", **given})


@pytest.mark.parametrize(("align", "right"), [("left", None), ("right", 68.0)])
def test_a_label_stands_before_or_after_its_place(align: str, right: float | None) -> None:
    made = body(ITEM, numbering=level(align=align))
    label = made.words()["1."]
    assert (label.x if right is None else label.right) == pytest.approx(68.0, abs=1.0)
    assert made.told.warnings == ()


def test_a_list_style_lends_its_levels() -> None:
    other = '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="Lijst"/></w:abstractNum>'
    made = body(
        ITEM,
        numbering=level(link='<w:styleLink w:val="Lijst"/>', other=other, used="5", text="%1)"),
    )
    assert made.text == "1)een"
    assert made.told.warnings == ()


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"kind": "japaneseCounting"}, "property.value"),
        ({"kind": "bullet", "text": "*", "extra": '<w:lvlPicBulletId w:val="0"/>'},
         "property.unknown"),
    ],
)  # fmt: skip
def test_a_format_that_we_do_not_write_is_told(given: dict[str, str], code: str) -> None:
    assert body(ITEM, numbering=level(**given)).codes == [code]


def test_a_style_names_its_level() -> None:
    levels = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:pStyle w:val="Kop{n + 1}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for n, text in enumerate(["%1", "%1.%2"])
    )
    numbering = (
        f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    number = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    content = p("een", style="Kop1", props=number) + p("twee", style="Kop2", props=number)
    assert body(content, numbering=numbering).outline() == ["1 een", "1.1 twee"]
