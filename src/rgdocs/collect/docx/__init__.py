"""Word files that came back: filled in Word, or saved by another program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from rgdocs.collect.answers import Answers, Found, Given
from rgdocs.collect.docx.package import Package
from rgdocs.collect.docx.paper import Paper, Span, read_paper
from rgdocs.collect.docx.witness import properties, tags_by_bookmark
from rgdocs.collect.origin import document_of, origin_of
from rgdocs.collect.stop import Stop
from rgdocs.problems import fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rgdocs.problems import Fault

MAIN = "word/document.xml"


def read_docx(data: bytes) -> Found:
    """Return the answers in a Word file, as the one document that it is."""
    package = Package.open(data)
    main = _main(package)
    paper = read_paper(package.chunks(main))
    spans = _answers(paper, tags_by_bookmark(package, main))
    given = tuple(_given(paper, span, number) for number, span in enumerate(spans, 1))
    origin = origin_of(properties(package))
    document = document_of(origin, [span.name for span in spans])
    if not document:
        raise Stop("read.not-ours")
    return Found((Answers(document, origin.version, origin.pack, given),))


def _main(package: Package) -> str:
    """Return the document part: where the package says, else where it always is."""
    found = package.related("", "officeDocument") or [MAIN]
    if not package.has(found[0]):
        raise Stop("read.foreign")
    return found[0]


def _answers(paper: Paper, tags: dict[str, str]) -> list[Span]:
    """Return the spans that are answers, in the order of the page.

    A bookmark only speaks when no control carries its tag any more.
    """
    seen = {control.name for control in paper.controls}
    witnesses = (
        evolve(span, name=tags[name])
        for name, span in paper.bookmarks.items()
        if tags.get(name) and tags[name] not in seen
    )
    return sorted([*paper.controls, *witnesses], key=lambda span: (span.first, span.order))


def _given(paper: Paper, span: Span, number: int) -> Given:
    value: str | bool = span.checked if span.checked is not None else _text(paper, span)
    return Given(span.name, value, f"word:{number}", tuple(_unsaid(paper, span)))


def _text(paper: Paper, span: Span) -> str:
    return "" if span.empty else paper.text.between(span.first, span.last).strip("\n")


def _unsaid(paper: Paper, span: Span) -> Iterator[Fault]:
    """Give what stands in an answer that is no text."""
    if any(span.first <= mark < span.last for mark in paper.text.pictures):
        yield fault("read.picture")
    if any(span.first <= mark < span.last for mark in paper.text.signs):
        yield fault("read.sign")


__all__ = ["read_docx"]
