"""What stands in a field from the start: the text of its control, typeset for its box.

The text is not laid on the page: it would stay there when somebody types another answer. The box
only grows to it (`need`); a second small compilation sets each text on a page of the size of its
box, and that page becomes the field's appearance (`..looks`).

A box never takes more than `SHARE` of a page. An answer that needs more is shown in its field as
far as it fits, with a word on where the rest is, and stands whole, as text of the document, on
the pages after the last (`annex`); the field itself holds all of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen
from lxml import etree

from . import bounds, flow, sdt
from .emit import array, block, length, pairs, quoted
from .inline import Collector
from .job import Drawn, Look
from .names import child, name
from .paragraph import Maker, paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element as Element

    from .formatting import Resolved
    from .job import Control, Document, Frame

SHARE: Final = 0.8
SIDE: Final = 4.0
"""The least room (pt) between the side of a box and its text."""
ABOVE: Final = 3.0
SPACE: Final = 10.0
"""The least room (pt) above a paragraph at the end of the document."""
TITLE: Final = {"nl": "Hele antwoorden", "en": "Answers in full"}
WHY: Final = {
    "nl": "Deze antwoorden zijn langer dan hun vak op het formulier.",
    "en": "These answers are longer than their box on the form.",
}
WHERE: Final = {
    "nl": "Het hele antwoord staat achteraan, bij",
    "en": "The whole answer stands at the end, under",
}


@frozen
class Room:
    """The inside of a box: the width for text and the margins round it (pt)."""

    width: float
    left: float
    top: float
    bottom: float
    align: str
    most: float
    """The height (pt) that the box may have."""

    @classmethod
    def of(cls, frame: Frame, width: float, *, high: bool) -> Room:
        """Return the inside of a box that is no cell; text of one line stands in the middle."""
        inner = max(width - 2 * SIDE, 1.0)
        align = "top" if high else "horizon"
        return cls(inner, SIDE, ABOVE, ABOVE, align, SHARE * frame.room)


def look(
    doc: Document, frame: Frame, control: Element, room: Room, resolved: Resolved
) -> Look | None:
    """Typeset what a control holds, in a box with this room; None when it holds nothing."""
    if not sdt.said(doc, control):
        return None
    outer, at = doc.control, doc.notes.paragraph
    info = sdt.of(doc, control)
    doc.control = info.tag or info.title or outer
    inner = evolve(frame, width=room.width, cell=True)
    bound = bounds.height(doc, inner, control, room.width) + room.top + room.bottom
    code = _content(doc, inner, control, resolved)
    doc.control, doc.notes.paragraph = outer, at
    return Look(
        body=doc.job.values.of(code),
        width=room.width,
        left=room.left,
        top=room.top,
        bottom=room.bottom,
        align=room.align,
        most=room.most,
        bound=bound,
    )


def _content(doc: Document, frame: Frame, control: Element, resolved: Resolved) -> str:
    paragraphs = list(control.iter(name("w:p")))
    if paragraphs:
        return flow.flow(doc, frame, paragraphs)
    collector = Collector(doc, frame, resolved.run, resolved.para)
    content = child(control, "w:sdtContent")
    if content is not None:
        collector.walk(content)
    maker = Maker(doc, frame, resolved._replace(label=None))
    made = [evolve(each, before=0.0, after=0.0) for each in maker.blocks(collector.pieces)]
    return block(flow.stack(made, frame) or ["none"])


def need(asked: Look) -> str:
    """Return what the height of a field is measured by: width, margins, content, limit."""
    margins = length(asked.top + asked.bottom)
    return f"({length(asked.width)}, {margins}, {asked.body}, {length(asked.most)})"


def page(
    control: Control, asked: Look, width: float, height: float, lang: str, *, signed: bool
) -> str:
    """Return the code of the page that becomes the appearance of a field of this size (pt).

    It is `signed` with the field's index where a text may take more pages than one.
    """
    where = f"{_said(WHERE, lang)} “{_title(control)}”."
    lengths = {
        "page-width": width,
        "page-height": height,
        "width": asked.width,
        "most": asked.most,
        "left": asked.left,
        "top": asked.top,
        "bottom": asked.bottom,
    }
    given = {key: length(value) for key, value in lengths.items()}
    given |= {"align": asked.align, "body": asked.body, "where": quoted(where)}
    kind = "rg-look-whole" if asked.fits else "rg-look"
    return f"#{kind}({control.index if signed else 'none'}, {pairs(given)})\n"


def annex(doc: Document, frame: Frame, held: Sequence[Control]) -> str:
    """Return the code of the pages for answers that are longer than their boxes; "" if none is."""
    looks = [(each, each.look) for each in held if each.look is not None and not each.look.fits]
    if not looks:
        return ""
    outer, doc.control = doc.control, ""
    lang = doc.job.lang
    top = min(2, doc.heading + 1)
    head = _heading(doc, frame, top, _said(TITLE, lang)) + _plain(doc, frame, _said(WHY, lang))
    level = doc.heading
    entries = []
    for each, asked in looks:
        doc.heading = level
        title = block(_heading(doc, frame, top + 1, _title(each)))
        entries.append(f"({need(asked)}, {title})")
        doc.job.drawn.append(Drawn("", "", doc.job.fonts.default, _said(WHERE, lang)))
    doc.control = outer
    return f"rg-annex({block(head)}, {array(entries)})"


def _title(control: Control) -> str:
    return control.title or control.name


def _said(words: dict[str, str], lang: str) -> str:
    return words["nl" if lang.startswith("nl") else "en"]


def _heading(doc: Document, frame: Frame, level: int, text: str) -> list[str]:
    return _plain(doc, frame, text, f"heading {level}")


def _plain(doc: Document, frame: Frame, text: str, style: str = "") -> list[str]:
    """Write a paragraph of our own in a style of the Word file, found by its name."""
    found = next((each for each in doc.sheet.styles if doc.sheet.title(each) == style), "")
    element = etree.Element(name("w:p"))
    if found:
        properties = etree.SubElement(element, name("w:pPr"))
        etree.SubElement(properties, name("w:pStyle")).set(name("w:val"), found)
    run = etree.SubElement(element, name("w:r"))
    etree.SubElement(run, name("w:t")).text = text
    made = paragraph(doc, frame, element)
    doc.notes.paragraph -= 1
    return [each.code(max(each.before, SPACE)) for each in made]
