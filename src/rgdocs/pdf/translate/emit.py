"""Write Typst code: every text a quoted string, every number short and the same each time."""

from __future__ import annotations

import re
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING, Final

from attrs import define, field

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_INVISIBLE: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u2066-\u2069\ufeff]")


def quoted(text: str) -> str:
    """Return a Typst string literal; nothing in `text` can leave it."""
    safe = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + _INVISIBLE.sub(lambda m: f"\\u{{{ord(m.group()):x}}}", safe) + '"'


@lru_cache(maxsize=4096)
def length(points: float) -> str:
    """Return a length in pt with at most three decimals."""
    text = f"{points:.3f}".rstrip("0").rstrip(".")
    return ("0" if text in {"-0", ""} else text) + "pt"


def colour(rgb: str) -> str:
    """Return a colour of RRGGBB."""
    return f'rgb("{rgb}")'


def pairs(items: Mapping[str, str]) -> str:
    """Return a Typst dictionary of names and code."""
    return (
        "(" + ", ".join(f"{key}: {code}" for key, code in items.items()) + ")" if items else "(:)"
    )


def array(items: Iterable[str]) -> str:
    """Return a Typst array of code."""
    return "(" + "".join(f"{each}, " for each in items) + ")"


def block(statements: Iterable[str]) -> str:
    """Return a Typst code block that joins its statements."""
    return "{" + "; ".join(statements) + "}"


def label(text: str) -> str:
    """Return a label made from a string."""
    return f"label({quoted(text)})"


@define
class Hashed:
    """Gives equal code one name, the same in every document."""

    prefix: str
    _names: dict[str, str] = field(factory=dict, repr=False)
    codes: dict[str, str] = field(factory=dict, repr=False)

    def of(self, code: str) -> str:
        """Return the name of `code`."""
        if code not in self._names:
            for size in (4, 16):
                name = f"{self.prefix}_{blake2b(code.encode(), digest_size=size).hexdigest()}"
                if self.put(name, code):
                    break
        return self._names[code]

    def put(self, name: str, code: str) -> bool:
        """Give `code` a name that it had before; tell whether the name was free, or its own."""
        if self.codes.setdefault(name, code) != code:
            return False
        self._names.setdefault(code, name)
        return True

    def definitions(self) -> str:
        """Return the `#let` lines of all names."""
        return "".join(f"#let {name} = {self.codes[name]}\n" for name in sorted(self.codes))


@define
class Names:
    """Gives equal code one short name, so that the source stays small."""

    prefix: str
    _names: dict[str, str] = field(factory=dict, repr=False)

    def of(self, code: str) -> str:
        """Return the name of `code`."""
        return self._names.setdefault(code, f"{self.prefix}{len(self._names)}")

    def definitions(self, only: frozenset[str] | None = None) -> str:
        """Return the `#let` lines of all names, or of those in `only`."""
        return "".join(
            f"#let {short} = {code}\n"
            for code, short in self._names.items()
            if only is None or short in only
        )
