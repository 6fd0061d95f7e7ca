"""The sociogram: rings to draw in, a list to fill in; or the drawing itself with its list."""

from __future__ import annotations

from template_parts.controls import (
    answer,
    checkbox,
    control,
    date_answer,
    inline,
    inline_date,
)
from template_parts.drawing import rim
from template_parts.measures import LINE, TEXT_WIDTH
from template_parts.tables import THIN, box, cell, row, table
from template_parts.text import block, gap, loop, message, paragraph, run, value, when, words

_NUMBER, _NAME, _GAP, _ROLE, _GROUP = 8.0, 66.0, 4.0, 60.0, 32.0
_PERSON = (_NUMBER, _NAME, _GAP, _ROLE, _GROUP)
_LABEL = 36.0
_LIST = {"top": 1.3, "bottom": 1.3}
_DRAWING = paragraph("Tekening", run(value("v.tekening")))


def sociogram() -> str:
    """Return the body of the sociogram in all its kinds."""
    return when("formulier", _form(), otherwise=_final())


def _form() -> str:
    sentence = message(
        "Teken de mensen om je heen. Wie veel voor je betekent, staat dichtbij.", "inleiding"
    )
    member = message(
        "Doet iemand mee in {de resourcegroep}? Geef die een dikke rand.", "inleiding.rand"
    )
    return (
        words("Kop1", value("document.kop"))
        + paragraph("InleidingRij", run(sentence + " "), run(member))
        + gap(2.4)
        + _head()
        + gap(5)
        + _DRAWING
        + _people()
    )


def _head() -> str:
    """Return name and date on one line, each with its label before it."""
    widths = (16.0, 74.0, 8.0, 16.0, 56.0)
    labels = (
        cell(width, words("LabelRij", value(f"{node}.vraag")), align="center")
        for node, width in (("v.client.naam", widths[0]), ("v.datum", widths[3]))
    )
    name = box(widths[1], answer("v.client.naam", "Antwoord1"), lines=1)
    date = box(widths[4], date_answer("v.datum"), lines=1)
    return table(widths, row(next(labels), name, cell(widths[2]), next(labels), date, height=LINE))


def _people() -> str:
    """Return the list to fill in, on a page of its own: two lines for each person."""
    heading = paragraph("Kop2", run(value("v.mensen.vraag")), new_page=True, before=0)
    help_text = words("HulptekstKop", value("v.mensen.hulp"))
    more = row(
        cell(_NUMBER),
        box(TEXT_WIDTH - _NUMBER, answer("v.mensen.verder", "Antwoord3"), lines=3),
        height=3 * LINE,
    )
    return (
        heading
        + help_text
        + table(_PERSON, _titles(), loop("mens in v.mensen.rijen", *_person(), kind="tr"))
        + words("Label", message("Nog meer mensen", "mensen.meer"))
        + table((_NUMBER, TEXT_WIDTH - _NUMBER), more)
        + gap()
    )


def _titles() -> str:
    name, role = (
        words("LabelRij", message(text, f"mensen.{place}"))
        for text, place in (("Naam", "naam"), ("Wie is dit voor mij?", "rol"))
    )
    low = {"top": 1.6, "bottom": 1.0}
    return row(
        cell(_NUMBER), cell(_NAME, name, padding=low), cell(_GAP), cell(_ROLE, role, padding=low),
        cell(_GROUP),
    )  # fmt: skip


def _person() -> tuple[str, str]:
    number = paragraph("Nummer", run(value("mens.nummer")), keep=True)
    member = loop("optie in mens.in_groep.opties", _tick(keep=True))
    first = row(
        cell(_NUMBER, number, align="center"),
        box(_NAME, answer("mens.naam", "AntwoordVast"), lines=1),
        cell(_GAP),
        box(_ROLE, answer("mens.rol", "AntwoordVast"), lines=1),
        cell(_GROUP, member, padding={"left": 4.0}, align="center"),
        height=LINE,
    )
    ring = paragraph("Vakjes", *_ticks("mens.ring.opties"))
    side = paragraph("Vakjes", *_ticks("mens.kant.opties"))
    second = row(
        cell(_NUMBER),
        cell(_NAME + _GAP, ring, span=2, padding=_BELOW),
        cell(_ROLE + _GROUP, side, span=2, padding=_BELOW),
    )
    return first, second


_BELOW = {"top": 0.5, "bottom": 1.6}


