"""The logo and the marks, inside the line of text."""

from __future__ import annotations

from template_parts.markup import NAMESPACES, Value, element, w
from template_parts.measures import MAIN, WHITE, Ink, emu

LOGO_HEIGHT = 10.0
MARK = 3.8
"""Side of a mark in millimetres."""
_GRID = 100
_TICK = ((20, 52), (42, 74), (80, 28))
_CROSS = (((27, 27), (73, 73)), ((73, 27), (27, 73)))
_SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_SLOT = {"background1": "bg1", "background2": "bg2", "text1": "tx1"}


def logo(width: float, height: float, alt: str) -> str:
    """Return the logo (relationships rLogo, rLogoSvg) of `width` x `height` millimetres."""
    extension = element(
        "a:ext",
        {"uri": _SVG_EXTENSION},
        element("asvg:svgBlip", {"xmlns:asvg": NAMESPACES["asvg"], "r:embed": "rLogoSvg"}),
    )
    blip = element("a:blip", {"r:embed": "rLogo"}, element("a:extLst", None, extension))
    fill = element("pic:blipFill", None, blip, element("a:stretch", None, element("a:fillRect")))
    names = element(
        "pic:nvPicPr",
        None,
        element("pic:cNvPr", {"id": 1, "name": "Logo"}),
        element("pic:cNvPicPr"),
    )
    shape = element(
        "pic:spPr", None, _transform(width, height),
        element("a:prstGeom", {"prst": "rect"}, element("a:avLst")),
    )  # fmt: skip
    picture = element("pic:pic", {"xmlns:pic": NAMESPACES["pic"]}, names, fill, shape)
    return w("r", _inline(width, height, alt, 1, "Logo", NAMESPACES["pic"], picture))


def tick(alt: str, number: int) -> str:
    """Return the mark of what helps: an outlined square with a tick."""
    square = _path(((0, 0), (_GRID, 0), (_GRID, _GRID), (0, _GRID)), close=True)
    return _mark(alt, number, WHITE, MAIN, square, _path(_TICK, fill="none"))


def cross(alt: str, number: int) -> str:
    """Return the mark of what does not help: a filled square with a white cross."""
    square = _path(((0, 0), (_GRID, 0), (_GRID, _GRID), (0, _GRID)), close=True, stroke="0")
    return _mark(alt, number, MAIN, WHITE, square, *(_path(arm, fill="none") for arm in _CROSS))


def _mark(alt: str, number: int, fill: Ink, line: Ink, *paths: str) -> str:
    geometry = element(
        "a:custGeom",
        None,
        *(element(f"a:{name}") for name in ("avLst", "gdLst", "ahLst", "cxnLst")),
        element("a:rect", {"l": "0", "t": "0", "r": "r", "b": "b"}),
        element("a:pathLst", None, *paths),
    )
    stroke = element(
        "a:ln", {"w": 15875, "cap": "flat"}, solid(line), element("a:miter", {"lim": 800000})
    )
    return _drawn(alt, number, geometry, solid(fill), stroke)


def rim(alt: str, number: int) -> str:
    """Return the mark of who is in the group: a circle with a thick rim."""
    geometry = element("a:prstGeom", {"prst": "ellipse"}, element("a:avLst"))
    stroke = element("a:ln", {"w": 28575}, solid(MAIN))
    return _drawn(alt, number, geometry, solid(WHITE), stroke)


def _drawn(alt: str, number: int, *looks: str) -> str:
    """Return a mark on the line of text."""
    shape = element(
        "wps:wsp",
        None,
        element("wps:cNvSpPr"),
        element("wps:spPr", None, _transform(MARK, MARK), *looks),
        element("wps:bodyPr"),
    )
    drawing = _inline(MARK, MARK, alt, number, f"Teken {number}", NAMESPACES["wps"], shape)
    choice = element("mc:Choice", {"Requires": "wps"}, drawing)
    return w("r", element("mc:AlternateContent", None, choice))


def solid(ink: Ink) -> str:
    """Return the fill of a colour of the theme."""
    return element(
        "a:solidFill", None, element("a:schemeClr", {"val": _SLOT.get(ink.theme, ink.theme)})
    )


def _path(points: tuple[tuple[int, int], ...], *, close: bool = False, **how: str) -> str:
    corners = [element("a:pt", {"x": x, "y": y}) for x, y in points]
    steps = [element("a:moveTo", None, corners[0])]
    steps += [element("a:lnTo", None, corner) for corner in corners[1:]]
    size: dict[str, Value] = {"w": _GRID, "h": _GRID, **how}
    return element("a:path", size, *steps, element("a:close") if close else "")


def _transform(width: float, height: float) -> str:
    place = element("a:off", {"x": 0, "y": 0})
    return element("a:xfrm", None, place, element("a:ext", {"cx": emu(width), "cy": emu(height)}))


def _inline(
    width: float, height: float, alt: str, number: int, name: str, uri: str, content: str
) -> str:
    data = element("a:graphicData", {"uri": uri}, content)
    inline = element(
        "wp:inline",
        {"distT": 0, "distB": 0, "distL": 0, "distR": 0},
        element("wp:extent", {"cx": emu(width), "cy": emu(height)}),
        element("wp:effectExtent", {"l": 0, "t": 0, "r": 0, "b": 0}),
        element("wp:docPr", {"id": number, "name": name, "descr": alt}),
        element("wp:cNvGraphicFramePr"),
        element("a:graphic", {"xmlns:a": NAMESPACES["a"]}, data),
    )
    return w("drawing", inline)


def inline_shape(side: float, alt: str, number: int, name: str, uri: str, content: str) -> str:
    """Return a square drawing on the line of text; `uri` says what kind `content` is."""
    return _inline(side, side, alt, number, name, uri, content)
