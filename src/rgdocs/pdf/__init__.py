"""Word file to PDF: tagged (PDF/UA-1), archival (PDF/A-3a), with form fields or flat.

    pdf = make_pdf([Source(docx, "signaleringsplan", "Signaleringsplan", tips)],
                   title="Signaleringsplan", lang="nl-NL", when=when, fields=True)

Several sources become one PDF in one compilation: bookmarks, tags and fields stay whole.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rgdocs.pdf.attachment import Attachment
    from rgdocs.pdf.compile import forget
    from rgdocs.pdf.docinfo import About, about
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

_HOME = {
    "About": "docinfo",
    "Attachment": "attachment",
    "FontSet": "fonts",
    "Pdf": "make",
    "Source": "make",
    "about": "docinfo",
    "forget": "compile",
    "jpeg_as_png": "picture",
    "make_pdf": "make",
    "page_pictures": "pages",
    "svg_as_png": "picture",
}
"""Where a name lives; loaded when it is first asked for, so that a finished blank costs little."""


def __getattr__(name: str) -> object:
    """Import a name when it is first asked for."""
    if name not in _HOME:
        raise AttributeError(f"module 'rgdocs.pdf' has no attribute {name!r}")
    return getattr(import_module(f"rgdocs.pdf.{_HOME[name]}"), name)
