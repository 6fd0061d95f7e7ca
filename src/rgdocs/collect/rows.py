"""Rows of a list, as they stand on the page.

The number in a path only tells which places belong together: a copied row repeats its numbers, a
row that was moved keeps them. Where the row stands first is its place in the list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field

from rgdocs.collect.answers import Given

if TYPE_CHECKING:
    from collections.abc import Iterable

Steps = tuple[str, ...]
"""What is left of a path below some place in the record."""


@define
class Row:
    """One row: its number on the paper and its places."""

    number: str
    cells: dict[Steps, Given] = field(factory=dict, repr=False)

    def takes(self, number: str, cells: Iterable[Steps]) -> bool:
        """Say whether these places can be the same row: same number, none of them twice."""
        return self.number == number and self.cells.keys().isdisjoint(cells)


def rows(found: Iterable[tuple[Steps, Given]]) -> list[Row]:
    """Return the rows of `found`, whose steps begin with the number of a row."""
    kept: list[Row] = []
    for piece in _pieces(found):
        whole = next((row for row in kept if row.takes(piece.number, piece.cells)), None)
        if whole is None:
            kept.append(piece)
        else:
            whole.cells |= piece.cells
    return kept


def _pieces(found: Iterable[tuple[Steps, Given]]) -> list[Row]:
    """Cut where the number changes and where a place comes for the second time."""
    pieces: list[Row] = []
    for (number, *inner), given in found:
        steps = tuple(inner)
        if not pieces or not pieces[-1].takes(number, [steps]):
            pieces.append(Row(number))
        pieces[-1].cells[steps] = given
    return pieces
