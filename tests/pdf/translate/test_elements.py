"""Each element of the schema, wherever it may stand, is handled, told or refused: never silence.

`SHOWS_NOTHING` holds what changes nothing that a page shows (or only where a line may break in a
script that we do not have); `FOLLOWED` what the translator follows, tested one by one in the files
beside this one. Whatever is in neither must be named by a warning. No name may be in a list
without need: an element that is told and listed fails too.
"""

from __future__ import annotations

import re

import pytest

from elements import RANGES, elements
from wordfile import STYLES, Made, body, p, r, sdt, tbl, tc, tr

TEXT = "TEKST"
SHOWS_NOTHING = {
    "body": RANGES, "paragraph": RANGES, "tbl": RANGES, "tr": RANGES,
    "run": "rPr annotationRef lastRenderedPageBreak dayShort monthShort yearShort instrText"
    " separator continuationSeparator",
    "rPr": "noProof snapToGrid webHidden kern fitText cs eastAsianLayout specVanish oMath"
    " rPrChange",
    "pPr": "widowControl suppressLineNumbers suppressAutoHyphens kinsoku wordWrap overflowPunct"
    " topLinePunct autoSpaceDE autoSpaceDN adjustRightInd snapToGrid mirrorIndents suppressOverlap"
    " textAlignment textboxTightWrap divId cnfStyle pPrChange",
    "tblPr": "tblOverlap tblLayout tblCaption tblDescription tblPrChange",
    "trPr": "cnfStyle divId gridAfter wBefore wAfter jc trPrChange",
    "tcPr": "cnfStyle noWrap hideMark headers tcPrChange",
    "tcBorders": "insideH insideV",
    "sectPr": "paperSrc formProt noEndnote rtlGutter bidi docGrid printerSettings sectPrChange",
    "sdtPr": "rPr id placeholder temporary dataBinding label tabIndex",
    "ffData": "label tabIndex calcOnExit entryMacro exitMacro",
    "lvl": "legacy", "abstractNum": "nsid multiLevelType tmpl name",
    "style": "aliases next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat"
    " locked personal personalCompose personalReply rsid",
    "styles": "latentStyles",
}  # fmt: skip
FOLLOWED = {
    "body": "p tbl sdt customXml ins moveTo sectPr",
    "paragraph": "pPr r smartTag customXml sdt dir bdo ins moveTo fldSimple hyperlink",
    "run": "br t noBreakHyphen softHyphen footnoteRef endnoteRef sym cr tab fldChar ptab drawing",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike vanish color spacing position"
    " sz szCs highlight u bdr shd vertAlign rtl lang",
    "pPr": "pStyle keepNext keepLines pageBreakBefore numPr pBdr shd tabs bidi spacing ind"
    " contextualSpacing jc outlineLvl rPr sectPr",
    "pBdr": "top left bottom right", "tbl": "tblPr tblGrid tr customXml sdt ins moveTo",
    "tblPr": "tblStyle bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblInd tblBorders"
    " shd tblCellMar tblLook",
    "tr": "trPr tc customXml sdt ins moveTo",
    "trPr": "gridBefore cantSplit trHeight tblHeader ins",
    "tcPr": "tcW gridSpan hMerge vMerge tcBorders shd tcMar vAlign",
    "tcBorders": "top start left bottom end right",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar pgNumType cols"
    " titlePg pgBorders",
    "sdtPr": "alias tag lock showingPlcHdr comboBox date docPartObj docPartList dropDownList"
    " richText text group",
    "ffData": "name enabled helpText statusText checkBox ddList textInput",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlJc pPr rPr",
    "abstractNum": "styleLink numStyleLink lvl",
    "style": "name basedOn pPr rPr tblPr trPr tcPr tblStylePr", "styles": "docDefaults style",
}  # fmt: skip
TOLD_SETTINGS = (
    "displayBackgroundShape mirrorMargins gutterAtTop autoHyphenation bookFoldRevPrinting"
    " bookFoldPrinting printTwoOnOne"
)
NEEDS = {
    "u": 'w:val="wave"', "jc": 'w:val="left"', "vAlign": 'w:val="center"', "lang": 'w:val="nl-NL"',
    "fldSimple": 'w:instr="TOC"', "bookmarkStart": 'w:name="x" w:id="1"',
    "between": 'w:val="single"', "bar": 'w:val="single"', "tl2br": 'w:val="single"',
    "tr2bl": 'w:val="single"', "lvlPicBulletId": 'w:val="0"',
}  # fmt: skip
HOLDERS = {"sdtPr": "w:sdt", "trPr": "w:tr"}
"""What the warning names when a property makes the whole thing something else."""
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{}</w:ffData></w:fldChar></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>x</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
LIST = (
    '<w:abstractNum w:abstractNumId="0">{}<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1"/>{}</w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
ITEM = p(TEXT, props='<w:numPr><w:numId w:val="1"/></w:numPr>')


def element(name: str, content: str = "") -> str:
    return f"<w:{name} {NEEDS.get(name, '')}>{content}</w:{name}>"


def placed(place: str, name: str) -> Made:
    """Make a document with this element at this place, and a text beside it."""
    it, own = element(name), p(TEXT)
    if place in {"lvl", "abstractNum"}:
        return body(ITEM, numbering=LIST.format(*(("", it) if place == "lvl" else (it, ""))))
    if place == "sectPr":
        return body(own, section=f"<w:sectPr>{it}</w:sectPr>")
    if place == "settings":
        return body(own, settings=it)
    if place in {"style", "styles"}:
        style = f'<w:style w:type="paragraph" w:styleId="Z">{it}</w:style>'
        return body(p(TEXT, style="Z"), styles=STYLES + (style if place == "style" else it))
    return body(_content(place, name, it), fields=place in {"sdtPr", "ffData"})


def _content(place: str, name: str, it: str) -> str:
    own, cell, other = p(TEXT), tc(p(TEXT)), tc(p("x"))
    lined = f"<w:tcBorders>{it}</w:tcBorders>"
    return {
        "body": element(name, p("x")) + own,
        "paragraph": f"<w:p>{element(name, r('x'))}{r(TEXT)}</w:p>",
        "run": p(f"<w:r>{it}</w:r>", r(TEXT)),
        "rPr": p(r("x", it)) + own,
        "pPr": p("x", props=it) + own,
        "pBdr": p("x", props=f"<w:pBdr>{it}</w:pBdr>") + own,
        "sdtPr": p(r("x"), sdt(r("y"), it)) + own,
        "ffData": p(r("x"), FIELD.format(it)) + own,
        "tbl": tbl(tr(cell, other), element(name, p("x"))),
        "tr": tbl(tr(cell, element(name, p("x")))),
        "tblPr": tbl(tr(cell, other), props=it),
        "trPr": tbl(tr(cell, other, props=it)) + own,
        "tcPr": tbl(tr(cell, tc(p("x"), 2000, it))),
        "tcBorders": tbl(tr(cell, tc(p("x"), 2000, lined))),
    }[place]


def listed(place: str, name: str) -> bool:
    if place == "settings":
        return name not in TOLD_SETTINGS.split()
    lists = (SHOWS_NOTHING.get(place, ""), FOLLOWED.get(place, ""))
    return any(name in each.split() for each in lists)


@pytest.mark.parametrize(("place", "name"), elements())
def test_no_element_is_passed_over_in_silence(place: str, name: str) -> None:
    made = placed(place, name)
    assert TEXT in "".join(made.pages)
    told = {each.place.rpartition(", ")[2] for each in made.told.warnings}
    names = {part for each in told for part in re.split("[/=]", each)}
    if not listed(place, name):
        assert names & {f"w:{name}", HOLDERS.get(place)}, f"{name} in {place}: silence"


def test_the_lists_name_elements_of_the_schema_only() -> None:
    known = set(elements())
    given = [
        (place, name)
        for lists in (SHOWS_NOTHING, FOLLOWED)
        for place, names in lists.items()
        for name in names.split()
    ]
    assert set(given) <= known
    assert len(given) == len(set(given))
