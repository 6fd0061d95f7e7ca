"""What no judge looks at: fields that do not hang together, drawings that say something else than
the value, tables without heads.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, Any

from pypdf.generic import ContentStream, StreamObject

from fillable import elements, full_name, reader, widgets
from paper import drawn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdf import PdfReader

_CONTINUED = ("Het hele antwoord staat achteraan", "The whole answer stands at the end")


def unseen(data: bytes) -> list[str]:
    """Return what is wrong with a PDF; best is nothing. No word of an answer is in it."""
    opened = reader(data)
    return [
        *_order(opened),
        *_structure(opened),
        *_states(opened),
        *_values(opened),
        *_tables(opened),
        *_form(opened),
    ]


def _order(opened: PdfReader) -> Iterator[str]:
    """Each page is painted in the order in which its structure is read."""
    read: dict[int, list[int]] = {}
    for page, key in _read(opened.trailer["/Root"]["/StructTreeRoot"], 0):
        read.setdefault(page, []).append(key)
    for number, page in enumerate(opened.pages, 1):
        painted = [
            int(given[1]["/MCID"])
            for given, operator in ContentStream(page.get_contents(), None).operations
            if operator == b"BDC" and isinstance(given[1], dict) and "/MCID" in given[1]
        ]
        if painted != read.get(page.indirect_reference.idnum, []):
            yield f"page {number}: painted in another order than it is read"


def _read(node: Any, page: int) -> Iterator[tuple[int, int]]:
    """Yield the page (its object number) and key of all marked content, in reading order."""
    inner = node.get_object()
    if isinstance(inner, list):
        for each in inner:
            yield from _read(each, page)
    elif isinstance(inner, int):
        yield page, int(inner)
    elif isinstance(inner, dict) and inner.get("/Type") != "/OBJR":
        page = inner.raw_get("/Pg").idnum if "/Pg" in inner else page
        key = "/MCID" if inner.get("/Type") == "/MCR" else "/K"
        if key in inner:
            yield from _read(inner[key], page)


def _structure(opened: PdfReader) -> Iterator[str]:
    """Each widget and its structure element point at each other, and say the same question."""
    forms = [each for each in elements(opened) if each["/S"] == "/Form"]
    root = opened.trailer["/Root"]["/StructTreeRoot"]
    numbers = root["/ParentTree"].get("/Nums", [])
    by_key = dict(zip(numbers[::2], numbers[1::2], strict=True))
    met = 0
    for _, widget in widgets(opened):
        element = by_key[widget["/StructParent"]].get_object()
        kids = element["/K"] if isinstance(element["/K"], list) else [element["/K"]]
        inner = [kid.get_object() for kid in kids]
        held = [kid["/Obj"] for kid in inner if "/Obj" in kid]
        if element["/S"] != "/Form" or held != [widget]:
            yield f"{full_name(widget)}: structure and widget do not point at each other"
        if not str(widget.get("/TU", "")).strip() or element.get("/Alt") != widget["/TU"]:
            yield f"{full_name(widget)}: no question, or two"
        met += any(element is each for each in forms)
    if met != len(forms):
        yield "a form element without a field"
    order = [str(each.get("/Alt")) for each in forms]
    if order != [str(widget.get("/TU")) for _, widget in widgets(opened)]:
        yield "fields are read in another order than the tab key goes"


def _states(opened: PdfReader) -> Iterator[str]:
    """The state of a button is one that it can draw, and the one that its field says."""
    for _, widget in widgets(opened):
        field = widget if "/T" in widget else widget["/Parent"].get_object()
        if field["/FT"] != "/Btn":
            continue
        looks, state, value = set(widget["/AP"]["/N"]), widget["/AS"], field["/V"]
        if state not in looks or (value in looks and state != value):
            yield f"{full_name(widget)}: drawn otherwise than its value"


def _values(opened: PdfReader) -> Iterator[str]:
    """What is drawn in a field is its value; of text from right to left the same signs."""
    for _, widget in widgets(opened):
        if widget.get("/FT") not in {"/Tx", "/Ch"}:
            continue
        value, said = _plain(_text(widget.get("/V", ""))), _plain(drawn(widget["/AP"]["/N"]))
        begun = next((said.partition(_plain(w))[0] for w in _CONTINUED if _plain(w) in said), said)
        cut = begun != said
        if (Counter(begun) - Counter(value)) or (not cut and Counter(value) - Counter(said)):
            yield f"{full_name(widget)}: drawn otherwise than its value"


def _text(value: Any) -> str:
    return str(value.get_data().decode("utf-16") if isinstance(value, StreamObject) else value)


def _plain(text: str) -> str:
    shown = (s for s in unicodedata.normalize("NFKD", text) if unicodedata.category(s)[0] in "LN")
    return "".join(shown)


def _tables(opened: PdfReader) -> Iterator[str]:
    """Each table has heads, of its columns or of its rows, that say which."""
    for number, table in enumerate(e for e in elements(opened) if e["/S"] == "/Table"):
        cells = [[cell["/S"] for cell in row] for row in _rows(table)]
        heads = bool(cells) and all(kind == "/TH" for kind in cells[0])
        if not heads and not all(row and row[0] == "/TH" for row in cells):
            yield f"table {number}: no heads"
        if any(cell["/S"] == "/TH" and not _scope(cell) for row in _rows(table) for cell in row):
            yield f"table {number}: a head of nothing"


def _rows(table: Any) -> Iterator[list[Any]]:
    for row in _kids(table, {"/TR"}):
        yield list(_kids(row, {"/TH", "/TD"}))


def _kids(node: Any, kinds: set[str]) -> Iterator[Any]:
    held = node.get("/K", [])
    for kid in held if isinstance(held, list) else [held]:
        inner = kid.get_object()
        if not isinstance(inner, dict) or "/S" not in inner:
            continue
        if inner["/S"] in kinds:
            yield inner
        elif inner["/S"] in {"/THead", "/TBody", "/TFoot"}:
            yield from _kids(inner, kinds)


def _scope(cell: Any) -> str:
    held = cell.get("/A", [])
    said = held if isinstance(held, list) else [held]
    return next(
        (str(one.get_object()["/Scope"]) for one in said if "/Scope" in one.get_object()), ""
    )


def _form(opened: PdfReader) -> Iterator[str]:
    """Nobody else draws the fields, and the font to type with is in the file."""
    form = opened.trailer["/Root"].get("/AcroForm", {})
    if "/NeedAppearances" in form:
        yield "a viewer must draw the fields"
    fonts = form.get("/DR", {}).get("/Font", {})
    named = {str(w["/DA"]).split()[0] for _, w in widgets(opened) if "/DA" in w}
    if named - set(fonts) or any("/FontDescriptor" not in f.get_object() for f in fonts.values()):
        yield "a font to type with is not in the file"
    looks = [
        state.idnum
        for _, widget in widgets(opened)
        for state in _appearances(widget["/AP"].raw_get("/N"))
    ]
    if len(looks) != len(set(looks)):
        yield "two fields share how they look"


def _appearances(normal: Any) -> list[Any]:
    inner = normal.get_object()
    if isinstance(inner, StreamObject):
        return [normal]
    return [inner.raw_get(state) for state in inner]
