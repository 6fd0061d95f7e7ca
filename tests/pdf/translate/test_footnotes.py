"""Footnotes stand at the foot of their page, endnotes at the end; both keep their numbers."""

from __future__ import annotations

import pytest

from judges import faults
from wordfile import NS, Made, docx, make, p, r, tbl, tc, tr

RAISED = '<w:vertAlign w:val="superscript"/>'
OWN = 'w:customMarkFollows="1"'
NOTES = """<w:{0}s {1}>
<w:{0} w:id="0" w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:{0}>
<w:{0} w:id="1"><w:p><w:r><w:{0}Ref/></w:r>
<w:r><w:t xml:space="preserve"> eerste{0}</w:t></w:r></w:p>
<w:p><w:r><w:t>vervolg{0}</w:t></w:r></w:p></w:{0}>
<w:{0} w:id="2"><w:p><w:r><w:{0}Ref/></w:r><w:r><w:t>tweede{0}</w:t></w:r></w:p></w:{0}>
</w:{0}s>"""


def mark(kind: str, number: int, own: str = "", after: str = "") -> str:
    inside = f'<w:{kind}Reference {own} w:id="{number}"/>{after}'
    return f"<w:r><w:rPr>{RAISED}</w:rPr>{inside}</w:r>"


def noted(content: str, *, settings: str = "", fields: bool = False) -> Made:
    kinds = ("footnote", "endnote")
    file = docx(
        content,
        settings=settings,
        relations={f"r{kind}": (f"{kind}s", f"{kind}s.xml") for kind in kinds},
        parts={f"word/{kind}s.xml": NOTES.format(kind, NS).encode() for kind in kinds},
    )
    return make(file, fields=fields)


@pytest.mark.parametrize("fields", [True, False])
def test_notes_arrive_whole_in_a_heading_and_a_cell(fields: bool) -> None:
    made = noted(
        p("Kop", mark("footnote", 1), style="Kop1")
        + p("tekst", mark("endnote", 1))
        + tbl(tr(tc(p("cel", mark("footnote", 2))), tc(p("x")))),
        fields=fields,
    )
    assert made.told.warnings == ()
    assert made.tags().count("Note") == 2
    words = made.words()
    assert words["eerstefootnote"].y < words["vervolgfootnote"].y
    assert words["vervolgfootnote"].y > 700
    assert words["eersteendnote"].y < 300
    assert words["i"].x < words["eersteendnote"].x
    assert "2tweedefootnote" in made.text
    assert made.outline() == ["Kop"]
    assert not faults(made.data)


@pytest.mark.parametrize(
    ("settings", "shown"),
    [
        ("", "1tweedefootnote"),
        ('<w:footnotePr><w:numFmt w:val="upperRoman"/></w:footnotePr>', "Itweedefootnote"),
        ('<w:footnotePr><w:numStart w:val="7"/></w:footnotePr>', "7tweedefootnote"),
        ('<w:footnotePr><w:numFmt w:val="chicago"/></w:footnotePr>', "*tweedefootnote"),
    ],
)
def test_a_note_is_numbered_as_the_file_asks(settings: str, shown: str) -> None:
    made = noted(p("a", mark("footnote", 2)), settings=settings)
    assert made.told.warnings == ()
    assert shown in made.text


def test_a_mark_of_its_own_is_not_counted() -> None:
    made = noted(p("a", mark("footnote", 1, OWN, "<w:t>§</w:t>"), mark("footnote", 2)))
    assert made.told.warnings == ()
    assert "a§1" in made.text
    assert "1tweedefootnote" in made.text


def test_a_note_that_is_nowhere_is_told() -> None:
    made = noted(p("a", mark("footnote", 9), r("b")))
    assert made.text == "ab"
    assert made.codes == ["element.lost_text"]
