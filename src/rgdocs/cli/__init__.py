"""The command `rgdocs`: a thin skin on the library.

Data goes to a file or to standard output, words go to standard error, and what went wrong is the
exit code (`rgdocs.ExitCode`, and 130 after ctrl-c). No traceback is ever shown: it can hold a
client's words.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from rgdocs.cli._parser import Refused, build, spoken_language
from rgdocs.cli._report import Report
from rgdocs.errors import BugInRgdocs, ExitCode, RgdocsError

if TYPE_CHECKING:
    from collections.abc import Sequence

INTERRUPTED = 130
"""What a shell expects after ctrl-c."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; `argv` is without the program's name. Returns the exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    report = Report(lang=spoken_language(words), machine="--json" in words)
    try:
        return _run(words, report)
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception:
        return ExitCode.BUG


def _run(words: list[str], report: Report) -> int:
    error: RgdocsError
    try:
        return _obey(words, report)
    except Refused as refused:
        return report.misunderstood(refused)
    except RgdocsError as raised:
        error = raised
    except Exception as raised:
        error = BugInRgdocs(report.bug(raised))
    return report.refused(error)


def _obey(words: list[str], report: Report) -> int:
    parser = build()
    arguments, rest = parser.parse_known_args(words)
    if rest:
        raise Refused("usage.argument", arguments.parser)
    if arguments.run is None:
        sys.stderr.write(parser.format_help())
        return ExitCode.USAGE
    result: ExitCode = arguments.run(arguments, report)
    return result
