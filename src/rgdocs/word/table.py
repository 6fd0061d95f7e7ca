"""The table in a Word file that says which control each bookmark `rg_<n>` stood round.

It is a custom XML part with its properties part: the one place of our own that both Word and
LibreOffice keep when they save. Its text is a JSON list of tags; the first is the tag of `rg_1`.
It holds paths such as `kortetermijndoelen.0.ik_wil`, nothing personal. Of a form to write in it
also holds marks of the lines beside the boxes (`beside`).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from lxml import etree

from rgdocs.word import ooxml

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

NAMESPACE: Final = "urn:rgdocs:controls:1"
_ITEM_ID: Final = "{5D0B3C35-7C57-5B0E-9E0B-6F7264677264}"
_PROPS_TYPE: Final = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_HEAD: Final = f'{ooxml.HEAD}<controls xmlns="{NAMESPACE}"'
_TAIL: Final = "</controls>"


def table_part(tags: Sequence[str], beside: Sequence[str] = ()) -> bytes:
    """Return the XML of the table: tag n at place n - 1 of a JSON list; marks as an attribute."""
    told = json.dumps(tags, ensure_ascii=False, separators=(",", ":"))
    told = told.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    marks = f' beside="{" ".join(beside)}"' if beside else ""
    return f"{_HEAD}{marks}>{told}{_TAIL}".encode()


def read_table(members: Mapping[str, bytes]) -> dict[str, str]:
    """Return bookmark name -> tag from the files of a Word file; empty when it has no table."""
    for name, data in members.items():
        if name.startswith("customXml/") and NAMESPACE.encode() in data[:2000]:
            root = ooxml.parse(data)
            if root.tag == f"{{{NAMESPACE}}}controls":
                tags = json.loads(root.text or "[]")
                return {f"rg_{number}": str(tag) for number, tag in enumerate(tags, 1)}
    return {}


def add_table(members: dict[str, bytes], main: str) -> str:
    """Add what surrounds the table to `members`; return the name that the table must get."""
    number = next(n for n in range(1, 1000) if f"customXml/item{n}.xml" not in members)
    item, props = f"customXml/item{number}.xml", f"customXml/itemProps{number}.xml"
    members[item] = b""
    members[props] = (
        f'{ooxml.HEAD}<ds:datastoreItem xmlns:ds="{ooxml.DS}" ds:itemID="{_ITEM_ID}">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs>'
        "</ds:datastoreItem>"
    ).encode()
    relate(members, main, f"{ooxml.R}/customXml", f"../{item}")
    relate(members, item, f"{ooxml.R}/customXmlProps", f"itemProps{number}.xml")
    declare(members, props, _PROPS_TYPE)
    return item


def relate(members: dict[str, bytes], source: str, kind: str, target: str) -> str:
    """Add a relationship from part `source` to `target`; return its id."""
    folder, _, base = source.rpartition("/")
    name = f"{folder}/_rels/{base}.rels".lstrip("/")
    root = (
        ooxml.parse(members[name])
        if name in members
        else etree.Element(f"{{{ooxml.PR}}}Relationships", nsmap={None: ooxml.PR})
    )
    taken = {entry.get("Id") for entry in root}
    fresh = next(f"rIdRg{n}" for n in range(1, 10_000) if f"rIdRg{n}" not in taken)
    etree.SubElement(root, f"{{{ooxml.PR}}}Relationship", Id=fresh, Type=kind, Target=target)
    members[name] = ooxml.to_bytes(root)
    return fresh


def declare(members: dict[str, bytes], part: str, content_type: str) -> None:
    """Give `part` its content type."""
    root = ooxml.parse(members[ooxml.CONTENT_TYPES])
    etree.SubElement(root, f"{{{ooxml.CT}}}Override", PartName=f"/{part}", ContentType=content_type)
    members[ooxml.CONTENT_TYPES] = ooxml.to_bytes(root)
