"""`rgdocs blank DOCUMENT`: one empty form."""

from __future__ import annotations

from typing import TYPE_CHECKING

import rgdocs
from rgdocs.cli._output import choose, deliver, edition_stem, moment
from rgdocs.cli._parser import Parser, add_edition, add_output
from rgdocs.errors import ExitCode

if TYPE_CHECKING:
    import argparse

    from rgdocs.cli._report import Report


def add(commands: argparse._SubParsersAction[Parser]) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "blank",
        help="één leeg formulier",
        description="Maak één leeg formulier: een invulbare pdf of een Word-bestand.",
    )
    parser.main.add_argument("document", metavar="DOCUMENT", help="zie `rgdocs list`")
    add_output(parser, stem="DOCUMENT.pdf of .docx")
    add_edition(parser, ("groot", "kaart"))
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, report: Report) -> ExitCode:
    """Make the empty form."""
    document = rgdocs.api.known(arguments.document, lang=report.lang)
    target = choose(
        arguments,
        stem=edition_stem(document, arguments),
        endings={"pdf": ".pdf", "docx": ".docx"},
        lang=report.lang,
    )
    when = moment(report.lang)
    deliver(
        lambda: rgdocs.api.blank(
            document,
            format=target.paper,
            pack=arguments.pack,
            when=when,
            taal=arguments.taal,
            edition=arguments.edition,
            lang=report.lang,
        ),
        target,
        report,
    )
    return ExitCode.OK
