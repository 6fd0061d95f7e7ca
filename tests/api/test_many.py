"""Many records at once: order, progress, bad ones in their place, any executor, no words lost."""

from __future__ import annotations

import json
import os
import pickle
import threading
import zipfile
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from io import BytesIO
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import loky
import pytest

import rgdocs
from rgdocs import packs
from rgdocs.api import _many

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).parents[2]
SMALL = json.loads((ROOT / "samples" / "signaleringsplan.json").read_bytes())
SECRET = "Geheimwoord4711"
BAD = 5


def text_of(number: int) -> str:
    """Return the JSON of a record of its own; the fifth has a slip."""
    said = {**SMALL, "client": {"naam": f"Naam{number:04}"}}
    return json.dumps(said | {SECRET: SECRET} if number == BAD else said)


def name_in(document: rgdocs.Document) -> str:
    """Return the client's name on a Word file."""
    with zipfile.ZipFile(BytesIO(document.data)) as package:
        text = package.read("word/document.xml").decode()
    return "Naam" + text.partition("Naam")[2][:4]


def threads() -> Executor:
    """Return two threads."""
    return ThreadPoolExecutor(2)


def processes() -> Executor:
    """Return two processes that start from nothing, as on every system."""
    return ProcessPoolExecutor(2, mp_context=get_context("spawn"))


def other_processes() -> Executor:
    """Return loky's executor: what joblib and scikit-learn run on."""
    return loky.ProcessPoolExecutor(2)


@pytest.mark.parametrize("make", [None, threads, processes, other_processes])
def test_order_progress_and_a_bad_record_in_its_place(make: Callable[[], Executor] | None) -> None:
    """Whoever does the work, the outcome is the same."""
    texts = [text_of(number) for number in range(40)]
    told: list[tuple[int, int | None]] = []

    def run(executor: Executor | None) -> list[rgdocs.api.Outcome]:
        made = rgdocs.render_many(
            texts,
            format="docx",
            executor=executor,
            on_progress=lambda done, total: told.append((done, total)),
        )
        return list(made)

    if make is None:
        outcomes = run(None)
    else:
        with make() as executor:
            outcomes = run(executor)
    assert [one.number for one in outcomes] == list(range(40))
    assert told == [(done, 40) for done in range(1, 41)]
    assert [one.number for one in outcomes if not one.ok] == [BAD]
    names = [name_in(one.document) for one in outcomes if one.document]
    assert names == [f"Naam{number:04}" for number in range(40) if number != BAD]
    (problem,) = outcomes[BAD].problems
    assert problem.code == "record.unknown-key"
    assert SECRET not in repr(outcomes[BAD])


def test_each_document_is_what_render_makes() -> None:
    """Records, text and bytes; Word and PDF."""
    record = rgdocs.loads(text_of(1))
    for form_at in ("docx", "pdf"):
        one = rgdocs.render(record, format=form_at)
        given = [record, text_of(1), text_of(1).encode()]
        made = list(rgdocs.render_many(given, format=form_at))
        assert [outcome.document for outcome in made] == [one] * 3


def test_nothing_is_read_before_it_is_asked_for() -> None:
    """Without an executor one record at a time; with one, never more than may be under way."""
    read: list[int] = []

    def endless() -> Iterator[str]:
        for number in range(10**9):
            read.append(number)
            yield text_of(number)

    here = rgdocs.render_many(endless(), format="docx")
    assert read == []
    next(here), next(here)
    assert read == [0, 1]
    read.clear()
    with ThreadPoolExecutor(2) as pool:
        there = rgdocs.render_many(endless(), format="docx", executor=pool, ahead=3)
        assert read == []
        for _ in range(40):
            next(there)
        assert 40 <= len(read) <= 40 + 3 * _many.BATCH["docx"]
        there.close()  # type: ignore[attr-defined]
    assert len(read) <= 40 + 3 * _many.BATCH["docx"]


class Counting(Executor):
    """Runs work at once and counts what is asked of it."""

    def __init__(self) -> None:
        """Start with nothing asked."""
        self.made: list[Future[object]] = []

    def submit(self, fn, /, *args, **kwargs):  # type: ignore[no-untyped-def]
        """Keep a future that nobody fulfils yet."""
        future: Future[object] = Future()
        self.made.append(future)

        def work() -> None:
            if future.set_running_or_notify_cancel():
                future.set_result(fn(*args, **kwargs))

        threading.Timer(0.01, work).start()
        return future


def test_any_executor_will_do_and_gets_no_more_than_allowed() -> None:
    """What only has `submit`, as those of clusters; what nobody waits for is cancelled."""
    executor = Counting()
    outcomes = rgdocs.render_many(
        (text_of(n) for n in range(200)), format="docx", executor=executor, ahead=2
    )
    assert next(outcomes).ok
    assert len(executor.made) == 2
    outcomes.close()  # type: ignore[attr-defined]


