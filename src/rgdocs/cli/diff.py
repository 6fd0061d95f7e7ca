"""`rgdocs diff OLD NEW`: what changed from one record to the next."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import rgdocs
from rgdocs.cli._input import read_any
from rgdocs.cli._output import STANDARD, Target, deliver, moment, print_data, refuse_place
from rgdocs.cli._parser import add_pack
from rgdocs.errors import ExitCode, UsageError
from rgdocs.problems import problem

if TYPE_CHECKING:
    import argparse

    from rgdocs.api import Document
    from rgdocs.cli._parser import Parser
    from rgdocs.cli._report import Report

TEXTS = ("txt", "json")
FORMATS = ("pdf", "docx", *TEXTS)


def add(commands: argparse._SubParsersAction[Parser]) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "diff",
        help="wat er veranderd is tussen twee records",
        description="Toon wat er nieuw, anders, weg of verplaatst is: voor de volgende bijeenkomst."
        " Elk van beide is een record (JSON), of een ingevulde pdf of Word-bestand."
        " Zonder -o komt het als tekst op standaarduitvoer.",
    )
    parser.main.add_argument("old", metavar="OUD", help="het record van eerst; - is invoer")
    parser.main.add_argument("new", metavar="NIEUW", help="het record van nu; - is invoer")
    parser.choices.add_argument(
        "-o",
        "--output",
        metavar="BESTAND",
        default=STANDARD,
        help="waarheen: .pdf, .docx, .txt of .json; - is standaarduitvoer (-)",
    )
    parser.choices.add_argument(
        "--format", choices=FORMATS, help="soort bestand, als de naam het niet zegt (txt)"
    )
    add_pack(parser)
    parser.choices.add_argument(
        "--force", action="store_true", help="overschrijf een bestand dat er al is"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, report: Report) -> ExitCode:
    """Compare two records and make the page."""
    lang, place = report.lang, arguments.output
    asked: Any = _format(arguments, report)
    refuse_place(place, force=arguments.force, lang=lang)
    old, new = (read_any(one, report) for one in (arguments.old, arguments.new))
    changed = rgdocs.api.diff(old, new, lang=lang)
    when = moment(lang)

    def make() -> Document:
        return rgdocs.api.render_diff(
            changed, format=asked, pack=arguments.pack, when=when, taal=arguments.taal, lang=lang
        )

    if place == STANDARD and asked in TEXTS:
        print_data(make().data.decode(), lang)
    else:
        deliver(make, Target(place=place, format="pdf", force=arguments.force), report)
    return ExitCode.OK


def _format(arguments: argparse.Namespace, report: Report) -> str:
    """Return the format that the options name; raise UsageError when they disagree."""
    ending = "" if arguments.output == STANDARD else Path(arguments.output).suffix.lower()[1:]
    if ending and ending not in FORMATS:
        raise UsageError(problem("usage.format-unknown", "", lang=report.lang))
    if ending and arguments.format and ending != arguments.format:
        raise UsageError(problem("usage.format-differs", "", lang=report.lang))
    usual = "json" if report.machine else "txt"
    return ending or arguments.format or usual
