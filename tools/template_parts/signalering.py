"""The signaleringsplan: eleven parts, found and understood in ten seconds."""

from __future__ import annotations

from typing import NamedTuple

from template_parts.contacts import contacts
from template_parts.controls import answer, checkbox, control, date_answer, inline, inline_date, item
from template_parts.drawing import cross, tick
from template_parts.fields import side_by_side
from template_parts.measures import ACCENT, MAIN, TEXT_WIDTH, twips
from template_parts.tables import THIN, Edge, box_row, cell, row, table
from template_parts.text import (
    block,
    gap,
    loop,
    message,
    paragraph,
    run,
    tab,
    value,
    when,
    words,
)

_NUMBER, _COLUMN, _GAP = 7.0, 74.0, 8.0
_FIVE = (_NUMBER, _COLUMN, _GAP, _NUMBER, _COLUMN)
_HALF = _NUMBER + _COLUMN
_TOP = {"top": THIN}
_ROOM = {"top": 3.6, "bottom": 4.4}
_BAR = 4.0
_PHONE = 56.0
_NOT_YET = message("Nog niet besproken", "niet_besproken")


class Part(NamedTuple):
    """One of the eleven: its key, a list or one text, its mark, how "none" is said."""

    key: str
    listed: bool
    mark: str
    none: str


PARTS = (
    Part("signalen", True, "", "Geen."),
    Part("crisiscontacten", True, "", "Niemand."),
    Part("helpt", True, "tick", "Niets."),
    Part("overnemen", True, "", "Niets."),
    Part("helpt_niet", True, "cross", "Niets."),
    Part("gaat_beter", True, "", "Geen."),
    Part("liefst_verblijven", False, "", "Nergens."),
    Part("liefst_opgenomen", False, "", "Niet."),
    Part("medicatie_helpt", False, "tick", "Geen."),
    Part("medicatie_niet", False, "cross", "Geen."),
    Part("helpt_verder", True, "tick", "Niets."),
)


def signaleringsplan() -> str:
    """Return the body of the signaleringsplan as a document of its own."""
    return _opening() + parts("v") + contacts("Kop2")


def _opening() -> str:
    of = message("Signaleringsplan van", "titel_van") + " "
    name = paragraph("Kop1", run(of), inline("v.client.naam"))
    plain = words("Kop1", message("Mijn signaleringsplan", "titel"))
    title = when("final and v.client.naam.gegeven", name, otherwise=plain)
    day = when("v.datum.gegeven", paragraph("Antwoord", inline_date("v.datum"), align="right"))
    bottom = {"bottom": 2.0}
    head = table(
        (TEXT_WIDTH - 40, 40.0),
        row(
            cell(TEXT_WIDTH - 40, title, align="bottom"),
            cell(40, day + when("not v.datum.gegeven", paragraph("Antwoord")), padding=bottom,
                 align="bottom"),
        ),
    )  # fmt: skip
    what = words(
        "Inleiding",
        message(
            "Gaat het niet goed met mij? Hier lees je wie je belt, wat helpt en wat niet.",
            "signalering.inleiding",
        ),
    )
    return when("formulier", plain, what, _form_head(), otherwise=head + what)


def _form_head() -> str:
    return side_by_side(
        ("v.client", answer("v.client.naam", "Antwoord1"), TEXT_WIDTH - _GAP - 40),
        ("v.datum", date_answer("v.datum"), 40),
    )


def parts(plan: str) -> str:
    """Return the eleven parts under the expression `plan`: boxes, or what was agreed."""
    return when("formulier", _form(plan), otherwise=_final(plan))


# --- final -------------------------------------------------------------------------------------


def _final(plan: str) -> str:
    signals, calling, *others = PARTS
    pairs = [others[i : i + 2] for i in range(0, len(others), 2)]
    rows = (_pair(plan, *pair) for pair in pairs)
    return (
        _final_signals(plan, signals)
        + gap()
        + _final_calling(f"{plan}.{calling.key}", calling)
        + paragraph("Tussenregel", after=twips(3.6))
        + table(_FIVE, *rows)
        + gap()
    )


