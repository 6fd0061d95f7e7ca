"""The answers of Vaardigheden."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rgdocs.compose._place import Place
from rgdocs.compose._spoken import named
from rgdocs.model import Vaardigheden

if TYPE_CHECKING:
    from rgdocs.compose._nodes import Node, Nodes


def answers(nodes: Nodes, record: Vaardigheden | None) -> Node:
    """Return the tree of answers, and the name by which texts speak of the client."""
    client = None if record is None else record.client
    tree = nodes.tree(Vaardigheden, record, Place())
    return tree | {"genoemd": {"naam": named(client, nodes.pack)}}
