"""What goes wrong is told by code, in the asked language, with one thing to try next."""

from __future__ import annotations

import json
import os
import pty
import re
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from rgdocs.errors import ExitCode

if TYPE_CHECKING:
    from pathlib import Path

    from cli.conftest import Shell

RGDOCS = [sys.executable, "-m", "rgdocs"]
MINIMAL = b'{"soort": "signaleringsplan", "versie": 1}'


def codes(err: str) -> list[str]:
    """Return the codes of the problems that were told to a machine."""
    return [problem["code"] for problem in json.loads(err)["problems"]]


@pytest.mark.parametrize(
    ("words", "exit_code", "code"),
    [
        (["blank", "resourcegroeplan"], ExitCode.USAGE, "usage.document"),
        (["blank"], ExitCode.USAGE, "usage.command"),
        (["blank", "a", "b"], ExitCode.USAGE, "usage.argument"),
        (["blnk"], ExitCode.USAGE, "usage.option"),
        (["toolkit", "--format", "odt"], ExitCode.USAGE, "usage.option"),
        (["toolkit", "--bogus"], ExitCode.USAGE, "usage.argument"),
        (["toolkit", "--forc"], ExitCode.USAGE, "usage.argument"),
        (["toolkit", "-o", "toolkit.odt"], ExitCode.USAGE, "usage.format-unknown"),
        (
            ["toolkit", "-o", "toolkit.pdf", "--format", "docx"],
            ExitCode.USAGE,
            "usage.format-differs",
        ),
        (["toolkit", "-o", "nowhere/toolkit.pdf"], ExitCode.OUTPUT, "output.failed"),
        (["fill", "nowhere.json"], ExitCode.UNREADABLE, "file.missing"),
        (["check", "."], ExitCode.UNREADABLE, "file.unreadable"),
        (["check", "-"], ExitCode.RECORD, "json.syntax"),
    ],
)
def test_each_slip_has_its_code(
    shell: Shell, words: list[str], exit_code: ExitCode, code: str
) -> None:
    """For machines: one object; for people: a sentence and no traceback; nothing is made."""
    machine = shell(*words, "--json")
    person = shell(*words)
    assert machine.code == person.code == exit_code
    told = machine.err or machine.out.decode()
    assert codes(told) == [code]
    assert f"[{code}]" in person.err + person.out.decode()
    assert "Traceback" not in machine.err + person.err
    assert shell.left() == []


def test_a_pack_that_is_not_there(shell: Shell) -> None:
    """Exit code 3, and the way out is to leave it."""
    ran = shell("toolkit", "--pack", "nowhere")
    assert ran.code == ExitCode.TEMPLATE
    assert "--pack" in ran.err


@pytest.mark.parametrize("epoch", ["soon", "", "-99999999999999999999", "1e9"])
def test_a_broken_epoch_is_named(shell: Shell, epoch: str) -> None:
    """A wrong date is never guessed."""
    ran = shell("toolkit", "--json", SOURCE_DATE_EPOCH=epoch)
    assert (ran.code, codes(ran.err)) == (ExitCode.USAGE, ["usage.epoch"])


def test_problems_come_in_english_too(shell: Shell) -> None:
    """Wherever --lang stands, also when the command line itself is wrong."""
    dutch, english = shell("blank", "x"), shell("blank", "x", "--lang", "en")
    assert dutch.err != english.err
    assert "Probeer: rgdocs list" in dutch.err
    assert "Try: rgdocs list" in english.err
    assert "Try: rgdocs blank --help" in shell("--lang=en", "blank").err


def test_a_file_is_never_overwritten_unasked(shell: Shell) -> None:
    """It stays as it is; --force replaces it."""
    target = shell.folder / "leeg.docx"
    target.write_bytes(b"mine")
    words = ["blank", "signaleringsplan", "-o", "leeg.docx"]
    refused = shell(*words)
    assert refused.code == ExitCode.OUTPUT
    assert "--force" in refused.err
    assert target.read_bytes() == b"mine"
    assert shell(*words, "--force").code == ExitCode.OK
    assert target.read_bytes().startswith(b"PK")


