"""Pictures of one document: drawn where the template prints them, refused when they are unfit."""

from __future__ import annotations

import io
import posixpath
import struct
import subprocess
import zlib
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import docx as python_docx
import pypdf
import pypdfium2
import pytest
from lxml import etree
from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

from rgdocs import pdf
from rgdocs.errors import TemplateError, UsageError
from rgdocs.word import Picture, compile_template
from word.docx_builder import (
    NS,
    OFFICE,
    cell,
    control,
    docx,
    par,
    run,
    table,
    texts,
    unzipped,
)

if TYPE_CHECKING:
    from pathlib import Path

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SECRET = "Geheimwoord4711"


def chunk(name: bytes, content: bytes) -> bytes:
    """Return a chunk of a PNG."""
    return (
        struct.pack(">I", len(content))
        + name
        + content
        + struct.pack(">I", zlib.crc32(name + content))
    )


def png(wide: int = 4, high: int = 2, *, shade: int = 0, extra: bytes = b"") -> bytes:
    """Return a grey PNG."""
    rows = zlib.compress((b"\0" + bytes([shade]) * wide) * high)
    head = struct.pack(">IIBBBBB", wide, high, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + extra + chunk(b"IDAT", rows)
        + chunk(b"IEND", b"")
    )  # fmt: skip


def segment(marker: int, content: bytes) -> bytes:
    """Return a segment of a JPEG."""
    return bytes((0xFF, marker)) + struct.pack(">H", len(content) + 2) + content


def exif(orientation: int) -> bytes:
    """Return a camera's note, with a secret in it."""
    told = struct.pack("<HHIHH", 0x0112, 3, 1, orientation, 0)
    return segment(
        0xE1, b"Exif\0\0II*\0" + struct.pack("<IH", 8, 1) + told + b"\0" * 4 + SECRET.encode()
    )


def jpeg(notes: bytes = b"") -> bytes:
    """Return a grey JPEG of 8 by 8, whole enough to be drawn."""
    parts = [
        b"\xff\xd8",
        segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0"),
        notes,
        segment(0xDB, b"\0" + b"\1" * 64),
        segment(0xC0, struct.pack(">BHHB", 8, 8, 8, 1) + b"\1\x11\0"),
        segment(0xC4, b"\0" + bytes([1, *[0] * 15]) + b"\0"),
        segment(0xC4, b"\x10" + bytes([1, *[0] * 15]) + b"\0"),
        segment(0xDA, b"\1\1\0\0\x3f\0"),
        b"\x3f\xff\xd9",
    ]
    return b"".join(parts)


def picture(data: bytes | None = None, alt: str = "Een hond") -> Picture:
    """Return a picture of 40 mm wide."""
    return Picture(data=data or png(), alt=alt, width=40)


def drawn(data: bytes, part: str = "word/document.xml") -> list[tuple[str, bytes, tuple[str, ...]]]:
    """Return alt text, file and size of every picture in a part, found by its relationship."""
    members = unzipped(data)
    folder, base = posixpath.split(part)
    rels = etree.fromstring(members[f"{folder}/_rels/{base}.rels"])
    types = etree.fromstring(members["[Content_Types].xml"])
    found = []
    for inline in etree.fromstring(members[part]).iterfind(".//wp:inline", NS):
        told, extent = inline.find("wp:docPr", NS), inline.find("wp:extent", NS)
        blip = next(inline.iter(f"{{{A}}}blip"))
        (rel,) = [one for one in rels if one.get("Id") == blip.get(f"{{{R}}}embed")]
        assert rel.get("Type") == f"{OFFICE}/image"
        name = posixpath.normpath(posixpath.join(folder, rel.get("Target", "")))
        kinds = [t.get("ContentType") for t in types if t.get("PartName") == f"/{name}"]
        assert kinds == [f"image/{name.rpartition('.')[2]}"]
        assert told is not None
        assert extent is not None
        size = tuple(map(str, (extent.get("cx"), extent.get("cy"))))
        found.append((str(told.get("descr")), members[name], size))
    return found


def test_a_picture_stands_where_it_is_printed() -> None:
    """Its file, alt text and size; the words round it stay."""
    template = compile_template(docx(par("voor {{ foto }} na")))
    made = template.render({"foto": picture(alt='Hond & "baas" <3')})
    assert drawn(made) == [('Hond & "baas" <3', png(), ("1440000", "720000"))]
    assert texts(made) == ["voor  na"]
    assert len(python_docx.Document(io.BytesIO(made)).inline_shapes) == 1
    assert texts(template.render({"foto": "geen foto"})) == ["voor geen foto na"]
    assert b"rgPicture" not in b"".join(unzipped(template.render({"foto": "x"})).values())


