"""The templates filled in: what only shows when loops have run and choices were made."""

from __future__ import annotations

import functools
from itertools import pairwise

import pytest
from lxml import etree

from rgdocs import codec, compose, forms, packs, word
from rgdocs.model import (
    ONDERDELEN,
    Client,
    Kortetermijndoel,
    Persoon,
    Resourcegroepplan,
    Signalering,
)
from templates.schema_order import ORDER
from templates.wordfile import NS, WordFile, w
from visual.documents import SAMPLES, WHEN, made, made_of

CASES = {
    f"{document}-{kind}-{sample or 'empty'}": (document, kind, sample)
    for document, samples in (
        ("resourcegroepplan", ("resourcegroepplan-rijk.json", "resourcegroepplan-klein.json")),
        ("signaleringsplan", ("signaleringsplan.json",)),
        ("uitnodiging", ("uitnodiging.json",)),
        ("agenda", ("agenda.json",)),
        ("folder", ("folder.json",)),
        ("vaardigheden", ("vaardigheden.json",)),
        ("themas", ("themas.json",)),
        ("gewone-dag", ("gewone-dag.json",)),
        *(
            (f"verdiepingsgesprek-{who}", (f"verdiepingsgesprek-{who}.json",))
            for who in ("familie", "naasten", "professionals")
        ),
        ("qls-100", ("qls-100.json",)),
        ("sociogram", ("sociogram.json",)),
        ("fasen", ("fasen.json",)),
    )
    for kind, sample in (
        ("blank", ""),
        *(("prefilled", name) for name in samples),
        *(("final", name) for name in samples),
    )
}


@functools.cache
def rendered(name: str) -> WordFile:
    return WordFile(made(*CASES[name]).docx)


every = pytest.mark.parametrize("name", CASES)


def local(element: etree._Element) -> str:
    return etree.QName(element).localname


@every
def test_nothing_of_jinja_is_left(name: str) -> None:
    """No statement and no print survives, in any part."""
    file = rendered(name)
    for part in file.names:
        if part.endswith(".xml"):
            text = file.data(part).decode()
            assert "{{" not in text
            assert "{%" not in text


@every
def test_order_of_children_is_kept(name: str) -> None:
    """What the engine adds to a control stands where the schema wants it."""
    for element in rendered(name).body.iter(w("sdtPr"), w("tcPr"), w("pPr"), w("rPr")):
        order = ORDER[local(element)]
        places = [order.index(local(child)) for child in element]
        assert places == sorted(places)


@every
def test_tags_are_short_and_stand_once(name: str) -> None:
    """Word keeps 64 characters of a tag and a title; a path has one place on paper."""
    body = rendered(name).body
    tags = body.xpath("//w:sdtPr/w:tag/@w:val", namespaces=NS)
    assert len(tags) >= 2
    assert len(tags) == len(set(tags))
    for text in [*tags, *body.xpath("//w:sdtPr/w:alias/@w:val", namespaces=NS)]:
        assert 0 < len(text) <= 64
        assert text == text.strip()


@every
def test_ids_are_unique(name: str) -> None:
    """Controls, bookmarks and drawings: each id once."""
    body = rendered(name).body
    for where in ("//w:sdtPr/w:id/@w:val", "//w:bookmarkStart/@w:id", "//wp:docPr/@id"):
        ids = body.xpath(where, namespaces=NS)
        assert len(ids) == len(set(ids)), where
    names = body.xpath("//w:bookmarkStart/@w:name", namespaces=NS)
    assert len(names) == len(set(names))
    assert all(len(one) <= 40 for one in names)


@every
def test_cells_and_tables_end_as_word_wants(name: str) -> None:
    """No empty cell, no cell that ends in a table, no two tables that touch."""
    body = rendered(name).body
    for cell in body.iter(w("tc")):
        kinds = [local(child) for child in cell if local(child) not in _MARKS]
        assert kinds[-1] in {"p", "sdt"}
    for table in body.iter(w("tbl")):
        after = table.getnext()
        while after is not None and local(after) in _MARKS:
            after = after.getnext()
        assert after is not None
        assert local(after) != "tbl"


_MARKS = {"tcPr", "bookmarkStart", "bookmarkEnd"}


