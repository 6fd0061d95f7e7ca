"""How an interview speaks about the client, and which questions stand on the paper."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from rgdocs import compose, forms, packs
from rgdocs.errors import UsageError
from rgdocs.model import (
    AntwoordenFamilie,
    AntwoordenNaasten,
    BesprokenClient,
    Bijzonderheden,
    Gespreksstart,
    HedenNaasten,
    Persoon,
    Resourcegroepplan,
    VerdiepingsgesprekFamilie,
    VerdiepingsgesprekNaasten,
    VerledenFamilie,
)

WHEN = datetime(2026, 1, 31, tzinfo=UTC)
PACK = packs.load()


def made(record: Any, kind: str = "final", **options: str) -> compose.Composed:
    """Compose a record, or the blank of a class of records."""
    blank = isinstance(record, type)
    return compose.compose(
        forms.get(record.soort),
        "blank" if blank else kind,
        pack=PACK,
        record=None if blank else record,
        when=WHEN,
        options=compose.Options(**options),
    )


def asked(composed: compose.Composed) -> dict[str, str]:
    """Return path -> printed words of the questions on the paper."""
    parts = composed.context["v"]["delen"]
    return {one["vraag"]["pad"]: one["zegt"] for part in parts for one in part["vragen"]}


def talk(naam: str = "", word: str = "", **given: str) -> VerdiepingsgesprekNaasten:
    """Return an interview about someone, with answers about now."""
    return VerdiepingsgesprekNaasten(
        client=BesprokenClient(naam=naam, voornaamwoord=word),
        antwoorden=AntwoordenNaasten(heden=HedenNaasten(**given)),
    )


@pytest.mark.parametrize(
    ("naam", "word", "subject", "object_"),
    [
        ("Sam", "hij", "hij", "hem"),
        ("Sam", "zij", "zij", "haar"),
        ("Sam", "die", "die", "hen"),
        ("Sam", "", "Sam", "Sam"),
        ("", "zij", "zij", "haar"),
        ("", "", "de cliënt", "de cliënt"),
    ],
)
def test_a_question_uses_the_words_for_the_client(
    naam: str, word: str, subject: str, object_: str
) -> None:
    """Subject and object; who has no word is named again, who has no name is the client."""
    said = asked(made(talk(naam, word, persoonlijkheid="x"), questions="all"))
    heden = "antwoorden.heden"
    assert said[f"{heden}.persoonlijkheid"] == f"Wat voor mens is {naam or 'de cliënt'}?"
    about = f"Begint {subject} er zelf over, of alleen als jij iets vraagt?"
    assert said[f"{heden}.vertelt_zelf"] == about
    assert said[f"{heden}.problemen_bespreekbaar"] == f"Kun je daar met {object_} over praten?"


IN_THEIR_PLACE = {
    ("nl", "hij"): ("Begint hij er zelf over", "Hoe gaat hij daarmee om", "daar met hem over"),
    ("nl", "zij"): ("Begint zij er zelf over", "Hoe gaat zij daarmee om", "daar met haar over"),
    ("nl", "die"): ("Begint die er zelf over", "Hoe gaat die daarmee om", "daar met hen over"),
    ("nl@u", "hij"): ("Begint hij er zelf over", "Hoe gaat hij daarmee om", "daar met hem over"),
    ("nl@u", "zij"): ("Begint zij er zelf over", "Hoe gaat zij daarmee om", "daar met haar over"),
    ("nl@u", "die"): ("Begint die er zelf over", "Hoe gaat die daarmee om", "daar met hen over"),
    ("en", "hij"): ("Will he bring it up", "How well can he cope with that", "with him about that"),
    ("en", "zij"): ("Will she bring it up", "How well can she cope with", "with her about that"),
    ("en", "die"): ("Will they bring it up", "How well can they cope with", "with them about that"),
}
"""Language and word -> how three questions begin or end: subject, subject, object."""


@pytest.mark.parametrize(("taal", "word"), IN_THEIR_PLACE)
def test_a_question_is_right_in_every_language(taal: str, word: str) -> None:
    """No verb of an English sentence is that of "he" where it says "they"."""
    pack = PACK.in_taal(taal)
    record = talk("Sam", word, persoonlijkheid="x")
    options = compose.Options(questions="all")
    form = forms.get(record.soort)
    made_in = compose.compose(form, "final", pack=pack, record=record, when=WHEN, options=options)
    said = asked(made_in)
    keys = ("vertelt_zelf", "verhouding_tot_problemen", "problemen_bespreekbaar")
    for key, piece in zip(keys, IN_THEIR_PLACE[taal, word], strict=True):
        assert piece in said[f"antwoorden.heden.{key}"]
    others = {"en": {"hij": {"she", "her"}, "zij": {"he", "him", "his"}}}.get(taal, {})
    printed = {one.strip("?,.") for text in said.values() for one in text.split()}
    assert printed & others.get(word, {"hem", "haar", "she", "him"} - {*NEEDED[word]}) == set()


NEEDED = {"hij": {"hem"}, "zij": {"haar"}, "die": set[str]()}


def test_possessives_are_known_too() -> None:
    """No question needs one now; a pack's own words may."""
    for word, own in {"hij": "zijn", "zij": "haar", "die": "diens", "": "van Sam"}.items():
        assert made(talk("Sam", word)).context["v"]["genoemd"]["zijn"] == own


