"""A group of people drawn round one of them: circles with names, roles below, one text for all.

Everything is millimetres from the upper left corner of the field. Circles and lines are a drawing
behind the text; names and roles are text in three columns over it, so that every program shows,
copies and reads them. Drawing, words and text alternative come from the same data.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from template_parts.drawing import solid
from template_parts.markup import NAMESPACES, element, w
from template_parts.measures import ACCENT, MAIN, TINT, TONE, WHITE, Ink, emu
from template_parts.tables import cell, row, table
from template_parts.text import gap, message, paragraph, words

_RULE = 0.8
_NAME, _ROLE, _MIDDLE = 4.586, 4.233, 7.056
"""Millimetres of a line in each style; styles.py has them in points."""
_HAIR = 0.353
"""Millimetres of the line that every gap has."""
_NO_LINE = element("a:ln", None, element("a:noFill"))
_FLAGS = ("distT", "distB", "distL", "distR", "simplePos")


class Iemand(NamedTuple):
    """Someone in a group: a name, the place and the Dutch text of the role, column and height."""

    naam: str
    plaats: str
    rol: str
    kolom: int
    y: float


class Kring(NamedTuple):
    """A group: the field, who is in the middle and where, the others; radii of the circles."""

    id: str
    width: float
    height: float
    midden: str
    y: float
    straal: float
    mensen: tuple[Iemand, ...]
    straal_mensen: float

    def x(self, column: int) -> float:
        """Return the middle of one of the three columns."""
        return self.width * (column + 0.5) / 3


def picture(kring: Kring, number: int) -> str:
    """Return a group; `number` is the id of its drawing in the file."""
    behind = paragraph("Tussenregel", _drawing(kring, number), keep=True)
    wide = kring.width / 3
    cells = (cell(wide, _column(kring, column)) for column in range(3))
    return behind + table((wide,) * 3, row(*cells, height=kring.height)) + gap()


def _column(kring: Kring, column: int) -> str:
    """Return the words of a column, each at its height."""
    said = [_at(kring.y, _MIDDLE, "KringMidden", _name(kring.midden))] if column == 1 else []
    for one in kring.mensen:
        if one.kolom == column:
            below = one.y + kring.straal_mensen + 0.6
            said += [
                _at(one.y, _NAME, "KringNaam", _name(one.naam)),
                (below, _ROLE, words("KringRol", _role(one))),
            ]
    stack: list[str] = []
    reached = 0.0
    for top, high, line in sorted(said):
        stack += [gap(top - reached - _HAIR), line]
        reached = top + high
    return "".join(stack)


def _at(y: float, high: float, style: str, text: str) -> tuple[float, float, str]:
    """Return a line round the middle of a circle; its letters stand a little below its own."""
    return y - high * 0.58, high, words(style, text)


def _name(text: str) -> str:
    return "{{ '" + text + "' }}"


def told(kring: Kring) -> str:
    """Return the text alternative: who is in the middle, and everyone around with the role."""
    start = message("Een tekening van een groep. In het midden staat", f"{kring.id}.midden")
    around = message("Eromheen staan", f"{kring.id}.eromheen")
    people = ", ".join(f"{one.naam} ({_role(one)})" for one in kring.mensen)
    return f"{start} {kring.midden}. {around}: {people}."


def _role(one: Iemand) -> str:
    return message(one.rol, f"rol.{one.plaats}")


def _drawing(kring: Kring, number: int) -> str:
    """Return the field with its circles and lines, behind the text that follows."""
    radius = kring.straal_mensen
    parts = (
        _shape("rect", (0, 0, kring.width, kring.height), solid(TINT), _NO_LINE),
        _shape("rect", (0, 0, kring.width, _RULE), solid(MAIN), _NO_LINE),
        *(_tie(kring, one) for one in kring.mensen),
        *(_circle(kring.x(one.kolom), one.y, radius, WHITE, (MAIN, 9525)) for one in kring.mensen),
        _circle(kring.x(1), kring.y, kring.straal, TONE, (ACCENT, 38100)),
    )
    size = {"cx": emu(kring.width), "cy": emu(kring.height)}
    start = {"x": 0, "y": 0}
    frame = element(
        "a:xfrm", None, element("a:off", start), element("a:ext", size),
        element("a:chOff", start), element("a:chExt", size),
    )  # fmt: skip
    group = element(
        "wpg:wgp", None, element("wpg:cNvGrpSpPr"), element("wpg:grpSpPr", None, frame), *parts
    )
    data = element("a:graphicData", {"uri": NAMESPACES["wpg"]}, group)
    flags = {"relativeHeight": number, "behindDoc": 1, "locked": 0, "layoutInCell": 1}
    anchor = element(
        "wp:anchor",
        {**dict.fromkeys(_FLAGS, 0), **flags, "allowOverlap": 1},
        element("wp:simplePos", start),
        element("wp:positionH", {"relativeFrom": "column"}, element("wp:posOffset", None, "0")),
        element("wp:positionV", {"relativeFrom": "paragraph"}, element("wp:posOffset", None, "0")),
        element("wp:extent", size),
        element("wp:effectExtent", dict.fromkeys("ltrb", 0)),
        element("wp:wrapNone"),
        element("wp:docPr", {"id": number, "name": f"Kring {number}", "descr": told(kring)}),
        element("wp:cNvGraphicFramePr"),
        element("a:graphic", {"xmlns:a": NAMESPACES["a"]}, data),
    )
    choice = element("mc:Choice", {"Requires": "wpg"}, w("drawing", anchor))
    return w("r", element("mc:AlternateContent", None, choice))


def _circle(x: float, y: float, radius: float, fill: Ink, line: tuple[Ink, int]) -> str:
    stroke = element("a:ln", {"w": line[1]}, solid(line[0]))
    return _shape("ellipse", (x - radius, y - radius, 2 * radius, 2 * radius), solid(fill), stroke)


def _shape(kind: str, box: tuple[float, float, float, float], fill: str, line: str) -> str:
    geometry = element("a:prstGeom", {"prst": kind}, element("a:avLst"))
    properties = element("wps:spPr", None, _frame(box), geometry, fill, line)
    return element("wps:wsp", None, element("wps:cNvSpPr"), properties, element("wps:bodyPr"))


def _frame(box: tuple[float, float, float, float]) -> str:
    x, y, wide, high = (emu(one) for one in box)
    place, size = element("a:off", {"x": x, "y": y}), element("a:ext", {"cx": wide, "cy": high})
    return element("a:xfrm", None, place, size)


def _tie(kring: Kring, one: Iemand) -> str:
    """Return the line from the one in the middle to another, from rim to rim.

    Who is right above the middle has the role under the circle: there the line ends below it.
    """
    middle, end_at = (kring.x(1), kring.y), (kring.x(one.kolom), one.y)
    angle = math.atan2(end_at[1] - middle[1], end_at[0] - middle[0])
    above = one.kolom == 1 and one.y < kring.y
    reach = kring.straal_mensen + (_ROLE + 1.4 if above else 0.0)
    start = _toward(middle, angle, kring.straal)
    end = _toward(end_at, angle + math.pi, reach)
    left, top = min(start[0], end[0]), min(start[1], end[1])
    wide, high = (max(abs(a - b), 0.01) for a, b in zip(start, end, strict=True))
    steps = (
        element(f"a:{step}", None, element("a:pt", {"x": emu(x - left), "y": emu(y - top)}))
        for step, (x, y) in (("moveTo", start), ("lnTo", end))
    )
    path = element("a:path", {"w": emu(wide), "h": emu(high), "fill": "none"}, *steps)
    empty = (element(f"a:{name}") for name in ("avLst", "gdLst", "ahLst", "cxnLst"))
    area = element("a:rect", {"l": "0", "t": "0", "r": "r", "b": "b"})
    geometry = element("a:custGeom", None, *empty, area, element("a:pathLst", None, path))
    line = element("a:ln", {"w": 19050}, solid(MAIN))
    box = _frame((left, top, wide, high))
    properties = element("wps:spPr", None, box, geometry, element("a:noFill"), line)
    return element("wps:wsp", None, element("wps:cNvSpPr"), properties, element("wps:bodyPr"))


def _toward(start: tuple[float, float], angle: float, far: float) -> tuple[float, float]:
    return start[0] + far * math.cos(angle), start[1] + far * math.sin(angle)
