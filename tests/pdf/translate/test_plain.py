"""What is made at once of plain text is what the whole way makes of it, letter for letter."""

from __future__ import annotations

from itertools import cycle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest import MonkeyPatch  # noqa: PT013 - hypothesis examples share no fixture

from rgdocs.pdf import Source
from rgdocs.pdf.translate import Translation, plain, translate
from rgdocs.pdf.translate.pieces import Words
from visual.documents import CASES, made
from wordfile import FONTS, STYLES, docx, p, r, sdt, tbl, tc, tr

SIGNS = st.sampled_from("abcdéŁİΩдяאש0123-–.,:'\\#$ \u00a0\u2611\u2612\uf0fc\u2067\t")
WORDS = st.text(SIGNS, min_size=0, max_size=30) | st.just("m" * 70)
PROPS = (
    *("", "<w:b/>", '<w:sz w:val="40"/>', "<w:caps/>", "<w:vanish/>", "<w:smallCaps/>"),
    *('<w:spacing w:val="80"/>', '<w:rStyle w:val="Nadruk"/>', '<w:u w:val="single"/>'),
    *('<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>', '<w:lang w:val="en-GB"/>'),
    *('<w:rFonts w:ascii="Onbekend"/>', '<w:vertAlign w:val="superscript"/>'),
)
PARAS = (
    *("", "<w:keepNext/>", '<w:jc w:val="center"/>', '<w:ind w:left="600" w:right="900"/>'),
    *("<w:pageBreakBefore/>", "<w:bidi/>", '<w:shd w:val="clear" w:fill="FFEE00"/>'),
    *("<w:rPr><w:b/></w:rPr>", '<w:framePr w:w="3000" w:hAnchor="margin" w:xAlign="right"/>'),
    *(f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{n}"/></w:numPr>' for n in (1, 2, 9)),
    *('<w:tabs><w:tab w:val="decimal" w:pos="900"/></w:tabs>', "<w:strange/>"),
)
TEXTS = (
    *("gewoon", "", " ", "twee woorden", "m" * 70, "i" * 20, "a\tb", "\u2612 ja", "\uf0fc"),
    *("tel. \u05d0 06-12", "\u2067naam\u2069", 'een "woord"\\', "\u2611 nee", "Łódź"),
)
NAMED = ("", "Kop1", "Kop2", "Antwoord", "Bestaatniet")
LISTS = """<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>
<w:lvlText w:val="\uf0b7"/><w:pPr><w:ind w:left="400" w:hanging="400"/></w:pPr></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/>
<w:lvlText w:val="%1."/><w:pPr><w:ind w:left="400" w:hanging="400"/></w:pPr></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>
<w:lvlText w:val="\u2022"/><w:pPr><w:ind w:left="400" w:hanging="400"/></w:pPr></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/>
<w:pPr><w:ind w:left="800" w:hanging="400"/></w:pPr></w:lvl></w:abstractNum>
<w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>"""


@st.composite
def paragraphs(draw: st.DrawFn) -> str:
    """Return a paragraph of a few runs, in a control or not."""
    written = draw(st.lists(st.tuples(WORDS, st.sampled_from(PROPS)), max_size=3))
    runs = "".join(r(*each) for each in written)
    inside = sdt(runs, tag=f"a.{draw(st.integers(0, 999))}") if draw(st.booleans()) else runs
    style, props = draw(st.sampled_from(NAMED)), draw(st.sampled_from(PARAS))
    return p(inside + r(draw(WORDS)), style=style, props=props)


def both(source: Source, *, fields: bool = False) -> tuple[Translation, Translation]:
    """Return a translation, and the same without the short way."""

    def told() -> Translation:
        return translate([source], fields=fields, lang="nl-NL", title="Proef", fonts=FONTS)

    with MonkeyPatch.context() as patch:
        patch.setattr(plain, "sketched", lambda *_: None)
        whole = told()
    return told(), whole


def same(quick: Translation, whole: Translation) -> None:
    """Compare all that a translation says."""
    assert quick.source == whole.source
    assert quick.drawn == whole.drawn
    assert quick.controls == whole.controls
    assert set(quick.warnings) == set(whole.warnings)


@given(st.lists(paragraphs(), min_size=1, max_size=6), st.integers(300, 5000), st.booleans())
def test_any_text_in_any_formatting(content: list[str], width: int, fields: bool) -> None:
    """In the page and in a cell of any width, once more after all of it was seen."""
    cells = tbl(tr(tc(content[0], width), tc(p(r("x")), width)), grid=(width, width))
    file = docx("".join(content) + cells + "".join(content), numbering=LISTS)
    same(*both(Source(file, "proef", "Proef"), fields=fields))


@pytest.mark.parametrize("para", PARAS)
def test_every_text_in_every_formatting(para: str) -> None:
    """Alone, after another text in the same paragraph, and in a narrow cell; in each style."""
    runs = [r(text, props) for text in TEXTS for props in PROPS]
    named = cycle(NAMED)
    both_ways = [*runs, *(r("hal") + run for run in runs)]
    content = [p(run, style=next(named), props=para) for run in both_ways]
    rows = (tr(tc("".join(content[first::40]), 900), tc(p(), 900)) for first in range(40))
    file = docx("".join(content) + tbl(*rows, grid=(900, 900)), numbering=LISTS)
    same(*both(Source(file, "proef", "Proef")))


def test_where_a_text_stands_counts_too() -> None:
    """The same paragraph in the page, in a table with a style, in a header; between numbers."""
    styles = STYLES + (
        '<w:style w:type="table" w:styleId="Vet"><w:name w:val="Vet"/>'
        '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
    )
    bold = tbl(tr(tc(p("een")), tc(p("een"))), props='<w:tblStyle w:val="Vet"/>')
    plain_table = tbl(tr(tc(p("een")), tc(p("een"))))
    marks = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="3"/></w:numPr>'
    listed = "".join(p(f"punt {n}", props=marks.format(n)) for n in (1, 1, 0, 1, 0, 0, 1))
    file = docx(p("een") + bold + plain_table + listed, styles=styles, numbering=LISTS)
    quick, whole = both(Source(file, "proef", "Proef"))
    same(quick, whole)
    assert whole.source.count('"2."') == 1, "a bullet lets the numbers under it begin again"


@pytest.mark.parametrize("name", CASES)
def test_our_documents(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """And much of what they hold goes the short way: else it would be of no use."""
    taken: list[bool] = []
    kept = plain.paragraph

    def spy(*given: Any) -> Any:
        found = kept(*given)
        taken.append(found is not None)
        return found

    monkeypatch.setattr(plain, "paragraph", spy)
    file = made(*CASES[name])
    quick, whole = both(file.source, fields=file.fields)
    same(quick, whole)
    assert sum(taken) > 0.15 * len(taken), "half of them were seen without the short way"


def test_nothing_says_a_text_when_it_is_printed() -> None:
    """What is passed from hand to hand holds a client's words, and shows none."""
    held: list[object] = []
    kept = plain.paragraph

    def spy(doc: Any, frame: Any, element: Any) -> Any:
        made = kept(doc, frame, element)
        held.extend([plain.sketched(doc, element), made])
        return made

    file = Source(docx(p("KANARIE7Q") + sdt(p("KANARIE7Q"))), "proef", "Proef")
    with MonkeyPatch.context() as patch:
        patch.setattr(plain, "paragraph", spy)
        told = translate([file], fields=True, lang="nl-NL", title="Proef", fonts=FONTS)
    held += [told, *told.controls, *told.drawn, Words("KANARIE7Q", {})]
    assert len(held) > 6
    assert "KANARIE7Q" not in "".join(map(repr, held))
