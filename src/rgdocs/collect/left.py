"""What has no place in the record: kept, with where it stood and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, evolve, field

from rgdocs.errors import Problem, Severity

if TYPE_CHECKING:
    from rgdocs.collect.answers import Given
    from rgdocs.problems import Fault

TICKED = "x"
"""How a ticked box is written among the texts that were left."""


@define
class Left:
    """Collects the problems of places and the texts that stood there."""

    lang: str
    problems: list[Problem] = field(factory=list)
    texts: dict[str, list[str]] = field(factory=dict, repr=False)

    def keep(self, given: Given, why: Fault, *, path: str | None = None) -> None:
        """Keep what stands in `given`; `path` is its place, where it may be named by it."""
        place = given.place if path is None else path
        self.note(why, place)
        self.texts.setdefault(place, []).append(_text(given.value))

    def keep_told(self, given: Given, why: Problem) -> None:
        """Keep what stands in a place of ours for a reason that is told already."""
        self._add(evolve(why, path=given.path, severity=Severity.WARNING))
        self.texts.setdefault(given.path, []).append(_text(given.value))

    def note(self, why: Fault, place: str) -> None:
        """Note a problem for which there is no text to keep."""
        fault = evolve(why, path=place)
        self._add(fault.told(self.lang, Severity.WARNING))

    def _add(self, problem: Problem) -> None:
        if problem not in self.problems:
            self.problems.append(problem)

    def rest(self) -> dict[str, str]:
        """Return the texts by place; several of one place follow one another on new lines."""
        return {place: "\n".join(texts) for place, texts in self.texts.items()}


def _text(value: str | bool) -> str:  # noqa: FBT001 - the value itself
    if isinstance(value, bool):
        return TICKED if value else ""
    return value
