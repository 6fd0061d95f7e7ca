"""Answers become a record; those that the record refuses are left, with their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rgdocs import codec
from rgdocs.collect.answers import Reading
from rgdocs.collect.left import Left
from rgdocs.collect.place import Placing, known, steps_of
from rgdocs.collect.tree import Leaf, Node, below, leaves, plain, without
from rgdocs.errors import BugInRgdocs, InvalidRecord, Problem
from rgdocs.model import RECORDS
from rgdocs.problems import fault, problem

if TYPE_CHECKING:
    from rgdocs.collect.answers import Answers, Given
    from rgdocs.model import Record

CLASSES: dict[str, type[Record]] = {cls.soort: cls for cls in RECORDS}


def settle(answers: Answers, *, lang: str) -> Reading:
    """Return what `answers` say as a record, with the list of what it could not hold."""
    left = Left(lang)
    cls = CLASSES[answers.document]
    found = [(steps, given) for given in answers.given if (steps := _steps(cls, given, left))]
    record = _settled(answers.document, Placing(left).record(cls, found), left)
    return Reading(
        record=record,
        document=answers.document,
        version=answers.version,
        pack=answers.pack,
        not_placed=tuple(left.problems),
        rest=left.rest(),
    )


def _steps(cls: type, given: Given, left: Left) -> tuple[str, ...]:
    """Return the steps of a path of ours, () for somebody else's."""
    steps = steps_of(given.path)
    ours = known(cls, steps)
    for seen in given.faults:
        left.note(seen, given.path if ours else given.place)
    if given.refused:
        left.keep(given, given.refused, path=given.path if ours else None)
        return ()
    if ours:
        return steps
    if given.says_something:
        left.keep(given, fault("read.unknown-place"))
    return ()


def _settled(document: str, tree: Node, left: Left) -> Record:
    """Return the record; each round leaves out what it refuses, until it refuses nothing."""
    while True:
        kept = without(tree, frozenset()) or {}
        read = _read(document, kept, left.lang)
        if not isinstance(read, tuple):
            return read
        tree = without(kept, _leave(kept, read, left)) or {}


def _read(document: str, tree: Node, lang: str) -> Record | tuple[Problem, ...]:
    data = {"soort": document, "versie": codec.FORMAT_VERSION, **plain(tree)}
    try:
        return codec.from_data(data, lang=lang)
    except InvalidRecord as error:
        return error.problems


def _leave(tree: Node, problems: tuple[Problem, ...], left: Left) -> frozenset[Leaf]:
    gone: dict[Leaf, Problem] = {}
    for found in problems:
        for leaf in leaves(below(tree, found.path)):
            gone.setdefault(leaf, found)
    if not gone:
        raise BugInRgdocs(problem("bug.crash", "", lang=left.lang))
    for leaf, why in gone.items():
        for given in leaf.sources:
            left.keep_told(given, why)
    return frozenset(gone)
