"""The public functions: what an organisation's software calls, and what the command is made of.

Nothing here asks the clock, the network or the environment, and nothing is written but by
`Document.save`. A moment that stands in a file (`when`) is an argument. Left out, it is the
record's own `datum`, and where there is none the date of this version's forms: the same input
gives the same bytes, today and next year.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from rgdocs import checks, codec, collect, compare, forms
from rgdocs.api import _files
from rgdocs.api._document import Document
from rgdocs.api._receipt import Receipt
from rgdocs.codec import FORMAT_VERSION, dumps, loads
from rgdocs.collect import Reading
from rgdocs.compare import Change, Diff
from rgdocs.errors import UsageError
from rgdocs.model import RECORDS, Record
from rgdocs.problems import problem

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from concurrent.futures import Executor
    from datetime import datetime
    from typing import BinaryIO

    from rgdocs.api._catalogue import Entry
    from rgdocs.api._many import Outcome
    from rgdocs.errors import Problem
    from rgdocs.packs import Pack

    Format = Literal["pdf", "docx"]
    DiffFormat = Literal["pdf", "docx", "txt", "json"]
    Kind = Literal["final", "prefilled"]
    Questions = Literal["answered", "all"]
    MissingGlyphs = Literal["refuse", "replace"]
    Engine = Literal["typst", "libreoffice"]
    Taal = Literal["nl", "nl@u", "en"]
    Edition = Literal["groot", "kaart"]
    Which = Pack | str | os.PathLike[str] | None


def load(source: str | os.PathLike[str] | BinaryIO, *, lang: str = "nl") -> Record:
    """Return the record in a JSON file: a path, or a file open for reading bytes.

    Raises UnreadableFile when there is nothing to read, InvalidRecord with every problem at once
    when it is no valid record. No message holds a word of the file.
    """
    return codec.loads(_files.read(source, lang=lang), lang=lang)


def read_bytes(source: str | os.PathLike[str] | BinaryIO, *, lang: str = "nl") -> bytes:
    """Return the bytes of a path or of a file open for reading; never more than a record can have.

    Raises UnreadableFile.
    """
    return _files.read(source, lang=lang)


def read(
    source: bytes | str | os.PathLike[str] | BinaryIO, *, lang: str = "nl"
) -> Reading | tuple[Reading, ...]:
    """Return what a filled Word or PDF file says: its bytes, a path, or a file open for reading.

    A toolkit gives a Reading for each form in it that was filled in; any other file gives one.
    `Reading.record` holds every answer that has a place, `not_placed` names the places of the
    others and `rest` holds what stands there; `document`, `version` and `pack` tell what made the
    file. Raises UnreadableFile for a file that is damaged, locked, foreign or out of bounds. No
    message holds a word of the file.
    """
    data = source if isinstance(source, bytes) else _files.read(source, lang=lang)
    return collect.read(data, lang=lang)


def check(record: Record, *, lang: str = "nl") -> tuple[Problem, ...]:
    """Return advice on a record by the method's guidelines; it never refuses a record.

    Raises UsageError for what is no record.
    """
    if type(record) not in RECORDS:
        known = ", ".join(cls.__name__ for cls in RECORDS)
        raise UsageError(problem("usage.record", "", lang=lang, known=known))
    return checks.check(record, lang=lang)


def diff(old: Record, new: Record, *, lang: str = "nl") -> Diff:
    """Return what changed from one record to a later one of the same kind.

    `Diff.changes` tells each answer that is new, different, gone or moved, with its path in both
    records and its value as plain data. A goal keeps its identity by its wish, a person by the
    name, a text by most of its words. Raises UsageError for records of different kinds.
    """
    return compare.diff(old, new, lang=lang)


def render_diff(
    diff: Diff,
    *,
    format: DiffFormat = "pdf",  # noqa: A002 - the word that people know
    pack: Which = None,
    when: datetime | None = None,
    missing_glyphs: MissingGlyphs = "refuse",
    taal: Taal | None = None,
    lang: str = "nl",
) -> Document:
    """Return the page "wat is er veranderd" for the next meeting: PDF, Word, text or JSON.

    No record goes with it. Else as `render`.
    """
    from rgdocs.api import _changes

    return _changes.render(
        diff,
        form_at=format,
        pack=pack,
        when=when,
        missing_glyphs=missing_glyphs,
        lang=lang,
        taal=taal,
    )


def schema(document: str, *, taal: Taal | None = None, lang: str = "nl") -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a document's file, as plain data.

    `document` is an id of `catalogue()`; `taal` is the language of the questions in it. Every file
    that `dumps` writes is valid against it, and what it finds valid in shape `loads` reads. Raises
    UsageError.
    """
    from rgdocs.api import _schema

    return _schema.schema(document, taal=taal, lang=lang)


