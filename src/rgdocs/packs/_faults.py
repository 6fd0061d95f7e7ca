"""Gathers everything that is wrong with a pack, so that nobody mends it one fault at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rgdocs.errors import PackError, Problem, Severity
from rgdocs.problems import problem

if TYPE_CHECKING:
    from collections.abc import Iterable


class Faults:
    """What is wrong with a pack, told in one language."""

    def __init__(self, lang: str, within: str = "") -> None:
        """Begin with nothing; `within` stands before every path: the id of an inherited pack."""
        self.lang = lang
        self.within = within
        self.found: list[Problem] = []

    def add(self, code: str, path: str, **params: int | str) -> None:
        """Remember a fault at a key of pack.toml, or at a file."""
        self._remember(code, path, Severity.ERROR, params)

    def note(self, code: str, path: str, **params: int | str) -> None:
        """Remember something that is worth a look, and never refuses a pack."""
        self._remember(code, path, Severity.WARNING, params)

    def _remember(
        self, code: str, path: str, severity: Severity, params: dict[str, int | str]
    ) -> None:
        place = f"{self.within}/{path}" if self.within else path
        self.found.append(problem(code, place, lang=self.lang, severity=severity, **params))

    def take(self, found: Iterable[Problem]) -> None:
        """Remember what somebody else found."""
        self.found.extend(found)

    @property
    def refusing(self) -> list[Problem]:
        """Return what makes the pack unusable."""
        return [fault for fault in self.found if fault.severity is Severity.ERROR]

    def stop(self) -> None:
        """Raise PackError when there is anything that makes the pack unusable."""
        if self.refusing:
            raise PackError(self.refusing)
