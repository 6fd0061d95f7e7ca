"""A house's own font: files in the pack or an installed package, within its licence."""

from __future__ import annotations

import io
import struct
import zipfile
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables.DefaultTable import DefaultTable
from lxml import etree
from pypdf import PdfReader

import rgdocs
from packs.folders import HEIDEBRUG, pack, refused
from rgdocs.packs import load

if TYPE_CHECKING:
    from pathlib import Path

ATKINSON = "fontpkg_atkinson_hyperlegible"
NOTO = "manimgx_fonts"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@cache
def font(style: str = "Regular", family: str = "Huisletter", licence: int = 0) -> bytes:
    """Return a font file of a family of our own."""
    made = TTFont(
        io.BytesIO((files(ATKINSON) / f"files/AtkinsonHyperlegible-{style}.ttf").read_bytes())
    )
    for name in made["name"].names:
        if name.nameID in (1, 4, 16):
            name.string = family
    made["OS/2"].fsType = licence
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


@cache
def without_letters(style: str) -> bytes:
    """Return a font that has no q and no ë."""
    made = TTFont(io.BytesIO(font(style)))
    for table in made["cmap"].tables:
        for letter in "xë":
            table.cmap.pop(ord(letter), None)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def bomb() -> bytes:
    """Return a font whose few bytes name four thousand million letters."""
    made = TTFont(io.BytesIO(font()))
    made["cmap"].compile(made)
    table = struct.pack(">HHHHI", 0, 1, 3, 10, 12)
    table += struct.pack(">HHIII", 12, 0, 28, 0, 1) + struct.pack(">III", 0, 0xFFFFFFFE, 0)
    made["cmap"] = DefaultTable("cmap")
    made["cmap"].data = table
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def as_woff() -> bytes:
    """Return a packed font, which can unpack to any size."""
    made = TTFont(io.BytesIO(font()))
    made.flavor = "woff"
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a pack that asks for its own font."""
    made = pack(tmp_path / "huis", '[huisstijl]\nlettertype = "Huisletter"')
    (made / "fonts").mkdir()
    return made


def put(folder: Path, **fonts: bytes) -> Path:
    """Write font files into a pack."""
    for name, data in fonts.items():
        (folder / "fonts" / f"{name}.ttf").write_bytes(data)
    return folder


def embedded(docx: bytes) -> tuple[set[str], set[str]]:
    """Return the family of the font table and the styles that are embedded."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        root = etree.fromstring(package.read("word/fontTable.xml"))
    names = {one.get(f"{W}name", "") for one in root.iter(f"{W}font")}
    return names, {one.tag.removeprefix(W) for one in root.iter() if "embed" in one.tag}


def families(pdf: bytes) -> set[str]:
    """Return the families of the fonts in a PDF, without their subset's letters."""
    pages = PdfReader(io.BytesIO(pdf)).pages
    fonts = (page["/Resources"]["/Font"] for page in pages)
    return {str(one["/BaseFont"]).partition("+")[2] for each in fonts for one in each.values()}


def test_files_in_the_pack_are_used_in_word_and_pdf(folder: Path) -> None:
    """Embedded in Word, drawn in PDF; any name of the file will do."""
    put(folder, een=font(), twee=font("Bold"), drie=font("Italic"))
    docx = rgdocs.blank("signaleringsplan", format="docx", pack=folder)
    assert embedded(docx.data) == ({"Huisletter"}, {"embedRegular", "embedBold", "embedItalic"})
    assert docx.warnings == ()
    made = rgdocs.blank("signaleringsplan", pack=folder)
    assert families(made.data) >= {"AtkinsonHyperlegible-Regular", "AtkinsonHyperlegible-Bold"}
    assert made.warnings == ()


def test_a_font_package_is_used_by_its_family() -> None:
    """Whatever the case that it is asked in; nothing of it is imported."""
    made = load(HEIDEBRUG)
    named = {style: path.name for style, path in made.huisstijl.letterbestanden.items()}
    assert named == {
        "regular": "Barlow-Regular.ttf",
        "bold": "Barlow-Bold.ttf",
        "italic": "Barlow-Italic.ttf",
    }
    docx = rgdocs.blank("signaleringsplan", format="docx", pack=made)
    assert embedded(docx.data)[0] == {"Barlow"}
    assert {"Barlow-Regular", "Barlow-Bold"} <= families(
        rgdocs.blank("signaleringsplan", pack=made).data
    )


