"""The package's own tables: content types and relationships, and what they may not hold."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, Final

from attrs import frozen

from rgdocs.word import ooxml
from rgdocs.word.faults import Faults, Place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

_FORBIDDEN_TYPES: Final = re.compile(r"macro|vba|activex|oleobject|ms-word\.attachedToolbars", re.I)
_FORBIDDEN_RELATIONS: Final = re.compile(
    r"/(attachedTemplate|vbaProject|wordVbaData|oleObject|control|aFChunk|subDocument|frame"
    r"|mailMergeSource|mailMergeHeaderSource|recipientData|attachedToolbars|ui/extensibility"
    r"|keyMapCustomizations|transform)$",
    re.I,
)
_LINK: Final = re.compile(r"(?:https?://|mailto:|tel:)[^\s{}%]+", re.I)


@frozen
class Relation:
    """One relationship: where it starts, its kind and what it points at (a part when inside)."""

    source: str
    id: str
    kind: str
    target: str
    external: bool


def content_types(members: Mapping[str, bytes], faults: Faults) -> dict[str, str]:
    """Return the content type of every part; note what Word would run."""
    place = Place(ooxml.CONTENT_TYPES)
    if ooxml.CONTENT_TYPES not in members:
        faults.add("no-word", place)
        return {}
    root = ooxml.parse(members[ooxml.CONTENT_TYPES])
    if any(_FORBIDDEN_TYPES.search(entry.get("ContentType", "")) for entry in root):
        faults.add("macros", place)
    return {name: _type_of(root, name) for name in members}


def _type_of(root: etree._Element, name: str) -> str:
    extension = name.rpartition(".")[2].lower()
    for entry in root:
        if entry.get("PartName", "").lower() == f"/{name}".lower():
            return entry.get("ContentType", "")
    for entry in root:
        if entry.get("Extension", "").lower() == extension:
            return entry.get("ContentType", "")
    return ""


def relations(members: Mapping[str, bytes]) -> list[Relation]:
    """Return all relationships of the package in the order of its files."""
    found: list[Relation] = []
    for name, data in members.items():
        if name.endswith(".rels"):
            found.extend(_read(name, ooxml.parse(data)))
    return found


def _read(name: str, root: etree._Element) -> list[Relation]:
    folder, base = posixpath.split(name)
    source = posixpath.join(posixpath.dirname(folder), base.removesuffix(".rels"))
    return [
        Relation(
            source=source,
            id=entry.get("Id", ""),
            kind=entry.get("Type", ""),
            target=_target(source, entry),
            external=entry.get("TargetMode") == "External",
        )
        for entry in root
    ]


def _target(source: str, entry: etree._Element) -> str:
    target = entry.get("Target", "")
    if entry.get("TargetMode") == "External":
        return target
    joined = posixpath.join("/", posixpath.dirname(source), target)
    return posixpath.normpath(joined).lstrip("/")


def check_relations(found: list[Relation], members: Mapping[str, bytes], faults: Faults) -> None:
    """Note every relationship that reaches outside the file or makes Word run something."""
    for relation in found:
        place = Place(relation.source)
        if _FORBIDDEN_RELATIONS.search(relation.kind):
            faults.add("relation", place, kind=_short(relation.kind))
        elif relation.external:
            _check_external(relation, place, faults)
        elif relation.target not in members:
            faults.add("relation-lost", place, kind=_short(relation.kind))


def _check_external(relation: Relation, place: Place, faults: Faults) -> None:
    link = relation.kind.endswith("/hyperlink") and _LINK.fullmatch(relation.target)
    if not link:
        faults.add("external", place, kind=_short(relation.kind))


def _short(kind: str) -> str:
    """Return the last word of a relationship's type."""
    return re.sub(r"[^A-Za-z]", "", kind.rpartition("/")[2])[:40]


def main_part(found: list[Relation], types: Mapping[str, str], faults: Faults) -> str:
    """Return the name of the main document part, "" after noting that there is none."""
    for relation in found:
        if relation.source == "" and relation.kind.endswith("/officeDocument"):
            if types.get(relation.target) == ooxml.MAIN_TYPE:
                return relation.target
            break
    faults.add("no-word", Place(ooxml.CONTENT_TYPES))
    return ""
