"""Dresses a template in an organisation's house style, once per pack."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from rgdocs.errors import Warned
from rgdocs.word import ooxml
from rgdocs.word.embed import embed
from rgdocs.word.faults import NOWHERE, Faults, Place
from rgdocs.word.logo import Logo
from rgdocs.word.package import read_package
from rgdocs.word.relations import content_types
from rgdocs.word.theme import SLOTS, Theme, is_colour
from rgdocs.word.zipwriter import write_static

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

_THEME_TYPE: Final = "application/vnd.openxmlformats-officedocument.theme+xml"
_STYLED_TYPES: Final = ooxml.WORD_TYPES | {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml",
}


@frozen
class Dressed:
    """A template in its house style, and what could not be done."""

    docx: bytes
    warnings: tuple[Warned, ...]


def dress(
    docx: bytes,
    *,
    colours: Mapping[str, str],
    family: str,
    font_files: Mapping[str, bytes],
    logo_png: bytes | None,
    logo_svg: bytes | None = None,
    logo_alt: str | None = None,
    name: str = "",
    lang: str = "nl",
) -> Dressed:
    """Return the Word file `docx` with another house style.

    `colours` maps slots of the theme (dk1, lt1, dk2, lt2, accent1 … accent6, hlink, folHlink) to
    RRGGBB; `family` becomes the font of the theme; `font_files` holds TrueType files by style
    (regular, bold, italic, boldItalic), embedded when their licence allows; the logo replaces
    word/media/logo.png and logo.svg, None takes the logo out; `name` is what Word's menus call the
    colours and fonts. Same input, same bytes. Raises
    TemplateError when the file, a colour or the logo is unfit.
    """
    faults = Faults(lang)
    members = read_package(docx, faults)
    logo = Logo(logo_png, logo_svg, logo_alt)
    if not all(slot in SLOTS and is_colour(colour) for slot, colour in colours.items()):
        faults.add("colour", NOWHERE)
    if not logo.is_fit():
        faults.add("logo", NOWHERE)
    faults.stop()
    return _Wardrobe(members, Theme(colours, family, name), logo, faults).dress(font_files)


@frozen
class _Wardrobe:
    members: dict[str, bytes]
    theme: Theme
    logo: Logo
    faults: Faults

    def dress(self, font_files: Mapping[str, bytes]) -> Dressed:
        types = content_types(self.members, self.faults)
        themes = self._trees(types, {_THEME_TYPE})
        parts = self._trees(types, _STYLED_TYPES)
        if not themes:
            self.faults.add("theme", NOWHERE)
        self.faults.stop()
        old: set[str] = set()
        for root in themes.values():
            old |= self.theme.families(root)
            self.theme.in_theme(root)
        for root in parts.values():
            self.theme.in_part(root)
        self.logo.put(self.members, parts)
        self.members.update((n, ooxml.to_bytes(root)) for n, root in (themes | parts).items())
        warned = embed(self.members, old, self.theme.family, font_files, self.faults.lang)
        return Dressed(write_static(self.members), tuple(warned))

    def _trees(
        self, types: Mapping[str, str], wanted: set[str] | frozenset[str]
    ) -> dict[str, etree._Element]:
        trees = {}
        for name, kind in types.items():
            if kind in wanted:
                try:
                    trees[name] = ooxml.parse(self.members[name])
                except ValueError as error:
                    self.faults.add(str(error), Place(name))
        return trees
