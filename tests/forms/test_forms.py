"""Every answer has one question, and every question an answer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs
import pytest

from rgdocs import forms, packs
from rgdocs.errors import UsageError
from rgdocs.model import CATEGORIEEN, GEBIEDEN, IDS, KIND, MAX_ITEMS, RECORD, RECORDS, Client, Kind

if TYPE_CHECKING:
    from rgdocs.forms import Form, Vraag

ID = re.compile(r"[a-z][a-z0-9_-]*(\.[a-z0-9_-]+)+")
LONGEST = {"nummer": MAX_ITEMS, "naam": "", "kort": "", "hij": "", "hem": "", "zijn": ""}

each_form = pytest.mark.parametrize("form", forms.catalogue(), ids=lambda form: form.id)


def patterns(record: type, start: str = "") -> set[str]:
    """Return the pattern of every field of a record that needs a question."""
    found: set[str] = set()
    for field in attrs.fields(record):
        path, kind, inner = f"{start}{field.name}", field.metadata[KIND], field.metadata.get(RECORD)
        if kind is Kind.IDS:
            continue
        if inner is not Client:
            found.add(path)
        if inner:
            row = ".*" if kind is Kind.RECORDS else ""
            found |= patterns(inner, f"{path}{row}.")
    return found


def kinds(record: type, start: str = "") -> dict[str, Kind]:
    """Return the kind of every pattern."""
    found: dict[str, Kind] = {}
    for field in attrs.fields(record):
        path, kind, inner = f"{start}{field.name}", field.metadata[KIND], field.metadata.get(RECORD)
        found[path] = kind
        if inner:
            row = ".*" if kind is Kind.RECORDS else ""
            found |= kinds(inner, f"{path}{row}.")
    return found


def test_the_catalogue_holds_every_record_that_is_a_document() -> None:
    """A new record needs a form, and a form a record."""
    assert {form.record for form in forms.catalogue()} == set(RECORDS)
    assert [form.id for form in forms.catalogue()] == [
        "fasen",
        "folder",
        "sociogram",
        "resourcegroepplan",
        "signaleringsplan",
        "uitnodiging",
        "verdiepingsgesprek-familie",
        "verdiepingsgesprek-naasten",
        "verdiepingsgesprek-professionals",
        "agenda",
        "vaardigheden",
        "themas",
        "gewone-dag",
        "qls-100",
    ]
    assert all(form.id == form.record.soort for form in forms.catalogue())


@each_form
def test_every_field_has_a_question_and_every_question_a_field(form: Form) -> None:
    """Nothing can be told that is not asked, and nothing is asked that cannot be kept."""
    assert sorted(vraag.pad for vraag in form.vragen) == sorted(patterns(form.record))


@each_form
def test_ids_are_unique_and_plain(form: Form) -> None:
    """An id is a name for machines, kept for ever."""
    ids = [vraag.id for vraag in form.vragen]
    assert len(set(ids)) == len(ids)
    assert all(ID.fullmatch(one) and one.isascii() for one in [*ids, *form.berichten()])


@each_form
def test_every_question_is_complete(form: Form) -> None:
    """A question, a short name, a source, room to write."""
    for vraag in form.vragen:
        assert vraag.tekst, vraag.id
        assert vraag.kort, vraag.id
        assert re.fullmatch(r"001 (bijlage \d+[abc]?|overzicht)|eigen", vraag.bron), vraag.id
        assert vraag.regels >= 1, vraag.id


@each_form
def test_lists_and_only_lists_have_rows(form: Form) -> None:
    """A blank list shows rows to write in; nothing else repeats."""
    for vraag in form.vragen:
        is_list = kinds(form.record)[vraag.pad] in {Kind.TEXTS, Kind.RECORDS}
        assert bool(vraag.rijen) == is_list, vraag.id
        assert is_list or not vraag.erbij, vraag.id


@each_form
def test_people_and_steps_and_nothing_else_are_named(form: Form) -> None:
    """What is asked of a person names him or her, and what is asked of a step the step."""
    for vraag in form.vragen:
        has_person = any(
            other.pad in {f"{vraag.pad}.{one}" for one in ("rol", "*.rol", "opmerking")}
            for other in form.vragen
        )
        assert bool(vraag.wie) == has_person, vraag.id


@each_form
def test_none_on_purpose_can_be_said_of_the_very_parts_that_allow_it(form: Form) -> None:
    """Each id that the record's `geen` may hold has words for it."""
    allowed = {
        path.removesuffix("geen") + one
        for path, record in holders(form.record)
        for one in attrs.fields_dict(record)["geen"].metadata[IDS]
    }
    assert {vraag.pad for vraag in form.vragen if vraag.geen} == allowed
    assert {vraag.pad for vraag in form.vragen if vraag.geen_kort} == allowed


