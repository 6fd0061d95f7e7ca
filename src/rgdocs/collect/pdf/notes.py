"""What people put on a page beside its fields: typed notes, comments, ink, stamps.

None of it can be an answer of ours, and all of it may say something: it is told with its place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rgdocs.collect.pdf.objects import name
from rgdocs.collect.pdf.strings import text_of
from rgdocs.collect.pdf.values import plain

if TYPE_CHECKING:
    from pypdf.generic import DictionaryObject

_OURS = frozenset({"", "/Widget", "/Link", "/Popup"})
"""Fields and links are ours; a popup shows the text of another."""


def note_on(annotation: DictionaryObject) -> tuple[str, str] | None:
    """Return the text of a note and the code that tells of it; None for what is no note."""
    if name(annotation.get("/Subtype")) in _OURS:
        return None
    said = text_of(annotation.get("/Contents")) or plain(text_of(annotation.get("/RC")))
    return (said, "read.note") if said.strip() else ("", "read.drawn")
