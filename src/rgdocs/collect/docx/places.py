"""Finds the places of the answers in a Word document, in the order of the page.

Three witnesses, each asked only for what the one before cannot say:
1. a content control with the answer's path as its tag;
2. our bookmark, whose path the table in the file knows: LibreOffice drops tags;
3. the order: as many controls without a tag, between two known places, as paths are missing
   there: LibreOffice drops the bookmark of a date, too.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from attrs import evolve

from rgdocs.collect.place import EMPTY_BOXES, TICKED_BOXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from rgdocs.collect.docx.paper import Paper, Span

_END = 2**62
"""A mark behind every text."""


def places(paper: Paper, tags: Mapping[str, str], *, form: bool) -> list[Span]:
    """Return the spans of all answers. `tags` is bookmark name -> path, in the order of the page.

    `form`: the file was made to write in, so each box is a cell of its own.
    """
    tagged = [control for control in paper.controls if control.name]
    seen = {control.name for control in tagged}
    marked = {
        tag: mark
        for name, tag in tags.items()
        if tag not in seen and (mark := paper.bookmarks.get(name)) is not None
    }
    marks = [evolve(_whole(mark), name=tag) for tag, mark in marked.items()]
    taken = {span.cell for span in [*tagged, *marks] if span.cell and form}
    free = [one for one in paper.controls if _is_free(one) and one.cell not in taken]
    others = [*marks, *_by_order(free, list(tags.values()), [*tagged, *marks])]
    if form:
        others = _with_their_cells(others, tagged, paper)
    return sorted([*tagged, *others], key=_on_page)


def _on_page(span: Span) -> tuple[int, int]:
    return span.first, span.order


def _with_their_cells(spans: Sequence[Span], tagged: Sequence[Span], paper: Paper) -> list[Span]:
    """Stretch each span that is alone in a cell over what was typed there, outside of it.

    Why: in LibreOffice one cannot type inside a control that is empty. A text above the box, in a
    paragraph of its own, stays out.
    """
    inside = Counter(span.cell for span in [*tagged, *spans])
    return [
        evolve(span, first=min(span.line, span.first), last=span.cell.last)
        if span.cell and inside[span.cell] == 1 and not _is_box(span, paper)
        else span
        for span in spans
    ]


def _is_box(span: Span, paper: Paper) -> bool:
    text = paper.text.between(span.first, span.last).strip()
    return span.checked is not None or text in EMPTY_BOXES | TICKED_BOXES


def _whole(mark: Span) -> Span:
    """Return all that a bookmark means: one that shrank to nothing still names its control."""
    control = mark.within
    if control is None or control.name or control.bookmarks != 1:
        return mark
    first, last = min(mark.first, control.first), max(mark.last, control.last, control.echo)
    return evolve(mark, first=first, last=last, checked=control.checked, empty=control.empty)


def _by_order(free: Sequence[Span], tags: Sequence[str], found: Sequence[Span]) -> list[Span]:
    """Return those of the `free` controls that must be the missing places, being as many."""
    known = {span.name: span for span in reversed(found)}
    free = _outside(free, sorted(found, key=_on_page))
    starts = [span.first for span in free]
    inferred: list[Span] = []
    low, missing = -1, []
    for is_known, run in groupby([*tags, None], lambda tag: tag is None or tag in known):
        if not is_known:
            missing = [tag for tag in run if tag is not None]
            continue
        named = [known[tag] for tag in run if tag in known]
        high = named[0].first if named else _END
        if missing:
            between = free[bisect_right(starts, low) : bisect_right(starts, high)]
            inferred += _paired(between, missing)
            missing = []
        low = named[-1].last if named else high
    return inferred


def _is_free(control: Span) -> bool:
    return not control.name and not control.outer and not control.bookmarks


def _outside(controls: Iterable[Span], found: Sequence[Span]) -> list[Span]:
    """Return the controls that stand in none of the spans found."""
    firsts = [span.first for span in found]
    kept = []
    for control in controls:
        before = bisect_right(firsts, control.first)
        if before == 0 or found[before - 1].last < control.last:
            kept.append(control)
    return kept


def _paired(controls: Sequence[Span], tags: Sequence[str]) -> list[Span]:
    if len(controls) != len(tags):
        return []
    return [evolve(one, name=tag) for one, tag in zip(controls, tags, strict=True)]
