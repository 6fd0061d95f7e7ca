"""The QLS-100: two pages of cards to wander over, three columns, in the order of the source."""

from __future__ import annotations

from template_parts.controls import (
    answer,
    checkbox,
    control,
    date_answer,
    inline,
    inline_date,
    item,
)
from template_parts.gids import steps
from template_parts.measures import LINE, TEXT_WIDTH, TINT
from template_parts.pictograms import circle, pictogram
from template_parts.tables import HEAVY, THIN, box, cell, row, table
from template_parts.text import block, gap, loop, message, paragraph, run, tab, value, when, words

_GAP = 5.0
CARD = (TEXT_WIDTH - 2 * _GAP) / 3
"""Millimetres of a card; three stand beside each other."""
LEFT, RIGHT = 5.5, 1.5
"""Padding of the words of a final card."""
_TICK, _FREE = 9.0, 1.5
"""Millimetres of a form's card: up to the words, and free at their right."""
_ICON = 18.0
FIRST = (("woning", "huishouding"), ("vrije_tijd",), ("kennis", "diensten", "financien"))
SECOND = (("werk", "mentaal"), ("sociaal", "fysiek"), ("innerlijk", "afhankelijkheid"))
"""The cards of the columns of both pages."""
_WITH_WORD = "sociaal"
_ROOM = value("gebied.cirkel.ruimte")
"""Twips over and under an ellipse round more than one line."""
_EMPTY = message("Nog niet ingevuld", "leeg")


def qls_100() -> str:
    """Return the body of the QLS-100 in all its kinds."""
    return when("formulier", _page_one("form"), _page_two("form"),
                otherwise=_page_one("final") + _page_two("final"))  # fmt: skip


def _page_one(kind: str) -> str:
    opening = _form_opening() if kind == "form" else _final_opening()
    return opening + _columns([_column(cards, kind) for cards in FIRST])


