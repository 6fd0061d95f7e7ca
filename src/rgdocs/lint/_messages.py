"""Checks the texts of a template: `_('text', 'place')`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from attrs import frozen
from jinja2 import nodes

from rgdocs.errors import PackError, Severity
from rgdocs.packs import PARAMETERS, fill, standard
from rgdocs.problems import nearest

if TYPE_CHECKING:
    from collections.abc import Callable

_ARGUMENTS: Final = 2
_BRACES: Final = re.compile(r"\{([^{}]*)\}")


@frozen
class Messages:
    """The texts of one document: those that are built in, and what any of them may name."""

    document: str
    built_in: Mapping[str, str]
    parameters: frozenset[str]

    def check(self, call: nodes.Call, tell: Callable[..., None]) -> None:
        """Note a call that is no text with its place, an unknown word, a text nobody will see."""
        said = [one.value for one in call.args if isinstance(one, nodes.Const)]
        if len(call.args) != _ARGUMENTS or not all(isinstance(one, str) and one for one in said):
            tell("lint.text-call", word="_")
            return
        if len(said) == _ARGUMENTS:
            self._words(said[0], tell)
            self._shadowed(said[0], said[1], tell)

    def _words(self, text: str, tell: Callable[..., None]) -> None:
        if re.search("[{}]", _BRACES.sub("", text)):
            tell("lint.text-braces", word="{")
        for word in _BRACES.findall(text):
            if word in self.parameters:
                continue
            try:
                fill(f"{{{word}}}", standard())
                known = word not in PARAMETERS
            except PackError:
                known = False
            if not known:
                there = [*standard(), *self.parameters]
                tell("lint.text-word", word=word, nearest=f"{{{nearest(word, there)}}}")

    def _shadowed(self, text: str, place: str, tell: Callable[..., None]) -> None:
        """A text of ours at this place is printed in its stead: the change would not be seen."""
        ours = self.built_in.get(f"{self.document}.{place}")
        if ours is not None and ours != text:
            tell("lint.text-shadowed", word=place, severity=Severity.WARNING)
