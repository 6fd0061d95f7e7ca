"""`rgdocs list`: which documents there are, from where, and who fills in and sees them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import attrs

import rgdocs
from rgdocs.cli._output import print_data
from rgdocs.cli._parser import Parser, add_pack
from rgdocs.cli._words import say
from rgdocs.errors import ExitCode

if TYPE_CHECKING:
    import argparse

    from rgdocs.api._catalogue import Entry
    from rgdocs.cli._report import Report


def add(commands: argparse._SubParsersAction[Parser]) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "list",
        help="welke formulieren er zijn",
        description="Toon van elk formulier titel, bron, bladzijden, wie het invult en ziet.",
    )
    add_pack(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, report: Report) -> ExitCode:
    """Print the catalogue."""
    entries = rgdocs.api.catalogue(pack=arguments.pack, taal=arguments.taal, lang=report.lang)
    print_data(_as_json(entries) if report.machine else _as_text(entries, report.lang), report.lang)
    return ExitCode.OK


def _as_json(entries: tuple[Entry, ...]) -> str:
    rows = [attrs.asdict(entry) for entry in entries]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _as_text(entries: tuple[Entry, ...], lang: str) -> str:
    return "".join(
        f"{entry.id} ({entry.versie})\n  {entry.titel}: {entry.uitleg}\n"
        f"  {say('source', lang, source=entry.bron)}; {_pages(entry.bladzijden, lang)}\n"
        f"  {say('filled-by', lang)}: {entry.wie_vult_in}\n"
        f"  {say('seen-by', lang)}: {entry.wie_ziet}\n"
        for entry in entries
    )


def _pages(count: int, lang: str) -> str:
    return say("page" if count == 1 else "pages", lang, pages=count)
