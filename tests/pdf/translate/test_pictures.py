"""Pictures and shapes: in memory, with their alternative text."""

from __future__ import annotations

import base64
import io
import struct
import zlib

import pypdfium2
import pytest

from wordfile import Made, body, docx, make, p, r, tbl, tc, tr

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="
)
SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4">'
    b'<rect width="4" height="4" fill="#ff0000"/></svg>'
)
SIZE = '<wp:extent cx="635000" cy="317500"/>'
DECORATIVE = (
    '<a:extLst><a:ext uri="x"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)


def drawing(graphic: str, uri: str, about: str = 'descr="Een huis"', inner: str = "") -> str:
    return (
        f'<w:r><w:drawing><wp:inline>{SIZE}<wp:docPr id="1" name="x" {about}>{inner}</wp:docPr>'
        f'<a:graphic><a:graphicData uri="{uri}">{graphic}</a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


def picture(**more: str) -> str:
    blip = '<pic:pic><pic:blipFill><a:blip r:embed="rP"/></pic:blipFill></pic:pic>'
    return drawing(blip, "pic", **more)


def shape(properties: str, text: str = "", **more: str) -> str:
    return drawing(f"<wps:wsp><wps:spPr>{properties}</wps:spPr>{text}</wps:wsp>", "wps", **more)


def made(content: str, data: bytes = PNG, name: str = "p.png") -> Made:
    file = docx(content, parts={f"word/{name}": data}, relations={"rP": ("image", name)})
    return make(file)


def pixel(data: bytes, x: float, y: float) -> tuple[int, ...]:
    with pypdfium2.PdfDocument(data) as document:
        image = document[0].render(scale=2)
        start = int(y * 2) * image.stride + int(x * 2) * image.n_channels
        return tuple(image.buffer[start : start + 3])[::-1]


@pytest.mark.parametrize(("data", "name"), [(PNG, "p.png"), (SVG, "p.svg")])
def test_a_picture_is_a_figure_with_its_text(data: bytes, name: str) -> None:
    found = made(p("voor", picture(), "na"), data, name)
    assert found.alternatives() == ["Een huis"]
    words = found.words()
    assert words["na"].x - words["voor"].right == pytest.approx(50, abs=1.5)
    assert found.told.warnings == ()


def test_a_picture_without_text_is_told_and_becomes_an_artifact() -> None:
    found = made(p(picture(about="")))
    assert found.alternatives() == []
    assert found.codes == ["picture.alt"]


def test_a_decorative_picture_is_an_artifact_without_a_word() -> None:
    found = made(p(picture(about="", inner=DECORATIVE)))
    assert found.alternatives() == []
    assert found.told.warnings == ()


@pytest.mark.parametrize(
    ("data", "code"), [(b"\x01\x00\x00\x00emf", "picture.format"), (None, "picture.missing")]
)
def test_a_picture_that_cannot_be_drawn_leaves_its_text(data: bytes | None, code: str) -> None:
    found = made(p(picture()), data or b"", "p.emf" if data else "weg.png")
    if data is None:
        found = make(docx(p(picture())))
    assert found.text == "Eenhuis"
    assert found.codes == [code]


@pytest.mark.parametrize(
    ("geometry", "inside", "outside"),
    [
        ('<a:prstGeom prst="rect"/>', (1, 1), None),
        ('<a:prstGeom prst="ellipse"/>', (25, 12), (1, 1)),
        (
            '<a:custGeom><a:pathLst><a:path w="100" h="100">'
            '<a:moveTo><a:pt x="0" y="0"/></a:moveTo>'
            '<a:lnTo><a:pt x="100" y="0"/></a:lnTo><a:lnTo><a:pt x="0" y="100"/></a:lnTo><a:close/>'
            "</a:path></a:pathLst></a:custGeom>",
            (5, 5),
            (45, 23),
        ),
    ],
)
def test_shapes_are_drawn_in_scheme_colours(
    geometry: str, inside: tuple[int, int], outside: tuple[int, int] | None
) -> None:
    fill = '<a:solidFill><a:schemeClr val="accent1"/></a:solidFill><a:ln><a:noFill/></a:ln>'
    found = made(p(shape(geometry + fill)))
    top = 50.0
    assert pixel(found.data, 50 + inside[0], top + inside[1]) == (0x12, 0x47, 0x5E)
    if outside:
        assert pixel(found.data, 50 + outside[0], top + outside[1]) == (255, 255, 255)
    assert found.alternatives() == ["Een huis"]
    assert found.told.warnings == ()


def test_an_unknown_shape_is_a_rectangle_and_told() -> None:
    assert made(p(shape('<a:prstGeom prst="cloud"/>'))).codes == ["shape.unknown"]


def test_text_in_a_shape_is_text() -> None:
    text = f"<wps:txbx><w:txbxContent>{p('binnenin')}</w:txbxContent></wps:txbx>"
    found = made(p(shape('<a:prstGeom prst="rect"/>', text)))
    assert found.text == "binnenin"


def test_a_shape_grows_with_its_text_and_nothing_lies_over_it() -> None:
    many = "".join(p(f"regel{i}") for i in range(12))
    text = f"<wps:txbx><w:txbxContent>{many}</w:txbxContent></wps:txbx>"
    words = made(p(shape('<a:prstGeom prst="rect"/>', text)) + p("na")).words()
    assert words["na"].y > words["regel11"].y


def test_a_choice_that_we_know_goes_before_the_fallback() -> None:
    choice = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="{0}"><w:t>nieuw</w:t></mc:Choice>'
        "<mc:Fallback><w:t>oud</w:t></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert made(p(choice.format("wps"))).text == "nieuw"
    assert made(p(choice.format("cx1"))).text == "oud"


def test_each_path_of_a_shape_says_whether_it_is_filled_and_lined() -> None:
    square = (
        '<a:path w="100" h="100" {0}><a:moveTo><a:pt x="0" y="0"/></a:moveTo>'
        '<a:lnTo><a:pt x="100" y="0"/></a:lnTo><a:lnTo><a:pt x="100" y="100"/></a:lnTo>'
        '<a:lnTo><a:pt x="0" y="100"/></a:lnTo><a:close/></a:path>'
    )
    paths = square.format('stroke="0"') + square.format('fill="none"').replace('"100"', '"50"')
    properties = (
        f"<a:custGeom><a:pathLst>{paths}</a:pathLst></a:custGeom>"
        '<a:solidFill><a:schemeClr val="accent1"/></a:solidFill>'
        '<a:ln w="12700"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:ln>'
    )
    told = made(p(shape(properties))).told
    svg = told.files["i0.svg"].decode()
    first, second = svg.split("<path")[1:]
    assert 'fill="#12475E"' in first
    assert "stroke=" not in first
    assert 'fill="none"' in second
    assert 'stroke="#FFFFFF"' in second


ANCHOR = (
    '<w:r><w:drawing><wp:anchor simplePos="0"><wp:positionH relativeFrom="{0}"><wp:posOffset>'
    '-63500</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>'
    '25400</wp:posOffset></wp:positionV><wp:extent cx="254000" cy="127000"/><wp:wrapNone/>'
    '<wp:docPr id="1" name="a" descr="ring"/><a:graphic><a:graphicData><wps:wsp><wps:spPr>'
    '<a:xfrm/><a:prstGeom prst="rect"/><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill>'
    "</wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
)


@pytest.mark.parametrize(("origin", "first", "inside"), [
    ("column", "", True), ("character", "", True), ("column", "ab", False),
])  # fmt: skip
def test_a_drawing_anchored_in_a_cell_counts_from_the_cell(
    origin: str, first: str, inside: bool
) -> None:
    """Of a column only when it opens the paragraph: then it is known where the column begins."""
    content = p(r(first) if first else "", ANCHOR.format(origin), r("woord"))
    found = body(tbl(tr(tc(p("x")), tc(content))))
    place = found.words()[f"{first}woord"]
    left = (place.x if inside else 50) - 5
    top = 50 + 2 + 2
    assert pixel(found.data, left + 2, top) == (255, 0, 0)
    assert pixel(found.data, left - 2, top) == (255, 255, 255)
    assert found.alternatives() == ["ring"]


def test_a_cropped_picture_shows_its_middle() -> None:
    """Two pixels, red and blue: with the left half cut off, all that shows is blue."""
    out = io.BytesIO()
    size = struct.pack(">IIBBBBB", 2, 1, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"\x00\xff\x00\x00\x00\x00\xff")
    out.write(b"\x89PNG\r\n\x1a\n")
    for kind, data in ((b"IHDR", size), (b"IDAT", rows), (b"IEND", b"")):
        check = struct.pack(">I", zlib.crc32(kind + data))
        out.write(struct.pack(">I", len(data)) + kind + data + check)
    blip = '<pic:pic><pic:blipFill><a:blip r:embed="rP"/>{}</pic:blipFill></pic:pic>'
    whole = made(p(drawing(blip.format(""), "pic")), out.getvalue())
    half = made(p(drawing(blip.format('<a:srcRect l="50000"/>'), "pic")), out.getvalue())
    assert half.told.warnings == ()
    place = 54, 58
    assert pixel(whole.data, *place)[0] > 200
    assert pixel(half.data, *place)[2] > 200
    assert pixel(half.data, *place)[0] < 60
