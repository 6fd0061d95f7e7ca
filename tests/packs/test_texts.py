"""An organisation says any single text in its own words, and no slip gets onto paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

import rgdocs
from packs.folders import pack, refused
from packs.printed import in_pdf, in_word
from rgdocs import packs
from rgdocs.errors import Severity
from rgdocs.packs import _po, load
from rgdocs.packs._catalogue import LANGUAGES, catalogue

if TYPE_CHECKING:
    from pathlib import Path

KEY = "toolkit.inleiding"
PLACE = "locale/nl/rgdocs.po"


def entry(key: str, said: str, source: str = "") -> str:
    """Return one entry of a catalogue."""
    text = _po.write(
        [_po.Entry(id=key, source=source or catalogue("nl").get(key, "x"), said=said)],
        head=(),
        lang="nl",
    )
    return text[text.index("msgctxt") :] + "\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a pack without texts yet."""
    return pack(tmp_path / "huis", '[woorden]\nresourcegroep = "netwerkgroep"')


def with_texts(folder: Path, text: str, lang: str = "nl") -> Path:
    """Write the catalogue of a pack."""
    place = folder / "locale" / lang
    place.mkdir(parents=True, exist_ok=True)
    (place / "rgdocs.po").write_text(text, encoding="utf-8")
    return folder


def notes(folder: Path) -> list[tuple[str, str]]:
    """Return path and code of what is worth a look."""
    found = packs.check(folder)
    assert all(one.severity is Severity.WARNING for one in found)
    return [(one.path, one.code) for one in found]


def test_one_text_is_said_otherwise_and_the_rest_stays(folder: Path) -> None:
    """With words of the house and parameters in it; no template is touched."""
    text = entry(KEY, "Welkom bij {de resourcegroep}.") + entry(
        "resourcegroepplan.form.kop_van", "Het plan van {naam}: {resourcegroep}"
    )
    made = load(with_texts(folder, text))
    assert made.message(KEY, "oud") == "Welkom bij de netwerkgroep."
    assert made.message("resourcegroepplan.form.kop_van", "oud", naam="{x}") == (
        "Het plan van {x}: netwerkgroep"
    )
    assert made.message("persoon.naam.tekst", "oud") == "Naam"
    assert notes(folder) == []


def test_it_is_said_in_word_and_pdf(folder: Path) -> None:
    """In the text and in the help that a field speaks."""
    key = "resourcegroepplan.naam_resourcegroep"
    text = entry(f"{key}.tekst", "Hoe noem ik ons clubje?") + entry(
        f"{key}.tip", "Ons clubje heet?"
    )
    made = load(with_texts(folder, text))
    docx = rgdocs.blank("resourcegroepplan", format="docx", pack=made)
    assert "Hoe noem ik ons clubje?" in in_word(docx.data)
    told = in_pdf(rgdocs.blank("resourcegroepplan", pack=made).data)
    assert "Ons clubje heet?" in told
    assert any("Hoe noem ik ons clubje?" in page for page in told)


@pytest.mark.parametrize(
    ("text", "path", "code"),
    [
        (entry(KEY, "{onbekend}"), f"{PLACE}: {KEY}", "pack.texts.placeholder"),
        (entry(KEY, "los {"), f"{PLACE}: {KEY}", "pack.texts.placeholder"),
        (entry(KEY, "van {naam}"), f"{PLACE}: {KEY}", "pack.texts.parameter"),
        (entry(KEY, "x" * 2001), f"{PLACE}: {KEY}", "pack.texts.long"),
        (entry(KEY, "een\ntwee"), f"{PLACE}: {KEY}", "pack.texts.control"),
        (entry(KEY, "a\u202eb"), f"{PLACE}: {KEY}", "pack.texts.control"),
        (entry(KEY, "a") + entry(KEY, "b"), f"{PLACE}: {KEY}", "pack.texts.twice"),
        ('msgctxt "a"\nfout\n', PLACE, "pack.texts.po"),
    ],
)
def test_a_text_that_cannot_be_printed_is_refused(
    folder: Path, text: str, path: str, code: str
) -> None:
    """When the pack is loaded, not when a client waits."""
    assert refused(with_texts(folder, text)) == [(path, code)]
    assert refused(folder, lang="en") == [(path, code)]


def test_a_catalogue_must_be_utf_8(folder: Path) -> None:
    """Any other bytes are refused."""
    (with_texts(folder, "") / PLACE).write_bytes(b"\xff\xfe")
    assert refused(folder) == [(PLACE, "pack.encoding")]


def test_a_text_that_no_longer_fits_is_named_and_refuses_nothing(folder: Path) -> None:
    """Its place is gone, or the built-in text has changed since."""
    text = entry("toolkit.inleidng", "Weg") + entry(KEY, "Welkom.", source="De oude tekst.")
    made = load(with_texts(folder, text))
    assert made.message(KEY, "oud") == "Welkom."
    assert notes(folder) == [(PLACE, "pack.texts.unknown"), (f"{PLACE}: {KEY}", "pack.texts.old")]
    (unknown, _) = packs.check(folder)
    assert "toolkit.inleiding" in unknown.hint
    assert "inleidng" not in str(unknown)


def test_a_template_of_its_own_may_have_texts_of_its_own(folder: Path) -> None:
    """What we do not know there, is not wrong."""
    with_texts(folder, entry("toolkit.eigen_plek", "Eigen {onbekend}"))
    assert notes(folder) == [(PLACE, "pack.texts.unknown")]
    (folder / "toolkit.docx").write_bytes(b"PK")
    assert refused(folder) == [(PLACE, "pack.texts.placeholder")]


def test_a_catalogue_speaks_for_its_own_language(folder: Path) -> None:
    """A text with je is not printed on a form with u."""
    with_texts(folder, entry(KEY, "Voor jou."))
    with_texts(folder, entry(KEY, "Voor u."), lang="nl@u")
    assert load(folder).message(KEY, "") == "Voor jou."
    pack(folder, 'taal = "nl@u"')
    assert load(folder).message(KEY, "") == "Voor u."


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_list_of_texts_holds_each_once_and_can_be_used_as_it_is(
    folder: Path, lang: str
) -> None:
    """Untouched it changes nothing; own texts stand in it; every text has its place."""
    pack(folder, f'taal = "{lang}"')
    with_texts(folder, entry(KEY, "Welkom."), lang)
    made = load(folder)
    text = packs.texts(made)
    read = {one.id: one.said for one in _po.read(text)}
    assert read == {KEY: "Welkom."}
    assert text.count("\nmsgctxt ") == len(catalogue("nl"))
    assert text.count("\n#. ") >= len(catalogue("nl"))
    assert load(with_texts(folder, text, lang)).teksten == made.teksten
    assert notes(folder) == []


@given(said=st.text(st.characters(exclude_categories=["C"]), min_size=1, max_size=80))
def test_any_words_are_printed_or_refused(
    tmp_path_factory: pytest.TempPathFactory, said: str
) -> None:
    """What is loaded can be said."""
    folder = with_texts(pack(tmp_path_factory.mktemp("p") / "huis"), entry(KEY, said))
    found = {one.code for one in packs.check(folder)}
    if not found:
        assert load(folder).text(KEY, "").say() is not None
    assert found <= {"pack.texts.placeholder", "pack.texts.parameter"}
