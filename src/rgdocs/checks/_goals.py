"""How many goals, and what each of them needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rgdocs.checks._guideline import PLAN, Guideline
from rgdocs.problems import Fault, fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rgdocs.model import Resourcegroepplan

MAX_LONG = 2
MAX_SHORT = 3


def _long(record: Resourcegroepplan) -> Iterator[Fault]:
    count = len(record.langetermijndoelen)
    if count > MAX_LONG:
        yield fault("advice.long-goals", "langetermijndoelen", count=count, max=MAX_LONG)


def _short(record: Resourcegroepplan) -> Iterator[Fault]:
    count = len(record.kortetermijndoelen)
    if count > MAX_SHORT:
        yield fault("advice.short-goals", "kortetermijndoelen", count=count, max=MAX_SHORT)


def _none(record: Resourcegroepplan) -> Iterator[Fault]:
    if not record.kortetermijndoelen:
        yield fault("advice.no-goal", "kortetermijndoelen")


def _lacking(answer: str, code: str) -> Callable[[Resourcegroepplan], Iterator[Fault]]:
    """Return what yields every goal without this answer."""

    def look(record: Resourcegroepplan) -> Iterator[Fault]:
        for index, goal in enumerate(record.kortetermijndoelen):
            if not getattr(goal, answer):
                yield fault(code, f"kortetermijndoelen.{index}.{answer}")

    return look


_wish = _lacking("ik_wil", "advice.goal-wish")
_who = _lacking("wie_doet_wat", "advice.goal-who")
_sign = _lacking("hoe_te_zien", "advice.goal-sign")

GOALS = (
    Guideline("long-goals", "001 l. 52-54; 003 l. 238", PLAN, _long),
    Guideline("short-goals", "001 l. 52-58; 003 l. 238", PLAN, _short),
    Guideline("no-goal", "001 l. 52-58", PLAN, _none),
    Guideline("goal-wish", "001 bijlage 3", PLAN, _wish),
    Guideline("goal-who", "003 l. 245-247", PLAN, _who),
    Guideline("goal-sign", "001 bijlage 3", PLAN, _sign),
)
