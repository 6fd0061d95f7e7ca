"""House style: colours, font and logo go through a template in one place."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass

import pytest

from rgdocs.errors import TemplateError
from rgdocs.word import compile_template, house
from rgdocs.word.embed import font_key, licence_flags, obfuscate
from rgdocs.word.fontfiles import font_files
from word.docx_builder import HEAD, NAMESPACES, OFFICE, WML, docx, par, root_of, unzipped

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"/>'
FAMILY = "Atkinson Hyperlegible"
THEME = (
    f'{HEAD}<a:theme xmlns:a="{A}" name="t"><a:themeElements><a:clrScheme name="c">'
    '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>'
    '<a:dk2><a:srgbClr val="12475E"/></a:dk2><a:accent1><a:srgbClr val="12475E"/></a:accent1>'
    '</a:clrScheme><a:fontScheme name="f"><a:majorFont><a:latin typeface="Oud"/></a:majorFont>'
    '<a:minorFont><a:latin typeface="Oud"/></a:minorFont></a:fontScheme></a:themeElements>'
    "</a:theme>"
)
STYLES = (
    f"{HEAD}<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>"
    '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:ascii="Oud" w:hAnsi="Oud"/>'
    '<w:color w:val="12475E" w:themeColor="text2"/>'
    '<w:shd w:val="clear" w:color="auto" w:fill="12475E" w:themeFill="accent1"/>'
    "</w:rPr></w:rPrDefault></w:docDefaults></w:styles>"
)
FONTS = (
    f'{HEAD}<w:fonts {NAMESPACES}><w:font w:name="Oud"><w:panose1 w:val="00"/></w:font></w:fonts>'
)
SETTINGS = f'{HEAD}<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:compat/></w:settings>'
PICTURE = (
    '<w:r><w:drawing><wp:inline><wp:extent cx="360000" cy="360000"/><wp:docPr id="1" name="Logo" '
    'descr="oud"/><a:graphic><a:graphicData uri="p"><p:pic xmlns:p="p"><p:blipFill>'
    '<a:blip r:embed="l1"><a:extLst><a:ext uri="x"><s:svgBlip xmlns:s="http://schemas.microsoft.com/'
    'office/drawing/2016/SVG/main" r:embed="l2"/></a:ext></a:extLst></a:blip></p:blipFill><p:spPr>'
    '<a:xfrm><a:ext cx="360000" cy="360000"/></a:xfrm></p:spPr></p:pic></a:graphicData></a:graphic>'
    "</wp:inline></w:drawing></w:r>"
)


def png(wide: int, high: int) -> bytes:
    """Return a black PNG."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", wide, high, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"".join(b"\0" * (wide + 1) for _ in range(high)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def template() -> bytes:
    """Return a small template with a theme, styles, a font table and a logo in a table."""
    grid = "<w:gridCol w:w='700'/><w:gridCol w:w='6000'/>"
    cells = "".join(
        f"<w:tc><w:tcPr><w:tcW w:w='{wide}' w:type='dxa'/><w:tcBorders><w:bottom w:val='single' "
        f"w:color='12475E' w:themeColor='accent1' w:themeTint='80'/></w:tcBorders></w:tcPr>{inside}"
        "</w:tc>"
        for wide, inside in (("700", par(PICTURE)), ("6000", par("{{ naam }}")))
    )
    main = "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for name, kind, target in (
            ("t", "theme", "theme/theme1.xml"),
            ("s", "styles", "styles.xml"),
            ("f", "fontTable", "fontTable.xml"),
            ("e", "settings", "settings.xml"),
            ("l1", "image", "media/logo.png"),
            ("l2", "image", "media/logo.svg"),
        )
    )
    pictures = (
        '<Default Extension="png" ContentType="image/png"/>'
        '<Default Extension="svg" ContentType="image/svg+xml"/>'
    )
    types = pictures + "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{kind}+xml"/>'
        for name, kind in (
            ("theme/theme1", "application/vnd.openxmlformats-officedocument.theme"),
            ("styles", f"{WML}.styles"),
            ("fontTable", f"{WML}.fontTable"),
            ("settings", f"{WML}.settings"),
        )
    )
    return docx(
        f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid><w:tr>{cells}</w:tr></w:tbl>{par('x')}",
        relations=main,
        types=types,
        extra={
            "word/theme/theme1.xml": THEME,
            "word/styles.xml": STYLES,
            "word/fontTable.xml": FONTS,
            "word/settings.xml": SETTINGS,
            "word/media/logo.png": png(10, 10),
            "word/media/logo.svg": SVG,
        },
    )