def test_pictures_in_loops_cells_controls_headers_and_footnotes() -> None:
    """Each part has its own relationships; the same file is kept once; every id is its own."""
    body = (
        par("{%p for d in dieren %}")
        + par("{{ d.foto }}{{r d.foto }}")
        + par("{%p endfor %}")
        + table(["{%tr for d in dieren %}"], [cell(par("{{ d.foto }}"))], ["{%tr endfor %}"])
        + control("foto", par("{{ dieren[0].foto }}"))
        + par(run("{{ dieren[1].foto }}", "<w:b/>"))
    )
    template = compile_template(
        docx(body, header=par("{{ dieren[0].foto }}"), footnote=par("{{ dieren[1].foto }}"))
    )
    dog, cat = picture(alt="hond"), picture(jpeg(), alt="kat")
    made = template.render({"dieren": [{"foto": dog}, {"foto": cat}]})
    alts = [alt for alt, _, _ in drawn(made)]
    assert alts == ["hond", "hond", "kat", "kat", "hond", "kat", "hond", "kat"]
    assert [alt for alt, _, _ in drawn(made, "word/header1.xml")] == ["hond"]
    assert [(alt, data) for alt, data, _ in drawn(made, "word/footnotes.xml")] == [("kat", jpeg())]
    members = unzipped(made)
    assert sum(name.startswith("word/media/") for name in members) == 2
    ids = [
        one.get("id")
        for name in ("word/document.xml", "word/header1.xml", "word/footnotes.xml")
        for one in etree.fromstring(members[name]).iterfind(".//wp:docPr", NS)
    ]
    assert len(ids) == len(set(ids)) == 10


def test_one_file_with_two_texts_is_kept_once() -> None:
    """What a picture shows and its size belong to its place."""
    template = compile_template(docx(par("{{ a }}{{ b }}")))
    made = template.render({"a": picture(alt="een"), "b": Picture(data=png(), alt="b", width=80)})
    assert [(alt, size[0]) for alt, _, size in drawn(made)] == [
        ("een", "1440000"),
        ("b", "2880000"),
    ]
    assert [name for name in unzipped(made) if "media" in name] == ["word/media/rgPicture1.png"]


def test_a_rendering_leaves_nothing_of_its_pictures() -> None:
    """The next document, and those of other threads, have their own."""
    template = compile_template(docx(par("{{ foto }}")))
    pictures = [picture(png(shade=n), alt=f"nummer {n}") for n in range(24)]
    with ThreadPoolExecutor(6) as pool:
        made = list(pool.map(lambda one: template.render({"foto": one}), pictures))
    told = [[(alt, data) for alt, data, _ in drawn(data)] for data in made]
    assert told == [[(one.alt, one.data)] for one in pictures]
    assert made[3] == template.render({"foto": pictures[3]})


def test_our_own_file_can_be_a_template_again() -> None:
    """Its picture stays beside the new one."""
    first = compile_template(docx(par("{{ foto }}") + par("{{ '{{ foto }}' }}")))
    second = compile_template(first.render({"foto": picture(alt="oud")}))
    made = second.render({"foto": picture(jpeg(), alt="nieuw")})
    members = unzipped(made)
    root = etree.fromstring(members["word/document.xml"])
    assert [one.get("descr") for one in root.iterfind(".//wp:docPr", NS)] == ["oud", "nieuw"]
    media = [name for name in members if "media" in name]
    assert sorted(media) == ["word/media/rgPicture1.png", "word/media/rgPicturex1.jpeg"]


@pytest.mark.parametrize(
    "body",
    [
        par("<w:hyperlink w:anchor='{{ foto }}'/>"),
        par("{{ 'x' ~ foto }}"),
        par("{{ [foto] | join }}"),
        par("{{ foto | upper }}"),
        control("{{ foto }}", par("x")),
        par("<w:fldSimple w:instr='PAGEREF {{ foto }}'/>"),
        par("{{ foto.data }}"),
        par("{{ foto['data'] }}"),
    ],
)
def test_a_picture_is_nothing_but_a_picture(body: str) -> None:
    """Neither text nor a way to its bytes."""
    with pytest.raises(TemplateError) as caught:
        compile_template(docx(body)).render({"foto": picture(alt=SECRET)})
    assert SECRET not in str(caught.value)


def test_a_property_takes_no_picture() -> None:
    """There is nothing to draw on."""
    with pytest.raises(TemplateError, match="no-text"):
        compile_template(docx(par("x"), title="{{ foto }}")).render({"foto": picture()})


@pytest.mark.parametrize("make", [lambda: jpeg(exif(1)), lambda: jpeg(segment(0xFE, b"Geheim"))])
def test_what_a_camera_notes_is_left_out(make) -> None:  # type: ignore[no-untyped-def]
    """Place, time and owner stay with the photographer; the picture itself is the same."""
    assert picture(make()).data == jpeg()
    assert picture(png(extra=chunk(b"tEXt", SECRET.encode()))).data == png()
    assert picture(png(extra=chunk(b"eXIf", SECRET.encode()))).data == png()


