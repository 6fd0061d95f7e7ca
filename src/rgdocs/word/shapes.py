"""Turns a drawing (shapes and words with their places) into DrawingML, on the line of text.

Every shape is one of Word's own, in the colours of the theme, so that the drawing can be worked
on in Word and follows the house style. Words stand in text boxes without a frame; their looks
are the paragraph styles of the template.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rgdocs.compose import Block, Drawing, Paint, Path, Shape, Words
from rgdocs.word import escape, ooxml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_WPG: Final = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
_WPS: Final = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_EMU: Final = 36_000
_POINT: Final = 12_700
_SLOTS: Final = {
    "ink": "tx1", "white": "bg1", "tint": "bg2", "main": "accent1", "accent": "accent2",
    "quiet": "accent3", "border": "accent4", "hairline": "accent5", "tone": "accent6",
}  # fmt: skip
"""Names of colours -> slots of the theme."""
_OPEN: Final = (
    '</w:t><mc:AlternateContent xmlns:mc="{mc}"><mc:Choice xmlns:wpg="{wpg}" Requires="wpg">'
    '<w:drawing><wp:inline xmlns:wp="{wp}" distT="0" distB="0" distL="0" distR="0">'
    '<wp:extent cx="{wide}" cy="{high}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
    '<wp:docPr id="{id}" name="Tekening {id}" descr="{alt}"/><wp:cNvGraphicFramePr/>'
    '<a:graphic xmlns:a="{a}"><a:graphicData uri="{wpg}"><wpg:wgp xmlns:wps="{wps}">'
    '<wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/>'
    '<a:chOff x="0" y="0"/><a:chExt cx="{wide}" cy="{high}"/></a:xfrm></wpg:grpSpPr>'
)
_CLOSE: Final = (
    "</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
    '</mc:AlternateContent><w:t xml:space="preserve">'
)
_PLACE: Final = '<a:xfrm><a:off x="{}" y="{}"/><a:ext cx="{}" cy="{}"/></a:xfrm>'
_PRESET: Final = '<a:prstGeom prst="{}"><a:avLst>{}</a:avLst></a:prstGeom>'
_CUSTOM: Final = (
    "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
    '<a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="{}" h="{}"{}>{}</a:path></a:pathLst>'
    "</a:custGeom>"
)
_STEP: Final = '<a:{0}><a:pt x="{1}" y="{2}"/></a:{0}>'
_BODY: Final = (
    '<wps:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:noAutofit/>'
    "</wps:bodyPr>"
)


def shapes(drawing: Drawing, spare: Callable[[], str]) -> str:
    """Return a drawing as it stands in a run, between two texts of it; `spare` gives ids."""
    head = _OPEN.format(
        mc=ooxml.MC, wpg=_WPG, wps=_WPS, wp=ooxml.WP, a=ooxml.A, id=spare(),
        wide=_emu(drawing.width), high=_emu(drawing.height), alt=escape.attribute(drawing.alt),
    )  # fmt: skip
    body = (_shape(one, spare) for one in drawing.shapes)
    return "".join((head, *body, _CLOSE))


def _emu(mm: float) -> int:
    return round(mm * _EMU)


def _shape(shape: Shape, spare: Callable[[], str]) -> str:
    if isinstance(shape, Words):
        return _behind(shape, spare) + _text(shape, spare())
    if isinstance(shape, Path):
        return _path(shape, spare())
    geometry = _PRESET.format("ellipse", "")
    if isinstance(shape, Block):
        geometry = _block(shape)
    box = (shape.x, shape.y, shape.width, shape.height)
    return _one(spare(), box, geometry, shape.paint)


def _one(
    number: str,
    box: Sequence[float],
    geometry: str,
    paint: Paint,
    text: str = "",
    what: str = "<wps:cNvSpPr/>",
) -> str:
    place = _PLACE.format(*map(_emu, box))
    return (
        f'<wps:wsp><wps:cNvPr id="{number}" name="Vorm {number}"/>{what}'
        f"<wps:spPr>{place}{geometry}{_inside(paint)}{_line(paint)}</wps:spPr>{text}"
        f"{_BODY if text else '<wps:bodyPr/>'}</wps:wsp>"
    )


def _block(shape: Block) -> str:
    if not shape.corner:
        return _PRESET.format("rect", "")
    share = round(shape.corner / min(shape.width, shape.height) * 100_000)
    return _PRESET.format("roundRect", f'<a:gd name="adj" fmla="val {min(share, 50_000)}"/>')


def _path(shape: Path, number: str) -> str:
    left, top = (min(one[axis] for one in shape.points) for axis in (0, 1))
    right, low = (max(one[axis] for one in shape.points) for axis in (0, 1))
    steps = [
        _STEP.format("lnTo" if at else "moveTo", _emu(x - left), _emu(y - top))
        for at, (x, y) in enumerate(shape.points)
    ]
    size = (max(_emu(right - left), 1), max(_emu(low - top), 1))
    inside = "" if shape.paint.fill else ' fill="none"'
    ends = "<a:close/>" if shape.closed else ""
    geometry = _CUSTOM.format(*size, inside, "".join(steps) + ends)
    box = (left, top, size[0] / _EMU, size[1] / _EMU)
    return _one(number, box, geometry, shape.paint)


def _behind(shape: Words, spare: Callable[[], str]) -> str:
    """Return the paint behind words, as large as they are."""
    if not shape.fill:
        return ""
    box = (shape.x, shape.y, shape.width, shape.height)
    return _one(spare(), box, _PRESET.format("rect", ""), Paint(fill=shape.fill))


def _text(shape: Words, number: str) -> str:
    """Return words in a box of their own."""
    box = (shape.x - shape.room, shape.y, shape.width + 2 * shape.room, shape.height)
    content = "".join(_paragraphs(shape))
    text = f"<wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx>"
    return _one(number, box, _PRESET.format("rect", ""), Paint(), text, '<wps:cNvSpPr txBox="1"/>')


def _paragraphs(shape: Words) -> Iterator[str]:
    for line in shape.lines:
        yield (
            f'<w:p><w:pPr><w:pStyle w:val="{shape.style}"/></w:pPr><w:r>'
            f'<w:t xml:space="preserve">{escape.plain(line)}</w:t></w:r></w:p>'
        )


def _inside(paint: Paint) -> str:
    return _solid(paint.fill) if paint.fill else "<a:noFill/>"


def _line(paint: Paint) -> str:
    if not paint.line:
        return "<a:ln><a:noFill/></a:ln>"
    return f'<a:ln w="{round(paint.weight * _POINT)}">{_solid(paint.line)}</a:ln>'


def _solid(ink: str) -> str:
    return f'<a:solidFill><a:schemeClr val="{_SLOTS[ink]}"/></a:solidFill>'
