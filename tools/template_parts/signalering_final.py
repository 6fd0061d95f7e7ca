"""The signaleringsplan when it is done: one page, read left to right, whom to call standing out."""

from __future__ import annotations

from template_parts.controls import answer, control, item
from template_parts.drawing import cross, tick
from template_parts.measures import ACCENT, MAIN, TEXT_WIDTH, twips
from template_parts.signalering_parts import (
    BAR,
    CALLING,
    COLUMN,
    GAP,
    HALF,
    NUMBER,
    PARTS,
    Part,
    calling_head,
    calling_row,
    index_of,
)
from template_parts.tables import THIN, Edge, cell, row, table
from template_parts.text import block, gap, loop, message, paragraph, run, tab, value, when, words

_FIVE = (NUMBER, COLUMN, GAP, NUMBER, COLUMN)
_TOP = {"top": THIN}
_ROOM = {"top": 2.2, "bottom": 4.0}
_PHONE = 56.0
_NOT_YET = message("Nog niet besproken", "niet_besproken")
_FRAME = Edge(MAIN, 18)
_HALF_A_FRAME = 0.4
"""Millimetres; a frame straddles the edge of its cell."""
_CALLING_WIDTH = TEXT_WIDTH - BAR - _HALF_A_FRAME


def final(plan: str) -> str:
    """Return the eleven parts of the expression `plan` as they were agreed."""
    signals, calling, *others = PARTS
    pairs = [others[i : i + 2] for i in range(0, len(others), 2)]
    rows = (_pair(plan, *pair) for pair in pairs)
    return (
        gap(2.6)
        + _signals(plan, signals)
        + gap()
        + _calling(f"{plan}.{calling.key}")
        + gap(4.4)
        + table(_FIVE, *rows)
        + gap()
    )


def _signals(plan: str, part: Part) -> str:
    node = f"{plan}.{part.key}"
    half = f"({node}.rijen | length + 1) // 2"
    head = row(
        _number(node, {"top": 2.2}),
        cell(COLUMN * 2 + NUMBER + GAP, _head(part, node, 0), span=4, edges=_TOP,
             padding={"top": 2.2}),
    )  # fmt: skip
    below = {"bottom": 4.4}
    columns = row(
        cell(NUMBER),
        cell(COLUMN, _items(f"{node}.rijen[:{half}]"), padding=below),
        cell(GAP),
        cell(NUMBER),
        cell(COLUMN, _items(f"{node}.rijen[{half}:]")
             + when(f"{node}.rijen | length < 2", paragraph("Antwoord")), padding=below),
    )  # fmt: skip
    state = row(
        cell(NUMBER),
        cell(COLUMN, _none_or_not_yet(node), padding=below),
        cell(GAP),
        cell(HALF, span=2),
    )
    body = when(f"{node}.staat == 'gegeven'", columns, otherwise=state, kind="tr")
    return table(_FIVE, head, body)


def _calling(node: str) -> str:
    """Return whom to call: an accent bar, a head, a row for each with name and number."""
    head = _framed(
        cell(
            _CALLING_WIDTH,
            calling_head(node),
            span=2,
            fill=MAIN,
            edges={"top": _FRAME, "right": _FRAME, "bottom": Edge(MAIN, 6)},
            padding=CALLING | {"right": 4.0},
        ),
        first=True,
    )
    one = when("persoon.nummer.gegeven", *_name_and_number(), kind="tr")
    some = loop(f"persoon in {node}.rijen", one, kind="tr")
    none = _framed(
        cell(
            _CALLING_WIDTH,
            _none_or_not_yet(node),
            span=2,
            edges={"right": _FRAME},
            padding=CALLING | {"right": 4.0},
        )
    )
    body = when(f"{node}.staat == 'gegeven'", some, otherwise=none, kind="tr")
    return table((BAR, _CALLING_WIDTH - _PHONE, _PHONE), head, body, _calling_end())


