"""What the PDF of a template would not show as Word does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import frozen

from rgdocs.errors import RgdocsError, Severity
from rgdocs.lint._source import holder_of
from rgdocs.pdf.translate import translate
from rgdocs.pdf.translate.names import short

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rgdocs.errors import Warned
    from rgdocs.lint._finding import Findings, Spot
    from rgdocs.lint._source import Source
    from rgdocs.pdf import FontSet

_TOLD_HERE: Final = re.compile(r"control\.|heading\.|picture\.alt|comment\.|deleted\.")
"""What this stage tells better itself, or what only a filled form can show."""


@frozen
class _Named:
    docx: bytes
    name: str


def check(source: Source, docx: bytes, findings: Findings, *, fonts: FontSet) -> None:
    """Note each thing that the translator warns of, at the first place where it stands."""
    document = _Named(docx, "sjabloon")
    lang = "nl-NL" if findings.lang.startswith("nl") else "en-GB"
    try:
        told = translate([document], fields=False, lang=lang, title="", fonts=fonts)
    except RgdocsError as error:
        for found in error.problems:
            findings.take(found, source.at("", 0))
        return
    for warned in {_key(one): one for one in told.warnings}.values():
        if not _TOLD_HERE.match(warned.code):
            _tell(warned, source, findings)


def _key(warned: Warned) -> tuple[str, str]:
    return warned.code, _element(warned)


def _element(warned: Warned) -> str:
    return warned.place.rpartition(", ")[2]


def _tell(warned: Warned, source: Source, findings: Findings) -> None:
    element = _element(warned)
    spots = list(_places(element, source, filled=warned.code != "link.broken"))
    if not spots and warned.code == "link.broken":
        return  # where it leads is told when the form is filled
    spot = spots[0] if spots else source.at("", 0)
    severity = Severity.ERROR if warned.code == "element.lost_text" else Severity.WARNING
    findings.add("lint.pdf", spot, word=element, severity=severity, told=warned.message)


def _places(element: str, source: Source, *, filled: bool) -> Iterator[Spot]:
    """Yield where an element of this name stands, with this value if it is said.

    One whose value is filled in counts only if `filled`.
    """
    named, _, wanted = element.partition("=")
    for part, tree in source.texts():
        for one in tree.iter():
            if not isinstance(one.tag, str) or short(one) != named:
                continue
            values = [one.text or "", *map(str, one.attrib.values())]
            told = any(value.strip().startswith(wanted) for value in values)
            if told and (filled or not any("{{" in value for value in values)):
                yield source.at(part, holder_of(one))
