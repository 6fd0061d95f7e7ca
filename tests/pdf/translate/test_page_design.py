"""What a stranger's Word file asks of its pages: lines round them, columns of different widths."""

from __future__ import annotations

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from judges import faults
from wordfile import Made, body, docx, make, p, r, sect, tbl, tc, tr

BREAK = '<w:r><w:br w:type="page"/></w:r>'
COLUMN = '<w:r><w:br w:type="column"/></w:r>'
CONTINUOUS = '<w:type w:val="continuous"/>'
UNEVEN = (
    '<w:cols w:num="2" w:equalWidth="0" {}><w:col w:w="2500" w:space="400"/>'
    '<w:col w:w="7000"/></w:cols>'
)
WORDS = "zin met genoeg woorden voor meer dan een regel in een smalle kolom"


def lines(made: Made, page: int = 0) -> list[tuple[float, ...]]:
    """Return the lines of a page: left, top, right, bottom in pt from the top."""
    with pypdfium2.PdfDocument(made.data) as document:
        it = document[page]
        found = [o.get_bounds() for o in it.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH])]
        high = it.get_height()
        return sorted((x0, high - y1, x1, high - y0) for x0, y0, x1, y1 in found)


def borders(more: str = "", kind: str = "single", space: int = 24) -> str:
    sides = "".join(
        f'<w:{side} w:val="{kind}" w:sz="8" w:space="{space}"/>'
        for side in ("top", "left", "bottom", "right")
    )
    return f"<w:pgBorders {more}>{sides}</w:pgBorders>"


def test_lines_round_a_page_count_from_its_edge_or_from_its_text() -> None:
    paper = body(p("a"), section=sect(borders('w:offsetFrom="page"')))
    left, *_, right = lines(paper)
    assert left[:2] == pytest.approx((24, 24.5), abs=1)
    assert right[2:] == pytest.approx((595 - 24, 842 - 24), abs=1.5)
    text = body(p("a"), section=sect(borders(space=4)))
    left, *_, right = lines(text)
    assert left[:2] == pytest.approx((50 - 5, 50 - 4.5), abs=1)
    assert right[2:] == pytest.approx((595 - 45, 842 - 45), abs=1.5)
    assert paper.told.warnings == text.told.warnings == ()
    assert faults(paper.data) == []


@pytest.mark.parametrize(
    ("display", "drawn"),
    [("allPages", [4, 4]), ("firstPage", [4, 0]), ("notFirstPage", [0, 4])],
)
def test_only_the_pages_that_ask_for_lines_have_them(display: str, drawn: list[int]) -> None:
    made = body(p("a", BREAK, "b"), section=sect(borders(f'w:display="{display}"')))
    assert [len(lines(made, page)) for page in range(2)] == drawn


def test_a_border_of_apples_is_a_line_and_told() -> None:
    made = body(p("a"), section=sect(borders(kind="apples")))
    assert len(lines(made)) == 4
    assert made.told.warnings[0].place.endswith("w:pgBorders=apples")


def test_columns_have_the_widths_that_they_ask() -> None:
    made = body(p(f"links {WORDS}") + p(COLUMN, f"rechts {WORDS}"), section=sect(UNEVEN.format("")))
    words = made.words()
    assert words["links"].x == pytest.approx(50, abs=0.5)
    assert words["rechts"].x == pytest.approx(50 + 125 + 20, abs=0.5)
    assert words["rechts"].y == words["links"].y
    assert max(w.right for w in made.row() if w.x < 170) < 50 + 125 + 1
    assert made.told.warnings == ()
    assert made.text == "".join(f"links {WORDS}rechts {WORDS}".split())


def test_columns_of_different_widths_are_filled_page_after_page_in_order() -> None:
    rule = sect(CONTINUOUS, UNEVEN.format('w:sep="1"'))
    many = "".join(p(f"r{i}") for i in range(200))
    made = make(docx(p("boven", props=sect()) + many, section=rule))
    said = [word.text for page in range(len(made.pages)) for word in made.row(page)]
    assert said == ["boven", *(f"r{i}" for i in range(200))]
    assert len(made.pages) == 3
    first, second = made.words(0), made.words(1)
    assert first["r0"].y - first["boven"].y == pytest.approx(15, abs=0.1)
    assert second[made.row(1)[0].text].y == pytest.approx(62, abs=0.1)
    assert len(lines(made)) == 1
    assert faults(made.data) == []


