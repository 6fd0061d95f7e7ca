"""The fasen: a picture of the way, and every step to tick, with room for a remark and a day."""

from __future__ import annotations

from template_parts.controls import answer, checkbox, date_answer, inline, inline_date
from template_parts.fields import side_by_side
from template_parts.measures import TEXT_WIDTH
from template_parts.tables import THIN, box, cell, row, table
from template_parts.text import block, gap, loop, message, paragraph, run, tab, value, when, words

_TICK, _NOTE, _DAY, _GAP = 8.0, 38.0, 31.0, 2.0
_STEP = TEXT_WIDTH - _TICK - _NOTE - _DAY - 2 * _GAP
_FORM = (_TICK, _STEP, _GAP, _NOTE, _GAP, _DAY)
_READ_DAY = 42.0
_READ = (_TICK, TEXT_WIDTH - _TICK - _READ_DAY, _READ_DAY)
_LOW = {"top": 1.5, "bottom": 1.5}
_DRAWING = paragraph("Tekening", run(value("v.tekening")))


def fasen() -> str:
    """Return the body of the fasen in all its kinds."""
    return when("formulier", _form_head(), otherwise=_final_head()) + loop(
        "deel in v.fasen", _phase()
    )


def _form_head() -> str:
    sentence = message(
        "Zo groeit jouw groep, stap voor stap. Zet een kruisje bij wat gedaan is.", "inleiding"
    )
    head = side_by_side(
        ("v.client.naam", answer("v.client.naam", "Antwoord1"), 74.0),
        ("v.startdatum", date_answer("v.startdatum"), 40.0),
        ("v.datum", date_answer("v.datum"), 40.0),
    )
    return (
        words("Kop1", value("document.kop"))
        + words("InleidingRij", sentence)
        + head
        + gap(6)
        + _DRAWING
    )


def _final_head() -> str:
    of = message("De zes fasen van", "titel_van") + " "
    title = when(
        "v.client.naam.gegeven",
        paragraph("Kop1", run(of), inline("v.client.naam")),
        otherwise=words("Kop1", value("document.kop")),
    )
    some = message("Een dicht rondje betekent: deze fase is klaar.", "uitleg")
    none = message("Er is nog geen fase helemaal klaar.", "uitleg_niets")
    text = when("v.iets_klaar", words("InleidingRij", some), otherwise=words("InleidingRij", none))
    begun = when(
        "v.startdatum.gegeven",
        paragraph(
            "InleidingRij", run(value("v.startdatum.vraag") + ": "), inline_date("v.startdatum")
        ),
    )
    date = when(
        "v.datum.gegeven",
        paragraph("Antwoord", inline_date("v.datum"), align="right"),
        otherwise=paragraph("Antwoord"),
    )
    left = TEXT_WIDTH - 40.0
    return (
        title
        + table((left, 40.0), row(cell(left, text + begun), cell(40.0, date)))
        + gap(5)
        + _DRAWING
    )


def _phase() -> str:
    """Return one phase: its number, name and time, and its steps."""
    heading = paragraph("Kop2", run(value("deel.nummer") + "  " + value("deel.fase.vraag")))
    period = paragraph("HulptekstKop", run(value("deel.wanneer")), keep=True)
    steps = when("formulier", _form_table(), otherwise=_final_table())
    return heading + period + gap(1.6, keep=True) + steps + gap()


def _form_table() -> str:
    note, day = (
        paragraph("Rustig", run(text), keep=True)
        for text in (message("Opmerking", "kolom.opmerking"), message("Datum", "kolom.datum"))
    )
    empty = paragraph("Rustig", keep=True)
    told = (empty, empty, empty, note, empty, day)
    head = row(*(cell(width, text) for width, text in zip(_FORM, told, strict=True)))
    one = row(
        cell(_TICK, _tick(), padding={"top": 1.0}),
        cell(_STEP, _told(), padding={"top": 1.5, "bottom": 2.0, "right": 2.0}),
        cell(_GAP),
        box(_NOTE, answer("stap.opmerking", "Antwoord3"), lines=2),
        cell(_GAP),
        box(_DAY, date_answer("stap.datum"), lines=1),
        height=10.0,
    )
    space = row(*(cell(width, _kept("Tussenregel")) for width in _FORM), height=1.2)
    return table(
        _FORM, head, loop("stap in deel.stappen", one, _parts(len(_FORM)), space, kind="tr")
    )


def _tick() -> str:
    """Return the box of a step; a phase stays on one page when it fits."""
    return _kept("Vakjes", checkbox("stap.vak"), unless="loop.last and not stap.onderdelen")


def _kept(style: str, *inner: str, unless: str = "loop.last") -> str:
    """Return a paragraph that stays with the next one, but for the last of a phase."""
    return when(unless, paragraph(style, *inner), otherwise=paragraph(style, *inner, keep=True))


def _told() -> str:
    """Return a step in words: what to do, what helps, and the day that can be expected."""
    return (
        _said()
        + when("stap.hulp", words("RustigRij", value("stap.hulp")))
        + when("stap.wanneer", words("Wanneer", value("stap.wanneer")))
    )


def _said() -> str:
    """Return what to do; it stays with the parts below it."""
    text = value("stap.vraag")
    return when("stap.onderdelen", words("AntwoordVast", text), otherwise=words("Antwoord", text))


def _parts(columns: int) -> str:
    """Return the row with the parts of a step, when it has any: two on a line, and the tab key goes
    along the lines in every program.
    """
    left, right = (
        paragraph("VakjesRij", checkbox(side), tab(), run(value(f"{side}.vraag")))
        for side in ("paar.links", "paar.rechts")
    )
    half = (TEXT_WIDTH - _TICK) / 2
    widths = (half + 3.0, half - 3.0)
    second = when("paar.rechts", right, otherwise=paragraph("VakjesRij"))
    line = row(cell(widths[0], left, padding={"right": 2.0}), cell(widths[1], second))
    inside = table(widths, loop("paar in stap.paren", line, kind="tr"))
    inside += paragraph("Tussenregel")
    rest = TEXT_WIDTH - _TICK
    padding = {"top": 0.2, "bottom": 1.0}
    first = cell(_TICK, _kept("Tussenregel"))
    whole = row(first, cell(rest, inside, span=columns - 1, padding=padding))
    return when("stap.onderdelen", whole, kind="tr")


def _final_table() -> str:
    note = when("stap.opmerking.gegeven", answer("stap.opmerking", "AntwoordVet"))
    date = block("if stap.datum.gegeven") + paragraph("Antwoord", inline_date("stap.datum"))
    date += block("elif stap.wanneer") + words("RustigRij", value("stap.wanneer"))
    date += block("else") + paragraph("RustigRij") + block("endif")
    text = _said() + note
    edges = {"top": THIN}
    one = row(
        cell(_READ[0], _tick(), edges=edges, padding={"top": 0.8}),
        cell(_READ[1], text, edges=edges, padding=_LOW | {"right": 4.0}),
        cell(_READ[2], date, edges=edges, padding=_LOW),
        height=10.6,
    )
    return table(_READ, loop("stap in deel.stappen", one, _parts(len(_READ)), kind="tr"))
