"""`rgdocs pack`: begin, check, show, list texts; and --pack on whatever renders."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rgdocs import forms, packs
from rgdocs.packs import _po
from rgdocs.packs._catalogue import catalogue

if TYPE_CHECKING:
    from collections.abc import Callable

    from cli.conftest import Shell

SAMPLES = Path(__file__).parents[2] / "samples"
VELDMAAN = SAMPLES / "packs" / "veldmaan"
HEIDEBRUG = SAMPLES / "packs" / "heidebrug"


def test_a_new_pack_works_as_it_is(shell: Shell) -> None:
    """It has an id of its folder's name, passes its check, and makes a form."""
    made = shell("pack", "new", "Mijn Huis")
    assert (made.code, made.out) == (0, b"")
    assert "pack.toml" in made.err
    assert packs.load(shell.folder / "Mijn Huis").id == "mijn-huis"
    checked = shell("pack", "check", "Mijn Huis")
    assert (checked.code, checked.out.decode().strip()) == (0, "Dit pack klopt.")
    assert shell("blank", "signaleringsplan", "--pack", "Mijn Huis", "-o", "x.docx").code == 0


def test_every_line_of_a_new_pack_can_be_used(tmp_path: Path) -> None:
    """What stands behind # is no nonsense: each example is taken by itself and together."""
    (text,) = packs.new("huis").values()
    lines = [line.removeprefix("# ") if _is_example(line) else line for line in text.splitlines()]
    assert sum(map(_is_example, text.splitlines())) > 8
    folder = tmp_path / "huis"
    shutil.copytree(VELDMAAN, folder)
    shutil.copytree(VELDMAAN, tmp_path / "mijn-organisatie")
    base = (VELDMAAN / "pack.toml").read_text(encoding="utf-8")
    own = base.replace('"veldmaan"', '"mijn-organisatie"')
    (tmp_path / "mijn-organisatie" / "pack.toml").write_text(own, encoding="utf-8")
    (folder / "pack.toml").write_text("\n".join(lines), encoding="utf-8")
    house = packs.load(folder)
    assert house.erft == ("mijn-organisatie",)
    assert house.huisstijl.lettertype == "Barlow"
    assert house.woorden["regieondersteuner"].enkelvoud == "dossierhouder"
    switchable = {(f.id, part.id) for f in forms.catalogue() for part in f.delen if not part.vast}
    usual = packs.load(None)
    turned = {place for place in switchable if house.is_off(*place) != usual.is_off(*place)}
    assert turned == switchable


def _is_example(line: str) -> bool:
    return line.startswith("# [") or (line.startswith("# ") and " = " in line)


@pytest.mark.parametrize("name", ["taken", "file", "---", "deep/er"])
def test_a_pack_never_begins_where_something_stands(shell: Shell, name: str) -> None:
    """Not in a folder with files, not over a file, not without an id, not in a missing folder."""
    (shell.folder / "taken").mkdir()
    (shell.folder / "taken" / "x").write_text("x")
    (shell.folder / "file").write_text("x")
    before = shell.left()
    ran = shell("pack", "new", name)
    assert ran.code == (2 if name == "---" else 5)
    assert shell.left() == before


def test_a_check_tells_everything_at_once(shell: Shell) -> None:
    """Faults and what is worth a look, for people and for machines; exit code 3."""
    folder = shell.folder / "huis"
    shutil.copytree(VELDMAAN, folder)
    (folder / "pack.toml").write_text(
        '[pack]\nid = "huis"\nfout = 1\n[huisstijl]\nkleur = "#FFD400"\nlogo = "logo.svg"\n'
        'logo_tekst = "x"\n[woorden]\nclient = "klant"\n',
        encoding="utf-8",
    )
    (folder / "logo.svg").write_text("<html/>")
    (folder / "signaleringplan.docx").write_bytes(b"PK")
    (folder / "locale" / "nl" / "rgdocs.po").write_text(
        'msgctxt "weg.plek"\nmsgid "x"\nmsgstr "y"\n\nmsgctxt "persoon.naam.tekst"\nmsgid "Naam"\n'
        'msgstr "{fout}"\n'
    )
    ran = shell("pack", "check", "huis", "--json")
    told = json.loads(ran.out)
    codes = {(one["code"], one["severity"]) for one in told["problems"]}
    assert (ran.code, told["ok"]) == (3, False)
    assert codes == {
        ("pack.key", "error"),
        ("pack.contrast", "error"),
        ("pack.word.forms", "error"),
        ("pack.logo.broken", "error"),
        ("pack.texts.placeholder", "error"),
        ("pack.texts.unknown", "warning"),
        ("pack.file.unused", "warning"),
    }
    people = shell("pack", "check", "huis").out.decode()
    assert "regel 3, teken 1" in people
    (unused,) = (one for one in people.splitlines() if "[pack.file.unused]" in one)
    assert unused.startswith("signaleringplan.docx: ")
    assert " signaleringsplan.docx" in unused


