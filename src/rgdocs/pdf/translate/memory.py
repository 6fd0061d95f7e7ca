"""What the formatting of a template comes to, kept from one of its documents for the next.

A house makes thousands of documents of a few templates. Each of them says the same of its
formatting, and only other things in it: so what formatting comes to is kept with the styles of the
template. Never a text, never a part of the file: what is kept is what w:pPr, w:rPr, w:tcPr and
w:tblPr say, and what we made of that.

Nothing is kept of a document about which something was told: that must be told of the next one
too. Nor of one with changes by name, for w:rPr and w:pPr hold those names.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING, Final

from attrs import define, evolve, field

from .numbering import Definitions
from .pieces import Gauge
from .props import RunProps
from .readings import Readings
from .settled import Settled
from .sketch import Recipe
from .tablestyles import Look

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .styles import StyleSheet

MOST: Final = 2_000
"""Shapes of paragraphs; a template has some tens."""


@define
class Memory:
    """What formatting comes to: of each thing, by what is written and where it stands."""

    readings: Readings
    lists: Definitions
    """The lists of the template; here because the rest holds for these only."""
    settled: dict[Hashable, Settled] = field(factory=dict, repr=False)
    formats: dict[Hashable, tuple[RunProps, RunProps]] = field(factory=dict, repr=False)
    """The formatting of runs, with that of their paragraph; see `formatting.run_props`."""
    tables: dict[Hashable, Look] = field(factory=dict, repr=False)
    shapes: dict[Hashable, int] = field(factory=dict, repr=False)
    """A number for what is written of the formatting of paragraphs of plain text."""
    recipes: dict[Hashable, Recipe | None] = field(factory=dict, repr=False)
    gauges: dict[Hashable, Gauge | None] = field(factory=dict, repr=False)

    def copy(self) -> Memory:
        """Return the same, to be added to."""
        tables = {key: evolve(look, known=look.known.copy()) for key, look in self.tables.items()}
        return Memory(
            self.readings.copy(),
            self.lists,
            settled=self.settled.copy(),
            formats=self.formats.copy(),
            tables=tables,
            shapes=self.shapes.copy(),
            recipes=self.recipes.copy(),
            gauges=self.gauges.copy(),
        )

    def cleared(self) -> Memory:
        """Return what may be kept: nothing that refers to a part of the file."""
        settled = {
            key: each
            for key, each in self.settled.items()
            if each.mark is not None and "frame" not in each.para
        }
        return evolve(self, settled=settled, readings=self.readings.cleared())


def opened(sheet: StyleSheet, lists: Definitions, *key: Hashable) -> Memory:
    """Return what is known of documents with these styles, these lists and this `key`."""
    kept = sheet.kept.get((id(lists), *key))
    if not isinstance(kept, Memory) or kept.lists is not lists:
        return Memory(Readings(sheet.theme), lists)
    return kept.copy()


def keep(sheet: StyleSheet, memory: Memory, parts: Iterable[bytes], *key: Hashable) -> None:
    """Keep what a document came to, about which nothing was told; `parts` are its parts."""
    if len(memory.shapes) > MOST or any(b"author=" in each for each in parts):
        return
    if len(sheet.kept) > 8:
        sheet.kept.clear()
    sheet.kept[id(memory.lists), *key] = memory.cleared()
