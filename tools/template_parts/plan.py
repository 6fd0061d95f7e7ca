"""The resourcegroepplan: about whom, wishes, goals; then the signaleringsplan and the contacts."""

from __future__ import annotations

from template_parts.contacts import contacts
from template_parts.controls import answer, date_answer, inline, inline_date
from template_parts.fields import COLUMN_GAP, labelled, question, room_for, side_by_side
from template_parts.measures import LINE, MAIN, TEXT_WIDTH, TINT
from template_parts.signalering import parts
from template_parts.tables import HEAVY, THIN, Edge, box, boxes, cell, row, table
from template_parts.text import (
    block,
    gap,
    loop,
    message,
    paragraph,
    run,
    value,
    when,
    words,
)

_LABEL = 60.0
_ANSWER = TEXT_WIDTH - _LABEL
_ROW = {"top": 1.9, "bottom": 2.6}
_EMPTY = message("Nog niet ingevuld", "leeg")
_GOALS = value("v.kortetermijndoelen.vraag")
_QUESTIONS = (
    ("hoe_is_het_nu", 3),
    ("wat_gaat_goed", 3),
    ("wat_is_nodig", 3),
    ("wie_doet_wat", 4),
    ("hoe_te_zien", 3),
)
"""The five questions of a goal and their lines on paper."""


def plan() -> str:
    """Return the body of the resourcegroepplan in all its kinds."""
    opening = (
        words("Kop1", value("document.kop")),
        words(
            "Inleiding",
            message(
                "Hierin staat wat je wilt bereiken en wie je daarbij helpt. Je vult het in met je "
                "{regieondersteuner}. Je groep leest mee.",
                "inleiding",
            ),
        ),
    )
    return "".join(opening) + when(
        "formulier",
        _form_head(),
        _form_wishes(),
        _form_goals(),
        otherwise=_final_head() + _final_wishes() + _final_goals(),
    ) + _signalering() + contacts("Kop2")  # fmt: skip


def _signalering() -> str:
    title = message("Mijn {signaleringsplan}", "signalering.titel")
    return (
        paragraph("Kop2", run(title), new_page=True, before=0)
        + words(
            "Inleiding",
            message(
                "Gaat het niet goed met mij? Hier lees je wie je belt, wat helpt en wat niet.",
                "signalering.inleiding",
            ),
        )
        + parts("v.signaleringsplan")
    )