def test_a_name_in_braces_is_only_a_name() -> None:
    """What a client is called is never looked into."""
    said = asked(made(talk("{client} {{ 7 }}", persoonlijkheid="x")))
    assert said["antwoorden.heden.persoonlijkheid"] == "Wat voor mens is {client} {{ 7 }}?"


def test_the_blank_asks_everything_in_neutral_words() -> None:
    """Nobody is called "hij of zij"."""
    for form in forms.catalogue():
        if form.nooit_samen:
            composed = made(form.record)
            said = asked(composed)
            wanted = [v.pad for v in form.vragen if v.pad.count(".") > 1 and v.regels > 1]
            assert list(said) == wanted
            words = " ".join([*said.values(), *composed.tips.values()])
            assert "{" not in words
            assert not {" hem ", " haar ", " diens "} & {f" {word} " for word in words.split()}


RECORD = VerdiepingsgesprekFamilie(
    client=BesprokenClient(naam="Sam"),
    start=Gespreksstart(week="8"),
    antwoorden=AntwoordenFamilie(
        verleden=VerledenFamilie(bijzonderheden=Bijzonderheden(basisschool="a", middelbaar="b")),
        heden=HedenNaasten(vertelt_zelf="c", handelen="d", handelen_meestal="e"),
    ),
)


def test_a_final_prints_what_was_asked() -> None:
    """Parts without an answer are left out; a heading stands once, above the first of its own."""
    v = made(RECORD).context["v"]
    assert [part["kop"] for part in v["delen"]] == ["Vroeger", "Nu"]
    past = v["delen"][0]["vragen"]
    assert [one["kop"] for one in past] == ["Wat viel er verder op?", ""]
    assert [one["vraag"]["pad"] for one in v["startvragen"]] == ["start.week"]


def test_a_question_is_asked_in_full_where_the_one_before_is_left_out() -> None:
    """ "Erover" needs something to point at."""
    heden = "antwoorden.heden"
    said = asked(made(RECORD))
    assert said[f"{heden}.vertelt_zelf"].startswith("Begint Sam er zelf over hoe het gaat")
    assert said[f"{heden}.handelen"] == "Wat heb je gedaan toen het slechter ging?"
    assert said[f"{heden}.handelen_meestal"] == "En wat doe je gewoonlijk?"
    whole = asked(made(RECORD, questions="all"))
    assert whole[f"{heden}.handelen"] == "Wat heb je op zulke momenten gedaan?"


def test_a_final_prints_everything_when_asked() -> None:
    """As many questions as the blank."""
    assert list(asked(made(RECORD, questions="all"))) == list(asked(made(type(RECORD))))
    assert list(asked(made(RECORD, "prefilled"))) == list(asked(made(type(RECORD))))


def test_a_part_alone_holds_nothing_else() -> None:
    """Names of who took part, never how to reach them."""
    someone = Persoon(naam="Joris", rol="broer", telefoon="06 00 00 00 11", email="j@example.org")
    record = VerdiepingsgesprekFamilie(
        client=RECORD.client,
        met_wie=someone,
        start=RECORD.start,
        antwoorden=RECORD.antwoorden,
        samenvatting="Kort.",
    )
    assert compose.only(record, "samenvatting") == VerdiepingsgesprekFamilie(
        client=RECORD.client, met_wie=Persoon(naam="Joris", rol="broer"), samenvatting="Kort."
    )
    assert compose.only(record, "") is record
    composed = made(record, part="samenvatting")
    assert composed.filename == "verdiepingsgesprek-familie-samenvatting"
    assert composed.title == "Samenvatting van een gesprek"
    assert asked(composed) == {}


def test_someone_who_can_only_be_reached_is_left_out_of_a_part() -> None:
    """A role or a name is needed to be named at all."""
    record = VerdiepingsgesprekFamilie(met_wie=Persoon(rol="buurvrouw", email="x@example.org"))
    assert compose.only(record, "samenvatting").met_wie == Persoon(rol="buurvrouw")


@pytest.mark.parametrize(
    ("record", "kind", "options", "code"),
    [
        (RECORD, "final", {"questions": "geheim"}, "usage.questions"),
        (RECORD, "prefilled", {"questions": "all"}, "usage.questions-here"),
        (Resourcegroepplan(), "final", {"questions": "all"}, "usage.questions-here"),
        (RECORD, "final", {"part": "geheim"}, "usage.part"),
        (Resourcegroepplan(), "final", {"part": "samenvatting"}, "usage.part"),
        (RECORD, "prefilled", {"part": "samenvatting"}, "usage.part-final"),
    ],
)
def test_a_choice_that_does_not_fit_is_refused(
    record: Any, kind: str, options: dict[str, str], code: str
) -> None:
    """With what can be chosen, and without what was asked."""
    with pytest.raises(UsageError) as caught:
        made(record, kind, **options)
    assert [fault.code for fault in caught.value.problems] == [code]
    assert "geheim" not in str(caught.value)
