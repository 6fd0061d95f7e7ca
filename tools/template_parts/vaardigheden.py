"""Vaardigheden: a guide in four steps, each with room for what the group agrees."""

from __future__ import annotations

from template_parts.controls import answer, checkbox, control, date_answer
from template_parts.fields import COLUMN_GAP, labelled, side_by_side
from template_parts.gids import asked, band, final_head, head_row, or_empty, told
from template_parts.measures import LINE, TEXT_WIDTH, TINT
from template_parts.tables import ALL_ROUND, HEAVY, THIN, box, cell, row, table
from template_parts.text import (
    block,
    gap,
    loop,
    message,
    paragraph,
    part,
    run,
    value,
    when,
    words,
)

_DATE = 40.0
_HALF = (TEXT_WIDTH - COLUMN_GAP) / 2
_OFFER = (36.0, 67.0, 67.0)
_WISH = (TEXT_WIDTH / 3,) * 3
_READ = {"left": 2.0, "right": 2.0, "top": 1.6, "bottom": 2.2}
_EMPTY = message("Nog niet ingevuld", "leeg")

_STEPS = {
    "aanbod": message("Welke kennis is er al?", "stap.aanbod"),
    "behoefte": message("Wat willen we leren?", "stap.behoefte"),
    "koppelen": message("Breng die twee bij elkaar", "stap.koppelen"),
    "terugblik": message("Kijk samen terug", "stap.terugblik"),
}
"""Part of the form -> the name of its step, in order."""


def vaardigheden() -> str:
    """Return the body of Vaardigheden in all its kinds."""
    return when("formulier", *_form(), otherwise="".join(_final()))


def _step(name: str, *inner: str, new_page: bool = False) -> str:
    number = list(_STEPS).index(name) + 1
    return part(name, band(number, _STEPS[name], new_page=new_page), *inner)


def _form() -> tuple[str, ...]:
    intro = message(
        "Zo help je de groep om samen te leren. Jij schrijft op wat jullie afspreken.", "inleiding"
    )
    return (
        words("Kop1", value("document.kop")),
        words("Inleiding", intro),
        gap(1),
        side_by_side(
            ("v.client.naam", answer("v.client.naam", "Antwoord1"),
             TEXT_WIDTH - COLUMN_GAP - _DATE),
            ("v.datum", date_answer("v.datum"), _DATE),
        ),
        _step("aanbod", *_offer_told(), _offer_form()),
        _step("behoefte", *_wish_told(), _wish_form(), new_page=True),
        _step("koppelen", *_link(), new_page=True),
        _step("terugblik", *_look_back()),
        gap(),
    )  # fmt: skip


def _point(source: str, place: str) -> str:
    return words("Opsomming", message(source, place))


def _offer_told() -> tuple[str, ...]:
    return (
        words("Antwoord", message(
            "Bespreek wie iets weet of ergens in geïnteresseerd is, en waar je iets kunt leren. "
            "Kijk in de organisatie en daarbuiten. Denk aan:", "aanbod.bespreek")),
        _point("een psycholoog die leert hoe je goed met elkaar praat", "aanbod.psycholoog"),
        _point("een {ervaringsdeskundige} die vertelt over vooroordelen", "aanbod.ervaring"),
        _point("een cursus, hier of ergens anders.", "aanbod.cursus"),
        gap(2),
        words("Antwoord", message(
            "Maak er een lijst van. Zo gebruik je kennis die er al is, en weet iedereen in de "
            "groep wat er kan. Meer ideeën staan in het Praktijkboek.", "aanbod.lijst")),
        gap(3, keep=True),
    )  # fmt: skip


def _offer_form() -> str:
    return _offer_table(_offer_row("form")) + gap()


