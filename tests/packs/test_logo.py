"""A logo is a plain picture of a usual size, or it is refused."""

from __future__ import annotations

import base64
import struct
import zlib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from packs.folders import VELDMAAN, pack, refused
from rgdocs import pdf
from rgdocs.api import _house
from rgdocs.errors import PackError
from rgdocs.packs import _raster, _svg, load

if TYPE_CHECKING:
    from pathlib import Path

JPEG = base64.b64decode(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywt"
    "QFdBRkxOUlNSMj5aYVpQYEpRUk//wAALCAAUADwBAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QA"
    "tRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0"
    "NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2"
    "t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/APO6KKKKKKKKKKKKKKKK/9k="
)


def png(wide: int, high: int, rows: int | None = None, colour: int = 2) -> bytes:
    """Return a PNG that says this size and holds this many rows."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        total = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + total

    head = struct.pack(">IIBBBBB", wide, high, 8, colour, 0, 0, 0)
    row = b"\0" * (wide * (3 if colour == 2 else 4) + 1)
    data = zlib.compress(row * (high if rows is None else rows))
    return _raster.PNG + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def svg(inside: str = '<path d="M0 0H9V9Z"/>', size: str = 'viewBox="0 0 20 10"') -> bytes:
    """Return an SVG."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{inside}</svg>'.encode()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a pack without a logo yet."""
    return tmp_path / "huis"


def with_logo(folder: Path, name: str, data: bytes) -> Path:
    """Write a pack with this logo."""
    pack(folder, f'[huisstijl]\nlogo = "{name}"\nlogo_tekst = "Een teken"')
    (folder / name).write_bytes(data)
    return folder


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("l.svg", svg()),
        ("l.SVG", svg(size='width="20mm" height="10mm"')),
        ("l.svg", svg('<style>.a{fill:#123456}</style><g class="a"><circle r="3"/></g>')),
        ("l.svg", svg('<defs><path id="a" d="M0 0H9"/></defs><use href="#a"/>')),
        ("l.svg", b'<?xml version="1.0" encoding="utf-8"?>\n<!-- tool -->\n' + svg()),
        ("l.png", png(30, 10)),
        ("l.png", png(30, 10, colour=6)),
        ("l.jpg", JPEG),
        ("l.jpeg", JPEG),
    ],
)
def test_a_plain_picture_is_taken(folder: Path, name: str, data: bytes) -> None:
    """And Word has a PNG of it, whatever it was, at most 400 pixels high."""
    made = load(with_logo(folder, name, data))
    assert data in (made.huisstijl.logo.svg, made.huisstijl.logo.png, made.huisstijl.logo.jpeg)
    drawn = _house.logo_png(made, "nl")
    assert drawn is not None
    wide, high = _raster.png_size(drawn) or (0, 0)
    assert wide / high in (2, 3)
    assert high in (10, 400)


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("l.gif", b"GIF89a", "pack.logo.format"),
        ("l", png(9, 9), "pack.logo.format"),
        ("l.png", b"", "pack.logo.broken"),
        ("l.png", JPEG, "pack.logo.broken"),
        ("l.png", png(30, 10)[:-20], "pack.logo.broken"),
        ("l.png", png(30, 10).replace(b"IDAT", b"IDAX"), "pack.logo.broken"),
        ("l.png", png(30, 10, rows=9), "pack.logo.broken"),
        ("l.png", png(30, 10, rows=90), "pack.logo.broken"),
        ("l.png", png(10, 10, colour=5), "pack.logo.broken"),
        ("l.png", png(60_000, 60_000, rows=1), "pack.logo.broken"),
        ("l.png", png(0, 10), "pack.logo.broken"),
        ("l.png", png(130, 10), "pack.logo.shape"),
        ("l.png", png(10, 50), "pack.logo.shape"),
        ("l.jpg", png(30, 10), "pack.logo.broken"),
        ("l.jpg", JPEG[:-2], "pack.logo.broken"),
        ("l.jpg", JPEG[:9] + JPEG[-2:], "pack.logo.broken"),
        ("l.jpg", JPEG.replace(b"\x00\x14\x00\x3c", b"\xff\xff\xff\xff"), "pack.logo.broken"),
        ("l.svg", b"<html/>", "pack.logo.broken"),
        ("l.svg", svg()[:-3], "pack.logo.broken"),
        ("l.svg", svg(size=""), "pack.logo.broken"),
        ("l.svg", svg(size='viewBox="0 0 -1 9"'), "pack.logo.broken"),
        ("l.svg", svg(size='width="100%" height="100%"'), "pack.logo.broken"),
        ("l.svg", svg(size='viewBox="0 0 nan 1"'), "pack.logo.broken"),
        ("l.svg", svg(size='viewBox="0 0 130 10"'), "pack.logo.shape"),
        ("l.svg", svg("<text>Huis</text>"), "pack.logo.letters"),
        ("l.svg", svg("<script/>"), "pack.logo.active"),
        ("l.svg", svg("<g onclick='x()'/>"), "pack.logo.active"),
        ("l.svg", svg("<foreignObject/>"), "pack.logo.active"),
        ("l.svg", svg("<image href='a.png'/>"), "pack.logo.active"),
        ("l.svg", svg("<image href='#a'/>"), "pack.logo.active"),
        ("l.svg", svg("<animate/>"), "pack.logo.active"),
        ("l.svg", svg("<filter/>"), "pack.logo.active"),
        ("l.svg", svg("<use href='file:///etc/passwd'/>"), "pack.logo.active"),
        ("l.svg", svg("<path fill='u&#114;l(http://x)'/>"), "pack.logo.active"),
        ("l.svg", svg("<path style='fill:\\75rl(http://x)'/>"), "pack.logo.active"),
        ("l.svg", svg("<g>").decode().encode("utf-16"), "pack.logo.broken"),
        ("l.svg", b'<?xml version="1.0" encoding="utf-7"?>' + svg(), "pack.logo.broken"),
        ("l.svg", svg("<g>" * 300_000 + "</g>" * 300_000)[:1_999_000], "pack.logo.broken"),
        ("l.svg", svg("<g>" * 200_000 + "</g>" * 200_000), "pack.logo.large"),
        ("l.svg", svg("<style>@import 'x'</style>"), "pack.logo.active"),
        ("l.svg", svg("<style>a{fill:url(http://x)}</style>"), "pack.logo.active"),
        ("l.svg", b'<!DOCTYPE svg [<!ENTITY a "b">]>' + svg(), "pack.logo.active"),
        ("l.svg", b'<?xml-stylesheet href="#x"?>' + svg(), "pack.logo.active"),
        ("l.svg", svg("<path/>" * 4000), "pack.logo.large"),
        ("l.svg", svg("<g>" * 40 + "</g>" * 40), "pack.logo.large"),
        ("l.svg", svg("<use href='#a'/>" * 60), "pack.logo.large"),
        ("l.svg", svg("<g id='b'><use href='#a'/><use href='#a'/></g>"), "pack.logo.large"),
    ],
)
def test_any_other_picture_is_refused(folder: Path, name: str, data: bytes, code: str) -> None:
    """Broken, huge, hostile, of no use in a header: each by its own name."""
    assert refused(with_logo(folder, name, data)) == [("huisstijl.logo", code)]


