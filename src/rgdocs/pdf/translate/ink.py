"""Lines under, through and round words."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from .emit import colour, length, pairs, quoted

if TYPE_CHECKING:
    from .props import Border, RunProps

DASHED: Final = {
    "dotted": "dotted", "dottedHeavy": "dotted", "dash": "dashed", "dashedHeavy": "dashed",
    "dashLong": "loosely-dashed", "dashLongHeavy": "loosely-dashed", "dotDash": "dash-dotted",
    "dashDotHeavy": "dash-dotted", "dotDotDash": "dash-dotted", "dashDotDotHeavy": "dash-dotted",
}  # fmt: skip
LINES: Final = {
    "dashed": "dashed", "dashSmallGap": "densely-dashed", "dotted": "dotted",
    "dotDash": "dash-dotted", "dotDotDash": "dash-dotted",
}  # fmt: skip
THIN: Final = 0.05
HEAVY: Final = 0.1
"""The thickness of a line under words, in em."""


@lru_cache(maxsize=256)
def stroke(border: Border) -> str:
    """Return a Typst stroke of a border."""
    args = {"paint": colour(border.colour), "thickness": length(border.width)}
    if border.kind in LINES:
        args["dash"] = quoted(LINES[border.kind])
    return pairs(args)


def lined(code: str, props: RunProps, size: float) -> str:
    """Return the code of words with the lines that their formatting asks for."""
    if props.get("strike"):
        code = f"strike({code})"
    if props.get("double_strike"):
        code = f"strike(offset: -0.2em, strike(offset: -0.32em, {code}))"
    if kind := props.get("underline"):
        code = _underlined(code, kind, props.get("underline_colour", ""), size)
    border = props.get("border")
    if border is not None and border.drawn:
        code = f"highlight(fill: none, stroke: {stroke(border)}, extent: 1pt, {code})"
    return code


def _underlined(code: str, kind: str, paint: str, size: float) -> str:
    args = {"paint": colour(paint)} if paint else {}
    heavy = kind == "thick" or kind.endswith("Heavy")
    if heavy or kind in DASHED:
        args["thickness"] = length((HEAVY if heavy else THIN) * size)
    if kind in DASHED:
        args["dash"] = quoted(DASHED[kind])
    given = f"stroke: {pairs(args)}, " if args else ""
    code = f"underline({given}{code})"
    if kind in {"double", "wavyDouble"}:
        return f"underline({given}offset: {length(0.22 * size)}, {code})"
    return code
