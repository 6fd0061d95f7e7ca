"""Decimal tabs: what stands before the decimal sign goes before the stop."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from .pieces import Piece, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

_END: Final = re.compile(r"(?<=\d)[.,](?!\d{3}(?:\D|$))|(?<=\d)(?![\d.,])|(?<!\d)[.,](?=\d)")
"""A sign that is no mark of thousands, or the end of the first number."""


def whole_part(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces up to the decimal sign, or the end of the first number; else all."""
    text = "".join(piece.text for piece in pieces if isinstance(piece, Words))
    found = _END.search(text)
    if found is None:
        return list(pieces)
    left = found.start()
    kept: list[Piece] = []
    for piece in pieces:
        if not isinstance(piece, Words):
            kept.append(piece)
            continue
        if left <= 0:
            break
        kept.append(piece._replace(text=piece.text[:left]))
        left -= len(piece.text)
    return kept
