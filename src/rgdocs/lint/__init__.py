"""Finds everything that is wrong with a Word template before a client meets it, all at once.

    docx = numbered(template, "signaleringsplan.docx")      # before parts are put into it
    found = check(dressed, file="signaleringsplan.docx", document="signaleringsplan", pack=house)

Each Finding is a Problem with the paragraph or cell, the wrong word and the nearest right one.
`sarif` writes them down for machines, `commented` as comments in a copy of the Word file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rgdocs.errors import Severity, TemplateError
from rgdocs.lint import _language, _looks, _package, _pdf, _trial
from rgdocs.lint._comments import commented
from rgdocs.lint._finding import Finding, Findings, Spot, in_order, is_about, line, place
from rgdocs.lint._messages import Messages
from rgdocs.lint._sarif import sarif
from rgdocs.lint._shape import merged, shape_of
from rgdocs.lint._source import numbered, opened
from rgdocs.packs import catalogue
from rgdocs.pdf import FontSet
from rgdocs.word.faults import Faults

if TYPE_CHECKING:
    from rgdocs.lint._source import Source
    from rgdocs.packs import Pack


def check(
    docx: bytes,
    *,
    file: str,
    document: str,
    pack: Pack,
    lang: str = "nl",
    fonts: FontSet | None = None,
) -> tuple[Finding, ...]:
    """Return all that is wrong with the Word template of a document, in the order of the paper.

    `docx` is dressed in the pack's style where that can be; `file` is what its author calls it.
    """
    findings = Findings(lang)
    faults = Faults(lang)
    source = _opened(docx, file, faults)
    for fault in faults.noted:
        findings.take(fault.problem, Spot(file=file, part=fault.place.part), word=fault.word)
    if source is not None and not findings.found:
        _check(source, document, pack, findings, fonts or FontSet.of())
    return in_order(findings.found)  # type: ignore[return-value]


def _opened(docx: bytes, file: str, faults: Faults) -> Source | None:
    try:
        return opened(docx, file, faults)
    except TemplateError:
        return None


def _check(source: Source, document: str, pack: Pack, findings: Findings, fonts: FontSet) -> None:
    numbered_docx = source.docx()
    filled = _trial.fillings(document, pack)
    shape = merged(shape_of(one.context) for one in filled)
    answers: Any = filled[-1].context["v"]
    named = answers.get("genoemd", {})
    _package.check(source, findings)
    _language.check(source, shape, Messages(document, catalogue("nl"), frozenset(named)), findings)
    _looks.check(source, findings)
    _pdf.check(source, numbered_docx, findings, fonts=fonts)
    if not any(one.severity is Severity.ERROR for one in findings.found):
        _trial.check(source, numbered_docx, filled, findings)
    else:
        _looks.static_headings(source, findings)


__all__ = [
    "Finding",
    "Spot",
    "check",
    "commented",
    "in_order",
    "is_about",
    "line",
    "numbered",
    "place",
    "sarif",
]
