"""The language of the paper, on the command line."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

import rgdocs
from rgdocs.errors import ExitCode

if TYPE_CHECKING:
    from cli.conftest import Shell

WHEN = datetime(2026, 1, 31, tzinfo=UTC)
EPOCH = str(int(WHEN.timestamp()))


@pytest.mark.parametrize(
    "words", [["blank", "signaleringsplan"], ["toolkit"], ["toolkit", "--format", "docx"]]
)
@pytest.mark.thorough
def test_the_command_makes_paper_in_a_language(words: list[str], shell: Shell) -> None:
    """Whatever the language of its messages: `--lang` is for them, `--taal` for the paper."""
    ran = shell(*words, "--taal", "en", "--lang", "nl", "-o", "-", SOURCE_DATE_EPOCH=EPOCH)
    assert ran.code == ExitCode.OK
    form_at = "docx" if "docx" in words else "pdf"
    if words[0] == "toolkit":
        assert ran.out == rgdocs.toolkit(taal="en", format=form_at, when=WHEN).data
    else:
        assert ran.out == rgdocs.blank(words[1], taal="en", when=WHEN).data


def test_the_command_lists_in_a_language(shell: Shell) -> None:
    """What forms are called is theirs, what the command says is its own."""
    told = shell("list", "--taal", "en").out.decode()
    assert "Early warning plan" in told
    assert "ingevuld door" in told
    assert shell("list", "--taal", "fy").code == ExitCode.USAGE
