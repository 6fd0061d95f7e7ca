"""Parts of forms are left out or replaced, and never an answer with them."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import attrs
import pytest

import rgdocs
from packs.folders import VELDMAAN, pack, refused
from packs.printed import in_pdf, paragraphs
from paper import controls
from rgdocs import forms
from rgdocs.errors import PackError, TemplateError
from rgdocs.packs import load

SAMPLES = Path(__file__).parents[2] / "samples"
ASKING = [
    (form.id, part.id)
    for form in forms.catalogue()
    for part in form.delen
    if not part.vast and part.vragen
]
TELLING = [
    (form.id, part.id)
    for form in forms.catalogue()
    for part in form.delen
    if not part.vast and not part.vragen
]
"""Parts that ask nothing: they are text, or a picture."""
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def without(folder: Path, document: str, part: str, value: str = "false") -> Path:
    """Write a pack that leaves a part out, or replaces it."""
    return pack(folder / "huis", f"[onderdelen]\n{document}.{part} = {value}")


def word(inside: str) -> bytes:
    """Return a Word file with this body."""
    namespaces = (
        f'xmlns:w="{W}" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    )
    with zipfile.ZipFile(
        VELDMAAN.parents[2] / "src/rgdocs/templates/standaard/toolkit.docx"
    ) as one:
        members = {name: one.read(name) for name in one.namelist()}
    members["word/document.xml"] = (
        f"<w:document {namespaces}><w:body>{inside}<w:sectPr/></w:body></w:document>".encode()
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, data in members.items():
            package.writestr(name, data)
    return out.getvalue()


def line(text: str) -> str:
    """Return a paragraph."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


@pytest.mark.parametrize(("document", "part"), ASKING)
def test_a_part_that_is_off_is_not_on_the_blank(tmp_path: Path, document: str, part: str) -> None:
    """Its questions are gone, in Word and PDF; all others stay."""
    house = load(without(tmp_path, document, part))
    made = rgdocs.blank(document, format="docx", pack=house)
    whole = rgdocs.blank(document, format="docx")
    gone = set(controls(whole.data)) - set(controls(made.data))
    (off,) = (one for one in forms.get(document).delen if one.id == part)
    keys = {question.pad.partition(".")[0] for question in off.vragen}
    assert {re.split("[.=]", tag)[0] for tag in gone} >= keys
    assert set(controls(made.data)) < set(controls(whole.data))
    assert rgdocs.blank(document, pack=house).warnings == ()


@pytest.mark.parametrize(("document", "part"), TELLING)
def test_a_text_is_switched_and_no_other_changes(tmp_path: Path, document: str, part: str) -> None:
    """Off it is gone and on it is there, whatever the built-in pack does; no question goes."""
    texts = []
    for value in ("true", "false"):
        house = load(without(tmp_path / value, document, part, value))
        made = rgdocs.blank(document, format="docx", pack=house)
        texts.append(paragraphs(made.data))
        assert set(controls(made.data)) == set(controls(rgdocs.blank(document, format="docx").data))
        assert rgdocs.blank(document, pack=house).warnings == ()
    on, off = texts
    more = [text for text in on if text not in off]
    assert more or part == "afzender"
    assert [text for text in on if text in off] == off


@pytest.mark.parametrize(("document", "part"), ASKING)
def test_an_answer_is_printed_even_in_a_part_that_is_off(
    tmp_path: Path, document: str, part: str
) -> None:
    """A record from another house loses nothing."""
    house = load(without(tmp_path, document, part))
    for sample in SAMPLES.glob(f"{document}*.json"):
        record = rgdocs.load(sample)
        for kind in ("final", "prefilled"):
            ours = rgdocs.render(record, format="docx", kind=kind, pack=house)
            whole = rgdocs.render(record, format="docx", kind=kind)
            given = {
                tag: said for tag, said in controls(whole.data).items() if set(said) - {"", "☐"}
            }
            printed = controls(ours.data)
            assert {tag: printed.get(tag) for tag in given} == given


def test_an_empty_part_that_is_off_is_not_on_a_final(tmp_path: Path) -> None:
    """There is nothing to lose."""
    house = load(without(tmp_path, "resourcegroepplan", "korte_termijn"))
    record = rgdocs.load(SAMPLES / "resourcegroepplan-rijk.json")
    title = forms.get("resourcegroepplan").berichten()["resourcegroepplan.kortetermijndoelen.tekst"]
    with_goals = rgdocs.render(record, format="docx", pack=house)
    assert title in paragraphs(with_goals.data)
    bare = attrs.evolve(record, kortetermijndoelen=())
    assert title not in paragraphs(rgdocs.render(bare, format="docx", pack=house).data)
    assert title in paragraphs(rgdocs.render(bare, format="docx").data)


def test_a_number_brings_the_contacts_back(tmp_path: Path) -> None:
    """Someone named on the first page can only be called from the last."""
    house = load(without(tmp_path, "resourcegroepplan", "contact"))
    ilse = rgdocs.Persoon(naam="Ilse")
    bare = rgdocs.Resourcegroepplan(deelnemers=(ilse,))
    reached = rgdocs.Resourcegroepplan(deelnemers=(attrs.evolve(ilse, telefoon="06 00 00 00 00"),))
    printed = [
        paragraphs(rgdocs.render(record, format="docx", pack=house).data)
        for record in (bare, reached)
    ]
    assert ["Namen en nummers" in one for one in printed] == [False, True]


