"""`rgdocs read`: the record to standard output, what has no place in it to standard error."""

from __future__ import annotations

import json
import stat
from typing import TYPE_CHECKING

import pytest

import rgdocs
from filling import by_hand
from rgdocs.errors import ExitCode

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from cli.conftest import Shell

    Sample = Callable[[str], Path]

PLAN = "resourcegroepplan-rijk.json"
CANARY = "Kanarie-7f3"
DATE = "signaleringsplan.datum"


@pytest.mark.parametrize("ending", ["pdf", "docx"])
def test_there_and_back(shell: Shell, sample: Sample, ending: str) -> None:
    """What `fill` writes, `read` reads; the record is the same, letter for letter."""
    shell("fill", sample(PLAN), "-o", f"plan.{ending}")
    ran = shell("read", f"plan.{ending}")
    assert ran.code == ExitCode.OK
    assert ran.out.decode() == rgdocs.dumps(rgdocs.load(sample(PLAN)))
    assert "resourcegroepplan" in ran.err


def test_it_is_a_filter(shell: Shell, sample: Sample) -> None:
    """From standard input; the record goes on to another command."""
    shell("fill", sample(PLAN), "-o", "plan.pdf")
    read = shell("read", "-", stdin=(shell.folder / "plan.pdf").read_bytes())
    assert shell("check", "-", stdin=read.out).code == ExitCode.OK


def test_the_record_goes_to_a_file_of_its_own(shell: Shell, sample: Sample) -> None:
    """For its owner only, and over no other file unasked."""
    shell("fill", sample(PLAN), "-o", "plan.pdf")
    ran = shell("read", "plan.pdf", "-o", "plan.json")
    made = shell.folder / "plan.json"
    assert (ran.code, ran.out) == (ExitCode.OK, b"")
    assert rgdocs.load(made) == rgdocs.load(sample(PLAN))
    assert stat.S_IMODE(made.stat().st_mode) == 0o600
    assert shell("read", "plan.pdf", "-o", "plan.json").code == ExitCode.OUTPUT
    assert shell("read", "plan.pdf", "-o", "plan.json", "--force").code == ExitCode.OK


@pytest.fixture
def odd(shell: Shell) -> str:
    """Return the name of a form with a date that is no date, and half an emoji."""
    blank = rgdocs.blank("signaleringsplan", format="pdf").data
    name = "ingevuld.pdf"
    (shell.folder / name).write_bytes(by_hand(blank, {DATE: f"morgen {CANARY}"}))
    return name


def test_what_has_no_place_is_told_without_its_words(shell: Shell, odd: str) -> None:
    """By place, on standard error; it is no failure."""
    ran = shell("read", odd)
    assert ran.code == ExitCode.OK
    assert "datum: " in ran.err
    assert "[read.date]" in ran.err
    assert CANARY not in ran.err + ran.out.decode()


def test_its_words_go_where_they_are_asked_for(shell: Shell, odd: str) -> None:
    """And nowhere else."""
    ran = shell("read", odd, "-o", "plan.json", "--rest", "rest.json")
    assert (ran.code, ran.out) == (ExitCode.OK, b"")
    rest = json.loads((shell.folder / "rest.json").read_text(encoding="utf-8"))
    assert rest == {"signaleringsplan": {"datum": f"morgen {CANARY}"}}
    assert stat.S_IMODE((shell.folder / "rest.json").stat().st_mode) == 0o600
    assert shell("read", odd, "--rest", "rest.json").code == ExitCode.OUTPUT


def test_machines_get_one_object(shell: Shell, odd: str) -> None:
    """Document, version, pack and every place that is left."""
    ran = shell("read", odd, "--json")
    told = json.loads(ran.err)
    assert told["ok"] is True
    (document,) = told["documents"]
    left = document.pop("not_placed")
    assert document == {"document": "signaleringsplan", "version": 1, "pack": "standaard"}
    assert [(one["path"], one["code"]) for one in left] == [("datum", "read.date")]


def test_a_toolkit_is_a_list(shell: Shell) -> None:
    """Of the forms that were filled in; none is an empty list."""
    toolkit = rgdocs.toolkit().data
    names = ("resourcegroepplan.client.naam", "signaleringsplan.client.naam")
    (shell.folder / "toolkit.pdf").write_bytes(by_hand(toolkit, dict.fromkeys(names, "Noor")))
    records = json.loads(shell("read", "toolkit.pdf").out)
    assert [record["soort"] for record in records] == [name.partition(".")[0] for name in names]
    (shell.folder / "leeg.pdf").write_bytes(toolkit)
    empty = shell("read", "leeg.pdf")
    assert (empty.code, json.loads(empty.out)) == (ExitCode.OK, [])
    assert "niets ingevuld" in empty.err


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "read.empty"),
        (CANARY.encode(), "read.foreign"),
        (b"%PDF-1.7 " + CANARY.encode(), "read.damaged"),
        (b"PK\x03\x04" + CANARY.encode(), "read.damaged"),
    ],
)
def test_a_file_that_cannot_be_read(shell: Shell, data: bytes, code: str) -> None:
    """Exit code 4, no word of it, no traceback."""
    (shell.folder / f"{CANARY}.pdf").write_bytes(data)
    ran = shell("read", f"{CANARY}.pdf", "-o", "plan.json")
    assert ran.code == ExitCode.UNREADABLE
    assert f"[{code}]" in ran.err
    assert CANARY not in ran.err
    assert "Traceback" not in ran.err
    assert shell.left() == [f"{CANARY}.pdf"]


def test_a_file_that_is_not_there(shell: Shell) -> None:
    """Nor one in a folder that is not there."""
    assert shell("read", "weg.pdf").code == ExitCode.UNREADABLE
    assert shell("read", "weg.pdf", "-o", "weg/plan.json").code == ExitCode.OUTPUT
