"""`rgdocs schema` gives what the library gives, as a file that nobody needs us for."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import rgdocs
from rgdocs.errors import ExitCode

if TYPE_CHECKING:
    from cli.conftest import Shell


def test_to_standard_output_and_to_a_file(shell: Shell) -> None:
    """The same bytes; an existing file is left alone unless asked."""
    printed = shell("schema", "qls-100")
    assert json.loads(printed.out) == rgdocs.schema("qls-100")
    assert shell("schema", "qls-100", "-o", "qls.json").code == ExitCode.OK
    assert (shell.folder / "qls.json").read_bytes() == printed.out
    assert shell("schema", "qls-100", "-o", "qls.json").code == ExitCode.OUTPUT
    assert shell("schema", "qls-100", "-o", "qls.json", "--force").code == ExitCode.OK


def test_in_another_language(shell: Shell) -> None:
    """The questions stand in it in English."""
    printed = shell("schema", "gewone-dag", "--taal", "en")
    assert json.loads(printed.out) == rgdocs.schema("gewone-dag", taal="en")


def test_an_unknown_document_gets_the_nearest_name(shell: Shell) -> None:
    """As everywhere."""
    ran = shell("schema", "qls100")
    assert ran.code == ExitCode.USAGE
    assert "qls-100" in ran.err
