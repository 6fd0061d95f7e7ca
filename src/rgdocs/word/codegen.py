"""Turns a checked template into Python: Jinja's own compiler, told how each value is escaped."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from attrs import frozen
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import TemplateData
from jinja2.runtime import Context

from rgdocs.compose import Drawing
from rgdocs.word import escape, limits
from rgdocs.word.drawing import drawing
from rgdocs.word.escape import Refused, as_text
from rgdocs.word.sandbox import Sandbox, look_up, put_together
from rgdocs.word.shapes import shapes
from rgdocs.word.tags import Where

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rgdocs.word.picture import Picture

Root = Callable[[Context], Iterator[str]]
_ENGINE_CALLS: Final = frozenset(("rg_open", "rg_spare", "rg_each", "rg_ends", "range"))
_ENDS: Final = ("rg_first", "rg_last")
_MISSING_TESTS: Final = frozenset(("defined", "undefined"))
_MISSING_FILTERS: Final = frozenset(("default", "d"))
_ESCAPES: Final = {
    Where.TEXT: "rg_text(",
    Where.PLAIN: "rg_plain(",
    Where.ATTRIBUTE: "rg_attribute(",
    Where.FIELD: "rg_field(",
    Where.INNER: "(",
}


class Marks:
    """What one rendering counts: controls, spare ids, pictures, steps and letters."""

    __slots__ = ("drawn", "letters", "pictures", "relation", "spares", "steps", "tags")

    def __init__(self, relation: Callable[[int], str]) -> None:
        """Start with nothing counted; `relation` names the relationship to a picture."""
        self.relation = relation
        self.pictures: dict[bytes, Picture] = {}
        self.drawn: dict[str, set[int]] = {}
        self.tags: list[str] = []
        self.spares = 1_000_000
        self.steps = limits.MAX_STEPS
        self.letters = limits.MAX_LETTERS


class Rendering(Context):
    """The names of one part while it renders, and the counters of the whole file."""

    marks: Marks
    part: str

    def open(self, tag: object) -> str:
        """Number the control with this tag; the number is its id and its bookmark's."""
        name = tag if type(tag) is str else as_text(tag)
        if not 0 < len(name) <= limits.MAX_CONTROL_TAG:
            raise Refused("tag-length")
        tags = self.marks.tags
        tags.append(name)
        return str(len(tags))

    def spare(self) -> str:
        """Return an id that nothing else in the file has."""
        self.marks.spares += 1
        return str(self.marks.spares)

    def draw(self, picture: Picture | Drawing) -> str:
        """Return a picture for inside `w:t`; the same file is kept once."""
        if isinstance(picture, Drawing):
            return shapes(picture, self.spare)
        marks = self.marks
        marks.pictures.setdefault(picture.data, picture)
        number = list(marks.pictures).index(picture.data) + 1
        marks.drawn.setdefault(self.part, set()).add(number)
        return drawing(picture, number=self.spare(), relation=marks.relation(number))

    def each(self, items: Any) -> Any:
        """Return what a loop goes over: a list, a dict or a range, within the bound of steps."""
        if isinstance(items, str) or not hasattr(items, "__len__"):
            items = self._settle(items)
        self.marks.steps -= len(items)
        if self.marks.steps < 0:
            raise Refused("limit")
        return items

    def ends(self, items: Any) -> list[tuple[Any, bool, bool]]:
        """Return what `each` returns, every item with whether it is the first and the last."""
        told = list(self.each(items))
        last = len(told) - 1
        return [(item, at == 0, at == last) for at, item in enumerate(told)]

    def _settle(self, items: Any) -> list[Any]:
        """Make a list of what a filter yields; a text is no list."""
        if isinstance(items, str):
            raise Refused("no-list")
        return list(items)

    def concat(self, *pieces: object) -> str:
        """Return what `a ~ b` gives: texts and numbers put together, within the bound."""
        return put_together(self, pieces)

    def range(self, *bounds: int) -> range:
        """Return a range of at most MAX_RANGE numbers."""
        made = range(*bounds)
        if len(made) > limits.MAX_RANGE:
            raise Refused("limit")
        return made


