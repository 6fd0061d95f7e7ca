"""Every letter of every value comes back, from every place that a value can land in."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rgdocs.errors import TemplateError
from rgdocs.word import Template, compile_template
from word.docx_builder import NS, control, docx, par, root_of, run, table, text_of, texts

NOT_IN_XML = "\ufffe\uffff"
LETTERS = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters=NOT_IN_XML)
SIGNS = st.sampled_from(
    ["\n", "\t", "&", "<", ">", '"', "'", "{{", "}}", "{%", "%}", "{#", "{_{", "]]>", "&amp;", " "]
)
EMOJI = st.sampled_from(
    ["👩‍👩‍👧", "🇳🇱", "ë", "e\u0301", "שלום", "مرحبا", "漢", "\u200d", "\u00a0", "ﷺ"]
)
VALUES = st.lists(LETTERS | SIGNS | EMOJI, max_size=40).map("".join)
POISON = "a&b <c> \"d\" 'e' {{ f }} {% g %} ]]> </w:t> \n\n\t  👩‍👩‍👧 שלום \u0085 \ufdd0"


@cache
def template() -> Template:
    """Return a template with a value in every kind of place."""
    body = (
        par("{{ v }}")
        + par("voor ", "{{", " v ", "}}", " na")
        + par(run("{{r v }}", "<w:i/>"))
        + table(["{{ v }}", "x"])
        + par("{%p for r in rijen %}")
        + control("rij.{{ loop.index }}", par("{{ r }}"), title="{{ v }}")
        + par("{%p endfor %}")
    )
    return compile_template(
        docx(body, header=par("{{ v }}"), footnote=par("{{ v }}"), title="{{ v }}")
    )


@given(VALUES, st.lists(VALUES, max_size=4))
@example(POISON, [POISON, ""])
@example("", [])
@example(" ", ["\n", "\t", "  x  "])
def test_every_letter_comes_back(value: str, rows: list[str]) -> None:
    """Body, split tag, run, cell, loop, header, footnote, attribute, core property."""
    made = template().render({"v": value, "rijen": rows})
    body = texts(made)
    assert body[0] == value
    assert body[1] == f"voor {value} na"
    assert body[2] == body[3] == value
    assert body[5 : 5 + len(rows)] == rows
    assert texts(made, "word/header1.xml") == [value]
    assert texts(made, "word/footnotes.xml") == [value]
    titles = root_of(made).iterfind(".//w:alias", NS)
    assert [title.get(f"{{{NS['w']}}}val") for title in titles] == [value] * len(rows)
    assert root_of(made, "docProps/core.xml").findtext("dc:title", namespaces=NS) == value


@given(VALUES)
def test_spaces_are_kept_wherever_a_value_is(value: str) -> None:
    """Word drops spaces at the ends of a text unless it is told not to."""
    made = root_of(template().render({"v": value, "rijen": [value]}))
    space = "{http://www.w3.org/XML/1998/namespace}space"
    for text in made.iterfind(".//w:t", NS):
        assert text.text == "x" or text.get(space) == "preserve"


@pytest.mark.parametrize(
    "value", ["\x00", "\x07", "\x0b", "\x0c", "\r", "\x1b", "\ud83d", "\ufffe", "\uffff"]
)
def test_what_xml_cannot_hold_is_refused_not_dropped(value: str) -> None:
    """The problem names the place of the tag and never the value."""
    with pytest.raises(TemplateError) as caught:
        template().render({"v": f"geheim{value}", "rijen": []})
    assert {problem.code for problem in caught.value.problems} == {"template.not-xml"}
    assert caught.value.problems[-1].path == "word/header1.xml:p1"
    assert "geheim" not in repr(caught.value) + str(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None


def test_a_run_of_its_own_keeps_the_looks() -> None:
    """`{{r … }}` and what stands beside it keep the properties of their run."""
    made = compile_template(docx(par(run("a {{r v }} b", "<w:i/>")))).render({"v": "x\ny"})
    paragraph = root_of(made).find(".//w:p", NS)
    assert paragraph is not None
    assert text_of(paragraph) == "a x\ny b"
    assert all(r.find("w:rPr/w:i", NS) is not None for r in paragraph.iterfind("w:r", NS))
    assert len(paragraph.findall("w:r", NS)) == 3
