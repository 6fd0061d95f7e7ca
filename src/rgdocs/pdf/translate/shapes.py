"""DrawingML shapes (wps:wsp, wpg:wgp) as SVG; the text in them is given back with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import define, field

from .colours import Paint, read_paint
from .names import child, elements, emu, name, number, path, short

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from .job import Document

DASHES: Final = {
    "dash": "4 3", "sysDash": "3 1", "dot": "1 3", "sysDot": "1 1", "lgDash": "8 3",
    "dashDot": "4 3 1 3", "lgDashDot": "8 3 1 3",
}  # fmt: skip


class Box(NamedTuple):
    """A rectangle in pt."""

    x: float
    y: float
    width: float
    height: float


class TextBox(NamedTuple):
    """The text of a shape: where it stands, its margins (left, top, right, bottom), its content."""

    box: Box
    margins: tuple[float, float, float, float]
    anchor: str
    content: Element


@define
class Picture:
    """SVG parts, the texts over them, and how far lines stick out (pt)."""

    parts: list[str] = field(factory=list)
    texts: list[TextBox] = field(factory=list)
    margin: float = 0.0


def draw(doc: Document, element: Element, box: Box, picture: Picture) -> None:
    """Add a shape or a group of shapes, stretched to `box`."""
    if short(element) == "wps:wsp":
        _shape(doc, element, box, picture)
        return
    frame = path(element, "wpg:grpSpPr", "a:xfrm")
    inner = _box(frame, "a:chOff", "a:chExt") or _box(frame, "a:off", "a:ext") or box
    for each in elements(element):
        key = short(each)
        if key in {"wps:wsp", "wpg:grpSp"}:
            holder = child(each, "wps:spPr" if key == "wps:wsp" else "wpg:grpSpPr")
            own = _box(child(holder, "a:xfrm"), "a:off", "a:ext") or inner
            draw(doc, each, _placed(own, inner, box), picture)
        elif key not in {"wpg:grpSpPr", "wpg:cNvGrpSpPr", "wpg:cNvPr"}:
            doc.warn("element.unknown", key)


def _box(frame: Element | None, offset: str, extent: str) -> Box | None:
    start, size = child(frame, offset), child(frame, extent)
    if start is None or size is None:
        return None
    found = Box(emu(start.get("x")), emu(start.get("y")), emu(size.get("cx")), emu(size.get("cy")))
    return found if found.width > 0 or found.height > 0 else None


def _placed(own: Box, inner: Box, box: Box) -> Box:
    across = box.width / inner.width if inner.width else 1.0
    down = box.height / inner.height if inner.height else 1.0
    return Box(
        box.x + (own.x - inner.x) * across,
        box.y + (own.y - inner.y) * down,
        own.width * across,
        own.height * down,
    )


def _shape(doc: Document, element: Element, box: Box, picture: Picture) -> None:
    properties = child(element, "wps:spPr")
    fill, line = _fill(doc, element, properties), _line(doc, element, properties)
    turn = _turned(properties, box)
    for outline in _outlines(doc, properties, box):
        painted = _filled(fill if outline.fill else None)
        drawn = _stroked(line) if line is not None and outline.line else ""
        picture.parts.append(f"<{outline.code} {painted}{drawn}{turn}/>")
    if line is not None:
        picture.margin = max(picture.margin, line[1] / 2)
    _text(element, box, picture)


def _filled(fill: Paint | None) -> str:
    opacity = f' fill-opacity="{fill.opacity:.3f}"' if fill is not None and fill.opacity < 1 else ""
    return f'fill="{_hex(fill)}"{opacity}'


def _stroked(line: tuple[Paint, float, str]) -> str:
    paint, width, dash = line
    lengths = " ".join(f"{float(part) * width:.2f}" for part in dash.split())
    dashes = f' stroke-dasharray="{lengths}"' if lengths else ""
    return f' stroke="{_hex(paint)}" stroke-width="{width:.3f}"{dashes}'


def _hex(paint: Paint | None) -> str:
    return "none" if paint is None else f"#{paint.rgb}"


def _turned(properties: Element | None, box: Box) -> str:
    frame = child(properties, "a:xfrm")
    turn = (number(frame.get("rot")) or 0.0) / 60_000 if frame is not None else 0.0
    if not turn:
        return ""
    middle = f"{box.x + box.width / 2:.3f} {box.y + box.height / 2:.3f}"
    return f' transform="rotate({turn:.3f} {middle})"'


def _fill(doc: Document, element: Element, properties: Element | None) -> Paint | None:
    theme = doc.sheet.theme
    for each in elements(properties):
        key = short(each)
        if key == "a:noFill":
            return None
        if key == "a:solidFill":
            return read_paint(each, theme)
        if key in {"a:gradFill", "a:pattFill", "a:blipFill"}:
            doc.warn("property.unknown", key)
            return None
    reference = path(element, "wps:style", "a:fillRef")
    plain = reference is None or reference.get("idx") == "0"
    return None if plain else read_paint(reference, theme)


def _line(
    doc: Document, element: Element, properties: Element | None
) -> tuple[Paint, float, str] | None:
    line = child(properties, "a:ln")
    reference = path(element, "wps:style", "a:lnRef")
    if child(line, "a:noFill") is not None:
        return None
    paint = read_paint(child(line, "a:solidFill"), doc.sheet.theme)
    if paint is None and reference is not None and reference.get("idx") != "0":
        paint = read_paint(reference, doc.sheet.theme)
    if paint is None:
        return None
    width = emu(line.get("w")) if line is not None and line.get("w") else 0.75
    dash = child(line, "a:prstDash")
    return paint, width, DASHES.get(dash.get("val") or "", "") if dash is not None else ""


class Outline(NamedTuple):
    """An SVG element without its paint; whether the shape's fill and line apply to it."""

    code: str
    fill: bool = True
    line: bool = True


