"""Panel 4 of the leaflet: whom to ask, what else there is to read, another group."""

from __future__ import annotations

from template_parts.controls import answer, date_answer, inline_date
from template_parts.folder_groups import SEM
from template_parts.folder_sheet import PANEL
from template_parts.kring import picture
from template_parts.measures import LINE
from template_parts.tables import THIN, box, cell, row, table
from template_parts.text import gap, message, paragraph, part, run, value, when, words

_LABEL = 40.0
_NUMBER = 101
"""Number of the picture in the file."""

_ASKED = (
    ("organisatie", (("organisatie", "organisatie.naam"), ("team", "organisatie.afdeling"))),
    ("regieondersteuner", (("regieondersteuner", ""),)),
    ("email", (("email", "organisatie.email"),)),
    ("telefoon", (("telefoon", "organisatie.telefoon"),)),
)
"""Parts with their questions, and what the pack says where the record is silent. Where nothing
is asked of the organisation, the lines are about one person, and the pack says nothing."""


def back() -> str:
    ask = message(
        "Heb je vragen? Of wil je een groep beginnen? Wij helpen je graag.", "vragen.uitleg"
    )
    heading = part(
        "vragen",
        words("KopPaneel", message("Met wie kan ik praten?", "vragen.titel")),
        words("Standaard", ask),
        gap(4),
    )
    asked = (part(name, *(_contact(node, house) for node, house in rows)) for name, rows in _ASKED)
    return heading + "".join(asked) + _promise() + _read_on() + _another()


def _contact(key: str, house: str) -> str:
    """Return one line: a box to fill in, an answer, or what the pack says."""
    node = f"v.{key}"
    label = words("LabelRij", value(f"{node}.vraag"))
    form = _line(label, box(PANEL - _LABEL, answer(node, "Antwoord1"), lines=1), LINE) + gap(1.6)
    final = when(f"{node}.gegeven", _ruled(label, answer(node)))
    if not house:
        return when("formulier", form, otherwise=final)
    ours = _ruled(label, words("Standaard", value(house)))
    asked = when("formulier", form, otherwise=final)
    return when(f"onderdeel.organisatie and {house} and not {node}.gegeven", ours, otherwise=asked)


def _line(label: str, answered: str, high: float) -> str:
    first = cell(_LABEL, label, align="center")
    return table((_LABEL, PANEL - _LABEL), row(first, answered, height=high))


def _ruled(label: str, said: str) -> str:
    room = {"top": 1.0, "bottom": 1.0}
    edges = {"bottom": THIN}
    cells = (
        cell(wide, inner, edges=edges, padding=room)
        for wide, inner in ((_LABEL, label), (PANEL - _LABEL, said))
    )
    return table((_LABEL, PANEL - _LABEL), row(*cells)) + gap()


def _promise() -> str:
    text = message(
        "Wij zoeken samen met jou een weg, stap voor stap, tot je zelf weer verder kunt.", "belofte"
    )
    return part("belofte", gap(4), words("Belofte", text), gap())


def _read_on() -> str:
    text = message(
        "Op internet staat algemene uitleg over {resourcegroepen}. Vraag ons naar het adres.",
        "lezen.uitleg",
    )
    return part(
        "lezen", gap(5), words("KopPaneel", message("Meer lezen?", "lezen.titel")),
        words("Standaard", text), gap(),
    )  # fmt: skip


def _another() -> str:
    caption = message(
        "Nog een voorbeeld: Sem begon met vier mensen. Elke groep is anders.", "voorbeeld.twee"
    )
    return part(
        "voorbeelden", gap(5), picture(SEM, _NUMBER), gap(1.6),
        words("Rustig", caption),
    )  # fmt: skip


def version() -> tuple[str, float]:
    name = value("document.titel")
    version = message("versie", "voet.versie") + " " + value("document.versie")
    plain = words("Voettekst", f"{name} · {version}")
    dated = paragraph("Voettekst", run(f"{name} · {version} · "), inline_date("v.datum"))
    final = when("v.datum.gegeven", dated, otherwise=plain)
    both = when("formulier", _dated(plain), otherwise=final)
    return part("datum", both) + when("not onderdeel.datum", plain), LINE + 1.0


def _dated(version: str) -> str:
    """Return the version with a box for the date at its right."""
    label, room = 14.0, 38.0
    left = PANEL - label - room
    cells = (
        cell(left, version, align="bottom"),
        cell(label, words("LabelRij", value("v.datum.vraag")), align="center"),
        box(room, date_answer("v.datum"), lines=1),
    )
    return table((left, label, room), row(*cells, height=LINE)) + gap()
