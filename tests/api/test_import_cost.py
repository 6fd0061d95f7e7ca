"""Importing is cheap: heavy parts come when they are first used."""

from __future__ import annotations

import subprocess
import sys

import pytest

import rgdocs

HEAVY = {"typst", "pypdf", "docxtpl", "docx", "lxml", "babel", "jinja2", "fontTools", "cattrs"}

WATCH = """
import sys
{code}
print(*sorted({{name.split(".")[0] for name in sys.modules}}))
"""


def loaded(code: str) -> set[str]:
    """Return the packages that a fresh Python has loaded after `code`."""
    ran = subprocess.run(
        [sys.executable, "-c", WATCH.format(code=code)], capture_output=True, text=True, check=True
    )
    return set(ran.stdout.splitlines()[-1].split())


def test_import_rgdocs_loads_nothing_heavy() -> None:
    """Not even attrs: a program that only might need a form pays nothing."""
    assert loaded("import rgdocs") & (HEAVY | {"attr", "attrs"}) == set()


@pytest.mark.parametrize("words", [["--help"], ["fill", "--help"], ["version"], ["blnk"]])
def test_the_command_line_is_read_without_engines(words: list[str]) -> None:
    """Help and slips answer at once."""
    code = f"from rgdocs.cli import main\ntry: main({words!r})\nexcept SystemExit: pass"
    assert loaded(code) & HEAVY == set()


def test_reading_a_record_needs_no_paper() -> None:
    """Who only checks, loads no engine for Word or PDF."""
    code = (
        'import rgdocs\nrgdocs.check(rgdocs.loads(\'{"soort": "signaleringsplan", "versie": 1}\'))'
    )
    assert loaded(code) & (HEAVY - {"cattrs"}) == set()


def test_every_public_name_is_there() -> None:
    """`__all__` names what the module gives, and nothing that it does not."""
    assert dir(rgdocs) == rgdocs.__all__ == sorted(rgdocs.__all__)
    assert all(getattr(rgdocs, name) is not None for name in rgdocs.__all__)
    with pytest.raises(AttributeError):
        _ = rgdocs.nothing
