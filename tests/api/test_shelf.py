"""The toolkit that the wheel brings is, byte for byte, the one that is made today."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

import rgdocs
from judges import faults
from rgdocs import packs
from rgdocs.api import _shelf, _toolkit
from rgdocs.pdf.seal import redated, seal

if TYPE_CHECKING:
    from pathlib import Path

HOUSE = packs.load(None)
TODAY = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Finish the toolkit as the build of a wheel does, in one language."""
    folder = tmp_path_factory.mktemp("shelf")
    _shelf.keep(folder, HOUSE, _toolkit.one_pdf(HOUSE, _shelf.DATE))
    return folder


def test_it_is_what_would_be_made(shelf: Path) -> None:
    """Bytes, pages, receipt; of any moment."""
    kept = _shelf.take(HOUSE, TODAY, shelf)
    assert kept is not None
    fresh = _toolkit.one_pdf(HOUSE, TODAY)
    assert kept.data == fresh.data
    assert kept == fresh
    assert kept.receipt == fresh.receipt
    assert faults(kept.data) == []
    assert b"20991129" not in kept.data
    assert b"2099-11-29" not in kept.data


def test_any_other_pack_or_language_is_made_anew(shelf: Path) -> None:
    """Its key holds everything that the bytes come from."""
    assert _shelf.take(HOUSE.in_taal("en"), TODAY, shelf) is None
    assert _shelf.take(HOUSE, TODAY, shelf / "nowhere") is None


def test_one_with_something_to_tell_is_not_kept(shelf: Path, tmp_path: Path) -> None:
    """What a warning says would be lost."""
    warned = rgdocs.api.Document(
        data=b"%PDF-",
        media_type="application/pdf",
        filename="toolkit.pdf",
        pages=1,
        warnings=(rgdocs.Warned(code="x", place="y", message="z"),),
    )
    _shelf.keep(tmp_path, HOUSE, warned)
    assert list(tmp_path.iterdir()) == []


def test_a_number_belongs_to_the_whole_file() -> None:
    """One letter or one second more is another number; the same is the same, sealed twice too."""
    one = rgdocs.blank("folder", when=TODAY).data
    other = rgdocs.blank("folder", when=TODAY.replace(second=8)).data
    assert _number(one) != _number(other)
    assert seal(one) == one
    changed = seal(one.replace(b"/Lang", b"/Lank", 1))
    assert _number(changed) != _number(one)
    assert redated(one, TODAY, TODAY.replace(second=8)) == other


def _number(pdf: bytes) -> bytes:
    found = re.search(rb"/ID\[\(([^)]*)\)\(\1\)\]", pdf)
    assert found is not None
    assert pdf.count(found[1]) > 3
    return found[1]