def _tick(*, keep: bool) -> str:
    return paragraph("Vakjes", checkbox("optie"), run(" " + value("optie.vraag")), keep=keep)


def _ticks(options: str) -> tuple[str, ...]:
    """Return boxes to tick beside each other."""
    return (
        block(f"for optie in {options}", "r"),
        checkbox("optie"),
        run(" " + value("optie.vraag")),
        block("if not loop.last", "r"),
        run("  "),
        block("endif", "r"),
        block("endfor", "r"),
    )


def _final() -> str:
    before = message("Wie zijn er om", "titel_voor") + " "
    after = " " + message("heen?", "titel_na")
    title = when(
        "v.client.naam.gegeven",
        paragraph("Kop1", run(before), inline("v.client.naam"), run(after)),
        otherwise=words("Kop1", value("document.kop")),
    )
    text = message("Hoe dichter bij het midden, hoe belangrijker iemand voor mij is.", "uitleg")
    date = when(
        "v.datum.gegeven",
        paragraph("Antwoord", inline_date("v.datum"), align="right"),
        otherwise=paragraph("Antwoord"),
    )
    left = TEXT_WIDTH - 40.0
    second = row(cell(left, words("InleidingRij", text)), cell(40.0, date))
    return title + table((left, 40.0), second) + gap(4) + _DRAWING + gap(2) + _list() + gap()


def _list() -> str:
    """Return the list under the drawing: it says the same, person by person."""
    members = (
        block("for mens in v.in_de_groep", "r"),
        control("mens.in_groep_keuze", run(value("mens.noem"))),
        block("if not loop.last", "r"),
        run(", "),
        block("endif", "r"),
        block("endfor", "r"),
    )
    nobody = block("if not v.in_de_groep", "r") + run(_NOBODY) + block("endif", "r")
    rows = (
        _row(message("In de groep", "lijst.groep"), *members, nobody, mark=_RIM),
        loop("ring in v.ringen", _row(value("ring.titel"), *_sides()), kind="tr"),
        when("v.niet_getekend", _row(_LATER, *_undrawn()), kind="tr"),
    )
    return table((_LABEL, TEXT_WIDTH - _LABEL), *rows)


_RIM = rim(message("Dikke rand", "lijst.rand"), 20) + run(" ")
_NOBODY = message("Nog niemand", "lijst.niemand")
_LATER = message("Nog niet getekend", "lijst.later")


def _row(label: str, *said: str, mark: str = "") -> str:
    edges = {"top": THIN}
    title = paragraph("Rijkop", mark, run(label))
    return row(
        cell(_LABEL, title, edges=edges, padding=_LIST | {"right": 2.0}),
        cell(TEXT_WIDTH - _LABEL, paragraph("Antwoord", *said), edges=edges, padding=_LIST),
    )


def _sides() -> tuple[str, ...]:
    """Return who stands in one ring, side by side; a person's place holds name and role."""
    placed = control("een.persoon.ring_keuze", control("een.persoon.kant_keuze", _named()))
    return (
        block("for kant in ring.kanten", "r"),
        run(value("kant.kop") + ": ", "Nadruk"),
        block("for een in kant.mensen", "r"),
        run(value("een.persoon.nummer_in_beeld")),
        placed,
        run(value("een.teken") + " "),
        block("endfor", "r"),
        block("endfor", "r"),
    )


def _undrawn() -> tuple[str, ...]:
    """Return who cannot be drawn yet, with what is known already."""
    known = (
        block(f"if een.persoon.{key}.gegeven", "r")
        + run(", ")
        + control(f"een.persoon.{key}_keuze", run(value(f"een.persoon.{key}_keuze.vraag")))
        + block("endif", "r")
        for key in ("ring", "kant")
    )
    return (
        block("for een in v.niet_getekend", "r"),
        _named(),
        *known,
        run(value("een.teken") + " "),
        block("endfor", "r"),
    )


def _named() -> str:
    """Return a name with the role after it, or the one of the two that there is."""
    name, role = "een.persoon.naam.gegeven", "een.persoon.rol.gegeven"
    return "".join(
        (
            block(f"if {name}", "r"),
            inline("een.persoon.naam"),
            block("endif", "r"),
            block(f"if {name} and {role}", "r"),
            run(" ("),
            block("endif", "r"),
            block(f"if {role}", "r"),
            inline("een.persoon.rol"),
            block("endif", "r"),
            block(f"if {name} and {role}", "r"),
            run(")"),
            block("endif", "r"),
        )
    )
