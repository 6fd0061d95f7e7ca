"""The answers of the letter, and what its sentences depend on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rgdocs.compose._dates import weekday
from rgdocs.compose._place import Place
from rgdocs.compose._spoken import spoken
from rgdocs.forms import OutputKind
from rgdocs.model import Uitnodiging

if TYPE_CHECKING:
    from rgdocs.compose._nodes import Node, Nodes
    from rgdocs.packs import Pack

DOTS = "……………………"
"""In a blank letter: room to write by hand."""
_ADDRESSED = {"je": "nl", "u": "nl@u"}
"""Form of address -> the Dutch catalogue that speaks so."""


def answers(nodes: Nodes, record: Uitnodiging | None) -> Node:
    """Return the tree of answers, and what the letter says because of them."""
    given = record or Uitnodiging()
    words = spoken(given.client, nodes.pack)
    if nodes.kind is OutputKind.BLANK:
        words = dict.fromkeys(words, DOTS)
    tree = nodes.tree(Uitnodiging, record, Place(params=words))
    tree["genoemd"] = words
    proposed = given.afspraak
    tree["afspraak"]["weekdag"] = weekday(
        proposed.datum if proposed else None, nodes.pack.catalogus
    )
    tree["gebeld"] = given.eerder_contact == "gebeld"
    tree["voorzichtig"] = given.toon == "voorzichtig"
    tree["relatie_bekend"] = bool(given.relatie or given.relatie_anders)
    return tree


def addressed(pack: Pack, record: object) -> Pack:
    """Return the pack as it speaks to the reader of a letter: je or u; other languages stay."""
    form = getattr(record, "aanspreekvorm", "")
    if not form or pack.catalogus not in _ADDRESSED.values():
        return pack
    return pack.in_taal(_ADDRESSED[form])
