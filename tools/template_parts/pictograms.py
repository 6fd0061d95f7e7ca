"""Pictograms: a disc in the tone of the house with a few lines on it, drawn as shapes.

Each is a list of strokes on a field of 24 x 24: paths in the letters of SVG (M, L, C, Z, absolute)
and circles.
"""

from __future__ import annotations

from typing import NamedTuple

from template_parts.drawing import inline_shape, solid
from template_parts.markup import NAMESPACES, element, w
from template_parts.measures import ACCENT, MAIN, TONE, Ink, emu

SIDE = 9.0
"""Millimetres of the disc."""
FIELD = 24
_LINE = 0.65
"""Millimetres of a stroke."""


class Circle(NamedTuple):
    """A ring, or a dot when it is filled."""

    x: float
    y: float
    radius: float
    filled: bool = False


Stroke = str | Circle

PICTOGRAMS: dict[str, tuple[Stroke, ...]] = {
    "woning": ("M 6 11.6 L 12 6.4 L 18 11.6", "M 7.6 10.6 L 7.6 17.2 L 16.4 17.2 L 16.4 10.6",
               "M 12 17 L 12 13.4"),
    "huishouding": ("M 7 10.4 L 17 10.4 L 15.8 17.6 L 8.2 17.6 Z",
                    "M 8.8 10.2 C 8.8 5.2 15.2 5.2 15.2 10.2"),
    "vrije_tijd": (Circle(12, 12, 5.6), "M 6.6 12 L 17.4 12",
                   "M 12 6.4 C 9.4 9.6 9.4 14.4 12 17.6"),
    "kennis": ("M 12 8.4 L 12 17.2", "M 12 8.4 C 10.4 7 8.2 7 6.2 7.4 L 6.2 16 C 8.2 15.6 10.4 "
               "15.8 12 17.2", "M 12 8.4 C 13.6 7 15.8 7 17.8 7.4 L 17.8 16 C 15.8 15.6 13.6 15.8 "
               "12 17.2"),
    "diensten": ("M 6.6 7.2 L 17.4 7.2 L 17.4 15.6 L 6.6 15.6 Z", "M 6.6 11.4 L 17.4 11.4",
                 "M 12 7.2 L 12 11.4", Circle(9, 16.8, 1.1, filled=True),
                 Circle(15, 16.8, 1.1, filled=True)),
    "financien": (Circle(12, 12, 5.8), "M 14.4 9.8 C 12.6 8 9.8 9.2 9.8 12 C 9.8 14.8 12.6 16 14.4 "
                  "14.2", "M 8.6 11.2 L 12.6 11.2", "M 8.6 12.9 L 12.6 12.9"),
    "werk": ("M 6 9.4 L 18 9.4 L 18 16.8 L 6 16.8 Z", "M 9.6 9.2 L 9.6 7.2 L 14.4 7.2 L 14.4 9.2",
             "M 6 12.8 L 18 12.8"),
    "mentaal": ("M 13.8 6.4 C 9.8 5.8 6.4 8.8 6.6 12.6 C 6.8 16.2 10.2 18.4 13.4 17.6 C 15.2 17.2 "
                "16.6 16 17.4 14.4 C 13 15.4 9.8 10.6 13.8 6.4 Z",),
    "sociaal": (Circle(9, 9.2, 2.2), Circle(15, 9.2, 2.2), "M 5.6 17 C 5.6 12.2 12 12.2 12 17",
                "M 12 17 C 12 12.2 18.4 12.2 18.4 17"),
    "fysiek": (Circle(12, 6.8, 1.5), "M 6.8 10.4 L 17.2 10.4", "M 12 10.4 L 12 13.4 L 9.2 18",
               "M 12 13.4 L 14.8 18"),
    "innerlijk": (Circle(12, 12, 2.9), "M 12 5.4 L 12 7", "M 12 17 L 12 18.6", "M 5.4 12 L 7 12",
                  "M 17 12 L 18.6 12", "M 7.3 7.3 L 8.4 8.4", "M 15.6 15.6 L 16.7 16.7",
                  "M 16.7 7.3 L 15.6 8.4", "M 8.4 15.6 L 7.3 16.7"),
    "afhankelijkheid": ("M 5.4 14.4 L 9.6 10.2 L 12 12.2 L 14.4 10.2 L 18.6 14.4",
                        "M 9.6 10.2 C 10.8 8.8 13.2 8.8 14.4 10.2"),
    "praten": ("M 5.8 7 L 14.4 7 L 14.4 12.6 L 9.6 12.6 L 7.4 14.8 L 7.4 12.6 L 5.8 12.6 Z",
               "M 16.2 9.6 L 18.2 9.6 L 18.2 15 L 16.8 15 L 16.8 17.2 L 14.6 15 L 11 15"),
    "hart": ("M 12 17.6 C 7.4 14.4 5.8 12.2 5.8 9.8 C 5.8 6.6 10.4 5.6 12 8.8 C 13.6 5.6 18.2 6.6 "
             "18.2 9.8 C 18.2 12.2 16.6 14.4 12 17.6 Z",),
    "lamp": ("M 10 14.8 C 10 13 7.8 12.2 7.8 9.6 C 7.8 4.2 16.2 4.2 16.2 9.6 C 16.2 12.2 14 13 14 "
             "14.8 Z", "M 10.2 16.6 L 13.8 16.6", "M 11.2 18.2 L 12.8 18.2"),
    "golven": ("M 5.6 9.2 C 7.8 6.8 9.8 6.8 12 9.2 C 14.2 11.6 16.2 11.6 18.4 9.2",
               "M 5.6 14.4 C 7.8 12 9.8 12 12 14.4 C 14.2 16.8 16.2 16.8 18.4 14.4"),
    "appel": ("M 12 9.4 C 9.6 7.6 6.8 9.2 6.8 12.2 C 6.8 15.4 9 18 12 17.2 C 15 18 17.2 15.4 17.2 "
              "12.2 C 17.2 9.2 14.4 7.6 12 9.4 Z", "M 12 9.2 C 12 7.4 12.8 6.2 14.2 5.8"),
}  # fmt: skip


