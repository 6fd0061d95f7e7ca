"""How much larger things become, and how a measure that holds a tag is made larger."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml import etree

BODY, BODY_BEFORE = 18, 11
"""Points of the body, after and before."""
_TAG: Final = re.compile(r"\s*\{\{(.*)\}\}\s*", re.DOTALL)
TWIPS_A_MM: Final = 56.7


def grown(value: float) -> int:
    """Return a measure that grows as much as the letters do."""
    return round(value * BODY / BODY_BEFORE)


def grow_attribute(element: etree._Element, name: str, share: float = 1.0) -> None:
    """Make a measure in an attribute larger; `share` says how much of the way."""
    element.set(name, grown_text(element.get(name), share))


def grown_text(told: str | None, share: float = 1.0) -> str:
    """Return a measure as text, larger; a tag calculates it when it is filled in."""
    told = told or ""
    tag = _TAG.fullmatch(told)
    if tag:
        return f"{{{{ ({tag[1].strip()}) * {BODY} // {BODY_BEFORE} }}}}"
    if not re.fullmatch(r"-?\d+", told):
        return told
    return str(round(int(told) * (1 + (BODY / BODY_BEFORE - 1) * share)))