def test_text_on_both_sides_of_a_column_break() -> None:
    made = body(p(r("voor"), COLUMN, r("na")) + p("daarna"), section=sect(UNEVEN.format("")))
    words = made.words()
    assert (words["voor"].x, words["na"].x) == pytest.approx((50, 195), abs=0.5)
    assert words["daarna"].y > words["na"].y


FRAME = '<w:framePr w:w="3000" w:wrap="around" w:vAnchor="text" w:y="1" {}/>'
FLOATS = '<w:tblpPr w:vertAnchor="text" w:tblpY="1" {}/>'
PLACES = [
    ('w:{0}Anchor="margin" w:{1}="right"', "side", 1.0),
    ('w:{0}Anchor="margin" w:{1}="center"', "side", 0.5),
    ('w:{0}Anchor="text" w:{1}="1200"', "place", 60.0),
    ('w:{0}Anchor="page" w:{1}="2200"', "place", 60.0),
]


@pytest.mark.parametrize(("asked", "how", "wanted"), PLACES)
def test_a_frame_stands_at_its_place_across_and_loses_no_word(
    asked: str, how: str, wanted: float
) -> None:
    props = FRAME.format(asked.format("h", "xAlign" if how == "side" else "x"))
    made = body(p("voor") + p(f"kader {WORDS}", props=props) + p("na"))
    words = made.words()
    left = 50 + ((495 - 150) * wanted if how == "side" else wanted)
    assert words["kader"].x == pytest.approx(left, abs=0.5)
    assert max(word.right for word in made.row()[1:-1]) < left + 151
    assert words["voor"].y < words["kader"].y < words["na"].y
    assert [each.place.rpartition(" ")[2] for each in made.told.warnings] == ["w:framePr"]
    assert made.codes == ["frame.wrap"]


@pytest.mark.parametrize(("asked", "how", "wanted"), PLACES)
def test_a_floating_table_stands_at_its_place_across(asked: str, how: str, wanted: float) -> None:
    props = FLOATS.format(asked.format("horz", "tblpXSpec" if how == "side" else "tblpX"))
    made = body(p("voor") + tbl(tr(tc(p("cel")), tc(p("x"))), props=props) + p("na"))
    left = 50 + ((495 - 200) * wanted if how == "side" else wanted)
    assert made.words()["cel"].x == pytest.approx(left + 5, abs=0.5)
    assert made.text == "voorcelxna"
    assert [each.place.rpartition(" ")[2] for each in made.told.warnings] == ["w:tblpPr"]


def test_beside_a_table_as_wide_as_the_page_no_text_would_stand() -> None:
    props = FLOATS.format('w:tblpX="0"')
    made = body(tbl(tr(tc(p("a"), 4900), tc(p("b"), 4900)), grid=(4900, 4900), props=props))
    assert made.told.warnings == ()


def test_bar_tabs_are_lines_from_the_top_of_a_paragraph_to_its_end() -> None:
    stops = '<w:tabs><w:tab w:val="bar" w:pos="2000"/><w:tab w:val="bar" w:pos="6000"/></w:tabs>'
    made = body(p("a ", WORDS, WORDS, props=stops + '<w:ind w:left="400" w:hanging="400"/>'))
    one, other = lines(made)
    assert (one[0] + one[2]) / 2 == pytest.approx(150, abs=0.6)
    assert (other[0] + other[2]) / 2 == pytest.approx(350, abs=0.6)
    assert one[3] - one[1] == pytest.approx(30, abs=1.5)
    assert made.told.warnings == ()


def test_numbers_in_cells_stand_under_each_other_by_their_comma_without_a_tab() -> None:
    stop = '<w:tabs><w:tab w:val="decimal" w:pos="1000"/></w:tabs>'
    texts = ("1,5", "123,5", "7")
    made = body(tbl(*(tr(tc(p(each, props=stop))) for each in texts), grid=(2000,)))
    words = made.words()
    assert words["7"].right == pytest.approx(50 + 5 + 50, abs=0.6)
    assert words["1,5"].x > words["123,5"].x
    assert words["1,5"].right == pytest.approx(words["123,5"].right, abs=0.3)
    own = body(tbl(tr(tc(p("1,5", props=stop + '<w:jc w:val="center"/>'))), grid=(2000,)))
    assert own.words()["1,5"].x < words["1,5"].x
