"""Compiles one XML part of a template, and renders it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Final

from attrs import field, frozen
from jinja2 import TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from rgdocs.word import limits, ooxml
from rgdocs.word.clean import clean
from rgdocs.word.codegen import Marks, Rendering, Root, generate, root_of
from rgdocs.word.controls import Controls, Numbering
from rgdocs.word.dialect import patch
from rgdocs.word.escape import Refused
from rgdocs.word.faults import Faults, Place, told_problem
from rgdocs.word.grammar import Grammar, block_tag, print_tag
from rgdocs.word.grid import fit_columns
from rgdocs.word.hollow import Hollows
from rgdocs.word.lift import Lifter
from rgdocs.word.marks import RESERVED
from rgdocs.word.sandbox import COMMENT_CLOSE, COMMENT_OPEN, Sandbox
from rgdocs.word.structure import MARK, Structure
from rgdocs.word.tags import Kind, Tag, TagBook

if TYPE_CHECKING:
    from types import TracebackType

    from lxml import etree

    from rgdocs.errors import Problem

Mends = tuple[Callable[[bytes], bytes], ...]
_NEW_LINE: Final = f"{COMMENT_OPEN}\n{COMMENT_CLOSE}"
_NO_KEYS: Final = re.compile(r"indices must be integers|not subscriptable")
_MISSING: Final = re.compile(r"'([^']+)'")


@frozen(kw_only=True)
class Part:
    """A compiled part: gives its XML for a context."""

    name: str
    filename: str
    sandbox: Sandbox = field(repr=False)
    root: Root = field(repr=False)
    tag_at: dict[int, Tag] = field(repr=False)
    """The tag of a line of the generated code."""
    mends: Mends = ()
    """What is left to do to the rendered XML."""
    code: str = field(default="", repr=False)
    """The Python that `root` came from, when it was to be kept."""

    def render(self, data: dict[str, object], marks: Marks) -> bytes:
        """Return the part's bytes; raises what a template's expressions raise."""
        context = Rendering(self.sandbox, data, self.filename, {})
        context.marks = marks
        context.part = self.name
        xml = _encoded(self.root(context))
        for mend in self.mends:
            xml = mend(xml)
        return xml

    def failure(self, error: BaseException, lang: str) -> Problem:
        """Return the problem that `error` stands for: its place and the template's own word."""
        tag = self._tag_of(error.__traceback__)
        place = tag.place if tag else Place(self.name)
        return told_problem(_code(error), place, lang=lang, word=_word(error, tag))

    def _tag_of(self, traceback: TracebackType | None) -> Tag | None:
        line = 0
        while traceback is not None:
            if traceback.tb_frame.f_code.co_filename == self.filename:
                line = traceback.tb_lineno
            traceback = traceback.tb_next
        before = [at for at in self.tag_at if at <= line]
        return self.tag_at[max(before)] if before else None


def _encoded(pieces: Iterator[str]) -> bytes:
    """Put the pieces together a few hundred at a time, within the bound.

    No text of the whole part is made: one letter outside Latin-1 would double its size.
    """
    chunks: list[bytes] = []
    size = 0
    while some := list(islice(pieces, limits.PIECES)):
        chunk = "".join(some)
        chunks.append(chunk.encode())
        size += len(chunk)
        if size > limits.MAX_RENDERED:
            raise Refused("limit")
    return b"".join(chunks)


def _code(error: BaseException) -> str:
    if isinstance(error, Refused):
        return error.code
    if isinstance(error, (UndefinedError, KeyError)) or _NO_KEYS.search(str(error)):
        return "undefined"
    if isinstance(error, UnicodeEncodeError):
        return "not-xml"
    if isinstance(error, (SecurityError, OverflowError, RecursionError, MemoryError)):
        return "limit"
    return "expression"


