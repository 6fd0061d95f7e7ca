"""Makes small Word files in code: a body, and whatever parts a test wants around it."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

import docx as python_docx
from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = (
    f'xmlns:w="{W}" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)
NS = {
    "w": W,
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "dc": "http://purl.org/dc/elements/1.1/",
}
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
WML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
CORE = "application/vnd.openxmlformats-package.core-properties+xml"
SECTION = "<w:sectPr>{references}<w:pgSz w:w='11906' w:h='16838'/></w:sectPr>"


def run(text: str, properties: str = "") -> str:
    """Return a run of text as Word saves it; `properties` is the inside of its rPr."""
    kept = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    space = ' xml:space="preserve"' if text != text.strip() else ""
    return f"<w:r>{kept}<w:t{space}>{escape(text)}</w:t></w:r>"


def par(*texts: str) -> str:
    """Return a paragraph, one run for each text; a text that starts with < is XML already."""
    return "<w:p>" + "".join(t if t.startswith("<") else run(t) for t in texts) + "</w:p>"


def table(*rows: list[str]) -> str:
    """Return a table whose cells hold paragraphs (XML) or plain texts."""
    grid = "<w:gridCol w:w='2000'/>" * max(map(len, rows))
    lines = "".join(
        "<w:tr>" + "".join(cell(content) for content in row) + "</w:tr>" for row in rows
    )
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{lines}</w:tbl>"


def cell(content: str) -> str:
    """Return a table cell."""
    inside = content if content.startswith("<") else par(content)
    return f"<w:tc><w:tcPr><w:tcW w:w='2000' w:type='dxa'/></w:tcPr>{inside}</w:tc>"


def control(tag: str, content: str, *, title: str = "t") -> str:
    """Return a content control round `content`."""
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{title}"/><w:tag w:val="{escape(tag)}"/>'
        f'<w:id w:val="7"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'
    )


def docx(
    body: str,
    *,
    header: str = "",
    footnote: str = "",
    title: str = "",
    extra: dict[str, str | bytes] | None = None,
    relations: str = "",
    types: str = "",
) -> bytes:
    """Return a Word file; `header` and `footnote` are paragraphs, `title` a core property."""
    members: dict[str, str | bytes] = {}
    main_relations = relations
    references = ""
    if header:
        members["word/header1.xml"] = f"{HEAD}<w:hdr {NAMESPACES}>{header}</w:hdr>"
        main_relations += f'<Relationship Id="h1" Type="{OFFICE}/header" Target="header1.xml"/>'
        references = "<w:headerReference w:type='default' r:id='h1'/>"
        types += f'<Override PartName="/word/header1.xml" ContentType="{WML}.header+xml"/>'
    if footnote:
        members["word/footnotes.xml"] = (
            f"{HEAD}<w:footnotes {NAMESPACES}><w:footnote w:id='2'>{footnote}</w:footnote>"
            "</w:footnotes>"
        )
        main_relations += (
            f'<Relationship Id="f1" Type="{OFFICE}/footnotes" Target="footnotes.xml"/>'
        )
        types += f'<Override PartName="/word/footnotes.xml" ContentType="{WML}.footnotes+xml"/>'
        body += '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    root_relations = (
        f'<Relationship Id="d1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
    )
    if title:
        members["docProps/core.xml"] = (
            f'{HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
            f'xmlns:dc="{NS["dc"]}"><dc:title>{escape(title)}</dc:title></cp:coreProperties>'
        )
        root_relations += (
            f'<Relationship Id="c1" Type="{PACKAGE}/relationships/metadata/core-properties" '
            'Target="docProps/core.xml"/>'
        )
        types += f'<Override PartName="/docProps/core.xml" ContentType="{CORE}"/>'
    section = SECTION.format(references=references)
    every: dict[str, str | bytes] = {
        "[Content_Types].xml": (
            f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
            '<Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{WML}.document.main+xml"/>'
            f"{types}</Types>"
        ),
        "_rels/.rels": _relationships(root_relations),
        "word/document.xml": (
            f"{HEAD}<w:document {NAMESPACES}><w:body>{body}{section}</w:body></w:document>"
        ),
        "word/_rels/document.xml.rels": _relationships(main_relations),
        **members,
        **(extra or {}),
    }
    return zipped(every)


def _relationships(inside: str) -> str:
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{inside}</Relationships>'


def zipped(members: dict[str, str | bytes]) -> bytes:
    """Return a zip of `members`."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def unzipped(data: bytes) -> dict[str, bytes]:
    """Return the members of a zip; python-docx must be able to open it, so that it is whole."""
    python_docx.Document(io.BytesIO(data))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def root_of(data: bytes, part: str = "word/document.xml") -> etree._Element:
    """Return the root of one part of a Word file."""
    return etree.fromstring(unzipped(data)[part])


def text_of(element: etree._Element) -> str:
    """Return the text below `element` as a reader sees it: breaks and tabs as characters."""
    signs = {f"{{{W}}}br": "\n", f"{{{W}}}tab": "\t"}
    pieces = [
        signs.get(str(leaf.tag)) or leaf.text or ""
        for leaf in element.iter(f"{{{W}}}t", f"{{{W}}}br", f"{{{W}}}tab")
    ]
    return "".join(pieces)


def texts(data: bytes, part: str = "word/document.xml") -> list[str]:
    """Return the text of each paragraph of a part."""
    return [text_of(p) for p in root_of(data, part).iter(f"{{{W}}}p")]
