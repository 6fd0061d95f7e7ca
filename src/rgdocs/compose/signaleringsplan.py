"""The answers of the signaleringsplan as a document of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rgdocs.compose import _contacts, _signalering
from rgdocs.compose._place import Place
from rgdocs.model import Signaleringsplan

if TYPE_CHECKING:
    from rgdocs.compose._nodes import Node, Nodes

_GROUPS = tuple(
    _contacts.Group(key)
    for key in (
        "deelnemers",
        "belangrijke_anderen",
        "regieondersteuner",
        "zorgverantwoordelijke",
        "huisarts",
    )
)


def answers(nodes: Nodes, record: Signaleringsplan | None) -> Node:
    """Return the tree of answers, and the rows of the table of names and numbers."""
    tree = nodes.tree(Signaleringsplan, record, Place())
    _signalering.finish(nodes, tree, record, Place())
    tree["contactrijen"] = _contacts.rows(nodes, tree, _GROUPS)
    return tree
