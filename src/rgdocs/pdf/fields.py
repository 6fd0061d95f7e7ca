"""Turns the links that the translator left for content controls into form fields.

Typst has no form fields, but a link is a tagged annotation in its right place in the structure
tree, with the box as its rectangle. So a link to `rg:<index>` becomes the widget of control
number <index>: reading order, parent tree and rectangle stay as Typst wrote them.

How a text field is typed in: in the embedded field font, multi-line and with automatic size.
Then every viewer wraps the words and makes them smaller before anything falls out of the box;
with a fixed size, programs that fill a form show one line and cut it. This goes for short boxes
too: a name longer than its box must not be cut either.
"""

from __future__ import annotations

import io
from codecs import BOM_UTF16_BE
from typing import TYPE_CHECKING, Final

from attrs import frozen
from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, IndirectObject

from rgdocs.errors import BugInRgdocs, Problem
from rgdocs.pdf import fieldfont
from rgdocs.pdf.appearance import OFF, ON, add_font, blank_text, ticked, typeset, unticked
from rgdocs.pdf.fieldtree import FieldTree
from rgdocs.pdf.objects import array, dictionary, entries, items, name, number, stream, text
from rgdocs.pdf.rowheads import name_rows
from rgdocs.pdf.tagtree import prune

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from pypdf.generic import PdfObject

    from rgdocs.pdf.looks import Drawn
    from rgdocs.pdf.translate.job import Control

    Draw = Callable[[Mapping[int, tuple[float, float]]], Mapping[int, Drawn]]

PREFIX: Final = "rg:"
_MULTILINE: Final = 1 << 12
_LONGEST: Final = 32_767
"""Bytes of a string that PDF/A allows."""
_COMBO: Final = 1 << 17
_EDIT: Final = 1 << 18
_PRINT: Final = 4
_LINK_KEYS: Final = ("/A", "/Border", "/Contents", "/QuadPoints", "/H")
_DEFAULT_APPEARANCE: Final = f"{fieldfont.NAME} 0 Tf 0 g"


@frozen
class Found:
    """A link of ours: the annotation, where it lies, and its page."""

    index: int
    widget: DictionaryObject
    reference: IndirectObject
    page: PageObject

    @property
    def size(self) -> tuple[float, float]:
        """Return width and height in pt."""
        left, low, right, high = (float(str(edge)) for edge in items(self.widget["/Rect"]))
        return right - left, high - low


