"""`rgdocs check FILE.json`: is this record good, and does it follow the method's guidelines?"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import rgdocs
from rgdocs.cli._input import read_record
from rgdocs.cli._output import print_data
from rgdocs.cli._report import Report, as_data
from rgdocs.cli._words import say
from rgdocs.errors import ExitCode, InvalidRecord, Problem

if TYPE_CHECKING:
    import argparse

    from rgdocs.cli._parser import Parser


def add(commands: argparse._SubParsersAction[Parser]) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "check",
        help="controleer een record; maakt niets",
        description="Controleer een record. De bevindingen gaan naar standaarduitvoer. Een advies"
        " is nooit een weigering.",
    )
    parser.main.add_argument("file", metavar="BESTAND.json", help="het record; - is invoer")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, report: Report) -> ExitCode:
    """Print every problem, or every advice."""
    refused: tuple[Problem, ...] = ()
    advice: tuple[Problem, ...] = ()
    try:
        advice = rgdocs.api.check(read_record(arguments.file, lang=report.lang), lang=report.lang)
    except InvalidRecord as error:
        refused = error.problems
    print_data(_text(refused, advice, report), report.lang)
    return ExitCode.RECORD if refused else ExitCode.OK


def _text(refused: tuple[Problem, ...], advice: tuple[Problem, ...], report: Report) -> str:
    if report.machine:
        found = {"ok": not refused, "problems": as_data(refused), "advice": as_data(advice)}
        return json.dumps(found, ensure_ascii=False) + "\n"
    good = [] if refused else [say("valid", report.lang)]
    return "".join(f"{line}\n" for line in [*good, *report.few(refused), *map(str, advice)])
