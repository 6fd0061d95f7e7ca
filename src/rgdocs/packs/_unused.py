"""Finds the files in a pack that are used for nothing: a slip in a name is silent otherwise."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from rgdocs.packs._gather import Layer, documents
from rgdocs.packs._texts import NAMES

if TYPE_CHECKING:
    from pathlib import Path

    from rgdocs.packs._faults import Faults

_LOOKED_AT = frozenset({".docx", ".po", ".svg", ".png", ".jpg", ".jpeg"})
_MOST = 50


def note_unused(folder: Path, layer: Layer, faults: Faults) -> None:
    """Tell of each file of a kind that packs hold, that this one does not use."""
    used = {name for name, _ in layer.files}
    known = [*(f"{document}.docx" for document in documents()), *NAMES, *used]
    found = (path for path in sorted(folder.rglob("*")) if path.suffix.lower() in _LOOKED_AT)
    names = [path.relative_to(folder).as_posix() for path in found if path.is_file()]
    for name in [name for name in names if name not in used][:_MOST]:
        nearest = get_close_matches(name[:100], known, n=1, cutoff=0.0)[0]
        faults.note("pack.file.unused", name, nearest=nearest)
