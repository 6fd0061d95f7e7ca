"""Fills the words of the house into messages.

A message names a word in braces, as the built-in pack says it:

    {resourcegroep}         the word                           netwerkgroep
    {Resourcegroep}         with a capital                     Netwerkgroep
    {resourcegroepen}       its plural                         netwerkgroepen
    {de resourcegroep}      with article or demonstrative      de netwerkgroep, het netwerk
    {De resourcegroep}      the capital goes to the first      Het netwerk
    {resourcegroep-}        as the head of a compound          netwerkgroep|bijeenkomst

Before the word may stand de/het, dit/deze, die/dat, ons/onze, elk/elke, welk/welke; which of the
pair is printed follows the article of the pack's word. An English text names the same words, and
before them only a/an: {a signaleringsplan} is "an early warning plan". {naam}, {nummer}, {wie},
{kort} and the words for a client, {hij}, {hem} and {zijn}, are parameters: filled when the message
is said, and never looked into. Anything else in braces is a PackError. A plain substituter:
`str.format` would give a message a way to our objects.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import attrs

from rgdocs.errors import PackError
from rgdocs.problems import problem

if TYPE_CHECKING:
    from collections.abc import Mapping

    Forms = Mapping[str, Any]

PARAMETERS = frozenset({"dag", "van", "tot", "naam", "nummer", "wie", "kort", "hij", "hem", "zijn"})
"""What a message may name besides the words of the house."""

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_PAIRS = {
    either: pair
    for pair in (
        ("de", "het"),
        ("deze", "dit"),
        ("die", "dat"),
        ("onze", "ons"),
        ("elke", "elk"),
        ("welke", "welk"),
    )
    for either in pair
}
_ONLY_ONE = frozenset({"elke", "elk"})
ARTICLES = {"nl": ("de", "het"), "en": ("a", "an")}
"""Language -> what a word of the house may have as its article."""


@attrs.frozen
class Woord:
    """One word of the house, in the forms that sentences need."""

    enkelvoud: str
    meervoud: str
    lidwoord: str
    """"de" or "het"; of an English word "a" or "an"."""
    samenstelling: str
    """As the first part of a compound."""


@attrs.frozen
class Text:
    """A message with its house words filled in: plain pieces and parameters, in turns."""

    pieces: tuple[str, ...]
    """Pieces 0, 2, 4, … are text; 1, 3, … are names of parameters."""

    @property
    def parameters(self) -> frozenset[str]:
        """Return what must be filled in to say it."""
        return frozenset(self.pieces[1::2])

    def say(self, **params: object) -> str:
        """Return the message with its parameters filled in; KeyError for a missing one."""
        if len(self.pieces) == 1:
            return self.pieces[0]
        return "".join(
            str(params[piece]) if index % 2 else piece for index, piece in enumerate(self.pieces)
        )


@cache
def standard(taal: str = "nl") -> Mapping[str, Woord]:
    """Return the words of the built-in pack by their term, in the language of a catalogue."""
    return {term: _in(taal, forms) for term, forms in _vocabulary()["term"].items()}


@cache
def known_words(taal: str = "nl") -> Mapping[str, Woord]:
    """Return every word whose forms we know, by the word itself."""
    named = [_in(taal, forms) for forms in _known()]
    return {word.enkelvoud: word for word in (*named, *standard(taal).values())}


def in_english(word: Woord) -> Woord:
    """Return the English word for a Dutch one; one that we do not know stays as it is."""
    article = "an" if word.enkelvoud[:1].lower() in "aeiou" else "a"
    return _english().get(word.enkelvoud) or attrs.evolve(word, lidwoord=article)


@cache
def _english() -> Mapping[str, Woord]:
    words = (*_known(), *_vocabulary()["term"].values())
    return {forms["enkelvoud"]: _in("en", forms) for forms in words}


def base(taal: str) -> str:
    """Return "nl" or "en", the language of a catalogue's words: nl@u says the words of nl."""
    return taal.partition("@")[0]


def _in(taal: str, forms: Forms) -> Woord:
    return woord(forms["en"] if base(taal) == "en" else forms)


def _known() -> list[Forms]:
    return [{"enkelvoud": word, **forms} for word, forms in _vocabulary()["bekend"].items()]


@cache
def _vocabulary() -> dict[str, dict[str, Forms]]:
    text = files("rgdocs.packs").joinpath("woorden.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def woord(forms: Mapping[str, str]) -> Woord:
    """Return a Woord; a compound begins with the singular when nothing else is said."""
    return Woord(
        enkelvoud=forms["enkelvoud"],
        meervoud=forms["meervoud"],
        lidwoord=forms["lidwoord"],
        samenstelling=forms.get("samenstelling", forms["enkelvoud"]),
    )


def fill(message: str, words: Mapping[str, Woord]) -> Text:
    """Return `message` with its house words filled in.

    Raises PackError when something else than a word of the house or a parameter stands in braces.
    """
    if re.search("[{}]", _PLACEHOLDER.sub("", message)):
        raise PackError(problem("pack.text.braces", ""))
    plain, *rest = _PLACEHOLDER.split(message)
    pieces = [plain]
    for name, after in zip(rest[::2], rest[1::2], strict=True):
        if name in PARAMETERS:
            pieces += [name, after]
        else:
            pieces[-1] += _word(name, words) + after
    return Text(tuple(pieces))


def _word(name: str, words: Mapping[str, Woord]) -> str:
    determiner, _, noun = name.rpartition(" ")
    found = _forms().get(noun[:1].lower() + noun[1:])
    if found is None or (" " in name and not determiner):
        raise _unknown()
    term, form = found
    said: str = getattr(words[term], form)
    if determiner:
        said = f"{_determiner(determiner.lower(), words[term], form)} {said}"
    return said[:1].upper() + said[1:] if name[:1].isupper() else said


def _determiner(given: str, word: Woord, form: str) -> str:
    if word.lidwoord in ARTICLES["en"]:
        if given not in ARTICLES["en"] or form == "meervoud":
            raise _unknown()
        return word.lidwoord
    wrong = form == "samenstelling" or (form == "meervoud" and given in _ONLY_ONE)
    if wrong or given not in _PAIRS:
        raise _unknown()
    return _PAIRS[given][form == "enkelvoud" and word.lidwoord == "het"]


def _unknown() -> PackError:
    return PackError(problem("pack.text.placeholder", "", known=", ".join(standard())))


@lru_cache(maxsize=1)
def _forms() -> Mapping[str, tuple[str, str]]:
    """Return what may stand in braces: written form -> its term and the form that is meant."""
    found: dict[str, tuple[str, str]] = {}
    for term, word in standard().items():
        plural = unicodedata.normalize("NFD", word.meervoud).encode("ascii", "ignore").decode()
        found |= {term: (term, "enkelvoud"), f"{term}-": (term, "samenstelling")}
        found[plural] = (term, "meervoud")
    return found
