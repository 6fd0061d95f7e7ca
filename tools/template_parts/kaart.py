"""The card of the signaleringsplan: four panels on one page, folded twice to a quarter of A4.

Printed on one side and folded with the print outside, panel 1 (whom to call) is the front and
panel 2 (medication) the back; the whole page, unfolded, reads 1 to 4. What did not fit on a panel
stands on a second sheet. A blank card has lines to write on by pen.
"""

from __future__ import annotations

from template_parts.controls import answer, control, inline, inline_date, item
from template_parts.drawing import LOGO_HEIGHT, cross, logo, tick
from template_parts.folder_sheet import fold, foot
from template_parts.kaart_leeg import labelled, lines
from template_parts.markup import root
from template_parts.measures import HAIRLINE, MAIN, Sheet
from template_parts.tables import THIN, Edge, cell, row, table
from template_parts.text import block, gap, loop, message, paragraph, run, value, when, words

CARD = Sheet(210.0, 297.0, 12.0, side=12.0, bottom=12.0, edge=5.0)
PANEL = 84.0
"""Millimetres of text on a panel of 105."""
_GUTTER = (CARD.text - 2 * PANEL) / 2
_UPPER = CARD.height / 2 - CARD.top
"""Millimetres from the margin to the fold."""
_LOWER = 133.0
_ABOVE, _FOOT = 9.0, 66.0
_PEN, _PEOPLE = 8.0, 5
"""Millimetres of each of the two lines for a person on a blank card, and for how many."""
_FOLD = Edge(HAIRLINE, 4, "dashed")
_FRAME = Edge(MAIN, 18)
_SIDES = {"left": _FRAME, "right": _FRAME}
_INSIDE = {"left": 3.0, "right": 2.0, "top": 1.4, "bottom": 1.8}
_NOT_YET = message("Nog niet besproken", "niet_besproken")
_MORE = message("Er staat meer op blad 2.", "meer")


def kaart(logo_width: float) -> str:
    """Return the body of the card; `logo_width` is millimetres."""
    upper = _half(_front(), _medication(), {"bottom": _FOLD}, _UPPER)
    last = _panel(_list("v.helpt_niet", "cross", 13, 5), _ends(logo_width))
    lower = _half(_list("v.helpt", "tick", 12, 11), last, None, _LOWER)
    return table((PANEL, _GUTTER, _GUTTER, PANEL), upper, lower) + gap() + _second_sheet()


def marks() -> str:
    """Return header1.xml: where to fold, a short line at each edge of the paper."""
    across, along = CARD.width / 2 - 0.15, CARD.height / 2 - 0.15
    places = (
        (102, across, 0.0, 0.3, 4.0),
        (103, across, CARD.height - 4.0, 0.3, 4.0),
        (104, 0.0, along, 4.0, 0.3),
        (105, CARD.width - 4.0, along, 4.0, 0.3),
    )
    ticks = (fold(*place) for place in places)
    return root("w:hdr", paragraph("Tussenregel", *ticks), used="w r mc wp a w14 wps")


__all__ = ["CARD", "foot", "kaart", "marks"]


def _half(left: str, right: str, edges: dict[str, Edge] | None, height: float) -> str:
    """Return the upper or the lower two panels, with the folds beside and below them."""
    padding = None if edges else {"top": _ABOVE}
    return row(
        cell(PANEL, left + gap(), edges=edges, padding=padding),
        cell(_GUTTER, edges=(edges or {}) | {"right": _FOLD}),
        cell(_GUTTER, edges=edges),
        cell(PANEL, right + gap(), edges=edges, padding=padding),
        height=height,
        whole=False,
    )


def _panel(top: str, low: str) -> str:
    upper = row(cell(PANEL, top + gap()), height=_LOWER - _ABOVE - _FOOT)
    return table((PANEL,), upper, row(cell(PANEL, low + gap())))


