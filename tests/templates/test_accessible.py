"""Accessible by construction: headings in order, header rows, alternatives, language."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from templates.wordfile import DOCUMENTS, NS, opened, w

TALKS = [one for one in DOCUMENTS if one.startswith("verdiepingsgesprek")]
REAL_TABLES = {
    "folder": 0,
    "toolkit": 0,
    "uitnodiging": 0,
    "agenda": 3,
    "gewone-dag": 1,
    "qls-100": 0,
    **dict.fromkeys(TALKS, 0),
    "vaardigheden": 4,
    "sociogram": 0,
    "fasen": 0,
    "veranderd": 0,
    "signaleringsplan-kaart": 0,
}
PICTURES = {
    "folder": 3,
    "toolkit": 0,
    "uitnodiging": 0,
    "agenda": 0,
    "gewone-dag": 0,
    "qls-100": 13,
    **dict.fromkeys(TALKS, 0),
    "vaardigheden": 0,
    "themas": 7,
    "sociogram": 1,
    "fasen": 0,
    "veranderd": 0,
    "signaleringsplan-kaart": 3,
}
BOXES = {
    "folder": 6,
    "agenda": 12,
    "toolkit": 0,
    "gewone-dag": 2,
    "qls-100": 6,
    "vaardigheden": 11,
    "themas": 6,
    "sociogram": 5,
    "fasen": 5,
    "veranderd": 0,
    "signaleringsplan-kaart": 0,
}
CONTROLS = {"folder": 11, "toolkit": 0, "themas": 25, "sociogram": 20, "fasen": 10, "veranderd": 3,
            "signaleringsplan-kaart": 19}  # fmt: skip
"""What a template holds; of others two real tables, two pictures, 15 boxes, 30 controls."""

HALF_A_PAGE = 5_600
"""Twips."""

pytestmark = pytest.mark.parametrize("document", DOCUMENTS)


def levels(document: str) -> list[int]:
    """Return the levels of the headings in the order of the template, by the styles' outline."""
    file = opened(document)
    outline = {
        style.get(w("styleId")): int(level[0]) + 1
        for style in file.tree("word/styles.xml").iterfind("w:style", NS)
        if (level := style.xpath("w:pPr/w:outlineLvl/@w:val", namespaces=NS))
    }
    used = file.body.xpath("//w:pPr/w:pStyle/@w:val", namespaces=NS)
    return [outline[style] for style in used if style in outline]


def test_headings_skip_no_level(document: str) -> None:
    """The first heading is the title; deeper goes one step at a time, in every branch."""
    found = levels(document)
    assert found[0] == 1
    assert max(found) <= 3
    for before, after in pairwise(found):
        assert after <= before + 1


def test_tables_of_people_repeat_their_head(document: str) -> None:
    """A table with a caption is a real table: its first row is a header and is repeated."""
    tables = opened(document).body.xpath("//w:tbl[w:tblPr/w:tblCaption]", namespaces=NS)
    assert len(tables) == REAL_TABLES.get(document, 2)
    for table in tables:
        first = table.find("w:tr", NS)
        assert first.find("w:trPr/w:tblHeader", NS) is not None
        assert table.find("w:tblPr/w:tblLook", NS).get(w("firstRow")) == "1"


def test_no_other_table_claims_a_head(document: str) -> None:
    """A grid of boxes is layout: a reader hears no table."""
    plain = opened(document).body.xpath(
        "//w:tbl[not(w:tblPr/w:tblCaption)]/w:tr/w:trPr/w:tblHeader", namespaces=NS
    )
    assert plain == []


def test_every_picture_says_what_it_shows(document: str) -> None:
    """Alt text on each drawing, and never the same for tick and cross."""
    for _, tree in opened(document).word_parts():
        texts = tree.xpath("//wp:docPr/@descr", namespaces=NS)
        assert len(texts) == len(tree.xpath("//wp:docPr", namespaces=NS))
        assert all(text.strip() for text in texts)
    marks = opened(document).body.xpath("//wp:docPr/@descr", namespaces=NS)
    assert len(set(marks)) == PICTURES.get(document, 2)


def test_the_language_is_set(document: str) -> None:
    """Dutch, once, for the whole file."""
    styles = opened(document).tree("word/styles.xml")
    assert styles.xpath("string(//w:docDefaults//w:lang/@w:val)", namespaces=NS) == "nl-NL"


def test_rows_stay_on_one_page(document: str) -> None:
    """No row breaks over two pages when it fits on one."""
    for row in opened(document).body.iter(w("tr")):
        columns = row.find("w:tc/w:tbl", NS) is not None  # a page of cards may break
        high = int(row.xpath("string(w:trPr/w:trHeight/@w:val)", namespaces=NS) or 0)
        panel = high > HALF_A_PAGE  # so may a panel of the leaflet
        if not columns and not panel and "{%tr" not in "".join(row.itertext()):
            assert row.find("w:trPr/w:cantSplit", NS) is not None


def test_boxes_give_room_to_write(document: str) -> None:
    """Every tinted, bordered cell stands in a row of whole handwritten lines of 8 mm, or more."""
    cells = opened(document).body.xpath("//w:tc[w:tcPr/w:tcBorders/w:left/@w:themeColor='accent4']",
                                        namespaces=NS)  # fmt: skip
    assert len(cells) >= BOXES.get(document, 15)
    for cell in cells:
        height = cell.getparent().find("w:trPr/w:trHeight", NS)
        assert height.get(w("hRule")) == "atLeast"
        assert int(height.get(w("val"))) >= 453


def test_every_answer_is_a_control(document: str) -> None:
    """A control has a title and a tag, both from the answer itself."""
    controls = opened(document).body.xpath("//w:sdt", namespaces=NS)
    assert len(controls) >= CONTROLS.get(document, 30)
    for control in controls:
        tag = control.xpath("string(w:sdtPr/w:tag/@w:val)", namespaces=NS)
        title = control.xpath("string(w:sdtPr/w:alias/@w:val)", namespaces=NS)
        assert tag.endswith(".pad }}")
        assert title == tag.replace(".pad }}", ".kort }}")
        assert not control.xpath(".//w:br | .//w:placeholder", namespaces=NS)


def test_text_is_a_message_or_an_answer(document: str) -> None:
    """No word stands in a template by itself: all can be translated and overridden."""
    file = opened(document)
    for name in ("word/document.xml", "word/header1.xml", "word/footer1.xml"):
        for text in file.tree(name).xpath("//w:t/text()", namespaces=NS):
            bare = _without_jinja(text)
            assert not any(letter.isalpha() for letter in bare), text


def _without_jinja(text: str) -> str:
    return re.sub(r"\{\{.*?\}\}|\{%.*?%\}", "", text)


def test_messages_have_one_text_per_place(document: str) -> None:
    """The same place never says two things, in any of the templates."""
    said: dict[str, set[str]] = {}
    for each in DOCUMENTS:
        for _, tree in opened(each).word_parts():
            for text in tree.xpath(
                "//w:t/text() | //@descr | //w:tblCaption/@w:val", namespaces=NS
            ):
                for source, place in re.findall(r"_\('([^']*)', '([^']*)'\)", text):
                    key = place if place in SHARED or each == document else f"{each}:{place}"
                    said.setdefault(key, set()).add(source)
    assert said
    own = {key: texts for key, texts in said.items() if ":" not in key}
    assert {key: texts for key, texts in own.items() if len(texts) > 1} == {}


SHARED = {"leeg", "niet_besproken", "geen.vakje", "voet.versie", "contact.titel"}
"""Places that stand in several templates with the same text."""
