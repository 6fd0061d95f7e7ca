"""What a pack is once it is loaded: an organisation's name, house style, words and templates."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from rgdocs.errors import PackError
from rgdocs.packs._catalogue import catalogue
from rgdocs.packs._colours import slots
from rgdocs.packs._words import Text, Woord, fill
from rgdocs.problems import problem


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
    """A logo; Word needs the PNG, and shows the SVG where there is one."""

    png: bytes = attrs.field(repr=False)
    svg: bytes | None = attrs.field(default=None, repr=False)


@attrs.frozen(kw_only=True)
class Huisstijl:
    """The looks: colours as RRGGBB, one font family, a logo."""

    kleur: str
    accent: str
    lettertype: str
    logo: Logo | None
    logo_tekst: str
    """What the logo shows, for who cannot see it."""

    def kleuren(self) -> dict[str, str]:
        """Return every colour by its slot in the theme of a Word file (dk1 … accent6)."""
        return slots(self.kleur, self.accent)


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
    digest: str

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
        return fill(catalogue(self.catalogus).get(message_id, source), self.woorden)

    def message(self, message_id: str, source: str, /, **params: object) -> str:
        """Return a message as `text` does, with its parameters filled in too."""
        said = self.text(message_id, source)
        if not said.parameters <= set(params):
            raise PackError(problem("pack.text.parameter", message_id))
        return said.say(**params)
