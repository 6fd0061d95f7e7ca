"""Word files that are cut off, damaged, locked, or made to do harm."""

from __future__ import annotations

import io
import struct
import time
import zipfile
from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

import rgdocs
from returned import W, control, document, mark, par, parts, word, zipped
from rgdocs.collect import MAX_FILE, read
from rgdocs.errors import UnreadableFile

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

SECONDS = 20
"""No file may take longer, on a slow machine under load."""
CANARY = "Kanarie-7f3"


@cache
def good() -> bytes:
    """Return a finished Word file."""
    record = rgdocs.Signaleringsplan(signalen=("moe", "boos"), helpt=(CANARY,))
    return rgdocs.render(record, format="docx").data


def refusal(data: bytes) -> str:
    """Return the code by which a file is refused, soon and without a word of it."""
    started = time.monotonic()
    with pytest.raises(UnreadableFile) as caught:
        read(data)
    assert time.monotonic() - started < SECONDS
    assert caught.value.__context__ is None
    assert caught.value.__cause__ is None
    assert CANARY not in str(caught.value)
    return caught.value.problems[0].code


def outcome(data: bytes) -> object:
    """Return what reading gives, or the refusal."""
    try:
        return read(data)
    except UnreadableFile as error:
        return error


@pytest.mark.parametrize("tenth", range(10))
def test_cut_off(tenth: int) -> None:
    """At every tenth; at nothing it is empty."""
    code = refusal(good()[: len(good()) * tenth // 10])
    assert code == ("read.empty" if tenth == 0 else "read.damaged")


def test_cut_off_by_one() -> None:
    """The last bytes count too."""
    assert {refusal(good()[:-n]) for n in range(1, 22)} == {"read.damaged"}


@given(st.randoms(use_true_random=False))
def test_bytes_that_changed(chance: random.Random) -> None:
    """A zip has checksums: the record is the same, or the file is refused, or answers are told."""
    data = bytearray(good())
    for _ in range(3):
        data[chance.randrange(4, len(data))] = chance.randrange(256)
    found = outcome(bytes(data))
    if isinstance(found, rgdocs.Reading):
        assert found.record.helpt == (CANARY,)  # type: ignore[union-attr]
    else:
        assert CANARY not in str(found)


@given(st.binary(max_size=300))
def test_bytes_after_the_sign_of_a_zip(tail: bytes) -> None:
    """Nothing that begins like a Word file breaks us."""
    assert refusal(b"PK\x03\x04" + tail).startswith("read.")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "read.empty"),
        (b"{}", "read.foreign"),
        (b"PK\x05\x06" + bytes(18), "read.foreign"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "read.old-word"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "read.encrypted",
        ),
        (b"PK\x03\x04" + bytes(MAX_FILE), "read.size"),
        (zipped({"content.xml": "<office/>", "mimetype": "odt"}), "read.foreign"),
    ],
)
def test_no_word_file_at_all(data: bytes, code: str) -> None:
    """Each is told apart."""
    assert refusal(data) == code


def with_document(data: str | bytes) -> bytes:
    """Return a Word file with this document part."""
    return zipped(parts("", tags=None) | {"word/document.xml": data})


def deep(levels: int) -> bytes:
    """Return a Word file with elements inside elements."""
    return word("<w:ins>" * levels + "</w:ins>" * levels, tags=None)


