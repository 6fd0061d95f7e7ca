"""Build small Word files for tests, and read back what their PDF shows."""

from __future__ import annotations

import ctypes
import io
import zipfile
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pypdf
import pypdfium2
import pypdfium2.raw as pdfium
import typst
from attrs import frozen

from rgdocs.pdf.fonts import FontSet
from rgdocs.pdf.fontuse import fonts_file
from rgdocs.pdf.translate import Translation, translate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

FONTS = FontSet.of()
NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>
<w:sz w:val="22"/><w:lang w:val="nl-NL" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="300" w:lineRule="exact"/></w:pPr></w:pPrDefault>
</w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/>
</w:style>
<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/>
<w:basedOn w:val="Standaard"/>
<w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr>
<w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/><w:basedOn w:val="Kop1"/>
<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Antwoord"><w:name w:val="Antwoord"/></w:style>
<w:style w:type="paragraph" w:styleId="Antwoord3"><w:name w:val="Antwoord 3"/>
<w:basedOn w:val="Antwoord"/></w:style>
<w:style w:type="character" w:styleId="Nadruk"><w:name w:val="Nadruk"/>
<w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="table" w:default="1" w:styleId="Tabel"><w:name w:val="Normal Table"/><w:tblPr>
<w:tblCellMar><w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar>
</w:tblPr></w:style>
"""
THEME = """<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements>
<a:clrScheme name="x"><a:dk1><a:srgbClr val="1B1B1B"/></a:dk1>
<a:lt1><a:srgbClr val="FFFFFF"/></a:lt1>
<a:accent1><a:srgbClr val="12475E"/></a:accent1></a:clrScheme><a:fontScheme name="x">
<a:majorFont><a:latin typeface="Atkinson Hyperlegible"/></a:majorFont>
<a:minorFont><a:latin typeface="Atkinson Hyperlegible"/></a:minorFont></a:fontScheme>
</a:themeElements></a:theme>"""
SETTINGS = """<w:compat><w:compatSetting w:name="compatibilityMode"
w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>"""
WORDML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships'
    '+xml"/><Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{WORDML}.document.main+xml"/></Types>'
)
PAGE = (
    '<w:pgSz w:w="11900" w:h="16840"/><w:pgMar w:top="1000" w:right="1000" w:bottom="1000" '
    'w:left="1000" w:header="400" w:footer="400"/>'
)
"""A page of 595 x 842 pt with margins of 50 pt: 495 pt of text width."""


@frozen
class Source:
    """What `translate` wants."""

    docx: bytes
    name: str = "proef"


def p(*content: str, props: str = "", style: str = "") -> str:
    """Return a paragraph of runs, or of plain text."""
    style = f'<w:pStyle w:val="{style}"/>' if style else ""
    runs = "".join(each if each.startswith(("<w:", "<m:", "<z:")) else r(each) for each in content)
    return f"<w:p><w:pPr>{style}{props}</w:pPr>{runs}</w:p>"


def r(text: str, props: str = "") -> str:
    """Return a run."""
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f'<w:r><w:rPr>{props}</w:rPr><w:t xml:space="preserve">{safe}</w:t></w:r>'


def sdt(content: str, props: str = "", tag: str = "naam") -> str:
    """Return a content control."""
    tag = f'<w:tag w:val="{tag}"/>' if tag else ""
    return f"<w:sdt><w:sdtPr>{tag}{props}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def tc(content: str, width: int = 2000, props: str = "") -> str:
    """Return a cell; `width` in twips."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{props}</w:tcPr>{content}</w:tc>'


def tr(*cells: str, props: str = "") -> str:
    """Return a row."""
    return f"<w:tr><w:trPr>{props}</w:trPr>{''.join(cells)}</w:tr>"


