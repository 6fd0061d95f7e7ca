"""The QLS-100 filled in: what is circled is drawn, bold and said; pictures, pages, order."""

from __future__ import annotations

import functools

import pypdfium2
import pytest

from fillable import elements, full_name, reader, widgets
from judges import faults
from rgdocs import forms, packs
from rgdocs.model import CATEGORIEEN, CONTACT_MET, GEBIEDEN, Client, Qls100
from templates.wordfile import NS, WordFile
from visual.documents import made, made_of, our_pdf

EVERYTHING = Qls100(
    client=Client(naam="Noor"),
    gebieden=GEBIEDEN,
    contact_met="de buurvrouw van drie hoog",
    eigen=("Een hond",),
    top_vijf=("slaap", "post", "licht", "muziek", "Een hond"),
)
SOME = Qls100(gebieden=("woning.licht", CONTACT_MET), contact_met="mijn zus")


@functools.cache
def word(record: Qls100) -> WordFile:
    return WordFile(made_of("qls-100", "final", record, packs.load(None)).docx)


@functools.cache
def final(record: Qls100) -> bytes:
    return our_pdf(made_of("qls-100", "final", record, packs.load(None)).source, fields=False).data


def test_an_ellipse_stands_before_each_circled_word_and_no_other() -> None:
    """Anchored in the paragraph of its area, which is a control in bold letters."""
    body = word(SOME).body
    rings = body.xpath("//wp:anchor", namespaces=NS)
    tags = [ring.xpath("string(ancestor::w:p//w:tag/@w:val)", namespaces=NS) for ring in rings]
    assert tags == ["gebieden.woning.licht", f"gebieden.{CONTACT_MET}"]
    for ring in rings:
        assert ring.xpath("string(wp:docPr/@descr)", namespaces=NS) == "omcirkeld"
        assert ring.xpath("string(.//a:prstGeom/@prst)", namespaces=NS) == "ellipse"
        assert ring.xpath("string(.//a:ln//a:schemeClr/@val)", namespaces=NS) == "accent2"
        paragraph = ring.xpath("ancestor::w:p", namespaces=NS)[0]
        styles = paragraph.xpath(".//w:t/../w:rPr/w:rStyle/@w:val", namespaces=NS)
        assert set(styles) == {"Nadruk"}


def test_what_is_circled_is_said() -> None:
    """A screen reader meets "omcirkeld" right before the words, in the same paragraph."""
    for record in (SOME, EVERYTHING):
        opened = reader(final(record))
        said = [e["/Alt"] for e in elements(opened) if e["/S"] == "/Figure"]
        assert said.count("omcirkeld") == len(record.gebieden)
        for element in elements(opened):
            if element.get("/Alt") == "omcirkeld":
                assert element["/P"].get_object()["/S"] == "/P"


@pytest.mark.parametrize("record", [Qls100(), SOME, EVERYTHING], ids=["none", "some", "all"])
def test_a_final_takes_two_pages_and_is_accessible(record: Qls100) -> None:
    """Even when all areas are circled."""
    assert faults(final(record)) == []
    assert len(reader(final(record)).pages) == 2


def test_an_ellipse_is_drawn_round_its_words() -> None:
    """On the page the ring stands outside the letters, and near them."""
    with pypdfium2.PdfDocument(final(SOME)) as document:
        page = document[0]
        text = page.get_textpage()
        found = text.search("licht", match_whole_word=True)
        start, count = found.get_next()
        boxes = [text.get_charbox(start + n) for n in range(count)]
        height = page.get_height()
    left, low = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right, high = max(box[2] for box in boxes), max(box[3] for box in boxes)
    inside = (left, height - high, right, height - low)
    ring = _orange(final(SOME))
    assert ring[0] < inside[0] - 2
    assert ring[1] < inside[1] - 1
    assert ring[2] > inside[2] + 2
    assert ring[3] > inside[3] + 1
    assert ring[2] - ring[0] < inside[2] - inside[0] + 20
    assert ring[3] - ring[1] < 24


def _orange(data: bytes, scale: int = 3) -> tuple[float, float, float, float]:
    """Return the bounds (pt, from the upper left) of the accent colour below the header."""
    with pypdfium2.PdfDocument(data) as document:
        picture = document[0].render(scale=scale).to_pil().convert("RGB")
    top = round(31 / 25.4 * 72 * scale)
    places = [
        (x, y)
        for y in range(top, picture.height)
        for x in range(picture.width)
        if (pixel := picture.getpixel((x, y)))[0] > 150 and pixel[1] < 110 and pixel[2] < 80
    ]
    across, down = [x for x, _ in places], [y for _, y in places]
    return min(across) / scale, min(down) / scale, max(across) / scale, max(down) / scale


def test_a_blank_has_a_box_for_every_area_in_the_order_of_the_source() -> None:
    """And two pages: boxes by category, then own areas, then the five."""
    one = made("qls-100", "blank")
    opened = reader(our_pdf(one.source, fields=True).data)
    names = [full_name(widget).removeprefix("qls-100.") for _, widget in widgets(opened)]
    ticks = [name.removeprefix("gebieden.") for name in names if name.startswith("gebieden.")]
    assert tuple(ticks) == GEBIEDEN
    assert names.index("contact_met") == names.index(f"gebieden.{CONTACT_MET}") + 1
    assert [name for name in names if name.startswith("top_vijf")] == [
        f"top_vijf.{number}" for number in range(5)
    ]
    assert len(opened.pages) == 2


def test_every_category_has_a_heading_and_a_picture() -> None:
    """Twelve of both; the picture says what it shows."""
    titles = [category.tekst for category in forms.get("qls-100").categorieen]
    for file in (word(SOME), WordFile(made("qls-100", "blank").docx)):
        where = "//w:p[w:pPr/w:pStyle/@w:val='KopKaart']"
        heads = ["".join(p.itertext()) for p in file.body.xpath(where, namespaces=NS)]
        assert heads[:12] == titles
        said = file.body.xpath("//wp:inline/wp:docPr/@descr", namespaces=NS)
        assert len(said) == len(set(said)) == len(CATEGORIEEN)


def test_nothing_is_counted() -> None:
    """It is no score: no number on paper tells how many there are."""
    text = "".join(word(EVERYTHING).body.xpath("//w:t/text()", namespaces=NS))
    assert "99" not in text
    assert "12" not in text