def _form_head() -> str:
    third = (TEXT_WIDTH - 2 * COLUMN_GAP) / 3
    roles = ("regieondersteuner", "zorgverantwoordelijke", "ervaringsdeskundige")
    who = side_by_side(
        ("v.client.naam", answer("v.client.naam", "Antwoord1"), TEXT_WIDTH - COLUMN_GAP - 40),
        ("v.datum", date_answer("v.datum"), 40),
    )
    team = (
        (f"v.{role}", _given_role(f"v.{role}") + answer(f"v.{role}.naam", "Antwoord1"), third)
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


def _form_wishes() -> str:
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


def _form_goals() -> str:
    first = paragraph("Kop2", run(_GOALS), new_page=True, before=0) + when(
        "v.kortetermijndoelen.hulp",
        words("HulptekstKop", value("v.kortetermijndoelen.hulp")),
    )
    later = paragraph("Rustig", run(_GOALS), new_page=True)
    each = when("loop.first", first, otherwise=later) + gap(5) + _form_goal()
    return loop("doel in v.kortetermijndoelen.rijen", each)


def _form_goal() -> str:
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
    for name, lines in _QUESTIONS:
        rows.append(row(*side, cell(widths[2], question(f"doel.{name}"))))
        rows.append(_goal_box(widths[2], side, name, lines))
    return table(widths, *rows)


def _goal_box(width: float, side: tuple[str, ...], name: str, lines: int) -> str:
    room = box(width, answer(f"doel.{name}", room_for(lines)), lines=lines)
    return row(*side, room, height=lines * LINE)


def _final_row(question_text: str, *answers: str, keep: bool = False, top: bool = False) -> str:
    edges: dict[str, Edge] = {"top": THIN, "bottom": THIN} if top else {"bottom": THIN}
    label = paragraph("LabelRij", run(question_text), keep=keep)
    return row(
        cell(_LABEL, label, edges=edges, padding=_ROW | {"right": 3.0}),
        cell(_ANSWER, *answers, edges=edges, fill=TINT, padding=_ROW | {"left": 4.0, "right": 4.0}),
    )


def _or_empty(node: str, *given: str) -> str:
    return when(f"{node}.gegeven", *given, otherwise=words("Rustig", _EMPTY))


def _final_head() -> str:
    def person(node: str) -> str:
        both = f"{node}.naam.gegeven and {node}.rol.gegeven"
        name = block(f"if {node}.naam.gegeven", "r") + inline(f"{node}.naam") + block("endif", "r")
        comma = block(f"if {both}", "r") + run(", ") + block("endif", "r")
        role = block(f"if {node}.rol.gegeven", "r") + inline(f"{node}.rol") + block("endif", "r")
        return paragraph("Antwoord", name, comma, role)

    def people(node: str) -> str:
        return _or_empty(node, loop(f"persoon in {node}.rijen", person("persoon")))

    def asked(node: str, *given: str, top: bool = False) -> str:
        return _final_row(value(f"{node}.vraag"), _or_empty(node, *given), top=top)

    rows = (
        asked("v.client.naam", paragraph("Antwoord", inline("v.client.naam")), top=True),
        asked("v.datum", paragraph("Antwoord", inline_date("v.datum"))),
        asked("v.naam_resourcegroep", paragraph("Antwoord", inline("v.naam_resourcegroep"))),
        _final_row(value("v.deelnemers.vraag"), people("v.deelnemers")),
        _final_row(value("v.mogelijke_deelnemers.vraag"), people("v.mogelijke_deelnemers")),
        *(
            asked(f"v.{role}", person(f"v.{role}"))
            for role in ("regieondersteuner", "zorgverantwoordelijke", "ervaringsdeskundige")
        ),
    )
    return gap(4) + table((_LABEL, _ANSWER), *rows)


def _final_wishes() -> str:
    wish = row(
        cell(
            TEXT_WIDTH,
            answer("wens"),
            edges={"bottom": THIN},
            fill=TINT,
            padding=_ROW | {"left": 4.0, "right": 4.0},
        )
    )
    some = gap(2) + table([TEXT_WIDTH], loop("wens in v.langetermijndoelen.rijen", wish, kind="tr"))
    none = gap(2) + words("NietBesproken", _EMPTY)
    return _wishes_title() + when("v.langetermijndoelen.gegeven", some, otherwise=none)


def _final_goals() -> str:
    whose = (
        "[v.naam_resourcegroep.tekst, v.client.naam.tekst, v.datum.tekst] | select | join(' · ')"
    )
    some = (
        paragraph("Kop2", run(_GOALS), new_page=True, before=0)
        + words("HulptekstKop", value(whose))
        + gap(4)
        + loop("doel in v.kortetermijndoelen.rijen", _final_goal(), gap(11))
    )
    none = words("Kop2", _GOALS) + words("NietBesproken", _EMPTY)
    return when("v.kortetermijndoelen.gegeven", some, otherwise=none)


def _final_goal() -> str:
    """Return one goal: number and wish on top, then question and answer beside each other."""
    widths = (12.0, _LABEL - 12, _ANSWER)
    number = cell(widths[0], words("NummerDoel", value("doel.nummer")), fill=MAIN, align="center")
    wish = cell(
        sum(widths[1:]),
        _wish(),
        span=2,
        fill=TINT,
        padding={"left": 4.0, "right": 4.0, "top": 2.6, "bottom": 2.6},
        align="center",
    )
    rows = [row(number, wish, height=12)]
    for name, _ in _QUESTIONS:
        node = f"doel.{name}"
        last = name == _QUESTIONS[-1][0]
        rows.append(_goal_row(widths, node, keep=not last))
    return table(widths, *rows)


def _goal_row(widths: tuple[float, ...], node: str, *, keep: bool) -> str:
    edges = {"bottom": THIN}
    label = paragraph("LabelRij", run(value(f"{node}.vraag")), keep=keep)
    text = _or_empty(node, answer(node, "AntwoordVast" if keep else "Antwoord"))
    return row(
        cell(sum(widths[:2]), label, span=2, edges=edges, padding=_ROW | {"right": 3.0}),
        cell(widths[2], text, edges=edges, fill=TINT, padding=_ROW | {"left": 4.0, "right": 4.0}),
    )


def _wish() -> str:
    """Return the wish as a heading: "Ik wil" and the answer, on one line where it is one."""
    said = "doel.ik_wil.tekst[:6] | lower == 'ik wil'"
    start = run(message("Ik wil", "doel.ik_wil") + " ")
    prefix = block(f"if not ({said})", "r") + start + block("endif", "r")
    one = paragraph("KopDoel", prefix, inline("doel.ik_wil"))
    many = words("KopDoel", message("Ik wil …", "doel.ik_wil_leeg")) + answer(
        "doel.ik_wil", "AntwoordDoel"
    )
    none = words("KopDoel", message("Ik wil …", "doel.ik_wil_leeg")) + words("Rustig", _EMPTY)
    return when(
        "doel.ik_wil.gegeven and doel.ik_wil.regels | length == 1",
        one,
        block("elif doel.ik_wil.gegeven"),
        many,
        otherwise=none,
    )
