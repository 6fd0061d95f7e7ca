"""The sheet of the leaflet: its panels, and where to fold."""

from __future__ import annotations

from template_parts.drawing import solid
from template_parts.markup import NAMESPACES, element, root, w
from template_parts.measures import HAIRLINE, Sheet, emu
from template_parts.text import message, paragraph, value, when, words

FOLDED = Sheet(297.0, 210.0, 16.0, side=15.0, bottom=14.0, edge=5.0)
PANEL = 118.5
"""Millimetres of text on a panel of 148.5, between its margins of 15."""
_TICK = 4.0


def ticks() -> str:
    """Return header1.xml: where to fold, a short line at both edges of the paper."""
    left = FOLDED.width / 2 - 0.15
    tops = ((102, 0.0), (103, FOLDED.height - _TICK))
    marks = (fold(number, left, top, 0.3, _TICK) for number, top in tops)
    return root("w:hdr", paragraph("Tussenregel", *marks), used="w r mc wp a w14 wps")


def fold(number: int, left: float, top: float, width: float, height: float) -> str:
    """Return a short line at the edge of the paper, in millimetres of the page."""
    size = {"cx": emu(width), "cy": emu(height)}
    frame = element("a:xfrm", None, element("a:off", {"x": 0, "y": 0}), element("a:ext", size))
    geometry = element("a:prstGeom", {"prst": "rect"}, element("a:avLst"))
    line = element("a:ln", None, element("a:noFill"))
    properties = element("wps:spPr", None, frame, geometry, solid(HAIRLINE), line)
    shape = element("wps:wsp", None, element("wps:cNvSpPr"), properties, element("wps:bodyPr"))
    data = element("a:graphicData", {"uri": NAMESPACES["wps"]}, shape)
    spare = ("distT", "distB", "distL", "distR", "simplePos")
    flags = {"relativeHeight": number, "behindDoc": 1, "locked": 0, "layoutInCell": 1}
    anchor = element(
        "wp:anchor",
        {**dict.fromkeys(spare, 0), **flags, "allowOverlap": 1},
        element("wp:simplePos", {"x": 0, "y": 0}),
        _offset("H", left),
        _offset("V", top),
        element("wp:extent", size),
        element("wp:effectExtent", dict.fromkeys("ltrb", 0)),
        element("wp:wrapNone"),
        element(
            "wp:docPr",
            {"id": number, "name": f"Vouw {number}", "descr": message("Hier vouwen", "vouw")},
        ),
        element("wp:cNvGraphicFramePr"),
        element("a:graphic", {"xmlns:a": NAMESPACES["a"]}, data),
    )
    choice = element("mc:Choice", {"Requires": "wps"}, w("drawing", anchor))
    return w("r", element("mc:AlternateContent", None, choice))


def _offset(axis: str, mm: float) -> str:
    offset = element("wp:posOffset", None, str(emu(mm)))
    return element(f"wp:position{axis}", {"relativeFrom": "page"}, offset)


def foot() -> str:
    """Return footer1.xml: of a translation, that it is one."""
    origin = when("vertaling", words("Voettekst", value("vertaling")))
    return root("w:ftr", origin, paragraph("Tussenregel"), used="w r")
