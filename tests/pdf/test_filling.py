"""Other programs fill the blank form: the values stay, are drawn, and the standards still hold."""

from __future__ import annotations

import ctypes
import io

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from pypdf import PdfWriter

from fillable import darkest, flattened, form, full_name, reader, widgets
from judges import faults

FORM = form()
LONG = "Het gaat beter dan vorige week, al blijft de nacht moeilijk. " * 9
VALUES = {
    "plan.doelen.0.nu": LONG.strip(),
    "plan.naam": "Łódź, Привет, Şahin, İbrahim, Αθήνα, Nguyễn",
    "plan.geen.signalen": "/Ja",
    "plan.geen.hulp": "/Off",
    "plan.doelen.0.wie": "Ik € “samen” – hé",
    "plan.doelen.1.wie": "Mijn broer",
}


def filled(values: dict[str, str]) -> bytes:
    writer = PdfWriter(clone_from=reader(FORM))
    writer.update_page_form_field_values(None, values, auto_regenerate=False)
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


@pytest.fixture(scope="module")
def by_pypdf() -> bytes:
    return filled(VALUES)


def test_filled_by_pypdf_it_still_conforms(by_pypdf: bytes) -> None:
    assert faults(by_pypdf) == []


def test_what_was_filled_in_reads_back(by_pypdf: bytes) -> None:
    found = reader(by_pypdf).get_fields() or {}
    assert {name: str(found[name]["/V"]) for name in VALUES} == VALUES


def test_every_letter_is_drawn(by_pypdf: bytes) -> None:
    with pypdfium2.PdfDocument(flattened(by_pypdf)) as document:
        said = " ".join(page.get_textpage().get_text_bounded() for page in document)
    squeezed = "".join(said.split())
    for name in ("plan.naam", "plan.doelen.0.nu", "plan.doelen.0.wie", "plan.doelen.1.wie"):
        assert "".join(VALUES[name].split()) in squeezed, name


def test_a_long_answer_wraps_and_shrinks_inside_its_box(by_pypdf: bytes) -> None:
    widget = next(w for _, w in widgets(reader(FORM)) if full_name(w) == "plan.doelen.0.nu")
    with pypdfium2.PdfDocument(flattened(by_pypdf)) as document:
        inside = document[0].get_textpage().get_text_bounded(*map(float, widget["/Rect"]))
    assert "".join(LONG.split()) in "".join(inside.split())


def test_filling_one_field_changes_no_other(by_pypdf: bytes) -> None:
    one = reader(filled({"plan.naam": "Alleen hier"}))
    texts = {
        full_name(widget): widget["/AP"]["/N"].get_data()
        for _, widget in widgets(one)
        if widget["/FT"] != "/Btn"
    }
    assert [name for name, data in texts.items() if b"Tj" in data] == ["plan.naam"]


def test_pypdf_ticks_and_unticks(by_pypdf: bytes) -> None:
    ticked = {
        full_name(widget): darkest(by_pypdf, 0, [float(edge) for edge in widget["/Rect"]]) < 60
        for _, widget in widgets(reader(by_pypdf))
        if widget["/FT"] == "/Btn"
    }
    assert ticked == {"plan.geen.signalen": True, "plan.geen.hulp": False}


def typed_in_pdfium(text: str) -> bytes:
    """Type in the field `plan.naam` with PDFium, the engine of Chrome, and save."""
    rect = next(w["/Rect"] for _, w in widgets(reader(FORM)) if full_name(w) == "plan.naam")
    x, y = float(rect[0]) + 20, (float(rect[1]) + float(rect[3])) / 2
    with pypdfium2.PdfDocument(FORM) as document:
        document.init_forms()
        environment = document.formenv
        page = document[0]
        pdfium.FORM_OnLButtonDown(environment.raw, page.raw, 0, x, y)
        pdfium.FORM_OnLButtonUp(environment.raw, page.raw, 0, x, y)
        buffer = ctypes.create_string_buffer(text.encode("utf-16-le") + b"\0\0")
        wide = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
        pdfium.FORM_ReplaceSelection(environment.raw, page.raw, wide)
        pdfium.FORM_ForceToKillFocus(environment.raw)
        target = io.BytesIO()
        document.save(target)
    return target.getvalue()


def test_pdfium_fills_a_name_in_our_font_and_keeps_the_standards() -> None:
    data = typed_in_pdfium("Mieke van den Eén")
    assert (reader(data).get_fields() or {})["plan.naam"]["/V"] == "Mieke van den Eén"
    rect = next(w["/Rect"] for _, w in widgets(reader(data)) if full_name(w) == "plan.naam")
    assert darkest(data, 0, [float(edge) for edge in rect]) < 60
    assert faults(data) == []
