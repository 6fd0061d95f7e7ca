"""Tells what is wrong in the reader's language, without a client's words.

The sentences stand in `locale/<lang>/LC_MESSAGES/problems.po`: for each code one entry with
context "message" and one with context "hint" (the way out, never empty). To add a code: add both
entries to both languages, then run `python tools/compile_catalogues.py`.

Placeholders are `{name}`; what fills them is a number, a known name or an id of ours. Never pass
a value out of a record or a key out of somebody's file.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import lru_cache
from gettext import GNUTranslations
from importlib.resources import files
from typing import TYPE_CHECKING

from attrs import frozen

from rgdocs.errors import BugInRgdocs, Problem, Severity, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

LANGUAGES = ("nl", "en")
"""What problems are told in; of a locale such as `nl@u` or `en-GB` the first part counts."""

_LONGEST_NAME = 64
"""Letters that are compared when the nearest name is sought."""
_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


@lru_cache(maxsize=len(LANGUAGES))
def _catalogue(lang: str) -> GNUTranslations:
    place = files("rgdocs") / "locale" / lang / "LC_MESSAGES" / "problems.mo"
    with place.open("rb") as file:
        return GNUTranslations(file)


def _language(lang: str) -> str:
    """Return the catalogue that serves `lang`; raise UsageError when there is none."""
    base = re.split("[@_-]", lang, maxsplit=1)[0].lower()
    if base not in LANGUAGES:
        raise UsageError(problem("usage.language", "", known=", ".join(LANGUAGES)))
    return base


def _fill(template: str, params: dict[str, int | str], code: str) -> str:
    missing = set(_PLACEHOLDER.findall(template)) - set(params)
    if missing:
        raise BugInRgdocs(Problem(code="bug.parameter", message=f"{code} needs a parameter."))
    return _PLACEHOLDER.sub(lambda found: str(params[found[1]]), template)


def _sentence(part: str, code: str, lang: str, params: dict[str, int | str]) -> str:
    told = _catalogue(lang).pgettext(part, code)
    if told == code:
        raise BugInRgdocs(Problem(code="bug.unknown-code", message=f"{code} has no {part}."))
    return _fill(told, params, code)


def problem(
    code: str,
    path: str,
    *,
    lang: str = "nl",
    severity: Severity = Severity.ERROR,
    **params: int | str,
) -> Problem:
    """Return the Problem `code` at `path`, told in `lang`.

    `params` fill the placeholders of the message and the hint: numbers, known names and ids of
    ours only. Raises UsageError for a language we do not speak, BugInRgdocs for an unknown code.
    """
    spoken = _language(lang)
    return Problem(
        path=path,
        code=code,
        message=_sentence("message", code, spoken, params),
        hint=_sentence("hint", code, spoken, params),
        severity=severity,
    )


@frozen(order=True)
class Fault:
    """A problem that is not yet told in a language.

    Why: a record can be refused deep inside, where nobody knows who will read about it.
    """

    path: str
    code: str
    params: tuple[tuple[str, int | str], ...] = ()

    def under(self, *steps: str | int) -> Fault:
        """Return the same fault, seen from the record that holds this one at `steps`."""
        path = ".".join([*map(str, steps), *filter(None, [self.path])])
        return Fault(path, self.code, self.params)

    def told(self, lang: str = "nl", severity: Severity = Severity.ERROR) -> Problem:
        """Return the Problem in `lang`."""
        return problem(self.code, self.path, lang=lang, severity=severity, **dict(self.params))


def fault(code: str, path: str = "", **params: int | str) -> Fault:
    """Return a Fault; `params` as in `problem`."""
    return Fault(path, code, tuple(sorted(params.items())))


def nearest(given: object, known: Iterable[str]) -> str:
    """Return the known name that looks most like `given`, whatever that is."""
    word = given[:_LONGEST_NAME] if isinstance(given, str) else ""
    return get_close_matches(word, list(known), n=1, cutoff=0.0)[0]


__all__ = ["LANGUAGES", "Fault", "fault", "nearest", "problem"]
