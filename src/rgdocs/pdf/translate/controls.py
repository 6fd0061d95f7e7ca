"""Content controls: which become a field, what they hold, how large their box is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from . import choices, direction, sdt, values
from .emit import colour, length, quoted
from .formatting import Line, Resolved, ink, line_of, run_props, size_of
from .job import Control, Info
from .names import child, name
from .pieces import Code, Piece

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from .inline import Collector
    from .job import Document, Frame, Look
    from .props import ParaProps, RunProps

MM: Final = 72 / 25.4
WRITING_LINE: Final = 8 * MM
"""Handwriting wants 8 mm a line."""
CHECKBOX: Final = 4 * MM
SQUARE: Final = 0.85
"""The room (em) that a square sign takes in the fonts that have one."""
DATE: Final = 80.0
STROKE: Final = '0.75pt + rgb("6E8D9C")'
ANSWER: Final = re.compile(r"antwoord\s*(\d{1,2})")
CHECKED: Final = {"nl": ("aangekruist", "niet aangekruist"), "en": ("checked", "not checked")}
CHOSEN: Final = {"nl": ("gekozen", "niet gekozen"), "en": ("chosen", "not chosen")}


def register(
    doc: Document,
    info: Info,
    element: Element,
    *,
    size: float,
    multiline: bool,
    look: Look | None = None,
) -> int:
    """Add a field to the job and return its index."""
    job = doc.job
    text = "" if info.kind == "checkbox" else sdt.said(doc, element)
    radio = info.kind == "checkbox" and info.tag in doc.radios
    known = _unique(doc, info)
    job.controls.append(
        Control(
            index=len(job.controls),
            document=doc.name,
            name=choices.path_of(known) if radio or info.kind == "signature" else known,
            title=info.title,
            kind="radio" if radio else info.kind,
            multiline=info.kind == "text" and (multiline or info.multiline or "\n" in text),
            value=text,
            checked=info.checked,
            options=info.options,
            font_size=size,
            look=look,
            choice=choices.value_of(info.tag) if radio else "",
        )
    )
    return len(job.controls) - 1


def _unique(doc: Document, info: Info) -> str:
    base = info.tag or info.title
    if not base:
        doc.warn("control.unnamed", "w:sdt")
        base = "veld"
    found, number = base, 1
    while found in doc.used:
        number += 1
        found = f"{base}__{number}"
    if number > 1 and info.tag:
        doc.warn("control.duplicate", f"w:sdt={info.tag[:64]}")
    doc.used.add(found)
    return found


def lines_of_style(doc: Document, style: str) -> int:
    """Return the lines that a style such as `Antwoord 3` asks for, 0 for other styles."""
    if style not in doc.lines:
        found = ANSWER.fullmatch(doc.sheet.title(style)) or ANSWER.fullmatch(style.lower())
        doc.lines[style] = int(found.group(1)) if found else 0
    return doc.lines[style]


def inline(collector: Collector, element: Element) -> list[Piece]:
    """Return the pieces of an inline control: a field, a drawn checkbox, or its content."""
    doc = collector.doc
    info = sdt.of(doc, element)
    content = child(element, "w:sdtContent")
    if info.kind == "checkbox":
        return [checkbox(collector, info, element)]
    if doc.job.holds(info.kind) and not collector.frame.artifact:
        return [_box(collector, info, element)]
    _tell(collector, info)
    outer, doc.control = doc.control, info.tag or doc.control
    before = len(collector.pieces)
    if content is not None and not (doc.job.fields and sdt.shows_placeholder(element)):
        collector.walk(content)
    doc.control = outer
    found = collector.pieces[before:]
    del collector.pieces[before:]
    return direction.apart(found)


def _tell(collector: Collector, info: Info) -> None:
    if not collector.doc.job.fields:
        return
    if collector.frame.artifact and info.kind:
        collector.doc.warn("control.header", "w:sdt")
    elif info.reason:
        collector.doc.warn(info.reason, "w:sdt")


def _box(collector: Collector, info: Info, element: Element) -> Code:
    doc = collector.doc
    props = _content_props(collector, element)
    line = line_of(doc, props, collector.para)
    least = _least(doc, info, element, size_of(props), collector.frame)
    room = values.Room.of(collector.frame, least or collector.frame.width, high=False)
    resolved = Resolved(collector.para, collector.base, props, None)
    look = values.look(doc, collector.frame, element, room, resolved)
    index = register(doc, info, element, size=size_of(props), multiline=False, look=look)
    width = length(least) if least else "100%" if look else "1fr"
    rest = f"baseline: {length(line.below)}, stroke: {STROKE}"
    if look is None or look.bound <= line.height:
        return Code(f"rg-field({index}, {width}, {length(line.height)}, {rest})")
    return Code(
        f"rg-field-grow({index}, {width}, {length(line.height)}, {values.need(look)}, {rest})"
    )


def _least(doc: Document, info: Info, element: Element, size: float, frame: Frame) -> float:
    """Return the width (pt) of a field inside a line: of a date, of the longest choice, of the
    text that it holds; 0 for one that takes the rest of its line, or a line of its own.
    """
    text = sdt.said(doc, element)
    wide = max((len(line) for line in text.split("\n")), default=0) * size * 0.62 + 12
    if info.kind == "date":
        return min(max(DATE, wide), frame.width)
    if info.kind == "dropdown" and info.options:
        longest = max(len(each) for each in info.options) * size * 0.6 + 20
        return min(max(longest, wide), frame.width)
    return wide if text and wide < frame.width / 2 else 0.0


def _content_props(collector: Collector, element: Element) -> RunProps:
    run = next(element.iter(name("w:r")), None)
    return run_props(collector.doc, collector.base, child(run, "w:rPr"))


def checkbox(collector: Collector, info: Info, element: Element) -> Code:
    """Return a square of 4 mm: a field, or drawn with its state as alternative text."""
    doc = collector.doc
    props = _content_props(collector, element)
    size = size_of(props)
    down = length(CHECKBOX / 2 - 0.35 * size_of(collector.base))
    side = length(CHECKBOX)
    radio = info.tag in doc.radios
    if doc.job.fields and not collector.frame.artifact:
        index = register(doc, info, element, size=size, multiline=False)
        stroke = f"0.75pt + {colour(ink(props))}" + (", radius: 50%" if radio else "")
        code = f"rg-field({index}, {side}, {side}, baseline: {down}, fill: white, stroke: {stroke})"
    else:
        _tell(collector, info)
        words = (CHOSEN if radio else CHECKED)["nl" if doc.job.lang.startswith("nl") else "en"]
        state, told = ("true", words[0]) if info.checked else ("false", words[1])
        drawing = "rg-choice" if radio else "rg-check"
        code = f"{drawing}({state}, {side}, {down}, {quoted(told)})"
    line = line_of(doc, props, collector.para)
    beside = max(SQUARE * size - CHECKBOX, 0.0) / 2
    room = f"({length(line.above)}, {length(line.below)})"
    return Code(f"rg-square({room}, {length(beside)}, {code})")


def field_height(doc: Document, para: ParaProps, line: Line, paragraphs: int) -> float:
    """Return the height of a block control outside a cell of its own, in pt."""
    lines = lines_of_style(doc, para.get("style", ""))
    if lines:
        return lines * WRITING_LINE
    return max(1, paragraphs) * max(line.height, WRITING_LINE)
