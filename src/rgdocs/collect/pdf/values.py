"""What stands in a field of a PDF, however the program wrote it that filled it in.

A value that is neither text nor one of the field's own choices is told with a code, never dropped.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from attrs import field, frozen
from pypdf.generic import ArrayObject, BooleanObject, DictionaryObject, NameObject, NumberObject

from rgdocs.collect.pdf.objects import entries, found, name
from rgdocs.collect.pdf.strings import text_of
from rgdocs.collect.place import TICKED_BOXES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pypdf.generic import PdfObject

BOX = "read.box"
"""The code for a box that says something else than ticked or not."""

_OFF = "off"
_OFF_WORDS = frozenset({"", _OFF, "false", "no", "nee"})
_ON_WORDS = frozenset({"on", "yes", "true", "ja", "x", *TICKED_BOXES})
_RADIO = 1 << 15
_NEW_LINE = re.compile(r"<br\b[^>]*>|</p\s*>", re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")


@frozen
class Told:
    """`value` is the text or the tick, `choice` the radio button, `code` why it does not count."""

    value: str | bool = field(repr=False)
    choice: str = field(default="", repr=False)
    code: str = ""


def told(own: Mapping[str, PdfObject], boxes: Sequence[DictionaryObject]) -> Told:
    """Return what a field says; `own` are its entries with the inherited ones."""
    if name(own.get("/FT")) != "/Btn":
        return Told(text(own))
    flags = found(own.get("/Ff"))
    if isinstance(flags, NumberObject) and flags & _RADIO:
        return _chosen(own.get("/V"), boxes)
    return _ticked(own.get("/V"), boxes)


def text(own: Mapping[str, PdfObject]) -> str:
    """Return the text of a field; of one that only has it with its looks, that without them."""
    return text_of(own.get("/V")) or plain(text_of(own.get("/RV")))


def plain(rich: str) -> str:
    """Return the words of a rich text, which is XHTML."""
    return html.unescape(_TAG.sub("", _NEW_LINE.sub("\n", rich))).strip("\n")


def _ticked(value: PdfObject | None, boxes: Sequence[DictionaryObject]) -> Told:
    """Return whether a box is ticked: its value says so, and without one its look."""
    said, seen = _single(value), any(_on(box.get("/AS")) for box in boxes)
    if said is None:
        return Told(seen)
    if isinstance(said, BooleanObject):
        return Told(bool(said))
    if isinstance(said, NameObject) and _on(said):
        return Told(value=True)
    word = text_of(said).strip()
    if word.casefold() in _OFF_WORDS and not isinstance(said, DictionaryObject):
        return Told(seen, code=BOX if seen else "")
    if word.casefold() in _ON_WORDS | _states(boxes).keys():
        return Told(value=True)
    return Told(word, code=BOX)


def _chosen(value: PdfObject | None, boxes: Sequence[DictionaryObject]) -> Told:
    """Return which of the radio buttons is on.

    Some programs write a value into each button, or a text for the name of one.
    """
    said = _single(value)
    looks = (name(box.get("/AS"))[1:] for box in boxes if _on(box.get("/AS")))
    if isinstance(said, NameObject) and _on(said):
        return _choice(str(said)[1:])
    word = text_of(said).strip()
    if word.casefold() in _OFF_WORDS - _states(boxes).keys() and (
        said is None or not isinstance(said, DictionaryObject)
    ):
        return _choice(next(looks, ""))
    state = _states(boxes).get(word.casefold())
    return _choice(state) if state else Told(word, code=BOX)


def _choice(state: str) -> Told:
    return Told(bool(state), choice=state)


def _single(value: PdfObject | None) -> PdfObject | None:
    """Return a value without the array that some programs put round it."""
    it = found(value)
    return found(it[0]) if isinstance(it, ArrayObject) and len(it) == 1 else it


def _states(boxes: Sequence[DictionaryObject]) -> dict[str, str]:
    """Return the names of the states that these boxes can draw, by what they are without case."""
    looks = (entries(entries(box.get("/AP")).get("/N")) for box in boxes)
    states = (str(state)[1:] for look in looks for state in look)
    return {state.casefold(): state for state in states if state.casefold() != _OFF}


def _on(look: PdfObject | None) -> bool:
    return name(look) not in {"", "/", "/Off"}
