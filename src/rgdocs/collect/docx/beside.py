"""Finds what was typed beside the boxes of a Word form: it is in no control, and would be lost."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from rgdocs.collect.answers import Given
from rgdocs.collect.stop import Stop
from rgdocs.problems import fault
from rgdocs.word.beside import mark_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rgdocs.collect.docx.paper import Paper, Span

MOST = 1_000
"""Lines typed beside the boxes that one file may hold."""


def typed_beside(paper: Paper, spans: Sequence[Span], known: frozenset[str]) -> Iterator[Given]:
    """Give each line that the writer has no mark of, at the last place before it.

    `spans` are the places of the answers in the order of the page. Stop when there are too many
    to be somebody's notes.
    """
    starts = [span.first for span in spans]
    count = 0
    for mark, line in _lines(paper, spans):
        if (told := mark_of(line)) and told not in known:
            count += 1
            if count > MOST:
                raise Stop("read.bomb")
            place = f"word:{bisect_right(starts, mark)}"
            yield Given("", line.strip(), place, refused=fault("read.note"))


def _lines(paper: Paper, spans: Sequence[Span]) -> Iterator[tuple[int, str]]:
    """Yield each line beside the boxes, and the mark where it begins."""
    inside = [*spans, *(control for control in paper.controls if not control.outer)]
    line: list[str] = []
    began = 0
    for mark in _outside(sorted((one.first, _end(one)) for one in inside), paper.text.mark):
        began = began if line else mark
        line.append(paper.text.between(mark, mark + 1))
        if line[-1].endswith("\n"):
            yield began, "".join(line)
            line = []
    yield began, "".join(line)


def _end(span: Span) -> int:
    return max(span.last, span.echo)


def _outside(inside: Sequence[tuple[int, int]], last: int) -> Iterator[int]:
    behind = 0
    for first, end in inside:
        yield from range(behind, first)
        behind = max(behind, end)
    yield from range(behind, last)
