"""Tables: rows, cells, and boxes to write in. Widths are millimetres."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from template_parts.markup import w
from template_parts.measures import BORDER, HAIRLINE, LINE, MAIN, TINT, Ink, twips

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Edge(NamedTuple):
    """One border: colour, eighths of a point, kind of line."""

    ink: Ink
    size: int
    line: str = "single"


BOX = Edge(BORDER, 6)
THIN = Edge(HAIRLINE, 4)
HEAVY = Edge(MAIN, 18)
SIDES = ("top", "left", "bottom", "right")
ALL_ROUND = dict.fromkeys(SIDES, BOX)


def cell(
    width: float,
    *inner: str,
    span: int = 1,
    merge: str = "",
    edges: Mapping[str, Edge] | None = None,
    fill: Ink | None = None,
    padding: Mapping[str, float] | None = None,
    align: str = "",
) -> str:
    """Return a cell; `edges` and `padding` by side, `padding` in millimetres."""
    properties = (
        w("tcW", w=twips(width), type="dxa"),
        w("gridSpan", val=span) if span > 1 else "",
        (w("vMerge", val="restart") if merge == "restart" else w("vMerge")) if merge else "",
        w("tcBorders", *(_edge(side, edges[side]) for side in SIDES if side in edges))
        if edges
        else "",
        w("shd", val="clear", color="auto", fill=fill.hex, themeFill=fill.theme) if fill else "",
        w("tcMar", *(_margin(side, padding[side]) for side in SIDES if side in padding))
        if padding
        else "",
        w("vAlign", val=align) if align else "",
    )
    return w("tc", w("tcPr", *properties), *(inner or (w("p"),)))


def _edge(side: str, edge: Edge) -> str:
    return w(
        side,
        val=edge.line,
        sz=edge.size,
        space=0,
        color=edge.ink.hex,
        themeColor=edge.ink.theme,
    )


def _margin(side: str, mm: float) -> str:
    return w(side, w=twips(mm), type="dxa")


def row(*cells: str, height: float = 0, head: bool = False, whole: bool = True) -> str:
    """Return a row that stays on one page; `height` in millimetres is a least one.

    Not `whole` is for columns that fill most of a page: LibreOffice would start a new one.
    """
    properties = (
        w("cantSplit") if whole else "",
        w("trHeight", val=twips(height), hRule="atLeast") if height else "",
        w("tblHeader") if head else "",
    )
    return w("tr", w("trPr", *properties), *cells)


def table(
    widths: Sequence[float],
    *rows: str,
    style: str = "Indeling",
    caption: str = "",
    named_rows: bool = False,
    from_right: bool = False,
) -> str:
    """Return a table of fixed columns; `caption` says what it holds.

    `named_rows`: the first cell of a row says what the row is about. `from_right`: the first
    column stands at the right.
    """
    look = 0x400 + (0x20 if caption else 0) + (0x80 if named_rows else 0)
    properties = (
        w("tblStyle", val=style),
        w("bidiVisual") if from_right else "",
        w("tblW", w=sum(map(twips, widths)), type="dxa"),
        w("tblLayout", type="fixed"),
        w("tblLook", val=f"{look:04X}", firstRow=int(bool(caption)),
          lastRow=0, firstColumn=int(named_rows), lastColumn=0, noHBand=0, noVBand=1),
        w("tblCaption", val=caption) if caption else "",
    )  # fmt: skip
    columns = (w("gridCol", w=twips(width)) for width in widths)
    return w("tbl", w("tblPr", *properties), w("tblGrid", *columns), *rows)


def box(width: float, inner: str, *, lines: int, span: int = 1) -> str:
    """Return the cell of an answer: tinted, with a border that a weak eye still sees."""
    padding = {"left": 2.0, "right": 2.0} | ({} if lines == 1 else {"top": 1.0, "bottom": 1.0})
    return cell(
        width,
        inner,
        span=span,
        edges=ALL_ROUND,
        fill=TINT,
        padding=padding,
        align="center" if lines == 1 else "",
    )


def box_row(width: float, inner: str, *, lines: int, before: Sequence[str] = ()) -> str:
    """Return a row with one box, `lines` handwritten lines high, after the cells `before`."""
    return row(*before, box(width, inner, lines=lines), height=lines * LINE)


def boxes(*rows: tuple[str, int], width: float) -> str:
    """Return a one-column table of boxes: pairs of answer and lines."""
    return table([width], *(box_row(width, inner, lines=lines) for inner, lines in rows))
