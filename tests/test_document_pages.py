"""The pages about the documents say and show what the documents are."""

from __future__ import annotations

import sys
import zlib
from importlib import import_module
from pathlib import Path

import pytest

from rgdocs import forms

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tools"))
TOOL = import_module("document_pages")
PICTURES = ROOT / "docs" / "documents" / "pictures"
IDS = [form.id for form in forms.catalogue()]


@pytest.mark.parametrize("place", TOOL.pages(), ids=lambda place: place.stem)
def test_a_page_is_as_it_would_be_written(place: Path) -> None:
    """`python tools/document_pages.py` writes them again."""
    assert place.read_text(encoding="utf-8") == TOOL.pages()[place]


def test_there_is_no_page_too_many() -> None:
    """A page and two pictures for each document, small ones."""
    assert {path.stem for path in TOOL.DOCS.glob("*.md")} == set(IDS)
    pictures = sorted(PICTURES.iterdir())
    assert {path.stem for path in pictures} == {f"{i}-{k}" for i in IDS for k in ("blank", "final")}
    sizes = [path.stat().st_size for path in pictures]
    assert max(sizes) < 60_000
    assert sum(sizes) < 2_000_000


@pytest.mark.parametrize("kind", ["blank", "final"])
@pytest.mark.parametrize("document", IDS)
def test_a_picture_shows_the_page_of_today(document: str, kind: str) -> None:
    """But for a few pixels that another program draws otherwise."""
    now = TOOL.drawn(document, kind)
    kept = _pixels((PICTURES / f"{document}-{kind}.png").read_bytes())
    assert len(kept) == len(now.rgb)
    apart = sum(abs(a - b) > 100 for a, b in zip(kept, now.rgb, strict=True)) / len(kept)
    assert apart < 0.004


def test_the_pictures_of_the_tutorial_show_the_pages_of_today() -> None:
    """In the style of its own pack.toml; no picture too many."""
    shown = dict(TOOL.of_the_tutorial())
    assert set(shown) == set((ROOT / "docs" / "beeld").glob("*.png"))
    for place, now in shown.items():
        kept = _pixels(place.read_bytes())
        assert len(kept) == len(now.rgb)
        apart = sum(abs(a - b) > 100 for a, b in zip(kept, now.rgb, strict=True)) / len(kept)
        assert apart < 0.004


def test_a_changed_page_is_seen() -> None:
    """The page of another kind does not pass for it."""
    blank, final = (
        _pixels((PICTURES / f"folder-{k}.png").read_bytes()) for k in ("blank", "final")
    )
    assert sum(abs(a - b) > 100 for a, b in zip(blank, final, strict=True)) / len(blank) > 0.008


def _pixels(png: bytes) -> bytes:
    """Return three bytes for each pixel of a picture that the tool wrote."""
    chunks, at = {}, 8
    while at < len(png):
        length = int.from_bytes(png[at : at + 4])
        chunks[png[at + 4 : at + 8]] = png[at + 8 : at + 8 + length]
        at += length + 12
    width, height = (int.from_bytes(chunks[b"IHDR"][n : n + 4]) for n in (0, 4))
    palette = [chunks[b"PLTE"][n : n + 3] for n in range(0, len(chunks[b"PLTE"]), 3)]
    rows = zlib.decompress(chunks[b"IDAT"])
    numbers = b"".join(rows[y * (width + 1) + 1 : (y + 1) * (width + 1)] for y in range(height))
    return b"".join(palette[number] for number in numbers)
