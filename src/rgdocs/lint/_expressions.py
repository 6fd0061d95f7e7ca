"""Follows an expression of a template through the shapes of what it names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from attrs import define, field
from jinja2 import nodes

from rgdocs.lint._messages import Messages
from rgdocs.lint._shape import ANY, FLAG, NUMBER, TEXT, Is, Shape, a_list, a_map, merged
from rgdocs.problems import nearest
from rgdocs.word.sandbox import LOOP_NAMES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Told = Callable[..., None]

_NUMBERS: Final = frozenset(("abs", "count", "int", "length", "wordcount"))
_TEXTS: Final = frozenset(
    ("capitalize", "join", "lower", "replace", "title", "trim", "truncate", "upper")
)
_SAME: Final = frozenset(
    ("list", "reject", "rejectattr", "reverse", "select", "selectattr", "sort", "unique")
)
_ITEM: Final = frozenset(("first", "last", "max", "min", "sum"))
_BY_KEY: Final = frozenset(("selectattr", "rejectattr"))
_MAY_MISS: Final = frozenset(("default", "d"))
_LOOP_ITEMS: Final = ("previtem", "nextitem")
_LOOP: Final = a_map(
    {name: ANY if name in ("cycle", "changed", *_LOOP_ITEMS) else NUMBER for name in LOOP_NAMES}
    | {"first": FLAG, "last": FLAG}
)


UNREAD: Final = ""
"""In the scope of a block that could not be read: what it names is not known."""


@define
class Names:
    """The names that can be seen at one place of a template, innermost scope last."""

    scopes: list[dict[str, Shape]]

    def find(self, name: str) -> Shape | None:
        """Return what a name stands for here, None when there is no such name."""
        for scope in reversed(self.scopes):
            if name in scope:
                return scope[name]
        return ANY if any(UNREAD in scope for scope in self.scopes) else None

    def known(self) -> list[str]:
        """Return every name that can be seen here."""
        return sorted({name for scope in self.scopes for name in scope})

    def enter(self, names: Mapping[str, Shape]) -> None:
        """Open a scope."""
        self.scopes.append(dict(names))

    def leave(self) -> None:
        """Close the innermost scope."""
        if len(self.scopes) > 1:
            self.scopes.pop()


@define
class Reader:
    """Reads the expressions of one tag; `tell(code, word=…, nearest=…)` notes what is wrong."""

    names: Names
    messages: Messages
    tell: Told
    may_miss: int = field(default=0)

    def read(self, node: nodes.Node | None) -> Shape:
        """Return what an expression gives; ANY when that cannot be told."""
        if node is None:
            return ANY
        reader = _READERS.get(type(node))
        if reader is not None:
            return reader(self, node)
        for inner in node.iter_child_nodes():
            self.read(inner)
        return _RESULTS.get(type(node), ANY)

    def name(self, node: nodes.Name) -> Shape:
        found = self.names.find(node.name)
        if found is None and not self.may_miss:
            self._missing(node.name, self.names.known())
        return found or ANY

    def key(self, node: nodes.Getattr) -> Shape:
        return self._of(self.read(node.node), node.attr)

    def item(self, node: nodes.Getitem) -> Shape:
        base = self.read(node.node)
        self.read(node.arg)
        if isinstance(node.arg, nodes.Slice):
            return base
        if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
            return self._of(base, node.arg.value)
        return TEXT if base.kind is Is.TEXT else base.inner

    def _of(self, base: Shape, key: str) -> Shape:
        if base.kind is Is.ANY or self.may_miss or key.startswith("_"):
            return base.keys.get(key, ANY)
        if base.kind is Is.MAP:
            if key not in base.keys:
                self._missing(key, base.keys)
            return base.keys.get(key, ANY)
        code = "lint.key-of-list" if base.kind is Is.LIST else "lint.key-of-text"
        self.tell(code, word=key)
        return ANY

    def _missing(self, name: str, known: object) -> None:
        there = sorted(map(str, known))  # type: ignore[call-overload]
        self.tell("template.undefined", word=name, nearest=nearest(name, there) if there else "")

    def filtered(self, node: nodes.Filter) -> Shape:
        self.may_miss += node.name in _MAY_MISS
        base = self.read(node.node)
        self.may_miss -= node.name in _MAY_MISS
        given = [self.read(argument) for argument in node.args]
        self._by_key(node, base)
        if node.name in _NUMBERS:
            return NUMBER
        if node.name in _TEXTS:
            return TEXT
        if node.name in _MAY_MISS:
            return merged([base, *given])
        if node.name in _SAME:
            return base if base.kind is Is.LIST else a_list(ANY)
        return base.inner if node.name in _ITEM else ANY

    def _by_key(self, node: nodes.Filter, base: Shape) -> None:
        """Look after a key that a filter names in a text: `selectattr("gegeven")`."""
        named = node.args[0] if node.args and node.name in _BY_KEY else None
        named = next((k.value for k in node.kwargs if k.key == "attribute"), named)
        key = named.value if isinstance(named, nodes.Const) else None
        if isinstance(key, str) and base.kind is Is.LIST:
            self._of(base.inner, key.partition(".")[0])

    def tested(self, node: nodes.Test) -> Shape:
        lenient = node.name in ("defined", "undefined")
        self.may_miss += lenient
        self.read(node.node)
        self.may_miss -= lenient
        for argument in node.args:
            self.read(argument)
        return FLAG

    def call(self, node: nodes.Call) -> Shape:
        for argument in node.args:
            self.read(argument)
        if isinstance(node.node, nodes.Name) and node.node.name == "_":
            self.messages.check(node, self.tell)
            return TEXT
        if isinstance(node.node, nodes.Name) and node.node.name == "range":
            return a_list(NUMBER)
        return ANY

    def either(self, node: nodes.CondExpr) -> Shape:
        self.read(node.test)
        return merged([self.read(node.expr1), self.read(node.expr2)])

    def constant(self, node: nodes.Const) -> Shape:
        if isinstance(node.value, bool):
            return FLAG
        return TEXT if isinstance(node.value, str) else NUMBER

    def row(self, node: nodes.List | nodes.Tuple) -> Shape:
        return a_list(merged([self.read(one) for one in node.items]))

    def loop(self, over: Shape, target: nodes.Node) -> dict[str, Shape]:
        """Return the names that a `for` over this shape gives to what stands in it."""
        if over.kind in (Is.TEXT, Is.NUMBER, Is.FLAG, Is.CALL):
            self.tell("template.no-list", word=getattr(target, "name", ""))
        item = TEXT if over.kind is Is.MAP else over.inner
        return {"loop": _LOOP} | bound(target, item if over.kind is not Is.TEXT else ANY)


def bound(target: nodes.Node, shape: Shape) -> dict[str, Shape]:
    """Return the names that an assignment of `shape` gives."""
    if isinstance(target, nodes.Name):
        return {target.name: shape}
    return {name.name: ANY for name in target.find_all(nodes.Name)}


_READERS: Final[dict[type[nodes.Node], Callable[[Reader, Any], Shape]]] = {
    nodes.Name: Reader.name,
    nodes.Getattr: Reader.key,
    nodes.Getitem: Reader.item,
    nodes.Filter: Reader.filtered,
    nodes.Test: Reader.tested,
    nodes.Call: Reader.call,
    nodes.CondExpr: Reader.either,
    nodes.Const: Reader.constant,
    nodes.List: Reader.row,
    nodes.Tuple: Reader.row,
}
_RESULTS: Final[dict[type[nodes.Node], Shape]] = {
    nodes.Compare: FLAG,
    nodes.Not: FLAG,
    nodes.Concat: TEXT,
    nodes.Sub: NUMBER,
    nodes.Neg: NUMBER,
    nodes.FloorDiv: NUMBER,
    nodes.Mod: NUMBER,
}
