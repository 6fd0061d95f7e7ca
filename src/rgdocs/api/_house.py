"""A house's templates and fonts, made ready once for every document that follows."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import attrs

from rgdocs import packs, word
from rgdocs.api._cache import Cache
from rgdocs.errors import PackError, Warned
from rgdocs.problems import problem
from rgdocs.word.freeze import freeze
from rgdocs.word.frozen import thaw
from rgdocs.word.groot import enlarged
from rgdocs.word.house import Dressed
from rgdocs.word.language import in_language

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from types import ModuleType

    from rgdocs.packs import Pack

_templates: Cache[Ready] = Cache(64)
_logos: Cache[bytes | None] = Cache(16)


@attrs.frozen(kw_only=True)
class Ready:
    """A template in the house style, and what could not be done."""

    template: word.Template
    warnings: tuple[Warned, ...]


def ready(document: str, house: Pack, lang: str = "nl") -> Ready:
    """Return the template of a document, compiled once per pack."""
    return _templates.get((house.digest, document, lang), lambda: _make(document, house, lang))


def freeze_standard(folder: Path) -> None:
    """Write every template of the built-in pack, in each language, as `ready` will look for it."""
    house = packs.load(None)
    for taal in house.talen:
        spoken = house.in_taal(taal)
        for document in house.templates:
            made = _compile(document, spoken, "nl", keep_code=True)
            if not made.warnings:
                freeze(made.template, _made_from(document, spoken), folder)


def _made_from(document: str, house: Pack) -> str:
    return f"{house.digest} {document}"


def _make(document: str, house: Pack, lang: str) -> Ready:
    """Return a template as the wheel brought it, else compile it."""
    template = thaw(_made_from(document, house), lang=lang)
    if template is not None:
        return Ready(template=template, warnings=())
    return _compile(document, house, lang)


def _paper() -> ModuleType:
    """Return what knows the fonts and draws; loaded only where a template is compiled."""
    return import_module("rgdocs.api._paper")


def logo_png(house: Pack, lang: str) -> bytes | None:
    """Return the logo as PNG, drawn when the pack has none; PackError when it cannot be drawn."""
    logo = house.huisstijl.logo
    if logo is None:
        return None
    if logo.png is not None:
        return logo.png
    drawn = _logos.get(logo, lambda: _paper().drawn(logo))
    if drawn is None:
        raise PackError(problem("pack.logo.broken", "huisstijl.logo", lang=lang))
    return drawn


def _drawable(house: Pack, lang: str) -> None:
    """Raise PackError for every word or text of a pack that no font can draw."""
    known = _paper().fonts(house)
    said = {f"organisatie.{name}": text for name, text in attrs.asdict(house.organisatie).items()}
    for term, own in house.woorden.items():
        said |= {f"woorden.{term}.{form}": text for form, text in attrs.asdict(own).items()}
    said |= house.teksten
    if known.missing(" ".join(said.values()), house.huisstijl.lettertype):
        missing = (place for place, text in said.items() if known.missing(text))
        raise PackError(problem("pack.glyphs", place, lang=lang) for place in missing)


def _font_files(house: Pack) -> dict[str, bytes]:
    files = house.huisstijl.letterbestanden
    return {style: path.read_bytes() for style, path in files.items()}


def _compile(document: str, house: Pack, lang: str, *, keep_code: bool = False) -> Ready:
    _drawable(house, lang)
    parts = house.replaced(document)
    said = dressed(house.template(document), document, house, lang, parts=parts)
    template = word.compile_template(said.docx, lang=lang, keep_code=keep_code)
    return Ready(template=template, warnings=said.warnings)


def dressed(
    docx: bytes, document: str, house: Pack, lang: str, *, parts: Mapping[str, bytes]
) -> Dressed:
    """Return the template of a document in the style and the language of a house.

    `parts` are the Word files that stand in the place of parts of it.
    """
    if parts:
        docx = word.splice(docx, document, parts, lang=lang)
    made = word.dress(
        docx,
        house.huisstijl,
        font_files=_font_files(house),
        logo_png=logo_png(house, lang),
        name=house.organisatie.naam or house.id,
        lang=lang,
    )
    said = in_language(made.docx, house.taal, lang=lang)
    if house.editie == packs.GROOT:
        said = enlarged(said, lang=lang)
    return Dressed(said, made.warnings)
