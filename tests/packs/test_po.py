"""Catalogues are read without a compiled file, and read by Babel as by us."""

from __future__ import annotations

import io
from contextlib import suppress

import pytest
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

from rgdocs import packs
from rgdocs.packs import _po

WORDS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=40)
ESCAPED = st.builds("".join, st.lists(st.one_of(WORDS, st.sampled_from(['"', "\\", "\n", "\t"]))))
ENTRIES = st.lists(
    st.builds(
        _po.Entry,
        id=WORDS,
        source=ESCAPED.filter(bool),
        said=ESCAPED.filter(bool),
        comments=st.tuples(WORDS),
    ),
    unique_by=lambda entry: (entry.id, entry.source),
)


@given(ENTRIES)
def test_what_is_written_is_read(entries: list[_po.Entry]) -> None:
    """Quotes, backslashes, tabs and lines survive; our own reader and Babel agree."""
    text = _po.write(entries, head=["kop"], lang="nl")
    read = [(one.id, one.source, one.said) for one in _po.read(text)]
    assert read == [(one.id, one.source, one.said) for one in entries]


def test_babel_reads_what_we_write() -> None:
    """Any program that people translate with can open it."""
    text = packs.texts(packs.load())
    theirs = {
        (one.context, one.id)
        for one in read_po(io.BytesIO(text.encode()), abort_invalid=True)
        if one.id
    }
    assert len(theirs) == text.count("\nmsgctxt ") > 200


def test_what_says_nothing_is_left_out() -> None:
    """Empty, fuzzy and obsolete entries, the head, and entries without a context."""
    text = (
        'msgid ""\nmsgstr "Language: nl\\n"\n\n'
        'msgctxt "a"\nmsgid "x"\nmsgstr ""\n\n'
        '#, fuzzy\nmsgctxt "b"\nmsgid "x"\nmsgstr "y"\n\n'
        '#~ msgctxt "c"\n#~ msgid "x"\n#~ msgstr "y"\n\n'
        'msgid "x"\nmsgstr "y"\n\n'
        '# d\nmsgctxt "d"\nmsgid ""\n"x "\n"y"\nmsgstr "z"\n'
        'msgctxt "e"\nmsgid "x"\nmsgstr "y"\n'
    )
    assert [(one.id, one.source, one.said, one.line) for one in _po.read(text)] == [
        ("d", "x y", "z", 20),
        ("e", "x", "y", 26),
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('msgctxt "a"\nmsgid x\n', 2),
        ('"los"\n', 1),
        ('msgctxt "a"\nmsgctxt "b"\n', 1),
        ('msgctxt "a"\nmsgstr "b"\n', 2),
        ('msgctxt "a"\nmsgid "b\nmsgstr "c"\n', 2),
        ('msgid "a"\nmsgid_plural "b"\n', 2),
        ('\n\nmsgctxt "a\\q"\n', 3),
        ("<html>", 1),
    ],
)
def test_what_is_no_catalogue_is_told_with_its_line(text: str, line: int) -> None:
    """Not a word of it is repeated."""
    with pytest.raises(_po.PoError) as caught:
        _po.read(text)
    assert caught.value.line == line


def test_a_catalogue_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """More entries than any pack needs are refused."""
    monkeypatch.setattr(_po, "MAX_ENTRIES", 3)
    entry = 'msgctxt "a"\nmsgid "x"\nmsgstr "y"\n\n'
    assert len(_po.read(entry * 3)) == 3
    with pytest.raises(_po.PoError):
        _po.read(entry * 4)


@given(st.text(alphabet='msgidctxr "\\n#~,.\n'))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Nothing else ever happens."""
    with suppress(_po.PoError):
        assert all(entry.id and entry.said for entry in _po.read(text))
