"""Stage 5: record (or nothing) + form + pack -> one plain dict for the Word template.

Values are written out (Babel), the pack's words are filled in. `docs/template-context.md` holds
the whole context.
"""

from __future__ import annotations

from rgdocs.compose._answered import answered
from rgdocs.compose._changes import as_text, changes
from rgdocs.compose._compose import Composed, Described, compose, describe, toolkit
from rgdocs.compose._drawing import INKS, STYLES, Block, Drawing, Oval, Paint, Path, Shape, Words
from rgdocs.compose._labels import labels
from rgdocs.compose._messages import MESSAGES
from rgdocs.compose._options import QUESTIONS, USUAL, Options, only
from rgdocs.compose.kaart import on_card

__all__ = [
    "INKS",
    "MESSAGES",
    "QUESTIONS",
    "STYLES",
    "USUAL",
    "Block",
    "Composed",
    "Described",
    "Drawing",
    "Options",
    "Oval",
    "Paint",
    "Path",
    "Shape",
    "Words",
    "answered",
    "as_text",
    "changes",
    "compose",
    "describe",
    "labels",
    "on_card",
    "only",
    "toolkit",
]