def _word(error: BaseException, tag: Tag | None) -> str:
    """Return the wrong word, but only when the template itself spells it."""
    body, inner = (tag.body, tag.inner) if tag else ("", False)
    words = re.findall(r"[^\W\d]\w*", body)
    if isinstance(error, (UndefinedError, KeyError)):
        told = _MISSING.findall(str(error))
        if told and told[-1] in words:
            return str(told[-1])
    return " ".join(body.split())[:80] if body and not inner else "…"


@frozen
class PartCompiler:
    """Compiles parts with one sandbox, one numbering and one list of faults."""

    sandbox: Sandbox
    numbering: Numbering
    faults: Faults
    keep_code: bool = False

    def compile(self, name: str, root: etree._Element) -> Part | bytes:
        """Return the compiled part, or its bytes when nothing in it changes with the data.

        What is wrong is noted; the caller stops before it uses the answer.
        """
        place = Place(name)
        book = TagBook()
        marked = self._marked(root, book, place)
        grammar = Grammar(self.sandbox, self.faults)
        for tag in book.tags:
            grammar.check(tag)
        tree = ooxml.parse_marked(marked) if not self.faults.found else None
        if tree is None:
            self._fault_if_none("level", place)
            return b""
        Controls(name, book, self.numbering, self.faults).number(tree)
        mends = Hollows(book, place).mend(tree)
        if any(_makes_cells(tag) for tag in book.tags):
            mends = (*mends, fit_columns)
        return self._finish(name, ooxml.serialise(tree), book, mends=mends)

    def _marked(self, root: etree._Element, book: TagBook, place: Place) -> str:
        clean(root)
        xml = ooxml.serialise(root)
        if RESERVED & set(xml):
            self.faults.add("reserved", place)
        Lifter(place.part, book, self.faults).lift(root)
        return patch(ooxml.serialise(root), book, place)

    def _fault_if_none(self, code: str, place: Place) -> None:
        if not self.faults.found:
            self.faults.add(code, place)

    def _finish(self, name: str, xml: str, book: TagBook, *, mends: Mends) -> Part | bytes:
        Structure(book, self.faults).check(xml)
        if not MARK.search(xml):
            return (ooxml.HEAD + xml).encode()
        if self.faults.found:
            return b""
        return self._generate(name, *_source(xml, book), mends=mends)

    def _generate(
        self, name: str, source: str, tags: dict[int, Tag], *, mends: Mends
    ) -> Part | bytes:
        filename = f"<rgdocs template {name}>"
        wheres = {line: tag.where for line, tag in tags.items()}
        failed = None
        try:
            made = generate(self.sandbox, source, wheres, filename)
            root = root_of(self.sandbox, made.code, filename)
        except (TemplateSyntaxError, SyntaxError, RecursionError) as error:
            failed = getattr(error, "lineno", None) or 0
        if failed is not None:
            tag = tags.get(failed)
            self.faults.add("syntax", tag.place if tag else Place(name), word="…")
            return b""
        return Part(
            name=name,
            filename=filename,
            sandbox=self.sandbox,
            root=root,
            tag_at={code: tags[line] for code, line in made.lines.items() if line in tags},
            mends=mends,
            code=made.code if self.keep_code else "",
        )


def _makes_cells(tag: Tag) -> bool:
    return tag.level == "tc" or tag.body.endswith("loop.length") or tag.body == "loop.length"


def _source(xml: str, book: TagBook) -> tuple[str, dict[int, Tag]]:
    """Return the Jinja source, every tag on a line of its own, and the tag of each line."""
    pieces = [ooxml.HEAD]
    tags: dict[int, Tag] = {}
    line, position = 1 + ooxml.HEAD.count("\n"), 0
    for mark in MARK.finditer(xml):
        static = xml[position : mark.start()]
        tag = book.tags[int(mark["content"] or mark["attribute"])]
        line += static.count("\n") + 1
        tags[line] = tag
        pieces += [static, _NEW_LINE, _statement(tag)]
        position = mark.end()
    return "".join([*pieces, xml[position:]]), tags


def _statement(tag: Tag) -> str:
    if tag.kind is Kind.BLOCK:
        return block_tag(tag.body)
    return print_tag(tag.body)