def _form_opening() -> str:
    sentence = message(
        "Loop rustig langs de woorden. Sla over wat niet bij je past. Fout kan niet.", "inleiding"
    )
    return (
        words("Kop1", value("document.kop"))
        + words("InleidingRij", sentence)
        + gap(2.4)
        + _head()
        + gap(3.4)
        + steps(_STEPS)
        + gap(3)
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


_STEPS = (
    message("Zet een cirkel om wat nu niet goed gaat. Of kruis het aan.", "stap.een"),
    message("Kies daarna de vijf belangrijkste.", "stap.twee"),
    message("Praat erover met je {regieondersteuner}.", "stap.drie"),
)


def _final_opening() -> str:
    of = message("Wat gaat er niet goed bij", "titel_van") + " "
    title = when(
        "v.client.naam.gegeven",
        paragraph("Kop1", run(of), inline("v.client.naam"), run("?")),
        otherwise=words("Kop1", value("document.kop")),
    )
    some = message("Wat omcirkeld is, gaat nu niet goed.", "inleiding_final")
    none = message("Er is nog niets omcirkeld.", "inleiding_niets")
    sentence = when(
        "v.iets_omcirkeld", words("InleidingRij", some), otherwise=words("InleidingRij", none)
    )
    date = when(
        "v.datum.gegeven",
        paragraph("Antwoord", inline_date("v.datum"), align="right"),
        otherwise=paragraph("Antwoord"),
    )
    left = TEXT_WIDTH - 40.0
    second = row(cell(left, sentence), cell(40.0, date))
    return title + table((left, 40.0), second) + gap(5)


def _columns(cells: list[str], *, last: str = "", more: str = "") -> str:
    """Return three columns; `more` is a row below the first two, beside the third."""
    first, second, third = cells
    merge = "restart" if more else ""
    widths = (CARD, _GAP, CARD, _GAP, CARD)
    rows = [
        row(
            cell(CARD, first),
            cell(_GAP),
            cell(CARD, second),
            cell(_GAP, merge=merge),
            cell(CARD, third + last, merge=merge),
            whole=False,
        )
    ]
    if more:
        below = cell(2 * CARD + _GAP, more, span=3)
        beside = cell(_GAP, merge="continue") + cell(CARD, merge="continue")
        rows.append(row(below, beside, whole=False))
    return table(widths, *rows)


def _column(cards: tuple[str, ...], kind: str) -> str:
    made = (_form_card(key) if kind == "form" else _final_card(key) for key in cards)
    return gap(_GAP).join(made) + gap()


def _number(key: str, kind: str) -> int:
    """Return the number of a pictogram: each kind has its own, as only one of them is printed."""
    order = [one for page in (FIRST, SECOND) for column in page for one in column]
    return order.index(key) + (11 if kind == "form" else 31)


def _card_head(key: str, kind: str, widths: tuple[float, ...], spans: tuple[int, int]) -> str:
    """Return the head of a card: its pictogram and its name."""
    node = f"v.categorieen.{key}"
    top = {"top": HEAVY}
    picture = pictogram(key, value(f"{node}.beeld"), _number(key, kind))
    icon = cell(
        sum(widths[: spans[0]]), paragraph("Beeld", picture), span=spans[0],
        fill=TINT, edges=top, padding={"left": 6.0, "top": 3.2, "bottom": 1.6}, align="center",
    )  # fmt: skip
    name = cell(
        sum(widths[spans[0] :]), words("KopKaart", value(f"{node}.titel")), span=spans[1],
        fill=TINT, edges=top, padding={"top": 3.2, "bottom": 1.6, "right": 1.0}, align="center",
    )  # fmt: skip
    return row(icon, name)


def _final_card(key: str) -> str:
    widths = (_ICON, CARD - _ICON)
    padding = {"left": LEFT, "right": RIGHT, "top": 0.8, "bottom": 1.2}
    areas = loop(f"gebied in v.categorieen.{key}.gebieden", _final_area(key))
    return table(
        widths,
        _card_head(key, "final", widths, (1, 1)),
        row(cell(CARD, areas, span=2, fill=TINT, padding=padding)),
    )


def _final_area(key: str) -> str:
    said = value("gebied.vraag")
    chosen = circle(message("omcirkeld", "omcirkeld")), control("gebied", run(said, "Nadruk"))
    room = when("gebied.cirkel.ruimte", paragraph("Tussenregel", after=_ROOM))
    if key != _WITH_WORD:
        return when(
            "gebied.gekozen",
            room,
            paragraph("Gebied", *chosen),
            room,
            otherwise=words("Gebied", said),
        )
    plain = "".join(_with_word((run(said),), ""))
    return when("gebied.gekozen", room, *_with_word(chosen, "Nadruk"), room, otherwise=plain)


def _with_word(before: tuple[str, ...], style: str) -> tuple[str, ...]:
    """Return an area of the social card, with the client's word where one belongs."""
    given = paragraph("Gebied", *before, run(" ", style), inline("v.contact_met", style=style))
    return (
        block("if gebied.met_woord and v.contact_met.gegeven"),
        given,
        block("elif gebied.met_woord"),
        paragraph("Gebied", *before, run(" …", style)),
        block("else"),
        paragraph("Gebied", *before),
        block("endif"),
    )


def _form_card(key: str) -> str:
    widths = (_TICK, _ICON - _TICK, CARD - _ICON - _FREE, _FREE)
    head = _card_head(key, "form", widths, (2, 2))
    node = f"v.categorieen.{key}.gebieden"
    if key != _WITH_WORD:
        return table(widths, head, _ticks(node))
    tick = row(cell(CARD, _tick(), span=4, fill=TINT, padding=_INSIDE))
    room = row(
        cell(_TICK, fill=TINT),
        box(CARD - _TICK - _FREE, answer("v.contact_met", "Antwoord1"), lines=1, span=2),
        cell(_FREE, fill=TINT),
        height=LINE,
    )
    space = row(cell(CARD, paragraph("Tussenregel"), span=4, fill=TINT, padding={"top": 1.0}))
    rows = loop(f"gebied in {node}", tick, when("gebied.met_woord", room, space, kind="tr"),
                kind="tr")  # fmt: skip
    return table(widths, head, space, rows, space)


_INSIDE = {"left": 3.0, "right": _FREE}


def _tick() -> str:
    """Return one area with its box to tick."""
    return paragraph("GebiedVak", checkbox("gebied"), tab(), run(value("gebied.vraag")))


def _ticks(areas: str) -> str:
    """Return the row of all areas, each with its box to tick."""
    inside = loop(f"gebied in {areas}", _tick())
    padding = _INSIDE | {"top": 0.8, "bottom": 1.2}
    return row(cell(CARD, inside, span=4, fill=TINT, padding=padding))


def _page_two(kind: str) -> str:
    columns = [_column(cards, kind) for cards in SECOND]
    own, five = (_form_own(), _form_five()) if kind == "form" else (_final_own(), _final_five())
    return gap(new_page=True) + _columns(columns, last=gap(_GAP) + own, more=five) + gap()


def _form_own() -> str:
    node = "v.eigen"
    one = row(box(CARD, answer("punt", "Antwoord1"), lines=1), height=LINE)
    more = row(box(CARD, answer(f"{node}.verder", "Antwoord1"), lines=1), height=LINE)
    return (
        words("KopKaart", value(f"{node}.vraag"))
        + words("Hulptekst", value(f"{node}.hulp"))
        + table([CARD], loop(f"punt in {node}.rijen", one, kind="tr"), more)
        + gap()
    )


def _final_own() -> str:
    some = table(
        [CARD],
        row(
            cell(
                CARD,
                loop("punt in v.eigen.rijen", item("punt", "Opsomming")),
                fill=TINT,
                padding={"left": 4.0, "right": 2.0, "top": 2.0, "bottom": 2.0},
            )
        ),
    )
    title = words("KopKaart", message("Dit staat niet op de lijst", "eigen.titel"))
    return when("v.eigen.gegeven", title, gap(1), some, gap())


_NUMBER = 12.0
_FIVE = 2 * CARD + _GAP


def _five_head() -> str:
    return words("Kop2", value("v.top_vijf.vraag"))


def _form_five() -> str:
    one = row(
        cell(_NUMBER, words("NummerGroot", value("keuze.nummer")), align="center"),
        box(_FIVE - _NUMBER, answer("keuze", "Antwoord1"), lines=1),
        height=LINE,
    )
    thin = gap(0.8)
    space = row(cell(_NUMBER, thin), cell(_FIVE - _NUMBER, thin))
    return (
        _five_head()
        + words("Hulptekst", value("v.top_vijf.hulp"))
        + table(
            [_NUMBER, _FIVE - _NUMBER], loop("keuze in v.top_vijf.rijen", one, space, kind="tr")
        )
        + gap()
    )


def _final_five() -> str:
    below = {"bottom": THIN}
    padding = {"left": 3.0, "right": 2.0, "top": 1.2, "bottom": 1.4}
    one = row(
        cell(_NUMBER, words("NummerGroot", value("keuze.nummer")), align="center"),
        cell(_FIVE - _NUMBER, answer("keuze", "AntwoordVet"), fill=TINT, padding=padding,
             edges=below, align="center"),
    )  # fmt: skip
    some = table([_NUMBER, _FIVE - _NUMBER], loop("keuze in v.top_vijf.rijen", one, kind="tr"))
    return (
        _five_head()
        + gap(1.6)
        + when("v.top_vijf.gegeven", some, gap(), otherwise=words("NietBesproken", _EMPTY))
    )
