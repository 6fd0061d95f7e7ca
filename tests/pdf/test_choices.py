"""One answer out of several, and a place to sign: what Word has no control for."""

from __future__ import annotations

import io
from typing import Any

import pypdfium2
import pytest
from pypdf import PdfWriter

import rgdocs
from fillable import darkest, elements, full_name, reader, widgets
from judges import faults
from paper import drawn
from rgdocs import pdf
from visual.documents import WHEN
from wordfile import docx, p, sdt, tbl, tc, tr

BOX = '<w14:checkbox><w14:checked w14:val="{0}"/></w14:checkbox>'
ASKED = {
    "proef.taal": "Welke taal spreek je?",
    "proef.taal=nl": "Nederlands",
    "proef.taal=en": "Engels",
}
TIPS = {name.partition(".")[2]: said for name, said in ASKED.items()}


def box(tag: str, *, ticked: bool = False) -> str:
    return sdt("", props=BOX.format(int(ticked)), tag=tag)


def made(*blocks: str, fields: bool = True) -> pdf.Pdf:
    source = pdf.Source(docx("".join(blocks)), "proef", "Proef", TIPS)
    return pdf.make_pdf([source], title="Proef", lang="nl-NL", when=WHEN, fields=fields)


def choice(ticked: str = "") -> pdf.Pdf:
    buttons = (box(f"taal={each}", ticked=each == ticked) for each in ("nl", "en", "tr"))
    return made(p(*buttons), p(sdt("", tag="anders")))


def group(data: bytes) -> Any:
    """Return the field of the question."""
    (root,) = reader(data).trailer["/Root"]["/AcroForm"]["/Fields"]
    return root.get_object()["/Kids"][0].get_object()


@pytest.mark.parametrize("ticked", ["", "en"])
def test_boxes_of_one_question_are_one_radio_field(ticked: str) -> None:
    data = choice(ticked).data
    field = group(data)
    assert (field["/FT"], field["/T"], field["/Ff"]) == ("/Btn", "taal", 1 << 15)
    assert field["/V"] == (f"/{ticked}" if ticked else "/Off")
    assert field["/TU"] == "Welke taal spreek je?"
    kids = [each.get_object() for each in field["/Kids"]]
    assert [set(kid["/AP"]["/N"]) - {"/Off"} for kid in kids] == [{"/nl"}, {"/en"}, {"/tr"}]
    assert [kid["/AS"] for kid in kids] == [
        f"/{each}" if each == ticked else "/Off" for each in ("nl", "en", "tr")
    ]
    assert all("/T" not in kid and "/V" not in kid for kid in kids)
    assert [str(kid["/TU"]) for kid in kids][:2] == ["Nederlands", "Engels"]
    spoken = [str(each["/Alt"]) for each in elements(reader(data)) if each["/S"] == "/Form"]
    assert spoken == ["Nederlands", "Engels", "tr", "anders"]
    assert faults(data) == []


def test_only_the_chosen_one_has_a_dot() -> None:
    data = choice("en").data
    dark = [
        darkest(data, 0, [float(edge) for edge in widget["/Rect"]], inset=4) < 60
        for _, widget in widgets(reader(data))
        if "/T" not in widget
    ]
    assert dark == [False, True, False]


def test_pypdf_makes_another_choice() -> None:
    writer = PdfWriter(clone_from=reader(choice("en").data))
    writer.update_page_form_field_values(None, {"proef.taal": "/tr"}, auto_regenerate=False)
    target = io.BytesIO()
    writer.write(target)
    field = group(target.getvalue())
    assert field["/V"] == "/tr"
    assert [kid.get_object()["/AS"] for kid in field["/Kids"]] == ["/Off", "/Off", "/tr"]
    assert faults(target.getvalue()) == []


@pytest.mark.parametrize(
    "boxes",
    [
        [("taal=nl", False)],
        [("taal=nl", True), ("taal=en", True)],
        [("taal=nl", False), ("taal=nl", True)],
    ],
    ids=["one alone", "two ticked", "the same twice"],
)
def test_what_is_no_single_choice_stays_boxes(boxes: list[tuple[str, bool]]) -> None:
    """Nothing that was ticked is lost."""
    data = made(p(*(box(tag, ticked=ticked) for tag, ticked in boxes))).data
    found = {full_name(widget): widget["/V"] == "/Ja" for _, widget in widgets(reader(data))}
    assert list(found.values()) == [ticked for _, ticked in boxes]
    assert faults(data) == []


def test_on_a_flat_paper_the_choice_is_said() -> None:
    data = made(p("Taal ", box("taal=nl", ticked=True), box("taal=en")), fields=False).data
    figures = [str(each["/Alt"]) for each in elements(reader(data)) if each["/S"] == "/Figure"]
    assert figures == ["gekozen", "niet gekozen"]
    assert faults(data) == []


@pytest.mark.parametrize("place", ["alone", "inline", "cell"])
@pytest.mark.parametrize("fields", [True, False])
def test_a_place_to_sign_stays_open_on_every_paper(place: str, fields: bool) -> None:
    control = sdt("", tag="client=handtekening")
    inside = {
        "alone": p(control),
        "inline": p("Getekend: ", control),
        "cell": tbl(tr(tc(p("Getekend")), tc(sdt(p(), tag="client=handtekening")))),
    }[place]
    data = made(p("Voor akkoord"), inside, fields=fields).data
    ((_, widget),) = widgets(reader(data))
    assert (widget["/FT"], full_name(widget)) == ("/Sig", "proef.client")
    assert "/V" not in widget
    assert widget["/F"] == 4
    (form,) = (each for each in elements(reader(data)) if each["/S"] == "/Form")
    assert form["/Alt"] == widget["/TU"]
    assert faults(data) == []


def test_a_place_to_sign_with_words_in_it_loses_none() -> None:
    """Then it is a field like any other, or text on a flat paper."""
    control = sdt("<w:r><w:t>J. de Vries</w:t></w:r>", tag="client=handtekening")
    ((_, widget),) = widgets(reader(made(p(control)).data))
    assert (widget["/FT"], widget["/V"]) == ("/Tx", "J. de Vries")
    assert drawn(widget["/AP"]["/N"]) == "J. de Vries"
    with pypdfium2.PdfDocument(made(p(control), fields=False).data) as document:
        assert "J. de Vries" in document[0].get_textpage().get_text_bounded()


@pytest.mark.parametrize("said", ["hij", "zij", "die"])
def test_a_choice_comes_back(said: str) -> None:
    blank = rgdocs.blank("verdiepingsgesprek-naasten").data
    writer = PdfWriter(clone_from=reader(blank))
    name = "verdiepingsgesprek-naasten.client.voornaamwoord"
    writer.update_page_form_field_values(None, {name: f"/{said}"}, auto_regenerate=False)
    target = io.BytesIO()
    writer.write(target)
    reading = rgdocs.read(target.getvalue())
    assert isinstance(reading, rgdocs.Reading)
    assert (reading.not_placed, reading.record.client.voornaamwoord) == ((), said)
