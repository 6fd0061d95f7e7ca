"""Checks each tag by itself against the language of `sandbox.py`, so that all faults are told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import field, frozen
from jinja2 import TemplateSyntaxError, nodes

from rgdocs.word import sandbox as language
from rgdocs.word.faults import Faults
from rgdocs.word.sandbox import Sandbox
from rgdocs.word.tags import Kind, Tag

if TYPE_CHECKING:
    from collections.abc import Iterator


STATEMENTS: Final = ("for", "if", "elif", "else", "endfor", "endif", "set", "with", "endwith")
_AROUND: Final = {
    "for": ("", "endfor"),
    "if": ("", "endif"),
    "with": ("", "endwith"),
    "elif": ("if 1", "endif"),
    "else": ("if 1", "endif"),
    "endfor": ("for x in y", ""),
    "endif": ("if 1", ""),
    "endwith": ("with", ""),
}
_BARE: Final = frozenset(("else", "endfor", "endif", "endwith"))
_NODES: Final[tuple[type[nodes.Node], ...]] = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.For, nodes.If, nodes.Assign,
    nodes.With, nodes.Name, nodes.Const, nodes.Tuple, nodes.List, nodes.Dict, nodes.Pair,
    nodes.Keyword, nodes.CondExpr, nodes.Filter, nodes.Test, nodes.Call, nodes.Getitem,
    nodes.Getattr, nodes.Slice, nodes.Concat, nodes.Add, nodes.Sub, nodes.Mul, nodes.Div,
    nodes.FloorDiv, nodes.Mod, nodes.Neg, nodes.Pos, nodes.Not, nodes.And, nodes.Or,
    nodes.Compare, nodes.Operand,
)  # fmt: skip
_CALLABLE: Final = ("_", "range")
_OWN: Final = re.compile(r"rg_\w*|_\w*|range|loop|self|super|caller|varargs|kwargs")
_SAFE_WORD: Final = re.compile(r"\w{1,40}", re.ASCII)


@frozen
class Grammar:
    """Checks the tags of a part; what it finds goes to `faults`."""

    sandbox: Sandbox
    faults: Faults
    known: dict[tuple[Kind, str], list[tuple[str, str]]] = field(factory=dict)
    """What was found in a tag of these words before: most tags stand in a form many times."""

    def check(self, tag: Tag) -> None:
        """Note what is wrong with `tag` alone: its words, its filters, what it reaches for."""
        if tag.inner or tag.kind is Kind.COMMENT:
            return
        key = (tag.kind, tag.body)
        if key not in self.known:
            self.known[key] = list(self._faults_of(tag))
        for code, word in self.known[key]:
            told = word if _SAFE_WORD.fullmatch(word) else "…"
            self.faults.add(code, tag.place, word=told)

    def _faults_of(self, tag: Tag) -> Iterator[tuple[str, str]]:
        if tag.kind is Kind.BLOCK and tag.word not in STATEMENTS:
            yield "statement", tag.word
        elif tag.body in _BARE and tag.kind is Kind.BLOCK:
            return
        elif (tree := self._tree(tag)) is None:
            yield "syntax", _first_word(tag.body)
        else:
            yield from _offences(tree, self.sandbox)

    def _tree(self, tag: Tag) -> nodes.Template | None:
        try:
            return self.sandbox.parse(alone(tag))
        except (TemplateSyntaxError, RecursionError):
            return None


def alone(tag: Tag) -> str:
    """Return the smallest template in which `tag` can stand."""
    if tag.kind is Kind.PRINT:
        return print_tag(tag.body)
    before, after = _AROUND.get(tag.word, ("", ""))
    return "".join(block_tag(piece) for piece in (before, tag.body, after) if piece)


def block_tag(body: str) -> str:
    """Return a statement between the signs that only the engine uses."""
    return f"{language.BLOCK_OPEN} {body} {language.BLOCK_CLOSE}"


def print_tag(body: str) -> str:
    """Return an expression between the signs that only the engine uses."""
    return f"{language.PRINT_OPEN} {body} {language.PRINT_CLOSE}"


def _offences(tree: nodes.Template, sandbox: Sandbox) -> Iterator[tuple[str, str]]:
    """Yield code and word of everything in `tree` that the language does not have."""
    for node in tree.find_all(nodes.Node):
        if not isinstance(node, _NODES):
            yield "statement", type(node).__name__.lower()
        elif isinstance(node, nodes.Name):
            yield from _name(node)
        elif isinstance(node, (nodes.Filter, nodes.Test)):
            known = sandbox.filters if isinstance(node, nodes.Filter) else sandbox.tests
            if node.name not in known:
                yield "filter", node.name
        elif isinstance(node, (nodes.Getattr, nodes.Getitem)):
            yield from _reach(node)
        elif isinstance(node, nodes.Call):
            yield from _call(node)
        elif isinstance(node, nodes.For) and node.recursive:
            yield "statement", "recursive"


def _name(node: nodes.Name) -> Iterator[tuple[str, str]]:
    own = _OWN.fullmatch(node.name)
    if own and (node.ctx != "load" or node.name not in (*_CALLABLE, "loop")):
        yield "name", node.name


def _reach(node: nodes.Getattr | nodes.Getitem) -> Iterator[tuple[str, str]]:
    name = node.attr if isinstance(node, nodes.Getattr) else getattr(node.arg, "value", "")
    if isinstance(name, str) and name.startswith("_"):
        yield "name", name


def _call(node: nodes.Call) -> Iterator[tuple[str, str]]:
    target = node.node
    if isinstance(target, nodes.Name) and target.name in _CALLABLE:
        named = True
    else:
        named = (
            isinstance(target, nodes.Getattr)
            and isinstance(target.node, nodes.Name)
            and (target.node.name, target.attr) in {("loop", "cycle"), ("loop", "changed")}
        )
    if not named or node.dyn_args is not None or node.dyn_kwargs is not None or node.kwargs:
        yield "call", getattr(target, "attr", getattr(target, "name", "…"))


def _first_word(body: str) -> str:
    found = re.search(r"[^\W\d]\w*", body)
    return found[0] if found else "…"