@every
def test_headings_go_one_step_at_a_time(name: str) -> None:
    """The outline starts with the title and skips no level."""
    file = rendered(name)
    outline = {
        style.get(w("styleId")): int(level[0]) + 1
        for style in file.tree("word/styles.xml").iterfind("w:style", NS)
        if (level := style.xpath("w:pPr/w:outlineLvl/@w:val", namespaces=NS))
    }
    paragraphs = file.body.xpath("//w:p[w:pPr/w:pStyle]", namespaces=NS)
    found = [
        (outline[style], "".join(paragraph.itertext()).strip())
        for paragraph in paragraphs
        if (style := paragraph.find("w:pPr/w:pStyle", NS).get(w("val"))) in outline
    ]
    assert [level for level, _ in found].count(1) == 1
    assert found[0][0] == 1
    assert all(after[0] <= before[0] + 1 for before, after in pairwise(found))
    assert all(text for _, text in found)


@every
def test_boxes_hold_nothing_but_their_control(name: str) -> None:
    """A field of the PDF is the whole box only when its control is alone in the cell."""
    for cell in _boxes(rendered(name)):
        kinds = [local(child) for child in cell if local(child) not in _MARKS]
        assert set(kinds) == {"sdt"}


def _boxes(file: WordFile) -> list[etree._Element]:
    where = "//w:tc[w:tcPr/w:tcBorders/w:left/@w:themeColor='accent4']"
    return list(file.body.xpath(where, namespaces=NS))


def test_a_blank_gives_room_for_every_question() -> None:
    """All paths of the forms' questions stand in the blank plan, each in a box or a tick."""
    body = rendered("resourcegroepplan-blank-empty").body
    tags = set(body.xpath("//w:sdtPr/w:tag/@w:val", namespaces=NS))
    asked = {
        *("client.naam", "datum", "naam_resourcegroep", "deelnemers.verder"),
        *("mogelijke_deelnemers.verder", "langetermijndoelen.0", "langetermijndoelen.1"),
        *(f"{role}.naam" for role in ("regieondersteuner", "zorgverantwoordelijke", "huisarts")),
        *("ervaringsdeskundige.naam", "belangrijke_anderen.0.naam", "belangrijke_anderen.verder"),
        *(
            f"kortetermijndoelen.{number}.{key}"
            for number in range(3)
            for key in (
                *("ik_wil", "hoe_is_het_nu", "wat_gaat_goed"),
                *("wat_is_nodig", "wie_doet_wat", "hoe_te_zien"),
            )
        ),
        *(f"signaleringsplan.geen.{part}" for part in ONDERDELEN),
        *(
            f"{person}.{how}"
            for person in ("deelnemers.0", "regieondersteuner", "zorgverantwoordelijke", "huisarts")
            for how in ("telefoon", "email")
        ),
    }
    assert asked <= tags
    for part in ONDERDELEN:
        path = f"signaleringsplan.{part}"
        assert path in tags or {f"{path}.{n}" for n in (0, 1, 2, "verder")} <= tags


def test_a_box_is_exactly_its_lines_high() -> None:
    """8 mm for a name, 16 for a wish of a goal, 24 for an answer, 32 for who does what."""
    heights = {
        cell.xpath("string(.//w:tag/@w:val)", namespaces=NS): int(
            cell.getparent().xpath("string(w:trPr/w:trHeight/@w:val)", namespaces=NS)
        )
        for cell in _boxes(rendered("resourcegroepplan-blank-empty"))
    }
    line = 8 / 25.4 * 1440
    wanted = {
        "client.naam": 1,
        "deelnemers.verder": 3,
        "mogelijke_deelnemers.verder": 2,
        "langetermijndoelen.0": 3,
        "kortetermijndoelen.0.ik_wil": 2,
        "kortetermijndoelen.2.hoe_is_het_nu": 3,
        "kortetermijndoelen.1.wie_doet_wat": 4,
        "signaleringsplan.signalen.0": 1,
    }
    for path, lines in wanted.items():
        assert heights[path] == round(lines * line)
    assert min(heights.values()) >= round(line)


def test_a_goal_holds_together() -> None:
    """Every paragraph of a goal but the last answer stays with the next one; rows do not split."""
    body = rendered("resourcegroepplan-final-resourcegroepplan-rijk.json").body
    styles = rendered("resourcegroepplan-final-resourcegroepplan-rijk.json").tree("word/styles.xml")
    goals = [
        table
        for table in body.iter(w("tbl"))
        if table.xpath(".//w:pStyle[@w:val='KopDoel']", namespaces=NS)
    ]
    assert len(goals) == 3
    for goal in goals:
        rows = goal.findall("w:tr", NS)
        assert all(row.find("w:trPr/w:cantSplit", NS) is not None for row in rows)
        for row in rows[:-1]:
            first = next(row.iter(w("p")))
            assert _keeps(first, styles)


def _keeps(paragraph: etree._Element, styles: etree._Element) -> bool:
    if paragraph.find("w:pPr/w:keepNext", NS) is not None:
        return True
    style = paragraph.xpath("string(w:pPr/w:pStyle/@w:val)", namespaces=NS)
    return bool(
        styles.xpath(
            f"//w:style[@w:styleId='{style}']/w:pPr/w:keepNext[not(@w:val='0')]", namespaces=NS
        )
    )


