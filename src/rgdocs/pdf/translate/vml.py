"""Old drawings (w:pict, w:object; VML): their text boxes, pictures and rules, in their place.

None floats: what Word lets text run round or over stands on lines of its own, so nothing lies on
top of text. The room is that of the style attribute; a text box grows with its text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen
from lxml.etree import _Element as Element

from . import flow, pictures
from .emit import colour, length, pairs
from .names import UNITS, child, elements, name, number, plain, short
from .pieces import Break, Code, Piece
from .theme import literal

if TYPE_CHECKING:
    from .inline import Collector
    from .job import Frame

SHAPES: Final = frozenset(
    f"v:{each}" for each in ("shape", "rect", "roundrect", "oval", "line", "polyline", "image")
)
SILENT: Final = frozenset({"v:shapetype", "o:OLEObject", "w:objectEmbed", "w:objectLink"})
INSET: Final = (7.2, 3.6, 7.2, 3.6)
"""The room (pt) left, above, right and below the text in a text box, when none is given."""
PIXEL: Final = 0.75


@frozen
class Shape:
    """A shape: its size (pt, 0 = not said) and whether it stands apart from its line."""

    element: Element
    width: float
    height: float
    apart: bool
    alone: bool

    @classmethod
    def of(cls, element: Element) -> Shape:
        """Read the style attribute of a VML shape."""
        said = _style(element)
        return cls(
            element=element,
            width=_points(said.get("width", "")),
            height=_points(said.get("height", "")),
            apart=said.get("position") == "absolute",
            alone=any(each.get("type") == "topAndBottom" for each in _wraps(element)),
        )


def pieces(collector: Collector, element: Element) -> list[Piece]:
    """Return the pieces of w:pict or w:object: text boxes and pictures in their order."""
    found: list[Piece] = []
    for each in elements(element):
        key = short(each)
        if key in SHAPES:
            found.extend(_shape(collector, Shape.of(each)))
        elif key == "v:group":
            found.extend(pieces(collector, each))
        elif key == "w:drawing":
            found.extend(pictures.drawing(collector, each))
        elif key not in SILENT and not key.startswith(("o:", "w10:")):
            code = "element.lost_text" if plain(each) else "element.unknown"
            collector.doc.warn(code, key)
    return found


def _shape(collector: Collector, shape: Shape) -> list[Piece]:
    element = shape.element
    code = _drawn(collector, shape)
    if not code:
        return []
    alt = (element.get("alt") or "").strip()
    if not shape.apart:
        return [Code(code, title=alt)]
    if not shape.alone:
        collector.doc.warn("picture.wrap", short(element))
    return [Code(code, title=alt), Break("line")]


def _drawn(collector: Collector, shape: Shape) -> str:
    element = shape.element
    if (content := next(element.iter(name("w:txbxContent")), None)) is not None:
        inner = _inner(collector, shape, content)
        return _box(collector.frame, _width(collector, shape), shape, inner)
    if (data := child(element, "v:imagedata")) is not None:
        return _picture(collector, shape, data)
    if element.get(name("o:hr")) in {"t", "true"}:
        return "box(width: 100%, pdf.artifact(line(length: 100%, stroke: 0.75pt)))"
    if (text := child(element, "v:textpath")) is not None and text.get("string"):
        collector.doc.warn("element.text_kept", "v:textpath")
        collector.add_text(text.get("string") or "", collector.base)
        return ""
    collector.doc.warn("element.unknown", short(element))
    return ""


def _width(collector: Collector, shape: Shape) -> float:
    room = collector.frame.width
    return min(shape.width, room) if shape.width > 2 * INSET[0] else room


def _inner(collector: Collector, shape: Shape, content: Element) -> str:
    left, _, right, _ = _inset(shape.element)
    width = max(_width(collector, shape) - left - right, 1.0)
    inner = evolve(collector.frame, width=width, cell=True, height=0.0)
    return flow.flow(collector.doc, inner, content)


def _inset(element: Element) -> tuple[float, float, float, float]:
    box = child(element, "v:textbox")
    given = [] if box is None else (box.get("inset") or "").split(",")
    left, top, right, bottom = (
        _points(given[n]) if n < len(given) and given[n].strip() else usual
        for n, usual in enumerate(INSET)
    )
    return left, top, right, bottom


def _box(frame: Frame, width: float, shape: Shape, content: str) -> str:
    element = shape.element
    inset = dict(zip(("left", "top", "right", "bottom"), _inset(element), strict=True))
    args = {"width": length(width), "inset": pairs({k: length(v) for k, v in inset.items()})}
    fill = _colour(element.get("fillcolor"))
    if fill and element.get("filled") not in {"f", "false"}:
        args["fill"] = colour(fill)
    if element.get("stroked") not in {"f", "false"}:
        args["stroke"] = f"0.75pt + {colour(_colour(element.get('strokecolor')) or '000000')}"
    least = length(min(shape.height, frame.room / 2) if shape.height else 0.0)
    return f"rg-textbox({least}, {pairs(args)}, {content})"


def _picture(collector: Collector, shape: Shape, data: Element) -> str:
    alt = (shape.element.get("alt") or data.get(name("o:title")) or "").strip()
    width = _width(collector, shape) if shape.width else 72.0
    share = width / shape.width if shape.width else 1.0
    height = max(shape.height * share, 0.1) if shape.height else 72.0
    placed = pictures.Placed(width, height, alt, decorative=False)
    return pictures.embedded(collector, [data.get(name("r:id"), "")], placed, "v:imagedata")


def _wraps(element: Element) -> list[Element]:
    return [each for each in elements(element) if short(each) == "w10:wrap"]


def _style(element: Element) -> dict[str, str]:
    pairs_of = (each.split(":", 1) for each in (element.get("style") or "").split(";"))
    return {pair[0].strip().lower(): pair[1].strip() for pair in pairs_of if len(pair) == 2}


def _points(text: str) -> float:
    """Read a length of VML in points: `12pt`, `1in`, `4mm`; a plain number is in pixels."""
    text = text.strip()
    if text[-2:] == "px":
        text = text[:-2]
    if text[-2:] in UNITS:
        return (number(text[:-2]) or 0.0) * UNITS[text[-2:]]
    return (number(text) or 0.0) * PIXEL


def _colour(text: str | None) -> str:
    """Return RRGGBB of `#rrggbb`, `#rgb` or a name of the few that VML uses."""
    first = (text or "").split(" ", maxsplit=1)[0]
    if first.startswith("#") and len(first) == 4:
        first = "#" + "".join(2 * sign for sign in first[1:])
    named = {"white": "FFFFFF", "black": "000000", "red": "FF0000", "yellow": "FFFF00"}
    found = named.get(first.lower()) or literal(first)
    return "" if found in {None, "auto"} else str(found)
