"""Which item of an old list an item of a new one is: the same, named alike, or much like it.

A person keeps the name, a goal its wish, while the rest changes; a text is the same one when
most of its words are. What is like nothing is new, or gone.
"""

from __future__ import annotations

import unicodedata
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Sequence

Pairs = list[tuple[int, int]]

ALIKE = 0.7
"""Share of words that two texts have in common, in order, to be one text that changed."""
TYPED_ALIKE = 0.85
"""The same of letters: a word that was written otherwise."""
LONGEST = 200
"""Words that are looked at, and letters."""


def pairs(old: Sequence[Any], new: Sequence[Any]) -> Pairs:
    """Return which item of `old` is which of `new`, by index; each in one pair at most."""
    found: Pairs = []
    for same in (_same(old, new, _itself), _same(old, new, _name), _like(old, new)):
        taken = {left for left, _ in found}, {right for _, right in found}
        for left, right in same:
            if left not in taken[0] and right not in taken[1]:
                found.append((left, right))
                taken[0].add(left)
                taken[1].add(right)
    return sorted(found)


def stayed(matched: Pairs) -> frozenset[int]:
    """Return the new indexes of the longest row of items that kept their order."""
    rows: list[list[int]] = [[]]
    for _, right in matched:
        before = [row for row in rows if not row or row[-1] < right]
        rows.append([*max(before, key=len), right])
    longest = max(rows, key=len)
    return frozenset(longest)


def _same(
    old: Sequence[Any], new: Sequence[Any], key: Callable[[Any], Hashable]
) -> Iterator[tuple[int, int]]:
    known: dict[Hashable, list[int]] = {}
    for index, item in enumerate(old):
        known.setdefault(key(item), []).append(index)
    for index, item in enumerate(new):
        given = key(item)
        for left in known.get(given, ()) if given != "" else ():
            yield left, index


def _itself(item: Any) -> Hashable:
    return item  # type: ignore[no-any-return]


def _name(item: Any) -> str:
    """Return what an item is called: the first thing that its record says, or the text."""
    return _folded(next(iter(_texts(item)), ""))


def _texts(item: Any) -> list[str]:
    """Return every text in an item, in the order of its fields."""
    if isinstance(item, str):
        return [item]
    if isinstance(item, tuple):
        return [text for one in item for text in _texts(one)]
    if not attrs.has(type(item)):
        return []
    fields = attrs.fields(type(item))
    return [text for field in fields for text in _texts(getattr(item, field.name)) if text]


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _like(old: Sequence[Any], new: Sequence[Any]) -> Iterator[tuple[int, int]]:
    """Yield the pairs that are alike, the most alike first."""
    before, after = ([_told(item) for item in items] for items in (old, new))
    found = [
        (-likeness, left, right)
        for left, one in enumerate(before)
        for right, other in enumerate(after)
        if (likeness := max(map(_likeness, one, other)))
    ]
    for _, left, right in sorted(found):
        yield left, right


def _told(item: Any) -> tuple[str, str]:
    """Return the name of an item and all that it says, ready to be compared."""
    return _name(item), _folded(" ".join(_texts(item)))


def _likeness(one: str, other: str) -> float:
    """Return from 0 (not alike) to 1 how much two texts are one."""
    words = _ratio(one.split()[:LONGEST], other.split()[:LONGEST], ALIKE)
    return words or _ratio(one[:LONGEST], other[:LONGEST], TYPED_ALIKE)


def _ratio(one: Sequence[str], other: Sequence[str], least: float) -> float:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if not one or not other or matcher.real_quick_ratio() < least:
        return 0.0
    if matcher.quick_ratio() < least:
        return 0.0
    ratio = matcher.ratio()
    return ratio if ratio >= least else 0.0
