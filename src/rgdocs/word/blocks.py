"""Reads what stands in an element as a tree of blocks: `for` and `if` with their branches."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import define, field, frozen
from lxml import etree

from rgdocs.word.marks import is_mark
from rgdocs.word.ooxml import w
from rgdocs.word.tags import Tag

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_OPENERS: Final = ("for", "if", "with")
_UNSEEN: Final = frozenset(map(w, ("tcPr", "trPr", "tblPr", "tblGrid", "bookmarkStart")))
_EDGES: Final = _UNSEEN | {w("bookmarkEnd"), w("sectPr")}


@frozen
class Branch:
    """One way through a block: the mark that opens it, and what stands in it."""

    mark: etree._Element
    tag: Tag
    items: list[etree._Element | Block] = field(factory=list)


@define
class Block:
    """A `for`, `if` or `with` with its branches; `end` is the mark that closes it."""

    branches: list[Branch]
    end: etree._Element

    @property
    def word(self) -> str:
        """Return the word that opens the block."""
        return self.branches[0].tag.word

    @property
    def has_else(self) -> bool:
        """Say whether one of the branches is always taken."""
        return self.branches[-1].tag.word == "else" or self.word == "with"


Items = list["etree._Element | Block"]  # noqa: SLF001


def read_blocks(holder: etree._Element, tags: Sequence[Tag]) -> Items:
    """Return what stands in `holder`: elements and blocks; properties and `set` left out."""
    return _items(iter(holder), tags)[0]


def _items(
    children: Iterator[etree._Element], tags: Sequence[Tag]
) -> tuple[Items, etree._Element | None]:
    """Read up to the mark that ends the branch; return what was read, and that mark."""
    items: Items = []
    for child in children:
        if not is_mark(child):
            if child.tag not in _EDGES:
                items.append(child)
            continue
        word = _tag(child, tags).word
        if word in _OPENERS:
            items.append(_block(child, children, tags))
        elif word in ("elif", "else") or word.startswith("end"):
            return items, child
    return items, None


def _block(mark: etree._Element, children: Iterator[etree._Element], tags: Sequence[Tag]) -> Block:
    branches: list[Branch] = []
    end: etree._Element | None = mark
    while end is not None and (not branches or _tag(end, tags).word in ("elif", "else")):
        opening = end
        items, end = _items(children, tags)
        branches.append(Branch(opening, _tag(opening, tags), items))
    return Block(branches, mark if end is None else end)


def _tag(mark: etree._Element, tags: Sequence[Tag]) -> Tag:
    return tags[int(mark.text or 0)]


def edge(items: Items, at: int) -> list[etree._Element]:
    """Return the paragraphs that may come first (`at` 0) or last (-1); none when unsure."""
    if not items:
        return []
    item = items[at]
    if not isinstance(item, Block):
        return [item] if item.tag == w("p") else []
    if item.word == "for" or not item.has_else:
        return []
    found = [edge(branch.items, at) for branch in item.branches]
    return [paragraph for some in found for paragraph in some] if all(found) else []


def only_loop(items: Items) -> Items | None:
    """Return the body when all of `items` is one plain `for`, without condition or `else`."""
    if len(items) != 1 or not isinstance(items[0], Block):
        return None
    block = items[0]
    plain = block.word == "for" and len(block.branches) == 1
    return block.branches[0].items if plain and " if " not in block.branches[0].tag.body else None