def tbl(*rows: str, grid: Sequence[int] = (2000, 2000), props: str = "") -> str:
    """Return a table; `grid` in twips."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(grid)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/>{props}</w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def sect(*extra: str, page: str = PAGE) -> str:
    """Return section properties."""
    return f"<w:sectPr>{''.join(extra)}{page}</w:sectPr>"


def docx(
    body: str,
    *,
    section: str = "",
    styles: str = STYLES,
    numbering: str = "",
    settings: str = SETTINGS,
    parts: Mapping[str, bytes] | None = None,
    relations: Mapping[str, tuple[str, str]] | None = None,
) -> bytes:
    """Return a Word file; `relations` maps an id to its kind and target (`http…` = outside)."""
    known = {"rS": ("styles", "styles.xml"), "rT": ("theme", "theme.xml")}
    known |= {"rX": ("settings", "settings.xml"), **(relations or {})}
    members = {
        "word/document.xml": (
            f"<w:document {NS}><w:body>{body}{section or sect()}</w:body></w:document>"
        ),
        "word/styles.xml": f"<w:styles {NS}>{styles}</w:styles>",
        "word/theme.xml": THEME,
        "word/settings.xml": f"<w:settings {NS}>{settings}</w:settings>",
    }
    if numbering:
        members["word/numbering.xml"] = f"<w:numbering {NS}>{numbering}</w:numbering>"
        known["rN"] = ("numbering", "numbering.xml")
    members["[Content_Types].xml"] = TYPES
    members["_rels/.rels"] = _relations({"r1": ("officeDocument", "word/document.xml")})
    members["word/_rels/document.xml.rels"] = _relations(known)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for member, data in {**members, **(parts or {})}.items():
            archive.writestr(member, data)
    return out.getvalue()


def _relations(known: Mapping[str, tuple[str, str]]) -> str:
    rows = "".join(_relation(key, *each) for key, each in known.items())
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{rows}</Relationships>'


def _relation(key: str, kind: str, target: str) -> str:
    outside = ' TargetMode="External"' if ":" in target else ""
    return f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{target}"{outside}/>'


def header(content: str) -> bytes:
    """Return a header part."""
    return f"<w:hdr {NS}>{content}</w:hdr>".encode()


class Word(NamedTuple):
    """A word on a page; y counts down from the top edge to the baseline, in pt."""

    text: str
    x: float
    y: float
    right: float
    low: bool
    """Stands in the lower margin."""


class Field(NamedTuple):
    """A link `rg:<index>`: page and rectangle (left, top, right, bottom from the top), in pt."""

    index: int
    page: int
    left: float
    top: float
    right: float
    bottom: float


@frozen
class Made:
    """A translation and its PDF."""

    told: Translation
    data: bytes

    @property
    def pages(self) -> list[str]:
        """Return the text of each page in the order of the file."""
        with pypdfium2.PdfDocument(self.data) as document:
            return [page.get_textpage().get_text_range() for page in document]

    @property
    def text(self) -> str:
        """Return the text between the margins, without any white space."""
        words = (word for page in range(len(self.pages)) for word in self.row(page))
        return "".join(word.text for word in words if word.y > 45 and not word.low)

    @property
    def codes(self) -> list[str]:
        """Return the codes of the warnings."""
        return [each.code for each in self.told.warnings]

    def row(self, page: int = 0) -> list[Word]:
        """Return the words of a page in the order of the file."""
        with pypdfium2.PdfDocument(self.data) as document:
            return list(_words(document[page]))

    def words(self, page: int = 0) -> dict[str, Word]:
        """Return the words of a page by their text (the first of equals)."""
        return {word.text: word for word in reversed(self.row(page))}

    def fields(self) -> list[Field]:
        """Return the links that stand for fields."""
        found = []
        for number, page in enumerate(pypdf.PdfReader(io.BytesIO(self.data)).pages):
            height = float(page.mediabox.height)
            for each in page.get("/Annots", []):
                note = each.get_object()
                uri = str(note.get("/A", {}).get("/URI", ""))
                if uri.startswith("rg:"):
                    x0, y0, x1, y1 = (float(x) for x in note["/Rect"])
                    top, bottom = height - y1, height - y0
                    found.append(Field(int(uri[3:]), number, x0, top, x1, bottom))
        return sorted(found)

    def tags(self) -> list[str]:
        """Return the tags of the structure tree, parents before children."""
        root = pypdf.PdfReader(io.BytesIO(self.data)).trailer["/Root"]["/StructTreeRoot"]
        return [str(each["/S"])[1:] for each in _elements(root)]

    def alternatives(self) -> list[str]:
        """Return the alternative texts of the pictures."""
        root = pypdf.PdfReader(io.BytesIO(self.data)).trailer["/Root"]["/StructTreeRoot"]
        return [str(each.get("/Alt", "")) for each in _elements(root) if each["/S"] == "/Figure"]

    def outline(self) -> list[str]:
        """Return the titles of the bookmarks."""
        return [str(e.title) for e in _flat(pypdf.PdfReader(io.BytesIO(self.data)).outline)]


def _flat(outline: list) -> Iterator:
    for each in outline:
        if isinstance(each, list):
            yield from _flat(each)
        else:
            yield each


def _elements(node: pypdf.generic.PdfObject) -> Iterator[pypdf.generic.DictionaryObject]:
    node = node.get_object()
    if isinstance(node, list):
        for each in node:
            yield from _elements(each)
    elif isinstance(node, dict):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from _elements(node["/K"])


def _words(page: pypdfium2.PdfPage) -> Iterator[Word]:
    textpage = page.get_textpage()
    height = page.get_height()
    text, left, base, right = "", 0.0, 0.0, 0.0
    for index in range(textpage.count_chars()):
        sign = chr(pdfium.FPDFText_GetUnicode(textpage.raw, index))
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(textpage.raw, index, x, y)
        if sign.isspace() or sign == "\x00":
            if text:
                yield Word(text, left, height - base, right, base < 42)
            text = ""
            continue
        if text and abs(y.value - base) > 6:
            yield Word(text, left, height - base, right, base < 42)
            text = ""
        if not text:
            left, base = x.value, y.value
        text += sign
        right = textpage.get_charbox(index)[2]
    if text:
        yield Word(text, left, height - base, right, base < 42)


def make(*files: bytes, fields: bool = False, names: Sequence[str] = ()) -> Made:
    """Translate and compile, by the standards of the library."""
    names = names or [f"proef{i}" if i else "proef" for i in range(len(files))]
    sources = [Source(file, name) for file, name in zip(files, names, strict=True)]
    told = translate(sources, fields=fields, lang="nl-NL", title="Proef", fonts=FONTS)
    return Made(told, compiled(told))


def compiled(told: Translation) -> bytes:
    """Compile a translation as PDF/UA-1 and PDF/A-3a."""
    compiler = typst.Compiler(
        root=str(Path(__file__).parent / "pdf"),
        font_paths=_fonts(),
    )
    return compiler.compile(
        {
            "main.typ": told.source.encode(),
            **told.files,
            **fonts_file(told.source, told.drawn, FONTS),
        },
        format="pdf",
        pdf_standards=["ua-1", "a-3a"],
        timestamp=1_700_000_000,
    )


def body(content: str, *, fields: bool = False, **more: object) -> Made:
    """Make the PDF of a body."""
    return make(docx(content, **more), fields=fields)  # type: ignore[arg-type]


@lru_cache(maxsize=1)
def _fonts() -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=True,
        font_paths=[str(folder) for folder in FONTS.folders],
    )
