"""The answers of the folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rgdocs.compose._place import Place
from rgdocs.model import Folder

if TYPE_CHECKING:
    from rgdocs.compose._nodes import Node, Nodes


def answers(nodes: Nodes, record: Folder | None) -> Node:
    """Return the tree of answers: whom to ask."""
    return nodes.tree(Folder, record, Place())
