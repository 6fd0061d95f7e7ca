"""The fillable forms that people get: every field as promised, in every blank of the catalogue and
in forms that are partly filled.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

import rgdocs
from fillable import elements, field_names, full_name, reader, widgets
from judges import faults

if TYPE_CHECKING:
    from pypdf import PdfReader

IDS = [entry.id for entry in rgdocs.catalogue()]
GOLDEN = Path(__file__).parents[1] / "golden" / "velden"
MM = 72 / 25.4
LINE = 8 * MM


SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.json"))


@pytest.fixture(
    scope="module", params=[*IDS, "toolkit", *SAMPLES], ids=lambda each: Path(each).stem
)
def paper(request: pytest.FixtureRequest) -> rgdocs.Document:
    """Make each form once."""
    if isinstance(request.param, Path):
        return rgdocs.render(rgdocs.load(request.param), format="pdf", kind="prefilled")
    return rgdocs.toolkit() if request.param == "toolkit" else rgdocs.blank(request.param)


@pytest.fixture(scope="module")
def opened(paper: rgdocs.Document) -> PdfReader:
    """Open it."""
    return reader(paper.data)


def by_page(opened: PdfReader) -> list[tuple[int, Any]]:
    """Return every widget with the index of its page."""
    numbers = {page.indirect_reference.idnum: i for i, page in enumerate(opened.pages)}
    return [(numbers[page.indirect_reference.idnum], widget) for page, widget in widgets(opened)]


def test_it_passes_both_standards(paper: rgdocs.Document) -> None:
    assert faults(paper.data) == []


def test_nothing_in_it_was_done_otherwise_than_asked(paper: rgdocs.Document) -> None:
    assert paper.warnings == ()


def test_fields_are_named_after_document_and_answer(opened: PdfReader) -> None:
    names = field_names(opened)
    assert len(names) == len(set(names)) > 5
    assert {name.split(".")[0] for name in names} <= set(IDS)


def test_the_toolkit_holds_the_fields_of_every_blank() -> None:
    apart = {name for each in IDS for name in field_names(reader(rgdocs.blank(each).data))}
    together = set(field_names(reader(rgdocs.toolkit().data)))
    assert together == apart


def test_every_field_asks_its_question(opened: PdfReader) -> None:
    for _, widget in widgets(opened):
        said = str(widget["/TU"])
        assert len(said) > 8, full_name(widget)
        assert said != str(widget.get("/T"))


def test_no_two_fields_of_a_document_ask_the_same(opened: PdfReader) -> None:
    said = [(full_name(w).split(".")[0], str(w["/TU"])) for _, w in widgets(opened)]
    assert len(said) == len(set(said))


def test_every_field_stands_in_the_structure(opened: PdfReader) -> None:
    numbers = opened.trailer["/Root"]["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    by_key = dict(zip(numbers[::2], numbers[1::2], strict=True))
    forms = {id(each): each for each in elements(opened) if each["/S"] == "/Form"}
    for _, widget in widgets(opened):
        element = by_key[widget["/StructParent"]].get_object()
        assert id(element) in forms
        kids = element["/K"] if isinstance(element["/K"], list) else [element["/K"]]
        assert [kid.get_object()["/Obj"] for kid in kids] == [widget]
        assert element["/Alt"] == widget["/TU"]
    assert len(forms) == len(list(widgets(opened)))


def test_the_tab_key_follows_the_order_of_reading(opened: PdfReader) -> None:
    order = [e["/Alt"] for e in elements(opened) if e["/S"] == "/Form"]
    assert order == [widget["/TU"] for _, widget in widgets(opened)]
    assert {page["/Tabs"] for page in opened.pages} == {"/S"}


def test_a_field_is_as_large_as_its_drawn_box(paper: rgdocs.Document, opened: PdfReader) -> None:
    with pypdfium2.PdfDocument(paper.data) as document:
        boxes = [
            [e.get_bounds() for e in p.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=8)]
            for p in document
        ]
    for index, widget in by_page(opened):
        rect = [float(edge) for edge in widget["/Rect"]]
        gaps = (max(abs(a - b) for a, b in zip(rect, box, strict=True)) for box in boxes[index])
        assert min(gaps) <= 0.8, full_name(widget)


def test_there_is_room_to_write(opened: PdfReader) -> None:
    for _, widget in widgets(opened):
        left, low, right, high = (float(edge) for edge in widget["/Rect"])
        if widget.get("/FT") == "/Tx":
            assert high - low >= LINE - 0.1, full_name(widget)
            assert right - left >= 30 * MM, full_name(widget)
        else:
            assert high - low == pytest.approx(right - left, abs=0.1)
            assert high - low >= 4 * MM - 0.1


def test_fields_do_not_overlap(opened: PdfReader) -> None:
    placed: dict[int, list[list[float]]] = {}
    for index, widget in by_page(opened):
        placed.setdefault(index, []).append([float(edge) for edge in widget["/Rect"]])
    for rects in placed.values():
        for number, one in enumerate(rects):
            for other in rects[number + 1 :]:
                across = min(one[2], other[2]) - max(one[0], other[0])
                along = min(one[3], other[3]) - max(one[1], other[1])
                assert min(across, along) <= 0.8


def test_every_font_is_in_the_file(opened: PdfReader) -> None:
    def fonts(node: Any) -> Any:
        held = node.get("/Resources", {}).get("/Font", {})
        yield from (each.get_object() for each in held.values())

    held = [font for page in opened.pages for font in fonts(page)]
    held += [f.get_object() for f in opened.trailer["/Root"]["/AcroForm"]["/DR"]["/Font"].values()]
    assert held
    for font in held:
        inner = font.get("/DescendantFonts", [font])[0].get_object()
        assert {"/FontFile2", "/FontFile3"} & set(inner["/FontDescriptor"]), font["/BaseFont"]


def test_headings_go_down_one_level_at_a_time(opened: PdfReader) -> None:
    levels = [int(e["/S"][2:]) for e in elements(opened) if e["/S"].startswith("/H")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_no_element_of_the_structure_is_empty(opened: PdfReader) -> None:
    empty = [e["/S"] for e in elements(opened) if not e.get("/K") and e["/S"] != "/TD"]
    assert empty == []  # a cell of a table may be


@pytest.mark.parametrize("document", IDS)
def test_the_names_of_the_fields_are_the_agreed_ones(document: str) -> None:
    """Filled forms and other programs rely on them; a change is a change of the form's version."""
    assert (
        field_names(reader(rgdocs.blank(document).data))
        == (GOLDEN / f"{document}.txt").read_text("utf-8").split()
    )


@pytest.mark.parametrize("entry", rgdocs.catalogue(), ids=lambda entry: entry.id)
def test_the_catalogue_tells_how_many_pages_it_has(entry: Any) -> None:
    assert rgdocs.blank(entry.id).pages == entry.bladzijden
