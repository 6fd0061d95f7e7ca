"""What is kept of a template helps its next document, and tells nothing of the last one."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import attrs
import pytest
from lxml import etree

from rgdocs.pdf import Source
from rgdocs.pdf.fonts import FontSet
from rgdocs.pdf.translate import Translation, memory, plain, translate
from rgdocs.pdf.translate.package import Package
from rgdocs.pdf.translate.styles import StyleSheet, read_styles
from visual.documents import CASES, SAMPLES, made
from wordfile import FONTS, docx, p, r, tbl, tc, tr

STYLE = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="{}"><w:name w:val="Normal"/></w:style>'
)
CHANGED = '<w:b/><w:rPrChange w:id="1" w:author="Mevrouw Kanarie"><w:rPr/></w:rPrChange>'


def told(file: bytes, *, fields: bool = False, fonts: FontSet = FONTS) -> Translation:
    return translate(
        [Source(file, "proef", "Proef")], fields=fields, lang="nl-NL", title="Proef", fonts=fonts
    )


def sheet(file: bytes) -> StyleSheet:
    """Return the styles of a Word file, where what is kept of it hangs."""
    package = Package.open(file, "proef")
    parts = [package.related(package.main(), each) for each in ("styles", "theme")]
    return read_styles(*(package.members[each] if each else None for each in parts))


@pytest.mark.parametrize("name", CASES)
def test_the_next_document_comes_out_the_same(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """And it works out next to nothing anew."""
    case = made(*CASES[name])
    worked: list[object] = []
    kept = plain._worked_out

    def spy(*given: Any) -> Any:
        worked.append(given)
        return kept(*given)

    monkeypatch.setattr(plain, "_worked_out", spy)
    sheet(case.docx).kept.clear()
    first, many = told(case.docx, fields=case.fields), len(worked)
    second = told(case.docx, fields=case.fields)
    assert attrs.asdict(first) == attrs.asdict(second)
    assert len(worked) - many < many / 2


def within(value: Any, seen: set[int]) -> Iterator[Any]:
    """Yield whatever can be reached from something."""
    if id(value) in seen:
        return
    seen.add(id(value))
    yield value
    if isinstance(value, FontSet | str | bytes | int | float):
        return
    if isinstance(value, Mapping):
        value = [*value.keys(), *value.values()]
    elif attrs.has(type(value)):
        value = [getattr(value, each.name) for each in attrs.fields(type(value))]
    if isinstance(value, list | tuple | set | frozenset):
        for each in value:
            yield from within(each, seen)


def answers(value: Any) -> Iterator[str]:
    if isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from answers(each)
    elif isinstance(value, str) and len(value) > 6:
        yield value


def test_nothing_of_a_client_is_kept() -> None:
    """No answer, and no element of the file: its tree would be there with it."""
    case = made("resourcegroepplan", "final", "resourcegroepplan-rijk.json")
    told(case.docx)
    held = list(within(sheet(case.docx).kept, set()))
    assert any(isinstance(each, memory.Memory) for each in held)
    said = "\n".join(repr(each) for each in held if isinstance(each, str | bytes))
    record = json.loads((SAMPLES / "resourcegroepplan-rijk.json").read_bytes())
    assert [each for each in answers(record) if each in said] == []
    trees = {each.getroottree().getroot().tag for each in held if isinstance(each, etree._Element)}
    assert not {tag for tag in trees if str(tag).endswith(("}document", "}hdr", "}ftr"))}


def test_what_was_told_is_told_of_every_document() -> None:
    """Also when a document without anything to tell came in between."""
    odd = docx(p("een", props="<w:strange/>") + p(r("twee", '<w:rFonts w:ascii="Onbekend"/>')))
    table = docx(tbl(tr(tc(p("een"), props="<w:textDirection w:val='btLr'/>"))))
    fine = docx(p("een") + p(r("twee")) + tbl(tr(tc(p("een")))))
    expected = [told(odd).warnings, told(table).warnings, ()]
    assert all(expected[:2])
    for _ in range(3):
        assert [told(each).warnings for each in (odd, table, fine)] == expected


def test_nothing_is_kept_of_a_document_with_names_in_its_formatting() -> None:
    """Word writes who changed the formatting into w:rPr and w:pPr."""
    styles = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="A"><w:name w:val="Normal"/></w:style>'
    )
    named, plain_one = docx(p(r("een", CHANGED)), styles=styles), docx(p(r("een")), styles=styles)
    told(named)
    assert sheet(named).kept == {}
    told(plain_one)
    assert sheet(named).kept != {}
    told(named)
    assert "Kanarie" not in repr(list(map(repr, within(sheet(named).kept, set()))))


def test_a_template_that_grows_without_end_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    styles = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="B"><w:name w:val="Normal"/></w:style>'
    )
    monkeypatch.setattr(memory, "MOST", 3)
    file = docx("".join(p("x", props=f'<w:ind w:left="{n}"/>') for n in range(9)), styles=styles)
    told(file)
    assert sheet(file).kept == {}


def test_a_name_that_two_codes_would_share_is_given_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """However unlikely: a recipe of before whose name is taken is worked out anew."""
    file = docx(p("een") + p(r("twee", '<w:sz w:val="40"/>')))
    expected = told(file)
    taken = plain._named
    monkeypatch.setattr(plain, "_named", lambda *_: False)
    assert told(file).source == expected.source
    monkeypatch.setattr(plain, "_named", taken)
    assert told(file).source == expected.source
