"""Texts as people write them: every script and sign that the fonts hold, and what only hurts."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from rgdocs.model import MAX_LINE, MAX_TEXT, canonical

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy


def _characters(*ranges: str) -> str:
    """Return every character of ranges such as "0391-03A1"."""
    bounds = [[int(end, 16) for end in one.split("-")] for one in ranges]
    return "".join(
        chr(code) for low, *high in bounds for code in range(low, (high or [low])[0] + 1)
    )


SCRIPTS = {
    "latin": _characters("41-5A", "61-7A", "C0-D6", "D8-F6", "F8-17F", "218-21B", "1EA0-1EF9"),
    "greek": _characters("386", "388-38A", "38C", "38E-3A1", "3A3-3CE"),
    "cyrillic": _characters("400-45F", "490-491"),
    "arabic": _characters("621-63A", "641-64A", "67E", "686", "6A9", "6AF", "6CC", "660-669"),
    "hebrew": _characters("5D0-5EA"),
    "devanagari": _characters("905-90D", "90F-911", "913-928", "92A-930", "932", "966-96F"),
    "digits": _characters("30-39"),
    "signs": _characters("21-2F", "3A-40", "5B-60", "7B-7E"),
    "symbols": _characters(
        "A1-AC", "AE-B4", "B6-B9", "BB-BF", "D7", "F7", "2013-2014", "2018-201E", "2020-2022",
        "2026", "2030", "2039-203A", "20AC", "2116", "2122", "2190-2199", "2460-2473", "2669-266F",
    ),
    "emoji": _characters("1F300-1F320", "1F400-1F43F", "1F600-1F64F", "1F680-1F6A3", "1F90D-1F93A"),
}  # fmt: skip
"""Single characters by script or kind; the letters stand on their own, marks come with MARKED."""

MARKED = {
    "latin": (_characters("61-7A"), _characters("300-304", "306-30C", "323", "327-328")),
    "arabic": (_characters("628-63A"), _characters("64B-652")),
    "hebrew": (_characters("5D0-5EA"), _characters("5B0-5BC")),
    "devanagari": (_characters("915-928", "92A-930"), _characters("901-902", "93E-94C")),
}
"""Letters, and marks that may stand on one of them."""

WHOLES = {
    "conjuncts": ("क्ष", "त्र", "ज्ञ", "श्री", "न्द्र", "स्थ", "क्त"),
    "emoji sequences": ("👨‍👩‍👧", "👩🏽‍⚕️", "👍🏿", "🇳🇱", "🏳️‍🌈", "❤️", "1️⃣", "🧑‍🤝‍🧑"),
    "xml": ("<", ">", "&", '"', "'", "&amp;", "&#10;", "</w:t>", "<![CDATA[", "]]>", "<!--"),
    "jinja": ("{{", "}}", "{% if %}", "{# #}", "{_{", "{{ 7*7 }}", "{{r", "{%p", "%}", "{name}"),
    "typst": ("#", "$x$", "*a*", "_b_", "`c`", "\\", "//", "/*", "*/", "@a", "<a>", "~", "---",
              "= K", '#panic("a")', "\\u{41}", "- ", "+ ", "[", "]", "'\"'"),
    "invisible": ("\u00a0", "\u00ad", "\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u202f"),
}  # fmt: skip
"""Small pieces that only mean something, or only hurt, as a whole."""

SPACES = (" ", "  ", "\t", "\n", "\n\n", "\n\t", " \n ")
LENGTHS = {"short": 60, "middle": 600, "long": 4_000, "limit": MAX_TEXT}
"""Upper end of each class of lengths."""
_LENGTH = st.sampled_from(["short"] * 40 + ["middle"] * 10 + ["long"] * 2 + ["limit"])

KINDS = frozenset({*SCRIPTS, *WHOLES, "marks", "tab", "newline", "blank line", "long word"})
"""What texts can hold; a test proves that they do."""


def _word(script: str) -> SearchStrategy[str]:
    return st.text(SCRIPTS[script], min_size=1, max_size=12)


def _marked(script: str) -> SearchStrategy[str]:
    letters, marks = (st.sampled_from(some) for some in MARKED[script])
    return st.lists(st.tuples(letters, marks).map("".join), min_size=1, max_size=5).map("".join)


def _long_word() -> SearchStrategy[str]:
    return st.integers(60, 200).map(lambda n: ("Zorgverantwoordelijkheid" * 9)[:n])


@lru_cache(maxsize=16)
def _pieces(kinds: frozenset[str]) -> SearchStrategy[str]:
    """Return words, marks, emoji and troublemakers of these kinds, all equally often."""
    some = [_word(script) for script in SCRIPTS if script in kinds]
    some += [st.sampled_from(WHOLES[kind]) for kind in WHOLES if kind in kinds]
    if "marks" in kinds:
        some += [_marked(script) for script in MARKED if script in kinds]
    if "long word" in kinds:
        some.append(_long_word())
    return st.one_of(some)


@lru_cache(maxsize=16)
def _joined(kinds: frozenset[str], spaces: tuple[str, ...]) -> SearchStrategy[str]:
    """Return some pieces with white space, or nothing, between them.

    Why cached: to build a strategy costs more than to draw from it.
    """
    gaps = st.sampled_from((" ", "", *spaces))
    pairs = st.tuples(_pieces(kinds), gaps).map("".join)
    return st.lists(pairs, min_size=1, max_size=6).map("".join)


def _stretched(text: str, length: int, limit: int) -> str:
    """Return the text repeated towards `length` characters, cut at `limit`, canonical."""
    whole = canonical(text) or "a"
    times = max(1, min(length, limit) // (len(whole) + 1) + (length >= limit))
    return canonical(canonical(" ".join([whole] * times))[:limit]) or "a"


@st.composite
def texts(draw: DrawFn, *, max_size: int = MAX_TEXT, kinds: frozenset[str] = KINDS) -> str:
    """Draw a text of one or more lines; up to `max_size` characters, mostly far less.

    `kinds` out of KINDS narrows what it may hold; it must name at least one script.
    """
    spaces = tuple(gap for gap in SPACES if _space_kinds(gap) <= kinds)
    text = draw(_joined(kinds, spaces))
    length = draw(_LENGTH)
    if length == "short":
        return _stretched(text, 0, max_size)
    top = LENGTHS[length]
    wanted = top if length == "limit" else draw(st.integers(top // 4, top))
    return _stretched(text, wanted, max_size)


@st.composite
def lines(draw: DrawFn, *, max_size: int = MAX_LINE, kinds: frozenset[str] = KINDS) -> str:
    """Draw an answer of one line; up to `max_size` characters, mostly far less."""
    text = draw(_joined(kinds, ("  ", "\t") if "tab" in kinds else ("  ",)))
    at_limit = draw(st.integers(0, 59)) == 31
    return _stretched(text, max_size if at_limit else 0, max_size)


def _space_kinds(gap: str) -> set[str]:
    signs = {"\t": "tab", "\n": "newline", "\n\n": "blank line"}
    return {kind for sign, kind in signs.items() if sign in gap}


def kinds_in(text: str) -> frozenset[str]:
    """Return which of KINDS this text holds."""
    present = set(text)
    found = {name for name, characters in SCRIPTS.items() if present & set(characters)}
    found |= {name for name, wholes in WHOLES.items() if any(whole in text for whole in wholes)}
    if any(present & set(marks) for _, marks in MARKED.values()):
        found.add("marks")
    if any(len(word) >= 60 for word in text.split()):
        found.add("long word")
    return frozenset(found | _space_kinds(text))
