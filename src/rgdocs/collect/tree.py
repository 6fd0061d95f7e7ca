"""Answers on their way to a record: the shape of its JSON, with their places still on them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from rgdocs.collect.answers import Given

if TYPE_CHECKING:
    from collections.abc import Iterator


@frozen(eq=False)
class Leaf:
    """One answer: what the record will hold, and the places that it was written in."""

    value: str | int = field(repr=False)
    sources: tuple[Given, ...] = field(repr=False)


Node = Leaf | dict[str, "Node"] | list["Node"]
"""Dicts are records, lists are lists."""


def leaves(node: Node) -> Iterator[Leaf]:
    """Give every answer below `node`, in order."""
    if isinstance(node, Leaf):
        yield node
        return
    for child in node.values() if isinstance(node, dict) else node:
        yield from leaves(child)


def below(node: Node, path: str) -> Node:
    """Return what stands at `path`, or the nearest thing above it that is there."""
    for step in filter(None, path.split(".")):
        child = _child(node, step)
        if child is None:
            return node
        node = child
    return node


def _child(node: Node, step: str) -> Node | None:
    if isinstance(node, dict):
        return node.get(step)
    if isinstance(node, list) and step.isdecimal() and int(step) < len(node):
        return node[int(step)]
    return None


def without(node: Node, gone: frozenset[Leaf]) -> Node | None:
    """Return `node` without the leaves in `gone`; None when nothing is left. Lists close up."""
    if isinstance(node, Leaf):
        return None if node in gone else node
    if isinstance(node, dict):
        named = {name: without(child, gone) for name, child in node.items()}
        return {name: child for name, child in named.items() if child is not None} or None
    rows = [without(child, gone) for child in node]
    return [row for row in rows if row is not None] or None


def plain(node: Node) -> Any:
    """Return the dicts, lists and strings that the codec reads."""
    if isinstance(node, Leaf):
        return node.value
    if isinstance(node, dict):
        return {name: plain(child) for name, child in node.items()}
    return [plain(child) for child in node]
