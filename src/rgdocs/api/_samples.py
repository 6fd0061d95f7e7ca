"""The invented records that come along, to show a form with."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from rgdocs import codec

if TYPE_CHECKING:
    from rgdocs.model import Record

_PLACES = (
    Path(__file__).parents[1] / "voorbeelden",
    Path(__file__).parents[3] / "samples",
)
"""In an installed package, and in a checkout."""


@lru_cache(maxsize=1)
def samples() -> tuple[Record, ...]:
    """Return the invented records, by the name of their file; none when they did not come along."""
    folder = next((place for place in _PLACES if place.is_dir()), None)
    files = [] if folder is None else sorted(folder.glob("*.json"))
    return tuple(codec.loads(file.read_text(encoding="utf-8")) for file in files)


def samples_of(document: str) -> tuple[Record, ...]:
    """Return the invented records of one form."""
    return tuple(record for record in samples() if record.soort == document)
