"""Refuses what reaches outside the file from within its parts: fields that fetch or run."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from rgdocs.word.faults import Faults, Place
from rgdocs.word.ooxml import w

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml import etree

_FETCHES: Final = re.compile(
    r"\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|DATABASE|MACROBUTTON|RD|EMBED)\b",
    re.I,
)
_FORBIDDEN: Final = {
    w("attachedTemplate"): "attachedTemplate",
    w("mailMerge"): "mailMerge",
    w("altChunk"): "altChunk",
    w("subDoc"): "subDoc",
    w("control"): "control",
    w("object"): "object",
}


def check_parts(trees: Mapping[str, etree._Element], faults: Faults) -> None:
    """Note every element and field that fetches from elsewhere or runs something."""
    for name, root in trees.items():
        for element in root.iter(*_FORBIDDEN):
            faults.add("element", Place(name), word=_FORBIDDEN[str(element.tag)])
        for code in _field_codes(root):
            if found := _FETCHES.search(code):
                faults.add("fetch", Place(name), word=found[1].upper())


def _field_codes(root: etree._Element) -> Iterator[str]:
    """Yield field codes: those of simple fields, and all pieces of the others per paragraph."""
    for simple in root.iter(w("fldSimple")):
        yield _command(simple.get(w("instr"), ""))
    for paragraph in root.iter(w("p")):
        yield _command("".join(code.text or "" for code in paragraph.iter(w("instrText"))))


def _command(code: str) -> str:
    """Return a field code without what stands between quotes: addresses, texts."""
    return re.sub(r'"[^"]*"', "", code)
