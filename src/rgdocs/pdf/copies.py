"""Copies objects of one file that Typst wrote into another, with all that they refer to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import define, field

from rgdocs.pdf.typstfile import TypstFile

if TYPE_CHECKING:
    from re import Match

_STREAM: Final = re.compile(rb">>\s*stream\r?\n")
_REFERENCE: Final = re.compile(rb"\b(\d+) 0 R\b")


@define
class Copies:
    """What was copied already from a file: its numbers, and the bodies of its objects."""

    source: TypstFile = field(repr=False)
    _numbers: dict[int, int] = field(factory=dict, repr=False)
    _bodies: dict[bytes, int] = field(factory=dict, repr=False)

    def into(self, file: TypstFile, number: int) -> int:
        """Copy an object, once; of equal ones the first stands for all."""
        if number not in self._numbers:
            self._numbers[number] = self._copied(file, number)
        return self._numbers[number]

    def _copied(self, file: TypstFile, number: int) -> int:
        body = self.source.body(number)
        if body in self._bodies:
            return self._bodies[body]
        made = self._numbers[number] = self._bodies[body] = file.append(b"")
        stream = _STREAM.search(body)
        end = len(body) if stream is None else stream.start()
        head, rest = body[:end], body[end:]
        refers = sorted({int(each) for each in _REFERENCE.findall(head)})
        renamed = {each: self.into(file, each) for each in refers}

        def here(found: Match[bytes]) -> bytes:
            return b"%d 0 R" % renamed[int(found[1])]

        file.write(made, _REFERENCE.sub(here, head) + rest)
        return made
