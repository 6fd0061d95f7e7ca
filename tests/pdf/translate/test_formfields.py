"""Old form fields of Word (w:ffData) are fields like content controls."""

from __future__ import annotations

import pytest

from judges import faults
from wordfile import Made, body, docx, header, make, p, r, tbl, tc, tr

TEXT = "<w:enabled/><w:textInput/>"
LIST = (
    '<w:ddList><w:result w:val="1"/><w:listEntry w:val="een"/>'
    '<w:listEntry w:val="twee"/></w:ddList>'
)


def char(kind: str, inside: str = "") -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}">{inside}</w:fldChar></w:r>'


def begin(data: str, name: str = "Naam") -> str:
    code = "<w:r><w:instrText> FORMTEXT </w:instrText></w:r>"
    held = f'<w:ffData><w:name w:val="{name}"/>{data}</w:ffData>'
    return char("begin", held) + code + char("separate")


def old(data: str, result: str = "", name: str = "Naam") -> str:
    return begin(data, name) + (r(result) if result else "") + char("end")


@pytest.mark.parametrize(
    ("field", "kind", "value", "checked", "shown"),
    [
        (old(TEXT, "\u2002" * 5), "text", "", False, "Vraag:"),
        (old(TEXT, "Ada"), "text", "Ada", False, "Vraag:Ada"),
        (old('<w:textInput><w:type w:val="date"/></w:textInput>', "1mei"), "date", "1mei", False,
         "Vraag:1mei"),
        (old('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>'), "checkbox", "", True,
         "Vraag:"),
        (old('<w:checkBox><w:default w:val="0"/></w:checkBox>'), "checkbox", "", False, "Vraag:"),
        (old(LIST), "dropdown", "twee", False, "Vraag:twee"),
    ],
)  # fmt: skip
def test_each_kind(field: str, kind: str, value: str, checked: bool, shown: str) -> None:
    content = p(r("Vraag: "), field)
    made = body(content, fields=True)
    (control,) = made.told.controls
    assert (control.name, control.kind, control.value, control.checked) == (
        "Naam", kind, value, checked,
    )  # fmt: skip
    assert made.told.warnings == ()
    assert not faults(made.data)
    assert body(content).text == shown


def test_a_field_alone_in_a_cell_is_the_cell_and_its_help_is_its_title() -> None:
    data = f'<w:statusText w:type="text" w:val="Uw naam"/>{TEXT}'
    made = body(tbl(tr(tc(p("Naam")), tc(p(old(data))))), fields=True)
    (field,) = made.fields()
    assert field.right - field.left == pytest.approx(100, abs=1)
    assert made.told.controls[0].title == "Uw naam"


def several() -> Made:
    end = f"<w:p><w:r><w:t>twee</w:t></w:r>{char('end')}</w:p>"
    return body(p(begin(TEXT), r("een")) + p("half") + end + p("na"), fields=True)


def test_a_field_of_several_paragraphs_is_one_field() -> None:
    made = several()
    (control,) = made.told.controls
    assert control.value == "een\nhalf\ntwee"
    assert control.multiline
    assert made.text == "na"


def test_a_field_that_begins_in_the_middle_keeps_its_text_and_is_told() -> None:
    made = body(p(r("voor"), begin(TEXT), r("een")) + p(r("twee"), char("end")), fields=True)
    assert made.text == "vooreentwee"
    assert "field.frozen" in made.codes


def test_a_field_that_is_switched_off_is_text() -> None:
    made = body(p(old('<w:enabled w:val="0"/><w:textInput/>', "vast")), fields=True)
    assert made.told.controls == ()
    assert made.text == "vast"
    assert made.codes == ["control.opened"]


def test_a_field_in_a_header_is_text_and_told() -> None:
    section = '<w:sectPr><w:headerReference w:type="default" r:id="rH"/></w:sectPr>'
    made = make(
        docx(
            p("tekst"),
            section=section,
            relations={"rH": ("header", "header1.xml")},
            parts={"word/header1.xml": header(p(old(TEXT, "boven")))},
        ),
        fields=True,
    )
    assert "boven" in made.pages[0]
    assert made.codes == ["control.header"]
