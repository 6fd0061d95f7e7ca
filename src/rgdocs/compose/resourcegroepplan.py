"""The answers of the resourcegroepplan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rgdocs.compose import _contacts, _signalering
from rgdocs.compose._place import Place
from rgdocs.model import Resourcegroepplan

if TYPE_CHECKING:
    from rgdocs.compose._nodes import Node, Nodes

_GROUPS = (
    _contacts.Group("deelnemers", boven=True),
    _contacts.Group("mogelijke_deelnemers", boven=True, ruimte=False),
    _contacts.Group("belangrijke_anderen"),
    _contacts.Group("regieondersteuner", boven=True),
    _contacts.Group("zorgverantwoordelijke", boven=True),
    _contacts.Group("ervaringsdeskundige", boven=True, ruimte=False),
    _contacts.Group("huisarts"),
)


def answers(nodes: Nodes, record: Resourcegroepplan | None) -> Node:
    """Return the tree of answers, and the rows of the table of names and numbers."""
    root = Place()
    tree = nodes.tree(Resourcegroepplan, record, root)
    given = None if record is None else record.signaleringsplan
    inner = root.step("signaleringsplan")
    _signalering.finish(nodes, tree["signaleringsplan"], given, inner)
    tree["contactrijen"] = _contacts.rows(nodes, tree, _GROUPS)
    return tree
