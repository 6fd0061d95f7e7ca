"""The templates of the built-in pack: not one warning, fields on their boxes, goals whole."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import page as page_validation
import pypdfium2
import pytest

import rgdocs
from wordfile import Field, Made, make

SAMPLES = Path(__file__).parents[3] / "samples"
DOCUMENTS = ("resourcegroepplan", "signaleringsplan")
MM = 72 / 25.4
BORDER = (0x6E, 0x8D, 0x9C)


@cache
def blank(document: str) -> Made:
    return make(rgdocs.blank(document, format="docx").data, fields=True, names=[document])


@cache
def final(sample: str) -> Made:
    record = rgdocs.loads((SAMPLES / sample).read_text("utf-8"))
    return make(rgdocs.render(record, format="docx").data)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_blank_translates_without_a_warning(document: str) -> None:
    assert blank(document).told.warnings == ()


@pytest.mark.parametrize("sample", sorted(path.name for path in SAMPLES.glob("*.json")))
@pytest.mark.parametrize("profile", ["ua1", "3a"])
def test_a_final_translates_without_a_warning_and_passes(sample: str, profile: str) -> None:
    made = final(sample)
    assert made.told.warnings == ()
    assert made.told.controls == ()
    assert page_validation.validate_pdf_bytes(made.data, profile=profile).failures == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_field_gives_eight_millimetres_a_line(document: str) -> None:
    made = blank(document)
    controls = {control.index: control for control in made.told.controls}
    fields = made.fields()
    assert len(fields) == len(controls) > 50
    for field in fields:
        control = controls[field.index]
        least = {"checkbox": 4.0, "text": 16.0 if control.multiline else 8.0}.get(control.kind, 8.0)
        assert field.bottom - field.top >= least * MM - 0.05, control.name


@pytest.mark.parametrize("document", DOCUMENTS)
def test_no_two_fields_overlap(document: str) -> None:
    fields = blank(document).fields()
    pages = {field.page for field in fields}
    for here in ([f for f in fields if f.page == page] for page in pages):
        pairs = ((a, b) for i, a in enumerate(here) for b in here[i + 1 :])
        assert not [(a, b) for a, b in pairs if _overlap(a, b)]


def _overlap(one: Field, other: Field) -> bool:
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return across > 0.1 and down > 0.1


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_text_field_is_the_box_that_is_drawn(document: str) -> None:
    made = blank(document)
    kinds = {control.index: control.kind for control in made.told.controls}
    with pypdfium2.PdfDocument(made.data) as pdf:
        pages = [page.render(scale=4, may_draw_forms=False) for page in pdf]
    for field in made.fields():
        if kinds[field.index] != "checkbox":
            assert _framed(pages[field.page], field), made.told.controls[field.index].name


def _framed(page: pypdfium2.PdfBitmap, field: Field) -> bool:
    """Tell whether a line is drawn along the left, top and bottom edge of a field."""
    x, y = field.left + (field.right - field.left) / 3, (field.top + field.bottom) / 2
    return all(
        _dark(page, *point) for point in ((field.left, y), (x, field.top), (x, field.bottom))
    )


def _dark(page: pypdfium2.PdfBitmap, x: float, y: float) -> bool:
    start = round(y * 4) * page.stride + round(x * 4) * page.n_channels
    return max(page.buffer[start : start + 3]) < 0xE0


def test_a_short_term_goal_stands_on_one_page() -> None:
    made = blank("resourcegroepplan")
    where: dict[str, set[int]] = {}
    for field in made.fields():
        name = made.told.controls[field.index].name
        if name.startswith("kortetermijndoelen."):
            where.setdefault(name.split(".")[1], set()).add(field.page)
    assert len(where) == 3
    assert all(len(pages) == 1 for pages in where.values())


@pytest.mark.parametrize("answer", ["Q woord " * 2400, "Q" * 19_000, "\n".join(["Q regel"] * 1200)])
def test_a_very_long_answer_arrives_whole(answer: str) -> None:
    record = json.loads((SAMPLES / "resourcegroepplan-rijk.json").read_text("utf-8"))
    record["kortetermijndoelen"][0]["hoe_is_het_nu"] = answer
    record["langetermijndoelen"] = [answer]
    made = make(rgdocs.render(rgdocs.loads(json.dumps(record)), format="docx").data)
    assert made.text.count("Q") == 2 * answer.count("Q")


def test_several_forms_in_one_document_stay_whole() -> None:
    files = [rgdocs.blank(document, format="docx").data for document in DOCUMENTS]
    made = make(*files, fields=True, names=DOCUMENTS)
    assert made.told.warnings == ()
    counts = [len(blank(document).told.controls) for document in DOCUMENTS]
    assert len(made.fields()) == sum(counts)
    assert [c.document for c in made.told.controls].count("signaleringsplan") == counts[1]
    assert len(made.pages) == sum(len(blank(document).pages) for document in DOCUMENTS)
