"""The verdiepingsgesprekken: one body for the three lists; which questions there are is data."""

from __future__ import annotations

from template_parts.controls import answer, checkbox, date_answer
from template_parts.fields import COLUMN_GAP, question
from template_parts.gesprek_final import gesprek_final, parts, summary_alone
from template_parts.gids import band
from template_parts.measures import LINE, TEXT_WIDTH
from template_parts.tables import box, boxes, cell, row, table
from template_parts.text import block, gap, loop, message, paragraph, part, run, value, when, words

_HALF = (TEXT_WIDTH - COLUMN_GAP) / 2
_DATE = 40.0
_LINES, _STORY, _SUMMARY = 3, 5, 12
"""Handwritten lines of an answer, of the own story, and of the summary."""

Field = tuple[str, str, float]
"""The expression of a label, the room for the answer, millimetres."""


def gesprek() -> str:
    """Return the body of a verdiepingsgesprek in all its kinds."""
    title = words("Kop1", value("document.kop"))
    return title + when(
        "formulier",
        _form(),
        block("elif document.deel == 'samenvatting'"),
        summary_alone(),
        otherwise=gesprek_final(),
    )


def _form() -> str:
    intro = message(
        "Jij stelt de vragen en schrijft kort op wat je hoort. Niet elke vraag past bij iedereen. "
        "Sla gerust iets over.",
        "inleiding",
    )
    return (
        words("Inleiding", intro)
        + gap(2)
        + _head()
        + part("start", _start())
        + parts(_part())
        + _summary()
    )


def _beside(*fields: Field) -> str:
    """Return boxes of one line beside each other."""
    widths: list[float] = []
    labels: list[str] = []
    rooms: list[str] = []
    for label, room, width in fields:
        if widths:
            widths.append(COLUMN_GAP)
            labels.append(cell(COLUMN_GAP))
            rooms.append(cell(COLUMN_GAP))
        widths.append(width)
        labels.append(cell(width, words("Label", value(f"{label}.vraag")), align="bottom"))
        rooms.append(room)
    return table(widths, row(*labels), row(*rooms, height=LINE)) + gap()


def _line(node: str, width: float) -> str:
    return box(width, answer(node, "Antwoord1"), lines=1)


def _field(label: str, node: str, width: float) -> Field:
    return label, _line(node, width), width


def _head() -> str:
    date = box(_DATE, date_answer("v.datum"), lines=1)
    name = TEXT_WIDTH - 2 * COLUMN_GAP - _DATE - 55
    known = (
        when(
            f"v.door.{way}.gegeven",
            _beside(_field(f"v.door.{way}", f"v.door.{way}", TEXT_WIDTH)),
        )
        for way in ("telefoon", "email")
    )
    return (
        _beside(
            _field("v.client.naam", "v.client.naam", _HALF),
            ("v.client.voornaamwoord", _ticks(_HALF), _HALF),
        )
        + _beside(
            _field("v.met_wie", "v.met_wie.naam", _HALF),
            _field("v.met_wie.rol", "v.met_wie.rol", _HALF),
        )
        + _beside(
            _field("v.met_wie.telefoon", "v.met_wie.telefoon", _HALF),
            _field("v.met_wie.email", "v.met_wie.email", _HALF),
        )
        + _beside(
            _field("v.door", "v.door.naam", name),
            _field("v.door.rol", "v.door.rol", 55),
            ("v.datum", date, _DATE),
        )
        + "".join(known)
    )


def _ticks(width: float) -> str:
    """Return a cell with a box to tick for each word."""
    one = checkbox("optie") + run(value("' ' ~ optie.vraag ~ '\u2003'"))
    start = block("for optie in v.client.voornaamwoord.opties", "r")
    line = paragraph("Antwoord", start, one, block("endfor", "r"))
    return cell(width, line, align="center")


def _start() -> str:
    first = (
        band(1, message("Leg uit wat {de resourcegroep} is", "start.een"), style="KopDoel"),
        words("HulptekstRij", message("Gebruik de folder.", "start.folder")),
        gap(1.4),
        _point("We praten over wat {naam} wil bereiken. Oude ruzies horen daar niet bij, ook niet "
               "tussen jou en iemand anders. Zo blijft het prettig.", "start.sfeer"),
        _point("Wat we in de groep zeggen, blijft in de groep.", "start.vertrouwelijk"),
        _point("We werken met een agenda. De doelen van {naam} staan erop, en {naam} beslist.",
               "start.agenda"),
    )  # fmt: skip
    second = (
        band(2, message("Vertel waarvoor dit gesprek is", "start.twee"), new_page=True,
             style="KopDoel"),
        _point("We leren elkaar kennen. Jouw verhaal telt.", "start.kennismaken"),
        _asked("v.start.eigen_verhaal", _STORY),
        _asked("v.start.vaardigheden", _LINES),
        _asked("v.start.commitment", _LINES),
        gap(4),
        _point("Ik maak een samenvatting voor {naam}. Vertel dus niets wat geheim moet blijven.",
               "start.geheimen"),
        _beside(_field("v.start.week", "v.start.week", 62.0)),
        _asked("v.start.mogelijke_dagen", _LINES),
    )  # fmt: skip
    title = words("Kop2", value("v.start.vraag"))
    return title + "".join(first) + "".join(second)


def _point(source: str, place: str) -> str:
    return words("Opsomming", message(source, place)) + gap(1.2)


def _asked(node: str, lines: int) -> str:
    style = "Antwoord3" if lines < 5 else "Antwoord5"
    return question(node) + boxes((answer(node, style), lines), width=TEXT_WIDTH)


def _part() -> str:
    group = when("een.kop", gap(4, keep=True), words("Kop3", value("een.kop")))
    return paragraph("Kop2", run(value("deel.kop")), new_page=True, before=0) + loop(
        "een in deel.vragen", group, _asked("een.vraag", _LINES)
    )


def _summary() -> str:
    return (
        paragraph("Kop2", run(value("v.samenvatting.vraag")), new_page=True, before=0)
        + words("HulptekstKop", value("v.samenvatting.hulp"))
        + gap(3, keep=True)
        + boxes((answer("v.samenvatting", "Antwoord5"), _SUMMARY), width=TEXT_WIDTH)
        + gap()
    )
