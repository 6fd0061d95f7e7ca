"""Reads and writes a message catalogue (PO), so that a pack needs no compiled file beside it.

Of the format of gettext only what a catalogue of ours can hold: a context, a message and its
translation, comments. Plural forms are refused; fuzzy, obsolete and empty entries say nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MAX_ENTRIES: Final = 5_000

_LINE: Final = re.compile(r'(?:(msgctxt|msgid|msgstr)[ \t]+)?"((?:[^"\\]|\\["\\nt])*)"[ \t]*')
_ESCAPES: Final = {"n": "\n", "t": "\t", '"': '"', "\\": "\\"}
_ORDER: Final = ("msgctxt", "msgid", "msgstr")


@attrs.frozen(kw_only=True)
class Entry:
    """One message: its id (the context), its source text, what is said instead."""

    id: str
    source: str
    said: str
    comments: tuple[str, ...] = ()
    line: int = 0
    """Line of the file that it begins on; 0 when it comes from no file."""


class PoError(ValueError):
    """The text is no catalogue; `line` is where it goes wrong."""

    def __init__(self, line: int) -> None:
        """Keep the line only: its words are somebody's own."""
        super().__init__("not a catalogue")
        self.line = line


def read(text: str) -> tuple[Entry, ...]:
    """Return the entries that say something; raise PoError at the first line that is no PO."""
    found = []
    for start, lines in _blocks(text):
        entry = _entry(start, lines)
        if entry is not None:
            found.append(entry)
        if len(found) > MAX_ENTRIES:
            raise PoError(start)
    return tuple(found)


def _blocks(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each entry as its first line number and its lines."""
    start, lines = 1, list[str]()
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), start=1):
        told = line.strip()
        begins = told.startswith(("#", "msgctxt")) and _says_something(lines)
        if lines and (not told or begins):
            yield start, lines
            lines = []
        if told:
            start = start if lines else number
            lines.append(told)
    if lines:
        yield start, lines


def _says_something(lines: list[str]) -> bool:
    return any(not line.startswith("#") for line in lines)


def _entry(start: int, lines: list[str]) -> Entry | None:
    parts: dict[str, str] = {}
    current = ""
    fuzzy = any(line.startswith("#,") and "fuzzy" in line for line in lines)
    for number, line in enumerate(lines, start=start):
        if not line.startswith("#"):
            current = _read_line(line, parts, current, number)
    if parts and "msgstr" not in parts:
        raise PoError(start)
    if fuzzy or not parts.get("msgctxt") or not parts.get("msgstr"):
        return None
    return Entry(id=parts["msgctxt"], source=parts["msgid"], said=parts["msgstr"], line=start)


def _read_line(line: str, parts: dict[str, str], current: str, number: int) -> str:
    """Add a line to the parts of its entry; return the part that it belongs to."""
    found = _LINE.fullmatch(line)
    if found is None:
        raise PoError(number)
    part = found[1] or current
    rank = _ORDER.index(part) if part else -1
    if not part or (found[1] and (part in parts or any(p in parts for p in _ORDER[rank + 1 :]))):
        raise PoError(number)
    if found[1] == "msgstr" and "msgid" not in parts:
        raise PoError(number)
    parts[part] = parts.get(part, "") + re.sub(r"\\(.)", lambda e: _ESCAPES[e[1]], found[2])
    return part


def write(entries: Iterable[Entry], *, head: Iterable[str], lang: str) -> str:
    """Return a catalogue as text; `head` are comments that stand above it."""
    lines = [f"# {line}".rstrip() for line in head]
    lines += ['msgid ""', 'msgstr ""', f'"Language: {lang}\\n"']
    lines += ['"MIME-Version: 1.0\\n"', '"Content-Type: text/plain; charset=utf-8\\n"']
    lines += ['"Content-Transfer-Encoding: 8bit\\n"']
    for entry in entries:
        lines += ["", *(f"#. {comment}" for comment in entry.comments)]
        lines += [f"msgctxt {_quoted(entry.id)}", f"msgid {_quoted(entry.source)}"]
        lines += [f"msgstr {_quoted(entry.said)}"]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    for letter, escaped in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\t", "\\t")):
        text = text.replace(letter, escaped)
    return f'"{text}"'
