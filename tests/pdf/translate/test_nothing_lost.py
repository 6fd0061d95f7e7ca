"""Whatever text stands in paragraphs, cells and controls is in the PDF, in order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from rgdocs.pdf.translate import inline, plain
from wordfile import Made, body, docx, make, p, r, sdt, tbl, tc, tr

if TYPE_CHECKING:
    import pytest

SIGNS = st.sampled_from("abcdefghijklmnoABCÉëŁİΩдяאש0123456789-–—.,;:!?'\"#$*_@<>/\\(){}[]&%€“”‘’ ")
TEXT = st.text(SIGNS, min_size=1, max_size=60).map(str.strip).filter(bool)
HEBREW = frozenset("אש")
DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
MIRRORED = str.maketrans(")]}>”’", "([{<“‘")
"""Right to left, a bracket is drawn as its mirror image."""


def squeezed(text: str) -> str:
    """Return text without white space and marks of direction; a hyphen at a line end is U+FFFE."""
    return "".join(DIRECTION.sub("", text.replace("\ufffe", "-").replace("\x02", "-")).split())


def arrives(made: Made, texts: list[str]) -> bool:
    found, wanted = squeezed("".join(made.pages)), squeezed("".join(texts))
    if HEBREW & set(wanted):
        return sorted(found.translate(MIRRORED)) == sorted(wanted.translate(MIRRORED))
    return found == wanted


@st.composite
def blocks(draw: st.DrawFn, depth: int = 0) -> tuple[str, list[str]]:
    """Draw a block of Word with the texts that it holds."""
    kind = draw(st.sampled_from(["paragraph", "runs", "control", "inline", "table", "long"]))
    if kind == "paragraph":
        text = draw(TEXT)
        return p(text), [text]
    if kind == "long":
        text = draw(st.text("abcdefgW", min_size=90, max_size=200))
        return p(text), [text]
    if kind == "runs":
        texts = draw(st.lists(TEXT, min_size=1, max_size=4))
        props = draw(st.sampled_from(["", "<w:b/>", "<w:i/>", '<w:sz w:val="30"/>', "<w:u/>"]))
        return p(*(r(text, props) for text in texts)), texts
    if kind == "inline":
        one, two = draw(TEXT), draw(TEXT)
        return p(r(one + " "), sdt(r(two))), [one, two]
    if kind == "control" or depth > 1:
        texts = draw(st.lists(TEXT, min_size=1, max_size=3))
        return sdt("".join(p(text) for text in texts)), texts
    cells = draw(st.lists(blocks(depth=depth + 1), min_size=2, max_size=6))
    cells = cells[: len(cells) // 2 * 2]
    width = 4500 // 3**depth
    rows = [
        tr(tc(a[0] + p(), width), tc(b[0] + p(), width))
        for a, b in zip(cells[::2], cells[1::2], strict=True)
    ]
    return tbl(*rows, grid=(width, width)), [text for cell in cells for text in cell[1]]


@given(st.lists(blocks(), min_size=1, max_size=5))
def test_any_text_arrives_in_order(drawn: list[tuple[str, list[str]]]) -> None:
    made = body("".join(content for content, _ in drawn))
    assert arrives(made, [text for _, texts in drawn for text in texts])


def test_a_translator_that_forgets_a_run_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = inline.Collector.run
    count = iter(range(1000))

    def forgetful(self: inline.Collector, element: object) -> None:
        if next(count) != 1:
            whole(self, element)  # type: ignore[arg-type]

    monkeypatch.setattr(plain, "sketched", lambda *_: None)
    monkeypatch.setitem(inline.HANDLERS, "w:r", forgetful)
    assert not arrives(body(p("een") + p("twee") + p("drie")), ["een", "twee", "drie"])


def test_a_reader_of_plain_text_that_forgets_a_run_is_found_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole = plain._Reader.run
    count = iter(range(1000))

    def forgetful(self: plain._Reader, element: Any, tag: str) -> bool:
        return next(count) == 1 or whole(self, element, tag)

    monkeypatch.setattr(plain._Reader, "run", forgetful)
    assert not arrives(body(p("een") + p("twee") + p("drie")), ["een", "twee", "drie"])


def test_text_in_the_margin_of_a_page_is_nowhere_cut() -> None:
    made = make(docx("".join(p(f"regel {i} " + "woord " * 30) for i in range(120))))
    low = [max(w.y for w in made.row(i)) for i in range(len(made.pages))]
    assert max(low) <= 792
    assert max(w.right for i in range(len(made.pages)) for w in made.row(i)) <= 545.5


def test_the_same_word_file_gives_the_same_source() -> None:
    file = docx(p("een", style="Kop1") + tbl(tr(tc(p("a")), tc(sdt(p("b"))))))
    assert make(file).told.source == make(file).told.source
    assert make(file).data == make(file).data