def _framed(*cells: str, first: bool = False) -> str:
    return calling_row(*cells, first=first, framed=True)


def _name_and_number() -> tuple[str, str, str]:
    """Return the row with a number, the "else", and the row that is one text."""
    line = paragraph("AntwoordGroot", run(value("regel")))
    who = control("persoon", loop("regel in persoon.naam_regels", line))
    number = paragraph("AntwoordGroot", run(value("persoon.nummer.tekst")), align="right")
    top = {"top": THIN}
    right = {"top": THIN, "right": _FRAME}
    split = _framed(
        cell(_CALLING_WIDTH - _PHONE, who, edges=top, padding=CALLING),
        cell(_PHONE, control("persoon.nummer", number), edges=right,
             padding=CALLING | {"left": 0.0, "right": 4.0}),
    )  # fmt: skip
    whole = _framed(
        cell(_CALLING_WIDTH, who, span=2, edges=right, padding=CALLING | {"right": 4.0})
    )
    return split, block("else", "tr"), whole


def _calling_end() -> str:
    """Return the last sliver, which carries the frame's lower side."""
    sliver = paragraph("Tussenregel")
    edge = Edge(ACCENT, 18)
    return row(
        cell(BAR, sliver, fill=ACCENT, merge="continue", edges={"left": edge, "bottom": edge}),
        cell(_CALLING_WIDTH, sliver, span=2, edges={"bottom": _FRAME, "right": _FRAME}),
    )


def _pair(plan: str, *pair: Part) -> str:
    """Return a row with one part, or two beside each other, read left then right."""
    cells: list[str] = []
    for place, part in enumerate(pair):
        node = f"{plan}.{part.key}"
        if place:
            cells.append(cell(GAP, edges=_TOP))
        inner = _head(part, node, index_of(part)) + _body(part, node)
        cells += [_number(node, _ROOM), cell(COLUMN, inner, edges=_TOP, padding=_ROOM)]
    if len(pair) == 1:
        note = message(
            "De namen en nummers van de hele groep staan op de volgende bladzijde.",
            "signalering.contact",
        )
        cells.append(cell(GAP, edges=_TOP))
        cells.append(
            cell(
                HALF,
                when("v.contactrijen", words("Rustig", note), otherwise=paragraph("Rustig")),
                span=2,
                edges=_TOP,
                padding=_ROOM,
            )
        )
    return row(*cells)


def _number(node: str, padding: dict[str, float]) -> str:
    return cell(NUMBER, words("Nummer", value(f"{node}.nummer")), edges=_TOP, padding=padding)


def _head(part: Part, node: str, number: int) -> str:
    """Return the heading of a part; its mark stands at the right edge of the column."""
    question = run(value(f"{node}.vraag"))
    if not part.mark:
        return paragraph("KopOnderdeel", question)
    draw, said = (tick, "Dit helpt") if part.mark == "tick" else (cross, "Dit niet")
    mark = draw(message(said, f"teken.{part.mark}"), number + 10)
    return paragraph("KopOnderdeel", question, tab(), mark, right_tab=twips(COLUMN))


def _body(part: Part, node: str) -> str:
    given = _items(f"{node}.rijen") if part.shape == "list" else answer(node)
    return when(
        f"{node}.staat == 'gegeven'",
        given,
        block(f"elif {node}.staat == 'geen'"),
        _none(node),
        otherwise=words("NietBesproken", _NOT_YET),
    )


def _items(over: str) -> str:
    return loop(f"punt in {over}", item("punt", "Opsomming"))


def _none_or_not_yet(node: str) -> str:
    return when(
        f"{node}.staat == 'geen'",
        _none(node),
        otherwise=words("NietBesproken", _NOT_YET),
    )


def _none(node: str) -> str:
    word = control(f"{node}.geen", run(value(f"{node}.geen.vraag"), "Nadruk"))
    chosen = run(". " + message("Dat heb ik zo gekozen.", "geen.gekozen"))
    return paragraph("BewustGeen", word, chosen)
