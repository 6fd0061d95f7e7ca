"""The agenda of a meeting: who and when, thirteen points with their time, agreements per goal."""

from __future__ import annotations

from template_parts.agenda_final import about, agenda_final
from template_parts.controls import answer, checkbox, date_answer
from template_parts.fields import COLUMN_GAP, labelled, question, side_by_side
from template_parts.measures import LINE, MAIN, TEXT_WIDTH
from template_parts.tables import THIN, box, boxes, cell, row, table
from template_parts.text import block, gap, loop, message, paragraph, part, run, value, when, words

_DATE, _TIME = 44.0, 34.0
_POINT, _MINUTES = 72.0, 30.0
_NOTES = TEXT_WIDTH - _POINT - _MINUTES
_THIRD = (TEXT_WIDTH - 2 * COLUMN_GAP) / 3
_ROW = {"top": 1.0, "bottom": 1.6, "right": 2.0}


def agenda() -> str:
    """Return the body of the agenda in all its kinds."""
    return words("Kop1", value("document.kop")) + when(
        "formulier", _form(), otherwise=agenda_final()
    )


def ticks(node: str, some: str = "") -> str:
    """Return one line with a box to tick for each word of a choice, or for a slice of them."""
    one = checkbox("optie") + run(value("'\u00a0' ~ optie.vraag ~ '\u2003'"))
    start = block(f"for optie in {node}.opties{some}", "r")
    return paragraph("Antwoord", start, one, block("endfor", "r"))


def _form() -> str:
    intro = message(
        "Zo bereid je de bijeenkomst voor. Alle punten samen duren hooguit een uur.", "inleiding"
    )
    return (
        words("Inleiding", intro)
        + gap(2)
        + _head()
        + part("rollen", _roles())
        + part("regels", _rules())
        + _points()
        + part("afspraken", _goals())
        + part("volgende", _next())
    )


def _head() -> str:
    return (
        labelled("v.client.naam", 1)
        + words("Label", value("v.bijeenkomst.vraag"))
        + ticks("v.bijeenkomst")
        + gap(1)
        + _when("v")
    )


def _when(node: str) -> str:
    place = TEXT_WIDTH - 2 * COLUMN_GAP - _DATE - _TIME
    return (
        side_by_side(
            (f"{node}.datum", date_answer(f"{node}.datum"), _DATE),
            (f"{node}.begintijd", answer(f"{node}.begintijd", "Antwoord1"), _TIME),
            (f"{node}.plaats", answer(f"{node}.plaats", "Antwoord1"), place),
        )
        + gap()
    )


def _roles() -> str:
    names = ("voorzitter", "voorzitter_informeel", "notulist")
    spaces = cell(COLUMN_GAP)
    labels, rooms = [], []
    for name in names:
        if labels:
            labels.append(spaces)
            rooms.append(spaces)
        labels.append(cell(_THIRD, question(f"v.{name}"), align="bottom"))
        rooms.append(box(_THIRD, answer(f"v.{name}", "Antwoord1"), lines=1))
    widths = (_THIRD, COLUMN_GAP, _THIRD, COLUMN_GAP, _THIRD)
    return table(widths, row(*labels), row(*rooms, height=LINE)) + gap()


def _rules() -> str:
    return (
        words("Kop2", message("Spreek dit samen af", "regels.titel"))
        + labelled("v.communicatieregels", 3)
        + question("v.plan_bespreken")
        + ticks("v.plan_bespreken")
    )


def _points() -> str:
    title = paragraph("Kop2", run(value("v.punten.vraag")), new_page=True, before=0)
    titles = (
        message("Punt", "punten.punt"),
        message("Minuten", "punten.minuten"),
        message("Notities", "punten.notities"),
    )
    padding = {"left": 2.0, "right": 2.0, "top": 1.0, "bottom": 1.0}
    widths = (_POINT, _MINUTES, _NOTES)
    head = row(
        *(
            cell(width, words("Tabelkop", text), fill=MAIN, padding=padding)
            for width, text in zip(widths, titles, strict=True)
        ),
        head=True,
    )
    one = row(
        cell(_POINT, *_point("een"), edges={"bottom": THIN}, padding=_ROW, align="center"),
        box(_MINUTES, answer("een.punt.minuten", "Antwoord1"), lines=1),
        box(_NOTES, answer("een.punt.notitie", "Antwoord1"), lines=1),
        height=15.2,
    )
    return (
        title
        + gap(3, keep=True)
        + table(
            widths,
            head,
            loop("een in v.punten_op_papier", one, kind="tr"),
            style="Contacten",
            caption=message("De punten van de bijeenkomst", "punten.titel"),
            named_rows=True,
        )
        + gap()
    )


def _point(node: str) -> tuple[str, str]:
    """Return a point: number and name, and below it what it is about."""
    name = words("LabelRij", value(f"{node}.nummer") + ". " + value(f"{node}.punt.vraag"))
    return name, words("Rustig", about(node))


def _goals() -> str:
    title = paragraph("Kop2", run(value("v.doelen.vraag")), new_page=True, before=0)
    goal = (
        gap(2, keep=True)
        + paragraph("Nummer", run(value("doel.vraag")), keep=True, after=60)
        + boxes((answer("doel.doel", "Antwoord2", keep=True), 2), width=TEXT_WIDTH)
        + question("doel.wie_doet_wat")
        + boxes((answer("doel.wie_doet_wat", "Antwoord3"), 3), width=TEXT_WIDTH)
        + gap(3)
    )
    return title + loop("doel in v.doelen.rijen", goal)


def _next() -> str:
    return words("Kop2", value("v.volgende.vraag")) + _when("v.volgende")