def test_a_variable_font_is_drawn_and_not_embedded(folder: Path) -> None:
    """Word shows one style of it only, and its name may be reserved."""
    pack(folder, '[huisstijl]\nlettertype = "Source Sans 3"')
    docx = rgdocs.blank("signaleringsplan", format="docx", pack=folder)
    assert embedded(docx.data) == ({"Source Sans 3"}, set())
    assert families(rgdocs.blank("signaleringsplan", pack=folder).data) == {"SourceSans3-Roman"}
    assert {one.code for one in docx.warnings} == {"word.font-variable"}


@pytest.mark.parametrize(
    ("licence", "warned"), [(0, 0), (8, 0), (4, 2)], ids=["free", "editable", "print"]
)
def test_a_font_that_may_only_be_printed_is_not_embedded_in_word(
    folder: Path, licence: int, warned: int
) -> None:
    """The PDF may hold it; a Word file that is worked on may not."""
    put(folder, een=font(licence=licence), twee=font("Bold", licence=licence))
    docx = rgdocs.blank("signaleringsplan", format="docx", pack=folder)
    assert [one.code for one in docx.warnings] == ["word.font-licence"] * warned
    assert len(embedded(docx.data)[1]) == 2 - warned
    assert rgdocs.blank("signaleringsplan", pack=folder).warnings == ()


@pytest.mark.parametrize("licence", [2, 0x100, 0x200, 0x108], ids=str)
def test_a_font_that_may_not_be_embedded_is_refused(folder: Path, licence: int) -> None:
    """Restricted, no subsets, bitmaps only: no PDF can be made with it."""
    put(folder, een=font(licence=licence), twee=font("Bold"))
    assert refused(folder) == [("huisstijl.lettertype", "pack.font.licence")]


@pytest.mark.parametrize(
    ("fonts", "code"),
    [
        ({}, "pack.font.unknown"),
        ({"een": font(family="Ander"), "twee": font("Bold", "Ander")}, "pack.font.unknown"),
        ({"een": font()}, "pack.font.styles"),
        ({"een": font("Bold")}, "pack.font.styles"),
        ({"een": font(), "twee": font("Bold"), "drie": b"\0\1\0\0stuk"}, "pack.font.format"),
        ({"een": font(), "twee": font("Bold"), "drie": b""}, "pack.font.format"),
        ({"een": font(), "twee": font("Bold"), "drie": bomb()}, "pack.font.format"),
        ({"een": font(), "twee": font("Bold"), "drie": as_woff()}, "pack.font.format"),
        ({"een": without_letters("Regular"), "twee": font("Bold")}, "pack.font.letters"),
        ({f"f{n}": font() for n in range(17)} | {"f": font("Bold")}, "pack.font.many"),
        ({"een": font(), "twee": font("Bold"), "drie": bytes(10_000_001)}, "pack.file.large"),
    ],
)
def test_a_font_that_cannot_be_used_is_refused(
    folder: Path, fonts: dict[str, bytes], code: str
) -> None:
    """Each rule has a pack that breaks it."""
    assert ("huisstijl.lettertype", code) in refused(put(folder, **fonts))


def test_a_font_never_comes_from_outside_the_folder(folder: Path) -> None:
    """A link that leads out is refused."""
    outside = folder.parent / "uit.ttf"
    outside.write_bytes(font())
    (folder / "fonts" / "een.ttf").symlink_to(outside)
    put(folder, twee=font("Bold"), drie=font())
    assert refused(folder) == [("huisstijl.lettertype", "pack.path")]


def test_another_font_makes_another_pack(folder: Path) -> None:
    """The memory goes by what is in the files."""
    first = load(put(folder, een=font(), twee=font("Bold")))
    again = load(put(folder, twee=font("Bold", licence=8)))
    assert first.digest != again.digest
