"""Tables: tags, places, lines, heights, and what keeps together over pages."""

from __future__ import annotations

import pypdfium2
import pytest

from judges import faults
from rgdocs.pdf.translate.borders import Claim, resolve
from rgdocs.pdf.translate.grid import Cell
from rgdocs.pdf.translate.props import Border
from wordfile import STYLES, Made, body, docx, make, p, r, sdt, tbl, tc, tr

HEIGHT = '<w:trHeight w:val="{0}" w:hRule="{1}"/>'
BOX = "<w:tblBorders>" + "".join(
    f'<w:{side} w:val="single" w:sz="24" w:color="12475E"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
) + "</w:tblBorders>"  # fmt: skip


def fill(rows: int) -> str:
    return "".join(p(f"r{i}") for i in range(rows))


def test_a_table_with_a_header_row_is_a_table_and_one_without_is_layout() -> None:
    rows = tr(tc(p("kop")), tc(p("kop2")), props="<w:tblHeader/>") + tr(tc(p("a")), tc(p("b")))
    real = body(tbl(rows)).tags()
    assert [real.count(tag) for tag in ("Table", "TH", "TD", "TR")] == [1, 2, 2, 2]
    layout = body(tbl(tr(tc(p("a")), tc(p("b")))))
    assert not {"Table", "TD", "TR"} & set(layout.tags())
    assert layout.text == "ab"


def test_a_header_row_is_repeated_on_the_next_page() -> None:
    rows = [tr(tc(p("KOP"), 4000), props="<w:tblHeader/>")]
    rows += [tr(tc(p(f"rij{i}"), 4000)) for i in range(80)]
    made = body(tbl(*rows, grid=(4000,)))
    assert [page.split()[0] for page in made.pages] == ["KOP", "KOP"]


def test_cells_stand_at_their_columns_with_their_margins() -> None:
    words = body(tbl(tr(tc(p("een")), tc(p("twee"))), tr(tc(p("drie")), tc(p("vier"))))).words()
    assert words["een"].x == pytest.approx(55, abs=0.2)
    assert words["twee"].x == pytest.approx(155, abs=0.2)
    assert words["vier"].y - words["een"].y == pytest.approx(15, abs=0.05)


@pytest.mark.parametrize(
    ("rule", "value", "pitch"), [("exact", 600, 30), ("atLeast", 600, 30), ("atLeast", 100, 15)]
)
def test_row_heights(rule: str, value: int, pitch: float) -> None:
    rows = [tr(tc(p(f"rij{i}")), tc(p("x")), props=HEIGHT.format(value, rule)) for i in range(3)]
    words = body(tbl(*rows)).words()
    assert words["rij2"].y - words["rij0"].y == pytest.approx(2 * pitch, abs=0.1)


def test_lines_take_the_room_that_they_take_in_word() -> None:
    rows = [tr(tc(p(f"rij{i}")), tc(p("x"))) for i in range(3)]
    words = body(p("voor") + tbl(*rows, props=BOX) + p("na")).words()
    assert words["rij0"].y - words["voor"].y == pytest.approx(18, abs=0.1)
    assert words["rij1"].y - words["rij0"].y == pytest.approx(18, abs=0.1)
    assert words["na"].y - words["rij2"].y == pytest.approx(18, abs=0.1)


def test_spans_and_merged_cells() -> None:
    grid = (1000, 1000, 1000)
    rows = [
        tr(tc(p("breed"), 2000, '<w:gridSpan w:val="2"/>'), tc(p("c"), 1000)),
        tr(tc(p("hoog"), 1000, '<w:vMerge w:val="restart"/>'), tc(p("e"), 1000), tc(p("f"), 1000)),
        tr(tc(p(), 1000, "<w:vMerge/>"), tc(p("h"), 1000), tc(p("i"), 1000)),
        tr(tc(p("laatst"), 1000), props='<w:gridBefore w:val="2"/>'),
    ]
    made = body(tbl(*rows, grid=grid))
    words = made.words()
    assert words["c"].x == pytest.approx(155, abs=0.3)
    assert words["h"].x == pytest.approx(105, abs=0.3)
    assert words["laatst"].x == pytest.approx(155, abs=0.3)
    assert sorted(made.text) == sorted("breedchoogefhilaatst")


