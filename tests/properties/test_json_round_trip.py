"""Any record is the same after writing and reading; any file is refused or read, never worse."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from rgdocs import codec
from rgdocs.errors import InvalidRecord
from rgdocs.model import RECORDS, Record
from rgdocs.testing import records


@given(records())
def test_reading_undoes_writing(record: Record) -> None:
    """From text, from bytes, and from data that another JSON library parsed."""
    text = codec.dumps(record)
    assert codec.loads(text) == record
    assert codec.loads(text.encode()) == record
    assert codec.from_data(json.loads(text)) == record
    assert codec.dumps(codec.loads(text)) == text


@given(records(max_size=300))
def test_how_a_file_is_written_does_not_matter(record: Record) -> None:
    """Escaped letters, no white space, other order of keys: the same record."""
    data = codec.to_data(record)
    turned = dict(reversed(data.items()))
    assert codec.loads(json.dumps(turned, separators=(",", ":"))) == record


LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
JSON = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=8,
)
KEYS = st.sampled_from(
    ["client", "datum", "deelnemers", "huisarts", "geen", "helpt", "signaleringsplan", "naam"]
)


def read(data: str | bytes) -> Record | InvalidRecord:
    """Return the record or the refusal; anything else that is raised fails the test."""
    try:
        return codec.loads(data)
    except InvalidRecord as error:
        return error


@given(st.dictionaries(KEYS | st.text(max_size=8), JSON), st.sampled_from(RECORDS))
def test_any_data_is_read_or_refused(data: dict[str, Any], cls: type[Record]) -> None:
    """Nothing but InvalidRecord ever comes out, and what is read can be written."""
    result = read(json.dumps({**data, "soort": cls.soort, "versie": codec.FORMAT_VERSION}))
    if isinstance(result, InvalidRecord):
        assert result.problems
        assert all(one.hint for one in result.problems)
    else:
        assert read(codec.dumps(result)) == result


@given(st.text() | st.binary())
def test_any_file_is_refused_in_words(data: str | bytes) -> None:
    """Random text and bytes are no record, and no traceback either."""
    result = read(data)
    assert isinstance(result, InvalidRecord)
    assert result.problems
