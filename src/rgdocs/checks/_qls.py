"""The QLS-100: five that matter most, no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rgdocs.checks._guideline import Guideline
from rgdocs.model import Qls100
from rgdocs.problems import Fault, fault

if TYPE_CHECKING:
    from collections.abc import Iterator

FIVE = 5


def _too_many(record: Qls100) -> Iterator[Fault]:
    count = len(record.top_vijf)
    if count > FIVE:
        yield fault("advice.top-five", "top_vijf", count=count, max=FIVE)


QLS = (Guideline("top-five", "001 bijlage 10b", (Qls100,), _too_many),)
