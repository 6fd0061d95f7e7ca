"""Draws a picture as PNG, for programs that read no other kind."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import typst

HIGH: Final = 400
"""Pixels: 10 mm of paper at 1000 to the inch."""
WIDEST: Final = 2_400

_ROOT: Final = str(Path(__file__).parent)
_PAGE: Final = """\
#set page(width: auto, height: auto, margin: 0pt, fill: none)
#let drawn(..size) = image(PICTURE, ..size)
#context {
  let high = drawn(height: HIGHpt)
  if measure(high).width > WIDESTpt { drawn(width: WIDESTpt) } else { high }
}
""".replace("HIGH", str(HIGH)).replace("WIDEST", str(WIDEST))


def svg_as_png(svg: bytes) -> bytes | None:
    """Return an SVG as PNG on a ground that shows through; None when it cannot be drawn.

    It is HIGH pixels high, or WIDEST wide when that is less.
    """
    try:
        text = svg.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return _drawn('bytes(sys.inputs.svg), format: "svg"', {"svg": text})


def jpeg_as_png(jpeg: bytes) -> bytes | None:
    """Return a JPEG as PNG, as `svg_as_png`; None when it is damaged."""
    return _drawn(f'bytes(({",".join(map(str, jpeg))},)), format: "jpg"', {})


def _drawn(picture: str, inputs: dict[str, str]) -> bytes | None:
    compiler = typst.Compiler(root=_ROOT, ignore_system_fonts=True)
    source = _PAGE.replace("PICTURE", picture)
    made: object = None
    try:
        made = compiler.compile(source.encode(), format="png", ppi=72.0, sys_inputs=inputs)
    except typst.TypstError:
        return None
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
    return made if isinstance(made, bytes) else None