def test_the_lowest_of_merged_cells_says_what_line_stands_under_them() -> None:
    line = '<w:tcBorders><w:bottom w:val="single" w:sz="24" w:color="B8430B"/></w:tcBorders>'
    rows = [
        tr(tc(p("a"), 2000, '<w:vMerge w:val="restart"/>'), tc(p("b"))),
        tr(tc(p(), 2000, "<w:vMerge/>" + line), tc(p("d"))),
    ]
    assert 'bottom: (paint: rgb("B8430B")' in body(tbl(*rows)).told.source


def test_vertical_alignment() -> None:
    def row(kind: str) -> float:
        cell = tc(p("woord"), 2000, f'<w:vAlign w:val="{kind}"/>')
        table = tbl(tr(cell, tc(p("x")), props=HEIGHT.format(1000, "exact")))
        return body(table).words()["woord"].y

    top, middle, bottom = row("top"), row("center"), row("bottom")
    assert middle - top == pytest.approx(17.5, abs=0.1)
    assert bottom - top == pytest.approx(35, abs=0.1)


def test_vertical_alignment_in_a_row_that_is_at_least_so_high() -> None:
    cell = tc(p("woord"), 2000, '<w:vAlign w:val="bottom"/>')
    words = body(tbl(tr(cell, tc(p("x")), props=HEIGHT.format(1000, "atLeast")))).words()
    assert words["woord"].y - words["x"].y == pytest.approx(35, abs=0.1)


@pytest.mark.parametrize(
    ("props", "x"),
    [('<w:tblInd w:w="400" w:type="dxa"/>', 75.0), ('<w:jc w:val="right"/>', 350.0)],
)
def test_where_a_table_stands(props: str, x: float) -> None:
    word = body(tbl(tr(tc(p("een")), tc(p("b"))), props=props)).words()["een"]
    assert word.x == pytest.approx(x, abs=0.3)


def test_a_table_of_an_older_word_hangs_out_by_its_margin() -> None:
    made = body(tbl(tr(tc(p("een")), tc(p("b")))), settings="")
    assert made.words()["een"].x == pytest.approx(50, abs=0.3)


def test_a_width_in_percent_is_a_share_of_the_column() -> None:
    table = tbl(tr(tc(p("a")), tc(p("b")))).replace(
        '<w:tblW w:w="4000" w:type="dxa"/>', '<w:tblW w:w="5000" w:type="pct"/>'
    )
    assert body(table).words()["b"].x == pytest.approx(50 + 247.5 + 5, abs=0.3)


def test_table_styles_and_their_conditions() -> None:
    style = (
        '<w:style w:type="table" w:styleId="Rooster"><w:name w:val="Rooster"/>'
        '<w:basedOn w:val="Tabel"/>'
        '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr>'
        '<w:shd w:val="clear" w:fill="ABCDEF"/></w:tcPr></w:tblStylePr>'
        '<w:tblStylePr w:type="band2Horz"><w:tcPr><w:shd w:val="clear" w:fill="FEDCBA"/></w:tcPr>'
        "</w:tblStylePr></w:style>"
    )
    look = '<w:tblStyle w:val="Rooster"/><w:tblLook w:val="0420"/>'
    rows = [tr(tc(p(f"r{i}")), tc(p("x"))) for i in range(4)]
    made = make(docx(tbl(*rows, props=look), styles=STYLES + style))
    assert made.told.source.count('rgb("ABCDEF")') == 2
    assert made.told.source.count('rgb("FEDCBA")') == 2
    assert '"bold"' in made.told.source


def test_rows_that_may_not_break_move_whole() -> None:
    long = p("woord " * 80)
    kept = body(fill(46) + tbl(tr(tc(long, 4000), props="<w:cantSplit/>"), grid=(4000,)))
    torn = body(fill(46) + tbl(tr(tc(long, 4000)), grid=(4000,)))
    assert "woord" not in kept.pages[0]
    assert "woord" in torn.pages[0]


def test_a_row_longer_than_a_page_breaks_and_loses_nothing() -> None:
    text = "woorden " * 2500
    row = tr(tc(p(text), 6000), props="<w:cantSplit/>")
    made = body(tbl(row, grid=(6000,)))
    assert made.text == "".join(text.split())
    assert len(made.pages) > 3
    bottoms = [max(w.y for w in made.row(i)) for i in range(len(made.pages))]
    assert max(bottoms) < 795


