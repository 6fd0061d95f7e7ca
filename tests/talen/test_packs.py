"""A pack in another language than its own: its words, its texts, its looks."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

import pytest

import rgdocs
from packs.folders import pack, refused
from packs.printed import in_word
from rgdocs import packs
from rgdocs.errors import UsageError
from rgdocs.packs import Woord
from rgdocs.word.language import in_language
from talen.papers import TALEN, sample

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WORDS = """
[woorden]
resourcegroep = "netwerkgroep"
regieondersteuner = {enkelvoud = "ankerpersoon", meervoud = "ankerpersonen", lidwoord = "de"}
signaleringsplan = "crisisplan"
"""
ENGLISH = """
[woorden.en]
resourcegroep = {enkelvoud = "inner circle", meervoud = "inner circles", lidwoord = "an"}
client = "patient"
"""
TEXTS = 'msgctxt "persoon.naam.tekst"\nmsgid "Naam"\nmsgstr "{}"\n'


def test_the_built_in_pack_speaks_every_language() -> None:
    """None is its own; each has a digest of its own, and there is a way back."""
    house = packs.load()
    assert house.in_taal(None) is house
    assert house.in_taal("nl") is house
    assert len({house.in_taal(taal).digest for taal in TALEN}) == len(TALEN)
    there = house.in_taal("en")
    assert (there.taal, there.catalogus) == ("en-GB", "en")
    assert there.huisstijl.logo_tekst == "A circle of people around someone"
    assert there.in_taal("nl").huisstijl == house.huisstijl
    assert there.in_taal("nl").woorden == house.woorden


def test_words_in_english(tmp_path: Path) -> None:
    """Its English word; else the one for its Dutch word; else its Dutch word, which is a name."""
    house = packs.load(pack(tmp_path / "een", WORDS + ENGLISH)).in_taal("en")
    told = {term: house.woorden[term].enkelvoud for term in ("resourcegroep", "client")}
    assert told == {"resourcegroep": "inner circle", "client": "patient"}
    assert house.woorden["signaleringsplan"] == Woord(
        "crisis plan", "crisis plans", "a", "crisis plan"
    )
    assert house.woorden["regieondersteuner"].lidwoord == "an"
    assert house.message("x.y", "{A regieondersteuner}") == "An ankerpersoon"
    assert packs.load(tmp_path / "een").woorden["client"].enkelvoud == "cliënt"


def test_english_words_are_inherited_one_by_one(tmp_path: Path) -> None:
    """As every other word is."""
    pack(tmp_path / "boven", WORDS + ENGLISH)
    below = pack(tmp_path / "onder", 'erft = "boven"\n[woorden.en]\nclient = "client"\n')
    words = packs.load(below).in_taal("en").woorden
    assert words["client"].enkelvoud == "client"
    assert words["resourcegroep"].enkelvoud == "inner circle"


@pytest.mark.parametrize(
    ("wrong", "path", "code"),
    [
        ('client = "kring"', "woorden.en.client", "pack.word.forms"),
        ('client = "cliënt"', "woorden.en.client", "pack.word.forms"),
        ('klient = "patient"', "woorden.en", "pack.key"),
        (
            'client = {enkelvoud = "p", meervoud = "p", lidwoord = "de"}',
            "woorden.en.client.lidwoord",
            "pack.word.article",
        ),
    ],
)
def test_a_wrong_english_word_is_refused(wrong: str, path: str, code: str, tmp_path: Path) -> None:
    """At its own place."""
    found = refused(pack(tmp_path / "een", f"{WORDS}[woorden.en]\n{wrong}\n"))
    assert found == [(path, code)]


def test_an_own_text_stands_in_its_own_language(tmp_path: Path) -> None:
    """A text for u is nothing for je or for English."""
    folder = pack(tmp_path / "een", WORDS)
    for taal, text in (("nl@u", "Uw naam"), ("en", "Full name")):
        (folder / "locale" / taal).mkdir(parents=True)
        place = folder / "locale" / taal / "rgdocs.po"
        place.write_text(TEXTS.format(text), encoding="utf-8")
    house = packs.load(folder)
    said = [house.in_taal(taal).message("persoon.naam.tekst", "Naam") for taal in TALEN]
    assert said == ["Naam", "Uw naam", "Full name"]


def test_a_dutch_article_in_an_english_text_is_refused(tmp_path: Path) -> None:
    """Also in a pack that speaks Dutch: somebody may ask for English."""
    folder = pack(tmp_path / "een", WORDS)
    (folder / "locale" / "en").mkdir(parents=True)
    place = folder / "locale" / "en" / "rgdocs.po"
    place.write_text(TEXTS.format("{De resourcegroep}"), encoding="utf-8")
    assert [code for _, code in refused(folder)] == ["pack.texts.placeholder"]


def test_a_pack_that_speaks_english_makes_english_paper(tmp_path: Path) -> None:
    """And Dutch paper when that is asked."""
    house = pack(tmp_path / "een", f'taal = "en"\n{WORDS}{ENGLISH}')
    told = in_word(rgdocs.blank("signaleringsplan", format="docx", pack=house).data)
    assert "My crisis plan" in told
    asked = rgdocs.blank("signaleringsplan", format="docx", pack=house, taal="nl@u")
    assert "Mijn crisisplan" in in_word(asked.data)
    assert "Wie belt u?" in "\n".join(in_word(asked.data))


CALLS: dict[str, Callable[[Any], object]] = {
    "blank": lambda taal: rgdocs.blank("signaleringsplan", taal=taal),
    "render": lambda taal: rgdocs.render(sample("signaleringsplan"), format="pdf", taal=taal),
    "render_many": lambda taal: rgdocs.render_many([], format="pdf", taal=taal),
    "toolkit": lambda taal: rgdocs.toolkit(taal=taal),
    "toolkit_files": lambda taal: rgdocs.api.toolkit_files(taal=taal),
    "catalogue": lambda taal: rgdocs.catalogue(taal=taal),
}


@pytest.mark.parametrize("name", CALLS)
@pytest.mark.parametrize("taal", ["fy", "nl-NL", "EN", ""])
def test_a_language_that_we_do_not_speak_is_refused(name: str, taal: str) -> None:
    """With the ones that we do speak."""
    with pytest.raises(UsageError, match="nl, nl@u, en"):
        CALLS[name](taal)


def test_many_records_in_english() -> None:
    """The language goes along with each."""
    (one,) = rgdocs.render_many([sample("signaleringsplan")], format="docx", taal="en")
    assert one.document is not None
    assert (
        one.document.data
        == rgdocs.render(sample("signaleringsplan"), format="docx", taal="en").data
    )


def test_only_the_language_of_the_file_itself_is_changed() -> None:
    """A quotation in another language keeps its own voice."""
    docx = rgdocs.blank("signaleringsplan", format="docx").data
    assert in_language(docx, "nl-NL") is docx
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        members = {name: package.read(name) for name in package.namelist()}
    body = members["word/document.xml"].decode()
    marks = '<w:rPr><w:lang w:val="{}"/></w:rPr><w:t>x</w:t>'
    extra = "".join(f"<w:p><w:r>{marks.format(tag)}</w:r></w:p>" for tag in ("fr-FR", "nl-NL"))
    members["word/document.xml"] = body.replace("<w:body>", f"<w:body>{extra}").encode()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, data in members.items():
            package.writestr(name, data)
    made = in_language(out.getvalue(), "en-GB")
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        found = package.read("word/document.xml").decode()
    assert found.count('w:lang w:val="fr-FR"') == 1
    assert found.count('w:lang w:val="en-GB"') == 1
    assert "nl-NL" not in found
