"""Names and numbers: rows to write in, or the people themselves."""

from __future__ import annotations

from template_parts.controls import answer, inline
from template_parts.markup import w
from template_parts.measures import MAIN, TEXT_WIDTH
from template_parts.tables import THIN, box, boxes, cell, row, table
from template_parts.text import (
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
_WRITE = (44.0, 44.0, 34.0, 48.0)
_READ = (46.0, 50.0, 74.0)
_ROW = {"top": 1.6, "bottom": 2.2, "right": 2.0}


def contacts(heading: str) -> str:
    """Return the table of everyone's telephone and e-mail, under a heading of style `heading`."""
    title = paragraph(
        heading, run(message("Namen en nummers", "contact.titel")), new_page=True, before=0
    )
    form = (
        words("HulptekstKop", message("Vul in wat je weet. De rest kan later.", "contact.hulp")),
        gap(2),
        _form_table(),
        words("Label", message("Nog meer mensen", "contact.meer")),
        boxes((answer("v.belangrijke_anderen.verder", "Antwoord3"), 3), width=TEXT_WIDTH),
        gap(),
    )
    final = when(
        "v.contactrijen",
        gap(3),
        _final_table(),
        gap(),
        otherwise=gap(2) + words("NietBesproken", message("Nog niet ingevuld", "leeg")),
    )
    return title + when("formulier", *form, otherwise=final)


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
    name = when(
        "rij.naam_veld",
        answer("rij.persoon.naam", "Antwoord1"),
        otherwise=words("Antwoord1", value("rij.naam")),
    )
    role = when("rij.rol_veld", answer("rij.persoon.rol", "Antwoord1"))
    write = (
        box(_WRITE[1], name + role, lines=1),
        box(_WRITE[2], answer("rij.persoon.telefoon", "Antwoord1"), lines=1),
        box(_WRITE[3], answer("rij.persoon.email", "Antwoord1"), lines=1),
    )
    body = row(_who(_WRITE[0], centred=True), *write, height=_HIGH)
    head = _head(_WRITE, (_WHO, _NAME, _PHONE, _MAIL))
    return table(
        _WRITE,
        head,
        loop("rij in v.contactrijen", body, kind="tr"),
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
        paragraph("Antwoord", inline("rij.persoon.rol")),
    )
    reach = "".join(
        when(f"rij.persoon.{part}.gegeven", paragraph("Antwoord", inline(f"rij.persoon.{part}")))
        for part in ("telefoon", "email")
    )
    none = "not rij.persoon.telefoon.gegeven and not rij.persoon.email.gegeven"
    empty = when(none, words("Rustig", message("Nog niet ingevuld", "leeg")))
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
        return cell(width, name, edges=edges, padding={"right": 2.0}, align="center")
    return cell(width, name, edges=edges, padding=_ROW)
