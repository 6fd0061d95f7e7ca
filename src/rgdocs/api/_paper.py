"""Word files as PDF. Loaded when a PDF is asked for: who makes Word files pays nothing for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rgdocs import pdf
from rgdocs.api._document import PDF, Document
from rgdocs.api._receipt import made_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from rgdocs.api import MissingGlyphs
    from rgdocs.api._make import Written
    from rgdocs.api._receipt import Made
    from rgdocs.packs import Logo, Pack


BUNDLE = "bundel"
"""What a file of several papers is called."""


def fonts(house: Pack) -> pdf.FontSet:
    """Return the fonts that a house's PDF may use, its own first."""
    style = house.huisstijl
    return pdf.FontSet.of(dict.fromkeys(style.letterbestanden.values()), style.lettertype)


def drawn(logo: Logo) -> bytes | None:
    """Return a logo as PNG, None when it cannot be drawn."""
    if logo.svg is not None:
        return pdf.svg_as_png(logo.svg)
    return pdf.jpeg_as_png(logo.jpeg or b"")


def as_form(
    written: Iterable[Written],
    house: Pack,
    moment: datetime,
    *,
    missing_glyphs: MissingGlyphs = "refuse",
) -> Document:
    """Return the fillable PDF of Word files, called as the first of them.

    No data goes with it: its fields hold the answers, and they change when somebody types; what
    was attached would then say something else than the paper.
    """
    every = list(written)
    made = pdf.make_pdf(
        [_source(one) for one in every],
        title=every[0].composed.title,
        lang=house.taal,
        when=moment,
        fields=True,
        missing_glyphs=missing_glyphs,
        fonts=fonts(house),
    )
    return _document(made, every[0].composed.filename, made_of(every, house, moment))


def as_final(
    written: Written,
    house: Pack,
    moment: datetime,
    *,
    data: str | None,
    missing_glyphs: MissingGlyphs,
) -> Document:
    """Return the flat PDF of a Word file; `data` is the record that goes with it, as JSON."""
    name = written.composed.context["document"]["id"]
    attached = pdf.Attachment(f"{name}.json", data.encode()) if data else None
    made = pdf.make_pdf(
        [_source(written)],
        title=written.composed.title,
        lang=house.taal,
        when=moment,
        fields=False,
        fonts=fonts(house),
        attachment=attached,
        missing_glyphs=missing_glyphs,
    )
    return _document(made, written.composed.filename, made_of([written], house, moment))


def as_bundle(
    written: Iterable[Written],
    house: Pack,
    moment: datetime,
    *,
    title: str,
    fields: bool,
    missing_glyphs: MissingGlyphs,
) -> Document:
    """Return one PDF of Word files, named for what they are together; no data goes with it."""
    every = list(written)
    made = pdf.make_pdf(
        [_source(one) for one in every],
        title=title,
        lang=house.taal,
        when=moment,
        fields=fields,
        missing_glyphs=missing_glyphs,
        fonts=fonts(house),
    )
    return _document(made, BUNDLE, made_of(every, house, moment))


def by_office(written: Written, house: Pack, moment: datetime, *, lang: str) -> Document:
    """Return the PDF that LibreOffice makes of a Word file."""
    from rgdocs.pdf.office import office_pdf  # noqa: PLC0415 - for who asks for it

    data, pages, warnings = office_pdf(_source(written), lang=lang)
    made = pdf.Pdf(data, pages, warnings)
    return _document(made, written.composed.filename, made_of([written], house, moment))


def _source(written: Written) -> pdf.Source:
    return pdf.Source(
        docx=written.docx,
        name=written.name,
        title=written.composed.title,
        tips=written.composed.tips,
    )


def _document(made: pdf.Pdf, name: str, of: Made) -> Document:
    return Document(
        data=made.data,
        media_type=PDF,
        filename=f"{name}.pdf",
        pages=made.pages,
        warnings=made.warnings,
        made=of,
    )
