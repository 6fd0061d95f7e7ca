"""The answers of the three verdiepingsgesprekken, and the questions that stand on the paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rgdocs.compose._options import ALL
from rgdocs.compose._place import Place
from rgdocs.compose._spoken import spoken
from rgdocs.forms import OutputKind
from rgdocs.model import GESPREKSDELEN, Verdiepingsgesprek

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rgdocs.compose._nodes import Node, Nodes


def answers(nodes: Nodes, cls: type[Verdiepingsgesprek], record: Verdiepingsgesprek | None) -> Node:
    """Return the tree of answers, the parts with their questions, and the start likewise."""
    client = None if record is None else record.client
    words = spoken(client, nodes.pack)
    tree = nodes.tree(cls, record, Place(params=words))
    parts = (_part(nodes, tree["antwoorden"][part]) | {"id": part} for part in GESPREKSDELEN)
    tree["delen"] = [part for part in parts if part["vragen"]]
    tree["startvragen"] = _part(nodes, tree["start"])["vragen"]
    tree["genoemd"] = words
    return tree


def _part(nodes: Nodes, part: Node) -> Node:
    """Return a part with the questions of it that are printed."""
    everything = nodes.kind is not OutputKind.FINAL or nodes.options.questions == ALL
    asked = [one for one in _questions(part, "") if everything or one["vraag"]["gegeven"]]
    printed = [one["vraag"]["pad"] for one in asked]
    for one in asked:
        one["zegt"] = _said(nodes, part, one["vraag"], printed)
    return {"kop": part["vraag"], "vragen": _headed(asked)}


def _said(nodes: Nodes, part: Node, question: Node, printed: list[str]) -> str:
    """Return the question as it is printed: in full when what it leans on is not there."""
    leans_on = nodes.words[question["pad"]].vraag.verwijst
    start = f"{part['pad']}.{leans_on}"
    there = any(path == start or path.startswith(f"{start}.") for path in printed)
    said: str = question["vraag"] if there or not leans_on else question["tip"]
    return said


def _questions(group: Node, heading: str) -> Iterator[dict[str, Any]]:
    """Yield every question of a group; a group inside it gives its own a heading."""
    for one in group.values():
        if not isinstance(one, dict):
            continue
        if "regels" in one:
            yield {"kop": heading, "vraag": one}
        else:
            yield from _questions(one, one["vraag"])


def _headed(asked: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the questions with a heading on the first of a group only."""
    before = ["", *(one["kop"] for one in asked)]
    return [
        one | {"kop": one["kop"] if one["kop"] != last else ""}
        for one, last in zip(asked, before, strict=False)
    ]
