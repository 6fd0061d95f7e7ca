"""`rgdocs schema DOCUMENT`: what a file of a document may hold, as JSON Schema."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import rgdocs
from rgdocs.cli._output import STANDARD, refuse_place, write_data
from rgdocs.cli._parser import SPOKEN
from rgdocs.errors import ExitCode

if TYPE_CHECKING:
    import argparse

    from rgdocs.cli._parser import Parser
    from rgdocs.cli._report import Report


def add(commands: argparse._SubParsersAction[Parser]) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "schema",
        help="het JSON Schema van een formulier",
        description="Toon wat er in het JSON-bestand van een formulier mag staan (JSON Schema"
        " 2020-12): om bestanden te controleren, en om er types van te maken in een andere taal.",
    )
    parser.main.add_argument("document", metavar="DOCUMENT", help="zie `rgdocs list`")
    parser.choices.add_argument(
        "-o",
        "--output",
        metavar="BESTAND.json",
        default=STANDARD,
        help="waarheen; - is standaarduitvoer (-)",
    )
    parser.choices.add_argument(
        "--taal", choices=SPOKEN, help="taal van de vragen: nl, nl@u of en (nl)"
    )
    parser.choices.add_argument(
        "--force", action="store_true", help="overschrijf een bestand dat er al is"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, report: Report) -> ExitCode:
    """Write the schema."""
    place, lang = arguments.output, report.lang
    refuse_place(place, force=arguments.force, lang=lang)
    made = rgdocs.api.schema(arguments.document, taal=arguments.taal, lang=lang)
    text = json.dumps(made, indent=2) + "\n"
    write_data(text, place, force=arguments.force, lang=lang)
    if place != STANDARD:
        report.made(place)
    return ExitCode.OK
