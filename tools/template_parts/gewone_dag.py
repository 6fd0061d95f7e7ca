"""Een gewone dag: one landscape page, three columns and five rows with room to write."""

from __future__ import annotations

from template_parts.controls import answer, date_answer, inline, inline_date
from template_parts.measures import LANDSCAPE, LINE, MAIN, TINT
from template_parts.tables import BOX, THIN, box, cell, row, table
from template_parts.text import gap, message, paragraph, run, value, when, words

ROWS = (("nu", 30.4), ("minder", 24.8), ("meer", 24.8), ("nog_niet", 24.8), ("remt", 24.8))
"""The rows, and the least millimetres of each on paper."""
_COLUMNS = ("activiteiten", "plaatsen", "personen")
_HEAD = 37.0
_WIDE = (LANDSCAPE.text - _HEAD) / 3
_NAME, _GAP, _DATE = 60.0, 6.0, 40.0
_ROOM = {"left": 2.8, "right": 2.8, "top": 1.4, "bottom": 1.4}
_READ = _ROOM | {"top": 1.8, "bottom": 2.2}
_SHORT = 18.0
"""The least millimetres of a row that is filled in already."""


def gewone_dag() -> str:
    """Return the body of Een gewone dag in all its kinds."""
    return when("formulier", _form_head(), otherwise=_final_head()) + _table() + gap()


def _sentence() -> str:
    text = message(
        "Kijk hoe je dagen nu zijn en wat je anders wilt. Zo vind je je doelen.", "inleiding"
    )
    return words("InleidingRij", text)


def _form_head() -> str:
    title = words("Kop1", value("document.kop")) + _sentence()
    left = LANDSCAPE.text - _NAME - _GAP - _DATE

    def label(node: str, width: float) -> str:
        return cell(width, words("LabelRij", value(f"{node}.vraag")), align="bottom")

    labels = row(label("v.client.naam", _NAME), cell(_GAP), label("v.datum", _DATE), height=9.4)
    boxes = row(
        box(_NAME, answer("v.client.naam", "Antwoord1"), lines=1),
        cell(_GAP),
        box(_DATE, date_answer("v.datum"), lines=1),
        height=LINE,
    )
    right = table((_NAME, _GAP, _DATE), labels, boxes) + gap()
    widths = (left, LANDSCAPE.text - left)
    return table(widths, row(cell(left, title), cell(widths[1], right))) + gap(4)


def _final_head() -> str:
    of = message("Een gewone dag van", "titel_van") + " "
    title = when(
        "v.client.naam.gegeven",
        paragraph("Kop1", run(of), inline("v.client.naam")),
        otherwise=words("Kop1", value("document.kop")),
    )
    date = when(
        "v.datum.gegeven",
        paragraph("Antwoord", inline_date("v.datum"), align="right"),
        otherwise=paragraph("Antwoord"),
    )
    left = LANDSCAPE.text - _DATE - _GAP
    second = table((left, _DATE + _GAP), row(cell(left, _sentence()), cell(_DATE + _GAP, date)))
    return title + second + gap(4)


def _table() -> str:
    return table(
        (_HEAD, _WIDE, _WIDE, _WIDE),
        _titles(),
        *(_row(key, height) for key, height in ROWS),
        style="Contacten",
        caption=message("Mijn dagen: nu en wat ik anders wil", "tabel.titel"),
        named_rows=True,
    )


def _titles() -> str:
    titles = (
        (message("Activiteiten", "kolom.activiteiten"), message("wat je doet", "kolom.doen")),
        (message("Plaatsen", "kolom.plaatsen"), message("waar je bent", "kolom.waar")),
        (message("Personen", "kolom.personen"), message("met wie", "kolom.wie")),
    )
    padding = {"left": 2.8, "right": 1.0, "top": 1.0, "bottom": 1.0}
    first = words("Tabelkop", message("Mijn dag", "kolom.dag"))
    cells = [cell(_HEAD, first, fill=MAIN, padding=padding)]
    for number, (title, explained) in enumerate(titles):
        text = paragraph("Tabelkop", run(title + "  "), run(explained, "TabelkopUitleg"))
        edges = {"left": THIN} if number else None
        cells.append(cell(_WIDE, text, fill=MAIN, padding=padding, edges=edges))
    return row(*cells, head=True)


def _row(key: str, height: float) -> str:
    name = words("Rijkop", value(f"v.{key}.vraag"))

    def title(room: dict[str, float]) -> str:
        return cell(_HEAD, name, edges={"bottom": BOX}, padding=room | {"left": 0.0})

    def cells(kind: str) -> str:
        return "".join(
            cell(
                _WIDE,
                words("VraagInVak", value(f"v.{key}.{column}.vraag")) + _filled(key, column, kind),
                fill=TINT,
                edges={"bottom": BOX} | ({"left": THIN} if number else {}),
                padding=_ROOM if kind == "form" else _READ,
            )
            for number, column in enumerate(_COLUMNS)
        )

    return when(
        "formulier",
        row(title(_ROOM), cells("form"), height=height),
        otherwise=row(title(_READ), cells("final"), height=_SHORT),
        kind="tr",
    )


def _filled(key: str, column: str, kind: str) -> str:
    node = f"v.{key}.{column}"
    if kind == "form":
        return answer(node, "Antwoord2")
    return when(
        f"{node}.gegeven",
        answer(node),
        otherwise=words("RustigRij", message("Nog niet ingevuld", "leeg")),
    )
