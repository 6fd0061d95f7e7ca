"""The invitation: a form about the letter, and the letter."""

from __future__ import annotations

from template_parts.agenda import ticks
from template_parts.brief import example, letter
from template_parts.controls import answer, date_answer
from template_parts.fields import COLUMN_GAP, labelled, question, side_by_side
from template_parts.measures import TEXT_WIDTH
from template_parts.tables import boxes
from template_parts.text import gap, message, paragraph, part, run, value, when, words

_HALF = (TEXT_WIDTH - COLUMN_GAP) / 2
_DATE, _TIME = 44.0, 34.0


def uitnodiging() -> str:
    """Return the body of the invitation in all its kinds."""
    return when("formulier", _form(), when("blank", _example()), otherwise=letter())


def _form() -> str:
    intro = message(
        "Vul in wat er in de brief komt. Wat openblijft, laat de brief weg.", "inleiding"
    )
    return (
        words("Kop1", value("document.kop"))
        + words("Inleiding", intro)
        + _reader()
        + _about()
        + part("toon", _tone())
        + _appointment()
        + _sender()
    )


def _pair(*nodes: str) -> str:
    return side_by_side(*((node, answer(node, "Antwoord1"), _HALF) for node in nodes)) + gap()


def _choice(node: str) -> str:
    return question(node) + ticks(node)


def _reader() -> str:
    reader = "v.geadresseerde"
    return (
        words("Kop2", value(f"{reader}.vraag"))
        + _pair(f"{reader}.naam", f"{reader}.aanhef")
        + question(f"{reader}.adres")
        + boxes((answer(f"{reader}.adres", "Antwoord3"), 3), width=TEXT_WIDTH)
        + _choice("v.aanspreekvorm")
        + gap()
        + side_by_side(
            ("v.datum", date_answer("v.datum"), _HALF),
            ("v.kenmerk", answer("v.kenmerk", "Antwoord1"), _HALF),
        )
        + gap()
    )


def _about() -> str:
    return (
        words("Kop2", value("v.client.vraag"))
        + labelled("v.client.naam", 1)
        + _choice("v.client.voornaamwoord")
        + question("v.relatie")
        + ticks("v.relatie", "[:7]")
        + ticks("v.relatie", "[7:]")
        + labelled("v.relatie_anders", 1)
    )


def _tone() -> str:
    title = paragraph("Kop2", run(message("De toon", "toon.titel")), new_page=True, before=0)
    return title + _choice("v.eerder_contact") + _choice("v.toon") + labelled("v.eigen_woorden", 3)


def _appointment() -> str:
    node = "v.afspraak"
    return (
        words("Kop2", value(f"{node}.vraag"))
        + side_by_side(
            (f"{node}.datum", date_answer(f"{node}.datum"), _DATE),
            (f"{node}.begintijd", answer(f"{node}.begintijd", "Antwoord1"), _TIME),
            (f"{node}.eindtijd", answer(f"{node}.eindtijd", "Antwoord1"), _TIME),
        )
        + labelled(f"{node}.plaats", 1)
    )


def _sender() -> str:
    node = "v.afzender"
    return (
        words("Kop2", value(f"{node}.vraag"))
        + _pair(f"{node}.naam", f"{node}.functie")
        + _choice(f"{node}.betrokken_als")
        + gap()
        + _pair(f"{node}.email", f"{node}.telefoon")
        + labelled(f"{node}.werkdagen", 1)
        + gap()
    )


def _example() -> str:
    title = paragraph("Kop2", run(message("De brief", "brief.titel")), new_page=True, before=0)
    how = message("Zo leest de brief. Invullen kan met de hand of op de computer.", "brief.uitleg")
    return title + words("HulptekstKop", how) + gap(4) + example()
