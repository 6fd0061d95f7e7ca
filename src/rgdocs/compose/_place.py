"""Where an answer stands: its path on paper, its question, and what its texts may name."""

from __future__ import annotations

from collections.abc import Mapping

import attrs


@attrs.frozen
class Place:
    """A place in the tree of answers; the root has no path."""

    pad: str = ""
    """The path on paper: `deelnemers.0.naam`."""
    patroon: str = ""
    """The path of its question: `deelnemers.*.naam`."""
    params: Mapping[str, object] = attrs.field(factory=dict)
    """What its texts may name: {nummer}, {wie}."""

    def step(self, name: str) -> Place:
        """Return the place of a field of the record that stands here."""
        dot = "." if self.pad else ""
        return Place(f"{self.pad}{dot}{name}", f"{self.patroon}{dot}{name}", self.params)

    def row(self, index: int) -> Place:
        """Return the place of a row of the list that stands here."""
        params = {**self.params, "nummer": index + 1}
        return Place(f"{self.pad}.{index}", f"{self.patroon}.*", params)

    def about(self, wie: str) -> Place:
        """Return the same place, of a person that is called `wie`."""
        return Place(self.pad, self.patroon, {**self.params, "wie": wie})
