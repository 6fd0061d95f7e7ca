"""A Word file with a control of every kind: what each is as a field, and to who hears it."""

from __future__ import annotations

import io
from typing import Any

import pypdfium2
import pytest
from pypdf import PdfWriter

from fillable import WHEN, elements, flattened, full_name, reader, widgets
from judges import faults
from paper import drawn, spoken
from rgdocs import pdf
from wordfile import docx, p, r, sdt, tbl, tc, tr

BOX = '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>'
OFF = BOX.replace('val="1"', 'val="0"')
ITEMS = "".join(f'<w:listItem w:displayText="{x}" w:value="{x}"/>' for x in ("ja", "nee"))
MULTILINE, COMBO, EDIT, RADIO = 1 << 12, 1 << 17, 1 << 18, 1 << 15
BLOCKS = (
    p(r("Naam "), sdt(r("Noor"), tag="naam")),
    sdt(p(r("Goed."), style="Antwoord3"), tag="verhaal"),
    p(r("Op "), sdt(r("3 mei 2026"), "<w:date/>", "datum")),
    p(sdt(r("nee"), f"<w:dropDownList>{ITEMS}</w:dropDownList>", "keuze")),
    p(sdt(r("anders"), f"<w:comboBox>{ITEMS}</w:comboBox>", "soort")),
    p(sdt("", BOX, "hulp")),
    p(sdt("", BOX, "taal=nl"), sdt("", OFF, "taal=en")),
    p(sdt("", tag="client=handtekening")),
)
ASKED = {
    "naam": ("/Tx", MULTILINE, "Noor"), "verhaal": ("/Tx", MULTILINE, "Goed."),
    "datum": ("/Tx", MULTILINE, "3 mei 2026"), "keuze": ("/Ch", COMBO, "nee"),
    "soort": ("/Ch", COMBO | EDIT, "anders"), "hulp": ("/Btn", 0, "/Ja"),
    "taal": ("/Btn", RADIO, "/nl"), "client": ("/Sig", 0, "None"),
}  # fmt: skip
TIPS = {name: f"Vraag naar {name}?" for name in ASKED}


def made(*blocks: str) -> pdf.Pdf:
    source = pdf.Source(docx("".join(blocks)), "proef", "Proef", TIPS)
    return pdf.make_pdf([source], title="Proef", lang="nl-NL", when=WHEN, fields=True)


@pytest.fixture(scope="module")
def form() -> bytes:
    pdf = made(*BLOCKS)
    assert pdf.warnings == ()
    return pdf.data


def fields(data: bytes) -> dict[str, Any]:
    found = {}
    for _, widget in widgets(reader(data)):
        one = widget if "/T" in widget else widget["/Parent"].get_object()
        found[full_name(widget).removeprefix("proef.")] = one
    return found


@pytest.mark.parametrize("name", ASKED)
def test_each_kind_is_the_field_that_it_asks_for(form: bytes, name: str) -> None:
    one = fields(form)[name]
    assert (one["/FT"], int(one.get("/Ff", 0)), str(one.get("/V"))) == ASKED[name]
    assert one["/TU"] == TIPS[name]
    if one["/FT"] in {"/Tx", "/Ch"}:
        assert drawn(one["/AP"]["/N"]) == one["/V"]


def test_each_has_a_structure_element_that_asks_the_same(form: bytes) -> None:
    heard = [str(each["/Alt"]) for each in elements(reader(form)) if each["/S"] == "/Form"]
    buttons = [str(w["/TU"]) for _, w in widgets(reader(form)) if "/T" not in w]
    asked = [TIPS[name] for name in ASKED]
    assert heard == [*asked[:6], *buttons, asked[7]]
    assert len(buttons) == 2
    assert faults(form) == []


def test_polish_turkish_greek_and_cyrillic_are_typed_and_drawn(form: bytes) -> None:
    """In a text field, a date and a list that takes other words, by pypdf and PDFium."""
    typed = {"naam": "Łódź Żółć", "verhaal": "Ğüneş İı Şç", "datum": "Αθήνα ώς", "soort": "Київ Ёж"}
    writer = PdfWriter(clone_from=reader(form))
    values = {f"proef.{name}": text for name, text in typed.items()}
    writer.update_page_form_field_values(None, values, auto_regenerate=False)
    target = io.BytesIO()
    writer.write(target)
    with pypdfium2.PdfDocument(flattened(target.getvalue())) as document:
        said = "".join(document[0].get_textpage().get_text_bounded().split())
    for text in typed.values():
        assert "".join(text.split()) in said
    assert faults(target.getvalue()) == []


def test_an_answer_too_long_for_a_box_of_exact_height_stands_whole_at_the_end() -> None:
    long = " ".join(f"Zin {n} zegt meer dan hier past." for n in range(40))
    cell = tc(sdt(p(r(long)), tag="naam"), 4000)
    exact = '<w:trHeight w:val="600" w:hRule="exact"/>'
    pdf = made(p("Vooraf"), tbl(tr(cell, tc(p("x")), props=exact), grid=(4000, 2000)), p("Daarna"))
    assert [(each.code, each.place) for each in pdf.warnings] == [("pdf.continued", "proef.naam")]
    one = fields(pdf.data)["naam"]
    assert float(one["/Rect"][3]) - float(one["/Rect"][1]) == pytest.approx(30, abs=1)
    assert one["/V"] == long
    assert "staat achteraan" in drawn(one["/AP"]["/N"])
    assert "".join(long.split()) in "".join(spoken(pdf.data).split())
    assert pdf.pages == 2
    assert faults(pdf.data) == []
