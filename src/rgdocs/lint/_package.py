"""What a Word file holds besides text: what Word would run or fetch, and what an editor left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rgdocs.errors import Severity
from rgdocs.lint._source import holder_of
from rgdocs.word.faults import Faults, Place
from rgdocs.word.ooxml import w
from rgdocs.word.relations import check_relations, main_part, relations
from rgdocs.word.safety import check_parts

if TYPE_CHECKING:
    from rgdocs.lint._finding import Findings
    from rgdocs.lint._source import Source

_LEFT: Final = {
    w("commentReference"): "lint.comment",
    w("ins"): "lint.tracked",
    w("del"): "lint.tracked",
    w("moveFrom"): "lint.tracked",
}


def check(source: Source, findings: Findings) -> None:
    """Note what reaches outside the file or runs, and remarks and changes that went along."""
    faults = Faults(findings.lang)
    found = relations(source.members)
    check_relations(found, source.members, faults)
    main_part(found, source.types, faults)
    check_parts(source.trees, faults)
    for fault in faults.noted:
        findings.take(fault.problem, source.spot(fault.place), word=fault.word)
    if _lost_tags(source):
        findings.add("lint.office", source.at("", 0), severity=Severity.WARNING)
    for part, tree in source.texts():
        for element in tree.iter(*_LEFT):
            spot = source.spot(Place(part, holder_of(element)))
            findings.add(_LEFT[str(element.tag)], spot, severity=Severity.WARNING)


def _lost_tags(source: Source) -> bool:
    """Tell whether a program saved the file that leaves the tags of controls out."""
    by = source.trees.get("docProps/app.xml")
    name = "" if by is None else by.findtext("{*}Application", "")
    controls = (one for _, tree in source.texts() for one in tree.iter(w("sdtPr")))
    return name.startswith("LibreOffice") and any(one.find(w("tag")) is None for one in controls)
