"""Stage 4, the method's guidelines over a whole record: advice, never a refusal.

Why: the method says "at most three", its own filled example goes over it, and the client decides.
So a record that is against every guideline is still printed; `check` only tells what a
regieondersteuner may want to talk about. It reads answers and never repeats one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rgdocs.checks._agenda import AGENDA
from rgdocs.checks._crisis import CRISIS
from rgdocs.checks._fasen import PHASES
from rgdocs.checks._gesprekken import TALKS
from rgdocs.checks._goals import GOALS
from rgdocs.checks._guideline import Guideline
from rgdocs.checks._people import PEOPLE
from rgdocs.checks._qls import QLS
from rgdocs.checks._sociogram import SOCIOGRAM
from rgdocs.checks._uitnodiging import LETTER
from rgdocs.errors import Severity

if TYPE_CHECKING:
    from rgdocs.errors import Problem
    from rgdocs.model import Record

GUIDELINES: tuple[Guideline, ...] = (
    *PEOPLE,
    *GOALS,
    *CRISIS,
    *QLS,
    *TALKS,
    *LETTER,
    *AGENDA,
    *SOCIOGRAM,
    *PHASES,
)
"""Every guideline, with its source."""


def check(record: Record, *, lang: str = "nl") -> tuple[Problem, ...]:
    """Return the advice on this record, sorted by path; () when there is none.

    Each Problem has severity ADVICE and code `advice.<id of the guideline>`, told in `lang`.
    """
    advice = [
        fault.told(lang, Severity.ADVICE)
        for guideline in GUIDELINES
        if isinstance(record, guideline.documents)
        for fault in guideline.look(record)
    ]
    return tuple(sorted(advice))


__all__ = ["GUIDELINES", "Guideline", "check"]