def test_close_cancels_what_has_not_begun() -> None:
    """Who stops reading pays for no more documents."""
    gate = threading.Event()
    done: list[str] = []

    class Slow(ThreadPoolExecutor):
        def submit(self, fn, /, *args, **kwargs):  # type: ignore[no-untyped-def]
            def work() -> object:
                made = fn(*args, **kwargs)
                done.append("batch")
                if len(done) > 1:
                    gate.wait(5)
                return made

            return super().submit(work)

    with Slow(1) as pool:
        outcomes = rgdocs.render_many(
            (text_of(n) for n in range(200)), format="docx", executor=pool, ahead=6
        )
        assert next(outcomes).ok
        outcomes.close()  # type: ignore[attr-defined]
        gate.set()
    assert len(done) <= 3


def _die(*given: object) -> None:
    os._exit(1)


class Broken(Executor):
    """Fails in the way that is asked, quoting what it was given."""

    def __init__(self, how: str) -> None:
        """Keep where to fail."""
        self.how = how

    def submit(self, fn, /, *args, **kwargs):  # type: ignore[no-untyped-def]
        """Fail now or later."""
        if self.how == "submit":
            raise ValueError(repr(args))
        future: Future[object] = Future()
        future.set_exception(pickle.PicklingError(repr(args)))
        return future


@pytest.mark.parametrize("how", ["submit", "result"])
def test_an_executor_that_fails_is_told_without_a_clients_words(how: str) -> None:
    """Nothing hangs on the error either."""
    said = json.dumps({**SMALL, "client": {"naam": SECRET}})
    with pytest.raises(rgdocs.UsageError) as error:
        list(rgdocs.render_many([said], format="docx", executor=Broken(how)))
    assert [problem.code for problem in error.value.problems] == ["usage.executor"]
    assert SECRET not in str(error.value) + repr(error.value)
    assert error.value.__context__ is None


def test_a_process_that_dies_is_told() -> None:
    """An executor whose workers are gone stops the work with a clear error."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        with pytest.raises(Exception, match="abruptly"):
            pool.submit(_die).result()
        with pytest.raises(rgdocs.UsageError) as error:
            list(rgdocs.render_many([text_of(1)], format="docx", executor=pool))
    assert error.value.problems[0].code == "usage.executor"


def test_what_is_no_record_stands_in_its_place_and_goes_nowhere() -> None:
    """A foreign object is not sent to another process: it may not be sendable, or secret."""
    given = [text_of(1), {"naam": SECRET}, threading.Lock(), text_of(2)]
    with processes() as pool:
        for executor in (None, pool):
            made = list(rgdocs.render_many(given, format="docx", executor=executor))  # type: ignore[arg-type]
            assert [one.ok for one in made] == [True, False, False, True]
            assert {p.code for one in made for p in one.problems} == {"usage.record"}
            assert SECRET not in repr(made)


def test_a_fault_of_ours_is_one_outcome(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its words are kept in."""

    def fail(*given: object, **named: object) -> None:
        raise RuntimeError(SECRET)

    monkeypatch.setattr(_many._make, "filled", fail)
    (one,) = rgdocs.render_many([text_of(1)], format="docx")
    assert [problem.code for problem in one.problems] == ["bug.crash"]
    assert SECRET not in repr(one)


@pytest.mark.parametrize(
    ("named", "error", "code"),
    [
        ({"format": "odt"}, rgdocs.UsageError, "usage.format"),
        ({"format": "docx", "kind": "blank"}, rgdocs.UsageError, "usage.kind"),
        ({"format": "docx", "ahead": 0}, rgdocs.UsageError, "usage.ahead"),
        ({"format": "docx", "ahead": True}, rgdocs.UsageError, "usage.ahead"),
        ({"format": "docx", "pack": "nergens"}, rgdocs.PackError, "pack.not-found"),
    ],
)
def test_a_wrong_argument_is_told_before_any_record_is_read(
    named: dict[str, object], error: type[rgdocs.RgdocsError], code: str
) -> None:
    """At the call, not at the first outcome."""
    read: list[int] = []
    records = (read.append(1) or text_of(n) for n in range(2))  # type: ignore[func-returns-value]
    with pytest.raises(error) as caught:
        rgdocs.render_many(records, **named)  # type: ignore[arg-type]
    assert caught.value.problems[0].code == code
    assert read == []


def test_a_pack_goes_along_to_another_process() -> None:
    """A Pack itself, not only its name."""
    with processes() as pool:
        made = list(
            rgdocs.render_many([text_of(1)], format="docx", pack=packs.load(None), executor=pool)
        )
    assert made[0].document == rgdocs.render(rgdocs.loads(text_of(1)), format="docx")


def test_an_outcome_shows_no_bytes() -> None:
    """What is logged by accident says nothing of a client."""
    (one,) = rgdocs.render_many([json.dumps({**SMALL, "client": {"naam": SECRET}})], format="docx")
    assert SECRET not in repr(one)
    assert attrs.fields(type(one)).document.type
