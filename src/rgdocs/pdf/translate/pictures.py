"""w:drawing: pictures in memory, shapes, and where they stand."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import quoteattr

from attrs import evolve, frozen

from . import flow, shapes
from .emit import block, length, pairs, quoted
from .formatting import line_of
from .names import child, elements, emu, name, number, path, plain, short
from .pieces import Break, Code, Piece

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element as Element

    from .inline import Collector
    from .job import Document, Frame

MEDIA: Final = {
    b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg", b"GIF8": "image/gif",
}  # fmt: skip
SVG: Final = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" viewBox="{x} {x} {w} {h}">'
)
SIDE: Final = {"l": "left", "ctr": "center", "r": "right"}


@frozen
class Placed:
    """A drawing: its size (pt), its alternative text, whether it only decorates."""

    width: float
    height: float
    alt: str
    decorative: bool
    crop: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    """The shares of the picture that are cut off left, above, right and below."""


def drawing(collector: Collector, element: Element) -> list[Piece]:
    """Return the pieces of w:drawing: a picture or shape on the line, or anchored."""
    found: list[Piece] = []
    for holder in elements(element):
        key = short(holder)
        if key not in {"wp:inline", "wp:anchor"}:
            collector.doc.warn("element.unknown", key)
            continue
        placed = _placed(holder)
        code = _graphic(collector, holder, placed)
        if code and key == "wp:anchor":
            found.extend(_anchored(collector, holder, placed, code))
        elif code:
            found.append(Code(code, title=placed.alt))
    return found


def _placed(holder: Element) -> Placed:
    extent, about = child(holder, "wp:extent"), child(holder, "wp:docPr")
    width = emu(extent.get("cx")) if extent is not None else 0.0
    height = emu(extent.get("cy")) if extent is not None else 0.0
    alt = "" if about is None else (about.get("descr") or about.get("title") or "").strip()
    decorative = False
    for each in holder.iter(name("adec:decorative")):
        decorative = each.get("val") in {"1", "true"}
    return Placed(max(width, 0.1), max(height, 0.1), alt, decorative)


def _graphic(collector: Collector, holder: Element, placed: Placed) -> str:
    data = path(holder, "a:graphic", "a:graphicData")
    for element in elements(data):
        key = short(element)
        if key == "pic:pic":
            return _picture(collector, element, placed)
        if key in {"wps:wsp", "wpg:wgp"}:
            return _shape(collector, element, placed)
        collector.doc.warn("element.lost_text" if plain(element) else "element.unknown", key)
    return _instead(placed)


def _instead(placed: Placed) -> str:
    """Return a frame of the same size with the alternative text in it."""
    text = quoted(placed.alt) if placed.alt else "none"
    return (
        f"box(width: {length(placed.width)}, height: {length(placed.height)}, "
        f'stroke: 0.5pt + rgb("6E8D9C"), inset: 2pt, clip: false, {text})'
    )


def _picture(collector: Collector, element: Element, placed: Placed) -> str:
    blip = path(element, "pic:blipFill", "a:blip")
    vector = None if blip is None else next(blip.iter(name("asvg:svgBlip")), None)
    placed = evolve(placed, crop=_crop(path(element, "pic:blipFill", "a:srcRect")))
    keys = [each.get(name("r:embed"), "") for each in (vector, blip) if each is not None]
    return embedded(collector, keys, placed, "a:blip")


def embedded(collector: Collector, relations: Sequence[str], placed: Placed, element: str) -> str:
    """Return the code of the first picture of these relations that can be drawn, else a frame."""
    found = [data for key in relations if (data := _data(collector, key)) is not None]
    for data in found:
        svg = _as_svg(data, placed)
        if svg is not None:
            if any(placed.crop) and _media(data) is None:
                collector.doc.warn("property.unknown", "a:srcRect")
            return _image(collector, svg, placed, 0.0)
    collector.doc.warn("picture.format" if found else "picture.missing", element)
    return _instead(placed)


def _crop(element: Element | None) -> tuple[float, float, float, float]:
    if element is None:
        return (0.0, 0.0, 0.0, 0.0)
    left, top, right, bottom = ((number(element.get(side)) or 0.0) / 100_000 for side in "ltrb")
    sound = left + right < 1 and top + bottom < 1
    return (left, top, right, bottom) if sound else (0.0, 0.0, 0.0, 0.0)


def _data(collector: Collector, relation_id: str) -> bytes | None:
    relation = collector.frame.part.relations.get(relation_id)
    if relation is None or relation.external:
        return None
    return collector.doc.package.members.get(relation.target)


def _media(data: bytes) -> str | None:
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    return next((kind for start, kind in MEDIA.items() if data.startswith(start)), None)


def _as_svg(data: bytes, placed: Placed) -> str | None:
    """Return a picture as SVG text; one of pixels travels as a data address inside it."""
    media = _media(data)
    if media is None:
        text = data.decode("utf-8", "replace").lstrip("\ufeff")
        return text if "<svg" in text[:4000] else None
    address = f"data:{media};base64,{base64.b64encode(data).decode('ascii')}"
    left, top, right, bottom = placed.crop
    width, height = placed.width / (1 - left - right), placed.height / (1 - top - bottom)
    size = f'width="{width:.3f}" height="{height:.3f}"'
    if any(placed.crop):
        size += f' x="{-left * width:.3f}" y="{-top * height:.3f}"'
    picture = f'<image {size} preserveAspectRatio="none" href={quoteattr(address)}/>'
    return _svg(placed, 0.0) + picture + "</svg>"


def _svg(placed: Placed, margin: float) -> str:
    return SVG.format(
        x=f"{-margin:.3f}",
        w=f"{placed.width + 2 * margin:.3f}",
        h=f"{placed.height + 2 * margin:.3f}",
    )


def _image(
    collector: Collector, svg: str, placed: Placed, margin: float, *, grows: bool = False
) -> str:
    """Return the code of an SVG; one that grows has the height `high` of the code round it."""
    files = collector.doc.job.files
    key = next((k for k, each in files.items() if each == svg), f"i{len(files)}.svg")
    files[key] = svg
    alt = f", alt: {quoted(placed.alt)}" if placed.alt else ""
    down = f"high + {length(2 * margin)}" if grows else length(placed.height + 2 * margin)
    size = f"width: {length(placed.width + 2 * margin)}, height: {down}"
    code = f'image({quoted(key)}, {size}, fit: "stretch"{alt})'
    if not placed.alt and not collector.frame.artifact:
        if not placed.decorative:
            collector.doc.warn("picture.alt", "wp:docPr")
        code = f"pdf.artifact({code})"
    if margin:
        code = f"place(top + left, dx: {length(-margin)}, dy: {length(-margin)}, {code})"
        high = "high" if grows else length(placed.height)
        return f"box(width: {length(placed.width)}, height: {high}, {code})"
    return f"box({code})"


def _size(width: float, height: float) -> str:
    return f"width: {length(width)}, height: {length(height)}"


def _shape(collector: Collector, element: Element, placed: Placed) -> str:
    """Return shapes with their texts; with an alternative the whole is one figure that says it."""
    picture = shapes.Picture()
    whole = shapes.Box(0.0, 0.0, placed.width, placed.height)
    shapes.draw(collector.doc, element, whole, picture)
    behind = evolve(placed, alt="", decorative=True) if picture.texts else placed
    svg = _svg(placed, picture.margin) + "".join(picture.parts) + "</svg>"
    if not picture.texts:
        return _image(collector, svg, placed, picture.margin)
    made = _with_text(collector, element, behind, svg, picture)
    if not placed.alt or collector.frame.artifact:
        return made
    return f"box(rg-figure({quoted(placed.alt)}, {made}))"


def _with_text(
    collector: Collector, element: Element, behind: Placed, svg: str, picture: shapes.Picture
) -> str:
    if short(element) == "wps:wsp":
        return _text_box(collector, svg, behind, picture)
    code = _image(collector, svg, behind, picture.margin)
    texts = [_text(collector.doc, collector.frame, each) for each in picture.texts]
    body = block([f"place(top + left, {code})", *texts])
    return f"box(width: {length(behind.width)}, height: {length(behind.height)}, {body})"


def _text_box(collector: Collector, svg: str, placed: Placed, picture: shapes.Picture) -> str:
    """Return a shape with text in it: the shape grows when its text asks for more."""
    text = picture.texts[0]
    left, top, right, bottom = text.margins
    inner = evolve(
        collector.frame, width=max(text.box.width - left - right, 1.0), cell=True, height=0.0
    )
    content = flow.flow(collector.doc, inner, text.content)
    upright = {"ctr": "horizon", "b": "bottom"}.get(text.anchor, "top")
    sides = {"left": left, "top": top, "right": right, "bottom": bottom}
    inset = pairs({side: length(x) for side, x in sides.items()})
    back = _image(collector, svg, placed, picture.margin, grows=True)
    size = f"{length(placed.width)}, {length(placed.height)}"
    return f"rg-shape({size}, {inset}, {upright} + start, high => {back}, {content})"


def _text(doc: Document, frame: Frame, text: shapes.TextBox) -> str:
    left, top, right, bottom = text.margins
    inner = evolve(frame, width=max(text.box.width - left - right, 1.0), cell=True, height=0.0)
    content = flow.flow(doc, inner, text.content)
    upright = {"ctr": "horizon", "b": "bottom"}.get(text.anchor, "top")
    sides = {"left": left, "top": top, "right": right, "bottom": bottom}
    inset = pairs({side: length(x) for side, x in sides.items()})
    size = _size(text.box.width, text.box.height)
    return (
        f"place(top + left, dx: {length(text.box.x)}, dy: {length(text.box.y)}, "
        f"block({size}, inset: {inset}, align({upright} + start, {content})))"
    )


def _anchored(collector: Collector, holder: Element, placed: Placed, code: str) -> list[Piece]:
    wraps = {short(each) for each in elements(holder)}
    if "wp:wrapNone" not in wraps:
        if "wp:wrapTopAndBottom" not in wraps:
            collector.doc.warn("picture.wrap", "wp:anchor")
        return [Code(code, title=placed.alt), Break("line")]
    line = line_of(collector.doc, collector.base, collector.para)
    across = _offset(collector, holder, "wp:positionH", placed.width)
    down = _offset(collector, holder, "wp:positionV", placed.height)
    from_line = length(down[1] - line.above) if down[0] == "line" else length(down[1])
    return [
        Code(
            f"rg-anchor({quoted(across[0])}, {length(across[1])}, "
            f"{quoted(down[0])}, {from_line}, {code})",
            ink=False,
            title=placed.alt,
        )
    ]


def _offset(collector: Collector, holder: Element, axis: str, size: float) -> tuple[str, float]:
    """Return from where (`page`, `margin` or `line`) and how far (pt) a drawing stands."""
    position = child(holder, axis)
    source = "" if position is None else position.get("relativeFrom") or ""
    origin = source if source in {"page", "margin"} else "line"
    offset = child(position, "wp:posOffset")
    if axis == "wp:positionH" and origin == "line":
        if source == "character" or (source == "column" and _opens_cell(collector)):
            first = 0.0 if source == "character" else _indent(collector)
            return "line", (emu(offset.text) if offset is not None else 0.0) - first
        origin = "margin"
    align = child(position, "wp:align")
    if align is not None and axis == "wp:positionH":
        spare = collector.frame.width - size
        return "margin", {"right": spare, "center": spare / 2}.get(align.text or "", 0.0)
    return origin, emu(offset.text) if offset is not None else 0.0


def _opens_cell(collector: Collector) -> bool:
    """Tell whether nothing stands before the drawing in a paragraph of a cell."""
    return collector.frame.cell and not any(
        not isinstance(piece, Code) or piece.ink for piece in collector.pieces
    )


def _indent(collector: Collector) -> float:
    return collector.para.get("left", 0.0) + collector.para.get("first", 0.0)
