# ruff: noqa: E501 - Markdown is wider
"""The page that tells what the judges said: `docs/conformance.md`.

    python -m pytest -m conformance tests/conformance/test_report.py --write-report

writes it anew; without the option the same test compares it with what the judges say now.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from conformance.papers import HOUSES, KINDS, LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from conformance.conftest import Judged

PLACE = Path(__file__).parents[2] / "docs" / "conformance.md"

_HEAD = """\
# What the judges say

Written by the tests of the conformance stage from what each judge said; one of them fails when it is no longer so.

Every document of the catalogue is made in {kinds} kinds, for {houses} houses (the built-in one and two invented) and in
{languages} languages, so dealt out that each kind meets each house and each language. The whole toolkit is made too, each
document in large print, and the card of the signaleringsplan in every house. Every judge sees every paper.
"""
_JUDGES: dict[str, tuple[str, Callable[[Judged], str]]] = {
    "veraPDF, PDF/UA-1": ("the whole profile", lambda one: one.verapdf["ua1"]),
    "veraPDF, PDF/A-3a": ("the whole profile", lambda one: one.verapdf["3a"]),
    "page-validation": ("both standards, in every test run", lambda one: one.page_validation),
    "qpdf": ("the syntax of the file", lambda one: one.qpdf),
    "outloud": ("what a screen reader says", lambda one: one.outloud),
    "own checks": ("what no judge looks at (below)", lambda one: one.unseen),
}
_OWN = """\
## What no judge looks at

Judges pass files that people cannot use: a field whose place in the structure is that of another, a box that is drawn
otherwise than its value. So our own checks see that each field and its structure element point at each other and ask the
same question, that every page is painted in the order in which it is read, that the tab key goes in that order too, that
each state of a button can be drawn and is the one that its field says, that what is drawn in a field is its value (and by
PDFium and poppler alike), that every table has heads that say of what, that no two fields share how they look, and that
the font to type with is in the file. Tests break each of these and see it told.
"""
_KNOWN = """\
## What outloud warns of and we keep

"""
_PEOPLE = """\
## Forms that others filled in

| program | kept | drawn | still both standards |
|---|---|---|---|
| pdf.js in Chromium, by keyboard: text, box, radio buttons, list | every value | the same by PDFium and poppler | yes |
| pypdf: Dutch, Polish, Turkish, Vietnamese, Greek, Cyrillic | every value | every letter, by PDFium | yes |
| PDFium, a name in Latin letters | the value | in our font | yes |

pdf.js calls text fields by their question, and gives buttons no name at all: that is a gap of its own.
"""


def page(judged: Mapping[str, Judged], known: Mapping[str, str]) -> str:
    """Return the page."""
    counts = {"kinds": len(KINDS), "houses": len(HOUSES), "languages": len(LANGUAGES)}
    words = {name: _WORDS[count] for name, count in counts.items()}
    kept = "\n".join(f"- `{rule}`: {why}." for rule, why in sorted(known.items()))
    parts = [_HEAD.format(**words), _table(list(judged.values())), _OWN, _KNOWN + kept + "\n"]
    return "\n".join([*parts, _PEOPLE])


_WORDS = {2: "two", 3: "three", 4: "four", 5: "five"}


def _table(every: Sequence[Judged]) -> str:
    usual = [one for one in every if one.paper.document and not one.paper.edition]
    kinds = {kind: [one for one in usual if one.paper.kind == kind] for kind in KINDS}
    kinds["toolkit"] = [one for one in every if not one.paper.document]
    for edition, told in (("groot", "large print"), ("kaart", "card")):
        kinds[told] = [one for one in every if one.paper.edition == edition]
    rows = [f"| judge | of | {' | '.join(kinds)} |", "|---" * (len(kinds) + 2) + "|"]
    for judge, (of, said) in _JUDGES.items():
        cells = [_cell([said(one) for one in some]) for some in kinds.values()]
        rows.append(f"| {judge} | {of} | {' | '.join(cells)} |")
    return "\n".join(rows) + "\n"


def _cell(said: Sequence[str]) -> str:
    assert said
    failed = sum(map(bool, said))
    return f"**{failed} of {len(said)} fail**" if failed else "all pass"
