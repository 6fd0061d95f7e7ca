"""What a file says about where it comes from: document, format version, pack. Nothing personal."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import field, frozen

from rgdocs.codec import FORMAT_VERSION, moved, oldest
from rgdocs.collect.place import known, steps_of
from rgdocs.collect.settle import CLASSES
from rgdocs.collect.stop import Stop

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_ID = re.compile("[a-z0-9][a-z0-9-]{0,63}")
_VERSION = re.compile("[0-9]{1,4}")


@frozen
class Origin:
    """`document` "" and `version` None: the file does not say, or says nothing of ours."""

    document: str = ""
    version: int | None = None
    pack: str = field(default="")

    def place_today(self, path: str) -> str:
        """Return where an answer stands today that this file has at `path`."""
        if not self.document or self.version is None or self.version < oldest():
            return path
        return moved(path, self.document, self.version)


def origin_of(notes: Mapping[str, object]) -> Origin:
    """Return what the notes in a file say; Stop when a newer rgdocs made it."""
    version = _matching(notes.get("versie"), _VERSION)
    if version and int(version) > FORMAT_VERSION:
        raise Stop("read.newer", version=FORMAT_VERSION)
    document = _matching(notes.get("document"), _ID)
    return Origin(
        document=document if document in CLASSES else "",
        version=int(version) if version else None,
        pack=_matching(notes.get("pack"), _ID),
    )


def _matching(value: object, pattern: re.Pattern[str]) -> str:
    return value if isinstance(value, str) and pattern.fullmatch(value) else ""


def document_of(origin: Origin, paths: Iterable[str]) -> str:
    """Return the document that these paths are of, "" when they are of none of ours."""
    steps = [steps_of(path) for path in paths]
    count = {name: sum(known(cls, one) for one in steps) for name, cls in CLASSES.items()}
    if count.get(origin.document):
        return origin.document
    likely = max(count, key=lambda name: count[name])
    return likely if count[likely] else ""
