"""Every document of the catalogue, in so few papers that each pair is there.

Nine papers of each: three kinds in three houses, with the language so dealt out that every kind
and every house comes in every language too. Of the editions a lean cover: each document once in
large print, with kinds, houses and languages dealt out over them, and the card in every house.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

import rgdocs

if TYPE_CHECKING:
    from rgdocs import Document

SAMPLES = Path(__file__).parents[2] / "samples"
HOUSES = {
    "standaard": None,
    "veldmaan": SAMPLES / "packs" / "veldmaan",
    "heidebrug": SAMPLES / "packs" / "heidebrug" / "src" / "heidebrug_pack",
}
LANGUAGES: tuple[Literal["nl", "nl@u", "en"], ...] = ("nl", "nl@u", "en")
KINDS = ("blank", "prefilled", "final")
CARD_OF = "signaleringsplan"
"""The document that there is a card of."""


class Paper(NamedTuple):
    """What is made; `document` "" is the toolkit."""

    document: str
    kind: str
    house: str
    language: Literal["nl", "nl@u", "en"]
    edition: Literal["groot", "kaart"] | None = None

    @property
    def name(self) -> str:
        """Return a name for a file."""
        told = (self.document or "toolkit", *self[1:4], self.edition)
        return "_".join(filter(None, told)).replace("@", "-")

    def make(self) -> Document:
        """Make it through all stages."""
        pack, taal, edition = HOUSES[self.house], self.language, self.edition
        if not self.document:
            return rgdocs.toolkit(pack=pack, taal=taal, edition=edition)
        if self.kind == "blank":
            return rgdocs.blank(self.document, pack=pack, taal=taal, edition=edition)
        record = rgdocs.load(sample(self.document))
        kind: Literal["prefilled", "final"] = "final" if self.kind == "final" else "prefilled"
        return rgdocs.render(record, format="pdf", kind=kind, pack=pack, taal=taal, edition=edition)


def sample(document: str) -> Path:
    """Return the sample that says most of a document."""
    found = [path for path in SAMPLES.glob("*.json") if rgdocs.load(path).soort == document]
    return max(found, key=lambda path: (path.stat().st_size, path.name))


def papers() -> list[Paper]:
    """Return all of them."""
    made = [
        Paper(entry.id, kind, house, LANGUAGES[(k + h) % len(LANGUAGES)])
        for entry in rgdocs.catalogue()
        for k, kind in enumerate(KINDS)
        for h, house in enumerate(HOUSES)
    ]
    toolkits = [Paper("", "blank", *each) for each in zip(HOUSES, LANGUAGES, strict=True)]
    return [*made, *toolkits, *editions()]


def editions() -> list[Paper]:
    """Return large print of every document, and the card in every house and language."""
    houses = tuple(HOUSES)
    large = [
        Paper(entry.id, KINDS[n % 3], houses[(n // 3) % 3], LANGUAGES[(n + n // 3) % 3], "groot")
        for n, entry in enumerate(rgdocs.catalogue())
    ]
    each = list(zip(HOUSES, LANGUAGES, strict=True))
    cards = [Paper(CARD_OF, "final", *one, "kaart") for one in each]
    return [*large, *cards, Paper(CARD_OF, "blank", *each[1], "kaart")]
