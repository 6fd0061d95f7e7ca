"""Finds where each key of a TOML file stands, which the standard library does not tell."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

Keys = tuple[str, ...]
Place = tuple[int, int]

_BLANK: Final = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_SPACE: Final = re.compile(r"[ \t]*")
_KEY: Final = re.compile(r"""[A-Za-z0-9_-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'""")
_VALUE: Final = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}(?!")'
    r"|'''.*?'{3,5}(?!')"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'"
    r"|[^\[{\"'#,\]}\n][^#,\]}\n]*",
    re.DOTALL,
)


def places(text: str) -> dict[Keys, Place]:
    """Return each key of a valid TOML text, as its path, with the line and column it stands on.

    A key that stands there more than once (of an array of tables) has its first place.
    """
    scanner = _Scanner(text)
    try:
        scanner.run()
    except (_LostError, RecursionError):
        return scanner.found
    return scanner.found


class _LostError(Exception):
    """The text is not what was expected; what was found so far counts."""


class _Scanner:
    """Walks through a text once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.found: dict[Keys, Place] = {}

    def run(self) -> None:
        above: Keys = ()
        while self._skip(_BLANK) < len(self.text):
            if self._peek() == "[":
                above = self._header()
            else:
                self._pair(above)

    def _header(self) -> Keys:
        while self._peek() == "[":
            self.at += 1
        keys = self._keys(())
        while self._peek() == "]":
            self.at += 1
        return keys

    def _pair(self, above: Keys) -> None:
        keys = self._keys(above)
        self._expect("=")
        self._skip(_SPACE)
        self._value(keys)

    def _keys(self, above: Keys) -> Keys:
        """Read a key with its dots."""
        while True:
            self._skip(_SPACE)
            start = self.at
            name = self._take(_KEY)
            above = (*above, _plain(name))
            self.found.setdefault(above, self._place(start))
            self._skip(_SPACE)
            if self._peek() != ".":
                return above
            self.at += 1

    def _value(self, keys: Keys) -> None:
        if self._peek() == "[":
            self._several("]", lambda: self._value(keys))
        elif self._peek() == "{":
            self._several("}", lambda: self._pair(keys))
        else:
            self._take(_VALUE)

    def _several(self, end: str, read: Callable[[], None]) -> None:
        self.at += 1
        while True:
            self._skip(_BLANK)
            if self._peek() == end:
                self.at += 1
                return
            if self._peek() == ",":
                self.at += 1
            else:
                read()

    def _skip(self, pattern: re.Pattern[str]) -> int:
        found = pattern.match(self.text, self.at)
        self.at = found.end() if found else self.at
        return self.at

    def _take(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self.text, self.at)
        if found is None:
            raise _LostError
        self.at = found.end()
        return found[0]

    def _expect(self, letter: str) -> None:
        if self._peek() != letter:
            raise _LostError
        self.at += 1

    def _peek(self) -> str:
        return self.text[self.at : self.at + 1]

    def _place(self, at: int) -> Place:
        before = self.text[:at]
        return before.count("\n") + 1, at - before.rfind("\n")


def _plain(name: str) -> str:
    if name[0] not in "\"'":
        return name
    plain: str = tomllib.loads(f"x = {name}")["x"]
    return plain
