"""What Word insists on: order of children, ids, relationships, content types."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from lxml import etree

from templates.schema_order import ORDER
from templates.wordfile import DOCUMENTS, NS, WordFile, opened, w

pytestmark = pytest.mark.parametrize("document", DOCUMENTS)


def local(element: etree._Element) -> str:
    return etree.QName(element).localname


def out_of_order(tree: etree._Element) -> list[str]:
    """Return every element whose children are unknown to the schema or in another order."""
    found = []
    for element in tree.iter(etree.Element):
        order = ORDER.get(local(element))
        if order is None:
            continue
        names = [local(child) for child in element]
        wrong = [name for name in names if name not in order and name != "sdt"]
        places = [order.index(name) for name in names if name in order]
        if wrong or any(left > right for left, right in pairwise(places)):
            found.append(f"{local(element)}: {names}")
    return found


def test_children_stand_in_the_order_of_the_schema(document: str) -> None:
    """Word refuses a file whose properties stand in another order."""
    for name, tree in opened(document).word_parts():
        assert out_of_order(tree) == [], name


def test_the_order_test_sees_a_swap(document: str) -> None:
    """Two swapped children of the first paragraph's properties are found."""
    tree = opened(document).tree("word/styles.xml")
    properties = next(p for p in tree.iter(w("pPr")) if len(p) > 1)
    properties.append(properties[0])
    assert out_of_order(tree) != []


def test_properties_come_first(document: str) -> None:
    """pPr, rPr and tcPr stand before the content, sectPr after it; cells end in content."""
    first = {"p": "pPr", "r": "rPr", "tc": "tcPr", "tr": "trPr"}
    body = opened(document).body
    for element in body.iter(*(w(name) for name in first)):
        names = [local(child) for child in element]
        assert first[local(element)] not in names[1:]
    assert local(body[0][-1]) == "sectPr"
    for cell in body.iter(w("tc")):
        assert local(cell[-1]) in {"p", "sdt"}
        assert list(cell.iterdescendants(w("p")))


def test_rows_fill_the_grid(document: str) -> None:
    """Cells with their spans count up to the grid; their widths are the grid's."""
    for table in opened(document).body.iter(w("tbl")):
        grid = [
            int(column.get(w("w"), "0")) for column in table.iterfind("w:tblGrid/w:gridCol", NS)
        ]
        for row in table.iterfind("w:tr", NS):
            if "{%tr" in "".join(row.itertext()):
                continue
            place = 0
            for cell in row.iterfind("w:tc", NS):
                span = int((cell.xpath("string(w:tcPr/w:gridSpan/@w:val)", namespaces=NS)) or 1)
                width = int(cell.xpath("string(w:tcPr/w:tcW/@w:w)", namespaces=NS))
                assert abs(width - sum(grid[place : place + span])) <= span + 1
                place += span
            assert place == len(grid)


def test_styles_exist_and_lead_to_a_default(document: str) -> None:
    """Every style that is named is there; no chain of basedOn turns round."""
    file = opened(document)
    based = {
        style.get(w("styleId")): style.xpath("string(w:basedOn/@w:val)", namespaces=NS)
        for style in file.tree("word/styles.xml").iterfind("w:style", NS)
    }
    used = {
        name
        for _, tree in file.word_parts()
        for tag in ("pStyle", "rStyle", "tblStyle", "basedOn", "next")
        for name in tree.xpath(f"//w:{tag}/@w:val", namespaces=NS)
    }
    assert used <= set(based)
    for style in based:
        chain = [style]
        while based[chain[-1]]:
            chain.append(based[chain[-1]])
            assert len(chain) < 8


def test_no_style_is_there_for_nothing(document: str) -> None:
    """Each is used somewhere; people can read the names."""
    named, used = set(), {*_WORD_S_OWN, *_OF_DRAWINGS}
    for each in DOCUMENTS:
        file = opened(each)
        named |= set(file.tree("word/styles.xml").xpath("//w:style/@w:styleId", namespaces=NS))
        for _, tree in file.word_parts():
            for tag in ("pStyle", "rStyle", "tblStyle", "basedOn"):
                used |= set(tree.xpath(f"//w:{tag}/@w:val", namespaces=NS))
    assert named - used == set()
    for name in opened(document).tree("word/styles.xml").xpath("//w:name/@w:val", namespaces=NS):
        assert not re.search(r"[a-z][A-Z0-9]", name)


_OF_DRAWINGS = (
    *(
        "TekenNaam",
        "TekenRol",
        "TekenRing",
        "TekenMidden",
        "TekenWit",
        "TekenKant",
        "TekenKantRechts",
    ),
)
"""Drawings name them when a template is filled in."""
_WORD_S_OWN = ("Standaard", "Standaardalinea", "Standaardtabel", "Geenlijst")


def test_relationships_are_resolved(document: str) -> None:
    """Every link leads to a part; every r:id and r:embed is a link; no part is left alone."""
    file = opened(document)
    reached = {"[Content_Types].xml"} | {n for n in file.names if n.endswith(".rels")}
    for part in ["", *(name for name in file.names if not name.endswith(".rels"))]:
        links = file.links(part)
        assert set(links.values()) <= set(file.names), part
        reached |= set(links.values())
        if not part.endswith(".xml"):
            continue
        asked = file.tree(part).xpath("//@r:id | //@r:embed", namespaces=NS)
        assert set(asked) <= set(links), part
    assert reached == set(file.names)


def test_every_part_has_a_content_type(document: str) -> None:
    """By its own name or by its ending, and no type is declared for a part that is not there."""
    file = opened(document)
    types = file.tree("[Content_Types].xml")
    endings = set(types.xpath("ct:Default/@Extension", namespaces=NS))
    parts = {name.lstrip("/") for name in types.xpath("ct:Override/@PartName", namespaces=NS)}
    assert parts <= set(file.names)
    for name in file.names:
        if name == "[Content_Types].xml":
            continue
        assert name.rsplit(".", 1)[-1] in endings
        assert name in parts or not name.endswith(".xml")


def test_drawings_have_their_own_ids(document: str) -> None:
    """No two drawings of a part share an id."""
    for name, tree in opened(document).word_parts():
        ids = tree.xpath("//wp:docPr/@id[not(contains(., '{{'))]", namespaces=NS)
        assert len(ids) == len(set(ids)), name


def test_word_reads_it_as_its_own(document: str) -> None:
    """Compatibility mode 15, Dutch, every prefix that Ignorable names declared."""
    file = opened(document)
    settings = file.tree("word/settings.xml")
    mode = "string(//w:compatSetting[@w:name='compatibilityMode']/@w:val)"
    assert settings.xpath(mode, namespaces=NS) == "15"
    assert settings.xpath("string(//w:themeFontLang/@w:val)", namespaces=NS) == "nl-NL"
    for _, tree in file.word_parts():
        ignorable = tree.get(f"{{{NS['mc']}}}Ignorable", "").split()
        assert set(ignorable) <= {prefix for prefix in tree.nsmap if prefix}


def test_the_file_says_what_made_it(document: str) -> None:
    """Document, version and pack stand in the custom properties, through Jinja."""
    file = opened(document)
    text = file.data("docProps/custom.xml").decode()
    for fact in ("document.id", "document.versie", "pack.id"):
        assert f"{{{{ {fact} }}}}" in text
    assert isinstance(file, WordFile)
