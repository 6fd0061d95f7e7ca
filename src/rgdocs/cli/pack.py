"""`rgdocs pack`: begin a pack of your own, check it, show it, list every text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from rgdocs.cli import pack_check, pack_show
from rgdocs.cli._output import STANDARD, print_data
from rgdocs.cli._parser import Parser, add_pack
from rgdocs.errors import ExitCode, OutputError
from rgdocs.problems import problem

if TYPE_CHECKING:
    import argparse

    from rgdocs.cli._report import Report


def add(commands: argparse._SubParsersAction[Parser]) -> None:
    """Add the command and what it can do to the parser."""
    parser = commands.add_parser(
        "pack",
        help="een eigen huisstijl en eigen woorden: nieuw, controleren, tonen, teksten",
        description="Alles voor een eigen pack: een map met huisstijl, woorden en teksten.",
    )
    parser.set_defaults(run=_help)
    inner = parser.add_subparsers(title="opdrachten", metavar="WAT")
    _add_new(inner)
    pack_check.add(inner)
    pack_show.add(inner)
    _add_texts(inner)


def _help(arguments: argparse.Namespace, report: Report) -> ExitCode:  # noqa: ARG001
    arguments.parser.print_help()
    return ExitCode.USAGE


def _add_new(commands: argparse._SubParsersAction[Parser]) -> None:
    parser = commands.add_parser(
        "new",
        help="begin een pack",
        description="Maak een nieuwe map met een werkend pack en uitleg erin.",
    )
    parser.main.add_argument("folder", metavar="MAP", help="een map die er nog niet is")
    parser.set_defaults(run=_new)


def _new(arguments: argparse.Namespace, report: Report) -> ExitCode:
    from rgdocs.api import packs

    for path in packs.new(arguments.folder, lang=report.lang):
        report.made(str(path))
    return ExitCode.OK


def _add_texts(commands: argparse._SubParsersAction[Parser]) -> None:
    parser = commands.add_parser(
        "texts",
        help="alle teksten van de formulieren, om er een anders te zeggen",
        description="Schrijf de catalogus met alle teksten: id, plaats, tekst en de eigen tekst.",
    )
    parser.choices.add_argument(
        "-o", "--output", metavar="BESTAND.po", help="waarheen; - is standaarduitvoer (-)"
    )
    add_pack(parser)
    parser.choices.add_argument(
        "--force", action="store_true", help="overschrijf een bestand dat er al is"
    )
    parser.set_defaults(run=_texts)


def _texts(arguments: argparse.Namespace, report: Report) -> ExitCode:
    from rgdocs.api import packs

    text = packs.texts(arguments.pack, taal=arguments.taal, lang=report.lang)
    if arguments.output in {None, STANDARD}:
        print_data(text, report.lang)
        return ExitCode.OK
    code = _write(Path(arguments.output), text, force=arguments.force)
    if code:
        raise OutputError(problem(code, "", lang=report.lang))
    report.made(arguments.output)
    return ExitCode.OK


def _write(path: Path, text: str, *, force: bool) -> str:
    """Write a text; return the code of what went wrong, or ""."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("w" if force else "x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        return "output.exists"
    except OSError:
        return "output.failed"
    return ""
