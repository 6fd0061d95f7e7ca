"""What is special of the eleven parts: their number, their three states, and whom to call."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rgdocs.compose._nodes import Node, Nodes, lines
from rgdocs.compose._wording import shortened
from rgdocs.forms import OutputKind
from rgdocs.model import ONDERDELEN, Signalering

if TYPE_CHECKING:
    from rgdocs.compose._place import Place

_NUMBER = re.compile(r"(.*?[^ ]) ([+0(][0-9 ()./-]*[0-9]|11[23])", re.DOTALL)
_DUTCH = re.compile(r"(.*?[^ ]) (\(?0(?:[ ()./-]{0,2}[0-9]){9})", re.DOTALL)
"""Ten digits from 0: a loose digit before them belongs to the name."""
_ABROAD = ("+", "00", "(+", "(00")
_DIGITS = range(8, 16)
_LONGEST = 24
_EMERGENCY = ("112", "113")


def finish(nodes: Nodes, tree: Node, given: Signalering | None, at: Place) -> None:
    """Add to the nodes of the parts in `tree` what no other list or text has."""
    chosen = () if given is None else given.geen
    for number, part in enumerate(ONDERDELEN, start=1):
        node = tree[part]
        node["nummer"] = number
        node["staat"] = _state(node, chosen=part in chosen)
        node["geen"] = _none(nodes, at, part, chosen=part in chosen)
    for row in tree["crisiscontacten"]["rijen"]:
        _split(nodes, row)


def _state(node: Node, *, chosen: bool) -> str:
    if node["gegeven"]:
        return "gegeven"
    return "geen" if chosen else "niet_besproken"


def _none(nodes: Nodes, at: Place, part: str, *, chosen: bool) -> Node:
    said = nodes.words[at.step(part).patroon]
    answer = said.geen.say()
    return {
        "pad": f"{at.step('geen').pad}.{part}",
        "vraag": answer,
        "kort": shortened(said.geen_kort.say()),
        "tip": f"{said.tip.say()} {answer}.",
        "gekozen": chosen,
    }


def _split(nodes: Nodes, row: Node) -> None:
    """Give a telephone number at the end of the text a place of its own; no letter changes."""
    name, number = row["tekst"], ""
    if nodes.kind is OutputKind.FINAL:
        name, number = split(row["tekst"])
    row["naam_tekst"] = name
    row["naam_regels"] = name.split("\n")
    row["nummer"] = nodes.on_paper(row, "nummer") | lines(number) | {"gegeven": bool(number)}


def split(text: str) -> tuple[str, str]:
    """Return name and telephone number of a text that ends in one after a single space.

    `name + " " + number` is the text; where there is no number it is "" and the name the text.
    """
    found = _NUMBER.fullmatch(text)
    if found is not None and not found[2].startswith(_ABROAD):
        found = _DUTCH.fullmatch(text) or found
    if found is None or not _is_number(found[2]):
        return text, ""
    return found[1], found[2]


def _is_number(number: str) -> bool:
    digits = sum(letter.isdecimal() for letter in number)
    return number in _EMERGENCY or (digits in _DIGITS and len(number) <= _LONGEST)