def _final_signals(plan: str, part: Part) -> str:
    node = f"{plan}.{part.key}"
    half = f"({node}.rijen | length + 1) // 2"
    head = row(
        _number(node, {"top": 3.6}),
        cell(_COLUMN * 2 + _NUMBER + _GAP, _head(part, node, 0), span=4, edges=_TOP,
             padding={"top": 3.6}),
    )  # fmt: skip
    below = {"bottom": 4.4}
    columns = row(
        cell(_NUMBER),
        cell(_COLUMN, _items(f"{node}.rijen[:{half}]"), padding=below),
        cell(_GAP),
        cell(_NUMBER),
        cell(_COLUMN, _items(f"{node}.rijen[{half}:]")
             + when(f"{node}.rijen | length < 2", paragraph("Antwoord")), padding=below),
    )  # fmt: skip
    state = row(
        cell(_NUMBER),
        cell(_COLUMN, _none_or_not_yet(part, node), padding=below),
        cell(_GAP),
        cell(_HALF, span=2),
    )
    body = when(f"{node}.staat == 'gegeven'", columns, otherwise=state, kind="tr")
    return table(_FIVE, head, body)


def _final_calling(node: str, part: Part) -> str:
    frame = Edge(MAIN, 18)
    name_width = TEXT_WIDTH - _BAR - _PHONE
    padding = {"top": 2.6, "bottom": 2.6}
    bar = cell(_BAR, fill=ACCENT)

    def line(*cells: str) -> str:
        return row(bar, *cells)

    head = line(
        cell(
            TEXT_WIDTH - _BAR,
            paragraph("KopBellen", run(value(f"{node}.nummer") + "  " + value(f"{node}.vraag"))),
            span=2,
            fill=MAIN,
            edges={"right": frame},
            padding=padding | {"left": 4.0, "right": 4.0},
        )
    )
    who = control("persoon", loop("regel in persoon.naam_regels",
                                  paragraph("AntwoordGroot", run(value("regel")))))  # fmt: skip
    phone = control(
        "persoon.nummer", paragraph("AntwoordGroot", run(value("persoon.nummer.tekst")), align="right")
    )
    left = padding | {"left": 4.0, "right": 4.0}
    split = line(
        cell(name_width, who, edges={"bottom": THIN}, padding=left),
        cell(_PHONE, phone, edges={"bottom": THIN, "right": frame}, padding=padding | {"right": 4.0}),
    )
    whole = line(
        cell(TEXT_WIDTH - _BAR, who, span=2, edges={"bottom": THIN, "right": frame}, padding=left)
    )
    end = row(
        cell(_BAR, paragraph("Tussenregel"), fill=ACCENT),
        cell(TEXT_WIDTH - _BAR, paragraph("Tussenregel"), span=2,
             edges={"right": frame, "bottom": frame}),
    )  # fmt: skip
    rows = when("persoon.nummer.gegeven", split, otherwise=whole, kind="tr")
    some = loop(f"persoon in {node}.rijen", rows, kind="tr")
    none = line(
        cell(TEXT_WIDTH - _BAR, _none_or_not_yet(part, node), span=2,
             edges={"right": frame, "bottom": THIN}, padding=left)
    )  # fmt: skip
    body = when(f"{node}.staat == 'gegeven'", some, otherwise=none, kind="tr")
    return table((_BAR, name_width, _PHONE), head, body, end)


def _pair(plan: str, *pair: Part) -> str:
    """Return a row with one part, or two beside each other, read left then right."""
    cells: list[str] = []
    for place, part in enumerate(pair):
        node = f"{plan}.{part.key}"
        if place:
            cells.append(cell(_GAP, edges=_TOP))
        inner = _head(part, node, _index(part)) + _body(part, node)
        cells += [_number(node, _ROOM), cell(_COLUMN, inner, edges=_TOP, padding=_ROOM)]
    if len(pair) == 1:
        note = message(
            "De namen en nummers van de hele groep staan op de bladzijde met namen en nummers.",
            "signalering.contact",
        )
        cells.append(cell(_GAP, edges=_TOP))
        cells.append(cell(_HALF, words("Rustig", note), span=2, edges=_TOP, padding=_ROOM))
    return row(*cells)


def _index(part: Part) -> int:
    return PARTS.index(part) + 1


def _number(node: str, padding: dict[str, float]) -> str:
    return cell(
        _NUMBER, words("Nummer", value(f"{node}.nummer")), edges=_TOP, padding=padding
    )