STRANGER = Resourcegroepplan(
    client=Client(naam="N" * 500),
    naam_resourcegroep="G" * 500,
    deelnemers=(Persoon(rol="R" * 500), Persoon(naam="A", telefoon="06 …", email="a@b.example")),
    mogelijke_deelnemers=(Persoon(naam="M", email="m@b.example"),),
    ervaringsdeskundige=Persoon(naam="E", telefoon="0000 00 00 01"),
    zorgverantwoordelijke=Persoon(rol="psychiater"),
    huisarts=Persoon(naam="H", rol="huisarts"),
    langetermijndoelen=tuple(f"wens {n}\nregel" for n in range(3)),
    kortetermijndoelen=(Kortetermijndoel(ik_wil="een\ntwee\n\nvier"), Kortetermijndoel()),
    signaleringsplan=Signalering(
        signalen=("x",),
        crisiscontacten=("Mijn groep", "Tom\nbroer 06 00 00 00 11"),
        helpt=("een\ntwee",),
        geen=("medicatie_helpt", "helpt_niet", "liefst_verblijven"),
    ),
)
"""Long names, roles without a name, lines, three states: all that a layout forgets."""


@pytest.mark.parametrize("kind", ["final", "prefilled"])
def test_nothing_of_a_record_is_missing_from_the_paper(kind: str) -> None:
    """Every answer of a strange record is the text of its control."""
    file = WordFile(made_of("resourcegroepplan", kind, STRANGER, packs.load(None)).docx)
    held = {
        control.xpath("string(w:sdtPr/w:tag/@w:val)", namespaces=NS): _lines(control)
        for control in file.body.iter(w("sdt"))
    }
    for path, text in _answers(codec.to_data(STRANGER)):
        number = held.get(f"{path}.nummer")
        assert (f"{held[path]} {number}" if number else held[path]) == text
    if kind == "final":
        chosen = {f"signaleringsplan.geen.{part}" for part in STRANGER.signaleringsplan.geen}
        assert {path for path in held if ".geen." in path} == chosen


def _lines(control: etree._Element) -> str:
    paragraphs = control.findall("w:sdtContent/w:p", NS) or [control]
    return "\n".join("".join(t.text or "" for t in p.iter(w("t"))) for p in paragraphs)


def _answers(data: object, path: str = "") -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    if isinstance(data, dict):
        for key, value in data.items():
            if key not in {"soort", "versie", "geen", "datum"}:
                found += _answers(value, f"{path}.{key}".lstrip("."))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            found += _answers(value, f"{path}.{number}")
    elif isinstance(data, str):
        found.append((path, data))
    return found


def test_the_three_states_look_different() -> None:
    """Dashed and quiet when not discussed, tinted with a rule when none on purpose."""
    docx = made("signaleringsplan", "final", "signaleringsplan.json").docx
    body = WordFile(docx).body
    styles = body.xpath("//w:pStyle/@w:val", namespaces=NS)
    record = codec.loads((SAMPLES / "signaleringsplan.json").read_text(encoding="utf-8"))
    assert styles.count("BewustGeen") == len(record.geen) > 0
    assert styles.count("NietBesproken") == 11 - len(record.geen) - sum(
        bool(getattr(record, part)) for part in ONDERDELEN
    )
    assert "NietBesproken" in styles


def test_marks_say_what_they_mean() -> None:
    """Three ticks and two crosses in a final signaleringsplan, none in a form."""
    where = "//w:body//wp:docPr/@descr"
    final = rendered("signaleringsplan-final-signaleringsplan.json").body
    texts = final.xpath(where, namespaces=NS)
    assert sorted(texts.count(text) for text in set(texts)) == [2, 3]
    assert rendered("signaleringsplan-blank-empty").body.xpath(where, namespaces=NS) == []


def test_the_cover_leads_to_every_document() -> None:
    """A line for each document: its title as a link, its page as a field of the same place."""
    pack = packs.load(None)
    composed = compose.toolkit(pack=pack, when=WHEN)
    body = WordFile(word.compile_template(pack.template("toolkit")).render(composed.context)).body
    wanted = [f"doc_{form.id.replace('-', '_')}" for form in forms.catalogue()]
    assert body.xpath("//w:hyperlink/@w:anchor", namespaces=NS) == wanted
    asked = [text.split() for text in body.xpath("//w:instrText/text()", namespaces=NS)]
    assert asked == [["PAGEREF", place, "\\h"] for place in wanted]