ENTITIES = (
    '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'
    f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>'
)
OUTSIDE = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><w>&a;</w>'
FILES: dict[str, tuple[Callable[[], bytes], str]] = {
    "no xml": (lambda: with_document(f"{CANARY} <"), "read.damaged"),
    "half xml": (lambda: with_document(document(control("x", par(CANARY)))[:-30]), "read.damaged"),
    "other encoding": (lambda: with_document(document("").encode("utf-16")), "read.not-ours"),
    "unknown encoding": (lambda: with_document('<?xml version="1.0" encoding="x"?><a/>'),
                         "read.damaged"),
    "entities": (lambda: with_document(ENTITIES), "read.damaged"),
    "outside": (lambda: with_document(OUTSIDE), "read.damaged"),
    "deep": (lambda: deep(100_000), "read.bomb"),
    "deep in Python": (lambda: deep(390), "read.not-ours"),
    "controls in controls": (
        lambda: word("<w:sdt><w:sdtContent>" * 100 + "</w:sdtContent></w:sdt>" * 100),
        "read.bomb",
    ),
    "many controls": (lambda: word(control("a", "") * 30_000), "read.bomb"),
    "many bookmarks": (lambda: word("".join(mark(n) for n in range(30_000))), "read.bomb"),
    "much text": (lambda: word(par("a" * 2**16) * 600), "read.bomb"),
    "a bomb": (lambda: with_document(b" " * 2**27), "read.bomb"),
    "a bomb of notes": (
        lambda: zipped(parts("") | {"docProps/custom.xml": b" " * 2**27}), "read.bomb"
    ),
    "a bomb of tags": (
        lambda: zipped(parts("") | {"customXml/item1.xml": b"<a>" + b" " * 2**23 + b"</a>"}),
        "read.bomb",
    ),
    "many files": (
        lambda: zipped(parts("") | {f"x/{n}": "" for n in range(5_000)}), "read.bomb"
    ),
    "a name twice": (lambda: zipped(parts("") | {"WORD/document.xml": "<a/>"}), "read.damaged"),
    "no document": (lambda: zipped({"_rels/.rels": "<a/>"}), "read.foreign"),
    "locked": (lambda: _locked(word("")), "read.encrypted"),
    "a strange packing": (lambda: _packed(word(""), 99), "read.damaged"),
    "a zip of 2^64": (lambda: _zip64(word("")), "read.bomb"),
    "a long list": (lambda: _claims(word(""), 60_000), "read.bomb"),
}  # fmt: skip


def _locked(data: bytes) -> bytes:
    """Set the flag of a password on every file of a zip."""
    made = bytearray(data)
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = made.find(sign)
        while at >= 0:
            made[at + place] |= 1
            at = made.find(sign, at + 4)
    return bytes(made)


def _packed(data: bytes, method: int) -> bytes:
    """Say of every file that it is packed in another way."""
    made = bytearray(data)
    for sign, place in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        at = made.find(sign)
        while at >= 0:
            made[at + place : at + place + 2] = struct.pack("<H", method)
            at = made.find(sign, at + 4)
    return bytes(made)


def _zip64(data: bytes) -> bytes:
    end = data.rfind(b"PK\x05\x06")
    return data[:end] + b"PK\x06\x07" + bytes(16) + data[end:]


def _claims(data: bytes, members: int) -> bytes:
    end = data.rfind(b"PK\x05\x06")
    return data[: end + 10] + struct.pack("<H", members) + data[end + 12 :]


@pytest.mark.parametrize("name", FILES)
def test_hostile(name: str) -> None:
    """Refused for what it is, within seconds."""
    make, code = FILES[name]
    assert refusal(make()) == code


def test_overlapping_bookmarks_cost_no_time() -> None:
    """Thousands over the same long text; the table names them all."""
    many = 2_000
    starts = "".join(f'<w:bookmarkStart w:id="{n}" w:name="rg_{n}"/>' for n in range(1, many))
    ends = "".join(f'<w:bookmarkEnd w:id="{n}"/>' for n in range(1, many))
    body = starts + par("lang " * 20_000) + ends
    data = word(body, tags=[f"signalen.{n}" for n in range(1, many)])
    assert refusal(data) == "read.bomb"


def test_the_size_of_a_part_is_what_comes_out() -> None:
    """Not what the zip claims."""
    target = io.BytesIO(with_document(b" " * 2**26))
    with zipfile.ZipFile(target) as package:
        offset = package.getinfo("word/document.xml").header_offset
    data = bytearray(target.getvalue())
    at = data.find(b"word/document.xml", offset + 60) - 46
    data[at + 24 : at + 28] = struct.pack("<L", 100)
    assert refusal(bytes(data)) in {"read.bomb", "read.damaged"}
