"""Other editions at the command line, with a pack of a house's own: colours, font, template."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from packs.folders import pack
from packs.test_fonts import embedded, families, font, put
from rgdocs import packs

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from cli.conftest import Shell

    Sample = Callable[[str], Path]

PLAN = "signaleringsplan.json"
STYLE = '[organisatie]\nnaam = "Wilgenhof"\n[huisstijl]\nkleur = "#5B2A6E"\naccent = "#A8480C"\n'
STYLE += 'lettertype = "Huisletter"\n'


def house(folder: Path, *, card: bytes = b"") -> Path:
    """Write a pack with colours and a font of its own; `card` is its own template."""
    made = pack(folder / "wilgenhof", STYLE)
    (made / "fonts").mkdir()
    put(made, Regular=font(), Bold=font("Bold"))
    if card:
        (made / "signaleringsplan-kaart.docx").write_bytes(card)
    return made


def with_title(card: bytes, title: str) -> bytes:
    """Return the template of a card with other words before the name, as Word would save it."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(card)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/document.xml":
                part, count = re.subn(rb"\{\{ _\([^}]*titel_van[^}]*\}\}", title.encode(), part)
                assert count
            new.writestr(name, part)
    return out.getvalue()


def text_of(data: bytes) -> str:
    """Return the words of a PDF with single spaces."""
    pages = pypdfium2.PdfDocument(io.BytesIO(data))
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in pages).split())


@pytest.mark.thorough
def test_a_card_honours_the_pack(shell: Shell, sample: Sample, tmp_path: Path) -> None:
    """Its colour and name in Word, its font and name in the PDF; filled and blank."""
    own = house(tmp_path)
    for words in (("fill", sample(PLAN)), ("blank", "signaleringsplan")):
        for name in ("kaart.docx", "kaart.pdf"):
            done = shell(*words, "--edition", "kaart", "--pack", own, "-o", name, "--force")
            assert done.code == 0, done.err
        with zipfile.ZipFile(shell.folder / "kaart.docx") as package:
            assert b"Wilgenhof" in package.read("word/document.xml")
            assert b"5B2A6E" in package.read("word/theme/theme1.xml")
        made = (shell.folder / "kaart.pdf").read_bytes()
        assert "Wilgenhof" in text_of(made)
        assert embedded((shell.folder / "kaart.docx").read_bytes())[1]
        assert "AtkinsonHyperlegible-Regular" in families(made)


@pytest.mark.thorough
def test_a_card_has_a_template_of_the_house(shell: Shell, sample: Sample, tmp_path: Path) -> None:
    """If the pack brings one; it is checked as all others."""
    standard = packs.load(None).template(packs.CARD)
    own = house(tmp_path, card=with_title(standard, "Zo helpt u"))
    done = shell("fill", sample(PLAN), "--edition", "kaart", "--pack", own, "-o", "kaart.pdf")
    assert done.code == 0, done.err
    said = text_of((shell.folder / "kaart.pdf").read_bytes())
    assert said.startswith("Zo helpt u Noor Terpstra")
    assert "06 00 00 00 21" in said
    assert shell("pack", "check", own).code == 0
    card = own / "signaleringsplan-kaart.docx"
    card.write_bytes(with_title(standard, "{{ v.cliennt.naam.tekst }}"))
    checked = shell("pack", "check", own)
    assert checked.code == 3
    assert card.name in checked.out.decode()
    assert "Het dichtstbij is: client." in checked.out.decode()


@pytest.mark.parametrize(
    "words",
    [
        ("blank", "agenda", "--edition", "kaart"),
        ("fill", "PLAN", "--edition", "kaart", "--kind", "prefilled"),
    ],
)
def test_there_is_no_other_card(shell: Shell, sample: Sample, words: tuple[str, ...]) -> None:
    """It is refused with the way out, and nothing is written."""
    given = [str(sample(PLAN)) if word == "PLAN" else word for word in words]
    done = shell(*given, "-o", "kaart.pdf")
    assert done.code == 2
    assert "usage.card" in done.err
    assert "laat de uitgave weg" in done.err
    assert shell.left() == []


@pytest.mark.thorough
def test_large_print_honours_the_pack(shell: Shell, tmp_path: Path) -> None:
    """In Word and PDF, from the command line."""
    own = house(tmp_path)
    for name in ("groot.docx", "groot.pdf"):
        done = shell("blank", "agenda", "--edition", "groot", "--pack", own, "-o", name)
        assert done.code == 0, done.err
    assert "Wilgenhof" in text_of((shell.folder / "groot.pdf").read_bytes())
    with zipfile.ZipFile(shell.folder / "groot.docx") as package:
        assert b"5B2A6E" in package.read("word/theme/theme1.xml")
    assert packs.EDITIONS == ("groot", "kaart")
