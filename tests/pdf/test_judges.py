"""The judge of every test run refuses what is broken, and misreads nothing that is whole."""

from __future__ import annotations

import io
import re

import page
import pytest
from pypdf import PdfWriter

from fillable import flat, form, reader
from judges import faults, lengths_are_true

HEAD = '#set document(title: "t")\n#set text(font: "Atkinson Hyperlegible", lang: "nl")\n'


@pytest.fixture(scope="module")
def unlucky() -> bytes:
    """Make a PDF that the judge misreads: one in some hundreds has such a stream."""
    made = (flat(f"{HEAD}{'abc def ' * number} {number}") for number in range(600, 5000))
    return next(data for data in made if "PDFA3A-STREAM-LENGTH-001" in said(data))


def said(data: bytes) -> list[str]:
    """Return the findings as they come from the judge."""
    return [failure.rule_id for failure in page.validate_pdf_bytes(data, profile="3a").failures]


def test_a_stream_that_ends_in_a_carriage_return_is_no_fault(unlucky: bytes) -> None:
    assert b"\r\nendstream" in unlucky
    assert lengths_are_true(unlucky)
    assert faults(unlucky) == []


@pytest.mark.parametrize("change", [-2, 1])
def test_a_wrong_length_is_a_fault(unlucky: bytes, change: int) -> None:
    end = unlucky.index(b"\r\nendstream")
    place = unlucky.rindex(b"/Length ", 0, end) + 8
    length = re.match(rb"\d+", unlucky[place:])
    assert length is not None
    wrong = b"%d" % (int(length[0]) + change)
    data = unlucky[:place] + wrong + unlucky[place + len(length[0]) :]
    assert not lengths_are_true(data)
    assert faults(data) != []


@pytest.mark.parametrize("key", ["/Lang", "/MarkInfo", "/Metadata", "/StructTreeRoot"])
def test_what_is_broken_has_faults(key: str) -> None:
    writer = PdfWriter(clone_from=reader(form()))
    del writer.root_object[key]
    target = io.BytesIO()
    writer.write(target)
    assert faults(target.getvalue()) != []
