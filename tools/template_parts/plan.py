"""The resourcegroepplan; the signaleringsplan and the names and numbers are in it."""

from __future__ import annotations

from template_parts.contacts import contacts
from template_parts.plan_final import plan_final
from template_parts.plan_form import plan_form
from template_parts.signalering import parts, sentence
from template_parts.text import gap, message, paragraph, part, run, value, when, words


def plan() -> str:
    """Return the body of the resourcegroepplan in all its kinds."""
    form = (
        words(
            "Inleiding",
            message(
                "Hierin staat wat je wilt bereiken en wie je daarbij helpt. Je vult het in met je "
                "{regieondersteuner}. Je groep leest mee.",
                "inleiding",
            ),
        ),
        gap(2),
        plan_form(),
    )
    final = (
        words(
            "Inleiding",
            message(
                "Hierin staat wat ik wil bereiken en wie mij daarbij helpt. Mijn groep leest mee.",
                "inleiding_ik",
            ),
        ),
        plan_final(),
    )
    return (
        words("Kop1", value("document.kop"))
        + when("formulier", *form, otherwise="".join(final))
        + part("signaleringsplan", _signalering())
        + part("contact", contacts("Kop2"))
    )


def _signalering() -> str:
    title = message("Mijn {signaleringsplan}", "signalering.titel")
    return (
        paragraph("Kop2", run(title), new_page=True, before=0)
        + sentence()
        + parts("v.signaleringsplan")
    )
