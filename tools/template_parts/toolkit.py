"""The first page of the toolkit: what it is, how to use it, what is in it."""

from __future__ import annotations

from template_parts.markup import w
from template_parts.measures import TEXT_WIDTH, twips
from template_parts.text import gap, loop, message, paragraph, run, tab, value, when, words


def toolkit() -> str:
    """Return the body of the cover with the list of documents."""
    opening = (
        words("Kop1", value("document.kop")),
        words(
            "Inleiding",
            message(
                "In deze map zitten de formulieren voor jou en je {resourcegroep}. "
                "Je hoeft niet alles te gebruiken. Begin met wat nu past.",
                "inleiding",
            ),
        ),
        words("Kop2", message("Zo gebruik je de map", "gebruik.titel")),
        *(words("Opsomming", text) for text in _USE),
        words("Kop2", message("Dit zit erin", "inhoud.titel")),
        words(
            "HulptekstKop",
            message("De nummers tellen door in het hele bestand.", "inhoud.hulp"),
        ),
    )
    return "".join(opening) + loop("deel in inhoud", _line(), _explained()) + _house()


_USE = (
    message(
        "Vul de formulieren in op de computer, of druk ze af en schrijf erin.", "gebruik.invullen"
    ),
    message("Je kiest zelf wat je opschrijft. Een vak mag leeg blijven.", "gebruik.leeg"),
    message("Vraag je {regieondersteuner} om mee te denken.", "gebruik.samen"),
    message(
        "Een ingevuld formulier gaat over jou. Geef het alleen aan mensen die jij kiest.",
        "gebruik.vertrouwelijk",
    ),
)


def _house() -> str:
    """Return how to reach the organisation, when its pack says so."""
    ways = ", ".join(f"organisatie.{way}" for way in ("adres", "telefoon", "email", "website"))
    told = f"[{ways}] | select | join(' · ')"
    return when(
        told, gap(8), words("LabelRij", value("organisatie.naam")), words("Rustig", value(told))
    )


def _line() -> str:
    link = w(
        "hyperlink", run(value("deel.titel"), "Verwijzing"), anchor=value("deel.anker"), history=1
    )
    return paragraph(
        "Inhoudsregel", link, tab(), *_page_of(value("deel.anker")), right_tab=twips(TEXT_WIDTH)
    )


def _explained() -> str:
    return when("deel.uitleg", words("Uitleg", value("deel.uitleg")))


def _page_of(anchor: str) -> tuple[str, ...]:
    def mark(kind: str) -> str:
        return w("r", w("fldChar", fldCharType=kind))

    instruction = w("r", f'<w:instrText xml:space="preserve"> PAGEREF {anchor} \\h </w:instrText>')
    return mark("begin"), instruction, mark("separate"), run("1"), mark("end")
