"""A pack is loaded whole, or refused with every reason at once."""

from __future__ import annotations

import shutil
from pathlib import Path

import attrs
import pytest

from rgdocs import forms
from rgdocs.errors import PackError
from rgdocs.packs import Pack, Woord, documents, load

STANDARD = Path(__file__).parents[2] / "src" / "rgdocs" / "templates" / "standaard"

GOOD = """
[pack]
id = "ggz-voorbeeld"
taal = "nl"
[organisatie]
naam = "GGZ Voorbeeld"
afdeling = "Team Noord"
[huisstijl]
logo = "logo.svg"
logo_tekst = "Een boom"
kleur = "#1A5C3A"
accent = "8A3FA0"
[woorden]
resourcegroep = "netwerkgroep"
zorgverantwoordelijke = "regiebehandelaar"
regieondersteuner = {enkelvoud = "coach", meervoud = "coaches", lidwoord = "de"}
[woorden.signaleringsplan]
enkelvoud = "kaart"
meervoud = "kaarten"
lidwoord = "de"
samenstelling = "k-"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a good pack."""
    made = tmp_path / "pack"
    made.mkdir()
    (made / "pack.toml").write_text(GOOD, encoding="utf-8")
    for name in ("logo.svg", "logo.png"):
        shutil.copy(STANDARD / name, made / name)
    return made


def codes(folder: Path, lang: str = "nl") -> list[tuple[str, str]]:
    """Return path and code of every problem."""
    with pytest.raises(PackError) as caught:
        load(folder, lang=lang)
    return [(fault.path, fault.code) for fault in caught.value.problems]


def written(folder: Path, old: str, new: str) -> Path:
    """Change the manifest."""
    assert old in GOOD
    (folder / "pack.toml").write_text(GOOD.replace(old, new), encoding="utf-8")
    return folder


def test_a_good_pack_says_what_its_folder_says(folder: Path) -> None:
    """Organisation, colours, words, logo."""
    pack = load(folder)
    assert (pack.id, pack.taal, pack.catalogus) == ("ggz-voorbeeld", "nl-NL", "nl")
    assert (pack.organisatie.naam, pack.organisatie.telefoon) == ("GGZ Voorbeeld", "")
    assert (pack.huisstijl.kleur, pack.huisstijl.accent) == ("1A5C3A", "8A3FA0")
    assert pack.huisstijl.logo is not None
    assert pack.huisstijl.logo.svg == (folder / "logo.svg").read_bytes()
    assert pack.huisstijl.logo.png == (folder / "logo.png").read_bytes()
    assert pack.woorden["resourcegroep"] == Woord(
        "netwerkgroep", "netwerkgroepen", "de", "netwerkgroep"
    )
    assert pack.woorden["regieondersteuner"] == Woord("coach", "coaches", "de", "coach")
    assert pack.woorden["signaleringsplan"].samenstelling == "k-"
    assert pack.woorden["client"].enkelvoud == "cliënt"


def test_a_message_is_said_in_the_words_of_the_pack(folder: Path) -> None:
    """From the catalogue by its id; a text that it does not know is said as it stands."""
    pack = load(folder)
    assert pack.message("resourcegroepplan.form.titel", "oud") == "Netwerkgroepplan"
    assert pack.message("eigen.tekst", "De {zorgverantwoordelijke}") == "De regiebehandelaar"
    assert pack.message("eigen.naam", "Van {naam}", naam="{client}") == "Van {client}"
    with pytest.raises(PackError) as caught:
        pack.message("eigen.naam", "Van {naam}")
    assert caught.value.problems[0].code == "pack.text.parameter"


def test_the_built_in_pack_is_complete_and_neutral() -> None:
    """It has every template, a logo with words, and nobody's name."""
    pack = load()
    assert load("standaard") is pack
    assert set(documents()) == {
        *(form.id for form in forms.catalogue()),
        *("toolkit", "veranderd", "signaleringsplan-kaart"),
    }
    assert all(pack.template(document)[:2] == b"PK" for document in documents())
    assert set(attrs.astuple(pack.organisatie)) == {""}
    assert pack.huisstijl.logo is not None
    assert pack.huisstijl.logo_tekst


def test_what_a_pack_leaves_out_comes_from_the_built_in_one(folder: Path) -> None:
    """The smallest pack is an id."""
    (folder / "pack.toml").write_text('[pack]\nid = "klein"\n', encoding="utf-8")
    pack, standard = load(folder), load()
    assert pack.huisstijl == standard.huisstijl
    assert pack.eigen == frozenset()
    assert pack.woorden == standard.woorden
    assert pack.templates == standard.templates
    assert pack != standard


