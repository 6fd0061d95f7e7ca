"""Large print: 18 points, one column, upright pages, and nothing lost."""

from __future__ import annotations

import io
import re
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Any

import pypdfium2
import pytest
from lxml import etree
from pypdf import PdfReader

import rgdocs
from judges import faults
from paper import controls, spoken
from rgdocs import api, forms, packs
from rgdocs.api._samples import samples_of
from rgdocs.errors import TemplateError, UsageError
from rgdocs.word.groot import _held, enlarged
from word.docx_builder import docx, par, root_of, run, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rgdocs.api import Document

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DOCUMENTS = [form.id for form in forms.catalogue()]
DRAWN = {"sociogram", "fasen"}
"""Papers with words inside a picture that is made to measure: below it stands the same in 18."""
BOXES = ("☑", "☐")
"""What Word draws in a box to tick; in a PDF it is a drawing."""
FOOTER = 70
"""Points from the edge of the paper below which only the footer stands."""
A4 = (595.3, 841.9)


@pytest.fixture(scope="module", params=DOCUMENTS)
def large(request: pytest.FixtureRequest) -> tuple[str, dict[str, Document]]:
    """A document in large print: blank and final, Word and PDF, with the usual ones beside it."""
    document = request.param
    record = samples_of(document)[0]
    made = {
        "blank": rgdocs.blank(document, edition="groot"),
        "blank docx": rgdocs.blank(document, format="docx", edition="groot"),
        "final": rgdocs.render(record, format="pdf", edition="groot"),
        "final docx": rgdocs.render(record, format="docx", edition="groot"),
        "usual blank": rgdocs.blank(document, format="docx"),
        "usual final": rgdocs.render(record, format="docx"),
    }
    return document, made


def words(data: bytes) -> set[str]:
    """Return every word that a Word file says, headers left out."""
    return set(re.findall(r"\w+", " ".join(t.text or "" for t in root_of(data).iter(f"{W}t"))))


def tags(data: bytes) -> list[str]:
    """Return the tag of every control."""
    return sorted(str(tag.get(f"{W}val")) for tag in root_of(data).iter(f"{W}tag"))


@pytest.mark.parametrize("kind", ["blank", "final"])
def test_nothing_is_lost(large: tuple[str, dict[str, Document]], kind: str) -> None:
    """Every word and every control of the usual edition is there, once."""
    _, made = large
    usual, grown = made[f"usual {kind}"].data, made[f"{kind} docx"].data
    assert words(usual) <= words(grown)
    assert tags(usual) == tags(grown)


@pytest.mark.parametrize("kind", ["blank", "final"])
def test_the_pdf_says_what_word_says(large: tuple[str, dict[str, Document]], kind: str) -> None:
    """Nothing warned of, upright A4, no page without text, and every word inside the page."""
    document, made = large
    paper = made[kind]
    assert paper.warnings == ()
    assert paper.filename == f"{document}-groot.pdf"
    pdf = pypdfium2.PdfDocument(io.BytesIO(paper.data))
    for page in pdf:
        assert page.get_size() == pytest.approx(A4, abs=1)
        text = page.get_textpage()
        body = text.get_text_bounded(0, 70, A4[0], A4[1] - 90)
        assert body.strip() or _drawn(page) > 12
        left, bottom, right, top = 0.0, 0.0, *A4
        for number in range(text.count_chars()):
            box = text.get_charbox(number)
            assert left <= box[0] <= box[2] <= right
            assert bottom <= box[1] <= box[3] <= top


def test_every_answer_arrives_in_the_pdf(large: tuple[str, dict[str, Document]]) -> None:
    """Each that the usual Word file holds is read out of the PDF in large print, whole."""
    document, made = large
    heard = "".join(spoken(made["final"].data).split())
    told = controls(made["usual final"].data)
    answers = ["".join(text.split()) for texts in told.values() for text in texts]
    answers = [one for one in answers if one not in BOXES]
    assert any(answers) or document == "folder"
    assert [one for one in answers if one not in heard] == []


def _drawn(page: pypdfium2.PdfPage) -> int:
    return sum(1 for _ in page.get_objects())


def test_letters_of_the_body_are_18_points(large: tuple[str, dict[str, Document]]) -> None:
    """None smaller in the body but inside a picture; in headers and footers none below 12."""
    document, made = large
    drawn = words_of_the_picture(made["final docx"].data) if document in DRAWN else set()
    assert bool(drawn) is (document in DRAWN)
    pdf = pypdfium2.PdfDocument(io.BytesIO(made["final"].data))
    for page in pdf:
        for one in page.get_objects(
            filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT], textpage=page.get_textpage()
        ):
            size = one.get_font_size() * abs(one.get_matrix().d)
            _, bottom, _, top = one.get_bounds()
            edge = top > A4[1] - 95 or bottom < 65
            if not edge and size < 17.5 and set(one.extract().split()) <= drawn:
                continue
            assert size >= (11.9 if edge else 17.5), size


