"""`rgdocs toolkit`: the whole blank toolkit in one file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import rgdocs
from rgdocs.cli._output import STANDARD, choose, deliver, edition_stem, make_folder, moment
from rgdocs.cli._parser import Parser, add_edition, add_output
from rgdocs.errors import ExitCode, OutputError, UsageError
from rgdocs.problems import problem

if TYPE_CHECKING:
    import argparse

    from rgdocs.cli._report import Report


def add(commands: argparse._SubParsersAction[Parser]) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "toolkit",
        help="alle lege formulieren in één bestand",
        description="Maak alle lege formulieren: één pdf met inhoudsopgave, of Word-bestanden in"
        " een zip of een map.",
    )
    add_output(parser, stem="toolkit.pdf of toolkit.zip")
    add_edition(parser, ("groot",))
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, report: Report) -> ExitCode:
    """Make the toolkit."""
    if folder := _folder(arguments):
        return _fill_folder(folder, arguments, report)
    target = choose(
        arguments,
        stem=edition_stem("toolkit", arguments),
        endings={"pdf": ".pdf", "docx": ".zip"},
        lang=report.lang,
    )
    when = moment(report.lang)
    deliver(
        lambda: rgdocs.api.toolkit(
            pack=arguments.pack,
            format=target.paper,
            when=when,
            taal=arguments.taal,
            edition=arguments.edition,
            lang=report.lang,
        ),
        target,
        report,
    )
    return ExitCode.OK


def _folder(arguments: argparse.Namespace) -> Path | None:
    """Return the folder that the output names: one that is there, or a name that ends in `/`."""
    named = arguments.output
    if named is None or named == STANDARD:
        return None
    return Path(named) if named.endswith("/") or Path(named).is_dir() else None


def _fill_folder(folder: Path, arguments: argparse.Namespace, report: Report) -> ExitCode:
    if arguments.format == "pdf":
        raise UsageError(problem("usage.format-differs", "", lang=report.lang))
    made = rgdocs.api.toolkit_files(
        pack=arguments.pack,
        when=moment(report.lang),
        taal=arguments.taal,
        edition=arguments.edition,
        lang=report.lang,
    )
    taken = any((folder / document.filename).exists() for document in made)
    if taken and not arguments.force:
        raise OutputError(problem("output.exists", "", lang=report.lang))
    make_folder(folder, report.lang)
    for document in made:
        place = document.save(folder / document.filename, overwrite=arguments.force)
        report.written(document, str(place))
    return ExitCode.OK
