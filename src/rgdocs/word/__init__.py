"""Word files from templates in docxtpl's dialect, compiled once, letter for letter.

`compile_template(docx)` gives a `Template`; `Template.render(context)` gives the Word file.
`dress(docx, huisstijl)` puts an organisation's house style into a template first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rgdocs.compose import Drawing
from rgdocs.word import house
from rgdocs.word.compiler import compile_template
from rgdocs.word.fontfiles import font_files as bundled_files
from rgdocs.word.picture import Picture
from rgdocs.word.splice import splice
from rgdocs.word.template import Template

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rgdocs.packs import Huisstijl


def dress(
    docx: bytes,
    huisstijl: Huisstijl,
    *,
    font_files: Mapping[str, bytes] | None = None,
    logo_png: bytes | None = None,
    name: str = "",
    lang: str = "nl",
) -> house.Dressed:
    """Return the template `docx` in `huisstijl`, with what could not be done.

    `font_files` are the house's own by style, `logo_png` its logo when `huisstijl` has none as
    PNG; `name` is what Word's menus call the colours and fonts.
    """
    logo = huisstijl.logo
    colours = huisstijl.kleuren()
    links = {"hlink": colours["accent1"], "folHlink": colours["accent3"]}
    return house.dress(
        docx,
        colours=links | colours,
        family=huisstijl.lettertype,
        font_files=font_files or bundled_files(huisstijl.lettertype),
        logo_png=logo_png or (logo.png if logo else None),
        logo_svg=logo.svg if logo else None,
        logo_alt=huisstijl.logo_tekst or None,
        name=name,
        lang=lang,
    )


__all__ = ["Drawing", "Picture", "Template", "compile_template", "dress", "splice"]
