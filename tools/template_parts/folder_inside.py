"""Panels 2 and 3 of the leaflet: what a group is, and what one does there."""

from __future__ import annotations

from template_parts.folder_sheet import PANEL
from template_parts.folder_texts import SAID
from template_parts.measures import TINT
from template_parts.tables import HEAVY, cell, row, table
from template_parts.text import gap, message, part, words


def _section(name: str, *texts: str) -> str:
    """Return a part with its heading: each of `texts` is markup."""
    return part(name, words("KopPaneel", SAID[f"{name}.titel"]), *texts, gap(6))


def _say(*places: str) -> str:
    """Return one paragraph of sentences, each a text of its own that a pack may say otherwise."""
    return words("Standaard", " ".join(SAID[place] for place in places))


def _bullets(*places: str) -> str:
    return "".join(words("Opsomming", SAID[place]) for place in places)


def two() -> str:
    return (
        _section("wie", _say("wie.groep", "wie.kiezen", "wie.mensen", "wie.vast"), gap(2.8),
                 _say("wie.later", "wie.naam"))
        + _section("begin", _say("begin.gesprek", "begin.helpen", "begin.later"), gap(2.8),
                   _say("begin.nieuw"))
        + _section("wat", _say("wat.samen", "wat.groep", "wat.leden", "wat.gelijk"), gap(2),
                   _say("wat.doelen"), gap(2), _say("wat.regie"), gap(2),
                   _say("wat.vaak", "wat.wisselen"))
        + _section("gesprekken", _say("gesprekken.vooraf", "gesprekken.gevoel", "gesprekken.doel"))
    )  # fmt: skip


def three() -> str:
    themes = ("wonen", "dag", "sport", "contact", "gevoel")
    return (
        _section("samen", _say("samen.kiezen"), gap(1),
                 _bullets(*(f"samen.{one}" for one in themes)), gap(2.4),
                 _say("samen.agenda", "samen.thema"))
        + _section("waarom", _say("waarom.alleen"), gap(2.8), _say("waarom.regie"))
        + _section("trainingen", _say("trainingen.uitleg"), gap(1), _nine())
        + _section("plek", _say("plek.waar", "plek.veilig"), gap(2),
                   _say("plek.voorzitter", "plek.sfeer"))
        + _section("klaar", _say("klaar.minder", "klaar.verwijzing", "klaar.terugval"), gap(2),
                   _say("klaar.verder"))
    )  # fmt: skip


_LEFT = ("besluiten", "communicatie", "problemen", "stress", "doelen")
_RIGHT = ("ziekte", "signalen", "stigma", "gezondheid")


def _nine() -> str:
    cells = (
        cell(PANEL / 2, _bullets(*(f"trainingen.{one}" for one in names)))
        for names in (_LEFT, _RIGHT)
    )
    return table((PANEL / 2, PANEL / 2), row(*cells)) + gap()


_ROOM = {"left": 6.0, "right": 6.0, "top": 5.0, "bottom": 4.0}
_BOX = 42.0


def _boxed(title: str, *inner: str, high: float = 0) -> str:
    """Return a tinted box with a rule above it."""
    content = words("KopPaneel", title) + "".join(inner)
    framed = cell(PANEL, content, fill=TINT, padding=_ROOM, edges={"top": HEAVY})
    return table((PANEL,), row(framed, height=high))


_BRIEF = (
    ("Hoe vaak", "ongeveer één keer in de drie maanden", "vaak"),
    ("Hoe lang", "één uur", "lang"),
    ("Waar", "waar jij en je {regieondersteuner} willen", "waar"),
    ("Wie", "de mensen die jij kiest", "wie"),
)


def short() -> tuple[str, float]:
    wide = PANEL - _ROOM["left"] - _ROOM["right"]
    first = 24.0
    rows = (
        row(
            cell(first, words("LabelRij", message(label, f"kort.{place}.label"))),
            cell(wide - first, words("Standaard", message(text, f"kort.{place}"))),
        )
        for label, text, place in _BRIEF
    )
    lines = table((first, wide - first), *rows) + gap()
    return part("kort", _boxed(message("In het kort", "kort.titel"), lines, high=_BOX)), _BOX


def choices() -> tuple[str, float]:
    choices = (
        ("wie er in je groep komt", "wie"),
        ("welke doelen je hebt", "doelen"),
        ("waar jullie bij elkaar komen", "waar"),
        ("hoe vaak dat is", "vaak"),
    )
    lines = "".join(words("Opsomming", message(text, f"keuze.{place}")) for text, place in choices)
    return part("keuze", _boxed(message("Jij kiest", "keuze.titel"), lines, high=_BOX)), _BOX
