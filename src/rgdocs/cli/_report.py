"""What the command says: to people in sentences, to machines in one line of JSON."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from rgdocs.cli._words import say
from rgdocs.errors import (
    BugInRgdocs,
    ExitCode,
    InvalidRecord,
    OutputError,
    PackError,
    Problem,
    RgdocsError,
    TemplateError,
    UnreadableFile,
    UsageError,
)
from rgdocs.problems import problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rgdocs.api import Document, Reading
    from rgdocs.cli._parser import Refused

SHOWN = 40
"""Problems shown to a person; a machine gets them all."""


@attrs.frozen(kw_only=True)
class Report:
    """Where words go: standard error, in one language, for a person or a machine."""

    lang: str = "nl"
    machine: bool = False

    def busy(self) -> None:
        """Say that this takes a moment, to a person at a terminal only."""
        if self._at_a_terminal():
            sys.stderr.write(say("busy", self.lang))
            sys.stderr.flush()

    def done(self) -> None:
        """Take the word of `busy` back."""
        if self._at_a_terminal():
            sys.stderr.write("\r\x1b[K")

    def written(self, document: Document, place: str) -> None:
        """Tell what was made and where, with what was done otherwise than asked."""
        if self.machine:
            self._machine(ok=True, **receipt(document, place))
            return
        pages = "" if document.pages is None else f" ({self.pages(document.pages)})"
        lines = [say("written", self.lang, place=place) + pages] if place != "-" else []
        self._lines([*lines, *(str(warned) for warned in document.warnings)])

    def progress(self, done: int, total: int) -> None:
        """Say how far a long work is, to a person at a terminal only."""
        if self._at_a_terminal():
            sys.stderr.write("\r\x1b[K" + say("progress", self.lang, done=done, total=total))
            sys.stderr.flush()

    def read(self, readings: Sequence[Reading], place: str, file: str = "") -> None:
        """Tell what was read, and which places of it the record does not hold.

        `file` is where it was read from, told when it is one of many: then nothing is told of
        one of which everything has its place.
        """
        if self.machine:
            source = {"source": file} if file else {}
            documents = [_reading(one) for one in readings]
            self._machine(ok=True, file=place, **source, documents=documents)
            return
        if file and readings and not any(one.not_placed for one in readings):
            return
        self._lines([f"{file}:"] if file else [])
        lines = [] if readings else [say("nothing-filled", self.lang)]
        for one in readings:
            lines.append(say("read", self.lang, document=one.document))
            if one.not_placed:
                lines.append(say("not-placed", self.lang, count=len(one.not_placed)))
                lines += self.few(one.not_placed)
        self._lines(lines)

    def made(self, place: str) -> None:
        """Tell where a file that holds nothing of a client was written."""
        if self.machine:
            self._machine(ok=True, file=place)
        else:
            self._lines([say("written", self.lang, place=place)])

    def pages(self, count: int) -> str:
        """Return a number of pages in words."""
        return say("pages", self.lang, pages=count)

    def refused(self, error: RgdocsError, file: str = "") -> ExitCode:
        """Tell what is wrong and one thing to try; return the exit code of the error.

        `file` is the one of many that it is about.
        """
        if self.machine:
            source = {"source": file} if file else {}
            told = as_data(error.problems)
            self._machine(ok=False, exit=int(error.exit_code), **source, problems=told)
        elif file:
            self._lines([f"{file}:", *self.few(error.problems)])
        else:
            self._lines([*self.few(error.problems), self._next(error)])
        return error.exit_code

    def misunderstood(self, refused: Refused) -> ExitCode:
        """Tell what the command line lacks, and how it is written."""
        found = problem(refused.code, "", lang=self.lang, option=refused.option)
        if self.machine:
            return self.refused(UsageError(found))
        help_line = say("try", self.lang, command=f"{refused.command} --help")
        self._lines([str(found), refused.usage, help_line])
        return ExitCode.USAGE

    def bug(self, raised: Exception) -> Problem:
        """Return the problem of a fault of ours: its type and line, never its text."""
        return problem("bug.crash", _place(raised), lang=self.lang)

    def few(self, problems: Sequence[Problem]) -> list[str]:
        """Return the problems as lines, not more than a person wants to read."""
        rest = len(problems) - SHOWN
        more = [say("more", self.lang, count=rest)] if rest > 0 else []
        return [*map(str, problems[:SHOWN]), *more]

    def _next(self, error: RgdocsError) -> str:
        codes = {found.code for found in error.problems}
        if "output.exists" in codes:
            return say("try-force", self.lang)
        if isinstance(error, TemplateError | PackError):
            return say("try-no-pack", self.lang)
        return say("try", self.lang, command=_command(error, say("file", self.lang)))

    def _machine(self, **data: object) -> None:
        self._lines([json.dumps(data, ensure_ascii=False)])

    def _lines(self, lines: Iterable[str]) -> None:
        if sys.stderr is not None:
            sys.stderr.writelines(f"{line}\n" for line in lines)

    def _at_a_terminal(self) -> bool:
        return not self.machine and sys.stderr is not None and sys.stderr.isatty()


def receipt(document: Document, place: str) -> dict[str, object]:
    """Return the facts of a finished file, for a log that must not hold a client's words."""
    return {
        "file": place,
        **document.receipt.as_data(),
        "warnings": [attrs.asdict(warned) for warned in document.warnings],
    }


def _reading(reading: Reading) -> dict[str, object]:
    return {
        "document": reading.document,
        "version": reading.version,
        "pack": reading.pack,
        "not_placed": as_data(reading.not_placed),
    }


def as_data(problems: Iterable[Problem]) -> list[dict[str, str]]:
    """Return problems as plain data."""
    return [attrs.asdict(found) for found in problems]


def _command(error: RgdocsError, file: str) -> str:
    if any(found.code.startswith("read.") for found in error.problems):
        return "rgdocs read --help"
    if isinstance(error, InvalidRecord | UnreadableFile):
        return f"rgdocs check {file}"
    if isinstance(error, UsageError):
        return "rgdocs list"
    if isinstance(error, OutputError):
        return "rgdocs toolkit -o toolkit.pdf"
    if isinstance(error, BugInRgdocs):
        return "rgdocs version --json"
    return "rgdocs --help"


def _place(raised: BaseException) -> str:
    """Name the type of a fault and the line of ours it went through last."""
    trace, place = raised.__traceback__, ""
    while trace is not None:
        path = Path(trace.tb_frame.f_code.co_filename)
        if "rgdocs" in path.parts:
            place = f"{path.parent.name}/{path.name}:{trace.tb_lineno}"
        trace = trace.tb_next
    return f"{type(raised).__name__} {place}".strip()
