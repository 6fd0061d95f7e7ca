"""The catalogues nl@u and en: whole, of today, and each in its own voice."""

from __future__ import annotations

import re
import sys
from functools import cache
from pathlib import Path

import pytest

from rgdocs import forms, packs
from rgdocs.compose._wording import MAX_KORT
from rgdocs.packs._words import _forms

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))
import extract_messages
import translations
from extract_messages import Message

SAME_IN_ENGLISH = {
    *("antwoord.rij_kort", "antwoord.rij_tip", "antwoord.gebied_kort"),
    *(f"folder.{name}.{part}" for name in ("email", "team") for part in ("kort", "tekst")),
    "sociogram.form.titel",
    *("qls-100.form.titel", "qls-100.gebied.diensten.bank", "qls-100.gebied.diensten.beeld"),
    *("qls-100.gebied.mentaal.stress", "qls-100.gebied.woning.bed"),
    *("qls-100.gebied.woning.privacy", "qls-100.gebied.woning.toilet"),
}
"""These hold nothing but what is filled in, or a word that English has too."""

OLD = Message("een.tekst", "Schrijf op wat je wilt", "x")
NEW = Message("een.tekst", "Schrijf op, wat je wilt", "x")
TRANSLATED = '\nmsgctxt "een.tekst"\nmsgid "Schrijf op wat je wilt"\nmsgstr "Write what you want"\n'

every = pytest.mark.parametrize("taal", translations.TRANSLATED)


@cache
def texts(taal: str) -> dict[str, str]:
    """Return id -> text of a catalogue."""
    text = translations.place(taal).read_text(encoding="utf-8")
    return {str(entry.context): str(entry.string) for entry in translations.entries(text)}


@cache
def said(taal: str) -> dict[str, packs.Text]:
    """Return id -> text with the words of the house in it."""
    return {key: packs.fill(text, packs.standard(taal)) for key, text in texts(taal).items()}


def terms(text: str) -> set[str]:
    """Return which words of the house a text names."""
    named = (name.rpartition(" ")[2] for name in re.findall(r"\{([^{}]*)\}", text))
    found = (_forms().get(name[:1].lower() + name[1:]) for name in named)
    return {term for term, _ in filter(None, found)}


@every
def test_every_text_is_translated_as_it_is_today(taal: str) -> None:
    """Run tools/extract_messages.py, and translate what it names (docs/translations.md)."""
    text = translations.place(taal).read_text(encoding="utf-8")
    assert translations.open_ids(text) == []
    assert translations.merged(extract_messages.found(), taal, text) == text
    assert len(texts(taal)) > 200


@every
def test_a_translation_names_what_its_source_names(taal: str) -> None:
    """The same parameters and the same words of the house."""
    for key, text in texts("nl").items():
        assert said(taal)[key].parameters == said("nl")[key].parameters, key
        assert terms(texts(taal)[key]) == terms(text), key


@every
def test_a_translation_ends_as_its_source_does(taal: str) -> None:
    """A question stays a question, and a label stays a label."""
    for key, text in texts("nl").items():
        ends = [one[-1:] if one[-1:] in ".?:…" else "" for one in (text, texts(taal)[key])]
        assert ends[0] == ends[1], key


def test_english_is_another_language() -> None:
    """No text stands there in Dutch, once its words are filled in."""
    same = {key for key, text in said("en").items() if text == said("nl")[key]}
    assert same == SAME_IN_ENGLISH


def test_u_is_said_where_nl_says_je_and_nowhere_else() -> None:
    """The client's own sentences stay as they are."""
    for key, text in texts("nl").items():
        formal = texts("nl@u")[key]
        assert not translations.speaks(formal), key
        assert (formal != text) == translations.speaks(text), key
        if translations.speaks(text):
            assert re.search(r"\b(u|uw)\b", formal, re.IGNORECASE), key


@every
@pytest.mark.parametrize("form", forms.catalogue(), ids=lambda form: form.id)
def test_the_title_of_a_control_is_never_cut(form: forms.Form, taal: str) -> None:
    """Word shows the first letters only."""
    people = [said(taal)[f"{one.bericht}.wie"] for one in form.vragen if one.wie]
    wie = max((one.say(nummer=50) for one in people), key=len, default="")
    for vraag in form.vragen:
        for part in ("kort", "geen_kort"):
            text = said(taal).get(f"{vraag.bericht}.{part}")
            if text is not None:
                assert len(text.say(nummer=50, wie=wie, naam="", kort="")) <= MAX_KORT


@every
def test_a_comma_mended_in_the_source_keeps_the_translation(taal: str) -> None:
    """It is marked, with the old words, until somebody has looked."""
    text = translations.merged([NEW], taal, TRANSLATED)
    assert 'msgid "Schrijf op, wat je wilt"\nmsgstr "Write what you want"' in text
    assert '#, fuzzy\n#| msgid "Schrijf op wat je wilt"' in text
    assert translations.open_ids(text) == [NEW.id]
    assert translations.merged([NEW], taal, text) == text
    mended = re.sub(r"#, fuzzy\n#\| .*\n", "", text)
    assert translations.open_ids(translations.merged([NEW], taal, mended)) == []


@every
def test_a_new_text_is_named(taal: str) -> None:
    """Nothing is forgotten, and what went away is gone."""
    other = Message("nog.een", "Nu jij", "x")
    text = translations.merged([other], taal, TRANSLATED)
    assert translations.open_ids(text) == [other.id]
    assert OLD.id not in text


def test_a_text_without_je_follows_nl_by_itself() -> None:
    """In nl@u only; what somebody changed by hand stays, and is marked."""
    plain, mended = (Message("a.b", text, "x") for text in ("Naam", "Uw naam"))
    text = translations.merged([plain], "nl@u", "")
    assert 'msgstr "Naam"' in text
    assert 'msgstr "Uw naam"' in translations.merged([mended], "nl@u", text)
    by_hand = text.replace('msgstr "Naam"', 'msgstr "Uw eigen naam"')
    assert translations.open_ids(translations.merged([mended], "nl@u", by_hand)) == ["a.b"]
    assert translations.open_ids(translations.merged([plain], "en", "")) == ["a.b"]
