"""Pages and links as Typst wrote them, read without parsing: a form has one for each field."""

from __future__ import annotations

import re
import zlib
from typing import Final, NamedTuple

_LEAF: Final = re.compile(
    rb"\d+ 0 obj\s*<</Type/Page/Resources (?P<resources>\d+) 0 R/MediaBox\[[\d. ]+\]"
    rb"(?:/StructParents \d+)?(?P<tabs>/Tabs/S)?/Parent \d+ 0 R/Contents (?P<contents>\d+) 0 R"
    rb"(?:/Annots\[(?P<links>[\d R]*)\])?>>\s*endobj\s*\Z"
)
_PACKED: Final = re.compile(
    rb"\d+ 0 obj\s*<</Length (?P<length>\d+)/Filter/FlateDecode>>\s*stream\r?\n"
)
_KIDS: Final = re.compile(rb"\d+ 0 obj\s*<</Type/Pages/Count \d+[^\[]*/Kids\[(?P<kids>[\d R]*)\]")
_REFERENCE: Final = re.compile(rb"(\d+) 0 R")
_PAIR: Final = re.compile(rb"(\d+) (\d+) 0 R")
_PARENTS: Final = re.compile(rb"/ParentTree<</Nums\[(?P<pairs>(?:\d+ \d+ 0 R ?)*)\]>>")
_LINK: Final = re.compile(
    rb"\d+ 0 obj\s*<</Type/Annot/Subtype/Link/Rect\[(?P<rect>[\d. -]+)\][^()]*"
    rb"/A<</Type/Action/S/URI/URI\((?P<target>[^()\\]*)\)>>[^()]*?"
    rb"(?:/StructParent (?P<parent>\d+)[^()]*)?(?:/Contents\([^()\\]*\))?>>\s*endobj\s*\Z"
)


class Link(NamedTuple):
    """A link to an address outside: what it points to, its rectangle (pt), its key in the parent
    tree, -1 without one.
    """

    target: str
    rect: tuple[float, ...]
    parent: int


class Leaf(NamedTuple):
    """A page: its number, those of its resources, its contents and what can be clicked on it, and
    whether the tab key goes by the structure.
    """

    number: int
    resources: int
    contents: int
    links: list[int]
    tabs: bool


def leaf(number: int, raw: bytes) -> Leaf | None:
    """Read a page that has no more than this; None for another object."""
    found = _LEAF.match(raw)
    if found is None:
        return None
    resources, contents = int(found["resources"]), int(found["contents"])
    links = references(found["links"] or b"")
    return Leaf(number, resources, contents, links, found["tabs"] is not None)


def link(raw: bytes) -> Link | None:
    """Read a link to an address; None for another object."""
    found = _LINK.match(raw)
    if found is None:
        return None
    rect = tuple(map(float, found["rect"].split()))
    return Link(found["target"].decode("latin-1"), rect, int(found["parent"] or -1))


def kids(raw: bytes) -> list[int] | None:
    """Return the pages, or groups of them, in a group of pages; None for another object."""
    found = _KIDS.match(raw)
    return None if found is None else references(found["kids"])


def unpacked(raw: bytes) -> bytes | None:
    """Return what is in a stream that is packed and nothing more; None for another object."""
    found = _PACKED.match(raw)
    if found is None:
        return None
    return zlib.decompress(raw[found.end() : found.end() + int(found["length"])])


def parents(raw: bytes) -> dict[int, int] | None:
    """Return the keys and objects of the parent tree in the root of the structure; None when it is
    written otherwise.
    """
    found = _PARENTS.search(raw)
    if found is None or raw.count(b"/ParentTree") != 1:
        return None
    return {int(key): int(number) for key, number in _PAIR.findall(found["pairs"])}


def references(told: bytes) -> list[int]:
    """Return the numbers of the objects that are referred to."""
    return [int(each) for each in _REFERENCE.findall(told)]
