"""`rgdocs pack check`: for people, for machines, and as comments in Word."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from lint.test_outputs import spoilt

if TYPE_CHECKING:
    from cli.conftest import Shell

VELDMAAN = Path(__file__).parents[2] / "samples" / "packs" / "veldmaan"


@pytest.mark.thorough
def test_the_command_tells_in_every_form(shell: Shell) -> None:
    """Text, JSON, SARIF, to a file too; comments in a copy; exit code 3."""
    spoilt(shell.folder / "huis")
    text = shell("pack", "check", "huis")
    assert text.code == 3
    assert "gewone-dag.docx, alinea 4: Deze naam is er niet: datm" in text.out.decode()
    assert "Het dichtstbij is: datum." in text.out.decode()
    told = json.loads(shell("pack", "check", "huis", "--format", "json").out)
    assert {one["code"] for one in told["problems"]} >= {"template.undefined", "lint.contrast"}
    (undefined,) = (one for one in told["problems"] if one.get("word") == "datm")
    assert (undefined["nearest"], undefined["spot"]["paragraph"]) == ("datum", 4)
    ran = shell("pack", "check", "huis", "--format", "sarif", "-o", "x.sarif", "--comments", "na")
    assert (ran.code, ran.out) == (3, b"")
    assert json.loads((shell.folder / "x.sarif").read_text())["version"] == "2.1.0"
    made = sorted(path.name for path in (shell.folder / "na").iterdir())
    assert made == ["gewone-dag.docx", "signaleringsplan.contact.docx"]
    again = shell("pack", "check", "huis", "--comments", "na")
    assert again.code == 5
    assert shell("pack", "check", "huis", "--comments", "na", "--force").code == 3


@pytest.mark.thorough
def test_strict_counts_what_is_worth_a_look(shell: Shell) -> None:
    """Exit code 3 for a warning, with --strict only."""
    shutil.copytree(VELDMAAN, shell.folder / "huis")
    (shell.folder / "huis" / "oud.png").write_bytes(b"x")
    assert shell("pack", "check", "huis").code == 0
    assert shell("pack", "check", "huis", "--strict").code == 3
