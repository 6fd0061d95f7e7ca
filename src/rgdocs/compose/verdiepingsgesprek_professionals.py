"""The answers of the verdiepingsgesprek with professionals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rgdocs.compose import _gesprek
from rgdocs.model import VerdiepingsgesprekProfessionals

if TYPE_CHECKING:
    from rgdocs.compose._nodes import Node, Nodes


def answers(nodes: Nodes, record: VerdiepingsgesprekProfessionals | None) -> Node:
    """Return the tree of answers, and the questions in their parts."""
    return _gesprek.answers(nodes, VerdiepingsgesprekProfessionals, record)
