"""What makes a paragraph more than text: the label of a list item, the level of a heading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .emit import quoted
from .formatting import Resolved, text_args
from .props import merge_run
from .rendered import Bullet

if TYPE_CHECKING:
    from .job import Document, Frame
    from .numbering import Label
    from .props import ParaProps, RunProps

MOVED: Final = {"right": 1.0, "end": 1.0, "center": 0.5}
"""The share of its width that the label of a list stands before its place."""


def props_of(doc: Document, mark: RunProps, label: Label) -> RunProps:
    """Return the formatting of a label: that of the paragraph's mark and of the list."""
    own = label.level.run
    if "font" in own and doc.job.known(own["font"]) is None and label.bullet:
        own = own.copy()
        del own["font"]
    return merge_run(mark, own)


def bullet(doc: Document, frame: Frame, resolved: Resolved, label: Label) -> Bullet | None:
    """Return the label that stands beside an item; None for one that is a part of its text."""
    para = resolved.para
    hanging = -para.get("first", 0.0)
    beside = hanging > 0 and not is_heading(para, frame)
    if not beside or label.level.suffix != "tab" or not label.text:
        return None
    args = text_args(doc, props_of(doc, resolved.mark, label), para)
    marker = f"text(..{args}, {quoted(label.text)})"
    if label.level.align in MOVED:
        marker = f"rg-moved({MOVED[label.level.align]}, {marker})"
    return Bullet(not label.bullet, marker, para.get("left", 0.0), hanging)


def inside(para: ParaProps) -> ParaProps:
    """Return the formatting of a list item's own paragraph, which stands beside its label."""
    return {**para, "left": 0.0, "first": 0.0}


def is_heading(para: ParaProps, frame: Frame) -> bool:
    """Tell whether a paragraph with this formatting is a heading, if it has text."""
    return para.get("outline", 9) < 9 and not frame.artifact


def text_block(args: str, body: str) -> tuple[str, str]:
    """Return the code before and after the space above a paragraph."""
    return "rg-p(", f", {args}, {body})"


def heading(doc: Document, para: ParaProps, args: str, title: str, body: str) -> tuple[str, str]:
    """Return the same of a heading, with its title in the outline; no level is skipped."""
    if not title:
        doc.warn("heading.empty", "w:outlineLvl")
        return text_block(args, body)
    level = para.get("outline", 9) + 1
    if level > doc.heading + 1:
        doc.warn("heading.skipped", "w:outlineLvl")
        level = doc.heading + 1
    doc.heading = level
    return "rg-h(", f", {args}, {level}, {quoted(title)}, {body})"
