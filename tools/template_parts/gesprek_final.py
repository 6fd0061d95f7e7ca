"""A verdiepingsgesprek when it is done: question and answer beside each other."""

from __future__ import annotations

from template_parts.controls import answer, control, inline, inline_date
from template_parts.measures import TEXT_WIDTH, TINT
from template_parts.tables import THIN, cell, row, table
from template_parts.text import block, gap, loop, message, paragraph, part, run, value, when, words

_LABEL = 60.0
_ANSWER = TEXT_WIDTH - _LABEL
_ROW = {"top": 1.9, "bottom": 2.6}
_INSIDE = _ROW | {"left": 4.0, "right": 4.0}
_EMPTY = message("Niet besproken", "niet_gevraagd")


def gesprek_final() -> str:
    """Return the whole talk: who, the start, the questions that are printed, the summary."""
    intro = message("Dit is vertrouwelijk. Het gaat niet mee met andere papieren.", "af.inleiding")
    start = (
        words("Kop2", message("De start", "af.start")),
        gap(2, keep=True),
        table((_LABEL, _ANSWER), loop("een in v.startvragen", _row(), kind="tr")),
        gap(),
    )
    return (
        words("Inleiding", intro)
        + _head()
        + part("start", when("v.startvragen", *start))
        + parts(_part())
        + words("Kop2", value("v.samenvatting.vraag"))
        + gap(2, keep=True)
        + _summary()
    )


def parts(one: str) -> str:
    """Return `one` for each part of the talk; a pack may leave out or replace any of them."""
    return "".join(
        part(name, loop(f"deel in v.delen if deel.id == '{name}'", one))
        for name in ("verleden", "heden", "toekomst")
    )


def summary_alone() -> str:
    """Return the summary as a paper of its own, for the client."""
    intro = message("Deze samenvatting is voor jou. Je leest waar het gesprek over ging.",
                    "los.inleiding")  # fmt: skip
    return words("Inleiding", intro) + _head() + gap(6) + _summary()


def _head() -> str:
    rows = (
        _told("v.client.naam.vraag", "v.client.gegeven", paragraph("Antwoord", *_client())),
        _told("v.datum.vraag", "v.datum.gegeven", paragraph("Antwoord", inline_date("v.datum"))),
        _told("v.met_wie.vraag", "v.met_wie.gegeven", _person("v.met_wie")),
        _told("v.door.vraag", "v.door.gegeven", _person("v.door")),
    )
    return gap(4) + table((_LABEL, _ANSWER), *rows) + gap()


def _told(label: str, given: str, told: str) -> str:
    text = when(given, told, otherwise=words("RustigRij", _EMPTY))
    return _pair(words("LabelRij", value(label)), text)


def _client() -> tuple[str, ...]:
    name, word = "v.client.naam.gegeven", "v.client.voornaamwoord.gegeven"
    chosen = control("optie", run(value("optie.vraag")))
    return (
        block(f"if {name}", "r"),
        inline("v.client.naam"),
        block("endif", "r"),
        block(f"if {name} and {word}", "r"),
        run(", "),
        block("endif", "r"),
        block("for optie in v.client.voornaamwoord.opties", "r"),
        block("if optie.gekozen", "r"),
        chosen,
        block("endif", "r"),
        block("endfor", "r"),
    )


def _person(node: str) -> str:
    both = f"{node}.naam.gegeven and {node}.rol.gegeven"
    comma = block(f"if {both}", "r") + run(", ") + block("endif", "r")
    named = f"{node}.naam.gegeven or {node}.rol.gegeven"
    line = paragraph("Antwoord", _maybe(f"{node}.naam"), comma, _maybe(f"{node}.rol"))
    reach = (
        when(f"{node}.{part}.gegeven", paragraph("Antwoord", inline(f"{node}.{part}")))
        for part in ("telefoon", "email")
    )
    return when(named, line) + "".join(reach)


def _maybe(node: str) -> str:
    return block(f"if {node}.gegeven", "r") + inline(node) + block("endif", "r")


def _part() -> str:
    group = row(
        cell(TEXT_WIDTH, words("Kop3", value("een.kop")), span=2, padding=_ROW | {"top": 4.0})
    )
    rows = when("een.kop", group, kind="tr") + _row()
    return (
        words("Kop2", value("deel.kop"))
        + gap(2, keep=True)
        + table((_LABEL, _ANSWER), loop("een in deel.vragen", rows, kind="tr"))
        + gap()
    )


def _row() -> str:
    given = when("een.vraag.gegeven", answer("een.vraag"), otherwise=words("RustigRij", _EMPTY))
    return _pair(words("LabelRij", value("een.zegt")), given)


def _pair(label: str, text: str) -> str:
    edges = {"bottom": THIN}
    return row(
        cell(_LABEL, label, edges=edges, padding=_ROW | {"right": 3.0}),
        cell(_ANSWER, text, edges=edges, fill=TINT, padding=_INSIDE),
    )


def _summary() -> str:
    text = when(
        "v.samenvatting.gegeven",
        answer("v.samenvatting"),
        otherwise=words("RustigRij", message("Er is nog geen samenvatting.", "geen_samenvatting")),
    )
    whole = cell(TEXT_WIDTH, text, fill=TINT, edges={"bottom": THIN}, padding=_INSIDE)
    return table([TEXT_WIDTH], row(whole)) + gap()
