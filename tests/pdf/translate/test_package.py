"""Word files that are damaged or hostile: refused, without a word of them."""

from __future__ import annotations

import io
import zipfile

import pytest

from rgdocs.errors import UnreadableFile
from rgdocs.pdf.translate import translate
from wordfile import FONTS, Source, docx, p

CANARY = "KANARIE7Q"
DOCTYPE = f'<!DOCTYPE w [<!ENTITY x "{CANARY}"><!ENTITY y SYSTEM "file:///etc/passwd">]>'


def changed(member: str, data: bytes | None) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx(p("tekst")))) as old, zipfile.ZipFile(out, "w") as new:
        for each in old.namelist():
            if each != member:
                new.writestr(each, old.read(each))
        if data is not None:
            new.writestr(member, data)
    return out.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        CANARY.encode(),
        b"PK\x03\x04" + CANARY.encode(),
        changed("word/document.xml", None),
        changed("word/document.xml", f"<w:document>{CANARY}".encode()),
        changed("word/document.xml", f"{DOCTYPE}<w>&x;&y;</w>".encode()),
        changed("word/styles.xml", f"{DOCTYPE}<w>&x;</w>".encode()),
        changed("word/styles.xml", b"\x00\x01"),
        changed("_rels/.rels", b"<a>"),
        changed("_rels/.rels", None),
        changed("word/document.xml", b"<a>" * 100_000),
    ],
)
def test_a_file_that_is_no_sound_word_file_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFile) as caught:
        translate([Source(data)], fields=False, lang="nl-NL", title="x", fonts=FONTS)
    seen = repr(caught.value) + str(caught.value) + repr(caught.value.__context__)
    assert CANARY not in seen
    assert caught.value.__context__ is None
    assert caught.value.__cause__ is None


@pytest.mark.parametrize("member", ["word/document.xml", "word/styles.xml", "word/settings.xml"])
def test_a_file_with_a_damaged_part_is_refused(member: str) -> None:
    """The parts are unzipped when they are asked for; a wrong byte is seen then."""
    data = bytearray(docx(p("tekst")))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        info = archive.getinfo(member)
    at = info.header_offset + 30 + len(info.filename.encode()) + info.compress_size // 2
    data[at] ^= 0xFF
    with pytest.raises(UnreadableFile) as caught:
        translate([Source(bytes(data))], fields=False, lang="nl-NL", title="x", fonts=FONTS)
    assert [each.code for each in caught.value.problems] == ["docx.zip"]
    assert caught.value.__context__ is None


@pytest.mark.parametrize("member", ["word/styles.xml", "word/theme.xml", "word/settings.xml"])
def test_a_file_without_an_optional_part_is_translated(member: str) -> None:
    told = translate(
        [Source(changed(member, None))], fields=False, lang="nl-NL", title="x", fonts=FONTS
    )
    assert '"tekst"' in told.source


def test_two_sources_of_one_name_are_refused() -> None:
    two = [Source(docx(p("a"))), Source(docx(p("b")))]
    with pytest.raises(ValueError, match="names"):
        translate(two, fields=False, lang="nl-NL", title="x", fonts=FONTS)


def test_the_source_reaches_for_no_package_file_or_network() -> None:
    text = '#import "@preview/x:1.0.0": * #read("/etc/passwd")'
    told = translate([Source(docx(p(text)))], fields=False, lang="nl-NL", title="x", fonts=FONTS)
    bare = told.source.replace(text.replace('"', '\\"'), "")
    assert "@preview" not in bare
    assert "read(" not in bare
    assert bare.partition("import")[2].startswith(' "prelude.typ": *\n')
    assert bare.count("import") == 1