def pictogram(name: str, alt: str, number: int) -> str:
    """Return the pictogram of a category, inside the line of text."""
    whole = (0.0, 0.0, float(FIELD), float(FIELD))
    disc = _shape(_preset("ellipse"), whole, _filled(TONE), _no_line())
    strokes = (_stroke(one) for one in PICTOGRAMS[name])
    size = {"cx": emu(SIDE), "cy": emu(SIDE)}
    frame = element(
        "a:xfrm", None, element("a:off", {"x": 0, "y": 0}), element("a:ext", size),
        element("a:chOff", {"x": 0, "y": 0}), element("a:chExt", size),
    )  # fmt: skip
    group = element(
        "wpg:wgp", None, element("wpg:cNvGrpSpPr"), element("wpg:grpSpPr", None, frame), disc,
        *strokes,
    )  # fmt: skip
    drawn = inline_shape(SIDE, alt, number, f"Pictogram {number}", NAMESPACES["wpg"], group)
    choice = element("mc:Choice", {"Requires": "wpg"}, drawn)
    return w("r", element("mc:AlternateContent", None, choice))


def _stroke(stroke: Stroke) -> str:
    if isinstance(stroke, Circle):
        x, y, r, filled = stroke
        box = (x - r, y - r, 2 * r, 2 * r)
        inside, line = (_filled(MAIN), _no_line()) if filled else (_empty(), _line())
        return _shape(_preset("ellipse"), box, inside, line)
    points = [float(one) for one in stroke.split() if not one.isalpha()]
    left, top = min(points[::2]), min(points[1::2])
    wide, high = max(max(points[::2]) - left, 0.01), max(max(points[1::2]) - top, 0.01)
    return _shape(
        _custom(stroke, left, top, wide, high), (left, top, wide, high), _empty(), _line()
    )


