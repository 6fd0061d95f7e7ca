"""`rgdocs pack check`: everything that is wrong with a pack, for people, machines and in Word."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from rgdocs.cli._output import STANDARD, print_data, refuse_place, write_data
from rgdocs.cli._report import as_data
from rgdocs.cli._words import say
from rgdocs.errors import ExitCode, OutputError, Severity
from rgdocs.problems import problem

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from rgdocs.cli._parser import Parser
    from rgdocs.cli._report import Report
    from rgdocs.errors import Problem

FORMATS = ("text", "json", "sarif")


def add(commands: argparse._SubParsersAction[Parser]) -> None:
    """Add the command to those of `rgdocs pack`."""
    parser = commands.add_parser(
        "check",
        help="controleer een pack",
        description="Controleer een pack en elk eigen Word-sjabloon erin. Alle bevindingen gaan"
        " naar standaarduitvoer. Een waarschuwing is nooit een weigering.",
    )
    parser.main.add_argument("which", metavar="PACK", help="een map of een bekende naam")
    parser.choices.add_argument(
        "--format", choices=FORMATS, help="text, json of sarif, voor andere programma's (text)"
    )
    parser.choices.add_argument(
        "-o", "--output", metavar="BESTAND", help="waarheen; - is standaarduitvoer (-)"
    )
    parser.choices.add_argument(
        "--comments",
        metavar="MAP",
        help="schrijf in deze map een kopie van elk sjabloon met de bevindingen als opmerkingen",
    )
    parser.choices.add_argument(
        "--strict", action="store_true", help="een waarschuwing telt als fout (uitgang 3)"
    )
    parser.choices.add_argument(
        "--force", action="store_true", help="overschrijf een bestand dat er al is"
    )
    parser.set_defaults(run=_check)


def _check(arguments: argparse.Namespace, report: Report) -> ExitCode:
    from rgdocs.api import packs

    output = arguments.output or STANDARD
    refuse_place(output, force=arguments.force, lang=report.lang)
    found = packs.check(arguments.which, lang=report.lang)
    wrong = any(one.severity is Severity.ERROR for one in found)
    text = _told(found, _format(arguments, report), report.lang, ok=not wrong)
    if output == STANDARD:
        print_data(text, report.lang)
    else:
        write_data(text, output, force=arguments.force, lang=report.lang)
    if arguments.comments:
        _comment(arguments, found, report)
    refused = wrong or (arguments.strict and found)
    return ExitCode.TEMPLATE if refused else ExitCode.OK


def _format(arguments: argparse.Namespace, report: Report) -> str:
    return arguments.format or ("json" if report.machine else "text")


def _told(found: Sequence[Problem], form: str, lang: str, *, ok: bool) -> str:
    from rgdocs import __version__
    from rgdocs.api import packs

    if form == "sarif":
        return packs.sarif(found, version=__version__, lang=lang)
    if form == "json":
        told = {"ok": ok, "problems": as_data(found)}
        return json.dumps(told, ensure_ascii=False) + "\n"
    good = [say("pack-valid", lang)] if ok else []
    return "\n".join([*good, *(packs.line(one, lang) for one in found)]) + "\n"


def _comment(arguments: argparse.Namespace, found: Sequence[Problem], report: Report) -> None:
    """Write a copy of each Word file of the pack, with what was found in it."""
    from rgdocs.api import packs

    folder = Path(arguments.comments)
    for name, docx in packs.word_files(arguments.which, lang=report.lang).items():
        if not any(packs.is_about(one, name) for one in found):
            continue
        made = packs.commented(docx, name, found, lang=report.lang)
        code = _write(folder / name, made, force=arguments.force)
        if code:
            raise OutputError(problem(code, "", lang=report.lang))
        report.made(str(folder / name))


def _write(path: Path, data: bytes, *, force: bool) -> str:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb" if force else "xb") as file:
            file.write(data)
    except FileExistsError:
        return "output.exists"
    except OSError:
        return "output.failed"
    return ""
