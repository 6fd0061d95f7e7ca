"""The signaleringsplan: eleven parts, found and understood in ten seconds."""

from __future__ import annotations

from typing import Literal, NamedTuple

from template_parts.contacts import contacts
from template_parts.controls import (
    answer,
    checkbox,
    control,
    date_answer,
    inline,
    inline_date,
    item,
)
from template_parts.drawing import cross, tick
from template_parts.fields import side_by_side
from template_parts.measures import ACCENT, LINE, MAIN, TEXT_WIDTH, twips
from template_parts.tables import THIN, Edge, box, cell, row, table
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
_ROOM = {"top": 2.2, "bottom": 4.0}
_BAR = 4.0
_PHONE = 56.0
_DATE = 34.0
_NONE = 15.0
"""Millimetres for the box "geen" beside a heading."""
_NONE_CALLING = 20.0
_MORE, _TEXT = 2, 4
"""Lines of the last box of a list, and of a part that is one text."""
_NOT_YET = message("Nog niet besproken", "niet_besproken")


class Part(NamedTuple):
    """One of the eleven: its key, a list or one text, its mark."""

    key: str
    shape: Literal["list", "text"]
    mark: str


PARTS = (
    Part("signalen", "list", ""),
    Part("crisiscontacten", "list", ""),
    Part("helpt", "list", "tick"),
    Part("overnemen", "list", ""),
    Part("helpt_niet", "list", "cross"),
    Part("gaat_beter", "list", ""),
    Part("liefst_verblijven", "text", ""),
    Part("liefst_opgenomen", "text", ""),
    Part("medicatie_helpt", "text", "tick"),
    Part("medicatie_niet", "text", "cross"),
    Part("helpt_verder", "list", "tick"),
)


def signaleringsplan() -> str:
    """Return the body of the signaleringsplan as a document of its own."""
    return _opening() + parts("v") + contacts("Kop2")