def holders(record: type, start: str = "") -> list[tuple[str, type]]:
    """Return path and class of every record that has a field `geen`."""
    found = []
    for field in attrs.fields(record):
        if field.name == "geen":
            found.append((f"{start}{field.name}", record))
        elif field.metadata[KIND] is Kind.RECORD:
            found += holders(field.metadata[RECORD], f"{start}{field.name}.")
    return found


def parameters(text: str) -> set[str]:
    """Return the parameters of a text; an unknown house word raises PackError."""
    return set(packs.fill(text, packs.standard()).parameters)


def known_at(vraag: Vraag, form: Form) -> set[str]:
    """Return what the texts of a question may name."""
    above = [other for other in form.vragen if vraag.pad.startswith(f"{other.pad}.")]
    numbered = {"nummer"} if "*" in vraag.pad else set()
    if form.id == "agenda":
        numbered |= {"naam"}
    if any(other.pad == "client.voornaamwoord" for other in form.vragen):
        numbered |= {"naam", "hij", "hem", "zijn"}
    return numbered | ({"wie"} if any(other.wie for other in above) else set())


@each_form
def test_texts_name_only_what_is_known_in_their_place(form: Form) -> None:
    """A number in a row, a person where there is one; elsewhere nothing."""
    for vraag in form.vragen:
        known = known_at(vraag, form)
        for part in ("tekst", "hulp", "kort", "tip", "geen", "geen_kort"):
            assert parameters(getattr(vraag, part)) <= known, (vraag.id, part)
        for part in ("rij", "wie"):
            assert parameters(getattr(vraag, part)) <= known | {"nummer"}, (vraag.id, part)
    for part in ("titel", "kop", "uitleg", "wie_vult_in", "wie_ziet"):
        assert parameters(getattr(form, part)) == set(), part
    about_one = "client" in attrs.fields_dict(form.record)
    assert parameters(form.kop_van) == ({"naam"} if about_one else set())


@each_form
def test_short_names_fit_the_title_of_a_control(form: Form) -> None:
    """Word shows 64 characters; ours are at most 60 in the standard words."""
    people = [vraag.wie for vraag in form.vragen if vraag.wie]
    longest = max((said(one) for one in people), key=len, default="")
    for vraag in form.vragen:
        for text in (vraag.kort, vraag.geen_kort):
            assert len(said(text, longest)) <= 60, vraag.id


def said(text: str, wie: str = "") -> str:
    """Return a text in the standard words, as long as it can get."""
    return packs.fill(text, packs.standard()).say(**LONGEST, wie=wie)


def test_the_shared_parts_are_written_once() -> None:
    """Both forms ask the eleven parts in the same words, under the same message ids."""
    plan, own = (
        {vraag.bericht: vraag.berichten() for vraag in forms.get(one).vragen}
        for one in ("resourcegroepplan", "signaleringsplan")
    )
    shared = {key for key in plan if key.startswith("signalering.")}
    assert len(shared) == 11
    assert {key: plan[key] for key in shared} == {
        key: texts for key, texts in own.items() if key.startswith("signalering.")
    }


def test_a_message_id_stands_for_one_text() -> None:
    """The same id in two forms means the same words."""
    said: dict[str, set[str]] = {}
    for form in forms.catalogue():
        for key, text in form.berichten().items():
            said.setdefault(key, set()).add(text)
    assert {key for key, texts in said.items() if len(texts) > 1} == set()


def test_an_unknown_form_is_refused_with_the_nearest_name() -> None:
    """The way out is named, what was asked is not."""
    with pytest.raises(UsageError) as caught:
        forms.get("signaleringsplannnn-geheim")
    assert "Is signaleringsplan bedoeld?" in str(caught.value)
    assert "geheim" not in str(caught.value)


def test_a_form_is_read_once() -> None:
    """Forms never change while the program runs."""
    assert forms.get("resourcegroepplan") is forms.get("resourcegroepplan")
    assert forms.get("resourcegroepplan").delen[0].id == "hoofd"


def test_the_areas_are_those_of_the_model() -> None:
    """Twelve categories and 99 areas, in the order of the source, each with words of its own."""
    form = forms.get("qls-100")
    areas = [area for category in form.categorieen for area in category.gebieden]
    assert tuple(area.id for area in areas) == GEBIEDEN
    assert [category.id for category in form.categorieen] == list(CATEGORIEEN)
    assert (len(CATEGORIEEN), len(areas), len({area.tekst for area in areas})) == (12, 99, 99)
    sizes = [11, 8, 17, 5, 5, 6, 6, 7, 10, 4, 15, 5]
    assert [len(areas) for areas in CATEGORIEEN.values()] == sizes
    assert [area.nummer for area in areas] == list(range(1, 100))
    assert all(category.tekst and category.beeld for category in form.categorieen)
