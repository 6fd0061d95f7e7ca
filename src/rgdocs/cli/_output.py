"""Where a finished file goes: a file of its own, or standard output and nothing beside it."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager, redirect_stdout, suppress
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import attrs

import rgdocs
from rgdocs.errors import OutputError, UsageError
from rgdocs.problems import problem

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator

    from rgdocs.api import Document
    from rgdocs.cli._report import Report

Paper = Literal["pdf", "docx"]
Format = Paper | Literal["ics"]

STANDARD = "-"
ENDINGS: dict[str, Format] = {
    ".pdf": "pdf",
    ".docx": "docx",
    ".zip": "docx",
    ".ics": "ics",
}


@attrs.frozen(kw_only=True)
class Target:
    """Where to, in which format. `place` is "-" or a path."""

    place: str
    format: Format
    force: bool

    @property
    def paper(self) -> Paper:
        """Return the format of a command that makes nothing but forms."""
        return "docx" if self.format == "docx" else "pdf"

    @property
    def standard(self) -> bool:
        """Say whether the file goes to standard output."""
        return self.place == STANDARD


def choose(
    arguments: argparse.Namespace, *, stem: str, endings: dict[str, str], lang: str
) -> Target:
    """Return the target that the options name; `endings` maps format to file ending.

    Without `-o` the file gets its neutral name in the current folder. Raises UsageError when name
    and --format disagree, OutputError when the file is there already or its folder is not.
    """
    asked: Format = arguments.format or _format_of(arguments.output, lang)
    if asked not in endings:
        raise UsageError(problem("usage.format-unknown", "", lang=lang))
    place = arguments.output or f"{stem}{endings[asked]}"
    target = Target(place=place, format=asked, force=arguments.force)
    _agree(target, lang)
    _refuse_place(target, lang)
    return target


def edition_stem(stem: str, arguments: argparse.Namespace) -> str:
    """Return the name that a file gets without `-o`, with its edition in it."""
    return f"{stem}-{arguments.edition}" if arguments.edition else stem


def _format_of(output: str | None, lang: str) -> Format:
    if output in {None, STANDARD}:
        return "pdf"
    found = ENDINGS.get(Path(output or "").suffix.lower())
    if found is None:
        raise UsageError(problem("usage.format-unknown", "", lang=lang))
    return found


def _agree(target: Target, lang: str) -> None:
    ending = ENDINGS.get(Path(target.place).suffix.lower(), target.format)
    if not target.standard and ending != target.format:
        raise UsageError(problem("usage.format-differs", "", lang=lang))


def _refuse_place(target: Target, lang: str) -> None:
    if target.standard:
        return
    if not Path(target.place).parent.is_dir():
        raise OutputError(problem("output.failed", "", lang=lang))
    if not target.force and os.path.lexists(target.place):
        raise OutputError(problem("output.exists", "", lang=lang))


def refuse_place(place: str, *, force: bool, lang: str) -> None:
    """Raise OutputError when a result cannot go to this place, before any work is done."""
    _refuse_place(Target(place=place, format="pdf", force=force), lang)


def write_data(text: str, place: str, *, force: bool, lang: str) -> None:
    """Put text that is a result where it was asked; half a character becomes its JSON escape."""
    data = text.encode(errors="backslashreplace")
    if place == STANDARD:
        _print(data, lang)
        return
    document = rgdocs.Document(data=data, media_type="application/json", filename="data.json")
    document.save(place, overwrite=force, lang=lang)


def deliver(make: Callable[[], Document], target: Target, report: Report) -> None:
    """Make the document and put it where it was asked; say so on standard error."""
    if target.standard:
        document = _to_standard(make, report)
    else:
        document = _made(make, report)
        document.save(target.place, overwrite=target.force, lang=report.lang)
    report.written(document, target.place)


def _made(make: Callable[[], Document], report: Report) -> Document:
    report.busy()
    try:
        return make()
    finally:
        report.done()


def _to_standard(make: Callable[[], Document], report: Report) -> Document:
    if sys.stdout is not None and sys.stdout.isatty():
        raise UsageError(problem("usage.terminal", "", lang=report.lang))
    with guarded(report.lang) as descriptor:
        document = _made(make, report)
        _pour(descriptor, document.data, report.lang)
    return document


@contextmanager
def guarded(lang: str) -> Iterator[int]:
    """Keep standard output for the data: what anything else prints goes to standard error."""
    try:
        kept = os.dup(1)
    except OSError:
        kept = -1
    if kept < 0:
        raise OutputError(problem("output.failed", "", lang=lang))
    os.dup2(2, 1)
    try:
        with redirect_stdout(sys.stderr):
            yield kept
    finally:
        os.dup2(kept, 1)
        os.close(kept)


def _pour(descriptor: int, data: bytes, lang: str) -> None:
    left = memoryview(data)
    failed = False
    try:
        while left:
            left = left[os.write(descriptor, left) :]
    except OSError:
        failed = True
    if failed:
        raise OutputError(problem("output.failed", "", lang=lang))


def print_data(text: str, lang: str) -> None:
    """Write text that is the result itself to standard output, as UTF-8."""
    _print(text.encode(), lang)


def _print(data: bytes, lang: str) -> None:
    if sys.stdout is not None:
        sys.stdout.flush()
    _pour(1, data, lang)


def moment(lang: str) -> datetime:
    """Return the moment that files of today carry: SOURCE_DATE_EPOCH, else today at 00:00 UTC."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return datetime.combine(date.today(), time(), UTC)
    found = None
    with suppress(ValueError, OverflowError, OSError):
        found = datetime.fromtimestamp(int(epoch), UTC)
    if found is None:
        raise UsageError(problem("usage.epoch", "", lang=lang))
    return found


def make_folder(folder: Path, lang: str) -> None:
    """Make a folder for its owner only, if it is not there; raise OutputError."""
    failed = False
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError:
        failed = True
    if failed:
        raise OutputError(problem("output.failed", "", lang=lang))
