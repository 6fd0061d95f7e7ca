"""PDF files that are cut off, damaged, locked, or made to do harm."""

from __future__ import annotations

import io
import subprocess
import sys
import textwrap
import time
import zlib
from functools import cache
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

import rgdocs
from filling import by_hand
from returned_pdf import raw
from rgdocs.collect import MAX_FILE, read
from rgdocs.errors import UnreadableFile

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

SECONDS = 25
"""No file may take longer, on a slow machine under load."""
CANARY = "Kanarie-7f3"
TOWN = "signaleringsplan.liefst_verblijven"


@cache
def good() -> bytes:
    """Return a form that was filled in."""
    empty = rgdocs.blank("signaleringsplan", format="pdf").data
    return by_hand(empty, {TOWN: CANARY})


@cache
def final() -> bytes:
    """Return a finished PDF with its data."""
    return rgdocs.render(rgdocs.Signaleringsplan(liefst_verblijven=CANARY), format="pdf").data


def outcome(data: bytes) -> Any:
    """Return what reading gives, or the refusal, soon and without a word of the file."""
    started = time.monotonic()
    try:
        found: Any = read(data)
    except UnreadableFile as error:
        found = error
    assert time.monotonic() - started < SECONDS
    if isinstance(found, UnreadableFile):
        assert (found.__context__, found.__cause__) == (None, None)
        assert CANARY not in str(found)
    return found


def refusal(data: bytes) -> str:
    """Return the code by which a file is refused."""
    found = outcome(data)
    assert isinstance(found, UnreadableFile)
    return found.problems[0].code


