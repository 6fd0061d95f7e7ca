"""People fill in forms by keyboard in pdf.js, in Chromium; PDFium and poppler look on."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING, Any, NamedTuple

import pypdfium2
import pytest

from fillable import darkest, elements, flattened, full_name, reader, widgets
from filling import names_of
from judges import faults
from keyboard import by_keyboard
from rgdocs import forms, pdf
from visual.documents import WHEN
from wordfile import docx, p, r, sdt

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.conformance

BOX = '<w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>'
LIST = (
    '<w:dropDownList><w:listItem w:displayText="ja" w:value="1"/>'
    '<w:listItem w:displayText="nee" w:value="2"/></w:dropDownList>'
)
BLOCKS = (
    p(r("Naam "), sdt("", tag="naam")),
    sdt(p(style="Antwoord3"), tag="verhaal"),
    p(r("Hulp "), sdt("", BOX, "hulp"), r(" geen "), sdt("", BOX, "geen")),
    p(r("Taal "), sdt("", BOX, "taal=nl"), sdt("", BOX, "taal=en"), sdt("", BOX, "taal=tr")),
    p(r("Keuze "), sdt("", LIST, "keuze")),
    p(r("Plaats "), sdt("", tag="plaats")),
)
TIPS = {
    "naam": "Hoe heet je?",
    "verhaal": "Hoe gaat het?",
    "hulp": "Wil je hulp?",
    "geen": "Geen hulp?",
    "taal": "Welke taal?",
    "keuze": "Komt hij?",
    "plaats": "Waar woon je?",
}
TYPED = ["Noor Eén", "Het gaat goed.\nMorgen beter.", "{space}", "", "{down}", "{down}", "Zürich"]
VALUES = {
    "proef.naam": "Noor Eén",
    "proef.verhaal": "Het gaat goed.\nMorgen beter.",
    "proef.hulp": "/Ja",
    "proef.geen": "/Off",
    "proef.taal": "/en",
    "proef.keuze": "ja",
    "proef.plaats": "Zürich",
}


class Filled(NamedTuple):
    """The form before, what was met on the way, and the form after."""

    before: bytes
    stops: list[dict[str, str]]
    after: bytes


@pytest.fixture(scope="module")
def filled() -> Filled:
    """Fill in a form with one field of each kind."""
    source = pdf.Source(docx("".join(BLOCKS)), "proef", "Proef", TIPS)
    made = pdf.make_pdf([source], title="Proef", lang="nl-NL", when=WHEN, fields=True)
    ((stops, after),) = by_keyboard([(made.data, dict(zip(VALUES, TYPED, strict=True)))])
    return Filled(made.data, stops, after)


def test_the_tab_key_meets_every_field_in_the_order_of_reading(filled: Filled) -> None:
    assert [stop["name"] for stop in filled.stops] == list(VALUES)
    spoken = [str(e["/Alt"]) for e in elements(reader(filled.before)) if e["/S"] == "/Form"]
    asked = list(dict.fromkeys(spoken))
    named = [tip for name, tip in TIPS.items() if name != "taal"]
    assert [each for each in asked if each in named] == named


def test_a_reader_hears_the_question_of_a_field(filled: Filled) -> None:
    """pdf.js gives buttons no name: that is a gap of its own."""
    heard = {stop["name"]: stop["label"] for stop in filled.stops if stop["kind"] == "textarea"}
    assert heard == {f"proef.{name}": TIPS[name] for name in ("naam", "verhaal", "plaats")}


def test_every_value_is_kept(filled: Filled) -> None:
    found = reader(filled.after).get_fields() or {}
    assert {name: str(found[name].get("/V", "/Off")) for name in VALUES} == VALUES


def test_the_form_still_conforms(filled: Filled) -> None:
    assert faults(filled.after) == []


def _by_pdfium(data: bytes) -> str:
    with pypdfium2.PdfDocument(flattened(data)) as document:
        return "".join(page.get_textpage().get_text_bounded() for page in document)


def _by_poppler(data: bytes) -> str:
    done = subprocess.run(["pdftotext", "-", "-"], input=data, check=True, capture_output=True)
    return done.stdout.decode()


@pytest.mark.parametrize("read", [_by_pdfium, _by_poppler])
def test_others_draw_the_same_values(filled: Filled, read: Callable[[bytes], str]) -> None:
    said = "".join(read(filled.after).split())
    for name in ("naam", "verhaal", "keuze", "plaats"):
        assert "".join(VALUES[f"proef.{name}"].split()) in said, name


def test_others_draw_the_same_buttons(filled: Filled, tmp_path: Path) -> None:
    ticked = {"proef.hulp": [True], "proef.geen": [False], "proef.taal": [False, True, False]}
    assert _dark(filled.after, darkest) == ticked
    (tmp_path / "a.pdf").write_bytes(filled.after)
    order = ["pdftoppm", "-r", "288", "-gray", "-singlefile", "a.pdf", "a"]
    subprocess.run(order, cwd=tmp_path, check=True, capture_output=True)
    picture = _Gray((tmp_path / "a.pgm").read_bytes())
    assert (
        _dark(filled.after, lambda _data, _page, rect, inset: picture.darkest(rect, inset))
        == ticked
    )


def _dark(data: bytes, look: Any) -> dict[str, list[bool]]:
    found: dict[str, list[bool]] = {}
    for _, widget in widgets(reader(data)):
        field = widget if "/T" in widget else widget["/Parent"].get_object()
        if field["/FT"] == "/Btn":
            rect = [float(edge) for edge in widget["/Rect"]]
            found.setdefault(full_name(widget), []).append(look(data, 0, rect, inset=3) < 90)
    return found


class _Gray:
    """A page as poppler draws it: four pixels to the point."""

    def __init__(self, data: bytes) -> None:
        kind, width, height, _ = data.split(maxsplit=4)[:4]
        assert kind == b"P5"
        self.width, self.height = int(width), int(height)
        self.pixels = data[-self.width * self.height :]

    def darkest(self, rect: list[float], inset: float) -> int:
        left, low, right, high = (round(edge * 4) for edge in rect)
        edge = round(inset * 4)
        rows = range(self.height - high + edge, self.height - low - edge)
        return min(
            min(self.pixels[row * self.width + left + edge : row * self.width + right - edge])
            for row in rows
        )


IN_COLUMNS = {"resourcegroepplan", "signaleringsplan", "qls-100"}
"""Questions stand side by side: pdf.js goes along the lines, the structure column by column."""


@pytest.mark.parametrize("document", [form.id for form in forms.catalogue()])
def test_the_tab_key_meets_every_field_of_every_form(document: str) -> None:
    """Each once, in a list from row to row; but for the columns as the structure says it."""
    from round_trip import blank, typed  # noqa: PLC0415 - MuPDF is of this stage only

    met = [stop["name"] for stop in typed()[document].stops]
    assert sorted(met) == sorted(names_of(blank(document)))
    lists: dict[str, list[int]] = {}
    for name in met:
        for found in re.finditer(r"\.(\d+)(?=\.|$)", name):
            lists.setdefault(name[: found.start()], []).append(int(found[1]))
    assert {path: rows for path, rows in lists.items() if rows != sorted(rows)} == {}
    assert (met == spoken(blank(document))) == (document not in IN_COLUMNS)


def spoken(data: bytes) -> list[str]:
    """Return the names of the fields in the order in which a screen reader comes to them."""
    opened = reader(data)
    boxes = {box["/StructParent"]: full_name(box) for _, box in widgets(opened)}
    names = []
    for element in elements(opened):
        if element["/S"] == "/Form":
            kids = element["/K"] if isinstance(element["/K"], list) else [element["/K"]]
            objects = (kid.get_object() for kid in kids)
            names += [boxes[each["/Obj"]["/StructParent"]] for each in objects if "/Obj" in each]
    return list(dict.fromkeys(names))
