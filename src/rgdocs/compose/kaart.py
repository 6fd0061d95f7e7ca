"""The card of a signaleringsplan: what is needed first, on one page that folds.

A card is printed at once and carried along, so nothing on it may be cut. What does not fit on its
panel goes whole to a second sheet, and the panel says so. What the card leaves out it names.
A blank one is to be written on by pen, and names every part that it does not have.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import attrs

from rgdocs import forms
from rgdocs.compose import signaleringsplan
from rgdocs.compose._parts import CONTACTS, shown
from rgdocs.compose._widths import lines
from rgdocs.compose._wording import own
from rgdocs.model import ONDERDELEN, Signaleringsplan

if TYPE_CHECKING:
    from rgdocs.compose._nodes import Node, Nodes

PARTS: Final = ("crisiscontacten", "medicatie_helpt", "medicatie_niet", "helpt", "helpt_niet")
"""What stands on the card, in the order in which it is read."""
PANEL: Final = 84.0
"""Millimetres of text on a panel."""
_LINE: Final = 20 * 25.4 / 72
_SIZE, _SPARE = 16, 1.04
"""Points of an answer; how much wider a text is taken to be, for another program's lines."""
_BULLET, _CALLING = 5.0, 8.0
"""Millimetres that a list and whom to call leave free at the sides."""
_ROUND: Final = 3.6
"""Millimetres round who to call."""
_UPPER, _LOWER = 134.0, 122.0
"""Millimetres that a panel holds above the fold, and below it."""
_NAME: Final = 5
"""Lines that a name may take; a longer one stands whole on the second sheet."""
_FOOT: Final = 66.0
"""Those of the last one that say what the card leaves out."""
_TITLE, _MORE, _PART = 14.0, 9.0, 5.0
"""Millimetres round the title, of "there is more", and below a part."""


def on_card(plan: Signaleringsplan) -> Signaleringsplan:
    """Return a plan with nothing in it but what its card shows."""
    shown_too = {"client", "datum", *PARTS}
    gone: dict[str, Any] = {
        one.name: one.default
        for one in attrs.fields(Signaleringsplan)
        if one.name not in shown_too and one.name != "geen"
    }
    return attrs.evolve(plan, **gone, geen=tuple(part for part in plan.geen if part in PARTS))


def answers(nodes: Nodes, record: Signaleringsplan | None) -> Node:
    """Return the tree of answers of the card: that of the plan, without what it leaves out."""
    plan = signaleringsplan.answers(nodes, record)
    card = {name: plan[name] for name in ("client", "datum", *PARTS)}
    blank, card["naam_meer"] = record is None, False
    left_out = (part for part in ONDERDELEN if blank or plan[part]["staat"] != "niet_besproken")
    card["weg"] = [plan[part]["vraag"] for part in left_out if part not in PARTS]
    told = shown(forms.get(Signaleringsplan.soort), nodes.pack, plan)
    if plan["contactrijen"] and told[CONTACTS]:
        card["weg"].append(own("signaleringsplan-kaart.weg_contact", nodes.pack).say())
    if blank:
        card |= {part: card[part] | {"rijen": [], "meer": []} for part in PARTS}
    else:
        _fit(nodes, card)
    card["vervolg"] = card["naam_meer"] or any(card[part]["meer"] for part in PARTS)
    return card


def _fit(nodes: Nodes, card: Node) -> None:
    """Move what does not fit from its panel to the second sheet (`meer`), whole."""
    name = _count(nodes, card["client"]["naam"]["tekst"], PANEL, bold=True)
    card["naam_meer"] = name > _NAME
    title = _TITLE + _LINE * (1 + min(name, _NAME))
    _keep(nodes, card, "crisiscontacten", _UPPER - title)
    _both(nodes, card)
    _keep(nodes, card, "helpt", _LOWER)
    _keep(nodes, card, "helpt_niet", _LOWER - _FOOT)


def _both(nodes: Nodes, card: Node) -> None:
    """Let two texts share a panel: what must not be given has the first right to its room."""
    needed = _needed(nodes, card["medicatie_niet"], "medicatie_niet")
    _keep(nodes, card, "medicatie_niet", _UPPER - _least(nodes, card["medicatie_helpt"]))
    there = _least(nodes, card["medicatie_niet"]) if card["medicatie_niet"]["meer"] else needed
    _keep(nodes, card, "medicatie_helpt", _UPPER - there)


def _keep(nodes: Nodes, card: Node, part: str, room: float) -> None:
    node = card[part]
    if _needed(nodes, node, part) <= room:
        node["meer"] = []
    elif "rijen" not in node:
        node["meer"] = [dict(node)]
    else:
        node["rijen"], node["meer"] = _split(nodes, node, part, room - _MORE)


def _split(nodes: Nodes, node: Node, part: str, room: float) -> tuple[list[Node], list[Node]]:
    used, rows = _head(nodes, node), node["rijen"]
    for at, row in enumerate(rows):
        used += _row(nodes, row, part)
        if used > room:
            return rows[:at], rows[at:]
    return rows, []


def _needed(nodes: Nodes, node: Node, part: str) -> float:
    rows = node.get("rijen", [node])
    return _head(nodes, node) + sum(_row(nodes, row, part) for row in rows)


def _least(nodes: Nodes, node: Node) -> float:
    """Return the height of a part that only says that there is more."""
    return _head(nodes, node) + _MORE


def _head(nodes: Nodes, node: Node) -> float:
    return _PART + _LINE * _count(nodes, node["vraag"], PANEL - _CALLING, bold=True)


def _row(nodes: Nodes, row: Node, part: str) -> float:
    if part != "crisiscontacten":
        free = 0.0 if part.startswith("medicatie") else _BULLET
        return _LINE * _count(nodes, row["tekst"], PANEL - free)
    every = _count(nodes, row["naam_tekst"], PANEL - _CALLING, bold=True)
    return _ROUND + _LINE * (every + bool(row["nummer"]["gegeven"]))


def _count(nodes: Nodes, text: str, room: float, *, bold: bool = False) -> int:
    family = nodes.pack.huisstijl.lettertype
    said = text.split("\n")
    return sum(len(lines(one, room / _SPARE, family, _SIZE, bold=bold)) for one in said)
