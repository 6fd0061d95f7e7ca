"""The resourcegroepplan when it is done: question and answer beside each other, goals whole."""

from __future__ import annotations

from template_parts.controls import answer, inline, inline_date
from template_parts.measures import MAIN, TEXT_WIDTH, TINT
from template_parts.plan_form import GOALS, QUESTIONS
from template_parts.tables import THIN, Edge, cell, row, table
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

_LABEL = 60.0
_ANSWER = TEXT_WIDTH - _LABEL
_ROW = {"top": 1.9, "bottom": 2.6}
_EMPTY = message("Nog niet ingevuld", "leeg")


def plan_final() -> str:
    """Return everything before the signaleringsplan, as it was agreed."""
    return _head() + part("lange_termijn", _wishes()) + part("korte_termijn", _goals())


def _row(question_text: str, *answers: str, keep: bool = False, top: bool = False) -> str:
    edges: dict[str, Edge] = {"top": THIN, "bottom": THIN} if top else {"bottom": THIN}
    label = paragraph("LabelRij", run(question_text), keep=keep)
    return row(
        cell(_LABEL, label, edges=edges, padding=_ROW | {"right": 3.0}),
        cell(_ANSWER, *answers, edges=edges, fill=TINT, padding=_ROW | {"left": 4.0, "right": 4.0}),
    )


def _or_empty(node: str, *given: str) -> str:
    return when(f"{node}.gegeven", *given, otherwise=words("RustigRij", _EMPTY))


def _head() -> str:
    def person(node: str) -> str:
        both = f"{node}.naam.gegeven and {node}.rol.gegeven"
        name = block(f"if {node}.naam.gegeven", "r") + inline(f"{node}.naam") + block("endif", "r")
        comma = block(f"if {both}", "r") + run(", ") + block("endif", "r")
        role = block(f"if {node}.rol.gegeven", "r") + inline(f"{node}.rol") + block("endif", "r")
        return paragraph("Antwoord", name, comma, role)

    def people(node: str) -> str:
        return _or_empty(node, loop(f"persoon in {node}.rijen", person("persoon")))

    def asked(node: str, *given: str, top: bool = False) -> str:
        return _row(value(f"{node}.vraag"), _or_empty(node, *given), top=top)

    rows = (
        asked("v.client.naam", paragraph("Antwoord", inline("v.client.naam")), top=True),
        asked("v.datum", paragraph("Antwoord", inline_date("v.datum"))),
        asked("v.naam_resourcegroep", paragraph("Antwoord", inline("v.naam_resourcegroep"))),
        _row(value("v.deelnemers.vraag"), people("v.deelnemers")),
        _row(value("v.mogelijke_deelnemers.vraag"), people("v.mogelijke_deelnemers")),
        *(
            asked(f"v.{role}", person(f"v.{role}"))
            for role in ("regieondersteuner", "zorgverantwoordelijke", "ervaringsdeskundige")
        ),
    )
    return gap(4) + table((_LABEL, _ANSWER), *rows)


def _wishes() -> str:
    wish = row(
        cell(
            TEXT_WIDTH,
            answer("wens"),
            edges={"bottom": THIN},
            fill=TINT,
            padding=_ROW | {"left": 4.0, "right": 4.0},
        )
    )
    some = gap(2, keep=True) + table(
        [TEXT_WIDTH], loop("wens in v.langetermijndoelen.rijen", wish, kind="tr")
    )
    none = gap(2, keep=True) + words("NietBesproken", _EMPTY)
    title = words("Kop2", value("v.langetermijndoelen.vraag"))
    return title + when("v.langetermijndoelen.gegeven", some, otherwise=none)


def _goals() -> str:
    whose = (
        "[v.naam_resourcegroep.tekst, v.client.naam.tekst, v.datum.tekst] | select | join(' · ')"
    )
    some = (
        paragraph("Kop2", run(GOALS), new_page=True, before=0)
        + words("HulptekstKop", value(whose))
        + gap(4, keep=True)
        + loop("doel in v.kortetermijndoelen.rijen", _goal(), gap(11))
    )
    none = words("Kop2", GOALS) + words("NietBesproken", _EMPTY)
    return when("v.kortetermijndoelen.gegeven", some, otherwise=none)


def _goal() -> str:
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
    for name, _ in QUESTIONS:
        node = f"doel.{name}"
        last = name == QUESTIONS[-1][0]
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
    none = words("KopDoel", message("Ik wil …", "doel.ik_wil_leeg")) + words("RustigRij", _EMPTY)
    return when(
        "doel.ik_wil.gegeven and doel.ik_wil.regels | length == 1",
        one,
        block("elif doel.ik_wil.gegeven"),
        many,
        otherwise=none,
    )