def _front() -> str:
    of = message("Kaart van", "titel_van") + " "
    title = when(
        "v.client.naam.gegeven and not v.naam_meer",
        paragraph("KopBrief", run(of), inline("v.client.naam")),
        otherwise=words("KopBrief", value("document.kop"))
        + when("v.naam_meer", words("AntwoordVet", _MORE)),
    )
    carried = message("Uit {het signaleringsplan}, om bij je te dragen", "dragen")
    dated = paragraph("Rustig", run(f"{carried} · "), inline_date("v.datum"))
    said = when("v.datum.gegeven", dated, otherwise=words("Rustig", carried))
    when_made = labelled(message("Datum", "datum"), PANEL)
    pen = paragraph("KopBrief", run(of)) + lines(PANEL, 1) + when_made
    return when("formulier", pen, otherwise=title + said) + gap(3) + _calling("v.crisiscontacten")


def _calling(node: str) -> str:
    """Return whom to call: a head in full colour, names and numbers in a frame."""
    edges = _SIDES | {"top": _FRAME}
    title = words("KopBellen", value(f"{node}.vraag"))
    head = cell(PANEL, title, fill=MAIN, edges=edges, padding=_INSIDE)
    said = row(cell(PANEL, _none_or_not_yet(node), edges=_SIDES, padding=_INSIDE))
    some = loop(f"persoon in {node}.rijen", row(_person("persoon")), kind="tr")
    more = when(
        f"{node}.meer",
        row(cell(PANEL, words("AntwoordVet", _MORE), edges=_SIDES, padding=_INSIDE)),
        kind="tr",
    )
    told = when(f"{node}.staat == 'gegeven'", some + more, otherwise=said, kind="tr")
    body = when("formulier", _pen_people(), otherwise=told, kind="tr")
    end = row(cell(PANEL, paragraph("Tussenregel"), edges=_SIDES | {"bottom": _FRAME}))
    return table((PANEL,), row(head), body, end)


def _pen_people() -> str:
    """Return rows to write people in: a name, and the number below it."""
    hint = words("Rustig", message("Naam, en eronder het nummer", "bel.hulp"))
    upper = row(cell(PANEL, edges=_SIDES | {"bottom": THIN}), height=_PEN)
    lower = row(cell(PANEL, edges=_SIDES | {"bottom": Edge(MAIN, 6)}), height=_PEN)
    last = row(cell(PANEL, edges=_SIDES), height=_PEN)
    told = row(cell(PANEL, hint, edges=_SIDES, padding=_INSIDE))
    return told + (upper + lower) * (_PEOPLE - 1) + upper + last


def _person(node: str) -> str:
    return cell(PANEL, _who_and_number(node), edges=_SIDES | {"top": THIN}, padding=_INSIDE)


def _who_and_number(node: str) -> str:
    line = paragraph("AntwoordGroot", run(value("regel")))
    number = paragraph("AntwoordGroot", run(value(f"{node}.nummer.tekst")))
    return control(node, loop(f"regel in {node}.naam_regels", line)) + when(
        f"{node}.nummer.gegeven", control(f"{node}.nummer", number)
    )


def _medication() -> str:
    yes = _head("v.medicatie_helpt", "tick", 10) + _pen(5, _text("v.medicatie_helpt"))
    no = _head("v.medicatie_niet", "cross", 11) + _pen(5, _text("v.medicatie_niet"))
    return yes + gap(5) + no


def _text(node: str) -> str:
    more = words("AntwoordVet", _MORE)
    given = when(f"{node}.meer", more, otherwise=answer(node, "KaartAntwoord"))
    return _by_state(node, given)


def _pen(count: int, told: str) -> str:
    """Return lines on a blank card, else what was told."""
    return when("formulier", lines(PANEL, count), otherwise=told)


def _list(node: str, mark: str, number: int, count: int) -> str:
    items = loop(f"punt in {node}.rijen", item("punt", "KaartPunt"))
    more = when(f"{node}.meer", gap(1.5), words("AntwoordVet", _MORE))
    return _head(node, mark, number) + _pen(count, _by_state(node, items + more))