def known(document: str, *, lang: str = "nl") -> str:
    """Return the id of a document; raise UsageError, with the nearest id, when there is none."""
    return forms.get(document, lang=lang).id


def catalogue(
    *, pack: Which = None, taal: Taal | None = None, lang: str = "nl"
) -> tuple[Entry, ...]:
    """Return every document in the order of the toolkit, told in the words of a pack.

    Raises PackError.
    """
    from rgdocs.api import _catalogue

    return _catalogue.catalogue(_catalogue.get_pack(pack, lang=lang, taal=taal))


def blank(
    document: str,
    *,
    format: Format = "pdf",  # noqa: A002 - the word that people know
    pack: Which = None,
    when: datetime | None = None,
    taal: Taal | None = None,
    edition: Edition | None = None,
    lang: str = "nl",
) -> Document:
    """Return an empty form: a fillable PDF, or a Word file to fill in.

    `document` is an id of `catalogue()`, `pack` an organisation's folder, its name, or a Pack.
    `taal` is the language of the paper: "nl" (je), "nl@u" (u), "en"; None is the pack's own. What
    is wrong is told in `lang`. `edition="groot"` is large print: 18 points, one column, nothing
    left out; "kaart" is a card to fill in by pen. Raises UsageError, PackError, TemplateError.
    """
    from rgdocs.api import _make

    return _make.blank(
        document, form_at=format, pack=pack, when=when, lang=lang, taal=taal, edition=edition
    )


def render(  # noqa: PLR0913 - each is a choice of its own
    record: Record,
    *,
    format: Format,  # noqa: A002 - the word that people know
    kind: Kind = "final",
    pack: Which = None,
    when: datetime | None = None,
    questions: Questions = "answered",
    part: str = "",
    data: bool | None = None,
    missing_glyphs: MissingGlyphs = "refuse",
    engine: Engine = "typst",
    taal: Taal | None = None,
    edition: Edition | None = None,
    lang: str = "nl",
) -> Document:
    """Return a form filled from a record.

    `final` is flat and archival; a final PDF carries the record as JSON unless `data` is False. An
    interview or a letter carries nothing unless `data` is True; of an interview `questions="all"`
    prints those without an answer too, `part="samenvatting"` only the summary for the client. A
    letter says je or u to its reader by its own `aanspreekvorm`, whatever the pack says.
    `prefilled` has its open places left to write in; as PDF its fields hold the answers, and no
    JSON goes with it: it would be out of date when somebody types. An answer longer than the box
    of its field stands whole at the end of the PDF (warning `pdf.continued`). A sign that no font
    can show in a PDF is refused with its place, or with `missing_glyphs="replace"` becomes an
    open square and a warning. `taal` as in `blank`; answers stay as they are, but dates are
    written in it. `engine="libreoffice"` lets LibreOffice, when it is installed, make the PDF of a
    final: for a template outside our vocabulary. It is flat, without data, not PDF/A, and no two
    are the same (warning `pdf.office`). `edition="groot"` is large print; `edition="kaart"` is the
    final of a signaleringsplan for the wallet: whom to call, medication, what helps and what not,
    on one page that folds. It names what it leaves out, what does not fit on it goes to a second
    sheet, and it carries no record unless `data` is True. Raises InvalidRecord for such a sign,
    else as `blank`.
    """
    from rgdocs.api import _make
    from rgdocs.compose import Options

    return _make.filled(
        record,
        form_at=format,
        kind=kind,
        pack=pack,
        when=when,
        data=data,
        options=Options(questions=questions, part=part),
        missing_glyphs=missing_glyphs,
        engine=engine,
        lang=lang,
        taal=taal,
        edition=edition,
    )