@pytest.mark.parametrize(
    ("document", "part", "value", "code"),
    [
        ("signaleringsplan", "delen", "false", "pack.part.fixed"),
        ("resourcegroepplan", "hoofd", "false", "pack.part.fixed"),
        ("signaleringsplan", "contact", "0", "pack.part.type"),
        ("signaleringsplan", "contact", '"x.odt"', "pack.part.type"),
        ("signaleringsplan", "contact", '"weg.docx"', "pack.file"),
        ("signaleringsplan", "contact", '"../x.docx"', "pack.path"),
    ],
)
def test_a_part_that_cannot_go_is_refused(
    tmp_path: Path, document: str, part: str, value: str, code: str
) -> None:
    """Each rule has a pack that breaks it."""
    folder = without(tmp_path, document, part, value)
    assert refused(folder) == [(f"onderdelen.{document}.{part}", code)]


def test_a_part_is_replaced_by_a_word_file(tmp_path: Path) -> None:
    """With its words, house words and controls; in Word and PDF."""
    folder = without(tmp_path, "signaleringsplan", "contact", '"eigen.docx"')
    own = "{{ _('Bel {de regieondersteuner}', 'eigen.bel') }}"
    (folder / "eigen.docx").write_bytes(word(line("Onze nummers staan in de app.") + line(own)))
    made = rgdocs.blank("signaleringsplan", format="docx", pack=folder)
    texts = paragraphs(made.data)
    assert texts[-2:] == ["Onze nummers staan in de app.", "Bel de regieondersteuner"]
    assert "Namen en nummers" not in texts
    assert any(
        "in de app" in page for page in in_pdf(rgdocs.blank("signaleringsplan", pack=folder).data)
    )


def test_a_replacement_that_loses_an_answer_is_refused(tmp_path: Path) -> None:
    """With the path of each answer that has no place, and not a word of it."""
    folder = without(tmp_path, "signaleringsplan", "contact", '"eigen.docx"')
    (folder / "eigen.docx").write_bytes(word(line("Geen namen.")))
    record = rgdocs.Signaleringsplan(huisarts=rgdocs.Persoon(naam="Vera", telefoon="06 1"))
    for form_at in ("docx", "pdf"):
        with pytest.raises(TemplateError) as caught:
            rgdocs.render(record, format=form_at, pack=folder)
        found = [(one.path, one.code) for one in caught.value.problems]
        assert found == [
            ("huisarts.naam", "pack.part.lost"),
            ("huisarts.telefoon", "pack.part.lost"),
        ]
        assert "Vera" not in str(caught.value)
    assert rgdocs.render(rgdocs.Signaleringsplan(signalen=("x",)), format="docx", pack=folder).data


def test_a_template_of_its_own_that_loses_an_answer_is_refused(tmp_path: Path) -> None:
    """Whatever an organisation changes in Word, no answer gets lost in silence."""
    folder = pack(tmp_path / "huis")
    (folder / "signaleringsplan.docx").write_bytes(word(line("Leeg.")))
    record = rgdocs.Signaleringsplan(signalen=("x",), geen=("helpt",))
    with pytest.raises(TemplateError) as caught:
        rgdocs.render(record, format="docx", pack=folder)
    assert [one.path for one in caught.value.problems] == ["geen.helpt", "signalen.0"]


@pytest.mark.parametrize(
    ("inside", "code"),
    [
        ('<w:p><w:hyperlink r:id="r1"/></w:p>', "pack.part.relation"),
        (line("{%p if v %}"), ""),
    ],
)
def test_a_replacement_that_cannot_come_along_is_refused(
    tmp_path: Path, inside: str, code: str
) -> None:
    """A picture or link of its own, and template code that does not end."""
    folder = without(tmp_path, "signaleringsplan", "contact", '"eigen.docx"')
    (folder / "eigen.docx").write_bytes(
        word(inside.replace("{%", "<w:r><w:t>{%").replace("%}", "%}</w:t></w:r>"))
    )
    with pytest.raises((PackError, TemplateError)) as caught:
        rgdocs.blank("signaleringsplan", format="docx", pack=folder)
    if code:
        found = [(one.path, one.code) for one in caught.value.problems]
        assert found == [("onderdelen.signaleringsplan.contact", code)]


def test_a_template_without_the_part_is_told(tmp_path: Path) -> None:
    """It cannot be replaced where it is not."""
    folder = without(tmp_path, "signaleringsplan", "contact", '"eigen.docx"')
    (folder / "eigen.docx").write_bytes(word(line("x")))
    (folder / "signaleringsplan.docx").write_bytes(word(line("Zonder delen.")))
    with pytest.raises(PackError) as caught:
        rgdocs.blank("signaleringsplan", format="docx", pack=folder)
    assert [one.code for one in caught.value.problems] == ["pack.part.place"]


@pytest.mark.parametrize(("document", "part"), [*ASKING, *TELLING])
def test_every_part_of_every_form_can_be_replaced(tmp_path: Path, document: str, part: str) -> None:
    """A new form keeps to it: its template has an if round each part."""
    folder = without(tmp_path, document, part, '"eigen.docx"')
    (folder / "eigen.docx").write_bytes(word(line("Eigen deel.")))
    assert "Eigen deel." in paragraphs(rgdocs.blank(document, format="docx", pack=folder).data)
