"""Every command does what it says, and its exit code tells how it went."""

from __future__ import annotations

import json
import stat
import zipfile
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from rgdocs import forms
from rgdocs.errors import ExitCode
from wordfile import docx, p, r, sdt

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from cli.conftest import Shell

    Sample = Callable[[str], Path]

PLAN = "resourcegroepplan-rijk.json"
IDS = [form.id for form in forms.catalogue()]
MAGIC = {"pdf": b"%PDF-", "docx": b"PK\x03\x04"}


def test_toolkit_makes_one_pdf(shell: Shell) -> None:
    """Without options it stands in the folder under its neutral name, for its owner only."""
    ran = shell("toolkit")
    assert (ran.code, ran.out) == (ExitCode.OK, b"")
    assert shell.left() == ["toolkit.pdf"]
    made = shell.folder / "toolkit.pdf"
    assert made.read_bytes().startswith(b"%PDF-")
    assert stat.S_IMODE(made.stat().st_mode) == 0o600


def test_toolkit_makes_a_zip_of_word_files(shell: Shell) -> None:
    """One Word file for each document."""
    assert shell("toolkit", "--format", "docx").code == ExitCode.OK
    with zipfile.ZipFile(shell.folder / "toolkit.zip") as zipped:
        names = zipped.namelist()
        assert all(zipped.read(name).startswith(b"PK") for name in names)
    assert [name.split("-", 1)[1] for name in names] == [f"{name}.docx" for name in IDS]


@pytest.mark.thorough
def test_toolkit_fills_a_folder_with_word_files(shell: Shell) -> None:
    """A name that ends in a slash is a folder; nothing in it is overwritten unasked."""
    assert shell("toolkit", "-o", "leeg/").code == ExitCode.OK
    made = sorted((shell.folder / "leeg").iterdir())
    assert [path.name.split("-", 1)[1] for path in made] == [f"{name}.docx" for name in IDS]
    assert shell("toolkit", "-o", "leeg").code == ExitCode.OUTPUT
    assert shell("toolkit", "-o", "leeg", "--force").code == ExitCode.OK
    assert shell("toolkit", "-o", "leeg", "--format", "pdf").code == ExitCode.USAGE


@pytest.mark.parametrize("document", IDS)
@pytest.mark.parametrize("ending", ["pdf", "docx"])
def test_blank_makes_an_empty_form(shell: Shell, document: str, ending: str) -> None:
    """The ending of the name chooses the format."""
    assert shell("blank", document, "-o", f"leeg.{ending}").code == ExitCode.OK
    assert (shell.folder / f"leeg.{ending}").read_bytes().startswith(MAGIC[ending])


@pytest.mark.parametrize("ending", ["pdf", "docx"])
def test_fill_makes_a_filled_form(shell: Shell, sample: Sample, ending: str) -> None:
    """A sample becomes both formats, and words go to standard error."""
    ran = shell("fill", sample(PLAN), "-o", f"plan.{ending}")
    assert (ran.code, ran.out) == (ExitCode.OK, b"")
    assert f"plan.{ending}" in ran.err
    assert (shell.folder / f"plan.{ending}").read_bytes().startswith(MAGIC[ending])


def test_fill_is_a_filter(shell: Shell, sample: Sample) -> None:
    """Record in, PDF out, nothing else said; the same bytes as the file gets."""
    ran = shell("fill", "-", stdin=sample(PLAN).read_bytes(), SOURCE_DATE_EPOCH="86400")
    shell("fill", sample(PLAN), "-o", "plan.pdf", SOURCE_DATE_EPOCH="86400")
    assert (ran.code, ran.err) == (ExitCode.OK, "")
    assert ran.out == (shell.folder / "plan.pdf").read_bytes()


@pytest.mark.parametrize("ending", ["docx", "pdf"])
def test_prefilled_in_both_formats(shell: Shell, sample: Sample, ending: str) -> None:
    """A form to go on with, of the same bytes each time."""
    words, made = ["fill", sample(PLAN), "--kind", "prefilled", "-o"], f"plan.{ending}"
    assert shell(*words, made).code == ExitCode.OK
    assert shell(*words, f"again.{ending}").code == ExitCode.OK
    assert (shell.folder / made).read_bytes() == (shell.folder / f"again.{ending}").read_bytes()


def test_data_stays_out_when_asked(shell: Shell, sample: Sample) -> None:
    """A final carries its record, unless it must not."""
    assert shell("fill", sample(PLAN), "-o", "with.pdf").code == ExitCode.OK
    assert shell("fill", sample(PLAN), "--no-data", "-o", "without.pdf").code == ExitCode.OK
    files = [shell.folder / f"{name}.pdf" for name in ("with", "without")]
    assert [bool(PdfReader(each).attachments) for each in files] == [True, False]


def test_a_sign_without_a_glyph(shell: Shell) -> None:
    """Refused with its path, or replaced with a note, as was asked; Word keeps the sign."""
    record = {"soort": "signaleringsplan", "versie": 1, "helpt": ["wandelen \U0001018c"]}
    words, stdin = ["fill", "-", "--json", "-o"], json.dumps(record).encode()
    refused = shell(*words, "plan.pdf", stdin=stdin)
    assert refused.code == ExitCode.RECORD
    assert [one["path"] for one in json.loads(refused.err)["problems"]] == ["helpt.0"]
    replaced = shell(*words, "plan.pdf", "--missing-glyphs", "replace", stdin=stdin)
    assert replaced.code == ExitCode.OK
    assert len(json.loads(replaced.err)["warnings"]) == 1
    assert shell(*words, "plan.docx", stdin=stdin).code == ExitCode.OK


