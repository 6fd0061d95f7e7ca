"""What a field looks like before anybody typed in it, and the font dictionary it is typed with.

The box itself is drawn on the page (it must print, filled or not); the appearance holds only
what a person adds: nothing yet, or a tick. A tick is a path: no symbol font is needed.
"""

from __future__ import annotations

import zlib
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from rgdocs.pdf import fieldfont, raw
from rgdocs.pdf.objects import array, dictionary, name, number, numbers, stream

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pypdf.generic import IndirectObject

    from rgdocs.pdf.fieldfont import FieldFont
    from rgdocs.pdf.looks import Drawn
    from rgdocs.pdf.typstfile import TypstFile

    Entries = Mapping[str, bytes]

ON: Final = "/Ja"
OFF: Final = "/Off"

_EMPTY: Final = MappingProxyType({"/Resources": b"<<>>"})
_TICK: Final = ((0.2, 0.52), (0.42, 0.28), (0.82, 0.78))
_TICK_WIDTH: Final = 0.12
_DOT: Final = 0.27
"""Radius of the dot, of the side of its box."""
_BEND: Final = 0.5523
"""How far the handles of a quarter of a circle reach, of its radius."""


def blank_text(width: float, height: float) -> bytes:
    """Return the appearance of an empty text field; each field needs its own object."""
    return _form(b"/Tx BMC\nEMC\n", width, height)


def typeset(file: TypstFile, drawn: Drawn, width: float, height: float) -> bytes:
    """Return the appearance of a text field that draws what a page of another file draws."""
    content = b"/Tx BMC\nq\n" + drawn.copies.source.content(drawn.page.contents) + b"\nQ\nEMC\n"
    resources = raw.reference(drawn.copies.into(file, drawn.page.resources))
    packed = {"/Resources": resources, "/Filter": b"/FlateDecode"}
    return _form(zlib.compress(content), width, height, packed)


def ticked(width: float, height: float) -> bytes:
    """Return the appearance of a box with a tick, drawn in the largest square that fits."""
    side = min(width, height)
    left, low = (width - side) / 2, (height - side) / 2
    first, *rest = [f"{left + x * side:.2f} {low + y * side:.2f}" for x, y in _TICK]
    path = " ".join([f"{first} m", *(f"{point} l" for point in rest), "S"])
    return _form(f"q 0 G {_TICK_WIDTH * side:.2f} w 1 J 1 j {path} Q".encode(), width, height)


def dotted(width: float, height: float) -> bytes:
    """Return the appearance of a round with a dot in it: four curves make a circle."""
    far = _DOT * min(width, height)
    across, up, bend = width / 2, height / 2, _BEND * far
    points = [
        *((far, bend), (bend, far), (0.0, far), (-bend, far), (-far, bend), (-far, 0.0)),
        *((-far, -bend), (-bend, -far), (0.0, -far), (bend, -far), (far, -bend), (far, 0.0)),
    ]
    told = [f"{across + x:.2f} {up + y:.2f}" for x, y in points]
    curves = [f"{' '.join(told[first : first + 3])} c" for first in range(0, len(told), 3)]
    path = " ".join([f"{told[-1]} m", *curves, "f"])
    return _form(f"q 0 g {path} Q".encode(), width, height)


def nothing(width: float, height: float) -> bytes:
    """Return the appearance of an empty box; not without any byte, some readers object to that."""
    return _form(b"q Q", width, height)


def _form(content: bytes, width: float, height: float, more: Entries = _EMPTY) -> bytes:
    box = raw.array(map(raw.number, (0, 0, width, height)))
    described = {"/Type": b"/XObject", "/Subtype": b"/Form", "/BBox": box}
    return raw.stream(content, described | {**more})


def add_font(file: TypstFile, font: FieldFont) -> IndirectObject:
    """Put the field font into the file and return its reference."""
    packed = {"/Length1": number(len(font.data)), "/Filter": name("/FlateDecode")}
    program = stream(font.packed, packed)
    descriptor = {
        "/Type": name("/FontDescriptor"),
        "/FontName": name(fieldfont.BASE_FONT),
        "/Flags": number(font.flags),
        "/FontBBox": numbers(font.bbox),
        "/ItalicAngle": number(0),
        "/Ascent": number(font.ascent),
        "/Descent": number(font.descent),
        "/CapHeight": number(font.cap_height),
        "/StemV": number(font.stem),
        "/FontFile2": file.add(program),
    }
    entry = {
        "/Type": name("/Font"),
        "/Subtype": name("/TrueType"),
        "/BaseFont": name(fieldfont.BASE_FONT),
        "/Encoding": name("/WinAnsiEncoding"),
        "/FirstChar": number(fieldfont.FIRST),
        "/LastChar": number(fieldfont.FIRST + len(font.widths) - 1),
        "/Widths": array([number(width) for width in font.widths]),
        "/FontDescriptor": file.add(dictionary(descriptor)),
    }
    return file.add(dictionary(entry))