BOMB = (
    b"\x89PNG\r\n\x1a\n"
    + chunk(b"IHDR", struct.pack(">IIBBBBB", 60_000, 60_000, 8, 0, 0, 0, 0))
    + chunk(b"IDAT", zlib.compress(b"\0" * 1000))
    + chunk(b"IEND", b"")
)
UNFIT = {
    "nothing": (b"", "picture.file"),
    "a program": (b"MZ" + b"\0" * 400, "picture.file"),
    "svg": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "picture.file"),
    "gif": (b"GIF89a" + b"\0" * 50, "picture.file"),
    "png cut off": (png()[:-20], "picture.file"),
    "png with a wrong sum": (png().replace(b"IDAT", b"IDAX"), "picture.file"),
    "png of other rows": (png(4, 2).replace(struct.pack(">II", 4, 2), b"\0\0\0\4\0\0\0\3"),
                          "picture.file"),
    "png of gigantic size": (BOMB, "picture.file"),
    "jpeg cut off": (jpeg()[:-2], "picture.file"),
    "jpeg of nothing": (b"\xff\xd8\xff\xd9", "picture.file"),
    "jpeg that claims more": (b"\xff\xd8\xff\xe0\xff\xff\xff\xd9", "picture.file"),
    "too many bytes": (png() + b"\0" * 8_000_001, "picture.large"),
    "no bytes": ("tekst", "picture.large"),
    "on its side": (jpeg(exif(6)), "picture.turned"),
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(UNFIT))
def test_an_unfit_picture_is_refused(name: str) -> None:
    """Before any template sees it, in both languages."""
    data, code = UNFIT[name]
    for lang in ("nl", "en"):
        with pytest.raises(UsageError) as caught:
            Picture(data=data, alt="x", width=40, lang=lang)  # type: ignore[arg-type]
        assert [problem.code for problem in caught.value.problems] == [code]


def test_what_follows_the_end_of_a_png_is_left_out() -> None:
    """Whatever somebody hid there."""
    assert picture(png() + SECRET.encode()).data == png()


@pytest.mark.parametrize("alt", ["", "  ", "a\nb", "x" * 251, "\u202ex", None])
def test_a_picture_says_what_it_shows(alt: str) -> None:
    """In one plain sentence; the text itself is not told."""
    with pytest.raises(UsageError, match=r"picture\.alt"):
        Picture(data=png(), alt=alt, width=40)


@pytest.mark.parametrize(
    ("width", "data"),
    [(4, png()), (251, png()), (float("nan"), png()), ("40", png()), (200, png(2, 4))],
)
def test_a_picture_fits_on_a_page(width: float, data: bytes) -> None:
    """Neither a speck nor a poster."""
    with pytest.raises(UsageError, match=r"picture\.width"):
        Picture(data=data, alt="x", width=width)


def test_a_picture_shows_nothing_of_itself() -> None:
    """Neither its bytes nor what it shows gets into a log."""
    assert SECRET not in repr(picture(alt=SECRET))


def test_the_pdf_draws_it_too() -> None:
    """With what it shows, for who cannot see it."""
    made = compile_template(docx(par("{{ a }}") + par("{{ b }}"))).render(
        {"a": picture(alt="Een hond & een bal"), "b": picture(jpeg())}
    )
    source = pdf.Source(docx=made, name="x", title="T", tips={})
    when = datetime(2026, 1, 31, tzinfo=UTC)
    paper = pdf.make_pdf([source], title="T", lang="nl-NL", when=when, fields=False)
    assert paper.warnings == ()
    with pypdfium2.PdfDocument(paper.data) as opened:
        kinds = [one.type for one in opened[0].get_objects()]
    assert kinds.count(FPDF_PAGEOBJ_IMAGE) == 2
    written = pypdf.PdfWriter(clone_from=io.BytesIO(paper.data))
    told = [one.get("/Alt") for one in map(_dict, written._objects) if one.get("/S") == "/Figure"]
    assert told == ["Een hond & een bal", "Een hond"]


def _dict(thing: object) -> dict[str, object]:
    return thing if isinstance(thing, dict) else {}


@pytest.mark.conformance
def test_libreoffice_draws_both_kinds(tmp_path: Path) -> None:
    """Another program opens the file and keeps the pictures."""
    made = compile_template(docx(par("{{ a }}") + par("{{ b }}"))).render(
        {"a": picture(png(40, 20, shade=99)), "b": picture(jpeg())}
    )
    (tmp_path / "a.docx").write_bytes(made)
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/lo", "--headless", "--convert-to",
         "pdf", "--outdir", str(tmp_path), str(tmp_path / "a.docx")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    listed = subprocess.run(
        ["pdfimages", "-list", str(tmp_path / "a.pdf")], check=True, capture_output=True, text=True
    ).stdout
    assert len(listed.splitlines()) == 4