def _shape(geometry: str, box: tuple[float, float, float, float], inside: str, line: str) -> str:
    x, y, wide, high = (round(emu(SIDE) * one / FIELD) for one in box)
    place = element(
        "a:xfrm",
        None,
        element("a:off", {"x": x, "y": y}),
        element("a:ext", {"cx": wide, "cy": high}),
    )
    properties = element("wps:spPr", None, place, geometry, inside, line)
    return element("wps:wsp", None, element("wps:cNvSpPr"), properties, element("wps:bodyPr"))


def _custom(stroke: str, left: float, top: float, wide: float, high: float) -> str:
    """Return the geometry of a path; its own units are hundredths of the field."""

    def units(length: float) -> int:
        return round(length * 100)

    steps: list[str] = []
    words = stroke.split()
    while words:
        letter, count = words.pop(0), 0
        while count < len(words) and not words[count].isalpha():
            count += 1
        numbers = [float(one) for one in words[:count]]
        del words[:count]
        points = "".join(
            element("a:pt", {"x": units(x - left), "y": units(y - top)})
            for x, y in zip(numbers[::2], numbers[1::2], strict=True)
        )
        steps.append(element(_STEPS[letter], None, points))
    path = element("a:path", {"w": units(wide), "h": units(high), "fill": "none"}, *steps)
    empty = (element(f"a:{name}") for name in ("avLst", "gdLst", "ahLst", "cxnLst"))
    area = element("a:rect", {"l": "0", "t": "0", "r": "r", "b": "b"})
    return element("a:custGeom", None, *empty, area, element("a:pathLst", None, path))


_STEPS = {"M": "a:moveTo", "L": "a:lnTo", "C": "a:cubicBezTo", "Z": "a:close"}


def _preset(kind: str) -> str:
    return element("a:prstGeom", {"prst": kind}, element("a:avLst"))


def _filled(ink: Ink) -> str:
    return solid(ink)


def _empty() -> str:
    return element("a:noFill")


def _line() -> str:
    return element("a:ln", {"w": emu(_LINE), "cap": "rnd"}, solid(MAIN), element("a:round"))


def _no_line() -> str:
    return element("a:ln", None, element("a:noFill"))


def circle(alt: str) -> str:
    """Return the ellipse round the words that follow, as the area `gebied` says.

    It stands at the beginning of their paragraph and takes no room.
    """
    size = {"cx": "{{ gebied.cirkel.breed }}", "cy": "{{ gebied.cirkel.hoog }}"}
    frame = element("a:xfrm", None, element("a:off", {"x": 0, "y": 0}), element("a:ext", size))
    line = element("a:ln", {"w": 19050}, solid(ACCENT))
    properties = element("wps:spPr", None, frame, _preset("ellipse"), _empty(), line)
    shape = element("wps:wsp", None, element("wps:cNvSpPr"), properties, element("wps:bodyPr"))
    number = "{{ gebied.cirkel.nummer }}"
    data = element("a:graphicData", {"uri": NAMESPACES["wps"]}, shape)
    anchor = element(
        "wp:anchor",
        {
            **dict.fromkeys(("distT", "distB", "distL", "distR", "simplePos"), 0),
            "relativeHeight": 10,
            "behindDoc": 0,
            "locked": 0,
            "layoutInCell": 1,
            "allowOverlap": 1,
        },
        element("wp:simplePos", {"x": 0, "y": 0}),
        _offset("H", "column", "links"),
        _offset("V", "paragraph", "boven"),
        element("wp:extent", size),
        element("wp:effectExtent", {"l": 0, "t": 0, "r": 0, "b": 0}),
        element("wp:wrapNone"),
        element("wp:docPr", {"id": number, "name": f"Cirkel {number}", "descr": alt}),
        element("wp:cNvGraphicFramePr"),
        element("a:graphic", {"xmlns:a": NAMESPACES["a"]}, data),
    )
    choice = element("mc:Choice", {"Requires": "wps"}, w("drawing", anchor))
    return w("r", element("mc:AlternateContent", None, choice))


def _offset(axis: str, origin: str, key: str) -> str:
    offset = element("wp:posOffset", None, "{{ gebied.cirkel." + key + " }}")
    return element(f"wp:position{axis}", {"relativeFrom": origin}, offset)
