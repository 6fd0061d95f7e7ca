"""The answers of Themabijeenkomsten, and the themes to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rgdocs import forms
from rgdocs.compose._place import Place
from rgdocs.compose._spoken import named
from rgdocs.compose._wording import own, shortened
from rgdocs.model import Themas

if TYPE_CHECKING:
    from rgdocs.compose._nodes import Node, Nodes
    from rgdocs.forms import Categorie, Gebied
    from rgdocs.packs import Pack


def answers(nodes: Nodes, record: Themas | None) -> Node:
    """Return the tree of answers, the groups of themes, and how texts speak of the client."""
    client = None if record is None else record.client
    chosen = frozenset(() if record is None else record.gekozen)
    tree = nodes.tree(Themas, record, Place())
    tree["themagroepen"] = {
        group.id: _group(group, nodes.pack, chosen) for group in forms.get(Themas.soort).categorieen
    }
    return tree | {"genoemd": {"naam": named(client, nodes.pack)}}


def _group(group: Categorie, pack: Pack, chosen: frozenset[str]) -> Node:
    return {
        "titel": pack.message(group.bericht, group.tekst),
        "themas": {
            theme.id.rpartition(".")[2]: _theme(theme, pack, chosen=theme.id in chosen)
            for theme in group.gebieden
        },
    }


def _theme(theme: Gebied, pack: Pack, *, chosen: bool) -> Node:
    said = pack.message(theme.bericht, theme.tekst)
    return {
        "pad": f"gekozen.{theme.id}",
        "vraag": said,
        "kort": shortened(said),
        "tip": own("antwoord.thema_tip", pack).say(kort=said),
        "gekozen": chosen,
    }
