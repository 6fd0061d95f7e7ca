"""The one function of this stage: Word files in, one PDF out."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from attrs import field, frozen
from pypdf import PdfReader

from rgdocs.errors import Warned
from rgdocs.pdf.compile import compile_pdf
from rgdocs.pdf.fields import with_fields, with_row_heads
from rgdocs.pdf.fonts import FontSet
from rgdocs.pdf.glyphs import MissingGlyphs, gaps, refuse, replace, replaced
from rgdocs.pdf.origin import origin
from rgdocs.pdf.precomposed import whole_letters
from rgdocs.pdf.translate import translate

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from rgdocs.pdf.attachment import Attachment
    from rgdocs.pdf.translate.job import Control

_EMPTIED: Final = {
    "nl": "De tekst van dit besturingselement staat niet in het veld; het veld begint leeg.",
    "en": "The text of this content control is not in its field; the field begins empty.",
}


@frozen
class Source:
    """One Word file to be a part of the PDF.

    `name` is the document id and the first part of its field names; `tips` holds, for each path
    of an answer, the question in full: tooltip and accessible name of its field.
    """

    docx: bytes = field(repr=False)
    name: str
    title: str
    tips: Mapping[str, str] = field(factory=dict, repr=False)


@frozen
class Pdf:
    """The result; `warnings` tell what is otherwise than the Word file asked."""

    data: bytes = field(repr=False)
    pages: int
    warnings: tuple[Warned, ...] = ()


def make_pdf(
    sources: Sequence[Source],
    *,
    title: str,
    lang: str,
    when: datetime,
    fields: bool,
    attachment: Attachment | None = None,
    fonts: FontSet | None = None,
    missing_glyphs: MissingGlyphs = "refuse",
) -> Pdf:
    """Return one PDF of the Word files, PDF/UA-1 and PDF/A-3a at once.

    `fields`: every content control becomes a form field; otherwise the PDF is flat. `lang` is
    the language of the text (`nl-NL`) and of what is told when something is wrong; `when` (aware)
    is the date in the file. Same arguments, same bytes.

    Raises InvalidRecord for an answer with a character that no font has (with
    `missing_glyphs="replace"` it becomes an open square and a warning), TemplateError for a Word
    file that cannot become this PDF, BugInRgdocs when Typst refuses what we wrote.
    """
    known = fonts or FontSet.of()
    told = translate(sources, fields=fields, lang=lang, title=title, fonts=known)
    found = gaps(told.drawn, known)
    if missing_glyphs == "refuse":
        refuse(found, lang=lang)
    source, inputs = replace(told.source, found, known), dict(told.inputs)
    source = whole_letters(told.drawn, known) + source
    if attachment is not None:
        source += attachment.source()
        inputs |= attachment.inputs()
    data, remarks = compile_pdf(source, inputs=inputs, fonts=known, when=when)
    if fields:
        marks = origin(each.docx for each in sources)
        data = with_fields(data, told.controls, _tips(sources), marks, told.row_heads)
    elif any(told.row_heads):
        data = with_row_heads(data, told.row_heads)
    warnings = (*told.warnings, *replaced(found, lang=lang), *remarks)
    if fields:
        warnings += _emptied(told.controls, lang)
    return Pdf(data, len(PdfReader(io.BytesIO(data)).pages), warnings)


def _emptied(controls: Sequence[Control], lang: str) -> tuple[Warned, ...]:
    """Tell which fields held text in the Word file: a form's text fields begin empty."""
    message = _EMPTIED["nl" if lang.startswith("nl") else "en"]
    return tuple(
        Warned(code="pdf.field-emptied", place=f"{each.document}.{each.name}", message=message)
        for each in controls
        if each.value and each.kind != "checkbox"
    )


def _tips(sources: Sequence[Source]) -> dict[str, str]:
    """Return every question under the full name of its field."""
    return {f"{each.name}.{path}": tip for each in sources for path, tip in each.tips.items()}
