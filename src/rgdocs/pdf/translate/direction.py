"""Text that runs from right to left leaves what stands beside it where it is.

Unicode lets an Arabic or Hebrew name turn the signs and digits after it: "محمد, 06-12345678" would
show the number's halves in the wrong order. So an answer with such letters is set as an isolate,
and so is every number with more than one part inside it: a telephone number reads the same in any
script. The isolates are characters that show nothing (U+2066, U+2068, U+2069).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from .pieces import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .pieces import Piece

FIRST_STRONG, LEFT_TO_RIGHT, END = "\u2068", "\u2066", "\u2069"
MARKS: Final = re.compile(f"[{LEFT_TO_RIGHT}-{END}]")
LEFTWARD: Final = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""The blocks of the scripts that run from right to left."""
_NUMBER: Final = re.compile(
    r"(?:\+[0-9]+ ?)?(?:\([0-9]+\)[ -]?)?[0-9]+(?:(?:[-/.:\u2010-\u2013]| (?=[0-9])| [-/] )[0-9]+)*"
)
_TELEPHONE: Final = 7
"""Numbers apart by spaces alone are one number from this many digits on."""


def runs_left(text: str) -> bool:
    """Say whether a text has a letter that runs from right to left."""
    return LEFTWARD.search(text) is not None


def steady(text: str) -> str:
    """Return a text whose numbers of several parts keep their order beside such letters."""
    return _NUMBER.sub(_isolated, text) if runs_left(text) else text


def _isolated(found: re.Match[str]) -> str:
    number = found.group()
    digits = sum(sign.isdigit() for sign in number)
    together = digits == len(number) or (digits < _TELEPHONE and set(number) <= set("0123456789 "))
    return number if together else f"{LEFT_TO_RIGHT}{number}{END}"


def apart(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces of one answer, kept from turning what stands beside them."""
    words = [piece for piece in pieces if isinstance(piece, Words)]
    if not any(runs_left(piece.text) for piece in words):
        return list(pieces)
    first, last = words[0], words[-1]
    start = Words(FIRST_STRONG, first.props, first.link)
    return [start, *pieces, Words(END, last.props, last.link)]