def render_many(  # noqa: PLR0913 - what `render` takes, and three of its own
    records: Iterable[Record | str | bytes],
    *,
    format: Format,  # noqa: A002 - the word that people know
    kind: Kind = "final",
    pack: Which = None,
    when: datetime | None = None,
    data: bool | None = None,
    missing_glyphs: MissingGlyphs = "refuse",
    executor: Executor | None = None,
    ahead: int | None = None,
    on_progress: Callable[[int, int | None], object] | None = None,
    taal: Taal | None = None,
    lang: str = "nl",
) -> Iterator[Outcome]:
    """Return what became of each of `records`, in their order: a document or its problems.

    A record is one of ours or its JSON; each is rendered as `render` does. What is wrong with one
    stands in its Outcome and stops no other. `records` is read only as far as the work goes, so
    it may be endless. `executor` is any `concurrent.futures.Executor` (threads, processes, loky,
    Dask, Ray …), with at most `ahead` batches under way; without one, nothing is done before it
    is asked for. `on_progress(done, total)` is called for each record in the caller's thread,
    `total` None when `records` does not tell its length.

    Raises at once UsageError or PackError for a wrong argument, and later UsageError when the
    executor itself fails; no error holds a word of a record.
    """
    from rgdocs.api import _many

    job = _many.Job(
        form_at=format,
        kind=kind,
        pack=pack,
        when=when,
        data=data,
        missing_glyphs=missing_glyphs,
        lang=lang,
        taal=taal,
    )
    return _many.many(records, job, executor=executor, ahead=ahead, on_progress=on_progress)


def toolkit(
    *,
    pack: Which = None,
    format: Format = "pdf",  # noqa: A002 - the word that people know
    when: datetime | None = None,
    taal: Taal | None = None,
    edition: Edition | None = None,
    lang: str = "nl",
) -> Document:
    """Return every blank form: one fillable PDF with bookmarks, or a zip of Word files.

    Raises as `blank`.
    """
    from rgdocs.api import _toolkit

    return _toolkit.toolkit(
        form_at=format, pack=pack, when=when, lang=lang, taal=taal, edition=edition
    )


def bundle(
    papers: Sequence[Record | str],
    *,
    pack: Which = None,
    when: datetime | None = None,
    missing_glyphs: MissingGlyphs = "refuse",
    taal: Taal | None = None,
    lang: str = "nl",
) -> Document:
    """Return several papers as one PDF, in the order given.

    A record becomes its final, the id of a document its blank. With a record in it the PDF is
    flat; of blanks only it is fillable. No data goes with it. A filled interview never goes with
    another paper: UsageError, as for no paper and for one given twice. Else raises as `render`.
    """
    from rgdocs.api import _bundle

    return _bundle.bundle(
        papers, pack=pack, when=when, missing_glyphs=missing_glyphs, lang=lang, taal=taal
    )


def convert(  # noqa: PLR0913 - choices by name
    source: bytes | str | os.PathLike[str] | BinaryIO,
    *,
    fields: bool = False,
    strict: bool = False,
    title: str = "",
    taal: str = "",
    pack: Which = None,
    when: datetime | None = None,
    missing_glyphs: MissingGlyphs = "refuse",
    engine: Engine = "typst",
    lang: str = "nl",
) -> Document:
    """Return any Word file as PDF, tagged (PDF/UA-1) and archival (PDF/A-3a), without Word.

    `source` is its bytes, a path, or a file open for reading bytes; with `fields` its controls and
    old form fields can be filled in. What the PDF does otherwise than the file asks stands in
    `Document.warnings` with its place; `strict` refuses it. `title` and `taal` (`nl-NL`) are what
    the file says when left out; `pack` brings its fonts. `engine` is as in `render`, and takes no
    other choice. Raises UnreadableFile for what is no Word file, TemplateError (strict, or a sign
    that no font can show outside a field), InvalidRecord for such a sign in a field.
    """
    from rgdocs.api import _convert

    docx = source if isinstance(source, bytes) else _files.read(source, lang=lang)
    return _convert.convert(
        docx,
        fields=fields,
        strict=strict,
        title=title,
        taal=taal,
        pack=pack,
        when=when,
        missing_glyphs=missing_glyphs,
        engine=engine,
        lang=lang,
    )


def toolkit_files(
    *,
    pack: Which = None,
    when: datetime | None = None,
    taal: Taal | None = None,
    edition: Edition | None = None,
    lang: str = "nl",
) -> tuple[Document, ...]:
    """Return every blank form as a Word file of its own, named in the order of the toolkit.

    Raises as `blank`.
    """
    from rgdocs.api import _toolkit

    return _toolkit.word_files(pack=pack, when=when, lang=lang, taal=taal, edition=edition)


__all__ = [
    "FORMAT_VERSION",
    "Change",
    "Diff",
    "Document",
    "Reading",
    "Receipt",
    "Record",
    "blank",
    "bundle",
    "catalogue",
    "check",
    "convert",
    "diff",
    "dumps",
    "known",
    "load",
    "loads",
    "read",
    "read_bytes",
    "render",
    "render_diff",
    "render_many",
    "schema",
    "toolkit",
    "toolkit_files",
]
