"""Small Word files as they come back, made in code: a body, and the notes that the writer left."""

from __future__ import annotations

import io
import json
import zipfile
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def run(text: str) -> str:
    """Return a run of text."""
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def par(*parts: str) -> str:
    """Return a paragraph; a part that starts with < is XML already."""
    return "<w:p>" + "".join(p if p.startswith("<") else run(p) for p in parts) + "</w:p>"


def control(tag: str, content: str, *, title: str = "", more: str = "") -> str:
    """Return a content control; without a tag as LibreOffice leaves it."""
    tagged = f'<w:tag w:val="{escape(tag)}"/>' if tag else ""
    named = f'<w:alias w:val="{title}"/>' if title else ""
    inside = f"<w:sdtContent>{content}</w:sdtContent>"
    return f"<w:sdt><w:sdtPr>{named}{tagged}{more}</w:sdtPr>{inside}</w:sdt>"


def checkbox(state: str) -> str:
    """Return the property that makes a control a box; `state` is what w14:val says."""
    return f'<w14:checkbox><w14:checked w14:val="{state}"/></w14:checkbox>'


def mark(number: int, content: str = "", *, key: int | None = None) -> str:
    """Return our bookmark of this number round `content`."""
    return _start(number, key) + content + _end(number, key)


def _start(number: int, key: int | None = None) -> str:
    return f'<w:bookmarkStart w:id="{number if key is None else key}" w:name="rg_{number}"/>'


def _end(number: int, key: int | None = None) -> str:
    return f'<w:bookmarkEnd w:id="{number if key is None else key}"/>'


def cell(*content: str) -> str:
    """Return a table of one cell."""
    return f"<w:tbl><w:tr><w:tc>{''.join(content)}</w:tc></w:tr></w:tbl>"


def document(body: str, *, namespace: str = W) -> str:
    """Return the document part."""
    spaces = f'xmlns:w="{namespace}" xmlns:w14="{W14}" xmlns:mc="{MC}"'
    return f"<w:document {spaces}><w:body>{body}</w:body></w:document>"


def notes(facts: Mapping[str, str]) -> str:
    """Return the custom properties; `facts` without their prefix."""
    made = "".join(
        f'<property name="rgdocs.{name}"><vt:lpwstr>{escape(value)}</vt:lpwstr></property>'
        for name, value in facts.items()
    )
    spaces = f'xmlns="{OFFICE}/custom-properties" xmlns:vt="{OFFICE}/docPropsVTypes"'
    return f"<Properties {spaces}>{made}</Properties>"


def relations(**targets: str) -> str:
    """Return a relationships part: kind -> target."""
    made = "".join(
        f'<Relationship Id="r{n}" Type="{OFFICE}/relationships/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="{RELATIONS}">{made}</Relationships>'


def parts(
    body: str, *, tags: Sequence[str] | None = (), namespace: str = W, **facts: str
) -> dict[str, str | bytes]:
    """Return the parts of a Word file; `tags` is its table, None for none."""
    told = {"document": "signaleringsplan", "versie": "1", "pack": "standaard"} | facts
    made: dict[str, str | bytes] = {
        "_rels/.rels": relations(officeDocument="word/document.xml"),
        "word/document.xml": document(body, namespace=namespace),
        "docProps/custom.xml": notes(told),
    }
    if tags is not None:
        made["word/_rels/document.xml.rels"] = relations(customXml="../customXml/item1.xml")
        table = escape(json.dumps(list(tags)))
        made["customXml/item1.xml"] = f'<controls xmlns="urn:rgdocs:controls:1">{table}</controls>'
    return made


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    """Return a zip of these files."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in members.items():
            package.writestr(name, data)
    return target.getvalue()


def word(body: str, **more: object) -> bytes:
    """Return a Word file; see `parts`."""
    return zipped(parts(body, **more))  # type: ignore[arg-type]
