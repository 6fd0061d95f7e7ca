"""What a template sees, without the answers: which names there are, and what stands behind each.

The shape is read from the contexts themselves, so that it can never differ from what a template
is filled with.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import reduce
from typing import Final

from attrs import field, frozen


class Is(StrEnum):
    """What a value is."""

    TEXT = "text"
    NUMBER = "number"
    FLAG = "flag"
    LIST = "list"
    MAP = "map"
    CALL = "call"
    ANY = "any"


@frozen(kw_only=True)
class Shape:
    """What a name stands for: a map has `keys`, a list has an `item`."""

    kind: Is
    keys: Mapping[str, Shape] = field(factory=dict, repr=False)
    item: Shape | None = field(default=None, repr=False)

    @property
    def inner(self) -> Shape:
        """Return what an item of it is: of a list its items, of a map any of its values."""
        if self.kind is Is.MAP:
            return merged(self.keys.values())
        return self.item or ANY


ANY: Final = Shape(kind=Is.ANY)
TEXT: Final = Shape(kind=Is.TEXT)
NUMBER: Final = Shape(kind=Is.NUMBER)
FLAG: Final = Shape(kind=Is.FLAG)
CALL: Final = Shape(kind=Is.CALL)


def a_list(item: Shape) -> Shape:
    """Return the shape of a list of `item`."""
    return Shape(kind=Is.LIST, item=item)


def a_map(keys: Mapping[str, Shape]) -> Shape:
    """Return the shape of a record with these keys."""
    return Shape(kind=Is.MAP, keys=keys)


def shape_of(value: object) -> Shape:
    """Return the shape of a value out of a context."""
    if isinstance(value, Mapping):
        return a_map({str(key): shape_of(inner) for key, inner in value.items()})
    if isinstance(value, list | tuple):
        return a_list(merged(map(shape_of, value)))
    if isinstance(value, bool):
        return FLAG
    if isinstance(value, str):
        return TEXT
    if isinstance(value, int):
        return NUMBER
    return CALL if callable(value) else ANY


def merged(shapes: Iterable[Shape]) -> Shape:
    """Return a shape that all of `shapes` fit in; ANY when they differ in kind, or are none."""
    found = list(shapes)
    return reduce(_both, found) if found else ANY


def _both(one: Shape, other: Shape) -> Shape:
    if one.kind is not other.kind:
        return ANY
    if one.kind is Is.LIST:
        return a_list(merged(inner for inner in (one.inner, other.inner) if inner != ANY))
    if one.kind is not Is.MAP:
        return one
    keys = {**one.keys, **other.keys}
    shared = one.keys.keys() & other.keys.keys()
    return a_map(keys | {key: _both(one.keys[key], other.keys[key]) for key in shared})