@pytest.mark.parametrize("make", [good, final])
@pytest.mark.parametrize("tenth", range(1, 10))
def test_cut_off(make: Callable[[], bytes], tenth: int) -> None:
    """At every tenth: never half the answers."""
    assert refusal(make()[: len(make()) * tenth // 10]) == "read.damaged"


def test_cut_off_by_one() -> None:
    """All but the last newline counts."""
    whole = good().rstrip()
    assert {refusal(whole[:-n]) for n in range(1, 40)} == {"read.damaged"}
    assert outcome(whole).record.liefst_verblijven == CANARY


def test_an_update_that_was_cut_off() -> None:
    """The first part is a whole PDF, but not the last word."""
    later = b"12 0 obj\n<< /V (nieuw) >>\nendobj\n"
    assert refusal(good() + later) == "read.damaged"


def test_what_mail_puts_around_a_file() -> None:
    """A line before it, empty lines behind it: the answers are there."""
    assert outcome(b"\r\n\r\n" + good() + b"\r\n" * 100).record.liefst_verblijven == CANARY


@pytest.mark.parametrize("make", [good, final])
@given(chance=st.randoms(use_true_random=False))
def test_bytes_that_changed(make: Callable[[], bytes], chance: random.Random) -> None:
    """Refused, or read; never broken, and a final never with other answers than its page."""
    data = bytearray(make())
    for _ in range(chance.choice((1, 3, 30))):
        data[chance.randrange(len(data))] = chance.randrange(256)
    found = outcome(bytes(data))
    if make is final and isinstance(found, rgdocs.Reading):
        assert found.record.liefst_verblijven in {CANARY, ""}  # type: ignore[union-attr]


@given(st.binary(max_size=400))
def test_bytes_after_the_sign_of_a_pdf(tail: bytes) -> None:
    """Nothing that begins like a PDF breaks us."""
    assert refusal(b"%PDF-1.7\n" + tail) == "read.damaged"
    assert refusal(b"%PDF-1.7\n" + tail + b"startxref\n9\n%%EOF\n") == "read.damaged"


def locked(owner: str, user: str, level: int) -> bytes:
    """Return the form behind passwords."""
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(good())) as opened:
        opened.save(target, encryption=pikepdf.Encryption(owner=owner, user=user, R=level))
    return target.getvalue()


@pytest.mark.parametrize("level", [4, 6])
def test_a_password_is_asked_for(level: int) -> None:
    """Nothing can be read without it."""
    assert refusal(locked("baas", CANARY, level)) == "read.encrypted"


def test_a_lock_against_printing_is_no_lock() -> None:
    """Everybody may read such a file; some ways of locking need more than we have."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(good())))
    writer.encrypt("", "baas", algorithm="RC4-128")
    target = io.BytesIO()
    writer.write(target)
    assert outcome(target.getvalue()).record.liefst_verblijven == CANARY
    assert refusal(locked("baas", "", 6)) == "read.encrypted"


READ = "read"
"""In the place of a code: such a file may also be read."""
CATALOGUE = b"<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [4 0 R] >> >>"
PAGES = b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>"
PAGE = b"<< /Type /Page /Parent 2 0 R >>"
NAMED = b"/T (signaleringsplan.liefst_verblijven) /V (ja)"


def form(*more: bytes, catalogue: bytes = CATALOGUE, pages: bytes = PAGES) -> bytes:
    """Return a PDF whose fields are object 4 and on."""
    return raw(catalogue, pages, PAGE, *more)


def packed(data: bytes, entries: bytes = b"") -> bytes:
    """Return a stream."""
    small = zlib.compress(data, 9)
    head = b"<< /Filter /FlateDecode /Length %d %s >>" % (len(small), entries)
    return head + b"\nstream\n" + small + b"\nendstream"


def twice_packed(size: int) -> bytes:
    """Return a stream in which a bomb is packed in a bomb."""
    small = zlib.compress(zlib.compress(bytes(size), 9), 9)
    head = b"<< /Filter [/FlateDecode /FlateDecode] /Length %d >>" % len(small)
    return head + b"\nstream\n" + small + b"\nendstream"


def many(count: int, content: bytes) -> list[bytes]:
    """Return many objects."""
    return [content.replace(b"#", b"%d" % n) for n in range(count)]


def kids(first: int, count: int) -> bytes:
    """Return references to objects."""
    return b" ".join(b"%d 0 R" % (first + n) for n in range(count))


def drawn(content: bytes, letters: bytes = b"", tree: bytes = b"null") -> bytes:
    """Return a final whose page is drawn like this, in a font with these letters."""
    data = b'{"soort": "signaleringsplan", "versie": 1, "liefst_verblijven": "ja"}'
    return raw(
        b"<< /Type /Catalog /Pages 2 0 R /AF [4 0 R] /StructTreeRoot 6 0 R >>",
        PAGES,
        b"<< /Type /Page /Parent 2 0 R /Contents 7 0 R"
        b" /Resources << /Font << /F << /ToUnicode 8 0 R >> >> >> >>",
        b"<< /EF << /F 5 0 R >> >>",
        packed(data),
        tree,
        packed(content),
        packed(letters),
    )


FILES: dict[str, tuple[Callable[[], bytes], set[str]]] = {
    "a field in itself": (
        lambda: form(b"<< " + NAMED + b" /Kids [4 0 R] >>"), {"read.no-answers"}
    ),
    "fields in a ring": (
        lambda: form(b"<< /T (a) /Kids [5 0 R] >>", b"<< /T (b) /Kids [4 0 R] >>"),
        {"read.no-answers"},
    ),
    "parents in a ring": (
        lambda: raw(
            b"<< /Type /Catalog /Pages 2 0 R >>", PAGES,
            b"<< /Type /Page /Parent 2 0 R /Annots [4 0 R] >>",
            b"<< /Subtype /Widget /T (a) /Parent 5 0 R >>", b"<< /T (b) /Parent 4 0 R >>",
        ),
        {"read.no-answers"},
    ),
    "deep fields": (
        lambda: form(*(b"<< /T (a) /Kids [%d 0 R] >>" % (n + 5) for n in range(2_000))),
        {"read.bomb"},
    ),
    "many fields": (
        lambda: form(
            b"<< /T (signaleringsplan) /Kids [%s] >>" % kids(5, 30_000),
            *many(30_000, b"<< /T (f#) /V (ja) >>"),
        ),
        {"read.bomb"},
    ),
    "a field that is not there": (
        lambda: form(b"<< /T (signaleringsplan) /Kids [99 0 R] >>"), {"read.damaged"}
    ),
    "many fields that are not there": (
        lambda: form(b"<< /T (signaleringsplan) /Kids [%s] >>" % kids(100, 30_000)),
        {"read.damaged"},
    ),
    "many lost objects": (
        lambda: raw(
            b"<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [] >> >>", PAGES,
            b"<< /Type /Page /Parent 2 0 R /Annots [%s] >>" % kids(10, 30_000),
            packed(bytes(range(256)) * 40_000).replace(b"/Filter /FlateDecode", b""),
        ),
        {"read.bomb", "read.damaged", "read.no-answers"},
    ),
    "pages in a ring": (
        lambda: form(b"<< >>", pages=b"<< /Type /Pages /Count 1 /Kids [2 0 R] >>"),
        {"read.no-answers", "read.damaged", "read.bomb"},
    ),
    "no pages": (
        lambda: form(b"<< >>", pages=b"<< /Type /Pages /Count 0 /Kids [] >>"), {"read.no-answers"}
    ),
    "pages of nothing": (
        lambda: form(b"<< >>", pages=b"null"), {"read.damaged"}
    ),
    "one page many times": (
        lambda: form(
            b"<< >>",
            pages=b"<< /Type /Pages /Count 50000 /Kids [%s] >>" % (b"3 0 R " * 50_000),
        ),
        {"read.bomb", "read.damaged", "read.no-answers"},
    ),
    "deep pages": (
        lambda: raw(
            b"<< /Type /Catalog /Pages 2 0 R >>",
            *(b"<< /Type /Pages /Count 1 /Kids [%d 0 R] >>" % (n + 3) for n in range(3_000)),
            PAGE,
        ),
        {"read.bomb", "read.damaged"},
    ),
    "no catalogue": (lambda: raw(b"<< >>"), {"read.damaged"}),
    "deep brackets": (
        lambda: form(b"<< " + NAMED + b" /X " + b"[" * 100_000 + b" >>"), {"read.damaged"}
    ),
    "deep dictionaries": (
        lambda: form(b"<< " + NAMED + b" /X " + b"<< /X " * 50_000 + b" >>"),
        {"read.damaged", READ},
    ),
    "a long name": (lambda: form(b"<< /T (" + b"a." * 10**6 + b") >>"), {"read.no-answers"}),
    "a bomb of a value": (
        lambda: form(b"<< /T (signaleringsplan.liefst_verblijven) /V 5 0 R >>",
                     packed(bytes(2**27))),
        {"read.bomb"},
    ),
    "a bomb in a bomb": (
        lambda: form(b"<< /T (signaleringsplan.liefst_verblijven) /V 5 0 R >>",
                     twice_packed(2**28)),
        {"read.bomb"},
    ),
    "a value that stops half way": (
        lambda: form(
            b"<< /T (signaleringsplan.liefst_verblijven) /V 5 0 R >>",
            packed(b"ja" * 9_000)[:-20] + b"\nendstream",
        ),
        {"read.damaged"},
    ),
    "many bombs": (
        lambda: raw(
            b"<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [%s] >> >>" % kids(4, 60),
            PAGES, PAGE,
            *many(60, b"<< /T (signaleringsplan.signalen.#) /V 64 0 R >>"),
            packed(b" " * (2**25 - 2**10)),
        ),
        {"read.bomb"},
    ),
    "a bomb of data": (
        lambda: raw(
            b"<< /Type /Catalog /Pages 2 0 R /AF [4 0 R] >>", PAGES, PAGE,
            b"<< /EF << /F 5 0 R >> >>", packed(bytes(2**27)),
        ),
        {"read.bomb"},
    ),
    "a value of many texts": (
        lambda: form(
            b"<< /T (signaleringsplan.liefst_verblijven) /V [%s] >>" % (b"5 0 R " * 90_000),
            b"(" + b"a" * 2**20 + b")",
        ),
        {"read.bomb"},
    ),
    "a value in itself": (
        lambda: form(b"<< /T (signaleringsplan.liefst_verblijven) /V 5 0 R >>",
                     b"[5 0 R 5 0 R (ja)]"),
        {READ},
    ),
    "much to draw": (lambda: drawn(b"1 0 0 1 0 0 cm\n" * 2**20), {"read.bomb"}),
    "much to say": (
        lambda: drawn(b"/F Tf\n" + b"<0101010101010101010101010101> Tj\n" * 2**15,
                      b"1 beginbfchar <01> <%s> endbfchar" % (b"0041" * 2_000)),
        {"read.bomb"},
    ),
    "many codes": (
        lambda: drawn(b"/F Tf", b"beginbfrange " + b"<0000> <ffff> <0041>" * 9_000 + b" endbf"),
        {"read.bomb"},
    ),
    "many marks": (
        lambda: drawn(b"/F Tf <01> Tj",
                      b"1 beginbfchar <01> <0041%s> endbfchar" % (b"03160301" * 20_000)),
        {"read.bomb"},
    ),
    "a tree in a ring": (
        lambda: drawn(b"/F Tf", tree=b"<< /K [6 0 R 6 0 R << /K 6 0 R >> 9 << /K 9 >>] >>"),
        {READ},
    ),
    "names of files in a ring": (
        lambda: raw(
            b"<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles 4 0 R >> >>", PAGES, PAGE,
            b"<< /Kids [4 0 R 4 0 R 4 0 R 4 0 R] >>",
        ),
        {"read.no-answers"},
    ),
    "too many objects": (lambda: b"%PDF-1.7\n" + b"1 0 obj\n" * 10**6, {"read.damaged"}),
    "too large": (lambda: b"%PDF-1.7\n" + bytes(MAX_FILE), {"read.size"}),
    "a size of 2^31": (
        lambda: form(b"<< " + NAMED + b" >>").replace(b"/Size 5", b"/Size 2147483647"), {READ}
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_hostile(name: str) -> None:
    """Refused for what it is, or read, within seconds."""
    make, codes = FILES[name]
    found = outcome(make())
    if isinstance(found, rgdocs.Reading):
        assert READ in codes
        assert found.record.liefst_verblijven in {"ja", ""}  # type: ignore[union-attr]
    else:
        assert found.problems[0].code in codes


MEASURE = """
import sys
from pathlib import Path
from rgdocs.collect import read
from rgdocs.errors import UnreadableFile
for name in sys.argv[1:]:
    data = Path(name).read_bytes()
    try:
        read(data)
    except UnreadableFile:
        pass
    status = Path("/proc/self/status").read_text().split()
    print(int(status[status.index("VmHWM:") + 1]) // 1024, name)
    Path("/proc/self/clear_refs").write_text("5")
"""
MEGABYTES = 600


def test_no_file_takes_all_memory(tmp_path: Any) -> None:
    """The worst of them, in a process of its own."""
    names = []
    for name, (make, _) in FILES.items():
        path = tmp_path / name.replace(" ", "-")
        path.write_bytes(make())
        names.append(str(path))
    script = textwrap.dedent(MEASURE)
    ran = subprocess.run(
        [sys.executable, "-c", script, *names], capture_output=True, check=True, text=True
    )
    most = {name: int(size) for size, name in map(str.split, ran.stdout.splitlines())}
    assert len(most) == len(FILES)
    assert [name for name, size in most.items() if size > MEGABYTES] == []
