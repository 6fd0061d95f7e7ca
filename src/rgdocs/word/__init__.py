"""Word files from templates in docxtpl's dialect, compiled once, letter for letter.

`compile_template(docx)` gives a `Template`; `Template.render(context)` gives the Word file.
`dress(docx, huisstijl)` puts an organisation's house style into a template first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rgdocs.word import house
from rgdocs.word.compiler import compile_template
from rgdocs.word.fontfiles import font_files
from rgdocs.word.template import Template

if TYPE_CHECKING:
    from rgdocs.packs import Huisstijl


def dress(docx: bytes, huisstijl: Huisstijl) -> bytes:
    """Return the template `docx` in `huisstijl`; see `house.dress` for what could not be done."""
    logo = huisstijl.logo
    colours = huisstijl.kleuren()
    links = {"hlink": colours["accent1"], "folHlink": colours["accent3"]}
    return house.dress(
        docx,
        colours=links | colours,
        family=huisstijl.lettertype,
        font_files=font_files(huisstijl.lettertype),
        logo_png=logo.png if logo else None,
        logo_svg=logo.svg if logo else None,
        logo_alt=huisstijl.logo_tekst or None,
    ).docx


__all__ = ["Template", "compile_template", "dress"]