def test_a_pack_may_bring_its_own_template(folder: Path) -> None:
    """Its file is used for its document and no other."""
    (folder / "signaleringsplan.docx").write_bytes(b"PK own")
    pack = load(folder)
    assert pack.eigen == {"signaleringsplan"}
    assert pack.template("signaleringsplan") == b"PK own"
    assert pack.template("resourcegroepplan") == load().template("resourcegroepplan")


def test_an_unknown_template_is_refused() -> None:
    """The message names what there is."""
    with pytest.raises(PackError) as caught:
        load().template("geheim")
    assert "signaleringsplan" in str(caught.value)
    assert "geheim" not in str(caught.value)


@pytest.mark.parametrize(
    ("old", "new", "path", "code"),
    [
        ("[organisatie]", "[organisatei]", "", "pack.key"),
        ('naam = "GGZ', 'nam = "GGZ', "organisatie", "pack.key"),
        ("resourcegroep =", "resourcegroup =", "woorden", "pack.key"),
        ("samenstelling =", "samen =", "woorden.signaleringsplan", "pack.key"),
        ('id = "ggz-voorbeeld"', "", "pack.id", "pack.missing"),
        ("ggz-voorbeeld", "GGZ Voorbeeld", "pack.id", "pack.id"),
        ('taal = "nl"', 'taal = "xx"', "pack.taal", "pack.language"),
        ('naam = "GGZ Voorbeeld"', "naam = 5", "organisatie.naam", "pack.type.text"),
        ("GGZ Voorbeeld", "x" * 201, "organisatie.naam", "pack.text.long"),
        ("GGZ Voorbeeld", "x\\u0007", "organisatie.naam", "pack.text.control"),
        ("GGZ Voorbeeld", "x\\ny", "organisatie.naam", "pack.text.control"),
        ('logo_tekst = "Een boom"', "", "huisstijl.logo_tekst", "pack.missing"),
        ("#1A5C3A", "groen", "huisstijl.kleur", "pack.colour"),
        ("#1A5C3A", "#FFD400", "huisstijl.kleur", "pack.contrast"),
        ("8A3FA0", "FFEE99", "huisstijl.accent", "pack.contrast"),
        ('"netwerkgroep"', '"clan"', "woorden.resourcegroep", "pack.word.forms"),
        ('"netwerkgroep"', '"{naam}"', "woorden.resourcegroep", "pack.word.braces"),
        ('"netwerkgroep"', "7", "woorden.resourcegroep", "pack.type.word"),
        ('"coach"', '"{coach"', "woorden.regieondersteuner.enkelvoud", "pack.word.braces"),
        ('"coaches"', '""', "woorden.regieondersteuner.meervoud", "pack.missing"),
        (
            'meervoud = "coaches", lidwoord = "de"',
            'meervoud = "c", lidwoord = "den"',
            "woorden.regieondersteuner.lidwoord",
            "pack.word.article",
        ),
    ],
)
def test_one_fault_is_one_problem(folder: Path, old: str, new: str, path: str, code: str) -> None:
    """Each rule has a pack that breaks it; the place is named."""
    assert {(path, code)} == set(codes(written(folder, old, new)))
    assert {(path, code)} == set(codes(folder, lang="en"))


def test_all_faults_are_told_at_once(folder: Path) -> None:
    """Nobody mends a pack one fault at a time."""
    (folder / "pack.toml").write_text(
        'x = 1\n[pack]\nid = "A"\ntaal = "q"\n[huisstijl]\nkleur = 3\n[woorden]\nclient = []\n',
        encoding="utf-8",
    )
    assert codes(folder) == [
        ("", "pack.key"),
        ("huisstijl.kleur", "pack.type.text"),
        ("pack.id", "pack.id"),
        ("pack.taal", "pack.language"),
        ("woorden.client", "pack.type.word"),
    ]


def test_the_nearest_name_is_offered(folder: Path) -> None:
    """The slip itself is not repeated."""
    with pytest.raises(PackError) as caught:
        load(written(folder, "resourcegroep =", "resourcegroup ="))
    assert "Is resourcegroep bedoeld?" in str(caught.value)
    assert "resourcegroup" not in str(caught.value)


def test_a_failing_contrast_names_both_colours_the_ratio_and_a_way_out(folder: Path) -> None:
    """White on yellow cannot be read."""
    with pytest.raises(PackError) as caught:
        load(written(folder, "#1A5C3A", "#FFD400"))
    message = str(caught.value.problems)
    assert "#FFD400" in message
    assert "#FFFFFF" in message
    assert "1.43" in message
    assert "4.5" in message


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"[pack\n", "pack.toml"),
        (b'[pack]\nid = "a"\nid = "b"\n', "pack.toml"),
        (b'pack = "a"\n', "pack.type.table"),
        (b"\xff\xfe", "pack.encoding"),
        (b"x = " + b"[" * 5000, "pack.toml"),
        (b"# " + b"x" * 200_001, "pack.file.large"),
    ],
    ids=["broken", "double", "no-table", "encoding", "deep", "large"],
)
def test_a_manifest_that_cannot_be_read_is_refused(folder: Path, content: bytes, code: str) -> None:
    """Whatever the file holds, the answer is a problem."""
    (folder / "pack.toml").write_bytes(content)
    assert code in [found for _, found in codes(folder)]


