"""`rgdocs toolkit`: the whole blank toolkit in one file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import rgdocs
from rgdocs.cli._output import choose, deliver, moment
from rgdocs.cli._parser import Parser, add_output
from rgdocs.errors import ExitCode

if TYPE_CHECKING:
    import argparse

    from rgdocs.cli._report import Report


def add(commands: argparse._SubParsersAction[Parser]) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "toolkit",
        help="alle lege formulieren in één bestand",
        description="Maak alle lege formulieren: één pdf met inhoudsopgave, of een zip met Word.",
    )
    add_output(parser, stem="toolkit.pdf of toolkit.zip")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, report: Report) -> ExitCode:
    """Make the toolkit."""
    target = choose(
        arguments, stem="toolkit", endings={"pdf": ".pdf", "docx": ".zip"}, lang=report.lang
    )
    when = moment(report.lang)
    deliver(
        lambda: rgdocs.api.toolkit(
            pack=arguments.pack, format=target.format, when=when, lang=report.lang
        ),
        target,
        report,
    )
    return ExitCode.OK