def _opening() -> str:
    of = message("{Signaleringsplan} van", "titel_van") + " "
    name = paragraph("Kop1", run(of), inline("v.client.naam"))
    plain = words("Kop1", value("document.kop"))
    title = when("final and v.client.naam.gegeven", name, otherwise=plain)
    day = when(
        "v.datum.gegeven",
        paragraph("Antwoord", inline_date("v.datum"), align="right", after=twips(2.5)),
    )
    head = table(
        (TEXT_WIDTH - _DATE, _DATE),
        row(
            cell(TEXT_WIDTH - _DATE, title, align="bottom"),
            cell(_DATE, day + when("not v.datum.gegeven", paragraph("Antwoord")),
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
        ("v.client.naam", answer("v.client.naam", "Antwoord1"), TEXT_WIDTH - _GAP - 40),
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
        gap(2.6)
        + _final_signals(plan, signals)
        + gap()
        + _final_calling(f"{plan}.{calling.key}")
        + gap(4.4)
        + table(_FIVE, *rows)
        + gap()
    )


def _final_signals(plan: str, part: Part) -> str:
    node = f"{plan}.{part.key}"
    half = f"({node}.rijen | length + 1) // 2"
    head = row(
        _number(node, {"top": 2.2}),
        cell(_COLUMN * 2 + _NUMBER + _GAP, _head(part, node, 0), span=4, edges=_TOP,
             padding={"top": 2.2}),
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
        cell(_COLUMN, _none_or_not_yet(node), padding=below),
        cell(_GAP),
        cell(_HALF, span=2),
    )
    body = when(f"{node}.staat == 'gegeven'", columns, otherwise=state, kind="tr")
    return table(_FIVE, head, body)


def _final_calling(node: str) -> str:
    """Return whom to call: an accent bar, a head, a row for each with name and number."""
    head = _calling_row(
        cell(
            TEXT_WIDTH - _BAR,
            _calling_head(node),
            span=2,
            fill=MAIN,
            edges={"right": _FRAME, "bottom": Edge(MAIN, 6)},
            padding=_CALLING | {"right": 4.0},
        ),
        first=True,
    )
    one = when("persoon.nummer.gegeven", *_name_and_number(), kind="tr")
    some = loop(f"persoon in {node}.rijen", one, kind="tr")
    none = _calling_row(
        cell(
            TEXT_WIDTH - _BAR,
            _none_or_not_yet(node),
            span=2,
            edges={"right": _FRAME},
            padding=_CALLING | {"right": 4.0},
        )
    )
    body = when(f"{node}.staat == 'gegeven'", some, otherwise=none, kind="tr")
    return table((_BAR, TEXT_WIDTH - _BAR - _PHONE, _PHONE), head, body, _calling_end())


_FRAME = Edge(MAIN, 18)
_CALLING = {"top": 1.6, "bottom": 1.9, "left": 4.0}


def _calling_row(*cells: str, height: float = 0, first: bool = False) -> str:
    merge = "restart" if first else "continue"
    return row(cell(_BAR, fill=ACCENT, merge=merge), *cells, height=height)


def _calling_head(node: str) -> str:
    return paragraph("KopBellen", run(value(f"{node}.nummer") + "  " + value(f"{node}.vraag")))


def _name_and_number() -> tuple[str, str, str]:
    """Return the row with a number, the "else", and the row that is one text."""
    line = paragraph("AntwoordGroot", run(value("regel")))
    who = control("persoon", loop("regel in persoon.naam_regels", line))
    number = paragraph("AntwoordGroot", run(value("persoon.nummer.tekst")), align="right")
    top = {"top": THIN}
    right = {"top": THIN, "right": _FRAME}
    split = _calling_row(
        cell(TEXT_WIDTH - _BAR - _PHONE, who, edges=top, padding=_CALLING),
        cell(_PHONE, control("persoon.nummer", number), edges=right,
             padding=_CALLING | {"left": 0.0, "right": 4.0}),
    )  # fmt: skip
    whole = _calling_row(
        cell(TEXT_WIDTH - _BAR, who, span=2, edges=right, padding=_CALLING | {"right": 4.0})
    )
    return split, block("else", "tr"), whole


def _calling_end() -> str:
    """Return the last sliver, which carries the frame's lower side."""
    sliver = paragraph("Tussenregel")
    return row(
        cell(_BAR, sliver, fill=ACCENT, merge="continue", edges={"bottom": Edge(ACCENT, 18)}),
        cell(TEXT_WIDTH - _BAR, sliver, span=2, edges={"bottom": _FRAME, "right": _FRAME}),
    )


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
            "De namen en nummers van de hele groep staan op de volgende bladzijde.",
            "signalering.contact",
        )
        cells.append(cell(_GAP, edges=_TOP))
        cells.append(cell(_HALF, words("Rustig", note), span=2, edges=_TOP, padding=_ROOM))
    return row(*cells)


def _index(part: Part) -> int:
    return PARTS.index(part) + 1


def _number(node: str, padding: dict[str, float]) -> str:
    return cell(_NUMBER, words("Nummer", value(f"{node}.nummer")), edges=_TOP, padding=padding)


def _head(part: Part, node: str, number: int) -> str:
    """Return the heading of a part; its mark stands at the right edge of the column."""
    question = run(value(f"{node}.vraag"))
    if not part.mark:
        return paragraph("KopOnderdeel", question)
    draw, said = (tick, "Dit helpt") if part.mark == "tick" else (cross, "Dit niet")
    mark = draw(message(said, f"teken.{part.mark}"), number + 10)
    return paragraph("KopOnderdeel", question, tab(), mark, right_tab=twips(_COLUMN))


def _body(part: Part, node: str) -> str:
    given = _items(f"{node}.rijen") if part.shape == "list" else answer(node)
    return when(
        f"{node}.staat == 'gegeven'",
        given,
        block(f"elif {node}.staat == 'geen'"),
        _none(node),
        otherwise=words("NietBesproken", _NOT_YET),
    )


def _items(over: str) -> str:
    return loop(f"punt in {over}", item("punt", "Opsomming"))


def _none_or_not_yet(node: str) -> str:
    return when(
        f"{node}.staat == 'geen'",
        _none(node),
        otherwise=words("NietBesproken", _NOT_YET),
    )


def _none(node: str) -> str:
    word = control(f"{node}.geen", run(value(f"{node}.geen.vraag") + ".", "Nadruk"))
    chosen = run(" " + message("Dat heb ik zo gekozen.", "geen.gekozen"))
    return paragraph("BewustGeen", word, chosen)


# --- form --------------------------------------------------------------------------------------


def _form(plan: str) -> str:
    signals, calling, *others = PARTS
    pairs = [others[i : i + 2] for i in range(0, len(others), 2)]
    blocks = [_form_part(plan, signals, TEXT_WIDTH), _form_calling(f"{plan}.{calling.key}")]
    blocks += [_form_pair(plan, *pair) for pair in pairs]
    return "".join(
        gap(0 if place == _NEXT_PAGE else 4.6, new_page=place == _NEXT_PAGE) + block_
        for place, block_ in enumerate(blocks)
    )


_NEXT_PAGE = 3
"""Which block of the form opens the second page: the pair of parts 5 and 6."""


def _form_pair(plan: str, *pair: Part) -> str:
    if len(pair) == 1:
        return _form_part(plan, pair[0], TEXT_WIDTH)
    first, second = (
        cell(_HALF, _form_part(plan, part, _HALF) + gap(), align="bottom") for part in pair
    )
    return table((_HALF, _GAP, _HALF), row(first, cell(_GAP), second))


def _form_part(plan: str, part: Part, width: float) -> str:
    """Return a part to fill in: question, box "geen", room to write."""
    node = f"{plan}.{part.key}"
    question = paragraph("KopVraag", run(f"{value(f'{node}.nummer')}  {value(f'{node}.vraag')}"))
    head = row(
        cell(width - _NONE, question, align="bottom"),
        cell(_NONE, _tick_none(node, "Vakje", "Aankruisvak"), align="bottom"),
    )
    room = (
        _list_rows(node, width)
        if part.shape == "list"
        else (_room(answer(node, "Antwoord3"), width, _TEXT),)
    )
    help_text = words("Hulptekst", value(f"{node}.hulp"))
    return (
        table((width - _NONE, _NONE), head)
        + when(f"{node}.hulp", help_text, otherwise=gap())
        + table([width], *room)
    )


def _tick_none(node: str, style: str, box_style: str) -> str:
    word = run(" " + message("geen", "geen.vakje"))
    return paragraph(style, checkbox(f"{node}.geen", box_style), word)


def _list_rows(node: str, width: float) -> tuple[str, str]:
    one = _room(answer("punt", "Antwoord1"), width, 1)
    more = _room(answer(f"{node}.verder", "Antwoord3"), width, _MORE)
    return loop(f"punt in {node}.rijen", one, kind="tr"), more


def _room(control: str, width: float, lines: int) -> str:
    return row(box(width, control, lines=lines), height=lines * LINE)


def _form_calling(node: str) -> str:
    """Return whom to call, to fill in: the same block as in the final, with higher boxes."""
    width = TEXT_WIDTH - _BAR
    head = _calling_row(
        cell(
            width - _NONE_CALLING, _calling_head(node), fill=MAIN, padding=_CALLING, align="center"
        ),
        cell(
            _NONE_CALLING,
            _tick_none(node, "VakjeWit", "AankruisvakWit"),
            fill=MAIN,
            padding={"right": 3.0},
            align="center",
        ),
        first=True,
    )
    help_row = _calling_row(
        cell(width, words("HulptekstRij", value(f"{node}.hulp")), span=2,
             padding={"left": 4.0, "top": 1.0})
    )  # fmt: skip
    one = _calling_row(
        box(width, answer("persoon", "AntwoordGroot"), lines=1, span=2), height=_CALLING_ROOM
    )
    more = _calling_row(
        box(width, answer(f"{node}.verder", "Antwoord3"), lines=_MORE, span=2),
        height=_MORE * LINE,
    )
    return table(
        (_BAR, width - _NONE_CALLING, _NONE_CALLING),
        head,
        when(f"{node}.hulp", help_row, kind="tr"),
        loop(f"persoon in {node}.rijen", one, kind="tr"),
        more,
    )


_CALLING_ROOM = 10.0
"""Millimetres for a name and a number that must be read from afar."""
