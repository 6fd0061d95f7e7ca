"""Old drawings of Word (VML): text boxes and pictures stand in their place, over nothing."""

from __future__ import annotations

import base64

import pytest

from judges import faults
from wordfile import Made, docx, make, p, r

SPACES = (
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:w10="urn:schemas-microsoft-com:office:word"'
)
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="
)
APART = "position:absolute;margin-left:100pt;margin-top:0;"


def pict(inside: str, kind: str = "pict") -> str:
    return f"<w:r><w:{kind} {SPACES}>{inside}</w:{kind}></w:r>"


def box(content: str, style: str = "width:200pt;height:40pt", more: str = "") -> str:
    text = f"<v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox>"
    return f'<v:shapetype id="t"/><v:shape type="#t" style="{style}">{text}{more}</v:shape>'


def drawn(*content: str, media: bytes = PNG) -> Made:
    file = docx(
        "".join(content),
        relations={"rB": ("image", "media/b.bin")},
        parts={"word/media/b.bin": media},
    )
    return make(file)


def test_a_text_box_stands_in_its_place_and_pushes_the_rest_down() -> None:
    made = drawn(p("voor"), p(pict(box(p("binnen", style="Kop1") + p("nog"))), r("bij")), p("na"))
    words = made.words()
    assert made.text == "voorbinnennogbijna"
    assert made.told.warnings == ()
    assert words["voor"].y < words["binnen"].y < words["nog"].y < words["na"].y
    assert not faults(made.data)


@pytest.mark.parametrize(("wrap", "codes"), [("", ["picture.wrap"]), ("topAndBottom", [])])
def test_a_floating_text_box_lies_over_no_text(wrap: str, codes: list[str]) -> None:
    floating = box(p("zweeft"), APART + "width:200pt;height:60pt", f'<w10:wrap type="{wrap}"/>')
    made = drawn(p(pict(floating), r("naast")), p("na"))
    assert made.codes == codes
    assert made.words()["naast"].y > made.words()["zweeft"].y + 30


def test_a_text_box_grows_with_its_text() -> None:
    many = "".join(p(f"regel{i}") for i in range(10))
    words = drawn(p(pict(box(many))), p("na")).words()
    assert words["na"].y > words["regel9"].y + 10


@pytest.mark.parametrize("kind", ["pict", "object"])
def test_a_picture_has_its_size_and_its_text(kind: str) -> None:
    shape = (
        '<v:shape alt="rood vlak" style="width:60pt;height:40pt"><v:imagedata r:id="rB"/></v:shape>'
    )
    made = drawn(p(pict(shape, kind), r("na")))
    assert made.alternatives() == ["rood vlak"]
    assert made.told.warnings == ()
    assert made.words()["na"].x == pytest.approx(110, abs=1)
    assert not faults(made.data)


def test_a_picture_that_cannot_be_drawn_is_its_text_and_told() -> None:
    style = "width:90pt;height:40pt"
    shape = f'<v:shape alt="GRAFIEK" style="{style}"><v:imagedata r:id="rB"/></v:shape>'
    made = drawn(p(pict(shape)), media=b"\x01\x00\x00\x00 EMF")
    assert made.text == "GRAFIEK"
    assert made.codes == ["picture.format"]


@pytest.mark.parametrize(
    ("shape", "code", "text"),
    [
        ('<v:oval style="width:20pt;height:20pt"/>', "element.unknown", ""),
        ('<v:shape><v:textpath string="CONCEPT"/></v:shape>', "element.text_kept", "CONCEPT"),
    ],
)
def test_what_is_only_drawn_is_told(shape: str, code: str, text: str) -> None:
    made = drawn(p(pict(shape)))
    assert made.codes == [code]
    assert made.text == text


def test_a_group_keeps_the_order_of_its_texts() -> None:
    group = f"<v:group>{box(p('een'))}{box(p('twee'))}</v:group>"
    assert drawn(p(pict(group))).text == "eentwee"
