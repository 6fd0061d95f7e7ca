"""`rgdocs read FILE`: what somebody filled in, as a record."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from rgdocs.cli._input import read_file
from rgdocs.cli._output import STANDARD, refuse_place, write_data
from rgdocs.cli._pile import as_json, is_folder, read_pile
from rgdocs.errors import ExitCode

if TYPE_CHECKING:
    import argparse

    from rgdocs.api import Reading
    from rgdocs.cli._parser import Parser
    from rgdocs.cli._report import Report


def add(commands: argparse._SubParsersAction[Parser]) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "read",
        help="lees een ingevulde pdf of een ingevuld Word-bestand, of een hele stapel",
        description="Maak een record van wat iemand invulde, in JSON. Een ingevulde toolkit geeft"
        " een lijst. Wat geen plek in het record heeft, wordt met zijn plaats gemeld. Bij meer"
        " bestanden is -o een map: daarin komt van elk een JSON-bestand met dezelfde naam. Wat"
        " niet te lezen is, houdt de rest niet op.",
    )
    parser.main.add_argument(
        "files", metavar="BESTAND", nargs="+", help="pdf of Word-bestand; - is invoer"
    )
    parser.choices.add_argument(
        "-o",
        "--output",
        metavar="BESTAND.json|MAP",
        default=STANDARD,
        help="waarheen; - is standaarduitvoer (-)",
    )
    parser.choices.add_argument(
        "--rest",
        metavar="REST.json",
        default=STANDARD,
        help="bewaar hier ook de tekst die geen plek heeft",
    )
    parser.choices.add_argument(
        "--force", action="store_true", help="overschrijf een bestand dat er al is"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, report: Report) -> ExitCode:
    """Read the file, write the record, tell what has no place in it."""
    force, lang = arguments.force, report.lang
    if len(arguments.files) > 1 or is_folder(arguments.output):
        return read_pile(arguments, report)
    for place in (arguments.output, arguments.rest):
        refuse_place(place, force=force, lang=lang)
    readings = read_file(arguments.files[0], lang=lang)
    if arguments.rest != STANDARD:
        write_data(_rest(readings), arguments.rest, force=force, lang=lang)
    write_data(as_json(readings), arguments.output, force=force, lang=lang)
    report.read(readings, arguments.output)
    return ExitCode.OK


def _rest(readings: tuple[Reading, ...]) -> str:
    rest = {one.document: dict(one.rest) for one in readings if one.rest}
    return json.dumps(rest, ensure_ascii=False, indent=2) + "\n"