def test_a_logo_that_is_not_there_is_refused(folder: Path) -> None:
    """The built-in one does not step in for a slip."""
    pack(folder, '[huisstijl]\nlogo = "weg.svg"\nlogo_tekst = "x"')
    assert refused(folder) == [("huisstijl.logo", "pack.file")]


def test_a_drawing_that_cannot_be_drawn_is_refused_before_it_is_printed(folder: Path) -> None:
    """What only the drawing itself shows: a JPEG without its tables."""
    made = load(with_logo(folder, "l.jpg", JPEG.replace(b"\xff\xdb", b"\xff\xfe")))
    with pytest.raises(PackError) as caught:
        _house.logo_png(made, "nl")
    assert [fault.code for fault in caught.value.problems] == ["pack.logo.broken"]
    assert pdf.svg_as_png(b"\xff") is None
    assert pdf.svg_as_png(b"<svg") is None


def test_the_built_in_logo_follows_the_colours(folder: Path) -> None:
    """Main, accent and tone; none of the old colours is left."""
    made = load(pack(folder, '[huisstijl]\nkleur = "#B8430B"\naccent = "#12475E"'))
    colours = made.huisstijl.kleuren()
    drawn = made.huisstijl.logo.svg.decode()
    assert {colours["dk2"], colours["accent2"], colours["accent6"]} == {
        part[:6] for part in drawn.split("#")[1:]
    }
    assert drawn.count("#B8430B") == load().huisstijl.logo.svg.decode().count("#12475E")
    assert _raster.png_size(_house.logo_png(made, "nl")) == (496, 400)


@given(st.binary(max_size=200))
def test_any_bytes_are_looked_at(data: bytes) -> None:
    """Nothing in a file makes us fall over."""
    _svg.fault(data)
    _svg.fault(svg() + data)
    _raster.jpeg_size(_raster.JPEG + data + b"\xff\xd9")
    assert _raster.png_size(_raster.PNG + data) is None


def test_the_drawn_logo_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """The second document draws nothing."""
    house = load(VELDMAAN)
    first = _house.logo_png(house, "nl")
    monkeypatch.setattr(pdf, "svg_as_png", lambda _: None)
    assert _house.logo_png(house, "nl") is first
