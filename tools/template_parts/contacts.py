"""Names and numbers: rows to write in, or the people themselves."""

from __future__ import annotations

from template_parts.controls import answer, inline
from template_parts.markup import w
from template_parts.measures import MAIN, TEXT_WIDTH
from template_parts.tables import THIN, box, boxes, cell, row, table
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

_HIGH = 10.0
_WRITE = (46.0, 43.0, 34.0, 47.0)
_READ = (47.0, 51.0, 72.0)
_ROW = {"top": 1.6, "bottom": 2.2, "left": 2.0, "right": 1.0}


def contacts(heading: str) -> str:
    """Return the table of everyone's telephone and e-mail, under a heading of style `heading`."""
    title = run(message("Namen en nummers", "contact.titel"))
    own_page = paragraph(heading, title, new_page=True, before=0)
    form = (
        words("HulptekstKop", message("Vul in wat je weet. De rest kan later.", "contact.hulp")),
        gap(2, keep=True),
        _form_table(),
        words("Label", message("Nog meer mensen", "contact.meer")),
        boxes((answer("v.belangrijke_anderen.verder", "Antwoord3"), 3), width=TEXT_WIDTH),
        gap(),
    )
    nobody = (
        paragraph(heading, title),
        gap(2, keep=True),
        words("NietBesproken", message("Nog niet ingevuld", "leeg")),
    )
    return when(
        "formulier",
        own_page,
        *form,
        block("elif v.contactrijen"),
        own_page,
        gap(3, keep=True),
        _final_table(),
        gap(),
        otherwise="".join(nobody),
    )


def _head(widths: tuple[float, ...], titles: tuple[str, ...]) -> str:
    padding = {"left": 2.0, "right": 2.0, "top": 1.2, "bottom": 1.2}
    cells = (
        cell(width, words("Tabelkop", title), fill=MAIN, padding=padding)
        for width, title in zip(widths, titles, strict=True)
    )
    return row(*cells, head=True)


_WHO = message("Wie", "contact.wie")
_NAME = message("Naam", "contact.naam")
_PHONE = message("Telefoon", "contact.telefoon")
_MAIL = message("E-mail", "contact.email")
_REACH = message("Telefoon en e-mail", "contact.bereik")


def _form_table() -> str:
    role = when("rij.rol_veld", answer("rij.persoon.rol", "Antwoord1"))
    room = box(_WRITE[1], answer("rij.persoon.naam", "Antwoord1") + role, lines=1)
    known = when(
        "rij.naam",
        words("Antwoord1", value("rij.naam")),
        otherwise=words("Rustig", message("staat op bladzijde 1", "contact.boven")),
    )
    above = cell(_WRITE[1], known, edges={"bottom": THIN}, padding={"left": 2.0}, align="center")
    reach = "".join(
        box(width, answer(f"rij.persoon.{part}", "Antwoord1"), lines=1)
        for part, width in (("telefoon", _WRITE[2]), ("email", _WRITE[3]))
    )
    who = _who(_WRITE[0], centred=True)
    rows = when(
        "rij.naam_veld",
        row(who, room, reach, height=_HIGH),
        otherwise=row(who, above, reach, height=_HIGH),
        kind="tr",
    )
    head = _head(_WRITE, (_WHO, _NAME, _PHONE, _MAIL))
    return table(
        _WRITE,
        head,
        loop("rij in v.contactrijen", rows, kind="tr"),
        style="Contacten",
        caption=message("Namen en nummers", "contact.titel"),
    )


def _final_table() -> str:
    name = when(
        "rij.naam_veld and rij.persoon.naam.gegeven",
        paragraph("Antwoord", inline("rij.persoon.naam")),
    ) + when("not rij.naam_veld", words("Antwoord", value("rij.naam")))
    role = when(
        "rij.rol_veld and rij.persoon.rol.gegeven",
        when(
            "rij.persoon.naam.gegeven",
            paragraph("Rustig", inline("rij.persoon.rol")),
            otherwise=paragraph("Antwoord", inline("rij.persoon.rol")),
        ),
    )
    reach = "".join(
        when(f"rij.persoon.{part}.gegeven", paragraph("Antwoord", inline(f"rij.persoon.{part}")))
        for part in ("telefoon", "email")
    )
    none = "not rij.persoon.telefoon.gegeven and not rij.persoon.email.gegeven"
    empty = when(none, words("RustigRij", message("Nog niet ingevuld", "leeg")))
    below = {"bottom": THIN}
    body = row(
        _who(_READ[0]),
        cell(_READ[1], name + role, edges=below, padding=_ROW),
        cell(_READ[2], reach + empty, edges=below, padding=_ROW),
    )
    head = _head(_READ, (_WHO, _NAME, _REACH))
    return table(
        _READ,
        head,
        loop("rij in v.contactrijen", body, kind="tr"),
        style="Contacten",
        caption=message("Namen en nummers", "contact.titel"),
    )


def _who(width: float, *, centred: bool = False) -> str:
    name = when("rij.eerste", words("LabelRij", value("rij.groep")), otherwise=w("p"))
    edges = {"bottom": THIN}
    if centred:
        return cell(width, name, edges=edges, padding={"left": 2.0}, align="center")
    return cell(width, name, edges=edges, padding=_ROW)
