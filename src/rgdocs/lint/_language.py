"""Everything that is wrong with the tags of a template, all at once: language, blocks, names.

The Word stage stops where going on makes no sense for it; here every tag is looked at, whatever
is wrong with the others.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Final

from attrs import field, frozen
from jinja2 import TemplateSyntaxError, nodes

from rgdocs.lint._expressions import UNREAD, Names, Reader, bound
from rgdocs.lint._finding import Findings
from rgdocs.lint._messages import Messages
from rgdocs.lint._shape import ANY, Is
from rgdocs.lint._source import Source
from rgdocs.problems import nearest
from rgdocs.word import ooxml
from rgdocs.word.clean import clean
from rgdocs.word.dialect import patch
from rgdocs.word.faults import Faults, Place
from rgdocs.word.grammar import STATEMENTS, Grammar, alone
from rgdocs.word.lift import Lifter
from rgdocs.word.sandbox import Sandbox, make_sandbox
from rgdocs.word.structure import MARK, Structure
from rgdocs.word.tags import Kind, Tag, TagBook

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from lxml import etree

    from rgdocs.errors import Severity
    from rgdocs.lint._shape import Shape


LEVELS: Final = ("p", "tr", "tc", "r")


def check(source: Source, shape: Shape, messages: Messages, findings: Findings) -> None:
    """Note every fault of the tags of `source`, against the `shape` of what it is filled with."""
    sandbox = make_sandbox()
    for part, tree in source.trees.items():
        if source.types.get(part) in ooxml.WORD_TYPES | ooxml.PROPERTY_TYPES:
            faults = Faults(findings.lang)
            tags = list(_tags(part, deepcopy(tree), faults, sandbox))
            _take(faults, source, findings, sandbox)
            _Walk(sandbox, messages, source, findings).run(tags, shape.keys)


def _tags(part: str, root: etree._Element, faults: Faults, sandbox: Sandbox) -> Iterator[Tag]:
    """Return the tags of a part in the order of the paper; faults of each and of their blocks."""
    book = TagBook()
    clean(root)
    Lifter(part, book, faults).lift(root)
    marked = patch(ooxml.serialise(root), book, Place(part))
    grammar = Grammar(sandbox, faults)
    for tag in book.tags:
        grammar.check(tag)
    if ooxml.parse_marked(marked) is None:
        faults.add("level", Place(part))
        return
    Structure(book, faults).check(marked)
    for mark in MARK.finditer(marked):
        yield book.tags[int(mark["content"] or mark["attribute"])]


def _take(faults: Faults, source: Source, findings: Findings, sandbox: Sandbox) -> None:
    """Take over what the Word stage found, with the nearest right word where there is one."""
    known = {"filter": [*sandbox.filters, *sandbox.tests], "statement": STATEMENTS}
    for fault in faults.noted:
        if fault.code == "statement" and fault.word in LEVELS and not fault.place.paragraph:
            continue  # what docxtpl left of a tag that stands on a wrong level, which is told
        there = known.get(fault.code)
        near = nearest(fault.word, there) if there and fault.word not in ("", "…") else ""
        spot = source.spot(fault.place)
        findings.take(fault.problem, spot, word=fault.word, nearest=near)


@frozen
class _Walk:
    """Goes through the tags of a part with the names that can be seen."""

    sandbox: Sandbox
    messages: Messages
    source: Source
    findings: Findings
    blocks: list[Tag] = field(factory=list)
    """The tags that opened the blocks that are open here."""

    def run(self, tags: list[Tag], roots: Mapping[str, Shape]) -> None:
        names = Names([dict(roots) | {"range": ANY}])
        for tag in tags:
            if tag.inner or tag.kind is Kind.COMMENT:
                continue
            self._tag(tag, names)

    def _tag(self, tag: Tag, names: Names) -> None:
        if tag.kind is Kind.BLOCK and tag.word.startswith("end"):
            self._ended(tag)
            if tag.word in ("endfor", "endwith"):
                names.leave()
            return
        if tag.word in ("for", "if", "with"):
            self.blocks.append(tag)
        tree = self._tree(tag)
        reader = Reader(names, self.messages, self._teller(tag))
        if tree is None:
            self._unread(tag, names)
        elif tag.kind is Kind.PRINT:
            self._printed(tree, reader)
        else:
            self._statement(tree, reader, names)

    def _ended(self, tag: Tag) -> None:
        """Note a block that ends in another cell, row or table than it began in."""
        if not self.blocks or tag.word != f"end{self.blocks[-1].word}":
            return
        opener = self.blocks.pop()
        begin, end = self.source.spot(opener.place), self.source.spot(tag.place)
        if opener.level != tag.level:
            return  # told as a block that ends on another level
        within = {"tr": 1, "tc": 2}.get(tag.level, 3)
        if (begin.table, begin.row, begin.cell)[:within] != (end.table, end.row, end.cell)[:within]:
            self.findings.add("lint.block-cells", end, word=opener.word)

    def _tree(self, tag: Tag) -> nodes.Template | None:
        try:
            return self.sandbox.parse(alone(tag))
        except (TemplateSyntaxError, RecursionError):
            return None

    def _unread(self, tag: Tag, names: Names) -> None:
        if tag.word in ("for", "with"):
            names.enter({UNREAD: ANY})

    def _printed(self, tree: nodes.Template, reader: Reader) -> None:
        for output in tree.find_all(nodes.Output):
            for one in output.nodes:
                if isinstance(one, nodes.TemplateData):
                    continue
                if reader.read(one).kind in (Is.LIST, Is.MAP, Is.CALL, Is.FLAG):
                    reader.tell("template.no-text", word=_last_name(one))

    def _statement(self, tree: nodes.Template, reader: Reader, names: Names) -> None:
        node = tree.body[0]
        if isinstance(node, nodes.For):
            inside = reader.loop(reader.read(node.iter), node.target)
            names.enter(inside)
            reader.read(node.test)
        elif isinstance(node, nodes.With):
            values = [reader.read(value) for value in node.values]
            pairs = zip(node.targets, values, strict=True)
            names.enter({k: v for target, value in pairs for k, v in bound(target, value).items()})
        elif isinstance(node, nodes.Assign):
            names.scopes[-1] |= bound(node.target, reader.read(node.node))
        elif isinstance(node, nodes.If):
            test = node.elif_[0].test if node.elif_ else node.test
            reader.read(test)

    def _teller(self, tag: Tag) -> Callable[..., None]:
        def tell(code: str, **told: Severity | str) -> None:
            self.findings.add(code, self.source.spot(tag.place), **told)  # type: ignore[arg-type]

        return tell


def _last_name(node: nodes.Node) -> str:
    return str(getattr(node, "attr", getattr(node, "name", "…")))
