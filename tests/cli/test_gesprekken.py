"""The choices that an interview leaves to who prints it."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from pypdf import PdfReader

from paper import spoken
from rgdocs.errors import ExitCode

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from cli.conftest import Shell

    Sample = Callable[[str], Path]

TALK = "verdiepingsgesprek-naasten.json"


def test_the_summary_is_printed_alone(shell: Shell, sample: Sample) -> None:
    """For the client; an unknown part is refused with the parts there are."""
    ran = shell("fill", sample(TALK), "--part", "samenvatting", "-o", "kort.pdf")
    assert ran.code == ExitCode.OK
    text = spoken((shell.folder / "kort.pdf").read_bytes())
    assert "soep" in text
    assert "brugklas" not in text
    refused = shell("fill", sample(TALK), "--part", "geheim", "-o", "niet.pdf")
    assert refused.code == ExitCode.USAGE
    assert "samenvatting" in refused.err
    assert "geheim" not in refused.err
    assert shell.left() == ["kort.pdf"]


def test_questions_and_data_are_a_choice(shell: Shell, sample: Sample) -> None:
    """All of them, and the record in the file, when asked."""
    assert shell("fill", sample(TALK), "-o", "kort.pdf").code == ExitCode.OK
    words = ("--questions", "all", "--data")
    assert shell("fill", sample(TALK), *words, "-o", "alles.pdf").code == ExitCode.OK
    short, whole = (
        PdfReader(io.BytesIO((shell.folder / name).read_bytes()))
        for name in ("kort.pdf", "alles.pdf")
    )
    assert len(short.pages) < len(whole.pages)
    assert (list(short.attachments), list(whole.attachments)) == ([], [TALK])
