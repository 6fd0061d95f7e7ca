"""The small language that a template may speak: loops, conditions, values, harmless filters.

On top of Jinja's immutable sandbox: no attribute of any Python object can be reached (a name is
a key of a dict, or one of the counters of a loop), no method can be called, and every statement,
filter and test is refused that is not named here.
"""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any, Final

from jinja2 import StrictUndefined, Undefined, pass_context
from jinja2.filters import FILTERS
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.tests import TESTS

from rgdocs.word import limits
from rgdocs.word.escape import Refused, as_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from jinja2.runtime import Context

BLOCK_OPEN, BLOCK_CLOSE = "\x01%", "%\x02"
PRINT_OPEN, PRINT_CLOSE = "\x01{", "}\x02"
COMMENT_OPEN, COMMENT_CLOSE = "\x01#", "#\x02"

LOOP_NAMES: Final = frozenset(
    ("index", "index0", "revindex", "revindex0", "first", "last", "length", "depth", "depth0")
) | {"previtem", "nextitem", "cycle", "changed"}
_FILTER_NAMES: Final = (
    "abs", "capitalize", "count", "d", "default", "dictsort", "first", "groupby", "int",
    "items", "last", "length", "list", "lower", "map", "max", "min", "reject", "rejectattr",
    "reverse", "select", "selectattr", "sort", "sum", "title", "trim", "truncate", "unique",
    "upper", "wordcount",
)  # fmt: skip
_TEXT_FILTERS: Final = frozenset(
    ("capitalize", "lower", "title", "trim", "truncate", "upper", "wordcount")
)
_TEST_NAMES: Final = (
    "boolean", "defined", "divisibleby", "eq", "equalto", "even", "false", "ge", "gt",
    "greaterthan", "in", "integer", "iterable", "le", "lessthan", "lower", "lt", "mapping",
    "ne", "none", "number", "odd", "sequence", "string", "true", "undefined", "upper",
)  # fmt: skip


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja on plain data: dicts, lists, texts and numbers."""

    intercepted_binops = frozenset(("+", "*", "%"))

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return `obj.attribute`: the key of a dict, or a counter of a loop."""
        return look_up(self, obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Return `obj[argument]`: the key of a dict, or a place in a list or text."""
        if type(obj) is dict:
            return look_up(self, obj, argument)
        if isinstance(obj, (list, tuple, str)) and type(argument) is int:
            try:
                return obj[argument]
            except IndexError:
                pass
        return self.undefined(obj=obj, name=argument)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Calculate with small numbers; `+` joins texts and lists too."""
        if operator == "+" and type(left) is type(right) and isinstance(left, (str, list)):
            _charge(context, len(left) + len(right))
            return left + right
        if type(left) is not int or type(right) is not int:
            raise Refused("calculation")
        result = super().call_binop(context, operator, left, right)
        if abs(result) > limits.MAX_NUMBER:
            raise Refused("limit")
        return result


def look_up(environment: Sandbox, obj: Any, name: Any) -> Any:
    """Return the value of key `name` of a dict, or undefined."""
    if type(obj) is dict:
        if name in obj and not (type(name) is str and name[:1] == "_"):
            return obj[name]
    elif isinstance(obj, LoopContext) and name in LOOP_NAMES:
        return getattr(obj, name)
    return environment.undefined(obj=obj, name=name)


@pass_context
def join(context: Context, value: Iterable[Any], between: str = "") -> str:
    """Return texts and numbers put together, `between` between them."""
    return put_together(context, value, between)


@pass_context
def replace(context: Context, value: str, old: str, new: str) -> str:
    """Return `value` with `new` for every `old`, both texts."""
    if not old:
        raise Refused("limit")
    _charge(context, (len(value) // len(old) + 1) * len(new) + len(value))
    return value.replace(old, new)


def put_together(context: Any, pieces: Iterable[object], between: str = "") -> str:
    """Return `pieces` put together, within the bounds of one text and of all texts."""
    texts = [as_text(piece) for piece in pieces]
    _charge(context, sum(map(len, texts)) + len(texts) * len(between))
    return between.join(texts)


def _charge(context: Any, letters: int) -> None:
    marks = context.marks
    marks.letters -= letters
    if letters > limits.MAX_STRING or marks.letters < 0:
        raise Refused("limit")


def _of_text(plain: Callable[..., Any]) -> Callable[..., Any]:
    """Return a filter that takes texts only: Jinja's own print whatever they get."""

    @wraps(plain)
    def guarded(*given: Any, **named: Any) -> Any:
        value = given[1] if hasattr(plain, "jinja_pass_arg") else given[0]
        if not isinstance(value, (str, Undefined)):
            raise Refused("no-text")
        return plain(*given, **named)

    return guarded


def make_sandbox() -> Sandbox:
    """Return an environment in which only the named filters and tests exist."""
    sandbox = Sandbox(
        block_start_string=BLOCK_OPEN,
        block_end_string=BLOCK_CLOSE,
        variable_start_string=PRINT_OPEN,
        variable_end_string=PRINT_CLOSE,
        comment_start_string=COMMENT_OPEN,
        comment_end_string=COMMENT_CLOSE,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
        autoescape=False,
        cache_size=0,
    )
    own: dict[str, Callable[..., Any]] = {"join": join, "replace": replace}
    taken = {name: FILTERS[name] for name in _FILTER_NAMES}
    texts = {name: _of_text(taken[name]) for name in _TEXT_FILTERS}
    sandbox.filters = taken | texts | own
    sandbox.tests = {name: TESTS[name] for name in _TEST_NAMES}
    sandbox.globals = {}
    return sandbox
