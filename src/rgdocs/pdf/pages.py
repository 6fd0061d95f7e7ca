"""Word files as pictures of their pages, drawn by the very engine that makes the PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rgdocs.pdf.compile import compile_pictures
from rgdocs.pdf.fonts import FontSet
from rgdocs.pdf.fontuse import fonts_file
from rgdocs.pdf.glyphs import gaps, replace
from rgdocs.pdf.translate import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rgdocs.pdf.make import Source


def page_pictures(
    sources: Sequence[Source], *, title: str, lang: str, dpi: float, fonts: FontSet | None = None
) -> tuple[bytes, ...]:
    """Return a PNG of each page of the Word files, `dpi` dots to the inch.

    What no font has is an open square. Raises UnreadableFile, BugInRgdocs.
    """
    known = fonts or FontSet.of()
    told = translate(sources, fields=False, lang=lang, title=title, fonts=known)
    source = replace(told.source, gaps(told.drawn, known), known)
    read = {**told.files, **fonts_file(source, told.drawn, known)}
    return compile_pictures(source, files=read, fonts=known, dpi=dpi)
