"""Many documents: in order, a few under way at a time, and no record stops the others."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence, Sized
from contextlib import suppress
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING, Any, Literal

import attrs

from rgdocs import codec
from rgdocs.api import _make
from rgdocs.api._catalogue import get_pack
from rgdocs.api._document import Document
from rgdocs.errors import Problem, RgdocsError, UsageError
from rgdocs.model import RECORDS, Record
from rgdocs.problems import problem

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

Given = Record | str | bytes
Progress = Callable[[int, int | None], object]

BATCH = {"docx": 16, "pdf": 1}
"""Records that go to an executor at once: enough work to be worth the way there."""
AHEAD = 16
"""Batches that are under way at most, when the caller does not say."""


@attrs.frozen(kw_only=True)
class Outcome:
    """What became of one record: a document, or the problems that stood in its way."""

    number: int
    """Its place among the records, from 0."""
    document: Document | None
    problems: tuple[Problem, ...] = ()

    @property
    def ok(self) -> bool:
        """Say whether there is a document."""
        return self.document is not None


@attrs.frozen(kw_only=True)
class Job:
    """What is asked of every record; goes to the executor with each batch."""

    form_at: str
    kind: str
    pack: Any
    when: datetime | None
    data: bool | None
    missing_glyphs: Literal["refuse", "replace"]
    lang: str
    taal: str | None

    def check(self) -> None:
        """Raise UsageError or PackError for what no record could mend."""
        _make.one_of(self.form_at, _make.FORMATS, "usage.format", self.lang)
        _make.one_of(self.kind, _make.KINDS, "usage.kind", self.lang)
        get_pack(self.pack, lang=self.lang, taal=self.taal)


Told = Document | tuple[Problem, ...]


def many(
    records: Iterable[Given],
    job: Job,
    *,
    executor: Executor | None,
    ahead: int | None,
    on_progress: Progress | None,
) -> Iterator[Outcome]:
    """Return the outcome of each record, in order; nothing is read before it is asked for."""
    most = AHEAD if ahead is None else ahead
    if type(most) is not int or most < 1:
        raise UsageError(problem("usage.ahead", "", lang=job.lang))
    job.check()
    total = len(records) if isinstance(records, Sized) else None
    told = _here(records, job) if executor is None else _there(records, job, executor, most)
    return _counted(told, total, on_progress)


def _counted(
    told: Iterator[Told], total: int | None, on_progress: Progress | None
) -> Iterator[Outcome]:
    for number, one in enumerate(told):
        if on_progress is not None:
            on_progress(number + 1, total)
        if isinstance(one, Document):
            yield Outcome(number=number, document=one)
        else:
            yield Outcome(number=number, document=None, problems=one)


def _here(records: Iterable[Given], job: Job) -> Iterator[Told]:
    for given in records:
        yield _one(given, job)


def _there(records: Iterable[Given], job: Job, executor: Executor, most: int) -> Iterator[Told]:
    """Keep at most `most` batches under way; cancel them when nobody asks any further."""
    source = iter(records)
    under_way: deque[Future[list[Told]]] = deque()
    try:
        while True:
            while len(under_way) < most and (batch := _next(source, job)):
                under_way.append(_submitted(executor, batch, job))
            if not under_way:
                return
            yield from _result(under_way.popleft(), job)
    finally:
        for future in under_way:
            future.cancel()


def _next(source: Iterator[Given], job: Job) -> list[Given | None]:
    """Return the next records; what is no record stays behind, it may hold anything."""
    some = islice(source, BATCH[job.form_at])
    return [given if isinstance(given, (str, bytes, *RECORDS)) else None for given in some]


def _submitted(executor: Executor, batch: Sequence[Given | None], job: Job) -> Future[list[Told]]:
    with suppress(Exception):  # whatever an executor raises, it may quote a record
        return executor.submit(_all, batch, job)
    raise _stopped(job)


def _result(future: Future[list[Told]], job: Job) -> list[Told]:
    with suppress(Exception):  # as above
        return future.result()
    raise _stopped(job)


def _stopped(job: Job) -> UsageError:
    return UsageError(problem("usage.executor", "", lang=job.lang))


def _all(batch: Sequence[Given | None], job: Job) -> list[Told]:
    """Render a batch: what an executor is given to do."""
    return [_one(given, job) for given in batch]


def _one(given: Given | None, job: Job) -> Told:
    """Return the document of one record, or why there is none."""
    try:
        return _rendered(given, job)
    except RgdocsError as error:
        problems = error.problems
    except Exception:
        problems = (problem("bug.crash", "", lang=job.lang),)
    return problems


def _rendered(given: Given | None, job: Job) -> Document:
    record: Any = codec.loads(given, lang=job.lang) if isinstance(given, str | bytes) else given
    return _make.filled(
        record,
        form_at=job.form_at,
        kind=job.kind,
        pack=job.pack,
        when=job.when,
        data=job.data,
        missing_glyphs=job.missing_glyphs,
        lang=job.lang,
        taal=job.taal,
    )
