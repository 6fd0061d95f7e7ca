"""One thing that changed."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from attrs import field, frozen


class Wat(StrEnum):
    """What happened to an answer, in the order of the page."""

    NIEUW = "nieuw"
    """It was not there."""
    ANDERS = "anders"
    """It says something else."""
    WEG = "weg"
    """It is there no more: reached, solved, or let go."""
    VERPLAATST = "verplaatst"
    """It says the same and stands elsewhere in its list."""


@frozen(kw_only=True)
class Change:
    """One answer that changed: a text, a date, a chosen id, a person, a whole goal.

    `old` and `new` are plain data as in JSON (a text, or a dict for a person or a goal), None
    where there is none.
    """

    wat: Wat
    pad: str = ""
    """Where it stands in the new record, "" when it is gone."""
    oud_pad: str = ""
    """Where it stood in the old record, "" when it is new."""
    old: Any = field(default=None, repr=False)
    new: Any = field(default=None, repr=False)

    def as_data(self) -> dict[str, Any]:
        """Return the change as plain data; what is absent is left out."""
        told = {
            "wat": str(self.wat),
            "pad": self.pad,
            "oud_pad": self.oud_pad,
            "oud": self.old,
            "nieuw": self.new,
        }
        return {key: value for key, value in told.items() if value not in ("", None)}