def words_of_the_picture(data: bytes) -> set[str]:
    """Return every word inside the pictures of a Word file."""
    boxes = root_of(data).iter(f"{W}txbxContent")
    return {word for box in boxes for t in box.iter(f"{W}t") for word in (t.text or "").split()}


@pytest.mark.parametrize("kind", ["blank", "final"])
def test_no_words_overlap(large: tuple[str, dict[str, Document]], kind: str) -> None:
    """Each stands free of all others, in the picture that fills the page too."""
    document, made = large
    if document not in DRAWN:
        return
    for page in pypdfium2.PdfDocument(io.BytesIO(made[kind].data)):
        boxes = list(boxes_of(page.get_textpage()))
        assert len(boxes) > 10
        assert [(a, b) for a, b in combinations(boxes, 2) if overlap(a, b)] == []


Box = tuple[float, float, float, float]


def boxes_of(text: pypdfium2.PdfTextPage) -> Iterator[Box]:
    """Yield the rectangle of the ink of each word on a page."""
    word: list[Box] = []
    for number in range(text.count_chars()):
        if text.get_text_range(number, 1).strip():
            word.append(text.get_charbox(number))
        elif word:
            yield around(word)
            word = []
    if word:
        yield around(word)


def around(boxes: list[Box]) -> Box:
    """Return the rectangle round all of them."""
    left, bottom, right, top = zip(*boxes, strict=True)
    return min(left), min(bottom), max(right), max(top)


def overlap(one: Box, other: Box) -> bool:
    """Say whether two rectangles share more than half a point."""
    left, bottom, right, top = one
    return (
        min(right, other[2]) - max(left, other[0]) > 0.5
        and min(top, other[3]) - max(bottom, other[1]) > 0.5
    )


@pytest.mark.parametrize("kind", ["blank", "final"])
def test_the_judges_have_no_remark(large: tuple[str, dict[str, Document]], kind: str) -> None:
    """PDF/UA-1 and PDF/A-3a, as all others."""
    _, made = large
    assert faults(made[kind].data) == []


def test_the_toolkit_comes_in_large_print() -> None:
    """With its cover, as PDF and as Word files."""
    assert (rgdocs.toolkit(edition="groot").pages or 0) > (rgdocs.toolkit().pages or 0)
    (first, *_) = api.toolkit_files(edition="groot")
    assert first.filename.endswith("-groot.docx")


def test_columns_come_below_one_another() -> None:
    """Labels above their answers, a number beside its text, rows in their order."""
    body = table(
        ["Naam", "", "Datum"],
        [_box("naam"), "", _box("datum")],
    ).replace("<w:gridCol w:w='2000'/><w:gridCol w:w='2000'/><w:gridCol w:w='2000'/>",
              "<w:gridCol w:w='4000'/><w:gridCol w:w='400'/><w:gridCol w:w='4000'/>")  # fmt: skip
    grown = root_of(enlarged(_page(body)))
    told = ["".join(t.text or "" for t in row.iter(f"{W}t")) for row in grown.iter(f"{W}tr")]
    assert told == ["Naam", "[naam]", "Datum", "[datum]"]
    assert {len(list(row)) for row in grown.iter(f"{W}tr")} == {1}


def _box(name: str) -> str:
    return (
        f'<w:sdt><w:sdtPr><w:tag w:val="{name}"/></w:sdtPr><w:sdtContent>'
        f"{par(f'[{name}]')}</w:sdtContent></w:sdt>"
    )


def _page(body: str) -> bytes:
    """Return a Word file whose page knows its margins."""
    page = "<w:pgSz w:w='16838' w:h='11906'/><w:pgMar w:left='1134' w:right='1134'/>"
    section = f"<w:sectPr>{page}<w:cols w:num='2'/></w:sectPr>"
    return docx(f"{body}<w:p><w:pPr>{section}</w:pPr></w:p>")


