"""The signaleringsplan to fill in: two pages of boxes, each part with a box "geen"."""

from __future__ import annotations

from template_parts.controls import answer, checkbox
from template_parts.measures import LINE, MAIN, TEXT_WIDTH
from template_parts.signalering_parts import (
    BAR,
    CALLING,
    GAP,
    HALF,
    PARTS,
    Part,
    calling_head,
    calling_row,
)
from template_parts.tables import box, cell, row, table
from template_parts.text import gap, loop, message, paragraph, run, value, when, words

_NONE = 15.0
"""Millimetres for the box "geen" beside a heading."""
_NONE_CALLING = 20.0
_MORE, _TEXT = 2, 4
"""Lines of the last box of a list, and of a part that is one text."""


def form(plan: str) -> str:
    """Return the eleven parts of the expression `plan` as boxes to write in."""
    signals, calling, *others = PARTS
    pairs = [others[i : i + 2] for i in range(0, len(others), 2)]
    blocks = [_part(plan, signals, TEXT_WIDTH), _calling(f"{plan}.{calling.key}")]
    blocks += [_pair(plan, *pair) for pair in pairs]
    return "".join(
        gap(0 if place == _NEXT_PAGE else 4.6, new_page=place == _NEXT_PAGE) + block_
        for place, block_ in enumerate(blocks)
    )


_NEXT_PAGE = 3
"""Which block of the form opens the second page: the pair of parts 5 and 6."""


def _pair(plan: str, *pair: Part) -> str:
    if len(pair) == 1:
        return _part(plan, pair[0], TEXT_WIDTH)
    first, second = (cell(HALF, _part(plan, part, HALF) + gap(), align="bottom") for part in pair)
    return table((HALF, GAP, HALF), row(first, cell(GAP), second))


def _part(plan: str, part: Part, width: float) -> str:
    """Return a part to fill in: question, box "geen", room to write."""
    node = f"{plan}.{part.key}"
    question = paragraph("KopVraag", run(f"{value(f'{node}.nummer')}  {value(f'{node}.vraag')}"))
    head = row(
        cell(width - _NONE, question, align="bottom"),
        cell(_NONE, _tick_none(node, "Vakje", "Aankruisvak"), align="bottom"),
    )
    room = (
        _list_rows(node, width)
        if part.shape == "list"
        else (_room(answer(node, "Antwoord3"), width, _TEXT),)
    )
    help_text = words("Hulptekst", value(f"{node}.hulp"))
    return (
        table((width - _NONE, _NONE), head)
        + when(f"{node}.hulp", help_text, otherwise=gap(keep=True))
        + table([width], *room)
    )


def _tick_none(node: str, style: str, box_style: str) -> str:
    word = run(" " + message("geen", "geen.vakje"))
    return paragraph(style, checkbox(f"{node}.geen", box_style), word)


def _list_rows(node: str, width: float) -> tuple[str, str]:
    one = _room(answer("punt", "Antwoord1"), width, 1)
    more = _room(answer(f"{node}.verder", "Antwoord3"), width, _MORE)
    return loop(f"punt in {node}.rijen", one, kind="tr"), more


def _room(control: str, width: float, lines: int) -> str:
    return row(box(width, control, lines=lines), height=lines * LINE)


def _calling(node: str) -> str:
    """Return whom to call, to fill in: the same block as in the final, with higher boxes."""
    width = TEXT_WIDTH - BAR
    head = calling_row(
        cell(width - _NONE_CALLING, calling_head(node), fill=MAIN, padding=CALLING, align="center"),
        cell(
            _NONE_CALLING,
            _tick_none(node, "VakjeWit", "AankruisvakWit"),
            fill=MAIN,
            padding={"right": 3.0},
            align="center",
        ),
        first=True,
    )
    help_row = calling_row(
        cell(width, words("HulptekstRij", value(f"{node}.hulp")), span=2,
             padding={"left": 4.0, "top": 1.0}),
        height=9.6,
    )  # fmt: skip
    one = calling_row(
        box(width, answer("persoon", "AntwoordGroot"), lines=1, span=2), height=_CALLING_ROOM
    )
    more = calling_row(
        box(width, answer(f"{node}.verder", "Antwoord3"), lines=_MORE, span=2),
        height=_MORE * LINE,
    )
    return table(
        (BAR, width - _NONE_CALLING, _NONE_CALLING),
        head,
        when(f"{node}.hulp", help_row, kind="tr"),
        loop(f"persoon in {node}.rijen", one, kind="tr"),
        more,
    )


_CALLING_ROOM = 10.0
"""Millimetres for a name and a number that must be read from afar."""
