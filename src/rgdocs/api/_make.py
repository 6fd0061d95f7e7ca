"""One document: pack, compose, word and pdf put after one another."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Any

import attrs

from rgdocs import codec, compose, forms, pdf
from rgdocs.api._cache import Cache
from rgdocs.api._catalogue import get_pack
from rgdocs.api._document import Document
from rgdocs.api._house import fonts, ready
from rgdocs.api._kept import keep
from rgdocs.errors import UsageError, Warned
from rgdocs.forms import Form
from rgdocs.problems import problem

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from rgdocs.api import MissingGlyphs
    from rgdocs.model import Record
    from rgdocs.packs import Pack

FORMS_DATE = datetime(2026, 11, 22, tzinfo=UTC)
"""The moment that a file carries when nobody gives one: the day of this version's forms."""

STAMPED = (1980, 2099)
"""Years that a file can carry; a slip in a record's `datum` is printed, not stamped."""

FORMATS = ("pdf", "docx")
KINDS = ("final", "prefilled")

MEDIA_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "zip": "application/zip",
}

_blanks: Cache[Document] = Cache(32)


@attrs.frozen(kw_only=True)
class Written:
    """A Word file with what its PDF needs to know of it."""

    docx: bytes = attrs.field(repr=False)
    form: Form
    composed: compose.Composed = attrs.field(repr=False)
    warnings: tuple[Warned, ...] = ()
    """What the house style could not do, in Word files only."""

    @property
    def source(self) -> pdf.Source:
        """Return it as a source of a PDF."""
        return pdf.Source(
            docx=self.docx,
            name=self.form.id,
            title=self.composed.title,
            tips=self.composed.tips,
        )


def blank(
    document: str,
    *,
    form_at: str,
    pack: Any,
    when: datetime | None,
    lang: str,
    taal: str | None = None,
) -> Document:
    """Return an empty form, from memory when the same was made before."""
    one_of(form_at, FORMATS, "usage.format", lang)
    form = forms.get(document, lang=lang)
    house, moment = get_pack(pack, lang=lang, taal=taal), moment_of(when)
    key = (house.digest, form.id, form_at, moment)
    return remembered(key, lambda: _blank(form, house, moment, form_at, lang))


def remembered(key: Hashable, make: Callable[[], Document]) -> Document:
    """Return what was made before of the same pack, document, format and moment; blanks only."""
    return _blanks.get(key, make)


def _blank(form: Form, house: Pack, moment: datetime, form_at: str, lang: str) -> Document:
    written = write(form, "blank", house, moment, lang=lang)
    return as_form(written, house, moment) if form_at == "pdf" else as_word(written)


def filled(  # noqa: PLR0913 - what `render` takes
    record: Record,
    *,
    form_at: str,
    kind: str,
    pack: Any,
    when: datetime | None,
    data: bool | None,
    options: compose.Options = compose.USUAL,
    missing_glyphs: MissingGlyphs,
    lang: str,
    taal: str | None = None,
) -> Document:
    """Return the document of a record; what `options` leave out is not in the file at all."""
    one_of(form_at, FORMATS, "usage.format", lang)
    one_of(kind, KINDS, "usage.kind", lang)
    text = codec.dumps(record)
    house, moment = get_pack(pack, lang=lang, taal=taal), moment_of(when, record)
    form = forms.get(record.soort, lang=lang)
    written = write(form, kind, house, moment, record, options, lang=lang)
    if form_at == "docx":
        return as_word(written)
    if kind == "prefilled":
        return as_form(written, house, moment, missing_glyphs=missing_glyphs)
    wanted = form.met_gegevens if data is None else data
    if options.part:
        text = codec.dumps(compose.only(record, options.part))
    return as_pdf(
        written,
        house,
        moment,
        data=text if wanted else None,
        missing_glyphs=missing_glyphs,
    )


def moment_of(when: datetime | None, record: Record | None = None) -> datetime:
    """Return the moment that a file carries, in UTC, to the second."""
    when = when or _day_of(record)
    aware = when.replace(tzinfo=UTC) if when.tzinfo is None else when.astimezone(UTC)
    return aware.replace(microsecond=0)


def _day_of(record: Record | None) -> datetime:
    day = None if record is None else record.datum
    if day is None or not STAMPED[0] <= day.year <= STAMPED[1]:
        return FORMS_DATE
    return datetime.combine(day, time(), UTC)


def write(
    form: Form,
    kind: str,
    house: Pack,
    moment: datetime,
    record: Record | None = None,
    options: compose.Options = compose.USUAL,
    *,
    lang: str = "nl",
) -> Written:
    """Return the Word file of a form."""
    composed = compose.compose(
        form, kind, pack=house, record=record, when=moment, options=options, lang=lang
    )
    made = ready(form.id, house, lang)
    docx = made.template.render(composed.context)
    keep(docx, composed, form.id, house, lang=lang)
    return Written(docx=docx, form=form, composed=composed, warnings=made.warnings)


def as_word(written: Written) -> Document:
    """Return the Word file as a document."""
    return Document(
        data=written.docx,
        media_type=MEDIA_TYPES["docx"],
        filename=f"{written.composed.filename}.docx",
        warnings=written.warnings,
    )


def as_form(
    written: Written,
    house: Pack,
    moment: datetime,
    *,
    missing_glyphs: MissingGlyphs = "refuse",
) -> Document:
    """Return the fillable PDF of a Word file.

    No data goes with it: its fields hold the answers, and they change when somebody types; what
    was attached would then say something else than the paper.
    """
    made = pdf.make_pdf(
        [written.source],
        title=written.composed.title,
        lang=house.taal,
        when=moment,
        fields=True,
        missing_glyphs=missing_glyphs,
        fonts=fonts(house),
    )
    return pdf_document(made, written.composed.filename)


def as_pdf(
    written: Written,
    house: Pack,
    moment: datetime,
    *,
    data: str | None,
    missing_glyphs: MissingGlyphs,
) -> Document:
    """Return the flat PDF of a Word file; `data` is the record that goes with it, as JSON."""
    attached = pdf.Attachment(f"{written.form.id}.json", data.encode()) if data else None
    made = pdf.make_pdf(
        [written.source],
        title=written.composed.title,
        lang=house.taal,
        when=moment,
        fields=False,
        fonts=fonts(house),
        attachment=attached,
        missing_glyphs=missing_glyphs,
    )
    return pdf_document(made, written.composed.filename)


def pdf_document(made: pdf.Pdf, stem: str) -> Document:
    """Return a finished PDF as a document."""
    return Document(
        data=made.data,
        media_type=MEDIA_TYPES["pdf"],
        filename=f"{stem}.pdf",
        pages=made.pages,
        warnings=made.warnings,
    )


def one_of(given: str, known: tuple[str, ...], code: str, lang: str) -> None:
    """Raise UsageError with `code` when `given` is not among `known`."""
    if given not in known:
        raise UsageError(problem(code, "", lang=lang, known=", ".join(known)))
