"""Heights that content surely does not exceed, found without setting it.

Typst measures a content by setting it, and then sets it once more: what is surely low enough needs
no measuring. Everything here errs to the high side; what it cannot tell is `UNKNOWN`, and is
measured.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Final

from . import controls, plain
from .formatting import family, settled, size_of
from .job import WIDEST
from .names import child, emu, name, short
from .names import plain as all_text
from .pieces import Gauge, Text
from .props import merge_run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from .job import Document, Frame
    from .props import ParaProps, RunProps
    from .sketch import Sketch
    from .tablestyles import CellLook

UNKNOWN: Final = inf
EDGES: Final = 4.0
"""What lines and rounding add to the height of a cell (pt)."""
_PLAIN: Final = frozenset(
    f"w:{local}"
    for local in (
        *("b", "bCs", "i", "iCs", "color", "u", "sz", "szCs", "lang", "noProof"),
        *("rFonts", "rStyle", "strike", "highlight", "shd", "webHidden"),
    )
)
_P, _TBL = map(name, ("w:p", "w:tbl"))
_BLOCKS: Final = frozenset({_P, _TBL})
_BREAKS: Final = tuple(map(name, ("w:br", "w:cr", "w:tab")))
_BEYOND: Final = tuple(
    map(name, ("w:pict", "w:object", "m:oMath", "w:footnoteReference", "w:endnoteReference"))
) + tuple(map(name, ("w:txbxContent", "w:ptab", "w:ruby", "w:sym", "w:fldChar", "w:fldSimple")))
"""What has a height of its own that is not told here."""
_ODD: Final = ("tracking", "caps", "smallcaps", "vertical", "raised")


def height(doc: Document, frame: Frame, content: Element, width: float) -> float:
    """Return a height (pt) that content surely does not exceed in this width (pt).

    `content` holds paragraphs, or is within one; `frame` is the one that it is set in. A table in
    it counts once it is translated.
    """
    found = 0.0
    for each in list(_parts(content)) or [content]:
        if each.tag == _TBL:
            found += doc.heights.get(each, UNKNOWN)
        else:
            found += _paragraph(doc, frame, each, width)
    return found


_INSIDE: Final = frozenset(map(name, ("w:r", "w:sdtPr", "w:sdtEndPr", "w:tcPr", "w:pPr")))
"""What holds no paragraph, and need not be looked through."""


def _parts(content: Element) -> Iterator[Element]:
    """Yield the paragraphs and tables of a content, those in controls too."""
    for each in content:
        kind = each.tag
        if kind in _BLOCKS:
            yield each
        elif kind not in _INSIDE:
            yield from _parts(each)


def cell(doc: Document, frame: Frame, element: Element, width: float, look: CellLook) -> float:
    """Return such a height of a cell (w:tc), with its margins and the boxes of its fields.

    `frame` is the one of its table, `width` (pt) its own, with its margins.
    """
    inside = frame.inside(look.para, look.run, width)
    margins = look.margins
    free = width - margins["left"] - margins["right"] - EDGES
    boxes = sum(_box(doc, each) for each in _parts(element)) if doc.job.fields else 0.0
    return height(doc, inside, element, free) + margins["top"] + margins["bottom"] + boxes + EDGES


def lower(
    doc: Document, frame: Frame, element: Element, width: float, look: CellLook, limit: float
) -> bool:
    """Tell whether such a cell is surely lower than `limit` (pt), by the count of its signs alone.

    False says nothing: then `cell` knows better.
    """
    inside = frame.inside(look.para, look.run, width)
    margins = look.margins
    free = width - margins["left"] - margins["right"] - EDGES
    parts = list(_parts(element))
    left = limit - margins["top"] - margins["bottom"] - EDGES
    return all(_lower(doc, inside, each, free, left / len(parts)) for each in parts)


def _lower(doc: Document, frame: Frame, part: Element, width: float, limit: float) -> bool:
    sketch = plain.sketched(doc, part) if part.tag == _P else None
    gauge = None if sketch is None else _known(doc, frame, part, sketch)
    if sketch is None or gauge is None:
        return False
    return gauge.lower("".join(sketch.texts), width, limit)


def _box(doc: Document, part: Element) -> float:
    """Return the height (pt) of a field that would stand for a paragraph; 0 for a table."""
    if part.tag != _P:
        return 0.0
    para = doc.memory.readings.para(child(part, "w:pPr"))
    return max(1, controls.lines_of_style(doc, para.get("style", ""))) * controls.WRITING_LINE


def _paragraph(doc: Document, frame: Frame, element: Element, width: float) -> float:
    if element not in doc.texts:
        doc.texts[element] = _text(doc, frame, element)
    text = doc.texts[element]
    return UNKNOWN if text is None else text.height(width)


def _text(doc: Document, frame: Frame, element: Element) -> Text | None:
    """Read a paragraph, or a part of one; None when something in it is no plain text."""
    sketch = plain.sketched(doc, element) if element.tag == _P else None
    if sketch is None:
        gauge = _gauge(doc, frame, element)
        return None if gauge is None else gauge.text(all_text(element))
    gauge = _known(doc, frame, element, sketch)
    return None if gauge is None else gauge.text("".join(sketch.texts))


def _known(doc: Document, frame: Frame, element: Element, sketch: Sketch) -> Gauge | None:
    key = (sketch.shape, frame.cell, id(frame.para), id(frame.run))
    known = doc.memory.gauges
    if key not in known:
        known[key] = _gauge(doc, frame, element)
    return known[key]


def _gauge(doc: Document, frame: Frame, element: Element) -> Gauge | None:
    if next(element.iter(*_BEYOND), None) is not None:
        return None
    found = settled(doc, child(_paragraph_of(element), "w:pPr"), frame)
    para, run = found.para, found.run
    size = _size(doc, element, run)
    if size == UNKNOWN:
        return None
    edges = 2 * sum(each.space + each.width for each in para.get("borders", {}).values())
    return Gauge(
        widths=doc.job.advances(family(doc, run)),
        size=size,
        widest=WIDEST * size,
        breaks=_breaks(element),
        sides=sum(map(abs, (para.get("left", 0), para.get("right", 0), para.get("first", 0)))),
        line=_line(doc, run, para, size),
        around=para.get("before", 0.0) + para.get("after", 0.0) + edges + _pictures(element),
        place=(frame.para, frame.run),
    )


def _paragraph_of(element: Element) -> Element:
    """Return the paragraph that an element is or stands in."""
    if short(element) == "w:p":
        return element
    return next(element.iterancestors(name("w:p")), element)


def _size(doc: Document, element: Element, run: RunProps) -> float:
    """Return the largest size (pt) in a paragraph; UNKNOWN when letters are set otherwise."""
    sizes = [size_of(run)]
    if _odd(run):
        return UNKNOWN
    for properties in element.iter(name("w:rPr")):
        if any(short(each) not in _PLAIN for each in properties):
            return UNKNOWN
        own = doc.memory.readings.run(properties)
        own = merge_run(doc.sheet.chain(own.get("style", ""))[1], own)
        if _odd(own) or family(doc, merge_run(run, own)) != family(doc, run):
            return UNKNOWN
        sizes.append(own.get("size", 0.0))
    return max(sizes)


def _odd(run: RunProps) -> bool:
    return any(run.get(each) for each in _ODD)


def _breaks(element: Element) -> int:
    return sum(1 for _ in element.iter(*_BREAKS))


def _line(doc: Document, run: RunProps, para: ParaProps, size: float) -> float:
    faces = ((bold, italic) for bold in (False, True) for italic in (False, True))
    metrics = (doc.job.metrics(family(doc, run), bold=b, italic=i) for b, i in faces)
    single = max(each.line for each in metrics) * size
    rule, line = para.get("rule", "auto"), para.get("line", 1.0)
    return single * max(line, 1.0) if rule == "auto" else max(single, line)


def _pictures(element: Element) -> float:
    """Return the height of all pictures in a paragraph, as if they stood under each other."""
    return sum(emu(each.get("cy")) for each in element.iter(name("wp:extent")))
