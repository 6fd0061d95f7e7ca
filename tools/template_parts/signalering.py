"""The signaleringsplan: eleven parts, found and understood in ten seconds."""

from __future__ import annotations

from template_parts.contacts import contacts
from template_parts.controls import answer, date_answer, inline, inline_date
from template_parts.fields import side_by_side
from template_parts.measures import TEXT_WIDTH
from template_parts.signalering_final import final
from template_parts.signalering_form import form
from template_parts.signalering_parts import GAP
from template_parts.tables import cell, row, table
from template_parts.text import gap, message, paragraph, part, run, value, when, words

_DATE = 36.0


def signaleringsplan() -> str:
    """Return the body of the signaleringsplan as a document of its own."""
    return _opening() + parts("v") + part("contact", contacts("Kop2"))


def _opening() -> str:
    of = message("{Signaleringsplan} van", "titel_van") + " "
    named = paragraph("Kop1", run(of), inline("v.client.naam"))
    plain = words("Kop1", value("document.kop"))
    title = when("final and v.client.naam.gegeven", named, otherwise=plain)
    return title + when(
        "formulier", sentence(), gap(2), _form_head(), otherwise=_sentence_and_date()
    )


def sentence(style: str = "Inleiding") -> str:
    """Return the sentence that says what the signaleringsplan is for."""
    return words(
        style,
        message(
            "Gaat het niet goed met mij? Hier lees je wie je belt, wat helpt en wat niet.",
            "signalering.inleiding",
        ),
    )


def _sentence_and_date() -> str:
    date = when(
        "v.datum.gegeven",
        paragraph("Antwoord", inline_date("v.datum"), align="right"),
        otherwise=paragraph("Antwoord"),
    )
    left = TEXT_WIDTH - _DATE
    return table((left, _DATE), row(cell(left, sentence("InleidingRij")), cell(_DATE, date)))


def _form_head() -> str:
    return side_by_side(
        ("v.client.naam", answer("v.client.naam", "Antwoord1"), TEXT_WIDTH - GAP - 40),
        ("v.datum", date_answer("v.datum"), 40),
    )


def parts(plan: str) -> str:
    """Return the eleven parts under the expression `plan`: boxes, or what was agreed."""
    return when("formulier", form(plan), otherwise=final(plan))
