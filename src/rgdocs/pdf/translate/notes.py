"""The list of what was translated otherwise than the Word file asks: never silent."""

from __future__ import annotations

from typing import Final

from attrs import define, field

from rgdocs.errors import Warned

MESSAGES: Final[dict[str, dict[str, str]]] = {
    "element.unknown": {
        "nl": "Dit onderdeel van Word kan de PDF niet weergeven.",
        "en": "The PDF cannot show this element of Word.",
    },
    "element.text_kept": {
        "nl": "Dit onderdeel is onbekend; alleen de tekst erin is overgenomen.",
        "en": "This element is unknown; only the text inside it was kept.",
    },
    "element.lost_text": {
        "nl": "De tekst in dit onderdeel staat niet in de PDF.",
        "en": "The text inside this element is not in the PDF.",
    },
    "property.unknown": {
        "nl": "Deze opmaak wordt in de PDF niet nagevolgd.",
        "en": "This formatting is not followed in the PDF.",
    },
    "property.value": {
        "nl": "Deze waarde van de opmaak is onbekend; er is een gewone voor gekozen.",
        "en": "This value of the formatting is unknown; a plain one was used.",
    },
    "font.unknown": {
        "nl": "Dit lettertype is er niet; het standaardlettertype is gebruikt.",
        "en": "This font is not there; the default font was used.",
    },
    "style.unknown": {
        "nl": "Deze stijl bestaat niet in het bestand.",
        "en": "This style does not exist in the file.",
    },
    "heading.skipped": {
        "nl": "Een kopniveau wordt overgeslagen; de kop is een niveau hoger gezet.",
        "en": "A heading level is skipped; the heading was raised.",
    },
    "heading.empty": {
        "nl": "Een kop zonder tekst telt niet als kop.",
        "en": "A heading without text does not count as one.",
    },
    "control.unnamed": {
        "nl": "Dit besturingselement heeft geen tag; het veld krijgt een volgnummer.",
        "en": "This content control has no tag; the field gets a number.",
    },
    "control.duplicate": {
        "nl": "Deze tag komt meer dan eens voor; het veld krijgt een volgnummer.",
        "en": "This tag occurs more than once; the field gets a number.",
    },
    "control.header": {
        "nl": "In een kop- of voettekst kan geen veld staan; de inhoud is tekst geworden.",
        "en": "A header or footer cannot hold a field; its content became text.",
    },
    "control.opened": {
        "nl": "Dit soort besturingselement wordt geen veld; de inhoud is tekst geworden.",
        "en": "This kind of content control is no field; its content became text.",
    },
    "field.frozen": {
        "nl": "Deze veldcode wordt niet berekend; de opgeslagen uitkomst is gebruikt.",
        "en": "This field code is not computed; its stored result was used.",
    },
    "link.broken": {
        "nl": "Deze verwijzing heeft geen doel; ze is gewone tekst geworden.",
        "en": "This reference has no target; it became plain text.",
    },
    "picture.alt": {
        "nl": "Deze afbeelding heeft geen alternatieve tekst; voorleessoftware slaat haar over.",
        "en": "This picture has no alternative text; assistive software skips it.",
    },
    "picture.format": {
        "nl": "Deze soort afbeelding kan niet getekend worden; een kader staat op haar plaats.",
        "en": "This kind of picture cannot be drawn; a frame takes its place.",
    },
    "picture.missing": {
        "nl": "De afbeelding ontbreekt in het bestand.",
        "en": "The picture is missing from the file.",
    },
    "picture.wrap": {
        "nl": "Tekst loopt in de PDF niet om een afbeelding heen; ze staat op een eigen regel.",
        "en": "Text does not wrap round a picture in the PDF; it stands on its own line.",
    },
    "frame.wrap": {
        "nl": "Tekst loopt in de PDF niet om een kader of tabel heen; het staat op eigen regels.",
        "en": "Text does not run round a frame or table in the PDF; it stands on its own lines.",
    },
    "shape.unknown": {
        "nl": "Deze vorm is als rechthoek getekend.",
        "en": "This shape was drawn as a rectangle.",
    },
    "symbol.unknown": {
        "nl": "Dit symbool is onbekend; er staat een leeg vierkant.",
        "en": "This symbol is unknown; an empty square stands for it.",
    },
    "deleted.left_out": {
        "nl": "Doorgehaalde tekst (wijzigingen bijhouden) is weggelaten.",
        "en": "Deleted text (tracked changes) was left out.",
    },
    "comment.left_out": {
        "nl": "Een opmerking is weggelaten.",
        "en": "A comment was left out.",
    },
    "section.type": {
        "nl": "Deze soort sectie begint in de PDF op een nieuwe pagina.",
        "en": "This kind of section starts on a new page in the PDF.",
    },
    "table.header": {
        "nl": "Deze kopregel staat alleen op de eerste pagina: er staat een veld tussen de tekst.",
        "en": "This header row stands on the first page only: a field stands among its words.",
    },
    "section.header": {
        "nl": "Een sectie op dezelfde pagina houdt de kop- en voettekst van de sectie ervoor.",
        "en": "A section on the same page keeps the header and footer of the one before.",
    },
    "list.level": {
        "nl": "Dit lijstniveau is niet bepaald; de alinea staat zonder nummer.",
        "en": "This list level is not defined; the paragraph has no number.",
    },
}


@define
class Notes:
    """Collects warnings of one document; the same one at the same place is told once."""

    document: str
    lang: str
    part: str = ""
    paragraph: int = 0
    found: dict[Warned, None] = field(factory=dict, repr=False)

    def warn(self, code: str, element: str) -> None:
        """Note that `element` (a name of Word's, never text) was done otherwise than asked."""
        messages = MESSAGES[code]
        message = messages["nl" if self.lang.startswith("nl") else "en"]
        word = "alinea" if self.lang.startswith("nl") else "paragraph"
        place = f"{self.document}/{self.part}, {word} {self.paragraph}, {element}"
        self.found.setdefault(Warned(code=code, place=place, message=message))

    def once(self, code: str, element: str) -> None:
        """Note something that holds for the whole document, at its first place only."""
        ending = f", {element}"
        if not any(each.code == code and each.place.endswith(ending) for each in self.found):
            self.warn(code, element)
