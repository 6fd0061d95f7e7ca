"""Themabijeenkomsten: six themes on cards, which the group chooses, and the plan of them."""

from __future__ import annotations

from template_parts.controls import answer, checkbox, control, date_answer
from template_parts.drawing import tick
from template_parts.fields import COLUMN_GAP, labelled, side_by_side
from template_parts.gids import asked, final_head, head_row, or_empty, steps, told
from template_parts.measures import TEXT_WIDTH, TINT
from template_parts.pictograms import pictogram
from template_parts.tables import HEAVY, THIN, box, cell, row, table
from template_parts.text import (
    gap,
    loop,
    message,
    paragraph,
    part,
    run,
    tab,
    value,
    when,
    words,
)

_DATE = 40.0
_CARD = (15.0, 47.0, TEXT_WIDTH - 62)
_PLAN = (64.0, 54.0, 52.0)
_READ = {"left": 2.0, "right": 2.0, "top": 1.6, "bottom": 2.2}
_EMPTY = message("Nog niet ingevuld", "leeg")

GROUPS = {
    "standaard": ("psycho_educatie", "communicatie", "destigmatiseren"),
    "indicatie": ("probleemoplossing", "stress", "leefstijl"),
}
POINTS = {
    "psycho_educatie": (
        "Samen meer weten over de ziekte.",
        "Bijvoorbeeld over: hoe vaak die voorkomt, behandeling en medicijnen, bijwerkingen, "
        "alcohol en drugs, seks en intimiteit, {het signaleringsplan} "
        "(eerste tekenen, en hoe je erger voorkomt), zelfdoding, en groepen van lotgenoten.",
    ),
    "communicatie": (
        "Goed kijken en goed praten, ook zonder woorden. Met aandacht luisteren. Vragen stellen. "
        "Zeggen en horen wat je van elkaar vindt. Weten wat je doet bij weerstand.",
        "De Roos van Leary: hoe je gedrag dat van een ander beïnvloedt.",
    ),
    "destigmatiseren": (
        "Sterker staan tegen vooroordelen.",
        "Zorgen dat er minder vooroordelen zijn, of dat ze niet ontstaan.",
        "Psychotherapie en oefenen met moeilijke momenten (coping), samen.",
    ),
    "probleemoplossing": (
        "Leren hoe je problemen oplost.",
        "Een probleem aanpakken in zes vaste stappen.",
        "Kijken naar oplossingen. Blijf niet steken in het probleem, maar vraag: wat lukt al? En "
        "wat helpt?",
    ),
    "stress": (
        "Het model van stress en kwetsbaarheid.",
        "Meer kunnen dragen, en minder te dragen hebben.",
        "Tekenen van stress, en wat stress geeft of laat duren.",
        "Oefeningen om te ontspannen.",
    ),
    "leefstijl": (
        "Gesprekken die motiveren.",
        "Naar een balans tussen wat je wilt en wat je doet.",
        "Praten over wat helpt om gezonder te leven.",
    ),
}
"""Theme -> what it is about: a point for each of the source."""
_PICTURES = {
    "psycho_educatie": ("kennis", message("boek", "beeld.psycho_educatie")),
    "communicatie": ("praten", message("tekstballonnen", "beeld.communicatie")),
    "destigmatiseren": ("hart", message("hart", "beeld.destigmatiseren")),
    "probleemoplossing": ("lamp", message("lamp", "beeld.probleemoplossing")),
    "stress": ("golven", message("golven", "beeld.stress")),
    "leefstijl": ("appel", message("appel", "beeld.leefstijl")),
}

_STEPS = (
    message(
        "Lees samen waar elk thema over gaat. Drie zijn er voor elke groep, drie "
        "voor als het nodig is.",
        "stap.een",
    ),
    message("De groep kiest. Jij mag een thema noemen of aanraden.", "stap.twee"),
    message("Plan samen de bijeenkomsten.", "stap.drie"),
)


def themas() -> str:
    """Return the body of Themabijeenkomsten in all its kinds."""
    return when("formulier", *_form(), otherwise="".join(_final()))


