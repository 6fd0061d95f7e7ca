"""A contact sheet: every page of every form in the style of a house, in one HTML file.

Nothing in it is fetched from elsewhere: pictures stand in it, there are no scripts.
"""

from __future__ import annotations

from base64 import b64encode
from html import escape
from importlib.resources import files
from string import Template
from typing import TYPE_CHECKING

import attrs

from rgdocs import compose, forms, packs, pdf
from rgdocs.api import _make
from rgdocs.api._document import Document
from rgdocs.api._house import logo_png, ready
from rgdocs.api._paper import fonts
from rgdocs.api._samples import samples_of

if TYPE_CHECKING:
    from rgdocs.forms import Form
    from rgdocs.model import Record
    from rgdocs.packs import Pack

SHOWN = "signaleringsplan"
"""The form that is shown in other editions too."""
Pictures = tuple[bytes, ...]

HTML = "text/html"
DPI = 78
"""Sharp enough to judge a page, small enough to send round."""

_WORDS = {
    "nl": {
        "title": "Formulieren van {name}",
        "lead": "Zo zien de formulieren eruit in deze huisstijl. De ingevulde voorbeelden zijn"
        " verzonnen.",
        "house": "Huisstijl",
        "font": "Lettertype",
        "main": "Kleur",
        "accent": "Accent",
        "words": "Eigen woorden",
        "contents": "Inhoud",
        "cover": "Voorblad van de werkmap",
        "blank": "Leeg",
        "final": "Ingevuld",
        "card": "Op één blad dat gevouwen in een zak past: wie te bellen, medicatie, wat helpt en"
        " wat niet. Wat er niet op past, gaat heel naar een tweede blad.",
        "large": "In grote letters",
        "large_lead": "Elk formulier is er ook in grote letters: 18 punten, alles onder elkaar,"
        " niets weggelaten. Dit is er een.",
        "large_blank": "Leeg, in grote letters",
        "large_final": "Ingevuld, in grote letters",
        "page": "Bladzijde {page} van {pages}",
        "alt": "{title}, {kind}, bladzijde {page} van {pages}",
    },
    "en": {
        "title": "Forms of {name}",
        "lead": "This is how the forms look in this house style. The people in the filled examples"
        " are invented.",
        "house": "House style",
        "font": "Font",
        "main": "Colour",
        "accent": "Accent",
        "words": "Own words",
        "contents": "Contents",
        "cover": "Cover of the folder",
        "blank": "Blank",
        "final": "Filled",
        "card": "On one sheet that folds to fit a pocket: whom to call, medication, what helps and"
        " what does not. What does not fit goes whole to a second sheet.",
        "large": "In large print",
        "large_lead": "Every form comes in large print too: 18 points, everything below one"
        " another, nothing left out. This is one of them.",
        "large_blank": "Blank, in large print",
        "large_final": "Filled, in large print",
        "page": "Page {page} of {pages}",
        "alt": "{title}, {kind}, page {page} of {pages}",
    },
}


@attrs.frozen
class _Section:
    """One part of the sheet: all pages of a form, or of the cover."""

    key: str
    title: str
    html: str


def show(house: Pack) -> Document:
    """Return the contact sheet of a pack, in the language that the pack speaks."""
    words = _WORDS["en" if house.taal.startswith("en") else "nl"]
    name = house.organisatie.naam or house.id
    blanks = [_make.write(form, "blank", house, _make.FORMS_DATE) for form in forms.catalogue()]
    drawn = [_drawn([blank], house) for blank in blanks]
    sections = [_cover(house, blanks, sum(map(len, drawn)), words)]
    sections += [
        _form(form, house, pages, words)
        for form, pages in zip(forms.catalogue(), drawn, strict=True)
    ]
    sections += [_card(house, words), _large(house, words)]
    links = (f'<li><a href="#{one.key}">{escape(one.title)}</a></li>' for one in sections)
    html = _sheet().substitute(
        lang=house.taal,
        title=escape(words["title"].format(name=name)),
        lead=escape(words["lead"]),
        contents=escape(words["contents"]),
        links="".join(links),
        house=_house(house, words),
        logo=_logo(house),
        sections="".join(one.html for one in sections),
        **house.huisstijl.kleuren(),
    )
    return Document(data=html.encode(), media_type=HTML, filename=f"{house.id}.html")


def _sheet() -> Template:
    return Template(files(__package__).joinpath("sheet.html").read_text("utf-8"))


def _logo(house: Pack) -> str:
    png = logo_png(house, "nl")
    said = escape(house.huisstijl.logo_tekst, quote=True)
    return f'<img class="logo" src="{_address(png)}" alt="{said}">' if png else ""


