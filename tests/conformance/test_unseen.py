"""Our own checks see what is broken on purpose, and say nothing of what is whole."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfWriter
from pypdf.generic import BooleanObject, NameObject, TextStringObject

import rgdocs
from conformance.papers import sample
from conformance.unseen import unseen
from fillable import reader, widgets

if TYPE_CHECKING:
    from collections.abc import Callable


def _texts(writer: PdfWriter) -> list[Any]:
    found = (w for page in writer.pages for w in page.get("/Annots", []))
    return [w.get_object() for w in found if w.get_object().get("/FT") == "/Tx"]


def _boxes(writer: PdfWriter) -> list[Any]:
    found = (w for page in writer.pages for w in page.get("/Annots", []))
    return [w.get_object() for w in found if w.get_object().get("/FT") == "/Btn"]


def another_field(writer: PdfWriter) -> None:
    """Swap the places of two fields in the structure."""
    one, other = _texts(writer)[:2]
    first, second = one["/StructParent"], other["/StructParent"]
    one[NameObject("/StructParent")], other[NameObject("/StructParent")] = second, first


def another_order(writer: PdfWriter) -> None:
    """Read the last first, where a page paints it last."""
    node = writer.root_object["/StructTreeRoot"]["/K"]
    while not isinstance(node.get_object(), list) or len(node.get_object()) < 3:
        held = node.get_object()
        node = held[0] if isinstance(held, list) else held["/K"]
    node.get_object().reverse()


def another_question(writer: PdfWriter) -> None:
    """Let tooltip and structure ask another thing."""
    _texts(writer)[0][NameObject("/TU")] = TextStringObject("Iets anders?")


def another_value(writer: PdfWriter) -> None:
    """Keep another value than what is drawn."""
    filled = next(each for each in _texts(writer) if each.get("/V"))
    filled[NameObject("/V")] = TextStringObject("Een heel ander antwoord")


def unknown_state(writer: PdfWriter) -> None:
    """Put a box in a state that it cannot draw."""
    _boxes(writer)[0][NameObject("/AS")] = NameObject("/Aan")


def another_state(writer: PdfWriter) -> None:
    """Tick the box, and not its field."""
    box = next(each for each in _boxes(writer) if each["/V"] == "/Off")
    box[NameObject("/AS")] = NameObject("/Ja")


def shared_look(writer: PdfWriter) -> None:
    """Let two fields share an appearance."""
    one, other = _texts(writer)[:2]
    one["/AP"][NameObject("/N")] = other["/AP"].raw_get("/N")


def drawn_by_others(writer: PdfWriter) -> None:
    """Leave the drawing to the viewer."""
    form = writer.root_object["/AcroForm"].get_object()
    form[NameObject("/NeedAppearances")] = BooleanObject(value=True)


def no_font(writer: PdfWriter) -> None:
    """Type with a font that nobody has."""
    _texts(writer)[0][NameObject("/DA")] = TextStringObject("/Helv 0 Tf 0 g")


BROKEN = (
    *(another_field, another_order, another_question, another_value, unknown_state),
    *(another_state, shared_look, drawn_by_others, no_font),
)


@pytest.fixture(scope="module")
def whole() -> bytes:
    """Make a form with texts, boxes and answers."""
    record = rgdocs.load(sample("signaleringsplan"))
    return rgdocs.render(record, format="pdf", kind="prefilled").data


def changed(data: bytes, change: Callable[[Any], None]) -> bytes:
    writer = PdfWriter(clone_from=reader(data))
    change(writer)
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def test_nothing_is_said_of_a_form_that_is_whole(whole: bytes) -> None:
    assert sum(1 for _ in widgets(reader(whole))) > 20
    assert unseen(changed(whole, lambda _: None)) == []


@pytest.mark.parametrize("how", BROKEN, ids=lambda how: how.__name__)
def test_what_is_broken_is_told(whole: bytes, how: Callable[[Any], None]) -> None:
    assert unseen(changed(whole, how)) != []


def test_a_table_without_heads_is_told() -> None:
    day = rgdocs.render(rgdocs.load(sample("gewone-dag")), format="pdf").data
    assert unseen(day) == []
    opened = PdfWriter(clone_from=reader(day))
    found = [each for each in _all(opened) if each["/S"] == "/TH"]
    for each in found:
        each[NameObject("/S")] = NameObject("/TD")
    target = io.BytesIO()
    opened.write(target)
    assert found
    assert unseen(target.getvalue()) != []


def _all(writer: PdfWriter) -> list[Any]:
    waiting, found = [writer.root_object["/StructTreeRoot"]], []
    while waiting:
        node = waiting.pop().get_object()
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict) and node.get("/Type") != "/OBJR":
            found += [node] if "/S" in node else []
            waiting += [node["/K"]] if "/K" in node else []
    return found
