"""The agenda when it is ready: the head, the points with their times, what was agreed."""

from __future__ import annotations

from template_parts.controls import answer, control, inline, inline_date
from template_parts.measures import MAIN, TEXT_WIDTH, TINT
from template_parts.tables import THIN, cell, row, table
from template_parts.text import block, gap, loop, message, paragraph, part, run, value, when, words

_LABEL = 60.0
_ANSWER = TEXT_WIDTH - _LABEL
_ROW = {"top": 1.9, "bottom": 2.6}
_INSIDE = _ROW | {"left": 4.0, "right": 4.0}
_TIME, _MINUTES = 22.0, 28.0
_POINT = TEXT_WIDTH - _TIME - _MINUTES
_GOAL = 76.0
_EMPTY = message("Nog niet ingevuld", "leeg")


def agenda_final() -> str:
    """Return the agenda as the group gets it."""
    intro = message("Dit bespreken we samen. Het duurt hooguit een uur.", "inleiding_groep")
    return (
        words("Inleiding", intro)
        + _head()
        + _points()
        + part("afspraken", _goals())
        + part("regels", _rules())
        + part("volgende", _next())
    )


def told(label: str, given: str, text: str) -> str:
    """Return a row: a label, and the answer on tint or that there is none yet."""
    edges = {"bottom": THIN}
    answered = when(given, text, otherwise=words("RustigRij", _EMPTY))
    return row(
        cell(_LABEL, words("LabelRij", label), edges=edges, padding=_ROW | {"right": 3.0}),
        cell(_ANSWER, answered, edges=edges, fill=TINT, padding=_INSIDE),
    )


def chosen(node: str) -> tuple[str, ...]:
    """Return the chosen word of a choice, as its control."""
    return (
        block(f"for optie in {node}.opties", "r"),
        block("if optie.gekozen", "r"),
        control("optie", run(value("optie.vraag"))),
        block("endif", "r"),
        block("endfor", "r"),
    )


def about(node: str) -> str:
    """Return what a point is about, and before it when it is there at all."""
    before = "{% if " + node + ".wanneer %}" + value(f"{node}.wanneer") + " {% endif %}"
    return before + value(f"{node}.uitleg")


def some(condition: str, *runs: str) -> str:
    """Return runs that are there only when `condition` holds."""
    return block(f"if {condition}", "r") + "".join(runs) + block("endif", "r")


def moment(node: str) -> str:
    """Return day, date and time on one line."""
    day = some(
        f"{node}.datum.gegeven",
        run(value(f"{node}.weekdag") + " "),
        inline_date(f"{node}.datum"),
    )
    both = f"{node}.datum.gegeven and {node}.begintijd.gegeven"
    at = some(
        f"{node}.begintijd.gegeven",
        run(message("om", "om") + " "),
        inline(f"{node}.begintijd"),
        some("not vertaling", run(" " + message("uur", "uur"))),
    )
    return paragraph("Antwoord", day, some(both, run(", ")), at)


def _head() -> str:
    line = {name: paragraph("Antwoord", inline(f"v.{name}")) for name in ("plaats", "notulist")}
    rows = (
        told(value("v.client.naam.vraag"), "v.client.gegeven",
             paragraph("Antwoord", inline("v.client.naam"))),
        told(value("v.bijeenkomst.vraag"), "v.bijeenkomst.gegeven",
             paragraph("Antwoord", *chosen("v.bijeenkomst"))),
        told(message("Wanneer?", "wanneer"), "v.datum.gegeven or v.begintijd.gegeven", moment("v")),
        told(value("v.plaats.vraag"), "v.plaats.gegeven", line["plaats"]),
        told(value("v.voorzitter.vraag"),
             "v.voorzitter.gegeven or v.voorzitter_informeel.gegeven", _chairs()),
        told(value("v.notulist.vraag"), "v.notulist.gegeven", line["notulist"]),
    )  # fmt: skip
    return gap(4) + table((_LABEL, _ANSWER), *rows) + gap()


def _chairs() -> str:
    def chair(name: str) -> str:
        about = run(" (" + value(f"v.{name}.hulp") + ")")
        return when(f"v.{name}.gegeven", paragraph("Antwoord", inline(f"v.{name}"), about))

    return chair("voorzitter") + chair("voorzitter_informeel")