def _house(house: Pack, words: dict[str, str]) -> str:
    style, usual = house.huisstijl, packs.standard()
    facts = [(words["font"], escape(style.lettertype))]
    for key, colour in (("main", style.kleur), ("accent", style.accent)):
        swatch = f'<span class="swatch" style="background:#{colour}"></span>'
        facts.append((words[key], f"{swatch}#{escape(colour)}"))
    own = [word.enkelvoud for term, word in house.woorden.items()
           if word.enkelvoud != usual[term].enkelvoud]  # fmt: skip
    if own and house.taal.startswith("nl"):
        facts.append((words["words"], escape(", ".join(own))))
    return "".join(f"<div><dt>{escape(name)}</dt><dd>{said}</dd></div>" for name, said in facts)


def _cover(house: Pack, blanks: list[_make.Written], rest: int, words: dict[str, str]) -> _Section:
    """Draw the cover before all forms, so that its numbers are right; `rest` are their pages."""
    composed = compose.toolkit(pack=house, when=_make.FORMS_DATE)
    docx = ready(packs.TOOLKIT, house).template.render(composed.context)
    cover = _make.Written(docx=docx, name=packs.TOOLKIT, composed=composed)
    drawn = _drawn([cover, *blanks], house)
    pages = _pages(drawn[: len(drawn) - rest], composed.title, words["blank"], words)
    return _section(packs.TOOLKIT, composed.title, words["cover"], pages)


def _form(form: Form, house: Pack, blank: Pictures, words: dict[str, str]) -> _Section:
    told = compose.describe(form, pack=house)
    pages = _pages(blank, told.titel, words["blank"], words)
    for record in samples_of(form.id)[:1]:
        final = _make.write(form, "final", house, _make.FORMS_DATE, record)
        pages += _pages(_drawn([final], house), told.titel, words["final"], words)
    return _section(form.id, told.titel, told.uitleg, pages)


def _card(house: Pack, words: dict[str, str]) -> _Section:
    """Draw the card: blank and filled."""
    edition = house.in_edition(packs.KAART)
    pages, title = "", ""
    for kind, record in _both():
        card = _make.write(forms.get(SHOWN), kind, edition, _make.FORMS_DATE, record)
        title = card.composed.title
        pages += _pages(_drawn([card], edition), title, words[kind], words)
    return _section(packs.CARD, title, words["card"], pages)


def _large(house: Pack, words: dict[str, str]) -> _Section:
    """Draw one form in large print: blank and filled."""
    edition = house.in_edition(packs.GROOT)
    title, pages = compose.describe(forms.get(SHOWN), pack=house).titel, ""
    for kind, record in _both():
        form = _make.write(forms.get(SHOWN), kind, edition, _make.FORMS_DATE, record)
        pages += _pages(_drawn([form], edition), title, words[f"large_{kind}"], words)
    return _section(packs.GROOT, words["large"], words["large_lead"], pages)


def _both() -> tuple[tuple[str, Record | None], ...]:
    return ("blank", None), ("final", samples_of(SHOWN)[0])


def _drawn(written: list[_make.Written], house: Pack) -> Pictures:
    sources = [
        pdf.Source(docx=one.docx, name=one.name, title=one.composed.title) for one in written
    ]
    title = written[0].composed.title
    return pdf.page_pictures(sources, title=title, lang=house.taal, dpi=DPI, fonts=fonts(house))


def _section(key: str, title: str, lead: str, pages: str) -> _Section:
    head = f'<h2 id="h-{key}">{escape(title)}</h2><p>{escape(lead)}</p>'
    html = f'<section id="{key}" aria-labelledby="h-{key}">{head}{pages}</section>'
    return _Section(key, title, html)


def _pages(pictures: Pictures, title: str, kind: str, words: dict[str, str]) -> str:
    figures = "".join(
        _figure(picture, page, len(pictures), title, kind, words)
        for page, picture in enumerate(pictures, 1)
    )
    return f'<h3>{escape(kind)}</h3><div class="pages">{figures}</div>'


def _figure(png: bytes, page: int, pages: int, title: str, kind: str, words: dict[str, str]) -> str:
    place = {"page": page, "pages": pages}
    alt = escape(words["alt"].format(title=title, kind=kind.lower(), **place), quote=True)
    width, height = (int.from_bytes(png[at : at + 4]) for at in (16, 20))
    picture = f'<img src="{_address(png)}" alt="{alt}" width="{width}" height="{height}">'
    wide = ' class="wide"' if width > height else ""
    return (
        f"<figure{wide}>{picture}<figcaption>{words['page'].format(**place)}</figcaption></figure>"
    )


def _address(png: bytes) -> str:
    return f"data:image/png;base64,{b64encode(png).decode()}"