def _form() -> tuple[str, ...]:
    intro = message(
        "Wie meer weet en kan, steunt {naam} beter. Vaak gaat het in de groep dan ook beter.",
        "inleiding",
    )
    return (
        words("Kop1", value("document.kop")),
        words("InleidingRij", intro),
        gap(1),
        side_by_side(
            (
                "v.client.naam",
                answer("v.client.naam", "Antwoord1"),
                TEXT_WIDTH - COLUMN_GAP - _DATE,
            ),
            ("v.datum", date_answer("v.datum"), _DATE),
        ),
        gap(6),
        steps(_STEPS),
        *(_group(group, "form") for group in GROUPS),
        gap(1),
        part("advies", labelled("v.advies", 3)),
        part("planning", *_plan_form()),
        words("HulptekstRij", message("Meer ideeën staan in het Praktijkboek.", "meer")),
        gap(),
    )


def _group(group: str, kind: str) -> str:
    named = run(value(f"v.themagroepen.{group}.titel"))
    title = (
        paragraph("Kop2", named, keep=True)
        if group == "standaard"
        else paragraph("Kop2", named, new_page=True, before=0)
    )
    cards = (_card(group, theme, kind) for theme in GROUPS[group])
    return title + gap(2, keep=True) + gap(4).join(cards) + gap()


def _card(group: str, theme: str, kind: str) -> str:
    """Return a theme: its pictogram, its name with the choice, and beside it what it is about."""
    node = f"v.themagroepen.{group}.themas.{theme}"
    name, alt = _PICTURES[theme]
    order = list(POINTS).index(theme)
    picture = pictogram(name, alt, order + (11 if kind == "form" else 31))
    points = (
        words("Opsomming", message(text, f"punt.{theme}.{place}"))
        for place, text in enumerate(POINTS[theme], start=1)
    )
    called = words("Kop3", value(f"{node}.vraag")), _chosen(node, kind, order)

    def one(width: float, *inner: str, left: float) -> str:
        padding = {"left": left, "right": 2.0, "top": 3.0, "bottom": 3.2}
        return cell(width, *inner, fill=TINT, edges={"top": HEAVY}, padding=padding)

    return table(
        _CARD,
        row(
            one(_CARD[0], paragraph("Beeld", picture), left=4.0),
            one(_CARD[1], *called, left=2.0),
            one(_CARD[2], *points, left=2.0),
        ),
    )


_CHOOSE = message("Dit kiezen we", "kies")
_CHOSEN = message("Gekozen", "gekozen")
_TICK = message("vinkje", "vinkje")


def _chosen(node: str, kind: str, order: int) -> str:
    if kind == "form":
        return paragraph("GebiedVak", checkbox(node), tab(), run(_CHOOSE))
    return when(
        f"{node}.gekozen",
        paragraph(
            "Antwoord", tick(_TICK, order + 51), run(" "), control(node, run(_CHOSEN, "Nadruk"))
        ),
        otherwise=words("RustigRij", message("Niet gekozen", "niet_gekozen")),
    )


def _plan_form() -> tuple[str, ...]:
    rooms = (
        box(width, answer(f"plan.{name}", "Antwoord1"), lines=1)
        for name, width in zip(_PARTS, _PLAN, strict=True)
    )
    return (
        words("Kop2", value("v.planning.vraag")),
        words("HulptekstKop", value("v.planning.hulp")),
        gap(2, keep=True),
        _plan(row(*rooms, height=10)),
        gap(4),
    )


_PARTS = ("thema", "wanneer", "wie")


def _plan(one: str) -> str:
    return table(
        _PLAN,
        head_row(_PLAN, tuple(value(f"v.planning.rijen[0].{name}.vraag") for name in _PARTS)),
        loop("plan in v.planning.rijen", one, kind="tr"),
        style="Contacten",
        caption=value("v.planning.vraag"),
    )


def _final() -> tuple[str, ...]:
    line = row(
        *(
            cell(width, or_empty(f"plan.{name}", answer(f"plan.{name}"), _EMPTY),
                 edges={"bottom": THIN}, fill=TINT, padding=_READ)
            for name, width in zip(_PARTS, _PLAN, strict=True)
        )
    )  # fmt: skip
    plan = when("v.planning.gegeven", _plan(line), gap(),
                otherwise=words("NietBesproken", _EMPTY))  # fmt: skip
    return (
        final_head(
            message("Themabijeenkomsten rond", "titel_van"),
            message("Dit koos de groep om samen over te leren.", "af.inleiding"),
        ),
        *(_group(group, "final") for group in GROUPS),
        part("advies", gap(5), told(asked("v.advies", answer("v.advies"), _EMPTY))),
        part("planning", words("Kop2", value("v.planning.vraag")), gap(2, keep=True), plan),
        gap(),
    )
