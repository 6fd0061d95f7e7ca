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

from . import controls, direction, lines, symbols
from .emit import block, length, quoted
from .formatting import family, line_of, resolve, run_props, settled, size_of, text_args
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

_CARE: Final = re.compile(f"[\t\r\n\u2612\ue000-\uf8ff]|{direction.LEFTWARD.pattern}")
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_RUN, _TEXT, _RPR, _PPR, _SDT, _MARK, _NAME = map(
    name, ("w:r", "w:t", "w:rPr", "w:pPr", "w:sdt", "w:bookmarkStart", "w:name")
)
_SILENT: Final = frozenset(map(name, ("w:bookmarkEnd", "w:proofErr", "w:lastRenderedPageBreak")))
_SPLIT: Final = "\0"


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
    return recipe.made(block(statements or ["none"]))


def _fits(recipe: Recipe, texts: tuple[str, ...], frame: Frame) -> bool:
    """Tell whether no word can be wider than the line, nor several that stand together."""
    if not texts:
        return True
    para, sizes = recipe.para, [each.size for each in recipe.formats]
    width = max(frame.width - para.get("left", 0.0) - para.get("right", 0.0), 1.0)
    longest = [max(map(len, text.split(" "))) for text in texts]
    if any(n * size * lines.WIDEST > width for n, size in zip(longest, sizes, strict=True)):
        return False
    together = len(texts) > 1 and max(map(len, "".join(texts).split(" ")))
    return together * max(sizes) * lines.USUAL <= width


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
        return Sketch(shape, texts, tags, formats)

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
        info, job = controls.read(element), self.doc.job
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
        doc.recipes[key] = _worked_out(doc, frame, element, sketch)
    return doc.recipes[key]


def _worked_out(doc: Document, frame: Frame, element: Element, sketch: Sketch) -> Recipe | None:
    """Work out a shape; None for what is no plain text after all: lists, headings, frames, ..."""
    properties = child(element, "w:pPr")
    found = settled(doc, properties, frame)
    para = found.para
    heading = para.get("outline", 9) < 9 and not frame.artifact
    decimals = frame.cell and lines.starts_with_decimals(para)
    if found.place is not None or heading or decimals or "frame" in para:
        return None
    resolved = resolve(doc, properties, frame)
    runs, families = [], []
    for each in sketch.formats:
        runs.append(run_props(doc, resolved.run, each))
        if _altered(runs[-1]):
            return None
        families.append(family(doc, runs[-1]))
    around, options = (frame.para, frame.run), layout(doc, para)
    if not runs:
        height = line_of(doc, resolved.mark, para).height
        return Recipe(para, (), "rg-e(", f", {length(height)}, {options}, ", around)
    base = text_args(doc, found.run, para)
    codes = [lines.formatted(doc, para, base, _SPLIT, each).split(_SPLIT) for each in runs]
    formats = tuple(
        Format(known, size_of(props), before, after)
        for known, props, (before, after) in zip(families, runs, codes, strict=True)
    )
    return Recipe(para, formats, "rg-p(", f", {base}, {options}, ", around)


def _altered(props: RunProps) -> bool:
    """Tell whether letters are hidden, or drawn as others than are written."""
    symbolic = symbols.is_symbolic(props.get("font", ""))
    return bool(props.get("hidden") or props.get("caps") or symbolic)
