"""What a form is: its parts, and the question behind every answer."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import attrs

from rgdocs.model import Record


class OutputKind(StrEnum):
    """What is made of a form: nothing filled in, names filled in, or everything."""

    BLANK = "blank"
    PREFILLED = "prefilled"
    FINAL = "final"


@attrs.frozen(kw_only=True)
class Vraag:
    """One question, and where its answer stands in the record.

    Texts are messages in Dutch, with house words and parameters in braces (see `rgdocs.packs`).
    """

    id: str
    """Unique within the form and stable; ASCII."""
    bericht: str
    """Start of the ids of its messages; questions that several forms share have the same."""
    pad: str
    """Path in the record; `*` stands for a place in a list (`deelnemers.*.naam`)."""
    bron: str
    """Where the source asks it, for example "001 bijlage 3"; "eigen" when it is ours."""
    tekst: str
    """The full question, as it stands on paper."""
    kort: str
    """A name of at most 60 characters, that makes sense out of its place."""
    hulp: str = ""
    """A sentence that helps to answer, or ""."""
    tip: str = ""
    """The full question for who cannot see the place on the paper."""
    regels: int = 1
    """Lines of room to write in."""
    rijen: int = 0
    """Of a list: how many empty rows a blank form shows."""
    erbij: int = 0
    """Of a list: how many empty rows a prefilled form shows below the given ones, at least."""
    rij: str = ""
    """Of a list: the question of one row, or "" for the list's own."""
    wie: str = ""
    """Of a person: how to name him or her ("Deelnemer {nummer}")."""
    geen: str = ""
    """The answer "none, on purpose" in words that fit the question, or "" when there is none."""
    geen_kort: str = ""
    """`kort` of that answer."""
    opties: Mapping[str, str] = attrs.field(factory=dict)
    """Of a choice: the words of each id."""
    plaats: str = ""
    """Where in `bron` it is asked: "verleden.4#1" is the first question inside item 4."""
    verwijst: str = ""
    """The id of the question before it that this one leans on, or ""."""

    def berichten(self) -> dict[str, str]:
        """Return its messages: id -> Dutch text."""
        found = {part: getattr(self, part) for part in BERICHTEN}
        own = {f"{self.bericht}.{part}": text for part, text in found.items() if text}
        return own | {f"{self.bericht}.optie.{one}": text for one, text in self.opties.items()}


BERICHTEN = ("tekst", "hulp", "kort", "tip", "rij", "wie", "geen", "geen_kort")
"""The fields of a Vraag that are messages."""


@attrs.frozen(kw_only=True)
class Deel:
    """A part of a form: questions that belong together."""

    id: str
    vragen: tuple[Vraag, ...]
    vast: bool = False
    """A form without it would be another form: no pack may leave it out."""


@attrs.frozen(kw_only=True)
class Gebied:
    """One member of a set of ids: its id, its number from 1, and its words."""

    id: str
    nummer: int
    bericht: str
    tekst: str


@attrs.frozen(kw_only=True)
class Categorie:
    """Members of a set that stand together under a title, with a picture."""

    id: str
    bericht: str
    tekst: str
    beeld: str
    """What the picture shows, for who cannot see it; "" when there is none."""
    gebieden: tuple[Gebied, ...]

    def berichten(self) -> dict[str, str]:
        """Return its messages: id -> Dutch text."""
        own = {self.bericht: self.tekst}
        own |= {f"{self.bericht}.beeld": self.beeld} if self.beeld else {}
        return own | {area.bericht: area.tekst for area in self.gebieden}


@attrs.frozen(kw_only=True, eq=False)
class Form:
    """A form: what it is called, who fills it in, who may see it, and what it asks."""

    id: str
    versie: str
    bron: str
    """Where the form comes from; 001 is the toolkit of the method, update 2021."""
    bladzijden: int
    """Pages of the blank form in the built-in pack."""
    record: type[Record]
    vertrouwelijk: bool
    titel: str
    """The name of the form, the same for every client."""
    kop: str
    """What stands above the form."""
    kop_van: str
    """What stands above it when the client's `naam` is known."""
    uitleg: str
    """One sentence for the contents page: what it is for."""
    wie_vult_in: str
    wie_ziet: str
    delen: tuple[Deel, ...]
    los: Mapping[str, str] = attrs.field(factory=dict)
    """Parts that can be printed alone: id -> what such a paper is called."""
    kiest_vragen: bool = False
    """A final can leave out the questions that have no answer."""
    met_gegevens: bool = True
    """A final carries its data, unless the caller says otherwise."""
    nooit_samen: bool = False
    """Filled in it is never put together with other papers."""
    categorieen: tuple[Categorie, ...] = ()
    """Of a form with things to circle: all of them, in the order of the paper."""

    @property
    def vragen(self) -> tuple[Vraag, ...]:
        """Return every question, in the order of the paper."""
        return tuple(vraag for deel in self.delen for vraag in deel.vragen)

    def berichten(self) -> dict[str, str]:
        """Return its messages: id -> Dutch text; shared questions included."""
        own = {f"{self.id}.form.{part}": getattr(self, part) for part in FORM_BERICHTEN}
        own |= {f"{self.id}.los.{part}": text for part, text in self.los.items()}
        for vraag in self.vragen:
            own |= vraag.berichten()
        for categorie in self.categorieen:
            own |= categorie.berichten()
        return own


FORM_BERICHTEN = ("titel", "kop", "kop_van", "uitleg", "wie_vult_in", "wie_ziet")
"""The fields of a Form that are messages."""