def goal(name: str) -> str:
    keep = "<w:keepNext/>"
    rows = [tr(tc(p(f"{name}{i}", props=keep)), props="<w:cantSplit/>") for i in range(10)]
    return tbl(*rows, grid=(4000,))


def test_a_block_that_keeps_together_is_not_torn_when_it_fits() -> None:
    made = body(fill(44) + goal("doel"))
    assert "doel" not in made.pages[0]
    assert made.pages[1].split() == [f"doel{i}" for i in range(10)]


def test_a_heading_moves_along_with_the_block_that_it_keeps_with() -> None:
    made = body(fill(44) + p("Kop", style="Kop1") + goal("doel"))
    assert "Kop" not in made.pages[0]
    assert made.pages[1].split()[0] == "Kop"


def test_a_block_that_never_fits_is_torn_rather_than_lost() -> None:
    keep = "<w:keepNext/>"
    rows = [tr(tc(p(f"doel{i}", props=keep)), props="<w:cantSplit/>") for i in range(120)]
    made = body(tbl(*rows, grid=(4000,)))
    assert made.text == "".join(f"doel{i}" for i in range(120))
    assert max(w.y for i in range(len(made.pages)) for w in made.row(i)) < 795


def test_rows_kept_together_inside_a_table_split_where_they_may() -> None:
    keep = "<w:keepNext/>"
    rows = [tr(tc(p(f"a{i}", props=keep if i % 5 else ""))) for i in range(1, 101)]
    made = body(tbl(*rows, grid=(4000,)))
    assert all(int(page.split()[0][1:]) % 5 == 1 for page in made.pages)


def test_paragraphs_in_a_cell_that_keep_with_the_next_are_not_lost() -> None:
    keep = "<w:keepNext/>"
    answers = "".join(p(f"q{i}", props=keep) for i in range(300))
    made = body(tbl(tr(tc(p("a", props=keep)), tc(answers), props="<w:cantSplit/>")))
    assert made.text.replace("a", "") == "".join(f"q{i}" for i in range(300))


def test_nested_tables() -> None:
    inner = tbl(tr(tc(p("in1"), 800), tc(p("in2"), 800)), grid=(800, 800))
    made = body(tbl(tr(tc(p("voor") + inner + p("na")), tc(p("b")))))
    assert made.text == "voorin1in2nab"


def test_a_long_word_wraps_inside_its_cell() -> None:
    word = "w" * 300
    made = body(tbl(tr(tc(p(word)), tc(p("b")))))
    assert made.text == word + "b"
    assert max(w.right for w in made.row() if "w" in w.text) <= 146


def test_lines_and_fills_are_drawn_in_their_colours() -> None:
    edges = '<w:tcBorders><w:left w:val="single" w:sz="18" w:color="B8430B"/></w:tcBorders>'
    shade = '<w:shd w:val="clear" w:fill="F1F4F5"/>'
    source = body(tbl(tr(tc(p(r("a")), 2000, edges + shade), tc(p("b"))))).told.source
    assert 'rgb("B8430B")' in source
    assert "2.25pt" in source
    assert 'fill: rgb("F1F4F5")' in source


def claim(kind: str, width: float, colour: str, *, own: bool) -> Claim:
    return Claim(Border(kind, width, colour), own=own)


LEFT, RIGHT = Cell(0, 0, 1, 1, None), Cell(1, 0, 1, 1, None)  # type: ignore[arg-type]
EDGE = (1, 0, "v")


@pytest.mark.parametrize(
    ("one", "other", "winner"),
    [
        (claim("single", 1, "AAAAAA", own=True), None, "AAAAAA"),
        (claim("nil", 0, "AAAAAA", own=True), claim("single", 1, "BBBBBB", own=False), "BBBBBB"),
        (claim("single", 1, "AAAAAA", own=True), claim("single", 3, "BBBBBB", own=False), "AAAAAA"),
        (claim("single", 1, "AAAAAA", own=True), claim("single", 3, "BBBBBB", own=True), "BBBBBB"),
        (claim("single", 1, "AAAAAA", own=True), claim("single", 1, "BBBBBB", own=True), "AAAAAA"),
        (claim("nil", 0, "AAAAAA", own=True), None, None),
    ],
)  # fmt: skip
def test_who_wins_where_two_cells_meet(one: Claim, other: Claim | None, winner: str | None) -> None:
    asked = [(LEFT, {"right": one})] + ([(RIGHT, {"left": other})] if other else [])
    found = resolve(asked).get(EDGE)
    assert (found.colour if found else None) == winner


