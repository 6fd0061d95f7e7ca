"""Paragraphs of nothing but text: most of a form, made without looking at each of them anew.

A paragraph that holds only runs of text, in controls or not, is read into a `Sketch`: what is
written of its formatting, and its texts. What the formatting comes to is worked out once
(`Recipe`) for all that are formatted alike in such a place. Anything else, and any text that asks
for care (a tab, a sign of a symbol font, letters from right to left, a word that may be too long
for its line), is left to `paragraph` and `inline`; they would write the same for what is made here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import evolve

from . import direction, labels, lines, sdt, symbols
from .emit import block, length, quoted
from .formatting import (
    Resolved,
    family,
    label_of,
    line_of,
    run_props,
    settled,
    size_of,
    text_args,
    told,
)
from .job import Drawn
from .layout import layout
from .names import child, name
from .readings import written
from .sketch import Format, Recipe, Sketch

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from .job import Document, Frame
    from .props import RunProps
    from .rendered import Rendered

_CARE: Final = re.compile(f"[\t\r\n\u2066-\u2069\u2612\ue000-\uf8ff]|{direction.LEFTWARD.pattern}")
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_RUN, _TEXT, _RPR, _PPR, _SDT, _MARK, _NAME = map(
    name, ("w:r", "w:t", "w:rPr", "w:pPr", "w:sdt", "w:bookmarkStart", "w:name")
)
_SILENT: Final = frozenset(map(name, ("w:bookmarkEnd", "w:proofErr", "w:lastRenderedPageBreak")))
_SPLIT: Final = "\0"
_USED: Final = re.compile(r"\b[ftp]_[0-9a-f]{8,32}\b")


def paragraph(doc: Document, frame: Frame, element: Element) -> Rendered | None:
    """Translate a paragraph of plain text; None when it is not, and nothing is done then."""
    sketch = sketched(doc, element)
    recipe = None if sketch is None else _recipe(doc, frame, element, sketch)
    if sketch is None or recipe is None or not _fits(recipe, sketch.texts, frame):
        return None
    notes = doc.notes
    place = f"{notes.document}/{notes.part}#{notes.paragraph}"
    statements = []
    for text, tag, form in zip(sketch.texts, sketch.tags, recipe.formats, strict=True):
        doc.job.drawn.append(Drawn(place, tag or doc.control, form.family, text))
        statements.append(f"{form.before}{quoted(text)}{form.after}")
    if recipe.place is not None:
        label_of(doc, recipe.place)
    return recipe.made(_block(doc, frame, recipe, sketch.texts, block(statements)))


def _block(
    doc: Document, frame: Frame, recipe: Recipe, texts: tuple[str, ...], body: str
) -> tuple[str, str]:
    if not texts:
        return "rg-e(", f", {length(recipe.height)}, {recipe.args}, {{none}})"
    if not labels.is_heading(recipe.para, frame):
        return labels.text_block(recipe.args, body)
    title = " ".join("".join(texts).split())
    return labels.heading(doc, recipe.para, recipe.args, title, body)


def _fits(recipe: Recipe, texts: tuple[str, ...], frame: Frame) -> bool:
    """Tell whether no word can be wider than the line, nor several that stand together."""
    if not texts:
        return True
    width = max(frame.width - recipe.indent, 1.0)
    for text, form in zip(texts, recipe.formats, strict=True):
        if len(text) * form.size * lines.WIDEST <= width:
            continue
        if any(lines.wide(each, form.size, form.widths, width) for each in lines.tokens(text)):
            return False
    together = max(map(len, "".join(texts).split(" "))) if len(texts) > 1 else 0
    return together * max(each.size for each in recipe.formats) * lines.USUAL <= width


def sketched(doc: Document, element: Element) -> Sketch | None:
    """Return what is in a paragraph; None when it holds more than text."""
    if element not in doc.sketches:
        doc.sketches[element] = _Reader(doc).read(element)
    return doc.sketches[element]


class _Reader:
    """Reads one paragraph; each method tells whether it met nothing but text."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.found: list[tuple[str, str, Element | None]] = []

    def read(self, element: Element) -> Sketch | None:
        if not self.inside(element, ""):
            return None
        texts, tags, formats = zip(*self.found, strict=True) if self.found else ((), (), ())
        shape = (written(child(element, "w:pPr")), *map(written, formats))
        shapes = self.doc.memory.shapes
        number = shapes.setdefault(shape, len(shapes))
        return Sketch(number, texts, tags, formats)

    def inside(self, parent: Element, tag: str) -> bool:
        for each in parent:
            kind = each.tag
            if kind == _RUN:
                plain = self.run(each, tag)
            elif kind == _SDT:
                plain = self.control(each)
            elif kind == _MARK:
                plain = each.get(_NAME) not in self.doc.job.anchors.marks[self.doc.index]
            else:
                plain = kind == _PPR or kind in _SILENT
            if not plain:
                return False
        return True

    def control(self, element: Element) -> bool:
        info, job = sdt.of(self.doc, element), self.doc.job
        content = child(element, "w:sdtContent")
        if job.fields or content is None or info.kind == "checkbox" or job.holds(info.kind):
            return False
        return self.inside(content, info.tag)

    def run(self, element: Element, tag: str) -> bool:
        formatted = None
        for each in element:
            kind = each.tag
            if kind == _TEXT:
                text = each.text or ""
                if each.get(_SPACE) != "preserve":
                    text = text.strip(" \n\r")
                if _CARE.search(text):
                    return False
                if text:
                    self.found.append((text, tag, formatted))
            elif kind == _RPR:
                formatted = each
            elif kind not in _SILENT:
                return False
        return True


