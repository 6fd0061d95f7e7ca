"""`rgdocs version`: which version this is, for a log or a report of a fault."""

from __future__ import annotations

import json
import platform
from importlib.metadata import version
from typing import TYPE_CHECKING

import rgdocs
from rgdocs.cli._output import print_data
from rgdocs.errors import ExitCode

if TYPE_CHECKING:
    import argparse

    from rgdocs.cli._parser import Parser
    from rgdocs.cli._report import Report

ENGINES = ("docxtpl", "lxml", "typst", "pypdf", "babel")


def add(commands: argparse._SubParsersAction[Parser]) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "version",
        help="welke versie dit is",
        description="Toon de versie van rgdocs, van Python en van de onderdelen (met --json).",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, report: Report) -> ExitCode:  # noqa: ARG001
    """Print the version."""
    print_data(_as_json() if report.machine else f"rgdocs {version('rgdocs')}\n", report.lang)
    return ExitCode.OK


def _as_json() -> str:
    facts = {
        "rgdocs": version("rgdocs"),
        "formaat": rgdocs.api.FORMAT_VERSION,
        "formulieren": {entry.id: entry.versie for entry in rgdocs.api.catalogue()},
        "python": platform.python_version(),
        "onderdelen": {name: version(name) for name in ENGINES},
    }
    return json.dumps(facts, ensure_ascii=False) + "\n"
