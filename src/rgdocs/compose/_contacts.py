"""The table of names and numbers: who stands in it, and what was already said above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from rgdocs.compose._wording import own
from rgdocs.forms import OutputKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rgdocs.compose._nodes import Node, Nodes


@attrs.frozen
class Group:
    """People who stand together in the table."""

    key: str
    """The field of the record: a list of people, or one person."""
    boven: bool = False
    """Their names stand above the table already: only a number brings them into it."""
    ruimte: bool = True
    """A form has room for them in the table."""


def rows(nodes: Nodes, tree: Node, groups: tuple[Group, ...]) -> list[Node]:
    """Return the rows of the table, in the order of `groups`."""
    return [row for group in groups for row in _group(nodes, group, tree[group.key])]


def _group(nodes: Nodes, group: Group, node: Node) -> Iterator[Node]:
    people = node.get("rijen", [node])
    label = own(f"groep.{group.key}", nodes.pack).say()
    listed = [one for one in people if _stands_in(nodes, group, one)]
    for index, person in enumerate(listed):
        here = _named_here(nodes, group, person, alone="rijen" not in node)
        yield {
            "groep": label,
            "eerste": index == 0,
            "persoon": person,
            "naam": person["naam"]["tekst"] or person["rol"]["tekst"],
            "naam_veld": here,
            "rol_veld": here and person["rol"]["gegeven"],
        }


def _stands_in(nodes: Nodes, group: Group, person: Node) -> bool:
    reachable = bool(person["telefoon"]["gegeven"] or person["email"]["gegeven"])
    if nodes.kind is not OutputKind.FINAL and group.ruimte:
        return True
    return reachable if group.boven else bool(person["gegeven"])


def _named_here(nodes: Nodes, group: Group, person: Node, *, alone: bool) -> bool:
    """Return whether the name has no other place on the paper than this row.

    Above the table a form has one box for all names of a list that are still to come, and a box
    of its own for someone who stands alone.
    """
    if not group.boven:
        return True
    return nodes.kind is not OutputKind.FINAL and not alone and not person["gegeven"]
