"""Word file to PDF: tagged (PDF/UA-1), archival (PDF/A-3a), with form fields or flat.

    pdf = make_pdf([Source(docx, "signaleringsplan", "Signaleringsplan", tips)],
                   title="Signaleringsplan", lang="nl-NL", when=when, fields=True)

Several sources become one PDF in one compilation: bookmarks, tags and fields stay whole.
"""

from __future__ import annotations

from rgdocs.pdf.about import About, about
from rgdocs.pdf.attachment import Attachment
from rgdocs.pdf.compile import forget
from rgdocs.pdf.fonts import FontSet
from rgdocs.pdf.make import Pdf, Source, make_pdf
from rgdocs.pdf.pages import page_pictures
from rgdocs.pdf.picture import jpeg_as_png, svg_as_png

__all__ = [
    "About",
    "Attachment",
    "FontSet",
    "Pdf",
    "Source",
    "about",
    "forget",
    "jpeg_as_png",
    "make_pdf",
    "page_pictures",
    "svg_as_png",
]
