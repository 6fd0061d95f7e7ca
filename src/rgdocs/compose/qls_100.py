"""The answers of the QLS-100, and the ellipse round each area that was circled."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from rgdocs import forms
from rgdocs.compose._place import Place
from rgdocs.compose._widths import MM, lines
from rgdocs.compose._wording import own, shortened
from rgdocs.model import CONTACT_MET, Qls100

if TYPE_CHECKING:
    from rgdocs.compose._nodes import Node, Nodes
    from rgdocs.forms import Categorie, Gebied
    from rgdocs.packs import Pack

COLUMN = 46.3
"""Millimetres in which the template of the built-in pack sets the words of an area."""
SIZE = 11.0
PITCH = 15.4
"""Points from line to line."""
_MIDDLE = 9.2
"""Points from the top of a line to the middle of its letters."""
_LETTERS = 1.9
"""Millimetres from that middle to the top of the highest letters."""
_ABOVE, _BESIDE, _MORE = 1.75, 0.9, 1.2
"""Millimetres between the letters and the ellipse: over and under them, at its tightest, and over
and under them for each line more."""
_EMU = 36_000
_FIRST_NUMBER = 100
"""Drawings need numbers of their own: pictograms and logo have the lower ones."""


def answers(nodes: Nodes, record: Qls100 | None) -> Node:
    """Return the tree of answers, and the categories with their areas."""
    tree = nodes.tree(Qls100, record, Place())
    chosen = frozenset(() if record is None else record.gebieden)
    word = "" if record is None else record.contact_met
    form = forms.get(Qls100.soort)
    tree["iets_omcirkeld"] = bool(chosen)
    tree["categorieen"] = {
        category.id: _category(category, nodes.pack, chosen, word) for category in form.categorieen
    }
    return tree


def _category(category: Categorie, pack: Pack, chosen: frozenset[str], word: str) -> Node:
    title = pack.message(category.bericht, category.tekst)
    return {
        "titel": title,
        "beeld": pack.message(f"{category.bericht}.beeld", category.beeld),
        "gebieden": [
            _area(area, title, pack, chosen=area.id in chosen, word=word)
            for area in category.gebieden
        ],
    }


def _area(area: Gebied, title: str, pack: Pack, *, chosen: bool, word: str) -> Node:
    said = pack.message(area.bericht, area.tekst)
    takes_word = area.id == CONTACT_MET
    full = f"{said} {word or '…'}" if takes_word else said
    kort = own("antwoord.gebied_kort", pack).say(kort=title, naam=said)
    return {
        "pad": f"gebieden.{area.id}",
        "vraag": said,
        "kort": shortened(kort),
        "tip": own("antwoord.gebied_tip", pack).say(kort=kort),
        "gekozen": chosen,
        "met_woord": takes_word,
        "cirkel": ellipse(full, pack.huisstijl.lettertype)
        | {"nummer": _FIRST_NUMBER + area.nummer},
    }


def ellipse(text: str, family: str) -> dict[str, int]:
    """Return place and size (EMU) of an ellipse round a text, which may take several lines.

    `links` and `boven` count from the beginning of the first line and its top, `ruimte` (twips) is
    the room that it wants above and below when there are more lines; no letter of the
    text comes nearer than the room that every side keeps.
    """
    widths = lines(text, COLUMN, family, SIZE, bold=True)
    longest, pitch = max(widths), PITCH * MM
    more = len(widths) - 1
    high = more * pitch / 2 + _LETTERS + _ABOVE + more * _MORE
    wide = max(
        abs(x) / sqrt(1 - (y / high) ** 2)
        for number, one in enumerate(widths)
        for x in (-longest / 2, one - longest / 2)
        for y in _edges((number - more / 2) * pitch)
    )
    wide += _BESIDE
    middle = _MIDDLE * MM + more * pitch / 2
    return {
        "links": round((longest / 2 - wide) * _EMU),
        "boven": round((middle - high) * _EMU),
        "breed": round(2 * wide * _EMU),
        "hoog": round(2 * high * _EMU),
        "ruimte": round(more * _MORE / MM * 20),
    }


def _edges(middle: float) -> tuple[float, float]:
    """Return the upper and the lower edge of the letters of a line."""
    return middle - _LETTERS, middle + _LETTERS
