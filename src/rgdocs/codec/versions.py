"""Older versions of the format: how a file of then is read now.

A filled form outlives the program that made it. When the format changes, FORMAT_VERSION goes up
and STEPS gets, under the old number, what changed in each document: paths that moved, and what no
move can say. `loads` takes a file through every step up to today; a form on paper of an older
version, Word or PDF, has its paths moved the same way. Nothing is dropped on the way: an answer
that cannot move stays where it was, and is a problem with its path.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from attrs import field, frozen

from rgdocs.codec._door import Repeated

FORMAT_VERSION = 1
"""The version that `dumps` writes; `loads` reads it and every older one."""

Data = dict[str, Any]
Bound = tuple[str | int, ...]
"""A path in which every place in a list is named."""


def _same(data: Data) -> Data:
    return data


@frozen(kw_only=True)
class Step:
    """What changed in one document from one version to the next."""

    moved: Mapping[str, str] = field(factory=dict)
    """Old path -> new one, one after the other, with `*` for a place in a list, as often in both;
    what stands below a path goes with it."""
    change: Callable[[Data], Data] = _same
    """What else changed, after the moves. It gets whatever JSON somebody wrote: it never raises,
    and it leaves alone what has not the shape that it knows."""


STEPS: Mapping[int, Mapping[str, Step]] = {}
"""Version -> document -> what changed since; a document that is not named did not change."""


def oldest() -> int:
    """Return the oldest version that can be read."""
    version = FORMAT_VERSION
    while version - 1 in STEPS:
        version -= 1
    return version


def upgraded(data: Data, soort: str, version: int) -> Data:
    """Return plain data of an older version as that of today; the given data stays as it is."""
    made = copy.deepcopy(data) if version < FORMAT_VERSION else data
    for step in _steps(soort, version):
        for old, new in step.moved.items():
            for bound, stars in list(_found(made, tuple(old.split(".")), ())):
                _move(made, bound, _bind(tuple(new.split(".")), stars))
        made = step.change(made)
    return made


def moved(path: str, soort: str, version: int) -> str:
    """Return where an answer on a paper of an older version stands today."""
    for step in _steps(soort, version):
        for old, new in step.moved.items():
            path = _moved(path, old, new)
    return path


def _steps(soort: str, version: int) -> Iterator[Step]:
    for number in range(version, FORMAT_VERSION):
        if soort in STEPS[number]:
            yield STEPS[number][soort]


def _found(data: Any, pattern: tuple[str, ...], stars: Bound) -> Iterator[tuple[Bound, Bound]]:
    """Yield every place in the data that a pattern names: its path, and what its stars stand for.

    Paths are seen from `data`.
    """
    if not pattern:
        yield (), stars
        return
    first, *rest = pattern
    inner: Iterator[tuple[str | int, Any]] = iter(())
    if first == "*" and isinstance(data, list):
        inner = iter(enumerate(data))
    elif isinstance(data, dict) and first in data:
        inner = iter([(first, data[first])])
    for step, below in inner:
        more = (*stars, step) if first == "*" else stars
        for path, all_stars in _found(below, tuple(rest), more):
            yield (step, *path), all_stars


def _bind(pattern: tuple[str, ...], stars: Bound) -> Bound:
    left = iter(stars)
    return tuple(next(left) if one == "*" else one for one in pattern)


def _move(data: Data, old: Bound, new: Bound) -> None:
    """Take an answer to its new place; where that is taken, or is none, it stays."""
    source, target = _at(data, old[:-1]), _at(data, new[:-1], make=True)
    key = new[-1]
    if not isinstance(source, dict) or not isinstance(target, dict) or key in target:
        return
    target[str(key)] = source.pop(str(old[-1]))
    if isinstance(source, Repeated) and old[-1] in source.twice:
        source.twice = source.twice - {str(old[-1])} | {str(key)}


def _at(data: Any, path: Bound, *, make: bool = False) -> Any:
    for step in path:
        if isinstance(step, int):
            data = data[step] if isinstance(data, list) and step < len(data) else None
        elif isinstance(data, dict):
            data = data.setdefault(step, {}) if make else data.get(step)
        else:
            return None
    return data


def _moved(path: str, old: str, new: str) -> str:
    """Return the new path of one that an old pattern names, or begins; any other as it is."""
    steps, pattern = path.split("."), old.split(".")
    if len(steps) < len(pattern):
        return path
    stars = []
    for step, one in zip(steps, pattern, strict=False):
        if one == "*" and step.isdecimal():
            stars.append(step)
        elif one != step:
            return path
    return ".".join([*map(str, _bind(tuple(new.split(".")), tuple(stars))), *steps[len(pattern) :]])
