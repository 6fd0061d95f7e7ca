"""Every element of WordprocessingML that can stand somewhere is handled, told or refused.

`kept`: its text arrives without a warning. `quiet`: it shows nothing, so nothing is said. `told`:
a warning names it; when it holds text, the text arrives or the warning says that it is lost.
"""

from __future__ import annotations

import pytest

from wordfile import body, p, r, sdt, tbl, tc, tr

RUN, PARAGRAPH = r("TEKST"), p("TEKST")
QUIET_ANYWHERE = [
    "bookmarkStart",
    "bookmarkEnd",
    "proofErr",
    "permStart",
    "permEnd",
    "commentRangeStart",
    "commentRangeEnd",
    "moveFromRangeStart",
    "moveFromRangeEnd",
    "moveToRangeStart",
    "moveToRangeEnd",
    "customXmlInsRangeStart",
    "customXmlInsRangeEnd",
    "customXmlDelRangeStart",
    "customXmlDelRangeEnd",
]

IN_PARAGRAPH = {
    "kept": ["smartTag", "customXml", "ins", "moveTo", "dir", "bdo", "fldSimple"],
    "told": ["del", "moveFrom", "customXmlMoveFromRangeStart", "onbekend"],
}
IN_RUN = {
    "quiet": [
        "lastRenderedPageBreak",
        "softHyphen",
        "annotationRef",
        "footnoteRef",
        "endnoteRef",
        "separator",
        "continuationSeparator",
        "dayShort",
        "monthShort",
        "yearShort",
    ],
    "told": [
        "delText",
        "delInstrText",
        "footnoteReference",
        "endnoteReference",
        "commentReference",
        "pgNum",
        "dayLong",
        "monthLong",
        "yearLong",
        "ruby",
        "contentPart",
        "pict",
        "object",
        "onbekend",
    ],
}
RUN_PROPERTIES = {
    "quiet": [
        "rStyle",
        "b",
        "bCs",
        "bdr",
        "i",
        "iCs",
        "caps",
        "smallCaps",
        "strike",
        "dstrike",
        "noProof",
        "snapToGrid",
        "webHidden",
        "color",
        "spacing",
        "kern",
        "position",
        "sz",
        "szCs",
        "highlight",
        "u",
        "shd",
        "fitText",
        "vertAlign",
        "rtl",
        "cs",
        "lang",
        "eastAsianLayout",
        "specVanish",
        "oMath",
        "rFonts",
        "vanish_",
    ],
    "told": ["outline", "shadow", "emboss", "imprint", "w", "effect", "em", "onbekend"],
}
PARAGRAPH_PROPERTIES = {
    "quiet": [
        "keepNext",
        "keepLines",
        "pageBreakBefore_",
        "widowControl",
        "suppressLineNumbers",
        "pBdr",
        "shd",
        "tabs",
        "suppressAutoHyphens",
        "kinsoku",
        "wordWrap",
        "overflowPunct",
        "topLinePunct",
        "autoSpaceDE",
        "autoSpaceDN",
        "bidi",
        "adjustRightInd",
        "snapToGrid",
        "spacing",
        "ind",
        "contextualSpacing",
        "mirrorIndents",
        "suppressOverlap",
        "jc",
        "textAlignment",
        "textboxTightWrap",
        "outlineLvl_",
        "divId",
        "cnfStyle",
    ],
    "told": ["framePr", "textDirection", "onbekend"],
}
TABLE_PROPERTIES = {
    "quiet": [
        "jc",
        "tblInd",
        "tblBorders",
        "shd",
        "tblLayout",
        "tblCellMar",
        "tblLook",
        "tblCaption",
        "tblDescription",
        "tblStyleRowBandSize",
        "tblStyleColBandSize",
        "tblOverlap",
        "bidiVisual",
    ],
    "told": ["tblpPr", "tblCellSpacing", "onbekend"],
}
ROW_PROPERTIES = {
    "quiet": [
        "cnfStyle",
        "divId",
        "gridBefore_",
        "gridAfter",
        "wBefore",
        "wAfter",
        "cantSplit",
        "trHeight",
        "jc",
    ],
    "told": ["hidden", "tblCellSpacing", "onbekend"],
}
CELL_PROPERTIES = {
    "quiet": [
        "tcW",
        "tcBorders",
        "shd",
        "noWrap",
        "tcMar",
        "vAlign",
        "hideMark",
        "cnfStyle",
        "headers",
    ],
    "told": ["textDirection", "tcFitText", "onbekend"],
}
SECTION = {
    "quiet": [
        "type",
        "pgNumType",
        "cols",
        "titlePg",
        "docGrid",
        "formProt",
        "noEndnote",
        "rtlGutter",
        "bidi",
        "paperSrc",
        "footnotePr",
        "endnotePr",
        "pgBorders",
    ],
    "told": ["lnNumType", "vAlign", "textDirection", "onbekend"],
}
NEEDS = {
    "u": 'w:val="single"', "jc": 'w:val="left"', "vAlign": 'w:val="top"', "sz": 'w:val="22"',
    "vertAlign": 'w:val="baseline"', "lang": 'w:val="nl-NL"', "highlight": 'w:val="yellow"',
    "rStyle": 'w:val="Nadruk"', "color": 'w:val="auto"', "shd": 'w:val="clear" w:fill="auto"',
    "type": 'w:val="nextPage"', "cols": 'w:num="1"', "fldSimple": 'w:instr="TOC"',
    "bookmarkStart": 'w:name="x" w:id="1"',
}  # fmt: skip