def _recipe(doc: Document, frame: Frame, element: Element, sketch: Sketch) -> Recipe | None:
    key = (sketch.shape, frame.cell, frame.artifact, id(frame.para), id(frame.run))
    if key not in doc.recipes:
        kept = doc.memory.recipes.get(key)
        known = kept if kept is not None and _named(doc, kept) else None
        doc.recipes[key] = known or _worked_out(doc, frame, element, sketch)
    return doc.recipes[key]


def _named(doc: Document, recipe: Recipe) -> bool:
    """Take over the names in a recipe of an earlier document; tell whether they were free."""
    names = {each.prefix: each for each in (doc.job.stacks, doc.job.texts, doc.job.paras)}
    return all(names[each[0]].put(each, code) for each, code in recipe.uses)


def _uses(doc: Document, recipe: Recipe) -> tuple[tuple[str, str], ...]:
    """Return the names that the code of a recipe uses, with what they stand for."""
    parts = [recipe.args, *(each.before + each.after for each in recipe.formats)]
    parts += [] if recipe.bullet is None else [recipe.bullet.marker]
    job, found = doc.job, dict[str, str]()
    known = job.stacks.codes | job.texts.codes | job.paras.codes
    for part in parts:
        for used in _USED.findall(part):
            if used in known:
                found[used] = known[used]
                parts.append(known[used])
    return tuple(found.items())


def _worked_out(doc: Document, frame: Frame, element: Element, sketch: Sketch) -> Recipe | None:
    """Work out a shape; None for what is no plain text after all: frames, numbers of lists, ..."""
    properties = child(element, "w:pPr")
    found = settled(doc, properties, frame)
    label = None if found.place is None else doc.numbers.bullet(*found.place)
    counted = found.place is not None and (label is None or not sketch.texts)
    decimals = frame.cell and lines.starts_with_decimals(found.para)
    if counted or decimals or "frame" in found.para:
        return None
    found, mark = told(doc, properties, frame)
    runs: list[RunProps] = []
    families = []
    for each in sketch.formats:
        runs.append(run_props(doc, found.run, each))
        if _altered(runs[-1]):
            return None
        families.append(family(doc, runs[-1]))
    resolved, bullet, para = Resolved(found.para, found.run, mark, label), None, found.para
    if label is not None:
        bullet = labels.bullet(doc, frame, resolved, label)
        if bullet is None:
            return None
        para = labels.inside(para)
    around, options = (frame.para, frame.run), layout(doc, para)
    if not runs:
        made = Recipe(para, (), options, line_of(doc, mark, para).height, around)
        return evolve(made, uses=_uses(doc, made))
    base = text_args(doc, found.run, para)
    codes = [lines.formatted(doc, para, base, _SPLIT, each).split(_SPLIT) for each in runs]
    formats = tuple(
        Format(known, size_of(props), lines.widths(doc, props), before, after)
        for known, props, (before, after) in zip(families, runs, codes, strict=True)
    )
    made = Recipe(para, formats, f"{base}, {options}", 0.0, around, found.place, bullet)
    return evolve(made, uses=_uses(doc, made))


def _altered(props: RunProps) -> bool:
    """Tell whether letters are hidden, or drawn as others than are written."""
    symbolic = symbols.is_symbolic(props.get("font", ""))
    return bool(props.get("hidden") or props.get("caps") or symbolic)
