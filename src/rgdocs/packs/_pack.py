"""What a pack is once it is loaded: an organisation's name, house style, words and templates."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import attrs

from rgdocs.errors import PackError, UsageError
from rgdocs.packs._catalogue import LANGUAGES, catalogue
from rgdocs.packs._colours import slots
from rgdocs.packs._words import Text, Woord, fill
from rgdocs.problems import problem

GROOT: Final = "groot"
KAART: Final = "kaart"
EDITIONS: Final = (GROOT, KAART)
"""Large print of any paper, and the card of a signaleringsplan."""
_LOGO: Final = "huisstijl.logo_tekst"
"""The message that says what the logo shows."""


@attrs.frozen(kw_only=True)
class Organisatie:
    """Whose forms these are; "" is absent."""

    naam: str = ""
    afdeling: str = ""
    adres: str = ""
    telefoon: str = ""
    email: str = ""
    website: str = ""


@attrs.frozen(kw_only=True)
class Logo:
    """A logo, as the pack has it: at least one of the three.

    Word needs a PNG, and shows the SVG where there is one; what lacks is drawn when it is needed.
    """

    png: bytes | None = attrs.field(default=None, repr=False)
    svg: bytes | None = attrs.field(default=None, repr=False)
    jpeg: bytes | None = attrs.field(default=None, repr=False)


@attrs.frozen(kw_only=True)
class Huisstijl:
    """The looks: colours as RRGGBB, one font family, a logo."""

    kleur: str
    accent: str
    lettertype: str
    logo: Logo | None
    logo_tekst: str
    """What the logo shows, for who cannot see it."""
    letterbestanden: Mapping[str, Path] = attrs.field(factory=dict, repr=False)
    """Style (regular, bold, italic) -> font file; empty for the family that comes with us."""

    def kleuren(self) -> dict[str, str]:
        """Return every colour by its slot in the theme of a Word file (dk1 … accent6)."""
        return slots(self.kleur, self.accent)


@attrs.frozen(kw_only=True)
class Spraak:
    """What a pack says in one language."""

    woorden: Mapping[str, Woord] = attrs.field(repr=False)
    teksten: Mapping[str, str] = attrs.field(repr=False)

    def logo_text(self, told: str, taal: str) -> str:
        """Return what the logo shows; a text of our own in the language of a catalogue.

        `told` is what the pack says of it, "" when there is no logo.
        """
        ours = {catalogue(name)[_LOGO] for name in LANGUAGES}
        said = self.teksten.get(_LOGO) or (catalogue(taal)[_LOGO] if told in ours else told)
        return fill(said, self.woorden).say() if told else ""


@attrs.frozen(kw_only=True)
class Pack:
    """One organisation's forms. Equal packs have the same `digest`, over everything in them."""

    id: str = attrs.field(eq=False)
    taal: str = attrs.field(eq=False)
    """The language of the documents, as a tag: "nl-NL"."""
    catalogus: str = attrs.field(eq=False)
    """The catalogue that the texts come from: "nl"."""
    organisatie: Organisatie = attrs.field(eq=False)
    huisstijl: Huisstijl = attrs.field(eq=False)
    woorden: Mapping[str, Woord] = attrs.field(eq=False, repr=False)
    """Every word of the house by its term."""
    templates: Mapping[str, bytes] = attrs.field(eq=False, repr=False)
    """Word templates by document id, as docx bytes."""
    eigen: frozenset[str] = attrs.field(default=frozenset(), eq=False)
    """The documents whose template is not the built-in one."""
    teksten: Mapping[str, str] = attrs.field(factory=dict, eq=False, repr=False)
    """Message id -> the pack's own wording of it, house words still in braces."""
    onderdelen: Mapping[tuple[str, str], bool | bytes] = attrs.field(
        factory=dict, eq=False, repr=False
    )
    """Document and part -> printed or not, or the Word file that stands in its place."""
    erft: tuple[str, ...] = attrs.field(default=(), eq=False)
    """The ids of the packs that it inherits from, nearest first."""
    talen: Mapping[str, Spraak] = attrs.field(factory=dict, eq=False, repr=False)
    """Words and texts for each catalogue, whether the pack speaks it or not."""
    editie: str = attrs.field(default="", eq=False)
    """In which edition its papers come: "" as they are, or one of EDITIONS."""
    digest: str

    def in_edition(self, editie: str | None, *, lang: str = "nl") -> Pack:
        """Return the same pack in an edition of EDITIONS; None is the usual one.

        Raises UsageError, told in `lang`, for one that there is not.
        """
        if not editie or editie == self.editie:
            return self
        if editie not in EDITIONS:
            raise UsageError(problem("usage.edition", "", lang=lang, known=", ".join(EDITIONS)))
        digest = hashlib.sha256(f"{self.digest} editie {editie}".encode()).hexdigest()
        return attrs.evolve(self, editie=editie, digest=digest)

    def in_taal(self, taal: str | None, *, lang: str = "nl") -> Pack:
        """Return the same pack with everything said in the language of a catalogue.

        None is the pack's own language. Raises UsageError, told in `lang`, for one that we do not
        speak.
        """
        if taal is None or taal == self.catalogus:
            return self
        if taal not in LANGUAGES:
            raise UsageError(problem("usage.language", "", lang=lang, known=", ".join(LANGUAGES)))
        said = self.talen[taal]
        told = said.logo_text(self.huisstijl.logo_tekst, taal)
        return attrs.evolve(
            self,
            huisstijl=attrs.evolve(self.huisstijl, logo_tekst=told),
            taal=LANGUAGES[taal],
            catalogus=taal,
            woorden=said.woorden,
            teksten=said.teksten,
            digest=hashlib.sha256(f"{self.digest} {taal}".encode()).hexdigest(),
        )

    def template(self, document_id: str) -> bytes:
        """Return the Word template of a document; raise PackError when there is none."""
        if document_id not in self.templates:
            raise PackError(problem("pack.template", "", known=", ".join(sorted(self.templates))))
        return self.templates[document_id]

    def text(self, message_id: str, source: str) -> Text:
        """Return a message in the pack's language with its house words filled in.

        `source` is the Dutch text, used where the catalogue has no message of this id. Raises
        PackError when a placeholder is unknown.
        """
        said = self.teksten.get(message_id) or catalogue(self.catalogus).get(message_id, source)
        return fill(said, self.woorden)

    def is_off(self, document: str, part: str) -> bool:
        """Return whether the pack leaves a part of a form out."""
        return self.onderdelen.get((document, part), True) is False

    def replaced(self, document: str) -> dict[str, bytes]:
        """Return the Word files that stand in the place of parts of a document, by part."""
        return {
            part: word
            for (owner, part), word in self.onderdelen.items()
            if owner == document and isinstance(word, bytes)
        }

    def message(self, message_id: str, source: str, /, **params: object) -> str:
        """Return a message as `text` does, with its parameters filled in too."""
        said = self.text(message_id, source)
        if not said.parameters <= set(params):
            raise PackError(problem("pack.text.parameter", message_id))
        return said.say(**params)