def _offer_table(rows: str) -> str:
    titles = (
        message("Waar", "aanbod.waar"),
        *(value(f"(v.binnen.rijen + v.buiten.rijen)[0].{key}.vraag") for key in ("wat", "bij_wie")),
    )
    return table(
        _OFFER,
        head_row(_OFFER, titles),
        loop("lijst in [v.binnen, v.buiten]", loop("rij in lijst.rijen", rows, kind="tr"),
             kind="tr"),
        style="Contacten",
        caption=message("Wat er te leren is, en bij wie", "aanbod.tabel"),
    )  # fmt: skip


def _offer_row(kind: str) -> str:
    first = when(
        "loop.first", words("LabelRij", value("lijst.vraag")), otherwise=paragraph("LabelRij")
    )
    if kind == "form":
        where = cell(_OFFER[0], first, padding={"left": 2.0}, align="center")
        rooms = (
            box(width, answer(f"rij.{key}", "Antwoord1"), lines=1)
            for key, width in (("wat", _OFFER[1]), ("bij_wie", _OFFER[2]))
        )
        return row(where, *rooms, height=10)
    where = cell(_OFFER[0], first, edges={"bottom": THIN}, padding=_READ)
    return row(
        where,
        *(
            cell(width, or_empty(f"rij.{key}", answer(f"rij.{key}"), _EMPTY),
                 edges={"bottom": THIN}, fill=TINT, padding=_READ)
            for key, width in (("wat", _OFFER[1]), ("bij_wie", _OFFER[2]))
        ),
    )  # fmt: skip


def _wish_told() -> tuple[str, ...]:
    return (
        words("Antwoord", message(
            "Misschien viel jou in een bijeenkomst iets op. Misschien vraagt iemand uit de groep "
            "erom. Iets leren kan ook horen bij een doel van {naam}.", "behoefte.waarom")),
        gap(3, keep=True),
        _examples(),
        gap(5, keep=True),
    )  # fmt: skip


def _examples() -> str:
    happens, discuss, learn = (
        message("Wat speelt er?", "voorbeeld.speelt"),
        message("Wat bespreek je?", "voorbeeld.bespreek"),
        message("Wat gaan we leren?", "voorbeeld.leren"),
    )
    asks = (
        (happens, message("Een moeder wil wat meer tijd voor haarzelf.", "voorbeeld.moeder")),
        (discuss, message("Wie heeft wat nodig, zodat dat lukt?", "voorbeeld.nodig")),
        (learn, message("Als groep beter problemen oplossen.", "voorbeeld.oplossen")),
    )
    goal = (
        (happens, message("Een doel van {naam}: niet weer opgenomen worden.", "voorbeeld.doel")),
        (learn, message("Een WRAP-cursus, of een themabijeenkomst over {het signaleringsplan}.",
                        "voorbeeld.wrap")),
    )  # fmt: skip
    cards = (
        _card(message("Voorbeeld: iemand vraagt erom", "voorbeeld.een"), *asks),
        cell(COLUMN_GAP),
        _card(message("Voorbeeld: het hoort bij een doel", "voorbeeld.twee"), *goal),
    )
    return table((_HALF, COLUMN_GAP, _HALF), row(*cards))


def _card(title: str, *lines: tuple[str, str]) -> str:
    inside = [words("Rijkop", title)]
    for asked_, said in lines:
        inside += [gap(1.6, keep=True), words("VraagInVak", asked_), words("Antwoord", said)]
    padding = {"left": 5.0, "right": 4.0, "top": 3.0, "bottom": 3.4}
    return cell(_HALF, *inside, fill=TINT, edges={"top": HEAVY}, padding=padding)


_WISH_PARTS = ("aanleiding", "nodig", "leren")


def _wish_table(one: str) -> str:
    return table(
        _WISH,
        head_row(_WISH, [value(f"v.leerwensen.rijen[0].{name}.vraag") for name in _WISH_PARTS]),
        loop("wens in v.leerwensen.rijen", one, kind="tr"),
        style="Contacten",
        caption=value("v.leerwensen.vraag"),
    )