def dressed(**given: object) -> house.Dressed:
    """Return the template in a house style, with what differs from a plain one."""
    plain: dict[str, object] = {
        "colours": {"dk1": "101010", "dk2": "aa3300", "accent1": "AA3300"},
        "family": FAMILY,
        "font_files": {},
        "logo_png": png(30, 10),
        "logo_svg": SVG,
        "logo_alt": "Logo {{ van }} 'wij' & zo",
    }
    return house.dress(template(), **(plain | given))  # type: ignore[arg-type]


def test_colours_change_in_the_theme_and_beside_every_reference() -> None:
    """No literal of the old colour is left; a tint is worked out as Word does."""
    members = unzipped(dressed().docx)
    assert [k for k, v in members.items() if b"12475E" in v] == []
    theme = root_of(dressed().docx, "word/theme/theme1.xml")
    colours = {
        e.getparent().tag.rpartition("}")[2]: e.get("val") for e in theme.iter(f"{{{A}}}srgbClr")
    }  # type: ignore[union-attr]
    assert colours == {"dk1": "101010", "dk2": "AA3300", "accent1": "AA3300"}
    assert b'w:val="AA3300" w:themeColor="text2"' in members["word/styles.xml"]
    assert b'w:fill="AA3300" w:themeFill="accent1"' in members["word/styles.xml"]
    border = next(root_of(dressed().docx).iter("{*}bottom"))
    half = [border.get(f"{{{border.nsmap['w']}}}color", "")[at : at + 2] for at in (0, 2, 4)]
    # Hue 18 degrees, saturation 1; lightness 1/3 goes half of the way to white: 0.665.
    assert [int(part, 16) for part in half] == pytest.approx([255, 136, 85], abs=2)


def test_the_family_changes_everywhere() -> None:
    """Theme, literals beside theme fonts, font table."""
    members = unzipped(dressed().docx)
    assert [k for k, v in members.items() if b'"Oud"' in v] == []
    for part in ("word/theme/theme1.xml", "word/styles.xml", "word/fontTable.xml"):
        assert FAMILY.encode() in members[part]
    assert b"panose1" not in members["word/fontTable.xml"]


def test_fonts_are_embedded_so_that_they_can_be_read_back() -> None:
    """Obfuscated with the key in the table; declared, related, switched on."""
    files = font_files(FAMILY)
    assert set(files) == {"regular", "bold", "italic"}
    members = unzipped(dressed(font_files=files).docx)
    table = root_of(dressed(font_files=files).docx, "word/fontTable.xml")
    w = f"{{{table.nsmap['w']}}}"
    assert [e.tag for e in table[0]] == [w + "embedRegular", w + "embedBold", w + "embedItalic"]
    key = table[0][0].get(w + "fontKey", "")
    hidden = members["word/fonts/regular.odttf"]
    assert hidden[:32] != files["regular"][:32]
    assert obfuscate(hidden, key) == files["regular"]
    assert key == font_key(files["regular"])
    assert b"obfuscatedFont" in members["[Content_Types].xml"]
    settings = root_of(dressed(font_files=files).docx, "word/settings.xml")
    assert [e.tag for e in settings] == [w + "zoom", w + "embedTrueTypeFonts", w + "compat"]


def test_dressing_twice_leaves_one_set_of_fonts() -> None:
    """The fonts of the first house are gone."""
    first = dressed(font_files=font_files(FAMILY)).docx
    again = house.dress(
        first, colours={}, family="Arial", font_files={}, logo_png=png(3, 3), logo_svg=SVG
    )
    assert [name for name in unzipped(again.docx) if name.endswith("odttf")] == []
    assert b"embed" not in unzipped(again.docx)["word/fontTable.xml"]


def with_flags(flags: int) -> bytes:
    """Return a font whose licence says `flags`."""
    data = bytearray(font_files(FAMILY)["regular"])
    for at in range(12, 12 + 16 * 40, 16):
        if data[at : at + 4] == b"OS/2":
            offset = int.from_bytes(data[at + 8 : at + 12], "big")
            data[offset + 8 : offset + 10] = flags.to_bytes(2, "big")
            break
    return bytes(data)


@pytest.mark.parametrize("flags", [0x0002, 0x0004, 0x0200, 0x0102])
def test_a_licence_that_forbids_embedding_is_kept(flags: int) -> None:
    """Told, not silent; the other styles are embedded."""
    made = dressed(font_files={"regular": with_flags(flags), "bold": with_flags(0)})
    assert [(told.code, told.place) for told in made.warnings] == [("word.font-licence", "regular")]
    assert [n for n in unzipped(made.docx) if n.endswith("odttf")] == ["word/fonts/bold.odttf"]


