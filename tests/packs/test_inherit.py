"""A pack inherits what it does not say, and circles and long lines are refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from packs.folders import VELDMAAN, pack, refused
from rgdocs.packs import load

if TYPE_CHECKING:
    from pathlib import Path

BASE = """
[organisatie]
naam = "Basis"
telefoon = "1"
[huisstijl]
logo = "logo.svg"
logo_tekst = "Een maan"
kleur = "#3A5A2C"
[woorden]
resourcegroep = "netwerkgroep"
client = "patiënt"
[onderdelen]
signaleringsplan.contact = false
resourcegroepplan.contact = false
"""
OWN = """erft = "basis"
[organisatie]
naam = "Afdeling"
[huisstijl]
accent = "#9A3B6B"
[woorden]
client = "cliënt"
[onderdelen]
signaleringsplan.contact = true
"""


@pytest.fixture
def both(tmp_path: Path) -> Path:
    """Write a pack and one that inherits from it; return the folder they stand in."""
    base = pack(tmp_path / "basis", BASE)
    (base / "logo.svg").write_bytes((VELDMAAN / "logo.svg").read_bytes())
    (base / "locale" / "nl").mkdir(parents=True)
    (base / "locale" / "nl" / "rgdocs.po").write_text(
        'msgctxt "persoon.naam.tekst"\nmsgid "Naam"\nmsgstr "Hoe heet je?"\n', encoding="utf-8"
    )
    (base / "toolkit.docx").write_bytes(b"PK basis")
    pack(tmp_path / "afdeling", OWN)
    return tmp_path


def test_what_a_pack_does_not_say_it_inherits(both: Path) -> None:
    """Key by key, word by word; logo, texts, parts and templates too."""
    made = load(both / "afdeling")
    assert (made.id, made.erft) == ("afdeling", ("basis",))
    assert (made.organisatie.naam, made.organisatie.telefoon) == ("Afdeling", "1")
    assert (made.huisstijl.kleur, made.huisstijl.accent) == ("3A5A2C", "9A3B6B")
    assert made.huisstijl.logo == load(VELDMAAN).huisstijl.logo
    assert made.huisstijl.logo_tekst == "Een maan"
    assert made.woorden["resourcegroep"].enkelvoud == "netwerkgroep"
    assert made.woorden["client"].enkelvoud == "cliënt"
    assert made.message("persoon.naam.tekst", "Naam") == "Hoe heet je?"
    assert not made.is_off("signaleringsplan", "contact")
    assert made.is_off("resourcegroepplan", "contact")
    assert made.template("toolkit") == b"PK basis"
    assert made.eigen == {"toolkit"}


def test_a_change_above_makes_another_pack(both: Path) -> None:
    """The memory never holds on to an old house style."""
    first = load(both / "afdeling")
    assert load(both / "afdeling") is first
    pack(both / "basis", BASE.replace("Een maan", "Een halve maan"))
    assert load(both / "afdeling").digest != first.digest


def test_a_fault_above_names_the_pack(both: Path) -> None:
    """Its maker must know which file to open."""
    pack(both / "basis", BASE.replace("#3A5A2C", "groen"))
    assert refused(both / "afdeling") == [("basis/huisstijl.kleur", "pack.colour")]
    pack(both / "basis", BASE + "[")
    assert refused(both / "afdeling") == [("basis/pack.toml", "pack.toml")]
    pack(both / "basis", BASE, pack_id="anders")
    assert refused(both / "afdeling") == [("basis/pack.id", "pack.id.differs")]


def test_colours_are_judged_together(both: Path) -> None:
    """What is good apart can be unreadable together: the pack that is loaded is refused."""
    pack(both / "afdeling", OWN.replace("9A3B6B", "FFEE99"))
    assert refused(both / "afdeling") == [("huisstijl.accent", "pack.contrast")] * 1


def test_a_circle_is_refused(tmp_path: Path) -> None:
    """One that inherits from itself, and two from each other."""
    assert refused(pack(tmp_path / "a", 'erft = "a"')) == [("pack.erft", "pack.inherit.cycle")]
    pack(tmp_path / "c", 'erft = "b"')
    assert refused(pack(tmp_path / "b", 'erft = "c"')) == [("pack.erft", "pack.inherit.cycle")]


def test_a_long_line_is_refused(tmp_path: Path) -> None:
    """Four packs, no five."""
    for number in range(5):
        pack(tmp_path / f"p{number}", f'erft = "p{number + 1}"' if number < 4 else "")
    assert load(tmp_path / "p1").erft == ("p2", "p3", "p4")
    assert refused(tmp_path / "p0") == [("pack.erft", "pack.inherit.deep")]


@pytest.mark.parametrize(
    ("text", "path", "code"),
    [
        ('erft = "er-niet"', "pack.erft", "pack.inherit.missing"),
        ('erft = "../basis"', "pack.erft", "pack.id"),
        ('erft = "/etc"', "pack.erft", "pack.id"),
        ("erft = 3", "pack.erft", "pack.type.text"),
    ],
)
def test_a_parent_is_a_name(both: Path, text: str, path: str, code: str) -> None:
    """Not a path; and it must be there."""
    assert refused(pack(both / "kind", text)) == [(path, code)]


def test_everything_inherits_from_the_built_in_pack(tmp_path: Path) -> None:
    """Saying so changes nothing but the pack itself."""
    made = load(pack(tmp_path / "huis", 'erft = "standaard"'))
    assert made.erft == ()
    assert made.huisstijl == load().huisstijl
