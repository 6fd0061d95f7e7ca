"""Any Word file as PDF: also one that is none of our forms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from rgdocs import pdf
from rgdocs.api import _make
from rgdocs.api._catalogue import get_pack
from rgdocs.api._document import PDF, Document
from rgdocs.api._paper import fonts
from rgdocs.errors import UsageError
from rgdocs.problems import problem

if TYPE_CHECKING:
    from datetime import datetime

    from rgdocs.api import Engine, MissingGlyphs

NAME: Final = "document"
"""The first part of every field's name, and the neutral name of the file."""
_LANGUAGE: Final = 2, 3


def convert(  # noqa: PLR0913 - what `rgdocs.convert` takes
    docx: bytes,
    *,
    fields: bool,
    strict: bool,
    title: str,
    taal: str,
    pack: Any,
    when: datetime | None,
    missing_glyphs: MissingGlyphs,
    engine: Engine,
    lang: str,
) -> Document:
    """Return the PDF of a Word file; see `rgdocs.convert`."""
    _make.one_of(engine, _make.ENGINES, "usage.engine", lang)
    if engine == "libreoffice":
        if fields or strict or title or taal or pack is not None or missing_glyphs != "refuse":
            raise UsageError(problem("usage.engine-convert", "", lang=lang))
        return _by_office(docx, lang)
    said = pdf.about(docx, NAME)
    spoken = taal or said.language or "nl-NL"
    _check(spoken, lang)
    made = pdf.make_pdf(
        [pdf.Source(docx=docx, name=NAME, title=title)],
        title=title or said.title or NAME.capitalize(),
        lang=spoken,
        when=_make.moment_of(when),
        fields=fields,
        fonts=fonts(get_pack(pack, lang=lang)),
        missing_glyphs=missing_glyphs,
        strict=strict,
    )
    return _document(made)


def _by_office(docx: bytes, lang: str) -> Document:
    from rgdocs.pdf.office import office_pdf  # noqa: PLC0415 - for who asks for it

    return _document(pdf.Pdf(*office_pdf(pdf.Source(docx, NAME, ""), lang=lang)))


def _document(made: pdf.Pdf) -> Document:
    return Document(
        data=made.data,
        media_type=PDF,
        filename=f"{NAME}.pdf",
        pages=made.pages,
        warnings=made.warnings,
    )


def _check(taal: str, lang: str) -> None:
    code, _, region = taal.partition("-")
    good = code.isascii() and code.isalpha() and len(code) in _LANGUAGE
    if not good or (region and not (region.isascii() and region.isalnum())):
        raise UsageError(problem("usage.taal-tag", "", lang=lang))
