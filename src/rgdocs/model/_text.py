"""What a client's text looks like once it is inside: made canonical once, refused when unsafe.

Canonical: CRLF, CR and the line and paragraph separators (U+2028, U+2029) become LF; NFC; outer
white space off. Nothing else is ever changed: tabs, inner spaces, ligatures, quotation marks stay.

Refused: control characters (C0 but tab and newline, DEL, C1), lone surrogates, non-characters,
U+FEFF, and every character that opens or closes a piece of text with a reading direction of its
own (U+202A-202E, U+2066-2069): left open it would turn the words after it, the form's included.
The marks LRM, RLM and ALM turn nothing but their neighbours and stay allowed. Also refused: more
marks on one letter than MAX_MARKS, since to normalise them takes the square of their number.
"""

from __future__ import annotations

import re
import unicodedata

from rgdocs.model._kinds import MAX_MARKS
from rgdocs.problems import Fault, fault

_LINE_ENDS = re.compile("\r\n|[\r\u2028\u2029]")
_PLANES = "".join(f"{chr(0x10000 * n + 0xFFFE)}{chr(0x10000 * n + 0xFFFF)}" for n in range(17))
_REFUSED = {
    "text.control": re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]"),
    "text.surrogate": re.compile("[\ud800-\udfff]"),
    "text.noncharacter": re.compile(f"[\ufdd0-\ufdef{_PLANES}]"),
    "text.bom": re.compile("\ufeff"),
    "text.bidi": re.compile("[\u202a-\u202e\u2066-\u2069]"),
}
_ORDINARY = re.compile("[\t\n -~\u00a0-\u02ff\u2010-\u2027]*+")
"""Characters that are allowed and canonical whatever stands beside them."""
_LONG_RUN = re.compile(f"[^\x00-\u02ff]{{{MAX_MARKS + 1},}}")


def canonical(text: str) -> str:
    """Return `text` in its one canonical form; doing it twice changes nothing."""
    return unicodedata.normalize("NFC", _LINE_ENDS.sub("\n", text).strip())


def _crowded(text: str) -> bool:
    """Return whether some letter carries more marks than any language writes."""
    for run in _LONG_RUN.finditer(text):
        marks = 0
        for character in run[0]:
            marks = marks + 1 if unicodedata.combining(character) else 0
            if marks > MAX_MARKS:
                return True
    return False


def _unsafe(text: str) -> list[Fault]:
    ended = _LINE_ENDS.sub("\n", text)
    return [fault(code) for code, pattern in _REFUSED.items() if pattern.search(ended)]


def settle_text(text: str, limit: int, *, one_line: bool) -> tuple[str, list[Fault]]:
    """Return the canonical text and why it is refused, if it is.

    `limit` counts characters of the canonical text.
    """
    plain = str.__str__(text)
    settled, found = plain.strip(), []
    if not _ORDINARY.fullmatch(plain):
        if _crowded(plain):
            return "", [fault("text.marks", max=MAX_MARKS)]
        settled, found = canonical(plain), _unsafe(plain)
    if len(settled) > limit:
        found.append(fault("text.too-long", max=limit))
    if one_line and "\n" in settled:
        found.append(fault("text.line-break"))
    return settled, found
