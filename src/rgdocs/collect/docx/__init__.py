"""Word files that came back: filled in Word, or saved by another program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from rgdocs.collect.answers import Answers, Found, Given
from rgdocs.collect.docx.beside import typed_beside
from rgdocs.collect.docx.package import Package
from rgdocs.collect.docx.paper import Paper, Span, read_paper
from rgdocs.collect.docx.places import places
from rgdocs.collect.docx.witness import properties, table_of
from rgdocs.collect.origin import document_of, origin_of
from rgdocs.collect.place import EMPTY_BOXES, TICKED_BOXES, is_choice, known, steps_of
from rgdocs.collect.settle import CLASSES
from rgdocs.collect.stop import Stop
from rgdocs.packs import CARD
from rgdocs.problems import fault
from rgdocs.word.beside import FORMS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rgdocs.problems import Fault

MAIN = "word/document.xml"


def read_docx(data: bytes) -> Found:
    """Return the answers in a Word file, as the one document that it is."""
    package = Package.open(data)
    main = _main(package)
    paper = read_paper(package.chunks(main))
    table = table_of(package, main)
    tags = None if table is None else table.tags
    notes = properties(package)
    if notes.get("document") == CARD:
        raise Stop("read.card")
    origin = origin_of(notes)
    spans = [
        evolve(span, name=origin.place_today(span.name))
        for span in places(paper, tags or {}, form=notes.get("soort_uitvoer") in FORMS)
    ]
    document = document_of(origin, [span.name for span in spans])
    if not document and (spans or tags != {}):
        raise Stop("read.not-ours")
    spans = [span for span in spans if not (span.holder and _is_frame(document, span.name))]
    cls = CLASSES.get(document or origin.document)
    given = [_given(paper, span, number, cls) for number, span in enumerate(spans, 1)]
    ours = [origin.place_today(tag) for tag in (tags or {}).values()]
    if _untouched([span.name for span in spans], ours):
        given.sort(key=_record_order)
    others = [*_gone(spans, ours)]
    if table is not None and table.beside and _all_named(paper):
        others += typed_beside(paper, spans, table.beside)
    answers = Answers(document or origin.document, origin.version, origin.pack, (*given, *others))
    return Found((answers,))


def _all_named(paper: Paper) -> bool:
    """Say whether every control kept its tag: only then it is sure what stands beside them."""
    return all(control.name for control in paper.controls if not control.outer)


def _is_frame(document: str, name: str) -> bool:
    """Say whether a control that holds others is no answer, as the frame of rows that can grow."""
    return not known(CLASSES[document], steps_of(name))


def _main(package: Package) -> str:
    """Return the document part: where the package says, else where it always is."""
    found = package.related("", "officeDocument") or [MAIN]
    if not package.has(found[0]):
        raise Stop("read.foreign")
    return found[0]


def _gone(spans: list[Span], tags: Iterable[str]) -> Iterator[Given]:
    """Give the places that the file once had and has no more: an answer may have gone with them."""
    names = {span.name for span in spans}
    for tag in tags:
        if tag and tag not in names:
            yield Given(tag, "", "", (fault("read.place-gone"),))


def _untouched(names: list[str], ours: list[str]) -> bool:
    """Say whether every place stands where we put it: nobody moved, copied or added one."""
    seen = set(names)
    return bool(names) and [tag for tag in ours if tag in seen] == names


def _record_order(given: Given) -> tuple[int, ...]:
    """Return what sorts the rows of a list as the record has them.

    A paper may show them otherwise, as people in rings; only when somebody moved rows the page
    says the order.
    """
    steps = given.path.split(".")
    return tuple(int(step) if step.isdecimal() and len(step) < 6 else 0 for step in steps)


def _given(paper: Paper, span: Span, number: int, cls: type | None) -> Given:
    place = f"word:{number}"
    if span.checked is not None:
        return _box(span, _text(paper, span).strip(), place)
    return Given(span.name, _text(paper, span), place, tuple(_unsaid(paper, span, cls)))


def _box(span: Span, shown: str, place: str) -> Given:
    """Return whether a box is ticked, or shows a tick that was typed; other words are no answer."""
    if span.checked or not shown or shown in EMPTY_BOXES:
        return Given(span.name, bool(span.checked), place)
    if shown in TICKED_BOXES or shown.casefold() == "x":
        return Given(span.name, True, place)  # noqa: FBT003 - the value itself
    return Given(span.name, shown, place, refused=fault("read.box"))


def _text(paper: Paper, span: Span) -> str:
    if span.empty:
        return ""
    return _once(paper, span).strip("\n")


def _once(paper: Paper, span: Span) -> str:
    """Return the text without the echo that LibreOffice adds to a control of several scripts.

    It saves the whole text in a first control, then each further piece in one more, again with
    the whole text behind it.
    """
    control = span.within or span
    text = paper.text.between(control.first, control.last)
    echo = paper.text.between(control.last, control.echo)
    if not text or not echo or not text.endswith(echo.replace(text, "")):
        return paper.text.between(span.first, max(span.last, control.echo))
    before = paper.text.between(span.first, control.first)
    return before + text + paper.text.between(control.echo, span.last)


def _unsaid(paper: Paper, span: Span, cls: type | None) -> Iterator[Fault]:
    """Give what stands in an answer that is no text.

    A word that is chosen has our own ellipse round it, which some programs take into its control.
    """
    if cls is not None and is_choice(cls, steps_of(span.name)):
        return
    if any(span.first <= mark < span.last for mark in paper.text.pictures):
        yield fault("read.picture")
    if any(span.first <= mark < span.last for mark in paper.text.signs):
        yield fault("read.sign")


__all__ = ["read_docx"]
