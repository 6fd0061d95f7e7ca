"""What a table asks of its cells: its style, conditions (first row, bands), own properties."""

from __future__ import annotations

from collections.abc import Hashable
from copy import deepcopy
from typing import TYPE_CHECKING, Final

from attrs import field, frozen
from lxml.etree import _Element as Element

from .borders import Borders, read_borders
from .names import attribute, child, elements, name, number, path, short, twips, value
from .paraprops import read_para
from .props import ParaProps, RunProps, merge_para, merge_run
from .readings import written
from .runprops import read_fill, read_run

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .grid import Cell, Grid
    from .job import Document

Margins = dict[str, float]
DEFAULT_MARGINS: Final[Margins] = {"top": 0.0, "left": 5.4, "bottom": 0.0, "right": 5.4}
ORDER: Final = (
    "wholeTable", "band1Vert", "band2Vert", "band1Horz", "band2Horz", "firstCol", "lastCol",
    "firstRow", "lastRow", "neCell", "nwCell", "seCell", "swCell",
)  # fmt: skip
LOOK: Final = {
    "firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100,
    "noHBand": 0x200, "noVBand": 0x400,
}  # fmt: skip
HARMLESS: Final = frozenset(
    [
        "w:tblStyle",
        "w:tblW",
        "w:tblpPr",
        "w:jc",
        "w:tblInd",
        "w:tblBorders",
        "w:shd",
        "w:tblLayout",
        "w:tblCellMar",
        "w:tblLook",
        "w:tblCaption",
        "w:tblDescription",
        "w:tblStyleRowBandSize",
        "w:tblStyleColBandSize",
        "w:tblOverlap",
        "w:bidiVisual",
        "w:tblPrChange",
    ]
)
HARMLESS_CELL: Final = frozenset(
    [
        "w:tcW",
        "w:gridSpan",
        "w:vMerge",
        "w:hMerge",
        "w:tcBorders",
        "w:shd",
        "w:noWrap",
        "w:tcMar",
        "w:vAlign",
        "w:hideMark",
        "w:cnfStyle",
        "w:tcPrChange",
        "w:headers",
    ]
)


@frozen
class CellLook:
    """How one cell looks; margins in pt, fill RRGGBB or ""."""

    margins: Margins
    borders: Borders
    fill: str
    vertical: str
    para: ParaProps
    run: RunProps


@frozen
class Look:
    """What a table and its style say for all cells."""

    properties: Element | None
    styles: list[Element]
    margins: Margins
    borders: Borders
    flags: dict[str, bool]
    bands: tuple[int, int]
    para: ParaProps
    run: RunProps
    cells: list[Element]
    fill: str
    conditions: dict[str, list[Element]] = field(factory=dict)
    known: dict[Hashable, CellLook] = field(factory=dict, repr=False)
    """How its cells look, by what they say themselves and which conditions hold."""


def read_look(doc: Document, table: Element) -> Look:
    """Read w:tblPr and the chain of its table style."""
    properties = child(table, "w:tblPr")
    sheet = doc.sheet
    style = value(child(properties, "w:tblStyle")) or sheet.default.get("table", "")
    if style and style not in sheet.styles:
        doc.warn("style.unknown", "w:tblStyle")
    key, known = written(properties), doc.memory.tables
    if key not in known:
        known[key] = _look(doc, deepcopy(properties), style)
    return known[key]


def _look(doc: Document, properties: Element | None, style: str) -> Look:
    sheet = doc.sheet
    chain = [each.element for each in reversed(sheet.ancestry(style))]
    _tell(doc, properties, HARMLESS)
    margins, borders = dict(DEFAULT_MARGINS), Borders()
    for element in [child(each, "w:tblPr") for each in chain] + [properties]:
        margins |= read_margins(child(element, "w:tblCellMar"))
        borders |= read_borders(child(element, "w:tblBorders"), sheet.theme)
    para, run = sheet.chain(style) if style in sheet.styles else (ParaProps(), RunProps())
    return Look(
        properties, chain, margins, borders, _flags(child(properties, "w:tblLook")),
        _bands(chain), para, run, [c for e in chain if (c := child(e, "w:tcPr")) is not None],
        _table_fill(doc, chain, properties), _conditions(chain),
    )  # fmt: skip


def _tell(doc: Document, properties: Element | None, known: frozenset[str]) -> None:
    for each in elements(properties):
        if short(each) not in known:
            doc.notes.once("property.unknown", short(each))


def read_margins(element: Element | None) -> Margins:
    """Read w:tblCellMar or w:tcMar in pt."""
    found: Margins = {}
    for each in elements(element):
        side = {"start": "left", "end": "right"}.get(short(each)[2:], short(each)[2:])
        points = twips(attribute(each, "w"))
        if points is not None and attribute(each, "type") != "nil":
            found[side] = points
    return found


