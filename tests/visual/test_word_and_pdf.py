"""Our PDF looks like the Word file does in an office program."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import pytest

from visual.broken import BROKEN, SUBJECT
from visual.compare import differences, headings
from visual.documents import CASES, EDITIONS, our_pdf

if TYPE_CHECKING:
    from collections.abc import Mapping

    from visual.documents import Made

pytestmark = pytest.mark.conformance

FEW_HEADINGS = {"gewone-dag": 1, "sociogram": 1, "uitnodiging": 1}
"""Documents of a page or two."""


@pytest.mark.parametrize("name", [*CASES, *EDITIONS])
def test_pages_text_and_headings_are_the_same(
    name: str, documents: Mapping[str, Made], office: Mapping[str, bytes]
) -> None:
    """As many pages, the same text in the same order, headings within 3 mm; no warnings."""
    one = documents[name]
    result = our_pdf(one.source, fields=one.fields)
    assert result.warnings == ()
    assert len(headings(one.docx)) >= FEW_HEADINGS.get(one.source.name, 5)
    assert differences(one.docx, result.data, office[name]) == []


@pytest.mark.parametrize("how", [name for name in BROKEN if name != "a_heading_afloat"])
def test_the_comparison_sees_a_changed_word_file(
    how: str, documents: Mapping[str, Made], office: Mapping[str, bytes]
) -> None:
    """Our PDF of the sound file against the office's of the broken one."""
    one = documents[SUBJECT]
    result = our_pdf(one.source, fields=one.fields)
    assert differences(one.docx, result.data, office[how]) != []


def test_the_comparison_sees_a_template_outside_our_vocabulary(
    documents: Mapping[str, Made], broken: Mapping[str, bytes], office: Mapping[str, bytes]
) -> None:
    """The same broken file through both: a heading in a text frame stands elsewhere in ours."""
    source = attrs.evolve(documents[SUBJECT].source, docx=broken["a_heading_afloat"])
    result = our_pdf(source, fields=False)
    assert result.warnings != ()
    assert differences(source.docx, result.data, office["a_heading_afloat"]) != []
