"""Our own notes in a Word file: the tag of each bookmark, and what made the file.

Either may be gone or tampered with; then nothing is noted, and reading goes on without.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from attrs import field, frozen

from rgdocs.collect.docx.paper import MAX_PLACES
from rgdocs.collect.docx.xml import parse
from rgdocs.collect.stop import Stop
from rgdocs.word.table import NAMESPACE

if TYPE_CHECKING:
    from rgdocs.collect.docx.package import Package

MAX_NOTES = 2**22
"""Characters of notes; a table of every control of a full plan is far smaller."""
LONGEST = 100
"""Characters of one property of ours."""

_PROPERTIES = "docProps/custom.xml"
_OURS = "rgdocs."


@frozen
class Table:
    """What the writer noted: bookmark name -> tag, and the marks of what stood beside the boxes."""

    tags: dict[str, str] = field(repr=False)
    beside: frozenset[str]


def table_of(package: Package, main: str) -> Table | None:
    """Return the table in the custom XML part that the writer added; None without."""
    for part in package.related(main, "customXml"):
        root, told, marks = _root_text(package, part)
        if root == f"{NAMESPACE} controls":
            tags = {f"rg_{number}": tag for number, tag in enumerate(_tags(told), 1)}
            return Table(tags, frozenset(marks.split()))
    return None


def _root_text(package: Package, part: str) -> tuple[str, str, str]:
    """Return the full name of a part's root, all the text in it, and its marks."""
    names: list[str] = []
    marks: list[str] = []
    pieces: list[str] = []
    left = MAX_NOTES

    def text(piece: str) -> None:
        nonlocal left
        left -= len(piece)
        if left < 0:
            raise Stop("read.bomb")
        pieces.append(piece)

    def start(name: str, attributes: dict[str, str]) -> None:
        if not names:
            names.append(name)
            marks.append(attributes.get("beside", "")[:MAX_NOTES])

    parse(package.chunks(part), start=start, text=text, full=True)
    return names[0], "".join(pieces), marks[0]


def _tags(told: str) -> list[str]:
    try:
        tags = json.loads(told)
    except (ValueError, RecursionError):
        return []
    if not isinstance(tags, list) or len(tags) > MAX_PLACES:
        return []
    return [tag if isinstance(tag, str) else "" for tag in tags]


def properties(package: Package) -> dict[str, str]:
    """Return the custom properties of ours, without their prefix."""
    if not package.has(_PROPERTIES):
        return {}
    found: dict[str, str] = {}
    current = ""

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal current
        if name == "property":
            current = attributes.get("name", "")
            current = current.removeprefix(_OURS) if current.startswith(_OURS) else ""

    def text(piece: str) -> None:
        if current:
            found[current] = (found.get(current, "") + piece)[:LONGEST]

    parse(package.chunks(_PROPERTIES), start=start, text=text)
    return found
