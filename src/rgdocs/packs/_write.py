"""Writes what an organisation begins with: a new pack, and the list of every text."""

from __future__ import annotations

import re
import unicodedata
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from rgdocs import forms
from rgdocs.packs import _po
from rgdocs.packs._catalogue import catalogue
from rgdocs.packs._find import ID, MANIFEST, MAX_ID
from rgdocs.packs._gather import CARD, CHANGES, TOOLKIT
from rgdocs.packs._load import load
from rgdocs.packs._texts import SOURCE, name_of
from rgdocs.packs._words import standard

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rgdocs.forms import Form, Vraag
    from rgdocs.packs._pack import Pack

_HEAD: Final = (
    "Alle teksten van de formulieren, voor het pack {id} in de taal {lang}.",
    "",
    "Vul achter msgstr in wat bij jullie anders is. Wat leeg blijft, komt uit rgdocs en gaat mee",
    "met een nieuwe versie. Woorden tussen accolades vult rgdocs in: {resourcegroep} is het woord",
    "van het huis, {naam} en {nummer} komen van de plek zelf.",
    "",
    "Bewaar dit bestand in de map van het pack, als {name}",
)
_PARTS: Final = {
    "tekst": "de vraag",
    "hulp": "hulp onder de vraag",
    "kort": "titel van het vak in Word",
    "tip": "de vraag voor wie de bladzijde niet ziet",
    "rij": "kop van een rij",
    "wie": "hoe iemand in een lijst heet",
    "geen": "het antwoord: geen",
    "geen_kort": "titel van het vakje voor geen",
    "titel": "naam van het formulier",
    "kop": "kop van het formulier",
    "kop_van": "kop als de naam bekend is",
    "uitleg": "uitleg in de inhoudsopgave",
    "wie_vult_in": "wie het invult",
    "wie_ziet": "wie het mag zien",
}
_GROUPS: Final = {
    "optie": "een keuze bij de vraag",
    "los": "kop van dit deel als het alleen wordt gedrukt",
}


def new_id(name: str) -> str:
    """Return an id made of the name of a folder, "" when nothing is left of it."""
    plain = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
    made = re.sub("[^a-z0-9]+", "-", plain)[:MAX_ID].strip("-")
    return made if ID.fullmatch(made) else ""


def new(pack_id: str) -> dict[str, str]:
    """Return the files of a new pack: name -> text."""
    text = files("rgdocs.packs").joinpath("nieuw.toml").read_text(encoding="utf-8")
    words, house = ", ".join(standard()), load()
    parts = [
        f"# {form.id}.{part.id} = {_other(house, form.id, part.id)}"
        for form in forms.catalogue()
        for part in form.delen
        if not part.vast
    ]
    filled = {
        "{id}": pack_id,
        "{woorden}": _wrapped(f"De woorden: {words}."),
        "{onderdelen}": "\n".join(parts),
    }
    for name, value in filled.items():
        text = text.replace(name, value)
    return {MANIFEST: text}


def _other(house: Pack, form: str, part: str) -> str:
    """Return how to do otherwise with a part than the built-in pack does."""
    return "true" if house.is_off(form, part) else "false"


def _wrapped(text: str, width: int = 98) -> str:
    lines = ["#"]
    for word in text.split():
        if len(lines[-1]) + 1 + len(word) > width:
            lines.append("#")
        lines[-1] += f" {word}"
    return "\n".join(lines)


def texts(pack: Pack) -> str:
    """Return the catalogue of every text in the language of a pack, with its own words in it."""
    sources, said = catalogue(SOURCE), catalogue(pack.catalogus)
    places = _places()
    entries = (
        _po.Entry(
            id=key,
            source=sources[key],
            said=pack.teksten.get(key, ""),
            comments=_comments(places[key], said.get(key, sources[key]), sources[key]),
        )
        for key in places
    )
    filled = {"{id}": pack.id, "{lang}": pack.catalogus, "{name}": name_of(pack.catalogus)}
    head = [_filled(line, filled) for line in _HEAD]
    return _po.write(entries, head=head, lang=pack.catalogus)


def _filled(line: str, values: Mapping[str, str]) -> str:
    for name, value in values.items():
        line = line.replace(name, value)
    return line


def _comments(place: str, now: str, source: str) -> tuple[str, ...]:
    told = (place,) if place else ()
    return told if now == source else (*told, f"nu: {now}")


def _places() -> dict[str, str]:
    """Return where each message stands, in words, in the order of the paper."""
    known = sorted(catalogue(SOURCE))
    found: dict[str, str] = {}
    for form in forms.catalogue():
        own = {key: f"{form.id}: {_part(key)}" for key in form.berichten()}
        found = own | dict(_questions(form)) | found
        found |= {key: f"{form.id}.docx" for key in known if _is_of(form.id, key)} | found
    for cover in (TOOLKIT, CHANGES, CARD):
        found |= {key: f"{cover}.docx" for key in known if _is_of(cover, key)}
    return dict.fromkeys(found, "") | dict.fromkeys(known, "in elk formulier") | found


def _part(key: str) -> str:
    """Return what a message of a form is: by its last word, or by the group that it stands in."""
    _, group, word = ("..." + key).rsplit(".", 2)
    return _GROUPS.get(group) or _PARTS.get(word, "een naam op het formulier")


def _is_of(document: str, key: str) -> bool:
    return key.partition(".")[0] == document


def _questions(form: Form) -> list[tuple[str, str]]:
    return [
        (key, f"{form.id}, deel {part.id}: {_part(key)} ({_source(question)})")
        for part in form.delen
        for question in part.vragen
        for key in question.berichten()
    ]


def _source(question: Vraag) -> str:
    return "van rgdocs" if question.bron == "eigen" else question.bron