def _flags(look: Element | None) -> dict[str, bool]:
    bits = int(attribute(look, "val") or "0", 16) if _is_hex(attribute(look, "val")) else 0
    flags = {}
    for key, bit in LOOK.items():
        own = attribute(look, key)
        flags[key] = bool(bits & bit) if own is None else own in {"1", "true", "on"}
    return flags


def _is_hex(text: str | None) -> bool:
    return bool(text) and all(c in "0123456789abcdefABCDEF" for c in str(text))


def _bands(chain: list[Element]) -> tuple[int, int]:
    rows = columns = 1
    for each in chain:
        properties = child(each, "w:tblPr")
        rows = int(number(value(child(properties, "w:tblStyleRowBandSize"))) or rows)
        columns = int(number(value(child(properties, "w:tblStyleColBandSize"))) or columns)
    return max(rows, 1), max(columns, 1)


def _conditions(chain: list[Element]) -> dict[str, list[Element]]:
    found: dict[str, list[Element]] = {}
    for style in chain:
        for each in style.iterchildren(name("w:tblStylePr")):
            found.setdefault(attribute(each, "type") or "", []).append(each)
    return found


HARMLESS_ROW: Final = frozenset(
    [
        "w:cantSplit",
        "w:trHeight",
        "w:tblHeader",
        "w:gridBefore",
        "w:gridAfter",
        "w:wBefore",
        "w:wAfter",
        "w:jc",
        "w:cnfStyle",
        "w:ins",
        "w:del",
        "w:divId",
        "w:trPrChange",
    ]
)


def tell_row(doc: Document, row: Element) -> None:
    """Tell what a row asks beyond our vocabulary."""
    _tell(doc, child(row, "w:trPr"), HARMLESS_ROW)
    for each in elements(child(row, "w:tblPrEx")):
        doc.notes.once("property.unknown", f"w:tblPrEx/{short(each)}")


def cell_look(doc: Document, look: Look, grid: Grid, cell: Cell) -> CellLook:
    """Merge table, conditions and the cell's own w:tcPr; equal cells share what is returned."""
    own = child(cell.element, "w:tcPr")
    conditions = tuple(_matching(look, grid, cell))
    key = (written(own), conditions)
    if key not in look.known:
        look.known[key] = _cell_look(doc, look, own, conditions)
    return look.known[key]


def _cell_look(
    doc: Document, look: Look, own: Element | None, conditions: Iterable[str]
) -> CellLook:
    theme = doc.sheet.theme
    _tell(doc, own, HARMLESS_CELL)
    para, run = look.para, look.run
    margins, borders = dict(look.margins), Borders()
    fill = look.fill
    sources = [each for key in conditions for each in look.conditions[key]]
    for source in sources:
        para = merge_para(para, read_para(child(source, "w:pPr"), theme))
        run = merge_run(run, read_run(child(source, "w:rPr"), theme))
    vertical = "top"
    for properties in [*look.cells, *(child(each, "w:tcPr") for each in sources), own]:
        if properties is None:
            continue
        margins |= read_margins(child(properties, "w:tcMar"))
        borders |= read_borders(child(properties, "w:tcBorders"), theme)
        if (shade := child(properties, "w:shd")) is not None:
            fill = read_fill(shade, theme)
        vertical = value(child(properties, "w:vAlign")) or vertical
    for side in ("tl2br", "tr2bl"):
        if side in borders and borders[side].drawn:
            doc.notes.once("property.unknown", f"w:{side}")
    return CellLook(margins, borders, fill, vertical, para, run)


def _table_fill(doc: Document, chain: list[Element], properties: Element | None) -> str:
    shades = [*(path(each, "w:tblPr", "w:shd") for each in chain), child(properties, "w:shd")]
    found = [read_fill(each, doc.sheet.theme) for each in shades if each is not None]
    return found[-1] if found else ""


def _matching(look: Look, grid: Grid, cell: Cell) -> list[str]:
    if not look.conditions:
        return []
    flags, (row_band, column_band) = look.flags, look.bands
    first_row, first_column = (
        flags["firstRow"] and cell.y == 0,
        flags["firstColumn"] and cell.x == 0,
    )
    last_row = flags["lastRow"] and cell.y + cell.rows == len(grid.rows)
    last_column = flags["lastColumn"] and cell.x + cell.columns == len(grid.widths)
    row = (cell.y - flags["firstRow"]) // row_band
    column = (cell.x - flags["firstColumn"]) // column_band
    holds = {
        "wholeTable": True,
        f"band{row % 2 + 1}Horz": not (flags["noHBand"] or first_row or last_row),
        f"band{column % 2 + 1}Vert": not (flags["noVBand"] or first_column or last_column),
        "firstRow": first_row, "lastRow": last_row,
        "firstCol": first_column, "lastCol": last_column,
        "nwCell": first_row and first_column, "neCell": first_row and last_column,
        "swCell": last_row and first_column, "seCell": last_row and last_column,
    }  # fmt: skip
    return [key for key in ORDER if holds.get(key) and key in look.conditions]
