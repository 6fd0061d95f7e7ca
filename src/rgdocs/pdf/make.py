"""The one function of this stage: Word files in, one PDF out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from attrs import define, field, frozen

from rgdocs.errors import Problem, TemplateError, Warned
from rgdocs.pdf.compile import compile_pdf
from rgdocs.pdf.fields import add_fields
from rgdocs.pdf.fonts import FontSet
from rgdocs.pdf.fontuse import fonts_file
from rgdocs.pdf.glyphs import MissingGlyphs, gaps, refuse, replace, replaced
from rgdocs.pdf.looks import Drawn, Typesetter
from rgdocs.pdf.origin import origin
from rgdocs.pdf.rowheads import name_rows
from rgdocs.pdf.seal import seal
from rgdocs.pdf.translate import Control, translate
from rgdocs.pdf.typstfile import TypstFile

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from rgdocs.pdf.attachment import Attachment

_CONTINUED: Final = {
    "nl": "Dit antwoord past niet in zijn vak; het staat heel op de laatste bladzijden.",
    "en": "This answer does not fit in its box; it stands whole on the last pages.",
}

_HINT: Final = {
    "nl": "Verander het in Word, of maak de PDF zonder 'strict'.",
    "en": "Change it in Word, or make the PDF without 'strict'.",
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
    strict: bool = False,
) -> Pdf:
    """Return one PDF of the Word files, PDF/UA-1 and PDF/A-3a at once.

    `fields`: every content control becomes a form field; otherwise the PDF is flat. `lang` is
    the language of the text (`nl-NL`) and of what is told when something is wrong; `when` (aware)
    is the date in the file. Same arguments, same bytes. `strict` refuses a Word file that asks
    anything that the PDF would not follow; otherwise each such thing is a warning.

    Raises InvalidRecord for an answer with a character that no font has (with
    `missing_glyphs="replace"` it becomes an open square and a warning), TemplateError for a Word
    file that cannot become this PDF, BugInRgdocs when Typst refuses what we wrote.
    """
    known = fonts or FontSet.of()
    told = translate(sources, fields=fields, lang=lang, title=title, fonts=known)
    if strict:
        _refuse(told.warnings, lang)
    found = gaps(told.drawn, known)
    if missing_glyphs == "refuse":
        refuse(found, lang=lang)
    source, opening = (replace(each, found, known) for each in (told.source, told.opening))
    read = {**told.files, **fonts_file(source + opening, told.drawn, known)}
    attached = {} if attachment is None else attachment.files()
    ending = "" if attachment is None else attachment.source()
    data, remarks = compile_pdf(source + ending, files=read | attached, fonts=known, when=when)
    warnings = (*told.warnings, *replaced(found, lang=lang), *remarks)
    file = TypstFile.open(data)
    name_rows(file, told.row_heads)
    if told.controls:
        drawer = _Drawer(Typesetter(opening, read, told.controls, known, when, lang))
        add_fields(file, told.controls, _tips(sources), drawer.draw)
        warnings += drawer.told()
    file.note(origin(each.docx for each in sources))
    return Pdf(seal(file.data()), file.count_pages(), warnings)


def _refuse(warnings: Sequence[Warned], lang: str) -> None:
    """Raise TemplateError with everything that would be otherwise than the Word file asks."""
    hint = _HINT["nl" if lang.startswith("nl") else "en"]
    problems = [
        Problem(path=each.place, code=each.code, message=each.message, hint=hint)
        for each in warnings
    ]
    if problems:
        raise TemplateError(problems)


@define
class _Drawer:
    """Remembers which texts did not fit in their boxes."""

    typesetter: Typesetter
    continued: list[Control] = field(factory=list, repr=False)

    def draw(self, sizes: Mapping[int, tuple[float, float]]) -> dict[int, Drawn]:
        drawn = self.typesetter.draw(sizes)
        parts = {index for index, each in drawn.items() if not each.whole}
        self.continued = [each for each in self.typesetter.controls if each.index in parts]
        return drawn

    def told(self) -> tuple[Warned, ...]:
        message = _CONTINUED["nl" if self.typesetter.lang.startswith("nl") else "en"]
        return tuple(
            Warned(code="pdf.continued", place=f"{each.document}.{each.name}", message=message)
            for each in self.continued
        )


def _tips(sources: Sequence[Source]) -> dict[str, str]:
    """Return every question under the full name of its field."""
    return {f"{each.name}.{path}": tip for each in sources for path, tip in each.tips.items()}
