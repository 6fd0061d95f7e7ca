"""The questions of the interviews: one list, three masks, the places of the source."""

from __future__ import annotations

from collections import Counter

import attrs
import pytest

from rgdocs import forms, packs
from rgdocs.model import GESPREKSDELEN, KIND, RECORD, Kind

LISTS = ("familie", "naasten", "professionals")
ITEMS = {
    "familie": (13, 20, 14),
    "naasten": (9, 27, 20),
    "professionals": (4, 15, 9),
}
"""Items of the source in verleden, heden, toekomst; 6a.verleden has three sub-items besides."""
PRONOUNS = ("naam", "hij", "hem", "zijn")

each_list = pytest.mark.parametrize("name", LISTS)


def form(name: str) -> forms.Form:
    """Return the form of one list."""
    return forms.get(f"verdiepingsgesprek-{name}")


def asked(name: str) -> list[forms.Vraag]:
    """Return the questions that have a place in the list of the source."""
    return [v for v in form(name).vragen if v.pad.startswith("antwoorden.") and v.plaats]


def short(question: forms.Vraag) -> str:
    """Return the id of a question without its form."""
    return question.id.partition(".")[2]


def part_of(question: forms.Vraag) -> str:
    """Return the part that a question stands in."""
    return question.pad.split(".")[1]


@each_list
def test_every_item_of_the_source_is_asked(name: str) -> None:
    """Distinct places, not questions, are counted: an item may hold several questions."""
    items = {question.plaats.partition("#")[0] for question in asked(name)}
    whole = Counter(item.split(".")[0] for item in items if item.count(".") == 1)
    assert tuple(whole[part] for part in GESPREKSDELEN) == ITEMS[name]
    inside = {item for item in items if item.count(".") == 2}
    wanted = {f"verleden.6.{n}" for n in (1, 2, 3)} if name == "familie" else set()
    assert inside == wanted
    for part, count in zip(GESPREKSDELEN, ITEMS[name], strict=True):
        numbers = {int(item.split(".")[1]) for item in items if item.startswith(f"{part}.")}
        assert numbers == set(range(1, count + 1))


@each_list
def test_they_are_asked_in_the_order_of_the_source(name: str) -> None:
    """By item, and inside an item by the number after the sign."""
    for part in GESPREKSDELEN:
        places = [_order(v.plaats) for v in asked(name) if part_of(v) == part]
        assert places == sorted(places)
        assert len(set(places)) == len(places)


def _order(place: str) -> tuple[float, int]:
    item, _, inside = place.partition(".")[2].partition("#")
    return float(item), int(inside or 0)


def test_sixty_nine_questions_are_shared_as_the_source_shares_them() -> None:
    """33 in all lists, 20 in the first two, 7, 4 and 5 in one; none in another pair."""
    holders: dict[str, set[str]] = {}
    for name in LISTS:
        for question in asked(name):
            if not short(question).startswith("bijzonderheden."):
                holders.setdefault(short(question), set()).add(name)
    counts = Counter(frozenset(names) for names in holders.values())
    assert len(holders) == 69
    assert counts == {
        frozenset(LISTS): 33,
        frozenset({"familie", "naasten"}): 20,
        frozenset({"familie"}): 7,
        frozenset({"naasten"}): 4,
        frozenset({"professionals"}): 5,
    }


@each_list
def test_each_list_is_cut_out_of_one_order(name: str) -> None:
    """The record holds exactly the questions of its list, in the order of the paper."""
    assert [v.pad for v in asked(name) if v.regels > 1] == list(_texts(form(name).record))


def _texts(record: type, start: str = "") -> list[str]:
    found: list[str] = []
    for field in attrs.fields(record):
        path = f"{start}{field.name}"
        if RECORD in field.metadata:
            found += _texts(field.metadata[RECORD], f"{path}.")
        elif field.metadata[KIND] is Kind.TEXT and path.startswith("antwoorden."):
            found.append(path)
    return found


def test_only_four_questions_are_said_in_other_words_per_list() -> None:
    """A shared question is one message, for whoever translates or rewords it."""
    said: dict[str, set[str]] = {}
    for name in LISTS:
        for question in asked(name):
            said.setdefault(short(question), set()).add(question.tekst)
    differing = {key for key, texts in said.items() if len(texts) > 1}
    assert differing == {"middelengebruik", "hulp_nodig", "tips", "eigen_steun"}


@each_list
def test_a_question_leans_on_one_that_came_before(name: str) -> None:
    """And can be asked in full where that one is left out."""
    before: set[str] = set()
    leaning = []
    for question in asked(name):
        if question.verwijst:
            assert question.verwijst in before, question.id
            leaning.append(short(question))
        before.add(short(question))
    assert len(leaning) >= 5


@each_list
def test_no_sentence_begins_with_the_client(name: str) -> None:
    """A name or "de cliënt" never needs a capital, and no text says the client twice."""
    for question in form(name).vragen:
        for text in (question.tekst, question.tip):
            pieces = packs.fill(text, packs.standard())
            named = [one for one in pieces.pieces[1::2] if one in PRONOUNS]
            assert len(named) <= 1, question.id
            starts = [piece.rstrip()[-1:] in {"", ".", "?", "!"} for piece in pieces.pieces[::2]]
            assert not (named and starts[0]), question.id


def test_what_a_filled_interview_may_not() -> None:
    """It carries no data unless asked and never goes with other papers; other forms do."""
    for one in forms.catalogue():
        talk = one.id.startswith("verdiepingsgesprek-")
        assert one.nooit_samen == talk
        assert one.met_gegevens == (not talk and one.id != "uitnodiging")
        assert one.kiest_vragen == talk
        assert set(one.los) == ({"samenvatting"} if talk else set())


@each_list
def test_the_start_is_the_same_for_all(name: str) -> None:
    """Four of its points have room for an answer."""
    start = [v for v in form(name).vragen if v.pad.startswith("start.")]
    assert [v.plaats for v in start] == [f"start.2{point}" for point in ("b", "c", "d", "f", "f")]
    assert {v.bericht for v in start} == {f"gesprek.{short(v)}" for v in start}
