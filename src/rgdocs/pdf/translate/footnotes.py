"""Footnotes at the foot of their page, endnotes at the end of the document (17.11)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve

from . import flow
from .emit import block, label, quoted
from .names import attribute, child, elements, name, number, path, short, value
from .numbering import known_format, numeral
from .pieces import Code, Piece, Words
from .props import ParaProps, RunProps

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from .job import Document, Frame
    from .package import Part

FORMATS: Final = {"footnote": "decimal", "endnote": "lowerRoman"}
APART: Final = frozenset({"separator", "continuationSeparator", "continuationNotice"})


def reference(doc: Document, frame: Frame, element: Element, props: RunProps) -> list[Piece]:
    """Return the mark of a note in the text; the note itself goes with it, or to the end."""
    kind = short(element)[2:].removesuffix("Reference")
    found = None if frame.artifact else _note(doc, kind, attribute(element, "id") or "")
    if found is None:
        doc.warn("element.lost_text", short(element))
        return []
    part, note = found
    own = attribute(element, "customMarkFollows") in {"1", "true", "on"}
    mark = "" if own else _count(doc, kind)
    content = _content(doc, frame, part, note, mark)
    if kind == "footnote":
        return [Code(f"rg-note({quoted(mark)}, {content})", props, ink=bool(mark))]
    target = label(f"en-{doc.index}-{len(doc.endnotes)}")
    doc.endnotes.append(f"{{[#metadata(none)#{target}]; {content}}}")
    return [Words(mark or "\u2060", props, target)]


def at_the_end(doc: Document) -> str:
    """Return the code of all endnotes so far, under a short line; "" when there are none."""
    if not doc.endnotes:
        return ""
    code = block(["rg-note-line", *doc.endnotes])
    doc.endnotes.clear()
    return code


def _note(doc: Document, kind: str, note_id: str) -> tuple[Part, Element] | None:
    member = doc.package.related(doc.main, f"{kind}s")
    if member is None:
        return None
    part = doc.package.part(member)
    for each in part.root.iterchildren(name(f"w:{kind}")):
        if attribute(each, "id") == note_id and attribute(each, "type") not in APART:
            return part, each
    return None


def _count(doc: Document, kind: str) -> str:
    rules = _rules(doc, kind)
    start = int(number(value(child(rules, "w:numStart"))) or 1)
    restart = value(child(rules, "w:numRestart")) or "continuous"
    if restart == "eachPage":
        doc.notes.once("property.value", "w:numRestart")
    key = f"{kind}-{doc.section}" if restart == "eachSect" else kind
    count = doc.counts.get(key, start - 1) + 1
    doc.counts[key] = count
    form = value(child(rules, "w:numFmt")) or FORMATS[kind]
    if form == "chicago":
        return "*†‡§"[(count - 1) % 4] * ((count - 1) // 4 + 1)
    if not known_format(form):
        doc.notes.once("property.value", f"w:numFmt={form[:32]}")
    return numeral(count, form)


def _rules(doc: Document, kind: str) -> Element | None:
    """Return w:footnotePr of the section, else that of the settings."""
    own = child(doc.properties, f"w:{kind}Pr")
    if own is not None and next(elements(own), None) is not None:
        return own
    member = doc.package.related(doc.main, "settings")
    return None if member is None else path(doc.package.part(member).root, f"w:{kind}Pr")


def _content(doc: Document, frame: Frame, part: Part, note: Element, mark: str) -> str:
    """Translate what a note holds, as if it stood alone."""
    outer = doc.notes.part, doc.notes.paragraph, doc.note, doc.codes, doc.pending
    doc.notes.part, doc.notes.paragraph, doc.note = part.name, 0, mark
    doc.codes, doc.pending = [], []
    inner = evolve(
        frame,
        part=part,
        width=doc.width or frame.width,
        cell=True,
        height=0.0,
        para=ParaProps(),
        run=RunProps(),
    )
    code = flow.flow(doc, inner, note)
    doc.notes.part, doc.notes.paragraph, doc.note, doc.codes, doc.pending = outer
    return code