def with_row_heads(
    pdf: bytes, row_heads: Sequence[Sequence[int]], marks: Mapping[str, str]
) -> bytes:
    """Return `pdf` with the headers of rows told in its structure (see `rowheads`), and `marks`."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    name_rows(writer, row_heads)
    return _written(writer, marks)


def nothing(sizes: Mapping[int, tuple[float, float]]) -> Mapping[int, Drawn]:  # noqa: ARG001
    """Draw no text in any field."""
    return {}


def with_fields(
    pdf: bytes,
    controls: Sequence[Control],
    tips: Mapping[str, str],
    marks: Mapping[str, str],
    draw: Draw = nothing,
    row_heads: Sequence[Sequence[int]] = (),
) -> bytes:
    """Return `pdf` with a form field for every control, and the headers of rows told.

    A field holds the text of its control; `draw` is given the size (pt) of every field and returns
    the pages that show the texts. `tips` holds the question of each full name
    (`<document>.<path>`): tooltip and accessible name. `marks` go into the file's information
    under private names; nothing personal.
    """
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    name_rows(writer, row_heads)
    tree = FieldTree(writer)
    parents = _structure(writer)
    by_index = {control.index: control for control in controls}
    found = sorted(_links(writer), key=lambda link: link.index)
    if [link.index for link in found] != sorted(by_index):
        message = "Not every control became exactly one box."
        raise BugInRgdocs(Problem(code="bug.fields", message=message))
    drawn = draw({link.index: link.size for link in found})
    for link in found:
        control = by_index[link.index]
        full_name = f"{control.document}.{control.name}"
        tip = tips.get(full_name) or control.title or control.name
        _become_widget(writer, link, control, tip, drawn.get(link.index))
        _become_form(parents[int(str(link.widget["/StructParent"]))], tip)
        tree.add(full_name, link.widget, link.reference)
    if found:
        _add_form(writer, tree)
    prune(entries(writer.root_object.get("/StructTreeRoot", dictionary({}))))
    return _written(writer, marks)


def _links(writer: PdfWriter) -> Iterator[Found]:
    for page in writer.pages:
        for reference in items(page.get("/Annots", array(()))):
            widget = entries(reference)
            target = str(entries(widget.get("/A", dictionary({}))).get("/URI", ""))
            if target.startswith(PREFIX) and isinstance(reference, IndirectObject):
                index = int(target.removeprefix(PREFIX))
                yield Found(index, widget, reference, page)


def _become_widget(
    writer: PdfWriter, link: Found, control: Control, tip: str, drawn: Drawn | None
) -> None:
    for key in _LINK_KEYS:
        link.widget.pop(name(key), None)
    border = dictionary({"/W": number(1), "/S": name("/S")})
    described: dict[str, PdfObject] = {
        "/Subtype": name("/Widget"),
        "/P": link.page.indirect_reference or link.page,
        "/F": number(_PRINT),
        "/BS": border,
        "/TU": text(tip),
    }
    if control.kind == "checkbox":
        described |= _button(writer, link, control)
    else:
        look = _look(writer, link, drawn)
        described |= _typed(writer, control) | {"/AP": dictionary({"/N": look})}
    link.widget.update(dictionary(described))


def _look(writer: PdfWriter, link: Found, drawn: Drawn | None) -> IndirectObject:
    """Return the appearance of a field that holds text: each has an object of its own."""
    if drawn is None:
        return writer._add_object(blank_text(*link.size))  # noqa: SLF001
    return writer._add_object(typeset(writer, drawn.page, *link.size))  # noqa: SLF001


def _typed(writer: PdfWriter, control: Control) -> dict[str, PdfObject]:
    """Return the entries of a field that holds text: typed, or chosen from a list."""
    choice = control.kind == "dropdown"
    described: dict[str, PdfObject] = {
        "/FT": name("/Ch" if choice else "/Tx"),
        "/Ff": number(_COMBO if choice else _MULTILINE),
        "/DA": text(_DEFAULT_APPEARANCE),
    }
    if control.value:
        described["/V"] = _value(writer, control.value)
    if choice:
        described["/Opt"] = array([text(option) for option in control.options])
    if choice and control.value and control.value not in control.options:
        described["/Ff"] = number(_COMBO | _EDIT)
    return described


def _value(writer: PdfWriter, value: str) -> PdfObject:
    """Return a value: a string, or a stream of text where a string would be too long for PDF/A."""
    short = text(value)
    if len(short.get_encoded_bytes()) <= _LONGEST:
        return short
    data = BOM_UTF16_BE + value.encode("utf-16-be")
    return writer._add_object(stream(data, {}).flate_encode())  # noqa: SLF001


def _button(writer: PdfWriter, link: Found, control: Control) -> dict[str, PdfObject]:
    """Return the entries of a box to tick."""
    state = name(ON if control.checked else OFF)
    looks = dictionary(
        {
            ON: writer._add_object(ticked(*link.size)),  # noqa: SLF001
            OFF: writer._add_object(unticked(*link.size)),  # noqa: SLF001
        }
    )
    return {"/FT": name("/Btn"), "/V": state, "/AS": state, "/AP": dictionary({"/N": looks})}


def _become_form(element: DictionaryObject, tip: str) -> None:
    """Make the link's structure element a form's; some viewers read its /Alt, not /TU."""
    element[name("/S")] = name("/Form")
    element[name("/Alt")] = text(tip)


def _add_form(writer: PdfWriter, tree: FieldTree) -> None:
    fonts = dictionary({fieldfont.NAME: add_font(writer, fieldfont.field_font())})
    form = {
        "/Fields": tree.roots,
        "/DR": dictionary({"/Font": fonts}),
        "/DA": text(_DEFAULT_APPEARANCE),
    }
    writer.root_object[name("/AcroForm")] = writer._add_object(dictionary(form))  # noqa: SLF001
    for page in writer.pages:
        page[name("/Tabs")] = name("/S")


def _structure(writer: PdfWriter) -> dict[int, DictionaryObject]:
    """Return the structure element of each annotation, by its number in the parent tree."""
    root = entries(writer.root_object.get("/StructTreeRoot", dictionary({})))
    return dict(_numbered(entries(root.get("/ParentTree", dictionary({})))))


def _numbered(node: DictionaryObject) -> Iterator[tuple[int, DictionaryObject]]:
    for kid in items(node.get("/Kids", array(()))):
        yield from _numbered(entries(kid))
    pairs = items(node.get("/Nums", array(())))
    for key, value in zip(pairs[::2], pairs[1::2], strict=True):
        if isinstance(value.get_object(), DictionaryObject):
            yield int(str(key)), entries(value)


def _written(writer: PdfWriter, marks: Mapping[str, str]) -> bytes:
    writer.add_metadata({f"/{key}": value for key, value in sorted(marks.items())})
    writer.pdf_header = "%PDF-1.7"
    writer.compress_identical_objects(remove_duplicates=False, remove_unreferenced=True)
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()
