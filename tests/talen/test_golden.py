"""Whoever changes a text sees it here, in every language; see golden.py to write them again."""

from __future__ import annotations

import pytest

from talen import trees
from talen.golden import GOLDEN, place, told
from talen.papers import DOCUMENTS, TALEN


@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize("taal", TALEN)
def test_the_text_of_a_blank_form(taal: str, document: str) -> None:
    assert told(taal, document) == place(taal, document).read_text(encoding="utf-8")


def test_no_golden_text_is_left_over() -> None:
    wanted = {place(taal, document) for taal in TALEN for document in DOCUMENTS}
    assert set(GOLDEN.glob("**/*.txt")) == wanted


@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize("kind", trees.KINDS)
def test_what_a_screen_reader_walks_through(document: str, kind: str) -> None:
    golden = trees.place(document, kind)
    assert trees.told(document, kind) == golden.read_text(encoding="utf-8")


def test_no_golden_tree_is_left_over() -> None:
    wanted = {trees.place(document, kind) for document in DOCUMENTS for kind in trees.KINDS}
    assert set(trees.GOLDEN.glob("*.txt")) == wanted