def test_a_check_finds_what_only_the_template_shows(shell: Shell) -> None:
    """A Word file that cannot be compiled."""
    folder = shell.folder / "huis"
    shutil.copytree(VELDMAAN, folder)
    (folder / "toolkit.docx").write_bytes(b"PK")
    ran = shell("pack", "check", "huis")
    assert ran.code == 3
    assert "[template." in ran.out.decode() or "[word." in ran.out.decode()


def test_what_is_worth_a_look_refuses_nothing(shell: Shell) -> None:
    """Exit code 0, with the warning in the text."""
    folder = shell.folder / "huis"
    shutil.copytree(VELDMAAN, folder)
    (folder / "oud.png").write_bytes(b"x")
    ran = shell("pack", "check", "huis")
    assert ran.code == 0
    assert "pack.file.unused" in ran.out.decode()


@pytest.mark.parametrize("words", [(), ("check", "nergens"), ("check",), ("nieuw",)])
def test_a_wrong_command_is_told(shell: Shell, words: tuple[str, ...]) -> None:
    """With the usage, or the problem."""
    assert shell("pack", *words).code in (2, 3)


def test_the_list_of_texts_is_written_once(shell: Shell) -> None:
    """Into a folder that it makes, never over another unless asked; or to standard output."""
    place = "huis/locale/nl/rgdocs.po"
    assert shell("pack", "texts", "-o", place).code == 0
    text = (shell.folder / place).read_text(encoding="utf-8")
    assert text.count("\nmsgctxt ") == len(catalogue("nl"))
    assert shell("pack", "texts", "-o", place).code == 5
    assert shell("pack", "texts", "-o", place, "--force").code == 0
    assert shell("pack", "texts").out.decode() == text
    own = shell("pack", "texts", "--pack", VELDMAAN).out.decode()
    assert [entry.id for entry in _po.read(own)] == ["toolkit.inleiding"]


def test_a_pack_is_shown_with_all_that_it_inherits(shell: Shell) -> None:
    """For people a line each, for machines one object."""
    told = json.loads(shell("pack", "show", VELDMAAN, "--facts", "--json").out)
    assert told["organisatie"]["naam"] == "Veldmaan"
    own, built_in = {"signaleringsplan.contact": False}, {"folder.wat": False}
    assert told["onderdelen"].items() >= {**own, **built_in}.items()
    lines = shell("pack", "show", "--facts", "--pack", VELDMAAN).out.decode().splitlines()
    assert "organisatie.naam: Veldmaan" in lines
    assert "onderdelen.signaleringsplan.contact: false" in lines


def test_every_command_that_renders_takes_a_pack(
    shell: Shell, sample: Callable[[str], Path]
) -> None:
    """One form, all forms, a filled one, the list."""
    assert shell("blank", "signaleringsplan", "--pack", VELDMAAN, "-o", "a.docx").code == 0
    assert shell("toolkit", "--pack", VELDMAAN, "-o", "b.zip").code == 0
    plan = sample("signaleringsplan.json")
    assert shell("fill", plan, "--pack", VELDMAAN, "-o", "c.docx").code == 0
    with zipfile.ZipFile(shell.folder / "b.zip") as package:
        (name, *_) = package.namelist()
        (shell.folder / "d.docx").write_bytes(package.read(name))
    for made in ("a.docx", "c.docx", "d.docx"):
        with zipfile.ZipFile(shell.folder / made) as package:
            parts = ("word/header1.xml", "word/document.xml")
            assert any("Veldmaan" in package.read(part).decode() for part in parts)
    assert shell("list", "--pack", VELDMAAN).code == 0


def test_the_sample_can_be_installed(tmp_path: Path, shell: Shell) -> None:
    """By pip, without its code being run; then its name is enough."""
    site = tmp_path / "site"
    done = subprocess.run(
        [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation",
         "--no-index", "--target", str(site), str(HEIDEBRUG)],
        capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()
    ran = shell(
        "blank", "signaleringsplan", "--pack", "heidebrug", "-o", "a.docx", PYTHONPATH=str(site)
    )
    assert ran.code == 0, ran.err
    with zipfile.ZipFile(shell.folder / "a.docx") as package:
        assert "Heidebrug" in package.read("word/header1.xml").decode()
