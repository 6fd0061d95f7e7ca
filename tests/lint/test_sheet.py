"""The contact sheet of a pack: every page of every form, in one file that needs nothing else."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from base64 import b64decode
from itertools import pairwise
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from lxml import html

import rgdocs
from packs.folders import VELDMAAN
from rgdocs import forms, packs
from rgdocs.api import packs as own
from rgdocs.api._samples import samples_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def sheet() -> bytes:
    """The contact sheet of a sample pack."""
    return own.show(VELDMAAN).data


def test_every_page_of_every_form_is_there(sheet: bytes) -> None:
    """As many pages as the PDF has, blank and filled, with a text for who cannot see them."""
    root = html.fromstring(sheet)
    assert root.get("lang") == "nl-NL"
    assert [one.get("id") for one in root.iter("section")] == list(_in_order())
    for form in forms.catalogue():
        section = root.get_element_by_id(form.id)
        pictures = list(section.iter("img"))
        wanted = _pages(rgdocs.blank(form.id, pack=VELDMAAN).data)
        assert [picture.get("alt") for picture in pictures][:wanted] == [
            f"{section.findtext('h2')}, leeg, bladzijde {n} van {wanted}"
            for n in range(1, wanted + 1)
        ]
        assert samples_of(form.id)
        assert any("ingevuld" in picture.get("alt") for picture in pictures)
    assert len({picture.get("alt") for picture in root.iter("img")}) == len(list(root.iter("img")))


def _in_order() -> tuple[str, ...]:
    return (packs.TOOLKIT, *(form.id for form in forms.catalogue()), packs.CARD, packs.GROOT)


def test_the_editions_are_shown(sheet: bytes) -> None:
    """The card and one form in large print, each blank and filled, with all their pages."""
    root = html.fromstring(sheet)
    record = samples_of("signaleringsplan")[0]
    for key, edition in ((packs.CARD, "kaart"), (packs.GROOT, "groot")):
        made = (
            rgdocs.blank("signaleringsplan", pack=VELDMAAN, edition=edition),
            rgdocs.render(record, format="pdf", pack=VELDMAAN, edition=edition),
        )
        section = root.get_element_by_id(key)
        assert len(list(section.iter("img"))) == sum(one.pages or 0 for one in made)
        assert len(list(section.iter("h3"))) == 2


def _pages(data: bytes) -> int:
    return len(pypdfium2.PdfDocument(io.BytesIO(data)))


def test_it_asks_nothing_of_anybody(sheet: bytes) -> None:
    """No address but data, no script, no form; links lead into the page itself."""
    root = html.fromstring(sheet)
    assert {image.get("src")[:15] for image in root.iter("img")} == {"data:image/png;"}
    assert all(link.get("href").startswith("#") for link in root.iter("a"))
    assert not list(root.iter("script", "iframe", "link", "form", "object"))
    assert not re.search(rb"https?://|url\(|@import", sheet)
    for link in root.iter("a"):
        assert root.get_element_by_id(link.get("href")[1:]) is not None


def test_headings_go_down_one_by_one(sheet: bytes) -> None:
    """A title, a heading for each form, one for each kind."""
    levels = [int(one.tag[1]) for one in html.fromstring(sheet).iter("h1", "h2", "h3")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_pictures_show_something(sheet: bytes) -> None:
    """Each is a whole PNG of the size that the page says."""
    for image in html.fromstring(sheet).iter("img"):
        png = b64decode(image.get("src").partition(",")[2])
        assert png.startswith(b"\x89PNG")
        assert png.rstrip().endswith(b"IEND\xaeB`\x82")
        if image.get("width"):
            assert int.from_bytes(png[16:20]) == int(image.get("width"))
            assert len(png) > 8_000


@pytest.mark.thorough
def test_the_same_pack_gives_the_same_sheet() -> None:
    """In English too, and with a house that says nothing."""
    first = own.show("standaard", taal="en")
    assert first.data == own.show("standaard", taal="en").data
    assert first.filename == "standaard.html"
    assert b'lang="en-GB"' in first.data
    assert b"Bladzijde" not in first.data


@pytest.mark.conformance
def test_a_browser_shows_it(sheet: bytes, tmp_path: Path) -> None:
    """Chromium draws it without asking for anything, and every picture loads."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    assert chromium, "Chromium is missing"
    page = tmp_path / "sheet.html"
    script = (
        b"<script>addEventListener('load',()=>{const all=[...document.images];"
        b"document.title='loaded '+all.filter(i=>i.complete&&i.naturalWidth).length+' of '"
        b"+all.length+', asked '+performance.getEntriesByType('resource')"
        b".filter(r=>!r.name.startsWith('data:')).length})</script></body>"
    )
    page.write_bytes(sheet.replace(b"</body>", script))
    said = subprocess.run(
        [chromium, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path}/p",
         f"--screenshot={tmp_path}/shot.png", "--window-size=1200,1600",
         "--disable-background-networking", "--dump-dom", page.as_uri()],
        check=True, capture_output=True, timeout=240,
    ).stdout  # fmt: skip
    told = rb"<title>loaded (\d+) of (\d+), asked (\d+)</title>"
    (loaded, every, asked), *_ = re.findall(told, said)
    assert loaded == every == str(sheet.count(b"<img")).encode()
    assert asked == b"0"
    assert (tmp_path / "shot.png").stat().st_size > 30_000
