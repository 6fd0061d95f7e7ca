"""Tells which answers a tree of nodes holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def answered(answers: object) -> Iterator[str]:
    """Yield the path of every answer that was given; of a list, those of its rows."""
    waiting = [answers]
    while waiting:
        one = waiting.pop()
        if isinstance(one, list):
            waiting += one
        elif isinstance(one, dict):
            if one.get("gegeven") and one.get("tekst"):
                yield one["pad"]
            if one.get("gekozen"):
                yield one["pad"]
            waiting += [inner for inner in one.values() if isinstance(inner, dict | list)]
