"""What can go wrong, told without a client's words.

    RgdocsError
    ├── InvalidRecord     the record is refused; holds every Problem at once     exit code 1
    ├── UsageError        a wrong argument or an unknown document                exit code 2
    ├── TemplateError     a Word template cannot be used                         exit code 3
    ├── PackError         a pack cannot be used                                  exit code 3
    ├── UnreadableFile    an input file is damaged, foreign or too large         exit code 4
    ├── OutputError       the result cannot be written                           exit code 5
    └── BugInRgdocs       our own fault                                          exit code 70

Every one of them carries `problems`. A Problem names a code, a JSON path and a way out; never a
value, never a foreign key. Raise after the `except` block, so that neither `__cause__` nor
`__context__` holds the text that was refused.
"""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING, ClassVar

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable


class ExitCode(IntEnum):
    """What the command answers to the shell."""

    OK = 0
    RECORD = 1
    USAGE = 2
    TEMPLATE = 3
    UNREADABLE = 4
    OUTPUT = 5
    BUG = 70


class Severity(StrEnum):
    """ERROR refuses; WARNING and ADVICE never do."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@frozen(kw_only=True, order=True)
class Problem:
    """One thing that is wrong, where, and the way out.

    `path` is a JSON path with dots (`kortetermijndoelen.0.ik_wil`), "" for the whole file; in a
    Word file it is the part and the element. `message` and `hint` are sentences in the language
    that was asked for; `code` never changes with the language.
    """

    path: str = ""
    code: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        """Return one line: place, message, hint, code."""
        place = f"{self.path}: " if self.path else ""
        hint = f" {self.hint}" if self.hint else ""
        return f"{place}{self.message}{hint} [{self.code}]"


@frozen(kw_only=True, order=True)
class Warned:
    """Something that was done otherwise than asked; never silent, never a client's words."""

    code: str
    place: str
    message: str

    def __str__(self) -> str:
        """Return one line: place, message, code."""
        return f"{self.place}: {self.message} [{self.code}]"


class RgdocsError(Exception):
    """Base of all errors of this library."""

    exit_code: ClassVar[ExitCode] = ExitCode.BUG

    def __init__(self, problems: Problem | Iterable[Problem]) -> None:
        """Take one problem or many; they are kept sorted by path and code."""
        given = (problems,) if isinstance(problems, Problem) else tuple(problems)
        self.problems: tuple[Problem, ...] = tuple(sorted(given))
        super().__init__("\n".join(str(problem) for problem in self.problems))

    def __reduce__(self) -> tuple[type[RgdocsError], tuple[tuple[Problem, ...]]]:
        """Survive the way home from another process with the same problems."""
        return type(self), (self.problems,)


class InvalidRecord(RgdocsError):
    """The record is refused; `problems` names every reason at once."""

    exit_code = ExitCode.RECORD


class UsageError(RgdocsError):
    """A wrong argument, an unknown document, an unknown format."""

    exit_code = ExitCode.USAGE


class TemplateError(RgdocsError):
    """A Word template cannot be compiled, rendered or translated."""

    exit_code = ExitCode.TEMPLATE


class PackError(RgdocsError):
    """A pack cannot be loaded or used."""

    exit_code = ExitCode.TEMPLATE


class UnreadableFile(RgdocsError):
    """An input file is not what it should be."""

    exit_code = ExitCode.UNREADABLE


class OutputError(RgdocsError):
    """A result cannot be written where it was asked."""

    exit_code = ExitCode.OUTPUT


class BugInRgdocs(RgdocsError):
    """Something that cannot happen did; please report it with the code, not with the record."""

    exit_code = ExitCode.BUG


__all__ = [
    "BugInRgdocs",
    "ExitCode",
    "InvalidRecord",
    "OutputError",
    "PackError",
    "Problem",
    "RgdocsError",
    "Severity",
    "TemplateError",
    "UnreadableFile",
    "UsageError",
    "Warned",
]