def _points() -> str:
    titles = (
        message("Tijd", "punten.tijd"),
        message("Punt", "punten.punt"),
        message("Minuten", "punten.minuten"),
    )
    widths = (_TIME, _POINT, _MINUTES)
    padding = {"left": 2.0, "right": 2.0, "top": 1.0, "bottom": 1.0}
    head = row(
        *(
            cell(width, words("Tabelkop", text), fill=MAIN, padding=padding)
            for width, text in zip(widths, titles, strict=True)
        ),
        head=True,
    )
    point = (
        words("LabelRij", value("een.nummer") + ". " + value("een.punt.vraag"))
        + words("Rustig", about("een"))
        + when("een.punt.notitie.gegeven", answer("een.punt.notitie"))
    )
    minutes = when(
        "een.punt.minuten.gegeven",
        paragraph("Antwoord", inline("een.punt.minuten")),
        otherwise=paragraph("Antwoord"),
    )
    edges, inside = {"bottom": THIN}, {"left": 2.0, "right": 2.0, "top": 1.4, "bottom": 1.8}
    one = row(
        cell(_TIME, words("Nummer", value("een.klok")), edges=edges, padding=inside),
        cell(_POINT, point, edges=edges, padding=inside),
        cell(_MINUTES, minutes, edges=edges, padding=inside),
    )
    return (
        words("Kop2", value("v.punten.vraag"))
        + gap(2, keep=True)
        + table(
            widths,
            head,
            loop("een in v.punten_op_papier", one, kind="tr"),
            style="Contacten",
            caption=message("De punten van de bijeenkomst", "punten.titel"),
        )
        + gap()
    )


def _goals() -> str:
    edges = {"bottom": THIN}

    def side(node: str, width: float) -> str:
        text = when(f"{node}.gegeven", answer(node), otherwise=words("RustigRij", _EMPTY))
        return cell(width, text, edges=edges, fill=TINT, padding=_INSIDE)

    padding = {"left": 4.0, "right": 2.0, "top": 1.0, "bottom": 1.0}
    rest = TEXT_WIDTH - _GOAL
    head = row(
        cell(_GOAL, words("Tabelkop", message("Doel", "doelen.doel")), fill=MAIN, padding=padding),
        cell(rest, words("Tabelkop", message("Wie gaat wat doen?", "doelen.wie")), fill=MAIN,
             padding=padding),
        head=True,
    )  # fmt: skip
    body = row(side("doel.doel", _GOAL), side("doel.wie_doet_wat", rest))
    goals = table(
        (_GOAL, rest),
        head,
        loop("doel in v.doelen.rijen", body, kind="tr"),
        style="Contacten",
        caption=message("Doelen en afspraken", "doelen.titel"),
    )
    none = words("NietBesproken", _EMPTY)
    return (
        words("Kop2", value("v.doelen.vraag"))
        + gap(2, keep=True)
        + when("v.doelen.gegeven", goals, gap(), otherwise=none)
    )


def _rules() -> str:
    rows = (
        told(value("v.communicatieregels.vraag"), "v.communicatieregels.gegeven",
             answer("v.communicatieregels")),
        told(value("v.plan_bespreken.vraag"), "v.plan_bespreken.gegeven",
             paragraph("Antwoord", *chosen("v.plan_bespreken"))),
    )  # fmt: skip
    return (
        words("Kop2", message("Dit spreken we af", "af.regels"))
        + words("HulptekstKop", value("v.communicatieregels.hulp"))
        + words("HulptekstKop", value("v.plan_bespreken.hulp"))
        + gap(2, keep=True)
        + table((_LABEL, _ANSWER), *rows)
        + gap()
    )


def _next() -> str:
    rows = (
        told(message("Wanneer?", "wanneer"),
             "v.volgende.datum.gegeven or v.volgende.begintijd.gegeven", moment("v.volgende")),
        told(value("v.volgende.plaats.vraag"), "v.volgende.plaats.gegeven",
             paragraph("Antwoord", inline("v.volgende.plaats"))),
    )  # fmt: skip
    title = words("Kop2", value("v.volgende.vraag")) + gap(2, keep=True)
    return title + table((_LABEL, _ANSWER), *rows) + gap()
