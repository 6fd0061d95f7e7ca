"""The mark of the built-in pack: people round one person, in two tones and one accent."""

from __future__ import annotations

import math

from template_parts.measures import ACCENT, MAIN, TONE

WIDTH, HEIGHT = 124, 100
_ONE = (62.0, 51.0)
_ORBIT = (58.0, 38.0)
_PEOPLE = (
    (-90, 13, MAIN.hex),
    (-30, 11, TONE.hex),
    (30, 12, MAIN.hex),
    (90, 11, TONE.hex),
    (150, 12, MAIN.hex),
    (210, 11, TONE.hex),
)
"""Degrees on the orbit, radius, colour."""


def logo_svg() -> bytes:
    """Return the mark as SVG, 124 x 100 units."""
    lines, people = [], []
    for degrees, radius, colour in _PEOPLE:
        x, y = _place(degrees)
        lines.append(
            f'<path d="M{_ONE[0]:g} {_ONE[1]:g}L{x:g} {y:g}" '
            f'stroke="#{TONE.hex}" stroke-width="3"/>'
        )
        people.append(f'<circle cx="{x:g}" cy="{y:g}" r="{radius}" fill="#{colour}"/>')
    middle = f'<circle cx="{_ONE[0]:g}" cy="{_ONE[1]:g}" r="18" fill="#{ACCENT.hex}"/>'
    inner = "".join((*lines, *people, middle))
    size = f'width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{inner}</svg>\n'.encode()


def _place(degrees: int) -> tuple[float, float]:
    angle = math.radians(degrees)
    x, y = _ONE[0] + _ORBIT[0] * math.cos(angle), _ONE[1] + _ORBIT[1] * math.sin(angle)
    return round(x, 1), round(y, 1)


def logo_png(svg: bytes) -> bytes:
    """Return the mark as PNG, 496 x 400 pixels on white paper's own transparency."""
    import typst  # noqa: PLC0415 - only the build needs it

    source = (
        f"#set page(width: {WIDTH}pt, height: {HEIGHT}pt, margin: 0pt, fill: none)\n"
        f'#image(bytes(sys.inputs.svg), format: "svg", width: {WIDTH}pt)'
    )
    made = typst.compile(source.encode(), format="png", ppi=288.0, sys_inputs={"svg": svg.decode()})
    if not isinstance(made, bytes):
        raise TypeError("the mark is one picture")
    return made
