"""Writes compiled templates as Python modules, when the wheel is built; see `frozen.py`."""

from __future__ import annotations

import hashlib
from textwrap import indent
from typing import TYPE_CHECKING

from rgdocs.word.frozen import MENDS, key_of, module_name

if TYPE_CHECKING:
    from pathlib import Path

    from rgdocs.word.part import Part
    from rgdocs.word.template import Template

_NAMES = "environment, rg_join, rg_text, rg_plain, rg_attribute, rg_field, rg_look_up"


def freeze(template: Template, made_from: str, folder: Path) -> None:
    """Write a template that was compiled with `keep_code` into `folder`, for `thaw` to find."""
    key = key_of(made_from)
    text = _module(template, key)
    (folder / f"{module_name(key)}.py").write_text(text, encoding="utf-8")
    for entry in template.archive.entries:
        (folder / f"m_{_sum(entry.local)}.bin").write_bytes(entry.local)


def _module(template: Template, key: str) -> str:
    archive, album = template.archive, template.album
    entries = tuple((_sum(one.local), one.before, one.after) for one in archive.entries)
    head = [
        '"""Made when the wheel was built; see rgdocs/word/freeze.py."""',
        f"KEY = {key!r}",
        f"TABLE = {template.table!r}",
        f"NAMES = {archive.names!r}",
        f"ENTRIES = {entries!r}",
        f"PREFIX = {album.prefix!r}",
        f"MEMBERS = {dict(album.members)!r}",
    ]
    line = len(head) + 2  # PARTS takes the line after the head
    parts, functions = [], []
    for number, (_, part) in enumerate(template.parts):
        functions += [f"def part_{number}({_NAMES}):", indent(part.code, "    "), "    return root"]
        parts.append(_told(part, line))
        line += functions[-2].count("\n") + 3
    return "\n".join([*head, f"PARTS = {tuple(parts)!r}", *functions, ""])


def _told(part: Part, before: int) -> tuple[object, ...]:
    """Return name, mends and tags of a part whose code begins after line `before`."""
    mends = tuple(name for mend in part.mends for name, known in MENDS.items() if known is mend)
    tags = tuple(
        (line + before, tag.place.paragraph, tag.kind.value, tag.body, tag.inner)
        for line, tag in part.tag_at.items()
    )
    return part.name, mends, tags


def _sum(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:24]
