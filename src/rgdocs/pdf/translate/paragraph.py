"""A paragraph: spacing, indents, borders, heading or list item, and its content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from . import inline, labels, lines, plain
from .emit import block, length
from .formatting import Line, Resolved, line_of, resolve, text_args
from .job import Document, Frame
from .layout import layout
from .names import child
from .pieces import Code, Piece, Tab, Words
from .rendered import Rendered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element as Element

    from .numbering import Label
    from .props import ParaProps


def paragraph(
    doc: Document, frame: Frame, element: Element, pieces: list[Piece] | None = None
) -> list[Rendered]:
    """Translate w:p; a page break inside makes more than one block.

    `pieces` replaces the content (a checkbox that stands for a whole control).
    """
    doc.notes.paragraph += 1
    if pieces is None and not doc.pending:
        made = plain.paragraph(doc, frame, element)
        if made is not None:
            return [made]
    properties = child(element, "w:pPr")
    resolved = resolve(doc, properties, frame)
    collector = inline.Collector(doc, frame, resolved.run, resolved.para)
    collector.pieces.extend(Code(code, ink=False) for code in doc.pending)
    doc.pending.clear()
    if pieces is None:
        collector.walk(element)
    maker = Maker(doc, frame, resolved)
    return maker.blocks(pieces or collector.pieces)


@frozen
class Maker:
    """Makes the blocks of one paragraph."""

    doc: Document
    frame: Frame
    resolved: Resolved

    def blocks(self, pieces: Sequence[Piece]) -> list[Rendered]:
        """Return one block, or more when the pieces hold page breaks."""
        parts, kinds = lines.cut(pieces)
        if len(parts) > 1 and not lines.has_ink(parts[-1]):
            trailing = True
            parts.pop()
        else:
            trailing = False
        found = [self._part(part, index, len(parts)) for index, part in enumerate(parts)]
        if trailing:
            found.append(Rendered("", ""))
        return [self._broken(each, kind) for each, kind in zip(found, kinds, strict=True)]

    def _broken(self, made: Rendered, kind: str) -> Rendered:
        """Let a block begin on a new page or column; where there are none, columns are pages."""
        column = kind == "column" and self.frame.columns > 1
        page = made.page_break or (bool(kind) and not column)
        return evolve(made, page_break=page, column_break=column)

    def _part(self, pieces: Sequence[Piece], index: int, count: int) -> Rendered:
        para, label = self.resolved.para, self.resolved.label if index == 0 else None
        bullet = (
            None if label is None else labels.bullet(self.doc, self.frame, self.resolved, label)
        )
        if bullet is not None:
            para = labels.inside(para)
        elif label is not None:
            pieces = [*self._inline_label(label), *pieces]
        room = self.frame.width - (bullet.left if bullet else 0)
        made = Rendered.of(para, self._block(para, pieces, room), bullet)
        return evolve(
            made,
            before=made.before if index == 0 else 0.0,
            after=made.after if index == count - 1 else 0.0,
            page_break=index == 0 and made.page_break,
        )

    def _inline_label(self, label: Label) -> list[Piece]:
        if not label.text:
            return []
        props = labels.props_of(self.doc, self.resolved.mark, label)
        words = Words(label.text, props)
        if label.level.suffix == "nothing":
            return [words]
        return [words, Words(" ", props) if label.level.suffix == "space" else Tab(props)]

    def _block(self, para: ParaProps, pieces: Sequence[Piece], room: float) -> tuple[str, str]:
        options = layout(self.doc, para)
        if not lines.has_ink(pieces):
            marks = block([p.code for p in pieces if isinstance(p, Code)] or ["none"])
            height = line_of(self.doc, self.resolved.mark, para).height
            return "rg-e(", f", {length(height)}, {options}, {marks})"
        base = text_args(self.doc, self.resolved.run, para)
        left, right = para.get("left", 0.0), para.get("right", 0.0)
        setting = lines.Setting(
            self.doc,
            para,
            base,
            max(room - left - right, 1.0),
            left + para.get("first", 0.0),
            line_of(self.doc, self.resolved.run, para),
            cell=self.frame.cell,
        )
        body = lines.content(setting, pieces)
        args = f"{base}, {options}"
        if not labels.is_heading(para, self.frame):
            return labels.text_block(args, body)
        return labels.heading(self.doc, para, args, lines.title_of(pieces), body)


def field_block(doc: Document, frame: Frame, element: Element) -> tuple[Resolved, Line, str]:
    """Return what a field in the place of a paragraph needs: properties, line, options' name."""
    doc.notes.paragraph += 1
    properties = child(element, "w:pPr")
    resolved = resolve(doc, properties, frame)
    para: ParaProps = {**resolved.para, "fill": "", "borders": {}}
    return resolved, line_of(doc, resolved.mark, para), layout(doc, para)
