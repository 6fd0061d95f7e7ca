"""`rgdocs fill FILE.json`: a form filled from a record."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

import rgdocs
from rgdocs.cli._input import read_record
from rgdocs.cli._output import STANDARD, choose, deliver, edition_stem, moment
from rgdocs.cli._parser import Parser, add_edition, add_output
from rgdocs.errors import ExitCode

if TYPE_CHECKING:
    from datetime import datetime

    from rgdocs.api import Document, Record
    from rgdocs.cli._output import Format
    from rgdocs.cli._report import Report


def add(commands: argparse._SubParsersAction[Parser]) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "fill",
        help="een ingevuld formulier uit een JSON-bestand",
        description="Vul een formulier in. Met .ics wordt het voorstel in een uitnodiging een"
        " afspraak voor een agenda. Komt het record van standaardinvoer (-), dan gaat het resultaat"
        " zonder -o naar standaarduitvoer.",
    )
    parser.main.add_argument("file", metavar="BESTAND.json", help="het record; - is invoer")
    add_output(parser, stem="soort record, met .pdf, .docx of .ics", formats=("pdf", "docx", "ics"))
    add_edition(parser, ("groot", "kaart"))
    parser.choices.add_argument(
        "--kind",
        choices=("final", "prefilled"),
        default="final",
        help="final: af; prefilled: verder in te vullen (final)",
    )
    parser.choices.add_argument(
        "--questions",
        choices=("answered", "all"),
        default="answered",
        help="van een verdiepingsgesprek: alleen wat besproken is, of alle vragen (answered)",
    )
    parser.choices.add_argument(
        "--part", metavar="DEEL", default="", help="alleen dit deel: samenvatting"
    )
    parser.choices.add_argument(
        "--data",
        action=argparse.BooleanOptionalAction,
        help="het record in de pdf meegeven (bij een verdiepingsgesprek alleen op verzoek)",
    )
    parser.choices.add_argument(
        "--missing-glyphs",
        choices=("refuse", "replace"),
        default="refuse",
        help="een teken dat geen lettertype heeft: weigeren of vervangen, in pdf (refuse)",
    )
    parser.choices.add_argument(
        "--engine",
        choices=("typst", "libreoffice"),
        default="typst",
        help="maakt de pdf; libreoffice alleen bij een sjabloon dat rgdocs niet goed kan (typst)",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, report: Report) -> ExitCode:
    """Read the record and make its document."""
    record = read_record(arguments.file, lang=report.lang)
    if arguments.file == STANDARD and arguments.output is None:
        arguments.output = STANDARD
    stem = edition_stem(record.soort, arguments)
    target = choose(arguments, stem=stem, endings=_ENDINGS, lang=report.lang)
    when = moment(report.lang)
    deliver(lambda: _made(record, target.format, when, arguments, report.lang), target, report)
    return ExitCode.OK


_ENDINGS = {"pdf": ".pdf", "docx": ".docx", "ics": ".ics"}


def _made(
    record: Record, form_at: Format, when: datetime, arguments: argparse.Namespace, lang: str
) -> Document:
    if form_at == "ics":
        return rgdocs.appointment(
            record, pack=arguments.pack, when=when, taal=arguments.taal, lang=lang
        )
    return rgdocs.api.render(
        record,
        format=form_at,
        kind=arguments.kind,
        pack=arguments.pack,
        when=when,
        questions=arguments.questions,
        part=arguments.part,
        data=arguments.data,
        missing_glyphs=arguments.missing_glyphs,
        engine=arguments.engine,
        taal=arguments.taal,
        edition=arguments.edition,
        lang=lang,
    )
