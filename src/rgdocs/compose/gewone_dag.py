"""The answers of Een gewone dag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rgdocs.compose._place import Place
from rgdocs.model import GewoneDag

if TYPE_CHECKING:
    from rgdocs.compose._nodes import Node, Nodes


def answers(nodes: Nodes, record: GewoneDag | None) -> Node:
    """Return the tree of answers: five rows of three."""
    return nodes.tree(GewoneDag, record, Place())