def test_a_hundred_thousand_brackets(shell: Shell) -> None:
    """A bomb is refused within seconds."""
    start = time.monotonic()
    ran = shell("check", "-", "--json", stdin=b"[" * 100_000)
    assert ran.code == ExitCode.RECORD
    assert json.loads(ran.out)["problems"][0]["code"].startswith("json.")
    assert time.monotonic() - start < 5


def test_nobody_reads_the_output(shell: Shell) -> None:
    """A closed pipe is a failed output, without a word from Python."""
    reader, writer = os.pipe()
    os.close(reader)
    ran = subprocess.run(
        [*RGDOCS, "fill", "-", "--format", "docx"],
        input=MINIMAL,
        stdout=writer,
        stderr=subprocess.PIPE,
        cwd=shell.folder,
        check=False,
    )
    os.close(writer)
    assert ran.returncode == ExitCode.OUTPUT
    assert b"[output.failed]" in ran.stderr
    assert b"Error" not in ran.stderr


def test_ctrl_c_ends_without_a_word(shell: Shell) -> None:
    """130, as shells expect."""
    running = subprocess.Popen(
        [sys.executable, "-c", _WAITING],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=shell.folder,
    )
    assert running.stdout is not None
    assert running.stdout.readline() == b"ready\n"
    running.send_signal(signal.SIGINT)
    _, err = running.communicate(timeout=20)
    assert (running.returncode, err) == (130, b"")


_WAITING = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored where a shell started it behind
from types import SimpleNamespace
from rgdocs.cli import main

real = sys.stdin.buffer

def read(*size):
    os.write(1, b"ready\\n")
    return real.read(*size)

sys.stdin = SimpleNamespace(buffer=SimpleNamespace(read=read), isatty=lambda: False)
sys.exit(main(["check", "-"]))
"""


def on_a_terminal(words: list[str], folder: Path, *, stream: str) -> tuple[int, str]:
    """Run the command with one of its streams on a terminal; return code and what stood there."""
    ours, theirs = pty.openpty()
    other = {"stdout": "stderr", "stderr": "stdout"}[stream]
    ran = subprocess.run(
        [*RGDOCS, *words],
        cwd=folder,
        check=False,
        input=MINIMAL,
        **{stream: theirs, other: subprocess.PIPE},
    )
    os.close(theirs)
    seen = b""
    try:
        while chunk := os.read(ours, 65536):
            seen += chunk
    except OSError:
        pass
    os.close(ours)
    beside = ran.stdout if stream == "stderr" else ran.stderr
    return ran.returncode, (seen + beside).decode(errors="replace")


def test_a_screen_gets_no_bytes(shell: Shell) -> None:
    """A PDF on a terminal helps nobody."""
    code, seen = on_a_terminal(["fill", "-"], shell.folder, stream="stdout")
    assert code == ExitCode.USAGE
    assert "[usage.terminal]" in seen
    assert "%PDF" not in seen


def test_progress_shows_on_a_terminal_only(shell: Shell) -> None:
    """Somebody who waits sees that it works; a log stays clean."""
    words = ["fill", "-", "--format", "docx", "-o"]
    _, seen = on_a_terminal([*words, "a.docx"], shell.folder, stream="stderr")
    assert "Bezig" in seen
    assert "Bezig" not in shell(*words, "b.docx", stdin=MINIMAL).err


def test_usage_errors_show_the_right_usage(shell: Shell) -> None:
    """The usage is that of the command that was meant."""
    assert re.search(
        r"^gebruik: rgdocs blank .*DOCUMENT", shell("blank").err, re.DOTALL | re.MULTILINE
    )
    assert "gebruik: rgdocs toolkit" in shell("toolkit", "--bogus").err
