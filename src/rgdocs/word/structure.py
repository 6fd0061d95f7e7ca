"""Proves that whatever a template is filled with, well-formed XML comes out.

Each block (`for`, `if`, `with`) must end where it began: within elements of the same names, or
within the same attribute. Then leaving it out, or repeating it, keeps every element closed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from rgdocs.word import limits
from rgdocs.word.faults import Faults, Place
from rgdocs.word.marks import ATTRIBUTE_CLOSE, ATTRIBUTE_OPEN
from rgdocs.word.tags import Kind, Tag, TagBook

if TYPE_CHECKING:
    from collections.abc import Iterator

MARK: Final = re.compile(
    rf"<\?rg (?P<content>\d+)\?>|{ATTRIBUTE_OPEN}(?P<attribute>\d+){ATTRIBUTE_CLOSE}"
)
_TOKEN: Final = re.compile(r"<\?rg (\d+)\?>|<(/?)([\w:.\-]+)([^>]*?)(/?)>")
_OPENERS: Final = frozenset(("for", "if", "with"))
_MIDDLES: Final = frozenset(("elif", "else"))


@frozen
class _Open:
    word: str
    place: Place
    stack: tuple[str, ...]


@frozen
class Structure:
    """Walks one part from start to end with the open elements and the open blocks."""

    book: TagBook
    faults: Faults
    blocks: list[_Open] = field(factory=list)

    def check(self, xml: str) -> None:
        """Note every block of `xml` that is not closed, or not where it began."""
        stack: list[str] = []
        for token in _TOKEN.finditer(xml):
            if token[1]:
                self._tag(self.book.tags[int(token[1])], tuple(stack))
            elif token[2]:
                stack.pop()
            else:
                self._element(token, stack)
        for block in self.blocks:
            self.faults.add("block-open", block.place, word=block.word)

    def _element(self, token: re.Match[str], stack: list[str]) -> None:
        stack.append(token[3])
        for number, attribute in _attribute_marks(token[4]):
            self._tag(self.book.tags[number], (*stack, attribute))
        if token[3] == "w:bookmarkStart" and ATTRIBUTE_OPEN not in token[4]:
            self._repeated_bookmark()
        if token[5]:
            stack.pop()

    def _repeated_bookmark(self) -> None:
        loops = [block for block in self.blocks if block.word == "for"]
        if loops:
            self.faults.add("bookmark-loop", loops[-1].place)

    def _tag(self, tag: Tag, stack: tuple[str, ...]) -> None:
        word = tag.word
        if tag.kind is not Kind.BLOCK:
            return
        if word in _OPENERS:
            self.blocks.append(_Open(word, tag.place, stack))
            if len(self.blocks) > limits.MAX_BLOCKS:
                self.faults.add("blocks", tag.place, limit=limits.MAX_BLOCKS)
        elif word in _MIDDLES:
            self._middle(tag, stack)
        elif word.startswith("end"):
            self._end(tag, stack)

    def _middle(self, tag: Tag, stack: tuple[str, ...]) -> None:
        open_word = self.blocks[-1].word if self.blocks else ""
        if open_word == "if" or (open_word == "for" and tag.word == "else"):
            self._same(tag, stack)
        else:
            self.faults.add("block-unopened", tag.place, word=tag.word)

    def _end(self, tag: Tag, stack: tuple[str, ...]) -> None:
        if not self.blocks or tag.word != f"end{self.blocks[-1].word}":
            self.faults.add("block-unopened", tag.place, word=tag.word)
            return
        self._same(tag, stack)
        self.blocks.pop()

    def _same(self, tag: Tag, stack: tuple[str, ...]) -> None:
        if stack != self.blocks[-1].stack:
            self.faults.add("block-level", tag.place, word=tag.word)


def _attribute_marks(attributes: str) -> Iterator[tuple[int, str]]:
    """Yield the number of each tag in the attributes and the place of its attribute."""
    for quote in re.finditer(r'"([^"]*)"', attributes):
        for mark in re.finditer(f"{ATTRIBUTE_OPEN}(\\d+){ATTRIBUTE_CLOSE}", quote[1]):
            yield int(mark[1]), f"@{quote.start()}"
