"""Which names of fields hold which kind of answer, over all records."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import attrs

from rgdocs.model import KIND, RECORD, RECORDS, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator


@cache
def named(*kinds: Kind) -> frozenset[str]:
    """Return the names of every field of these kinds, in any record."""
    return frozenset(name for record in RECORDS for name in _named(record, kinds))


def _named(record: Any, kinds: tuple[Kind, ...]) -> Iterator[str]:
    for field in attrs.fields(record):
        if field.metadata[KIND] in kinds:
            yield field.name
        if RECORD in field.metadata:
            yield from _named(field.metadata[RECORD], kinds)