def test_a_broken_manifest_is_told_with_line_and_column(folder: Path) -> None:
    """Where to look."""
    (folder / "pack.toml").write_text('[pack]\nid = "a\n', encoding="utf-8")
    with pytest.raises(PackError) as caught:
        load(folder)
    assert "regel 2, teken 8" in str(caught.value)


@pytest.mark.parametrize("logo", ["../logo.png", "/etc/logo.png", "a/../../logo.png", "..\\l.png"])
def test_a_path_never_leaves_the_folder(folder: Path, logo: str) -> None:
    """Not by dots, not by an absolute path."""
    shutil.copy(STANDARD / "logo.png", folder.parent / "logo.png")
    written(folder, '"logo.svg"', repr(logo))
    assert codes(folder) == [("huisstijl.logo", "pack.path")]


@pytest.mark.parametrize("name", ["logo.png", "signaleringsplan.docx", "pack.toml"])
def test_a_link_never_leaves_the_folder(folder: Path, name: str) -> None:
    """A symbolic link is followed first, and refused when it leads out."""
    outside = folder.parent / "outside"
    outside.write_bytes(GOOD.encode())
    (folder / name).unlink(missing_ok=True)
    (folder / name).symlink_to(outside)
    assert codes(folder) == [("huisstijl.logo" if name == "logo.png" else name, "pack.path")]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("logo.png", b"GIF89a", "pack.logo.broken"),
        ("logo.svg", b"<html/>", "pack.logo.broken"),
        ("logo.svg", b'<svg viewBox="0 0 9 9"><script/></svg>', "pack.logo.active"),
        ("logo.svg", b'<svg onload="x()"/>', "pack.logo.active"),
        ("logo.svg", b'<svg><use href="http://x/y"/></svg>', "pack.logo.active"),
        ("logo.svg", b'<?xml version="1.0"?><!DOCTYPE svg><svg/>', "pack.logo.active"),
        ("logo.png", b"\x89PNG\r\n\x1a\n" + bytes(2_000_001), "pack.file.large"),
    ],
)
def test_a_logo_that_is_not_a_plain_picture_is_refused(
    folder: Path, name: str, content: bytes, code: str
) -> None:
    """Not another format, nothing active, nothing huge."""
    (folder / name).write_bytes(content)
    assert code in [found for _, found in codes(folder)]


def test_an_svg_may_stand_alone(folder: Path) -> None:
    """What Word needs beside it is drawn later."""
    (folder / "logo.png").unlink()
    logo = load(folder).huisstijl.logo
    assert logo is not None
    assert logo.png is None
    assert logo.svg == (STANDARD / "logo.svg").read_bytes()


def test_a_logo_may_be_png_alone(folder: Path) -> None:
    """No SVG is needed."""
    logo = load(written(folder, "logo.svg", "logo.png")).huisstijl.logo
    assert logo is not None
    assert logo.svg is None


@pytest.mark.parametrize("which", ["bestaat-niet-geheim", ""])
def test_no_pack_is_refused_without_its_name(which: str, tmp_path: Path) -> None:
    """A path may say who somebody is."""
    missing = tmp_path / which if which else tmp_path
    with pytest.raises(PackError) as caught:
        load(missing)
    assert caught.value.problems[0].code == ("pack.not-found" if which else "pack.file")
    assert "geheim" not in str(caught.value)


def test_the_same_content_is_the_same_pack(folder: Path, tmp_path: Path) -> None:
    """Wherever it stands; any change makes another."""
    twin = tmp_path / "twin"
    shutil.copytree(folder, twin)
    first = load(folder)
    assert load(twin) is first
    assert load(str(twin)) is first
    assert {first: 1}[load(twin)] == 1
    (twin / "logo.png").write_bytes((twin / "logo.png").read_bytes() + b"\0")
    assert changed(twin, first)
    (folder / "toolkit.docx").write_bytes(b"PK")
    assert changed(folder, first)


def changed(folder: Path, first: Pack) -> bool:
    """Return whether the folder now makes another pack."""
    return load(folder).digest != first.digest


def test_no_template_or_logo_stands_in_a_repr(folder: Path) -> None:
    """A log line stays a line."""
    assert len(repr(load(folder))) < 1000