class Generator(CodeGenerator):
    """Jinja's compiler with direct calls: to the escape that fits the place, to plain look-ups."""

    wheres: Mapping[int, Where]
    may_miss = False

    def visit_Output(self, node: nodes.Output, frame: Frame) -> None:  # noqa: N802
        """Yield what stands between two statements as one piece, each value on its own line."""
        pieces = [
            (text, list(children))
            for text, children in groupby(node.nodes, lambda one: isinstance(one, TemplateData))
        ]
        alone = len(pieces) == 1 and pieces[0][0]
        self.writeline("yield (" if alone else "yield rg_join((", node)
        self.indent()
        for is_text, children in pieces:
            if is_text:
                text = "".join(one.data for one in children if isinstance(one, TemplateData))
                self.writeline(repr(text) if alone else f"{text!r},")
            else:
                for child in children:
                    self._value(child, frame)
        self.outdent()
        self.writeline(")" if alone else "))")

    def _value(self, node: nodes.Expr, frame: Frame) -> None:
        """Write a value with the escape of the place that it lands in."""
        where = self.wheres[node.lineno]
        self.writeline(_ESCAPES[where], node)
        self.visit(node, frame)
        self.write(", context)," if where is Where.TEXT else "),")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        """Take a key straight out of a dict; only `defined` and `default` may miss one."""
        of_loop = isinstance(node.node, nodes.Name) and node.node.name == "loop"
        if of_loop or self.may_miss:
            self._arguments("rg_look_up", [node.node, nodes.Const(node.attr)], frame)
            return
        self.visit(node.node, frame)
        self.write(f"[{node.attr!r}]")

    def visit_Test(self, node: nodes.Test, frame: Frame) -> None:  # noqa: N802
        """Let `is defined` see what is not there."""
        self._missing(node.name in _MISSING_TESTS, super().visit_Test, node, frame)

    def visit_Filter(self, node: nodes.Filter, frame: Frame) -> None:  # noqa: N802
        """Let `default` see what is not there."""
        self._missing(node.name in _MISSING_FILTERS, super().visit_Filter, node, frame)

    def _missing(self, may: bool, visit: Any, node: nodes.Expr, frame: Frame) -> None:  # noqa: FBT001
        before, self.may_miss = self.may_miss, may
        visit(node, frame)
        self.may_miss = before

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802
        """Put texts together within the bound."""
        self._arguments("context.concat", node.nodes, frame)

    def visit_Call(  # noqa: N802
        self,
        node: nodes.Call,
        frame: Frame,
        forward_caller: bool = False,  # noqa: FBT001, FBT002, ARG002  (Jinja's signature)
    ) -> None:
        """Call what the grammar let through: ours, `_`, and two of the loop's own."""
        target = node.node
        if isinstance(target, nodes.Name) and target.name in _ENGINE_CALLS:
            self._arguments(f"context.{target.name.removeprefix('rg_')}", node.args, frame)
            return
        self.visit(target, frame)
        self._arguments("", node.args, frame)

    def _arguments(self, function: str, arguments: Iterable[nodes.Expr], frame: Frame) -> None:
        self.write(f"{function}(")
        for argument in arguments:
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")


def _count_loops(tree: nodes.Template) -> None:
    """Have every loop counted, and tell its first and last round where the engine asks."""
    for loop in tree.find_all(nodes.For):
        line = loop.iter.lineno
        asks = any(_asks(node) for node in loop.body)
        counter = nodes.Name("rg_ends" if asks else "rg_each", "load", lineno=line)
        loop.iter = nodes.Call(counter, [loop.iter], [], None, None, lineno=line)
        if asks:
            ends = [nodes.Name(name, "store", lineno=line) for name in _ENDS]
            loop.target = nodes.Tuple([loop.target, *ends], "store", lineno=line)


def _asks(node: nodes.Node) -> bool:
    """Say whether `node` asks for the ends of the loop that it stands in itself."""
    if isinstance(node, nodes.Name):
        return node.name in _ENDS
    below = [node.iter] if isinstance(node, nodes.For) else node.iter_child_nodes()
    return any(_asks(child) for child in below)


@frozen
class Generated:
    """The Python of one part: its code, and the line of the source for lines of the code."""

    code: str
    lines: dict[int, int]


def generate(
    sandbox: Sandbox, source: str, wheres: Mapping[int, Where], filename: str
) -> Generated:
    """Return the Python of `source`.

    `wheres` says for each line of `source` what its value lands in. Raises jinja2's
    TemplateSyntaxError.
    """
    generator = Generator(sandbox, filename, filename)
    generator.wheres = wheres
    tree = sandbox.parse(source)
    _count_loops(tree)
    generator.visit(tree)
    lines = {code_line: line for line, code_line in generator.debug_info}
    return Generated(generator.stream.getvalue(), lines)  # type: ignore[attr-defined]


def root_of(sandbox: Sandbox, code: str, filename: str) -> Root:
    """Run generated Python; return the function that yields its pieces. Raises SyntaxError."""
    names = known_names(sandbox)
    exec(compile(code, filename, "exec"), names)  # noqa: S102  (generated from a checked tree)
    root: Root = names["root"]
    return root


def known_names(sandbox: Sandbox) -> dict[str, Any]:
    """Return what generated Python may call, by name."""
    return {
        "environment": sandbox,
        "rg_join": "".join,
        "rg_text": escape.text,
        "rg_plain": escape.plain,
        "rg_attribute": escape.attribute,
        "rg_field": escape.field,
        "rg_look_up": partial(look_up, sandbox),
    }
