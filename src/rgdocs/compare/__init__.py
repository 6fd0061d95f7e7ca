"""Stage 4, two records of the same kind beside each other: what is new, changed, gone or moved.

Works for every record by the kinds of its fields. What is found is told by paths and plain data,
and every word of a client is hidden from `repr`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from rgdocs.compare._change import Change, Wat
from rgdocs.compare._walk import changes
from rgdocs.errors import UsageError
from rgdocs.model import RECORDS, Record
from rgdocs.problems import problem

if TYPE_CHECKING:
    from datetime import date


@frozen(kw_only=True)
class Diff:
    """What changed from one record to another, in the order of their fields."""

    old: Record = field(repr=False)
    new: Record = field(repr=False)
    changes: tuple[Change, ...]

    @property
    def document(self) -> str:
        """Return the id of the document that both are."""
        return self.new.soort

    @property
    def dates(self) -> tuple[date | None, date | None]:
        """Return the day of the old and of the new record, None where it has none."""
        return self.old.datum, self.new.datum


def diff(old: Record, new: Record, *, lang: str = "nl") -> Diff:
    """Return what changed from `old` to `new`.

    Raises UsageError when one is no record, or when they are of different kinds.
    """
    for one in (old, new):
        if type(one) not in RECORDS:
            known = ", ".join(cls.__name__ for cls in RECORDS)
            raise UsageError(problem("usage.record", "", lang=lang, known=known))
    if type(old) is not type(new):
        raise UsageError(problem("usage.diff-kinds", "", lang=lang, old=old.soort, known=new.soort))
    return Diff(old=old, new=new, changes=tuple(changes(old, new)))


__all__ = ["Change", "Diff", "Wat", "diff"]