def _wish_form() -> str:
    rooms = (
        cell(width, answer(f"wens.{name}", "Antwoord3"), edges=ALL_ROUND, fill=TINT,
             padding={"left": 2.0, "right": 2.0, "top": 1.0, "bottom": 1.0})
        for name, width in zip(_WISH_PARTS, _WISH, strict=True)
    )  # fmt: skip
    return _wish_table(row(*rooms, height=3 * LINE)) + gap()


def _link() -> tuple[str, ...]:
    one = checkbox("optie") + run(value("' ' ~ optie.vraag ~ '\u2003'"))
    node = "v.afspraak.wie_doen_mee"
    ticks = (
        block(f"for optie in {node}.opties", "r"),
        one,
        block("endfor", "r"),
    )
    return (
        words("Antwoord", message(
            "Spreek af dat jullie hier tijd voor maken: met de hele groep, of met wie dat wil. "
            "Daarna regel je een themabijeenkomst.", "koppelen.spreek_af")),
        gap(1, keep=True),
        labelled("v.afspraak.onderwerp", 1),
        words("Label", value(f"{node}.vraag")),
        paragraph("Antwoord", *ticks),
        labelled("v.afspraak.namen", 2),
        gap(),
        side_by_side(
            ("v.afspraak.wanneer", answer("v.afspraak.wanneer", "Antwoord1"), 108.0),
            ("v.afspraak.wie_regelt", answer("v.afspraak.wie_regelt", "Antwoord1"),
             TEXT_WIDTH - COLUMN_GAP - 108),
        ),
    )  # fmt: skip


def _look_back() -> tuple[str, ...]:
    return (
        words("Antwoord", message(
            "Doe dit in de eerste gewone bijeenkomst daarna. Laat iedereen vertellen.",
            "terugblik.wanneer")),
        gap(1, keep=True),
        *(labelled(f"v.terugblik.{name}", 3) for name in ("verloop", "geleerd", "volhouden")),
    )  # fmt: skip


def _final() -> tuple[str, ...]:
    offer = when("v.binnen.gegeven or v.buiten.gegeven", _offer_table(_offer_row("final")), gap(),
                 otherwise=words("NietBesproken", _EMPTY))  # fmt: skip
    wish = row(
        *(
            cell(width, or_empty(f"wens.{name}", answer(f"wens.{name}"), _EMPTY),
                 edges={"bottom": THIN}, fill=TINT, padding=_READ)
            for name, width in zip(_WISH_PARTS, _WISH, strict=True)
        )
    )  # fmt: skip
    wishes = when("v.leerwensen.gegeven", _wish_table(wish), gap(),
                  otherwise=words("NietBesproken", _EMPTY))  # fmt: skip
    return (
        final_head(
            message("Vaardigheden leren rond", "titel_van"),
            message("Dit sprak de groep af over samen leren.", "af.inleiding"),
        ),
        _step("aanbod", gap(1, keep=True), offer),
        _step("behoefte", gap(1, keep=True), wishes),
        _step("koppelen", _link_final(), new_page=True),
        _step("terugblik", told(*(
            asked(f"v.terugblik.{name}", answer(f"v.terugblik.{name}"), _EMPTY)
            for name in ("verloop", "geleerd", "volhouden")
        ))),
        gap(),
    )  # fmt: skip


def _link_final() -> str:
    def line(name: str) -> str:
        node = f"v.afspraak.{name}"
        return asked(node, answer(node), _EMPTY)

    chosen = (
        block("for optie in v.afspraak.wie_doen_mee.opties", "r"),
        block("if optie.gekozen", "r"),
        control("optie", run(value("optie.vraag"))),
        block("endif", "r"),
        block("endfor", "r"),
    )
    return told(
        line("onderwerp"),
        asked("v.afspraak.wie_doen_mee", paragraph("Antwoord", *chosen), _EMPTY),
        line("namen"),
        line("wanneer"),
        line("wie_regelt"),
    )