def _outlines(doc: Document, properties: Element | None, box: Box) -> list[Outline]:
    custom = child(properties, "a:custGeom")
    if custom is not None:
        paths = _paths(custom, box)
        if paths:
            return paths
    preset = child(properties, "a:prstGeom")
    kind = preset.get("prst") if preset is not None else None
    return [Outline(_preset(doc, kind, box, _corner(preset)))]


def _corner(preset: Element | None) -> float:
    """Return the radius of round corners as a share of the shorter side."""
    for guide in elements(child(preset, "a:avLst")):
        found = number((guide.get("fmla") or "").removeprefix("val "))
        if guide.get("name") == "adj" and found is not None:
            return min(max(found / 100_000, 0.0), 0.5)
    return 1 / 6


def _preset(doc: Document, kind: str | None, box: Box, corner: float) -> str:
    x, y, width, height = (f"{each:.3f}" for each in box)
    if kind == "ellipse":
        middle = f'cx="{box.x + box.width / 2:.3f}" cy="{box.y + box.height / 2:.3f}"'
        return f'ellipse {middle} rx="{box.width / 2:.3f}" ry="{box.height / 2:.3f}"'
    if kind in {"line", "straightConnector1"}:
        end = f'x2="{box.x + box.width:.3f}" y2="{box.y + box.height:.3f}"'
        return f'line x1="{x}" y1="{y}" {end}'
    if kind not in {"rect", "roundRect"}:
        doc.warn("shape.unknown", f"a:prstGeom={kind}" if kind else "a:custGeom")
    turn = f' rx="{min(box.width, box.height) * corner:.3f}"' if kind == "roundRect" else ""
    return f'rect x="{x}" y="{y}" width="{width}" height="{height}"{turn}'


COMMANDS: Final = {"a:moveTo": "M", "a:lnTo": "L", "a:cubicBezTo": "C", "a:quadBezTo": "Q"}


def _paths(custom: Element, box: Box) -> list[Outline]:
    """Return the paths of a:custGeom; none when one uses guides or arcs, which we do not know."""
    found: list[Outline] = []
    for one in custom.iter(name("a:path")):
        commands = _commands(one, box)
        if not commands:
            return []
        line = one.get("stroke") not in {"0", "false"}
        found.append(Outline(f'path d="{commands}"', one.get("fill") != "none", line))
    return found


def _commands(one: Element, box: Box) -> str:
    wide, high = number(one.get("w")) or 0.0, number(one.get("h")) or 0.0
    across = box.width / wide if wide else 1 / 12700
    down = box.height / high if high else 1 / 12700
    found: list[str] = []
    for command in elements(one):
        key = short(command)
        if key == "a:close":
            found.append("Z")
            continue
        points = [(number(p.get("x")), number(p.get("y"))) for p in elements(command)]
        if key not in COMMANDS or any(x is None or y is None for x, y in points):
            return ""
        places = " ".join(
            f"{box.x + (x or 0) * across:.3f} {box.y + (y or 0) * down:.3f}" for x, y in points
        )
        found.append(COMMANDS[key] + places)
    return " ".join(found)


def _text(element: Element, box: Box, picture: Picture) -> None:
    content = path(element, "wps:txbx", "w:txbxContent")
    if content is None:
        return
    body = child(element, "wps:bodyPr")
    said = {} if body is None else dict(body.attrib)
    left, top, right, bottom = (
        emu(str(said[key])) if key in said else usual
        for key, usual in (("lIns", 7.2), ("tIns", 3.6), ("rIns", 7.2), ("bIns", 3.6))
    )
    anchor = str(said.get("anchor", "t"))
    picture.texts.append(TextBox(box, (left, top, right, bottom), anchor, content))