def cases(*groups: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(kind, name) for group in groups for kind, names in group.items() for name in names]


def element(name: str, content: str = "") -> str:
    name = name.rstrip("_")
    return f"<w:{name} {NEEDS.get(name, '')}>{content}</w:{name}>"


def judge(content: str, kind: str, name: str, text: str = "TEKST", **more: object) -> None:
    made = body(content, **more)
    said = [each for each in made.told.warnings if each.place.endswith(f"w:{name.rstrip('_')}")]
    lost = {"element.lost_text", "deleted.left_out", "comment.left_out"} & set(made.codes)
    if kind == "told":
        assert said, "no warning names it"
        assert lost or text in made.text
    else:
        assert made.told.warnings == ()
        assert text in made.text


@pytest.mark.parametrize(("kind", "name"), cases(IN_PARAGRAPH, {"quiet": QUIET_ANYWHERE}))
def test_in_a_paragraph(kind: str, name: str) -> None:
    content = element(name) + RUN if kind == "quiet" else element(name, RUN)
    judge(p(content), kind, name)


@pytest.mark.parametrize(("kind", "name"), cases(IN_RUN))
def test_in_a_run(kind: str, name: str) -> None:
    judge(p(f"<w:r>{element(name)}</w:r>", RUN), kind, name)


@pytest.mark.parametrize(("kind", "name"), cases(RUN_PROPERTIES))
def test_in_run_properties(kind: str, name: str) -> None:
    judge(p(RUN, r("x", element(name))), kind, name)


@pytest.mark.parametrize(("kind", "name"), cases(PARAGRAPH_PROPERTIES))
def test_in_paragraph_properties(kind: str, name: str) -> None:
    needs = element(name) if not name.endswith("_") else ""
    judge(p(RUN, props=needs), kind, name)


@pytest.mark.parametrize(("kind", "name"), cases(TABLE_PROPERTIES))
def test_in_table_properties(kind: str, name: str) -> None:
    judge(tbl(tr(tc(PARAGRAPH), tc(p("x"))), props=element(name)), kind, name)


@pytest.mark.parametrize(("kind", "name"), cases(ROW_PROPERTIES))
def test_in_row_properties(kind: str, name: str) -> None:
    judge(tbl(tr(tc(PARAGRAPH), tc(p("x")), props=element(name))), kind, name)


@pytest.mark.parametrize(("kind", "name"), cases(CELL_PROPERTIES))
def test_in_cell_properties(kind: str, name: str) -> None:
    judge(tbl(tr(tc(PARAGRAPH, 2000, element(name)), tc(p("x")))), kind, name)


@pytest.mark.parametrize(("kind", "name"), cases(SECTION))
def test_in_section_properties(kind: str, name: str) -> None:
    judge(PARAGRAPH, kind, name, section=f"<w:sectPr>{element(name)}</w:sectPr>")


@pytest.mark.parametrize(
    ("kind", "name", "content"),
    [
        ("kept", "sdt", sdt(PARAGRAPH)),
        ("kept", "customXml", element("customXml", PARAGRAPH)),
        ("kept", "ins", element("ins", PARAGRAPH)),
        ("kept", "moveTo", element("moveTo", PARAGRAPH)),
        ("told", "del", element("del", PARAGRAPH)),
        ("told", "moveFrom", element("moveFrom", PARAGRAPH)),
        ("told", "altChunk", element("altChunk") + PARAGRAPH),
        ("told", "onbekend", element("onbekend", PARAGRAPH)),
        ("told", "onbekend", tbl(element("onbekend", PARAGRAPH))),
        ("told", "onbekend", tbl(tr(element("onbekend", PARAGRAPH)))),
        *(("quiet", name, element(name) + PARAGRAPH) for name in QUIET_ANYWHERE),
    ],
)
def test_in_the_body(kind: str, name: str, content: str) -> None:
    judge(content, kind, name)


def test_mathematics_keeps_its_text_and_is_told() -> None:
    made = body(p("<m:oMath><m:r><w:t>x+y</w:t></m:r></m:oMath>"))
    assert made.text == "x+y"
    assert made.codes == ["element.text_kept"]


def test_an_element_of_another_namespace_is_told() -> None:
    made = body(p('<z:vreemd xmlns:z="urn:z"><w:r><w:t>TEKST</w:t></w:r></z:vreemd>'))
    assert made.text == "TEKST"
    assert made.codes == ["element.text_kept"]


def test_a_warning_names_its_place_and_no_text() -> None:
    made = body(p("een") + p(element("onbekend", r("GEHEIM"))))
    (told,) = made.told.warnings
    assert told.place == "proef/word/document.xml, alinea 2, w:onbekend"
    assert "GEHEIM" not in repr(made.told)
    assert "GEHEIM" not in str(told)
