"""Times of day and minutes as people type them: read when there is one reading only."""

from __future__ import annotations

import re

_TIME = re.compile(r"(\d{1,2})\s?[:.u]\s?(\d{2})(?:\s?(?:uur|u|h))?", re.ASCII)
_MINUTES = re.compile(r"(\d{1,3})\s?(?:min|minuut|minuten|minutes?|['\u2032])?\.?", re.ASCII)
_LONGEST = 30


def parse_time(text: str) -> str | None:
    """Return the time in `text` as "14:30", None when it is none or could be more than one.

    Read are hours and minutes of a day of 24 hours, with a colon, a point or "u" between them:
    "half drie" and "3 uur" could be day or night.
    """
    plain = " ".join(text.lower().split())
    found = _TIME.fullmatch(plain) if len(plain) <= _LONGEST else None
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:
        return None
    return f"{int(found[1]):02}:{found[2]}"


def parse_minutes(text: str) -> int | None:
    """Return the whole number of minutes in `text`, None when it is none."""
    plain = " ".join(text.lower().split())
    found = _MINUTES.fullmatch(plain) if len(plain) <= _LONGEST else None
    return None if found is None else int(found[1])
