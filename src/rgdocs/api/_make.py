"""One document: pack, compose, word and pdf put after one another."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Any

import attrs

from rgdocs import codec, compose, forms, packs
from rgdocs.api._cache import Cache
from rgdocs.api._catalogue import get_pack
from rgdocs.api._document import DOCX, Document
from rgdocs.api._house import ready
from rgdocs.api._kept import keep
from rgdocs.api._receipt import made_of
from rgdocs.errors import UsageError, Warned
from rgdocs.model import RECORDS, Signaleringsplan
from rgdocs.problems import problem

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from rgdocs.api import MissingGlyphs
    from rgdocs.forms import Form
    from rgdocs.model import Record
    from rgdocs.packs import Pack

FORMS_DATE = datetime(2026, 11, 22, tzinfo=UTC)
"""The moment that a file carries when nobody gives one: the day of this version's forms."""

STAMPED = (1980, 2099)
"""Years that a file can carry; a slip in a record's `datum` is printed, not stamped."""

FORMATS = ("pdf", "docx")
KINDS = ("final", "prefilled")
ENGINES = ("typst", "libreoffice")

_blanks: Cache[Document] = Cache(32)


@attrs.frozen(kw_only=True)
class Written:
    """A Word file with what its PDF needs to know of it."""

    docx: bytes = attrs.field(repr=False)
    name: str
    """The id of its document, the first part of the name of every field."""
    composed: compose.Composed = attrs.field(repr=False)
    warnings: tuple[Warned, ...] = ()
    """What the house style could not do, in Word files only."""


def blank(
    document: str,
    *,
    form_at: str,
    pack: Any,
    when: datetime | None,
    lang: str,
    taal: str | None = None,
    edition: str | None = None,
) -> Document:
    """Return an empty form, from memory when the same was made before."""
    one_of(form_at, FORMATS, "usage.format", lang)
    form = forms.get(document, lang=lang)
    house, moment = get_pack(pack, lang=lang, taal=taal, edition=edition), moment_of(when)
    key = (house.digest, form.id, form_at, moment)
    return remembered(key, lambda: _blank(form, house, moment, form_at, lang))


def remembered(key: Hashable, make: Callable[[], Document]) -> Document:
    """Return what was made before of the same pack, document, format and moment; blanks only."""
    return _blanks.get(key, make)


def _blank(form: Form, house: Pack, moment: datetime, form_at: str, lang: str) -> Document:
    written = write(form, "blank", house, moment, lang=lang)
    if form_at == "docx":
        return as_word(written, house, moment)
    from rgdocs.api import _paper  # noqa: PLC0415  (loads what makes a PDF)

    if house.editie == packs.KAART:
        return _paper.as_final(written, house, moment, data=None, missing_glyphs="refuse")
    return _paper.as_form([written], house, moment)


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
    engine: str = "typst",
    lang: str,
    taal: str | None = None,
    edition: str | None = None,
) -> Document:
    """Return the document of a record; what `options` leave out is not in the file at all."""
    one_of(form_at, FORMATS, "usage.format", lang)
    one_of(kind, KINDS, "usage.kind", lang)
    one_of(engine, ENGINES, "usage.engine", lang)
    if engine != ENGINES[0] and (form_at != "pdf" or kind != "final" or data):
        raise UsageError(problem("usage.engine-form", "", lang=lang))
    checked(record, lang)
    house = get_pack(pack, lang=lang, taal=taal, edition=edition)
    moment = moment_of(when, record)
    form = forms.get(record.soort, lang=lang)
    written = write(form, kind, house, moment, record, options, lang=lang)
    if form_at == "docx":
        return as_word(written, house, moment)
    from rgdocs.api import _paper  # noqa: PLC0415  (as above)

    if engine == "libreoffice":
        return _paper.by_office(written, house, moment, lang=lang)
    if kind == "prefilled":
        return _paper.as_form([written], house, moment, missing_glyphs=missing_glyphs)
    usual = form.met_gegevens and house.editie != packs.KAART
    wanted = usual if data is None else data
    shown = compose.only(record, options.part) if options.part else record
    if house.editie == packs.KAART and isinstance(shown, Signaleringsplan):
        shown = compose.on_card(shown)
    return _paper.as_final(
        written,
        house,
        moment,
        data=codec.dumps(shown) if wanted else None,
        missing_glyphs=missing_glyphs,
    )


def checked(record: object, lang: str) -> None:
    """Raise UsageError for what is no record."""
    if type(record) not in RECORDS:
        known = ", ".join(cls.__name__ for cls in RECORDS)
        raise UsageError(problem("usage.record", "", lang=lang, known=known))


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
    if house.editie:
        composed = attrs.evolve(composed, filename=f"{composed.filename}-{house.editie}")
    template = packs.CARD if house.editie == packs.KAART else form.id
    made = ready(template, house, lang)
    docx = made.template.render(composed.context)
    keep(docx, composed, template, house, lang=lang)
    return Written(docx=docx, name=form.id, composed=composed, warnings=made.warnings)


def as_word(written: Written, house: Pack, moment: datetime) -> Document:
    """Return the Word file as a document."""
    return Document(
        data=written.docx,
        media_type=DOCX,
        filename=f"{written.composed.filename}.docx",
        warnings=written.warnings,
        made=made_of([written], house, moment),
    )


def one_of(given: str, known: tuple[str, ...], code: str, lang: str) -> None:
    """Raise UsageError with `code` when `given` is not among `known`."""
    if given not in known:
        raise UsageError(problem(code, "", lang=lang, known=", ".join(known)))
