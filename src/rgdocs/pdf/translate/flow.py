"""Block level: paragraphs, tables, fields and lists in order, with the spacing between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen

from . import controls, inline, sdt, tables, values
from . import plain as text
from .emit import block, length
from .formatting import size_of
from .inside import SILENT, Block
from .lists import Item, lists
from .names import child, name, plain, short
from .paragraph import field_block, paragraph
from .rendered import Rendered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.etree import _Element as Element

    from .job import Document, Frame, Info

OPENED: Final = frozenset(["w:customXml", "w:ins", "w:moveTo", "w:smartTag"])


_BLOCKS: Final = frozenset(map(name, ("w:p", "w:tbl")))


def blocks(doc: Document, frame: Frame, parent: Iterable[Element]) -> Iterator[Block]:
    """Yield paragraphs, tables and fields; containers and controls are opened."""
    for element in parent:
        if element.tag in _BLOCKS:
            yield Block(element, doc.control)
            continue
        key = short(element)
        if key == "w:sdt":
            yield from _control(doc, frame, element)
        elif key in OPENED:
            yield from blocks(doc, frame, element)
        elif key == "mc:AlternateContent":
            yield from blocks(doc, frame, _chosen(element))
        elif key == "w:bookmarkStart":
            doc.pending.extend(filter(None, [inline.mark(doc, element, frame)]))
        elif key in {"w:del", "w:moveFrom"}:
            doc.warn("deleted.left_out", key)
        elif key not in SILENT:
            doc.warn("element.lost_text" if plain(element) else "element.unknown", key)


def _chosen(element: Element) -> Iterable[Element]:
    chosen = inline.choose(element)
    return () if chosen is None else chosen


def _control(doc: Document, frame: Frame, element: Element) -> Iterator[Block]:
    info = sdt.of(doc, element)
    content = child(element, "w:sdtContent")
    if info.kind == "checkbox" or (doc.job.holds(info.kind) and not frame.artifact):
        yield Block(element, info.tag, info)
        return
    if doc.job.fields and (info.reason or info.kind):
        doc.warn(info.reason or "control.header", "w:sdt")
    if content is None:
        return
    for inner in blocks(doc, frame, content):
        yield inner if inner.control else inner._replace(control=info.tag)


def render(doc: Document, frame: Frame, each: Block) -> list[Rendered]:
    """Translate one block element."""
    outer, doc.control = doc.control, each.control
    try:
        if each.field is not None:
            return _field(doc, frame, each.element, each.field)
        if each.element.tag == name("w:tbl"):
            return [tables.table(doc, frame, each.element)]
        single = _only_control(doc, frame, each.element)
        if single is not None and _alone(doc, info := sdt.of(doc, single)):
            return _field(doc, frame, each.element, info, single)
        return paragraph(doc, frame, each.element)
    finally:
        doc.control = outer


def _only_control(doc: Document, frame: Frame, element: Element) -> Element | None:
    """Return the control that is all a paragraph holds, where it may be a field."""
    if frame.artifact or text.sketched(doc, element) is not None:
        return None
    return sdt.only_control(element)


def _alone(doc: Document, info: Info) -> bool:
    """Tell whether a control that is all of its paragraph takes the paragraph's place."""
    return info.kind in {"text", "date", "signature"} and doc.job.holds(info.kind)


def _field(
    doc: Document,
    frame: Frame,
    element: Element,
    info: Info,
    control: Element | None = None,
) -> list[Rendered]:
    """Translate a control that takes the place of one or more paragraphs."""
    control = element if control is None else control
    paragraphs = list(element.iter(name("w:p"))) or [element]
    if info.kind == "checkbox":
        collector = _collector(doc, frame, paragraphs[0])
        return paragraph(doc, frame, paragraphs[0], [controls.checkbox(collector, info, control)])
    return [sized_field(doc, frame, info, control, paragraphs)]


def _collector(doc: Document, frame: Frame, element: Element) -> inline.Collector:
    resolved = field_block(doc, frame, element)[0]
    doc.notes.paragraph -= 1
    return inline.Collector(doc, frame, resolved.run, resolved.para)


