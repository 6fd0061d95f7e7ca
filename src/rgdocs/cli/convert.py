"""`rgdocs convert FILE.docx`: any Word file as an accessible PDF."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import rgdocs
from rgdocs.cli._output import STANDARD, Target, deliver, moment, refuse_place
from rgdocs.errors import ExitCode

if TYPE_CHECKING:
    import argparse

    from rgdocs.cli._parser import Parser
    from rgdocs.cli._report import Report


def add(commands: argparse._SubParsersAction[Parser]) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "convert",
        help="maak van een Word-bestand een toegankelijke pdf",
        description="Maak van een eigen Word-bestand een pdf die toegankelijk en archiveerbaar is."
        " Wat in de pdf anders is dan in Word, wordt met zijn plaats gemeld.",
    )
    parser.main.add_argument("file", metavar="BESTAND.docx", help="Word-bestand; - is invoer")
    options = parser.choices
    options.add_argument(
        "-o", "--output", metavar="BESTAND.pdf", help="waarheen; - is standaarduitvoer"
    )
    options.add_argument("--fields", action="store_true", help="maak er een invulbare pdf van")
    options.add_argument(
        "--strict", action="store_true", help="weiger wat de pdf anders zou tonen dan Word"
    )
    options.add_argument("--title", metavar="TITEL", default="", help="titel van de pdf")
    options.add_argument("--pack", metavar="PACK", help="huisstijl die de lettertypen geeft")
    options.add_argument(
        "--engine",
        choices=("typst", "libreoffice"),
        default="typst",
        help="maakt de pdf; libreoffice alleen bij een bestand dat rgdocs niet goed kan (typst)",
    )
    options.add_argument("--force", action="store_true", help="overschrijf een bestand dat er is")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, report: Report) -> ExitCode:
    """Make the PDF."""
    place = arguments.output or "document.pdf"
    refuse_place(place, force=arguments.force, lang=report.lang)
    when = moment(report.lang)
    deliver(
        lambda: rgdocs.convert(
            sys.stdin.buffer if arguments.file == STANDARD else arguments.file,
            fields=arguments.fields,
            strict=arguments.strict,
            title=arguments.title,
            pack=arguments.pack,
            when=when,
            engine=arguments.engine,
            lang=report.lang,
        ),
        Target(place=place, format="pdf", force=arguments.force),
        report,
    )
    return ExitCode.OK