def _head(part: Part, node: str, number: int) -> str:
    """Return the heading of a part; its mark stands at the right edge of the column."""
    question = run(value(f"{node}.vraag"))
    if not part.mark:
        return paragraph("KopOnderdeel", question)
    draw, said = (tick, "Dit helpt") if part.mark == "tick" else (cross, "Dit niet")
    mark = draw(message(said, f"teken.{part.mark}"), number + 10)
    return paragraph("KopOnderdeel", question, tab(), mark, right_tab=twips(_COLUMN))


def _body(part: Part, node: str) -> str:
    given = _items(f"{node}.rijen") if part.listed else answer(node)
    return when(
        f"{node}.staat == 'gegeven'",
        given,
        block(f"elif {node}.staat == 'geen'"),
        _none(part, node),
        otherwise=words("NietBesproken", _NOT_YET),
    )


def _items(over: str) -> str:
    return loop(f"punt in {over}", item("punt", "Opsomming"))


def _none_or_not_yet(part: Part, node: str) -> str:
    return when(
        f"{node}.staat == 'geen'",
        _none(part, node),
        otherwise=words("NietBesproken", _NOT_YET),
    )


def _none(part: Part, node: str) -> str:
    word = control(f"{node}.geen", run(message(part.none, f"geen.{part.key}"), "Nadruk"))
    chosen = run(" " + message("Dat heb ik zo gekozen.", "geen.gekozen"))
    return paragraph("BewustGeen", word, chosen)


# --- form --------------------------------------------------------------------------------------


def _form(plan: str) -> str:
    signals, calling, *others = PARTS
    half = [part for part in others if _index(part) <= 6]
    whole = [part for part in others if _index(part) > 6]
    columns = "".join(
        _form_pair(plan, *half[i : i + 2]) + gap() for i in range(0, len(half), 2)
    )
    rest = "".join(
        _form_part(plan, part, TEXT_WIDTH, new_page=place == 0) for place, part in enumerate(whole)
    )
    return (
        _form_part(plan, signals, TEXT_WIDTH)
        + paragraph("Tussenregel", after=twips(5))
        + _form_calling(f"{plan}.{calling.key}")
        + gap()
        + columns
        + rest
    )


def _form_pair(plan: str, left: Part, right: Part) -> str:
    halves = (cell(_HALF, _form_part(plan, part, _HALF) + gap()) for part in (left, right))
    first, second = halves
    return table((_HALF, _GAP, _HALF), row(first, cell(_GAP), second))


def _form_part(plan: str, part: Part, width: float, *, new_page: bool = False) -> str:
    node = f"{plan}.{part.key}"
    title = paragraph(
        "KopVraag",
        run(value(f"{node}.nummer") + "  ", "Nadruk"),
        run(value(f"{node}.vraag")),
        tab(),
        checkbox(f"{node}.geen"),
        run(" " + _GEEN, "RustigWoord"),
        new_page=new_page,
        right_tab=twips(width),
        before=0 if new_page else None,
    )
    return title + _help(node) + (_list_boxes(node, width) if part.listed else _text_box(node, width))


_GEEN = message("geen", "geen.vakje")


def _help(node: str) -> str:
    return when(f"{node}.hulp", words("Hulptekst", value(f"{node}.hulp")))


def _text_box(node: str, width: float) -> str:
    return table([width], box_row(width, answer(node, "Antwoord3"), lines=3))


def _list_boxes(node: str, width: float) -> str:
    one = box_row(width, answer("punt", "Antwoord1"), lines=1)
    more = box_row(width, answer(f"{node}.verder", "Antwoord1"), lines=1)
    return table([width], loop(f"punt in {node}.rijen", one, kind="tr"), more)


def _form_calling(node: str) -> str:
    width = TEXT_WIDTH - _BAR
    bar = cell(_BAR, fill=ACCENT)
    inner = width
    head = row(
        bar,
        cell(
            width,
            paragraph(
                "KopBellen",
                run(value(f"{node}.nummer") + "  " + value(f"{node}.vraag")),
                tab(),
                checkbox(f"{node}.geen", "AankruisvakWit"),
                run(" " + _GEEN, "WitWoord"),
                right_tab=twips(width - 8),
            ),
            fill=MAIN,
            padding={"left": 4.0, "right": 4.0, "top": 1.6, "bottom": 1.6},
        ),
    )
    one = box_row(inner, answer("persoon", "Antwoord1"), lines=1, before=(bar,))
    more = box_row(inner, answer(f"{node}.verder", "Antwoord1"), lines=1, before=(bar,))
    return table((_BAR, width), head, loop(f"persoon in {node}.rijen", one, kind="tr"), more)

