"""House words are filled in as written, and nothing else is looked into."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rgdocs.errors import PackError
from rgdocs.packs import PARAMETERS, Woord, fill, standard
from rgdocs.packs._words import in_english, known_words

OTHER = dict(standard()) | {
    "resourcegroep": Woord("netwerk", "netwerken", "het", "netwerk"),
    "regieondersteuner": Woord("coach", "coaches", "de", "coach"),
    "signaleringsplan": Woord("crisiskaart", "crisiskaarten", "de", "crisiskaart"),
}


@pytest.mark.parametrize(
    ("message", "usual", "other"),
    [
        ("Mijn {resourcegroep}", "Mijn resourcegroep", "Mijn netwerk"),
        ("{Resourcegroep} en meer", "Resourcegroep en meer", "Netwerk en meer"),
        ("alle {resourcegroepen}", "alle resourcegroepen", "alle netwerken"),
        ("{Resourcegroepen}", "Resourcegroepen", "Netwerken"),
        ("in {de resourcegroep}", "in de resourcegroep", "in het netwerk"),
        ("{De resourcegroep} helpt", "De resourcegroep helpt", "Het netwerk helpt"),
        ("{de resourcegroepen}", "de resourcegroepen", "de netwerken"),
        ("{deze resourcegroep}", "deze resourcegroep", "dit netwerk"),
        ("{Onze resourcegroep}", "Onze resourcegroep", "Ons netwerk"),
        ("{elke resourcegroep}", "elke resourcegroep", "elk netwerk"),
        ("{resourcegroep-}plan", "resourcegroepplan", "netwerkplan"),
        ("{Resourcegroep-}plan", "Resourcegroepplan", "Netwerkplan"),
        ("{regieondersteuner-}gesprek", "regieondersteunersgesprek", "coachgesprek"),
        ("{het signaleringsplan}", "het signaleringsplan", "de crisiskaart"),
        ("{Dit signaleringsplan}", "Dit signaleringsplan", "Deze crisiskaart"),
        ("{clienten} en {client}", "cliënten en cliënt", "cliënten en cliënt"),
        ("zonder woord", "zonder woord", "zonder woord"),
        ("", "", ""),
    ],
)
def test_a_word_takes_the_form_that_its_sentence_needs(
    message: str, usual: str, other: str
) -> None:
    """Singular, plural, capital, article, compound."""
    assert fill(message, standard()).say() == usual
    assert fill(message, OTHER).say() == other


OTHER_ENGLISH = dict(standard("en")) | {
    "resourcegroep": Woord("inner circle", "inner circles", "an", "inner circle"),
    "signaleringsplan": Woord("crisis card", "crisis cards", "a", "crisis card"),
}


@pytest.mark.parametrize(
    ("message", "usual", "other"),
    [
        ("My {resourcegroep}", "My resource group", "My inner circle"),
        ("{Resourcegroepen}", "Resource groups", "Inner circles"),
        ("{a resourcegroep}", "a resource group", "an inner circle"),
        ("{A signaleringsplan}", "An early warning plan", "A crisis card"),
        ("{Resourcegroep-} plan", "Resource group plan", "Inner circle plan"),
        ("{an resourcegroep-} plan", "a resource group plan", "an inner circle plan"),
    ],
)
def test_an_english_text_has_english_words(message: str, usual: str, other: str) -> None:
    """Under the same names; only a/an follows the word."""
    assert fill(message, standard("en")).say() == usual
    assert fill(message, OTHER_ENGLISH).say() == other


@pytest.mark.parametrize("message", ["{de resourcegroep}", "{a resourcegroepen}", "{the client}"])
def test_a_dutch_article_in_an_english_text_is_refused(message: str) -> None:
    """And the other way about."""
    with pytest.raises(PackError):
        fill(message, standard("en"))
    with pytest.raises(PackError):
        fill("{a resourcegroep}", standard())


def test_every_word_that_we_know_has_an_english_one() -> None:
    """A word that we do not know stays itself, with an article that fits its sound."""
    assert len(known_words()) > len(standard())
    for word in known_words().values():
        assert in_english(word) in known_words("en").values()
    assert in_english(Woord("kring", "kringen", "de", "kring")).lidwoord == "a"
    assert in_english(Woord("eigen kring", "eigen kringen", "de", "-")).lidwoord == "an"


@pytest.mark.parametrize(
    "message",
    [
        "{}",
        "{onbekend}",
        "{een resourcegroep}",
        "{RESOURCEGROEP}",
        "{elke resourcegroepen}",
        "{de resourcegroep-}",
        "{resourcegroep.__class__}",
        "{resourcegroep!r}",
        "{0}",
        "{ resourcegroep}",
        "{de  resourcegroep}",
        "{naam.upper}",
        "alleen {",
        "alleen }",
        "{{resourcegroep}}",
        "{a{resourcegroep}",
    ],
)
def test_anything_else_in_braces_is_refused(message: str) -> None:
    """A slip in a text is found, never printed."""
    with pytest.raises(PackError) as caught:
        fill(message, standard())
    assert caught.value.problems[0].code in {"pack.text.placeholder", "pack.text.braces"}


def test_a_parameter_is_never_looked_into() -> None:
    """What a client wrote stays letter for letter, braces and all."""
    text = fill("{Resourcegroep} van {naam}, nummer {nummer}", standard())
    assert text.parameters == {"naam", "nummer"}
    naam = "{resourcegroep} {nummer} {0.__class__} %s \\1"
    assert text.say(naam=naam, nummer=3) == f"Resourcegroep van {naam}, nummer 3"


WORDS = st.text(st.characters(exclude_characters="{}"), min_size=1, max_size=60)


@given(
    words=st.lists(WORDS, min_size=3, max_size=3),
    lidwoord=st.sampled_from(["de", "het"]),
    message=st.lists(
        st.sampled_from(
            [
                "{resourcegroep}",
                "{De resourcegroep}",
                "{resourcegroepen}",
                "{resourcegroep-}",
                " en ",
                "{naam}",
            ]
        )
    ),
)
def test_random_words_never_break_a_text(
    words: list[str], lidwoord: str, message: list[str]
) -> None:
    """Any word without braces is printed as it is, as often as it is named."""
    own = dict(standard()) | {"resourcegroep": Woord(words[0], words[1], lidwoord, words[2])}
    said = fill("".join(message), own).say(naam="{naam}")
    wanted = {
        "{resourcegroep}": words[0],
        "{De resourcegroep}": f"{lidwoord.capitalize()} {words[0]}",
        "{resourcegroepen}": words[1],
        "{resourcegroep-}": words[2],
        " en ": " en ",
        "{naam}": "{naam}",
    }
    assert said == "".join(wanted[piece] for piece in message)


def test_no_house_word_is_also_a_parameter() -> None:
    """What stands in braces means one thing."""
    assert not PARAMETERS & set(standard())