def test_a_table_that_counts_its_columns_from_the_right() -> None:
    """The first cell stands at the right and is read first; what is in it runs as it did."""
    inner = tbl(tr(tc(p("links")), tc(p("rechts"))))
    turned = tbl(tr(tc(p("een") + inner + p("")), tc(p("twee"))), props="<w:bidiVisual/>")
    made = body(turned)
    words = made.words()
    assert words["twee"].x < words["een"].x
    assert words["een"].x == pytest.approx(words["links"].x, abs=6)
    assert words["links"].x < words["rechts"].x
    assert made.text == "eenlinksrechtstwee"
    plain = body(turned.replace("<w:bidiVisual/>", '<w:bidiVisual w:val="0"/>')).words()
    assert plain["een"].x < plain["twee"].x


def test_cells_merged_the_old_way_are_one_cell() -> None:
    first, rest = '<w:hMerge w:val="restart"/>', "<w:hMerge/>"
    row = tr(tc(p("samen"), 2000, first), tc(p(), 2000, rest), tc(p("los")))
    made = body(tbl(row, tr(tc(p("a")), tc(p("b")), tc(p("c"))), grid=(2000, 2000, 2000)))
    assert made.told.warnings == ()
    assert made.words()["los"].x == made.words()["c"].x
    hidden = tr(tc(p("x"), 2000, first), tc(p("weg"), 2000, rest))
    assert body(tbl(hidden)).codes == ["element.lost_text"]


def lines_of(made: Made) -> list[tuple[int, int, int, int]]:
    """Return the flat lines of the first page: left, right, from the top, thickness in tenths."""
    with pypdfium2.PdfDocument(made.data) as document:
        high = document[0].get_height()
        shapes = [each.get_bounds() for each in document[0].get_objects(filter=[2])]
    flat = [each for each in shapes if each[2] - each[0] > each[3] - each[1]]
    return sorted(
        {(round(a), round(c), round(high - d), round((d - b) * 10)) for a, b, c, d in flat}
    )


@pytest.mark.parametrize("header", ["", "<w:tblHeader/>"])
def test_a_side_with_two_kinds_of_line_is_drawn_whole(header: str) -> None:
    """A wide cell stands over two cells, one of which asks for a line above it."""
    line = '<w:tcBorders><w:top w:val="single" w:sz="16" w:color="FF0000"/></w:tcBorders>'
    made = body(
        tbl(
            tr(tc(p("breed"), 4000, '<w:gridSpan w:val="2"/>'), props=header),
            tr(tc(p("a"), 2000, line), tc(p("b"))),
        )
    )
    assert made.told.warnings == ()
    (found,) = lines_of(made)
    assert (found[0], found[1]) == (pytest.approx(50, abs=4), pytest.approx(150, abs=4))


def test_a_slanted_line_in_a_cell_is_told() -> None:
    line = '<w:tcBorders><w:tl2br w:val="single" w:sz="4"/></w:tcBorders>'
    assert body(tbl(tr(tc(p("a"), 2000, line), tc(p("b"))))).codes == ["property.unknown"]


def test_a_field_in_a_header_row_stands_once_and_the_row_on_every_page() -> None:
    head = tr(tc(p("Kop")), tc(sdt(p("waarde"))), props="<w:tblHeader/>")
    rows = [tr(tc(p(f"r{n}")), tc(p("x"))) for n in range(80)]
    made = body(tbl(head, *rows), fields=True)
    assert len(made.pages) == 2
    assert [field.page for field in made.fields()] == [0]
    assert "Kop" in made.pages[1]
    assert made.told.warnings == ()
    assert not faults(made.data)


def test_a_header_row_with_a_field_among_its_words_is_not_repeated_and_told() -> None:
    head = tr(tc(p("Kop ", sdt(r("waarde")))), tc(p("x")), props="<w:tblHeader/>")
    made = body(tbl(head, *[tr(tc(p(f"r{n}")), tc(p("x"))) for n in range(80)]), fields=True)
    assert made.codes == ["table.header"]
    assert "Kop" not in made.pages[1]
    assert len(made.fields()) == 1