def test_machines_get_a_receipt(shell: Shell, sample: Sample) -> None:
    """One line of JSON holds the facts for a log, and they are true."""
    ran = shell("fill", sample(PLAN), "-o", "plan.docx", "--json")
    facts = json.loads(ran.err)
    assert facts["ok"] is True
    assert facts["size"] == (shell.folder / "plan.docx").stat().st_size
    assert facts["file"] == "plan.docx"
    assert facts["warnings"] == []
    assert (facts["forms"], facts["kind"]) == ({"resourcegroepplan": "1"}, "final")
    assert len(facts["sha1"]) == 40


def test_check_tells_advice_and_makes_nothing(shell: Shell, sample: Sample) -> None:
    """The findings are the result, so they go to standard output."""
    ran = shell("check", sample(PLAN), "--json")
    assert (ran.code, ran.err, shell.left()) == (ExitCode.OK, "", [])
    found = json.loads(ran.out)
    assert (found["ok"], found["problems"]) == (True, [])
    assert {advice["severity"] for advice in found["advice"]} <= {"advice"}


def test_check_names_every_problem_at_once(shell: Shell) -> None:
    """Three slips, three problems, each with place, code and way out."""
    bad = {"soort": "signaleringsplan", "versie": 1, "datum": "2025-02-30", "helpt": [7], "x": 1}
    ran = shell("check", "-", "--json", stdin=json.dumps(bad).encode())
    found = json.loads(ran.out)
    assert (ran.code, found["ok"]) == (ExitCode.RECORD, False)
    assert len(found["problems"]) == 3
    assert all(one["code"] and one["message"] and one["hint"] for one in found["problems"])
    assert {"datum", "helpt.0"} <= {one["path"] for one in found["problems"]}


def test_list_names_every_document(shell: Shell) -> None:
    """For people in lines, for machines as JSON."""
    people, machines = shell("list"), shell("list", "--json")
    assert [row["id"] for row in json.loads(machines.out)] == IDS
    assert all(name in people.out.decode() for name in IDS)
    (dag,) = (row for row in json.loads(machines.out) if row["id"] == "gewone-dag")
    assert (dag["titel"], dag["bron"], dag["bladzijden"]) == ("Een gewone dag", "bijlage 10a", 1)
    told = people.out.decode().partition("gewone-dag (1)\n")[2].splitlines()[:4]
    assert told == [
        f"  Een gewone dag: {dag['uitleg']}",
        "  bron: toolkit van 2021, bijlage 10a; 1 pagina",
        "  ingevuld door: Jij, met hulp als je dat wilt.",
        "  te zien door: Jij en je regieondersteuner.",
    ]
    assert people.code == machines.code == ExitCode.OK


def test_version_tells_what_runs(shell: Shell) -> None:
    """For a report of a fault."""
    assert shell("version").out.startswith(b"rgdocs ")
    assert json.loads(shell("version", "--json").out)["formulieren"].keys() == set(IDS)


def test_convert_makes_a_pdf_of_any_word_file(shell: Shell) -> None:
    """With fields when asked; strict refuses what would differ, and writes nothing."""
    (shell.folder / "eigen.docx").write_bytes(docx(p(sdt(r("ja")))))
    (shell.folder / "vreemd.docx").write_bytes(docx(p(r("x", "<w:emboss/>"))))
    assert shell("convert", "eigen.docx", "--fields", "--strict").code == ExitCode.OK
    assert PdfReader(shell.folder / "document.pdf").get_form_text_fields() == {"naam": "ja"}
    assert shell("convert", "eigen.docx").code == ExitCode.OUTPUT
    refused = shell("convert", "vreemd.docx", "--strict", "-o", "vreemd.pdf")
    assert refused.code == ExitCode.TEMPLATE
    assert not (shell.folder / "vreemd.pdf").exists()
    assert shell("convert", "vreemd.docx", "-o", "-").out.startswith(b"%PDF-")
    assert shell("convert", "weg.docx", "-o", "weg.pdf").code == ExitCode.UNREADABLE
    flat = ("convert", "eigen.docx", "--engine", "libreoffice", "-o", "vlak.pdf")
    assert shell(*flat, "--fields").code == ExitCode.USAGE
    assert not (shell.folder / "vlak.pdf").exists()


@pytest.mark.parametrize("command", ["toolkit", "blank", "fill", "check", "list", "version"])
def test_every_command_explains_itself(shell: Shell, command: str) -> None:
    """Help goes to standard output and is Dutch."""
    ran = shell(command, "--help")
    assert ran.code == ExitCode.OK
    assert ran.out.decode().startswith("gebruik: rgdocs")
    assert "usage" not in ran.out.decode()


def test_no_command_shows_the_help(shell: Shell) -> None:
    """Whoever types only the name, sees what there is."""
    ran = shell()
    assert (ran.code, ran.out) == (ExitCode.USAGE, b"")
    assert "toolkit" in ran.err
