"""Every fault of a Word template is found before a client meets it, with its place and a hint."""

from __future__ import annotations

import pytest

from lint.damage import (
    DAY,
    FAULTS,
    GOOD,
    HEADING,
    NAME,
    ROWS,
    Fault,
    after,
    coloured,
    field,
    picture,
    template,
)
from rgdocs import lint, packs
from rgdocs.api._check import of_template
from rgdocs.errors import Severity
from word.docx_builder import par, run, table

HOUSE = packs.load(None)


def found(docx: bytes, lang: str = "nl") -> tuple[lint.Finding, ...]:
    """Return what is found in a template of "Een gewone dag"."""
    return lint.check(docx, file="dag.docx", document="gewone-dag", pack=HOUSE, lang=lang)


def test_a_good_template_has_no_fault() -> None:
    """What all others are made from."""
    assert found(template()) == ()


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_each_fault_is_found_in_its_place(fault: Fault) -> None:
    """With its rule, the wrong word, the nearest right one, and a way out."""
    told = found(fault.make())
    assert fault.rule in {one.code for one in told}
    one = next(one for one in told if one.code == fault.rule)
    assert one.path.startswith("dag.docx")
    assert one.path.endswith(fault.place)
    assert one.hint
    if fault.word:
        assert one.word == fault.word
    if fault.nearest:
        assert one.nearest == fault.nearest
        assert fault.nearest in one.hint
    others = {each.code for each in told if each.severity is Severity.ERROR} - {fault.rule}
    assert others <= FOLLOWS


FOLLOWS = {
    *("template.undefined", "template.tag-unopened", "template.block-open"),
    *("template.block-unopened", "lint.answer-lost"),
}
"""What one fault may bring about besides itself."""


def test_there_are_enough_faults() -> None:
    """At least forty, no two alike."""
    assert len({(fault.rule, fault.name) for fault in FAULTS}) == len(FAULTS) >= 40


@pytest.mark.parametrize(
    "kept",
    [
        par("{{ v.da", "tum.te", "kst }}"),
        par(run("{{ v.datum", "<w:b/>"), run(".tekst }}", "<w:i/>")),
        par("{{ _(‘Dag’, ‘eigen.dag’) }}"),
        par("{{ v.mogelijk | default('') }}")
        if False
        else par("{{ v.datum.tekst | default('') }}"),
        par("{% if v.later is defined %}x{% endif %}"),
        par("{% for r in v.datum.regels %}{{ loop.index }} {{ r }}{% endfor %}"),
        par("{% set n = v.client.naam %}{{ n.tekst | upper }}"),
        par(picture("Een zon")),
        par(picture(decorative=True)),
        coloured("groot", "888888", size=48),
        coloured("wit", "FFFFFF", shade="12475E"),
    ],
)
def test_what_is_right_is_left_alone(kept: str) -> None:
    """A tag that Word split, curly quotes, a default, large grey letters: no false alarm."""
    told = [one for one in found(after(kept)()) if one.code != "lint.pdf"]
    assert told == []


def test_everything_is_told_at_once() -> None:
    """Faults of every kind in one template, in the order of the paper, in both languages."""
    body = (
        HEADING
        + NAME
        + DAY
        + par("{{ v.datm.tekst | uper }}")
        + par("{% als x %}")
        + par("Let op {%p if final %}")
        + coloured("flets", "AAAAAA")
        + table(*ROWS)
    )
    told = found(template(body))
    assert [one.code for one in told] == [
        "template.filter", "template.undefined", "template.statement", "template.beside",
        "template.block-open", "lint.contrast",
    ]  # fmt: skip
    places = [one.spot.paragraph for one in told]
    assert places == sorted(places)
    english = found(template(body), "en")
    assert [one.path for one in english] == [one.path for one in told]
    assert "The nearest is: upper." in english[0].hint


def test_a_place_is_told_to_a_person() -> None:
    """Paragraph, table, row and cell, in words; a strange word is not repeated."""
    (one,) = found(after(table(["a", "b"], ["c", "{{ v.datm.tekst }}"]))())
    assert lint.place(one) == "dag.docx, alinea 7, tabel 1, rij 2, cel 2"
    assert lint.place(one, "en") == "dag.docx, paragraph 7, table 1, row 2, cell 2"
    assert lint.line(one).startswith(f"{lint.place(one)}: ")
    (strange,) = found(after(par("{{ _('x {<b>}', 'eigen.x') }}"))())
    assert (strange.word, "<b>" in str(strange)) == ("…", False)


@pytest.mark.parametrize("document", packs.documents())
def test_our_own_templates_have_no_fault(document: str) -> None:
    """Not one, of any kind, in the built-in style."""
    assert of_template(document, HOUSE, "nl") == ()


def test_no_word_of_a_template_reaches_an_answer() -> None:
    """A trial filling holds nothing but our own x."""
    assert GOOD.count("v.datum") > 1
    told = found(after(par(field("v.datum")))())
    assert all("x" not in one.word for one in told)
