"""Writes a value into XML so that every letter of it comes back, or refuses it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jinja2 import Undefined

from rgdocs.compose import Drawing
from rgdocs.word.picture import Picture

if TYPE_CHECKING:
    from rgdocs.word.codegen import Rendering

_BREAK: Final = '</w:t><w:br/><w:t xml:space="preserve">'
_TAB: Final = '</w:t><w:tab/><w:t xml:space="preserve">'
_NOT_XML: Final = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_FIELD: Final = re.compile(r"[A-Za-z0-9_]{1,60}")


class Refused(Exception):
    """A value that cannot be printed or a limit that was met; `code` says why, never what."""

    def __init__(self, code: str) -> None:
        """Keep the code of the problem, without `template.`."""
        super().__init__(code)
        self.code = code


def as_text(value: object) -> str:
    """Return a value that is not exactly a `str` as text; refuse what has no one spelling."""
    if isinstance(value, str):
        return str(value)
    if type(value) is int:
        return str(value)
    if isinstance(value, Undefined):
        return str(value)
    raise Refused("none" if value is None else "no-text")


def text(value: object, rendering: Rendering) -> str:
    """Return `value` for inside `w:t`: newline as a break, tab as a tab, a picture drawn.

    It does what `plain` does, without a call: nearly all time of a form goes by here.
    """
    if type(value) is not str:
        if type(value) is Picture or type(value) is Drawing:
            return rendering.draw(value)
        return text(as_text(value), rendering)
    told = value
    if "&" in told:
        told = told.replace("&", "&amp;")
    if "<" in told:
        told = told.replace("<", "&lt;")
    if ">" in told:
        told = told.replace(">", "&gt;")
    if told.isprintable():
        return told
    if _NOT_XML.search(told):
        raise Refused("not-xml")
    return told.replace("\n", _BREAK).replace("\t", _TAB)


def plain(value: object) -> str:
    """Return `value` for an element of plain text, such as a document property."""
    text = value if type(value) is str else as_text(value)
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    # Printable letters need no more care; this C loop spares nearly every value the search.
    if not text.isprintable() and _NOT_XML.search(text):
        raise Refused("not-xml")
    return text


def attribute(value: object) -> str:
    """Return `value` for inside an attribute with double quotes."""
    escaped = plain(value)
    if '"' in escaped:
        escaped = escaped.replace('"', "&quot;")
    if escaped.isprintable():
        return escaped
    return escaped.replace("\n", "&#10;").replace("\t", "&#9;")


def field(value: object) -> str:
    """Return `value` for inside a field code, where only a plain name is harmless."""
    name = value if type(value) is str else as_text(value)
    if _FIELD.fullmatch(name):
        return name
    raise Refused("field")
