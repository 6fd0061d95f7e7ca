"""What a tag says beyond its path: one choice out of several, or a place to sign.

Word has no radio buttons and no place to sign. So `<path>=<value>` on a checkbox makes it one of
the answers to the question `<path>`, when there are two or more; and `<path>=handtekening` on a
text control that is empty makes it a place to sign, in a final too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from .names import child, name, path, value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

CHOICE: Final = re.compile(r"(?P<path>.+)=(?P<value>[A-Za-z0-9_-]{1,60})")
SIGN: Final = "=handtekening"
_ON: Final = frozenset({"1", "true", "on"})


def path_of(tag: str) -> str:
    """Return the path in a tag, without what it says of a choice or a signature."""
    return tag.rpartition("=")[0] or tag


def value_of(tag: str) -> str:
    """Return the value in a tag such as `client.voornaamwoord=zij`."""
    return tag.rpartition("=")[2]


def radios(root: Element) -> frozenset[str]:
    """Return the tags of the checkboxes of which only one may be ticked.

    Two or more values of one path, each once, and not two of them ticked: then they would lose
    an answer, and stay boxes of their own.
    """
    found: dict[str, list[tuple[str, bool]]] = {}
    for tag, ticked in _boxes(root):
        told = CHOICE.fullmatch(tag)
        if told is not None:
            found.setdefault(told["path"], []).append((tag, ticked))
    return frozenset(tag for group in found.values() if _one_of(group) for tag, _ in group)


def _one_of(group: list[tuple[str, bool]]) -> bool:
    tags = [tag for tag, _ in group]
    return len(tags) == len(set(tags)) > 1 and sum(ticked for _, ticked in group) < 2


def _boxes(root: Element) -> Iterator[tuple[str, bool]]:
    """Yield tag and state of every checkbox."""
    for box in root.iter(name("w14:checkbox")):
        properties = box.getparent()
        state = path(box, "w14:checked")
        ticked = state is not None and state.get(name("w14:val")) in _ON
        yield value(child(properties, "w:tag")) or "", ticked
