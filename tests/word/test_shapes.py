"""A drawing out of shapes: Word's own in the Word file, one figure with its words in the PDF."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from lxml import etree

from fillable import elements, reader
from paper import spoken
from rgdocs import compose, pdf
from rgdocs.compose import Block, Drawing, Oval, Paint, Path, Words
from rgdocs.errors import TemplateError
from rgdocs.word import compile_template
from word.docx_builder import docx, par, unzipped

WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMES = ('Jo & "Bo" <ik>', "فاطمة الزهراء", "מרים כהן", "{{ 7*7 }}")


def sketch(*lines: str, alt: str = "Vier mensen") -> Drawing:
    thick = Paint(fill="white", line="main", weight=2.25)
    words = (
        Words(x=10, y=12 * n, width=60, height=8, lines=(one,), style="TekenNaam", fill="tint")
        for n, one in enumerate(lines)
    )
    return Drawing(
        width=80,
        height=60,
        alt=alt,
        shapes=(
            Oval(x=0, y=0, width=80, height=60, paint=Paint(fill="tint", line="border")),
            Block(x=5, y=5, width=20, height=10, paint=thick, corner=4),
            Path(points=((0, 30), (80, 30)), paint=Paint(line="hairline", weight=0.5)),
            *words,
        ),
    )


def made(drawing: Drawing) -> bytes:
    template = compile_template(docx(par("voor") + par("{{ tekening }}") + par("na")))
    return template.render({"tekening": drawing})


def body(data: bytes) -> etree._Element:
    return etree.fromstring(unzipped(data)["word/document.xml"])


def test_every_shape_is_one_of_word_s_own() -> None:
    """In the colours of the theme; ids are unique; the size is the drawing's."""
    tree = body(made(sketch("Joris")))
    shapes = list(tree.iter(f"{WPS}wsp"))
    presets = [one.get("prst") for one in tree.iter(f"{A}prstGeom")]
    assert presets == ["ellipse", "roundRect", "rect", "rect"]
    assert len(list(tree.iter(f"{A}custGeom"))) == 1
    assert {one.get("val") for one in tree.iter(f"{A}schemeClr")} == {
        *("bg2", "accent4", "bg1", "accent1", "accent5"),
    }
    ids = [one.find(f"{WPS}cNvPr").get("id") for one in shapes]
    assert len(set(ids)) == len(ids) == 5
    assert tree.xpath("string(//*[local-name()='extent']/@cx)") == str(80 * 36_000)
    assert [one.get("w") for one in tree.iter(f"{A}ln") if one.get("w")] == [
        "9525",
        "28575",
        "6350",
    ]


def test_words_arrive_letter_for_letter() -> None:
    """Whatever they look like to XML or to a template, in any script."""
    tree = body(made(sketch(*NAMES, alt=" ".join(NAMES))))
    boxes = [
        "".join(text.text or "" for text in box.iter(f"{W}t")) for box in tree.iter(f"{WPS}txbx")
    ]
    assert tuple(boxes) == NAMES
    assert tree.xpath("string(//*[local-name()='docPr']/@descr)") == " ".join(NAMES)


def test_what_xml_cannot_hold_is_refused() -> None:
    """With the place of the template's tag, never with the words."""
    with pytest.raises(TemplateError) as caught:
        made(sketch("geheim\x00"))
    assert "geheim" not in str(caught.value)


def test_the_pdf_has_one_figure_that_says_it_all() -> None:
    """Its words are text inside the figure, between what stands before and after it."""
    source = pdf.Source(docx=made(sketch("Joris", "Els", alt="Joris en Els")), name="x", title="x")
    found = pdf.make_pdf(
        [source], title="x", lang="nl-NL", when=datetime(2026, 1, 31, tzinfo=UTC), fields=False
    )
    opened = reader(found.data)
    figures = [one for one in elements(opened) if one["/S"] == "/Figure"]
    assert [one["/Alt"] for one in figures] == ["Joris en Els"]
    assert "".join(spoken(found.data).split()) == "voorJorisElsna"


def test_only_a_drawing_is_drawn() -> None:
    """A shape by itself, or a drawing where a text must stand, is refused."""
    template = compile_template(docx(par("{{ a }}")))
    with pytest.raises(TemplateError):
        template.render({"a": sketch("Joris").shapes[0]})
    joined = compile_template(docx(par("{{ a ~ 'x' }}")))
    with pytest.raises(TemplateError):
        joined.render({"a": sketch("Joris")})


def test_colours_are_those_of_the_house() -> None:
    """Every name has its slot of the theme."""
    for ink in compose.INKS:
        shape = Oval(x=0, y=0, width=5, height=5, paint=Paint(fill=ink))
        assert made(Drawing(width=5, height=5, alt="x", shapes=(shape,)))
