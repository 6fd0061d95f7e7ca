"""The four leaflets that exist, told by packs alone: each with its own roles, claims and parts."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import pytest

import rgdocs
from judges import faults
from packs.folders import SAMPLES
from packs.printed import in_pdf, paragraphs
from paper import controls
from rgdocs.packs import check, load

if TYPE_CHECKING:
    from rgdocs.packs import Pack

ADDRESSED = {"korenmaan", "zilverwad"}
"""As 001 bijlage 1 and 004: they speak to the client."""
TOLD = {"duinvlier", "lindewaag"}
"""As 000 and 002: they speak about the client."""
EVERY = ADDRESSED | TOLD
CLAIMS = {
    # sections
    "Wie zitten er in jouw groep?": ADDRESSED,
    "Wat doe je samen?": ADDRESSED,
    "Waarom zou je meedoen?": ADDRESSED,
    "Wat is een resourcegroep?": TOLD,
    "Wanneer is de groep klaar?": TOLD,
    "Een voorbeeld:": EVERY,
    "Met wie kan ik praten?": EVERY - {"zilverwad"},
    "Meer lezen?": EVERY - {"zilverwad"},
    "Hoe groot het ook lijkt": {"duinvlier"},
    # words and roles
    "netwerkgroep": {"zilverwad"},
    "steungroep": ADDRESSED,
    "heet op andere plaatsen resourcegroep": {"zilverwad"},
    "Je regieondersteuner doet altijd mee": {"korenmaan"},
    "Een van jouw behandelaren doet altijd mee": {"zilverwad"},
    "dossierhouder (een casemanager of behandelaar) hoort er altijd bij": TOLD,
    "regiebehandelaar": {"duinvlier"},
    "hoofdbehandelaar": {"lindewaag"},
    # members
    "een vriend of een kennis": ADDRESSED,
    "collega’s": {"duinvlier"},
    "buren en vrienden, of": {"lindewaag"},
    "nomineren": ADDRESSED,
    "Een paar vaste gezichten": ADDRESSED,
    "Ieders stem telt": TOLD,
    # the talks
    "Je regieondersteuner praat eerst apart": {"korenmaan"},
    "Met je regieondersteuner praat je eerst apart": {"zilverwad"},
    "De dossierhouder praat eerst met ieder apart": TOLD,
    "Komt er iemand bij?": ADDRESSED,
    "Dan hoeft dat later niet meer in de groep": ADDRESSED,
    "behalve als jullie het belangrijk vinden": {"zilverwad"},
    "gevoelens": TOLD,
    "boosheid": {"lindewaag"},
    "minder onduidelijk": {"duinvlier"},
    "gedoe": {"lindewaag"},
    # meetings
    "ongeveer één keer in de drie maanden": EVERY,
    "meestal eens in de drie maanden": TOLD,
    "waar jij en je regieondersteuner willen": ADDRESSED,
    "De cliënt kiest de plek": TOLD,
    "rustig en veilig": TOLD,
    "drugs": {"lindewaag"},
    "wie het gesprek leidt": ADDRESSED,
    "De voorzitter let op de agenda": TOLD,
    "over één thema": ADDRESSED,
    "Er zijn er negen": TOLD,
    # afterwards
    "Daarna beslissen jullie samen of de groep doorgaat": {"zilverwad"},
    "wijkteam": TOLD,
    "een leven lang": TOLD,
    "en wie dan helpt": {"duinvlier"},
    "Meer hulp komt dan snel": {"lindewaag"},
    "De groep is niet klaar": {"lindewaag"},
    # how to reach whom
    "Voorbeeldstraat 1": {"zilverwad"},
    "info@duinvlier.example": {"duinvlier"},
    "groep@korenmaan.example": {"korenmaan"},
}
"""What a leaflet says: the packs that say it."""
FIELDS = {
    "korenmaan": {"regieondersteuner", "datum"},
    "zilverwad": set(),
    "duinvlier": {"regieondersteuner", "email", "telefoon"},
    "lindewaag": {"regieondersteuner", "telefoon"},
}
"""What there is to fill in; the rest the pack knows, or does not ask."""


def house(name: str) -> Pack:
    """Load one of the sample packs."""
    return load(SAMPLES / name)


@cache
def leaflet(name: str, form_at: str) -> rgdocs.Document:
    """Make a blank leaflet once."""
    return rgdocs.blank("folder", format=form_at, pack=house(name))  # type: ignore[arg-type]


@pytest.mark.parametrize("name", sorted(EVERY))
def test_a_leaflet_says_its_own_claims_and_no_other(name: str) -> None:
    """The table of the sources, in our words."""
    told = " ".join(paragraphs(leaflet(name, "docx").data))
    assert {claim for claim in CLAIMS if claim in told} == {
        claim for claim, names in CLAIMS.items() if name in names
    }


@pytest.mark.parametrize("name", sorted(EVERY))
def test_a_leaflet_is_whole(name: str) -> None:
    """Two sides, nothing done otherwise than asked, both judges content, its own fields."""
    made = leaflet(name, "pdf")
    assert check(SAMPLES / name) == ()
    assert made.pages == 2
    assert made.warnings == ()
    assert faults(made.data) == []
    if FIELDS[name]:
        empty = rgdocs.read(made.data)
        assert isinstance(empty, rgdocs.Reading)
        assert empty.record == rgdocs.Folder()


@pytest.mark.parametrize("name", sorted(EVERY))
def test_there_is_to_fill_in_what_the_pack_does_not_say(name: str) -> None:
    """The organisation's own details are printed; an answer of a record stands in their place."""
    assert set(controls(leaflet(name, "docx").data)) == FIELDS[name]
    record = rgdocs.Folder(organisatie="Anders", email="x@y.example", telefoon="06 …")
    made = rgdocs.render(record, format="docx", pack=house(name)).data
    assert controls(made) == {
        "organisatie": ["Anders"], "email": ["x@y.example"], "telefoon": ["06 …"],
    }  # fmt: skip


@pytest.mark.parametrize("name", sorted(TOLD))
def test_who_is_told_about_is_not_addressed(name: str) -> None:
    """No je, jij, jou or jouw, in what is read or heard, but for the help of fields."""
    told = paragraphs(leaflet(name, "docx").data)
    told += [text for text in in_pdf(leaflet(name, "pdf").data) if "terecht" not in text]
    words = {word for text in told for word in re.findall(r"\w+", text.lower())}
    asked = {"Naar welk e-mailadres kun je schrijven?", "Welk nummer kun je bellen?"}
    assert {*words} & {"jij", "jou", "jouw", "jullie"} == set()
    assert [t for t in told if re.search(r"\bje\b", t) and t not in asked] == []
