"""A pack is found by path, by the name it was installed under, or built in."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from packs.folders import pack, refused
from rgdocs.packs import load

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Return what installs a package with a pack, as pip leaves it."""
    site = tmp_path / "site"
    site.mkdir()
    monkeypatch.syspath_prepend(str(site))

    def put(name: str, value: str, dist: str = "", text: str = "", pack_id: str = "") -> Path:
        info = site / f"{(dist or name).replace('-', '_')}-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {dist or name}\nVersion: 1\n")
        (info / "entry_points.txt").write_text(f"[rgdocs.packs]\n{name} = {value}\n")
        folder = site.joinpath(*value.split("."))
        (site / value.partition(".")[0]).mkdir(exist_ok=True)
        (site / value.partition(".")[0] / "__init__.py").write_text("raise SystemExit('ran')")
        return pack(folder, text, pack_id or name)

    return put


def test_an_installed_pack_is_found_and_never_run(install: Callable[..., Path]) -> None:
    """By its name; its package is not imported."""
    install("huis-a", "huis_a_pack", text='[organisatie]\nnaam = "A"')
    install("huis-b", "huis_b_pack.deep.er", text='erft = "huis-a"')
    assert load("huis-a").organisatie.naam == "A"
    assert load("huis-b").erft == ("huis-a",)
    assert load("huis-b").organisatie.naam == "A"
    assert not {"huis_a_pack", "huis_b_pack"} & set(sys.modules)


def test_two_of_one_name_are_refused(install: Callable[..., Path]) -> None:
    """Which of them is meant, nobody knows."""
    install("huis-a", "een_pack", dist="een")
    install("huis-a", "twee_pack", dist="twee")
    assert refused("huis-a") == [("", "pack.found.twice")]


def test_the_name_of_the_built_in_pack_is_taken(install: Callable[..., Path]) -> None:
    """No package can put itself in its place."""
    install("standaard", "vals_pack", text='[organisatie]\nnaam = "Vals"')
    assert load("standaard").organisatie.naam == ""
    assert load() is load("standaard")


def test_a_folder_and_an_installed_pack_of_one_name_are_refused(
    install: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A path says which is meant."""
    install("huis-a", "een_pack", text='[organisatie]\nnaam = "Pip"')
    monkeypatch.chdir(tmp_path)
    pack(tmp_path / "huis-a", '[organisatie]\nnaam = "Map"')
    assert refused("huis-a") == [("", "pack.found.both")]
    assert load("./huis-a").organisatie.naam == "Map"
    assert load(tmp_path / "huis-a").organisatie.naam == "Map"


def test_the_name_must_be_the_id(install: Callable[..., Path]) -> None:
    """A pack that goes by two names would be found under one of them only."""
    install("huis-a", "een_pack", pack_id="huis-b")
    assert refused("huis-a") == [("pack.id", "pack.id.differs")]


def test_a_package_without_a_pack_is_told(install: Callable[..., Path]) -> None:
    """A name that leads nowhere."""
    (install("huis-a", "een_pack") / "pack.toml").unlink()
    assert refused("huis-a") == [("pack.toml", "pack.file")]


def test_a_plain_name_may_be_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is not installed is looked for here."""
    monkeypatch.chdir(tmp_path)
    pack(tmp_path / "huis")
    assert load("huis").id == "huis"
    with pytest.raises(Exception, match="standaard"):
        load("nergens")