def _head(node: str, mark: str, number: int) -> str:
    draw, said = (tick, "Dit helpt") if mark == "tick" else (cross, "Dit niet")
    drawn = draw(message(said, f"teken.{mark}"), number)
    return paragraph("KopPaneel", drawn, run(" " + value(f"{node}.vraag")))


def _by_state(node: str, given: str) -> str:
    return when(
        f"{node}.staat == 'gegeven'",
        given,
        block(f"elif {node}.staat == 'geen'"),
        _none(node),
        otherwise=words("NietBesproken", _NOT_YET),
    )


def _none_or_not_yet(node: str) -> str:
    return when(f"{node}.staat == 'geen'", _none(node), otherwise=words("NietBesproken", _NOT_YET))


def _none(node: str) -> str:
    word = control(f"{node}.geen", run(value(f"{node}.geen.vraag"), "Nadruk"))
    chosen = run(". " + message("Dat heb ik zo gekozen.", "geen.gekozen"))
    return paragraph("BewustGeen", word, chosen)


def _ends(logo_width: float) -> str:
    """Return what the card leaves out, where the whole plan is, and whose form it is."""
    left_out = when(
        "v.weg",
        words("LabelRij", message("Dit staat niet op deze kaart", "weg")),
        words("Rustig", value("v.weg | join(' · ')")),
        gap(1.4),
    )
    of = message("Alles staat in mijn hele {signaleringsplan} van", "heel_van")
    dated = f"{of} {value('v.datum.tekst')}."
    whole = when(
        "v.datum.gegeven",
        words("Rustig", dated),
        otherwise=words("Rustig", message("Alles staat in mijn hele {signaleringsplan}.", "heel")),
    )
    fold_it = message("Vouw dit blad twee keer, met de tekst naar buiten.", "vouwen")
    behind = message("Past iets niet? Schrijf verder op de achterkant.", "achterkant")
    back = when("formulier", words("Rustig", behind))
    return (
        left_out + whole + back + words("Rustig", fold_it) + _where() + gap(3) + _house(logo_width)
    )


def _where() -> str:
    """Return a line to write on where the whole plan is kept."""
    return labelled(message("Dat ligt hier:", "ligt"), PANEL)


def _house(logo_width: float) -> str:
    widths = (logo_width + 3, PANEL - logo_width - 3)
    name = when(
        "organisatie.naam",
        words("Rustig", value("organisatie.naam")),
        otherwise=words("Rustig", message("{Resourcegroepen}", "merk")),
    )
    version = message("versie", "versie") + " " + value("document.versie")
    secret = message("vertrouwelijk", "vertrouwelijk")
    told = words("Voettekst", f"{version} · {secret}")
    mark = paragraph("Koptekst", logo(logo_width, LOGO_HEIGHT, value("organisatie.logo_tekst")))
    return table(widths, row(cell(widths[0], mark), cell(widths[1], name, told, align="center")))


def _second_sheet() -> str:
    """Return what did not fit on its panel, whole."""
    title = paragraph("KopPaneel", run(message("Blad 2 bij mijn kaart", "blad2")), new_page=True)
    of = message("Kaart van", "titel_van") + " "
    name = paragraph("KopBrief", run(of), inline("v.client.naam"))
    parts = (
        when("v.naam_meer", name),
        _calling_on(),
        *(_on(f"v.{part}", "answer") for part in ("medicatie_helpt", "medicatie_niet")),
        *(_on(f"v.{part}", "item") for part in ("helpt", "helpt_niet")),
    )
    return when("v.vervolg", title, *parts)


def _calling_on() -> str:
    node = "v.crisiscontacten"
    rows = loop(f"persoon in {node}.meer", _who_and_number("persoon"), gap(1.8))
    return when(f"{node}.meer", words("KopPaneel", value(f"{node}.vraag")), rows)


def _on(node: str, how: str) -> str:
    made = answer("punt", "KaartAntwoord") if how == "answer" else item("punt", "KaartPunt")
    rows = loop(f"punt in {node}.meer", made)
    return when(f"{node}.meer", words("KopPaneel", value(f"{node}.vraag")), rows)
