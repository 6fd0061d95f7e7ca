"""Consecutive list paragraphs become real Typst lists, nested by their indent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import define, field, frozen

from .emit import array, block, length
from .rendered import Bullet, Rendered

if TYPE_CHECKING:
    from collections.abc import Sequence


SAME: Final = 0.5
"""Indents that differ less (pt) are the same level."""


@frozen
class Item:
    """One list paragraph and the space under it (pt)."""

    rendered: Rendered
    bullet: Bullet
    below: float


@define
class _List:
    """A list that grows: items of one level and one kind."""

    first: Bullet
    origin: float
    markers: list[str] = field(factory=list)
    bodies: list[list[str]] = field(factory=list)

    def takes(self, bullet: Bullet) -> bool:
        """Tell whether this list may hold another item with that label."""
        same_kind = bullet.numbered == self.first.numbered
        return same_kind and (bullet.numbered or bullet.marker == self.first.marker)

    def code(self) -> str:
        """Return the list as Typst code."""
        hanging = length(self.first.hanging)
        indent = length(self.first.left - self.first.hanging - self.origin)
        items = ", ".join(block(body) for body in self.bodies)
        common = f"indent: {indent}, body-indent: 0pt, spacing: 0pt"
        if self.first.numbered:
            return f"rg-enum({hanging}, {array(self.markers)}, {common}, {items})"
        return f"rg-list({hanging}, {self.first.marker}, {common}, {items})"


def lists(items: Sequence[Item]) -> list[str]:
    """Return the code of the lists that these paragraphs make, in order."""
    codes: list[str] = []
    rest = list(items)
    while rest:
        codes.extend(_level(rest, 0.0))
    return codes


def _level(rest: list[Item], origin: float) -> list[str]:
    """Take from `rest` what belongs to one level; deeper items go into the one before them."""
    left = rest[0].bullet.left
    found = [_List(rest[0].bullet, origin)]
    while rest and rest[0].bullet.left > left - SAME:
        bullet = rest[0].bullet
        if bullet.left > left + SAME:
            found[-1].bodies[-1].extend(_level(rest, left))
            continue
        if not found[-1].takes(bullet):
            found.append(_List(bullet, origin))
        item = rest.pop(0)
        found[-1].markers.append(bullet.marker)
        found[-1].bodies.append([item.rendered.code(0.0), f"v({length(item.below)})"])
    return [each.code() for each in found]
