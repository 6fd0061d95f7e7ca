"""Collects what is wrong with a template: every problem with its part and paragraph."""

from __future__ import annotations

from attrs import field, frozen

from rgdocs.errors import Problem, Severity, TemplateError
from rgdocs.problems import problem


@frozen(order=True)
class Place:
    """A part of a Word file and its paragraph, counted from 1 in the file; 0: the whole part."""

    part: str
    paragraph: int = 0

    def __str__(self) -> str:
        """Return the path of a Problem, such as `word/document.xml:p12`."""
        return f"{self.part}:p{self.paragraph}" if self.paragraph else self.part


NOWHERE = Place("")


@frozen
class Noted:
    """One problem as it was noted: its code without `template.`, its place, the wrong word."""

    code: str
    place: Place
    word: str
    problem: Problem


@frozen
class Faults:
    """The problems found so far, told in `lang`."""

    lang: str = "nl"
    found: list[Problem] = field(factory=list)
    noted: list[Noted] = field(factory=list)

    def add(self, code: str, place: Place, **params: int | str) -> None:
        """Note the problem `template.<code>` at `place`."""
        told = told_problem(code, place, lang=self.lang, **params)
        if told not in self.found:
            self.found.append(told)
            self.noted.append(Noted(code, place, str(params.get("word", "")), told))

    def stop(self) -> None:
        """Raise TemplateError with all that was found, if anything was."""
        if self.found:
            raise TemplateError(self.found)


def told_problem(code: str, place: Place, *, lang: str = "nl", **params: int | str) -> Problem:
    """Return the Problem `template.<code>`; its message may name `part` and `paragraph`."""
    return problem(
        f"template.{code}",
        str(place),
        lang=lang,
        severity=Severity.ERROR,
        part=place.part,
        paragraph=place.paragraph,
        **params,
    )