def sized_field(
    doc: Document,
    frame: Frame,
    info: Info,
    control: Element,
    paragraphs: Sequence[Element],
) -> Rendered:
    """Return a field over the full width, as high as its style, its row or its value asks."""
    resolved, line, options = field_block(doc, frame, paragraphs[0])
    height = controls.field_height(doc, resolved.para, line, len(paragraphs))
    multiline = height > 1.5 * controls.WRITING_LINE
    para = resolved.para
    width = frame.width - para.get("left", 0.0) - para.get("right", 0.0)
    room = values.Room.of(frame, width, high=multiline)
    look = values.look(doc, frame, control, room, resolved)
    size = size_of(resolved.mark)
    index = controls.register(doc, info, control, size=size, multiline=multiline, look=look)
    grows = look is not None and look.bound > height
    need = f", {values.need(look)}" if look and grows else ""
    kind = "rg-field-grow" if grows else "rg-field"
    body = f"{kind}({index}, 100%, {length(height)}{need}, stroke: {controls.STROKE})"
    return evolve(Rendered.of(para, ("rg-block(", f", {options}, {body})")), shade="")


def flow(doc: Document, frame: Frame, parent: Iterable[Element]) -> str:
    """Translate the block content of a body, cell, header or footer into one code block."""
    return block(statements(doc, frame, parent) or ["none"])


def statements(doc: Document, frame: Frame, parent: Iterable[Element]) -> list[str]:
    """Translate block content into the statements of a code block."""
    found = [r for each in blocks(doc, frame, parent) for r in render(doc, frame, each)]
    return stack(found, frame)


@frozen
class _Gap:
    """Space between blocks, as Word counts it: after and before add up."""

    after: float
    style: str
    contextual: bool

    def to(self, following: Rendered) -> float:
        """Return the space between the block that left this gap and the next one (pt)."""
        same = bool(self.style) and self.style == following.style
        after = 0.0 if same and self.contextual else self.after
        return after + (0.0 if same and following.contextual else following.before)


def stack(found: Sequence[Rendered], frame: Frame) -> list[str]:
    """Put blocks under each other; lists are gathered, page breaks written."""
    statements: list[str] = []
    gap = None
    index = 0
    while index < len(found):
        each = found[index]
        if each.page_break and not frame.cell and not frame.artifact:
            statements.append("pagebreak(weak: true)")
            gap = None
        if each.column_break and not frame.cell and not frame.artifact:
            statements.append("colbreak()")
            gap = None
        run = _run(found, index)
        if not each.head:
            index += 1
            continue
        above = each.before if gap is None else gap.to(each)
        if gap is None and above:
            statements.append(f"v({length(above)})")
        above = 0.0 if gap is None else above
        statements.append(_listed(found[index : index + run], above) if run else each.code(above))
        index += max(run, 1)
        last = found[index - 1]
        gap = _Gap(last.after, last.style, last.contextual)
    if gap is not None and gap.after and (frame.cell or frame.artifact):
        statements.append(f"v({length(gap.after)})")
    return statements


def _run(found: Sequence[Rendered], start: int) -> int:
    """Return how many list paragraphs follow each other from `start`."""
    stop = start
    while stop < len(found) and found[stop].bullet and (stop == start or not _breaks(found[stop])):
        stop += 1
    return stop - start


def _breaks(each: Rendered) -> bool:
    return each.page_break or each.column_break


def _listed(found: Sequence[Rendered], above: float) -> str:
    items = []
    for index, each in enumerate(found):
        gap = _Gap(each.after, each.style, each.contextual)
        below = gap.to(found[index + 1]) if index + 1 < len(found) else 0.0
        if each.bullet is not None:
            items.append(Item(each, each.bullet, below))
    sticky = "true" if found[-1].keep_next else "false"
    body = block(lists(items))
    return f"block(above: {length(above)}, below: 0pt, width: 100%, sticky: {sticky}, {body})"
