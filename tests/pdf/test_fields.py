"""Form fields: what the judges see, and what none of them sees."""

from __future__ import annotations

import json

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from fillable import (
    CONTROLS,
    NAMES,
    TIPS,
    control,
    darkest,
    elements,
    flat,
    form,
    full_name,
    reader,
    widgets,
    with_fields,
)
from judges import faults
from rgdocs.errors import BugInRgdocs, TemplateError

FORM = form()


def test_the_form_passes_both_standards() -> None:
    assert faults(FORM) == []


def test_every_control_is_a_field_under_its_full_name() -> None:
    assert sorted(full_name(widget) for _, widget in widgets(reader(FORM))) == NAMES


def test_names_are_a_tree_without_dots() -> None:
    fields = reader(FORM).trailer["/Root"]["/AcroForm"]["/Fields"]
    assert [each.get_object()["/T"] for each in fields] == ["plan"]
    assert all("." not in widget["/T"] for _, widget in widgets(reader(FORM)))


def test_readers_find_the_fields_by_their_full_names() -> None:
    found = reader(FORM).get_fields() or {}
    assert {name: found[name].get("/FT") for name in NAMES} == {
        "plan.doelen.0.nu": "/Tx",
        "plan.doelen.0.wie": "/Tx",
        "plan.doelen.1.wie": "/Ch",
        "plan.geen.hulp": "/Btn",
        "plan.geen.signalen": "/Btn",
        "plan.naam": "/Tx",
    }


def test_tooltip_and_alternate_name_are_the_question() -> None:
    opened = reader(FORM)
    said = {full_name(widget): str(widget["/TU"]) for _, widget in widgets(opened)}
    assert said == TIPS
    spoken = [str(each["/Alt"]) for each in elements(opened) if each["/S"] == "/Form"]
    assert sorted(spoken) == sorted(TIPS.values())


def test_each_widget_and_its_structure_element_point_at_each_other() -> None:
    opened = reader(FORM)
    numbers = opened.trailer["/Root"]["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    by_key = dict(zip(numbers[::2], numbers[1::2], strict=True))
    seen = []
    for _, widget in widgets(opened):
        element = by_key[widget["/StructParent"]].get_object()
        kids = element["/K"] if isinstance(element["/K"], list) else [element["/K"]]
        assert [kid.get_object()["/Type"] for kid in kids] == ["/OBJR"]
        assert kids[0].get_object()["/Obj"] == widget
        assert element["/S"] == "/Form"
        seen.append(widget["/StructParent"])
    assert len(seen) == len(set(seen)) == len(CONTROLS)


def test_reading_order_is_the_order_of_the_controls() -> None:
    spoken = [str(each["/Alt"]) for each in elements(reader(FORM)) if each["/S"] == "/Form"]
    assert spoken == [TIPS[f"plan.{each.name}"] for each in CONTROLS]
    assert all(page["/Tabs"] == "/S" for page in reader(FORM).pages)


def test_no_link_of_ours_is_left() -> None:
    assert b"rg:" not in FORM
    assert [each["/S"] for each in elements(reader(FORM))].count("/Link") == 0


def test_the_state_of_a_box_has_an_appearance() -> None:
    states = {}
    for _, widget in widgets(reader(FORM)):
        if widget["/FT"] == "/Btn":
            assert set(widget["/AP"]["/N"]) == {"/Ja", "/Off"}
            assert widget["/AS"] == widget["/V"]
            states[full_name(widget)] = widget["/AS"]
    assert states == {"plan.geen.signalen": "/Off", "plan.geen.hulp": "/Ja"}


def test_every_appearance_is_its_own_object() -> None:
    seen = []
    for _, widget in widgets(reader(FORM)):
        normal = widget["/AP"].get_object().raw_get("/N")
        states = [normal] if widget["/FT"] != "/Btn" else list(normal.get_object().values())
        seen += [getattr(each, "indirect_reference", each).idnum for each in states]
    assert len(seen) == len(set(seen)) == 8


def test_only_embedded_fonts_serve_the_fields() -> None:
    acro = reader(FORM).trailer["/Root"]["/AcroForm"]
    assert "/NeedAppearances" not in acro
    assert list(acro["/DR"]) == ["/Font"]
    fonts = acro["/DR"]["/Font"]
    assert [font["/FontDescriptor"]["/FontFile2"].get_data()[:4] for font in fonts.values()] == [
        b"\0\1\0\0"
    ]
    named = {widget["/DA"].split()[0] for _, widget in widgets(reader(FORM)) if "/DA" in widget}
    assert named | {acro["/DA"].split()[0]} == set(fonts)


def test_a_field_is_as_large_as_its_drawn_box() -> None:
    with pypdfium2.PdfDocument(FORM) as document:
        boxes = [
            each.get_bounds()
            for page in document
            for each in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=8)
        ]
    for _, widget in widgets(reader(FORM)):
        rect = [float(edge) for edge in widget["/Rect"]]
        nearest = min(max(abs(a - b) for a, b in zip(rect, box, strict=True)) for box in boxes)
        assert nearest < 0.8, full_name(widget)


def test_a_choice_offers_its_options() -> None:
    choice = next(w for _, w in widgets(reader(FORM)) if w["/FT"] == "/Ch")
    assert list(choice["/Opt"]) == ["Ik", "Mijn broer"]


def test_the_file_tells_what_it_is_and_keeps_its_version() -> None:
    assert FORM.startswith(b"%PDF-1.7")
    assert json.loads(reader(FORM).metadata["/rgdocs"]) == [{"document": "plan"}]


def test_nothing_of_the_links_stays_behind_as_an_orphan() -> None:
    opened = reader(FORM)
    reached: set[int] = set()
    todo = [opened.trailer["/Root"], opened.trailer["/Info"]]
    while todo:
        node = todo.pop()
        number = getattr(node, "indirect_reference", None)
        if number is not None:
            if number.idnum in reached:
                continue
            reached.add(number.idnum)
        if isinstance(node, dict):
            todo += [node[key] for key in node]
        elif isinstance(node, list):
            todo += [each.get_object() for each in node]
    assert {key for table in opened.xref.values() for key in table} - {0} == reached


def test_a_control_without_a_box_is_a_bug() -> None:
    more = (*CONTROLS, control(6, "kwijt"))
    with pytest.raises(BugInRgdocs):
        with_fields(flat(), more, TIPS, {})


@pytest.mark.parametrize("name", ["naam", "doelen.0", "naam.rol"])
def test_one_name_for_two_fields_is_refused(name: str) -> None:
    clash = (*CONTROLS[:-1], control(5, name))
    with pytest.raises(TemplateError) as refusal:
        with_fields(flat(), clash, TIPS, {})
    assert [each.code for each in refusal.value.problems] == ["pdf.field-twice"]


def test_without_a_question_the_title_is_the_tooltip() -> None:
    titled = (control(0, "doelen.0.nu", title="Nu"), *CONTROLS[1:])
    opened = reader(with_fields(flat(), titled, {}, {}))
    assert [str(widget["/TU"]) for _, widget in widgets(opened)][:2] == ["Nu", "naam"]


def test_pdfium_draws_the_tick() -> None:
    drawn = {
        full_name(widget): darkest(FORM, 0, [float(edge) for edge in widget["/Rect"]]) < 60
        for _, widget in widgets(reader(FORM))
        if widget["/FT"] == "/Btn"
    }
    assert drawn == {"plan.geen.signalen": False, "plan.geen.hulp": True}