@pytest.mark.parametrize("flags", [0, 0x0008, 0x0100])
def test_a_licence_that_allows_embedding_is_used(flags: int) -> None:
    """Installable, editable, and no subsetting: we embed the whole font."""
    assert licence_flags(with_flags(flags)) == flags
    assert dressed(font_files={"regular": with_flags(flags)}).warnings == ()


@pytest.mark.parametrize("data", [b"", b"OTTO" + b"\0" * 100, b"\x00\x01\x00\x00", b"geen font"])
def test_what_is_no_truetype_is_not_embedded(data: bytes) -> None:
    """Word reads no other kind."""
    (told,) = dressed(font_files={"regular": data}).warnings
    assert told.code == "word.font-format"


def sizes(data: bytes) -> tuple[int, int, list[int], list[int]]:
    """Return width and height of the logo, and the columns and cells of its table."""
    root = root_of(data)
    w = f"{{{root.nsmap['w']}}}"
    extent = next(root.iter(f"{{{root.nsmap['wp']}}}extent"))
    columns = [int(c.get(w + "w", "0")) for c in root.iter(w + "gridCol")]
    cells = [int(c.get(w + "w", "0")) for c in root.iter(w + "tcW")]
    return int(extent.get("cx", "0")), int(extent.get("cy", "0")), columns, cells


@dataclass
class Shape:
    """A logo's pixels and what becomes of it."""

    pixels: tuple[int, int]
    size: tuple[int, int]


@pytest.mark.parametrize(
    "shape",
    [
        Shape((10, 10), (360_000, 360_000)),
        Shape((30, 10), (1_080_000, 360_000)),
        Shape((10, 20), (180_000, 360_000)),
        Shape((200, 10), (2_160_000, 108_000)),
    ],
)
def test_the_logo_keeps_its_shape_and_the_table_its_width(shape: Shape) -> None:
    """As high as the old one; only one wider than 60 mm becomes lower."""
    wide, high, columns, cells = sizes(dressed(logo_png=png(*shape.pixels)).docx)
    assert (wide, high) == shape.size
    assert columns == cells
    assert sum(columns) == 6_700
    assert columns[0] * 635 == pytest.approx(wide + 700 * 635 - 360_000, abs=635)


def test_the_logo_and_its_text_are_the_houses() -> None:
    """Media replaced; the text arrives letter for letter in the rendered file."""
    data = dressed(logo_png=png(5, 5)).docx
    assert unzipped(data)["word/media/logo.png"] == png(5, 5)
    made = compile_template(data).render({"naam": "x"})
    properties = next(root_of(made).iter("{*}docPr"))
    assert properties.get("descr") == "Logo {{ van }} 'wij' & zo"


def test_a_logo_without_svg_and_no_logo_at_all() -> None:
    """Nothing of the template's own logo is left."""
    members = unzipped(dressed(logo_svg=None).docx)
    assert "word/media/logo.svg" not in members
    assert b"svgBlip" not in members["word/document.xml"]
    assert b"logo.svg" not in members["word/_rels/document.xml.rels"]
    members = unzipped(dressed(logo_png=None, logo_svg=None).docx)
    assert [name for name in members if "logo" in name] == []
    assert b"drawing" not in members["word/document.xml"].split(b"<w:body>")[1]
    assert compile_template(dressed(logo_png=None, logo_svg=None).docx)


def test_same_house_same_bytes() -> None:
    """Keys of fonts and order of parts included."""
    files = font_files(FAMILY)
    assert dressed(font_files=files).docx == dressed(font_files=files).docx


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"colours": {"dk2": "rood"}}, "colour"),
        ({"colours": {"dk9": "AA0000"}}, "colour"),
        ({"logo_png": b"GIF89a"}, "logo"),
        ({"logo_png": png(0, 10)}, "logo"),
        ({"logo_svg": b"<html/>"}, "logo"),
        ({"logo_png": None}, "logo"),
    ],
)
def test_an_unfit_house_style_is_refused(given: dict[str, object], code: str) -> None:
    """Colours by slot and digits; a logo that Word can show."""
    with pytest.raises(TemplateError, match=rf"template\.{code}"):
        dressed(**given)


def test_a_file_without_theme_is_refused() -> None:
    """There is no place for a house style in it."""
    with pytest.raises(TemplateError, match=r"template\.theme"):
        house.dress(docx(par("x")), colours={}, family="A", font_files={}, logo_png=None)
