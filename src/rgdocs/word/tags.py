"""Finds the tags of the dialect in a run of text: `{{ … }}`, `{% … %}`, `{# … #}`."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from rgdocs.word import limits
from rgdocs.word.faults import Place

if TYPE_CHECKING:
    from collections.abc import Iterator


_EDGE: Final = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
_CLOSER: Final = {"{{": "}}", "{%": "%}", "{#": "#}"}
_LEVEL: Final = re.compile(r"(tr|tc|p|r)(?=\s)")
_WORD: Final = re.compile(r"\s*([A-Za-z_]\w*)")
_CURLY: Final = {"“": "”“‟", "”": "”“", "„": "”“", "‘": "’‘", "’": "’‘", "‚": "’‘"}
_OPEN, _CLOSE = "([{", ")]}"


class Kind(StrEnum):
    """What a tag does: print a value, steer (for, if, set, …), or nothing."""

    PRINT = "print"
    BLOCK = "block"
    COMMENT = "comment"


class Where(StrEnum):
    """What a printed value lands in, which decides how it is escaped."""

    TEXT = "text"
    PLAIN = "plain"
    ATTRIBUTE = "attribute"
    FIELD = "field"
    INNER = "inner"


@frozen(kw_only=True)
class Tag:
    """One tag of a template.

    `body` is the expression or statement with straight quotes; `level` is the element that the
    tag stands for ("p", "tr", "tc", "r" or ""); `inner` marks a tag that the engine itself made.
    """

    place: Place
    kind: Kind
    body: str
    level: str = ""
    where: Where = Where.TEXT
    inner: bool = False

    @property
    def word(self) -> str:
        """Return the first word of a block tag: `for`, `endfor`, …"""
        found = _WORD.match(self.body)
        return found[1] if found and self.kind is Kind.BLOCK else ""


@frozen(kw_only=True)
class Found:
    """A tag in a text, from `start` to `end`; `fault` is the code of what is wrong with it."""

    start: int
    end: int
    kind: Kind = Kind.COMMENT
    level: str = ""
    body: str = ""
    fault: str = ""


@frozen
class TagBook:
    """All tags of one part; a tag is known by its number in `tags`."""

    tags: list[Tag] = field(factory=list)

    def add(self, tag: Tag) -> int:
        """Keep `tag` and return its number."""
        self.tags.append(tag)
        return len(self.tags) - 1


def has_tag(text: str) -> bool:
    """Say whether `text` holds anything that looks like a tag or a piece of one."""
    return ("{" in text or "}" in text) and _EDGE.search(text) is not None


def scan(text: str) -> Iterator[Found]:
    """Yield the tags of `text` from left to right, faulty ones too."""
    position = 0
    while edge := _EDGE.search(text, position):
        found = _read(text, edge)
        yield found
        position = found.end


def _read(text: str, edge: re.Match[str]) -> Found:
    start = edge.start()
    closer = _CLOSER.get(edge[0])
    if closer is None:
        return Found(start=start, end=edge.end(), fault="tag-unopened")
    inside, end = _body(text, edge.end(), closer)
    if end < 0:
        return Found(start=start, end=len(text), fault="tag-unclosed")
    if end - start > limits.MAX_TAG:
        return Found(start=start, end=end, fault="tag-long")
    return _sorted(start, end, edge[0], inside)


def _sorted(start: int, end: int, opener: str, inside: str) -> Found:
    kind = {"{{": Kind.PRINT, "{%": Kind.BLOCK, "{#": Kind.COMMENT}[opener]
    if inside[:1] in "-+" and kind is not Kind.PRINT and inside:
        return Found(start=start, end=end, fault="tag-dash")
    if inside.endswith("-") or (inside.startswith("-") and not inside[1:2].isdigit()):
        return Found(start=start, end=end, fault="tag-dash")
    level = _LEVEL.match(inside)
    body = inside[level.end() :] if level else inside
    if kind is not Kind.COMMENT and not body.strip():
        return Found(start=start, end=end, fault="tag-empty")
    return Found(
        start=start, end=end, kind=kind, level=level[1] if level else "", body=body.strip()
    )


def _body(text: str, start: int, closer: str) -> tuple[str, int]:
    """Return what stands between the brackets and where the tag ends; -1 when it never does."""
    if closer == "#}":
        end = text.find(closer, start)
        return text[start:end], end + 2 if end >= 0 else -1
    written: list[str] = []
    position, depth = start, 0
    while position < len(text):
        if depth == 0 and text.startswith(closer, position):
            return "".join(written), position + 2
        piece, position = _token(text, position)
        depth += (piece in _OPEN) - (piece in _CLOSE)
        if position < 0 or not 0 <= depth <= limits.MAX_BRACKETS:
            break
        written.append(piece)
    return "", -1


def _token(text: str, position: int) -> tuple[str, int]:
    """Return the next letter or whole string of an expression and the place after it."""
    letter = text[position]
    if letter in "'\"":
        return _straight(text, position)
    if letter in _CURLY:
        return _curly(text, position)
    plain = " " if letter.isspace() else letter
    return plain, position + 1


def _straight(text: str, position: int) -> tuple[str, int]:
    quote, end = text[position], position + 1
    while end < len(text) and text[end] != quote:
        end += 2 if text[end] == "\\" else 1
    if end >= len(text):
        return "''", -1
    return text[position : end + 1].replace("\n", " "), end + 1


def _curly(text: str, position: int) -> tuple[str, int]:
    """Turn a string in the quotes that Word makes of typed ones into one that Jinja reads."""
    closers = _CURLY[text[position]]
    ends = [at for at in (text.find(closer, position + 1) for closer in closers) if at >= 0]
    if not ends:
        return "''", -1
    end = min(ends)
    return quoted(text[position + 1 : end]), end + 1


def quoted(text: str) -> str:
    """Return `text` as a string of the expression language."""
    escaped = text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", " ")
    return f"'{escaped}'"
