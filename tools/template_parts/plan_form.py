"""The resourcegroepplan to fill in: about whom, wishes, each goal on a page of its own."""

from __future__ import annotations

from template_parts.controls import answer, date_answer
from template_parts.fields import COLUMN_GAP, labelled, question, room_for, side_by_side
from template_parts.measures import LINE, MAIN, TEXT_WIDTH
from template_parts.tables import HEAVY, box, boxes, cell, row, table
from template_parts.text import (
    block,
    gap,
    loop,
    message,
    paragraph,
    part,
    run,
    value,
    when,
    words,
)

GOALS = value("v.kortetermijndoelen.vraag")
QUESTIONS = (
    ("hoe_is_het_nu", 3),
    ("wat_gaat_goed", 3),
    ("wat_is_nodig", 3),
    ("wie_doet_wat", 4),
    ("hoe_te_zien", 3),
)
"""The five questions of a goal and their lines on paper."""


def plan_form() -> str:
    """Return everything before the signaleringsplan, as boxes."""
    return _head() + part("lange_termijn", _wishes()) + part("korte_termijn", _goals())


def _head() -> str:
    third = (TEXT_WIDTH - 2 * COLUMN_GAP) / 3
    roles = ("regieondersteuner", "zorgverantwoordelijke", "ervaringsdeskundige")
    who = side_by_side(
        ("v.client.naam", answer("v.client.naam", "Antwoord1"), TEXT_WIDTH - COLUMN_GAP - 40),
        ("v.datum", date_answer("v.datum"), 40),
    )
    team = (
        (f"v.{role}", answer(f"v.{role}.naam", "Antwoord1") + _given_role(f"v.{role}"), third)
        for role in roles
    )
    return (
        who
        + labelled("v.naam_resourcegroep", 1)
        + _people("v.deelnemers", 3)
        + _people("v.mogelijke_deelnemers", 2)
        + gap()
        + side_by_side(*team)
    )


def _given_role(node: str) -> str:
    return when(f"{node}.rol.gegeven", answer(f"{node}.rol", "Antwoord1"))


def _people(node: str, lines: int) -> str:
    """Return a label, a row for each person known already, and one box for everyone else."""
    half = TEXT_WIDTH / 2
    known = row(
        box(half, answer("persoon.naam", "Antwoord1"), lines=1),
        box(half, answer("persoon.rol", "Antwoord1"), lines=1),
        height=LINE,
    )
    rows = loop(
        f"persoon in {node}.rijen",
        when("prefilled and persoon.gegeven", known, kind="tr"),
        kind="tr",
    )
    room = box(TEXT_WIDTH, answer(f"{node}.verder", room_for(lines)), lines=lines, span=2)
    return question(node) + table([half, half], rows, row(room, height=lines * LINE))


def _wishes() -> str:
    ordinal = when(
        "loop.index == 1",
        words("Label", message("Eerste wens", "wensen.eerste")),
        block("elif loop.index == 2"),
        words("Label", message("Tweede wens", "wensen.tweede")),
        otherwise=words("Label", message("Nog een wens", "wensen.volgende")),
    )
    room = boxes((answer("wens", "Antwoord3"), 3), width=TEXT_WIDTH)
    return _wishes_title() + loop("wens in v.langetermijndoelen.rijen", ordinal, room)


def _wishes_title() -> str:
    return words("Kop2", value("v.langetermijndoelen.vraag")) + when(
        "v.langetermijndoelen.hulp", words("HulptekstKop", value("v.langetermijndoelen.hulp"))
    )


def _goals() -> str:
    first = paragraph("Kop2", run(GOALS), new_page=True, before=0) + when(
        "v.kortetermijndoelen.hulp",
        words("HulptekstKop", value("v.kortetermijndoelen.hulp")),
    )
    later = paragraph("Rustig", run(GOALS), new_page=True)
    each = when("loop.first", first, otherwise=later) + gap(5, keep=True) + _goal()
    return loop("doel in v.kortetermijndoelen.rijen", each)


def _goal() -> str:
    """Return one goal as a block: number, rule along its left side, six boxes."""
    widths = (12.0, 6.0, TEXT_WIDTH - 18)
    rule = {"left": HEAVY}
    side = (cell(widths[0], edges=rule), cell(widths[1]))
    number = cell(
        widths[0], words("NummerDoel", value("doel.nummer")), edges=rule, fill=MAIN, align="center"
    )
    head = row(
        number,
        side[1],
        cell(widths[2], words("KopDoel", value("doel.ik_wil.vraag")), align="center"),
        height=12,
    )
    rows = [head, _goal_box(widths[2], side, "ik_wil", 2)]
    for name, lines in QUESTIONS:
        rows.append(row(*side, cell(widths[2], question(f"doel.{name}"))))
        rows.append(_goal_box(widths[2], side, name, lines))
    return table(widths, *rows)


def _goal_box(width: float, side: tuple[str, ...], name: str, lines: int) -> str:
    room = box(width, answer(f"doel.{name}", room_for(lines)), lines=lines)
    return row(*side, room, height=lines * LINE)