def test_what_belongs_together_stays_on_one_page() -> None:
    """A goal with who does what; a point of the agenda with its minutes; a person whole."""
    blank = _pages_of(rgdocs.blank("agenda", edition="groot"))
    goals = [page for page in blank if "Doel 1" in page or "Doel 3" in page]
    assert [page.count("Doel ") for page in goals] == [
        page.count("Wie gaat wat doen?") for page in goals
    ]
    final = _pages_of(rgdocs.render(samples_of("agenda")[0], format="pdf", edition="groot"))
    points = [page for page in final if "Punt" in page.split()]
    assert len(points) > 3
    for page in points:
        heads = [one for one in page.split() if one in ("Tijd", "Punt", "Minuten")]
        assert heads == ["Tijd", "Punt", "Minuten"] * (len(heads) // 3)


def _pages_of(paper: Document) -> list[str]:
    pdf = pypdfium2.PdfDocument(io.BytesIO(paper.data))
    return [page.get_textpage().get_text_range() for page in pdf]


@pytest.mark.parametrize("document", ["resourcegroepplan", "signaleringsplan"])
def test_a_question_stands_on_the_page_of_its_box(document: str) -> None:
    """No page ends in a question: below the last words stands a field to write in."""
    paper = rgdocs.blank(document, edition="groot").data
    drawn = pypdfium2.PdfDocument(paper)
    seen = 0
    for page, told in zip(drawn, PdfReader(io.BytesIO(paper)).pages, strict=True):
        fields = [one.get_object() for one in told.get("/Annots", ())]
        lowest = min((float(one["/Rect"][1]) for one in fields if _is_text(one)), default=None)
        if lowest is None:
            continue
        text = page.get_textpage()
        boxes = (text.get_charbox(n) for n in range(text.count_chars()))
        words_ = [box[1] for box in boxes if box[1] > FOOTER]
        assert lowest < min(words_)
        seen += 1
    assert seen > 4


def _is_text(field: Any) -> bool:
    return str(field.get("/FT") or field["/Parent"].get("/FT")) == "/Tx"


def test_a_part_that_began_a_page_stands_apart() -> None:
    """Where a page break went, some room stays."""
    tree = root_of(enlarged(packs.load(None).template("vaardigheden")))
    apart = [one for one in tree.iter(f"{W}spacing") if one.get(f"{W}before") == "360"]
    assert len(apart) >= 2
    assert next(tree.iter(f"{W}pageBreakBefore"), None) is None


def test_a_head_stands_only_above_what_is_there() -> None:
    """A group is named once: its next members have no empty "Wie" above them."""
    record = samples_of("signaleringsplan")[0]
    pages = _pages_of(rgdocs.render(record, format="pdf", edition="groot"))
    lines = [line.strip() for page in pages for line in page.splitlines()]
    after = [below for line, below in pairwise(lines) if line == "Wie"]
    assert len(after) > 3
    assert "Naam" not in after


def test_a_frame_stays_whole() -> None:
    """Whom to call: each row keeps the right edge and its room, a number no line above it."""
    record = samples_of("signaleringsplan")[0]
    word = root_of(rgdocs.render(record, format="docx", edition="groot").data)
    numbers = [row for row in word.iter(f"{W}tr") if _tag_of(row).endswith(".nummer")]
    names = [row for row in word.iter(f"{W}tr") if re.fullmatch(r"crisis.*\d", _tag_of(row))]
    assert len(numbers) == len(names) == 3
    for name, number in zip(names, numbers, strict=True):
        looks = [list(row.iter(f"{W}tcPr"))[-1] for row in (name, number)]
        assert all(look.find(f"{W}tcBorders/{W}right") is not None for look in looks)
        lefts = [look.find(f"{W}tcMar/{W}left").get(f"{W}w") for look in looks]
        assert lefts[0] == lefts[1] != "0"
        assert looks[1].find(f"{W}tcBorders/{W}top") is None


def _tag_of(row: etree._Element) -> str:
    return next((str(tag.get(f"{W}val")) for tag in row.iter(f"{W}tag")), "")


def test_sizes_grow_in_proportion() -> None:
    """Small letters become 18, headings stay larger; the page turns upright, in one column."""
    sized = "".join(par(run(str(size), f'<w:sz w:val="{size * 2}"/>')) for size in (9, 11, 16, 24))
    grown = root_of(enlarged(_page(sized)))
    sizes = [int(one.get(f"{W}val")) / 2 for one in grown.iter(f"{W}sz")]
    assert sizes[:2] == [18, 18]
    assert sizes[2:] == sorted(sizes[2:])
    assert sizes[2] > 22
    page = next(grown.iter(f"{W}pgSz"))
    assert (page.get(f"{W}w"), page.get(f"{W}h")) == ("11906", "16838")
    assert next(grown.iter(f"{W}cols")).attrib == {}


def test_what_would_be_lost_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Should a table ever lose a text, the template is refused, not the text dropped."""
    tree = etree.fromstring(f"<w:body xmlns:w='{W[1:-1]}'>{par('weg')}</w:body>".encode())
    assert ("x", "weg") in _held({"x": tree})

    def lose(holder: etree._Element, room: int) -> None:
        for one in list(holder.iter(f"{W}tbl")):
            one.getparent().remove(one)  # type: ignore[union-attr]

    monkeypatch.setattr("rgdocs.word.groot._tables.one_column", lose)
    with pytest.raises(TemplateError) as caught:
        enlarged(_page(table(["a", "b"])))
    assert [one.code for one in caught.value.problems] == ["template.groot"]


def test_an_unknown_edition_is_refused() -> None:
    """With those that there are."""
    with pytest.raises(UsageError) as caught:
        rgdocs.blank("signaleringsplan", edition="klein")  # type: ignore[arg-type]
    assert "groot" in str(caught.value)
