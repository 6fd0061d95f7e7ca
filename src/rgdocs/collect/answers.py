"""What a filled file says, before anybody asks whether it makes a record."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from rgdocs.errors import Problem
from rgdocs.model import Record
from rgdocs.problems import Fault


@frozen
class Given:
    """One filled-in place: its path as the file writes it, what stands there, and where.

    `path` is somebody's file speaking, so it is only told when it is one of ours. `place` is
    where on the paper, in our own words. `faults` are what was seen there that no text can hold;
    `refused` is why what stands there does not count.
    """

    path: str = field(repr=False)
    value: str | bool = field(repr=False)
    place: str
    faults: tuple[Fault, ...] = ()
    refused: Fault | None = None

    @property
    def says_something(self) -> bool:
        """Say whether somebody wrote or ticked here."""
        return self.value if isinstance(self.value, bool) else bool(self.value.strip())


@frozen
class Answers:
    """All of one document, in the order of the page; paths may repeat.

    `version` is the format version that the file names, None when it names none; `pack` the id of
    its pack, "" when it names none.
    """

    document: str
    version: int | None
    pack: str
    given: tuple[Given, ...] = field(repr=False)

    @property
    def filled(self) -> bool:
        """Say whether anything was filled in."""
        return any(given.says_something for given in self.given)


@frozen
class Found:
    """What a file holds: the answers of each of its documents; a bundle may hold several."""

    answers: tuple[Answers, ...]
    bundle: bool = False


@frozen(kw_only=True)
class Reading:
    """What came home from one document.

    `record` holds every answer that has a place. `not_placed` names the places of the others,
    never their text; `rest` holds those texts by the same paths. `document` is its id, `version`
    the format version and `pack` the pack that made the file (None and "" when it does not say).
    """

    record: Record
    document: str
    version: int | None
    pack: str
    not_placed: tuple[Problem, ...] = ()
    rest: Mapping[str, str] = field(factory=dict, repr=False)
