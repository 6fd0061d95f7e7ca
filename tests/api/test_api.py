"""The public functions: what they give, what they refuse, and what they never do."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import attrs
import pypdfium2
import pytest

import rgdocs
from rgdocs.api import _make
from rgdocs.api._document import DOCX, PDF

ROOT = Path(__file__).parents[2]
RICH = ROOT / "samples" / "resourcegroepplan-rijk.json"
FORMATS = ("pdf", "docx")
SECRET = "Geheimwoord4711"


@pytest.fixture(scope="module")
def plan() -> rgdocs.Record:
    """Return the rich sample."""
    return rgdocs.load(RICH)


def attachments(data: bytes) -> dict[str, bytes]:
    """Return the files that a PDF carries."""
    with pypdfium2.PdfDocument(data) as document:
        files = [document.get_attachment(i) for i in range(document.count_attachments())]
        return {one.get_name(): bytes(one.get_data()) for one in files}


def test_load_takes_a_path_a_text_path_and_an_open_file() -> None:
    """All three give the same record as the text itself."""
    with RICH.open("rb") as file:
        loaded = [rgdocs.load(RICH), rgdocs.load(str(RICH)), rgdocs.load(file)]
    assert loaded == [rgdocs.loads(RICH.read_bytes())] * 3


@pytest.mark.parametrize("place", ["nowhere.json", ".", "a\0b"])
def test_load_refuses_what_is_no_file(tmp_path: Path, place: str) -> None:
    """The error names no path: a file name can be a client's name."""
    with pytest.raises(rgdocs.UnreadableFile) as error:
        rgdocs.load(tmp_path / place)
    assert error.value.exit_code is rgdocs.ExitCode.UNREADABLE
    assert error.value.__context__ is None
    assert str(tmp_path) not in str(error.value)


def test_a_final_pdf_carries_its_record_and_only_that(plan: rgdocs.Record) -> None:
    """The attached JSON is the record; `data=False` leaves it out; blanks carry nothing."""
    carried = attachments(rgdocs.render(plan, format="pdf").data)
    assert [json.loads(data) for data in carried.values()] == [json.loads(rgdocs.dumps(plan))]
    assert rgdocs.loads(next(iter(carried.values()))) == plan
    assert attachments(rgdocs.render(plan, format="pdf", data=False).data) == {}
    assert attachments(rgdocs.blank("resourcegroepplan").data) == {}


def test_documents_tell_what_they_are(plan: rgdocs.Record) -> None:
    """Media type, neutral name, pages of a PDF."""
    named = attrs.evolve(plan, client=rgdocs.Client(naam=SECRET))
    for ending in FORMATS:
        document = rgdocs.render(named, format=ending)
        assert document.filename == f"resourcegroepplan.{ending}"
        assert (document.pages is not None) == (ending == "pdf")
        assert document.media_type == {"docx": DOCX, "pdf": PDF}[ending]
        assert SECRET not in repr(document)
    pdf = rgdocs.render(named, format="pdf")
    with pypdfium2.PdfDocument(pdf.data) as opened:
        assert len(opened) == pdf.pages
        assert SECRET not in str(opened.get_metadata_dict())


@pytest.mark.parametrize("ending", FORMATS)
def test_a_blank_holds_nothing_of_an_earlier_call(plan: rgdocs.Record, ending: str) -> None:
    """A blank made after a filled one is the blank that was made before."""
    fresh = subprocess.run(
        [sys.executable, "-c", _BLANK_DIGEST, ending], capture_output=True, text=True, check=True
    ).stdout.strip()
    _make._blanks = type(_make._blanks)(32)
    rgdocs.render(attrs.evolve(plan, naam_resourcegroep=SECRET), format=ending)
    assert rgdocs.blank("resourcegroepplan", format=ending).sha256 == fresh


_BLANK_DIGEST = """
import sys, rgdocs
print(rgdocs.blank("resourcegroepplan", format=sys.argv[1]).sha256)
"""


def test_a_blank_is_made_once() -> None:
    """The second asking gives the same object, from memory."""
    assert rgdocs.blank("signaleringsplan") is rgdocs.blank("signaleringsplan")


def test_threads_do_not_mix_clients(plan: rgdocs.Record) -> None:
    """Many plans at once: each document holds its own name and no other."""
    names = [f"Naam{number:03}" for number in range(24)]

    def fill(name: str) -> bytes:
        record = attrs.evolve(plan, naam_resourcegroep=name)
        return rgdocs.render(record, format="docx").data

    with ThreadPoolExecutor(6) as pool:
        made = dict(zip(names, pool.map(fill, names), strict=True))
    for name, data in made.items():
        with zipfile.ZipFile(BytesIO(data)) as package:
            text = package.read("word/document.xml").decode()
        assert [other for other in names if other in text] == [name]


QUESTION = {
    "fasen": "De zes fasen",
    "folder": "Samen met jouw groep",
    "qls-100": "Wat gaat er nu niet goed?",
    "sociogram": "Wie zijn er om mij heen?",
}
"""Forms whose first page asks a question instead of saying their name."""


def test_the_toolkit_is_every_document() -> None:
    """The PDF has a bookmark for each; the zip a Word file for each, the same as a blank's."""
    with pypdfium2.PdfDocument(rgdocs.toolkit().data) as opened:
        titles = [mark.get_title() for mark in opened.get_toc() if mark.level == 0]
    entries = rgdocs.catalogue()
    assert len(titles) == len(entries) + 1
    for entry, title in zip(entries, titles[1:], strict=True):
        called = QUESTION.get(entry.id, entry.titel)
        assert called.lower() in title.lower()
    with zipfile.ZipFile(BytesIO(rgdocs.toolkit(format="docx").data)) as zipped:
        files = [zipped.read(name) for name in zipped.namelist()]
    assert files == [rgdocs.blank(entry.id, format="docx").data for entry in entries]


@pytest.mark.parametrize(
    ("call", "code"),
    [
        (lambda plan: rgdocs.blank("gewone-dagen"), "usage.document"),
        (lambda plan: rgdocs.blank("resourcegroepplan", format="odt"), "usage.format"),
        (lambda plan: rgdocs.toolkit(format="odt"), "usage.format"),
        (lambda plan: rgdocs.render(plan, format="html"), "usage.format"),
        (lambda plan: rgdocs.render(plan, format="pdf", kind="blank"), "usage.kind"),
        (lambda plan: rgdocs.render({"soort": SECRET}, format="pdf"), "usage.record"),
        (lambda plan: rgdocs.dumps(SECRET), "usage.record"),
        (lambda plan: rgdocs.check(SECRET), "usage.record"),
    ],
)
def test_a_wrong_argument_is_named(plan: rgdocs.Record, call, code: str) -> None:
    """UsageError with its code, in both languages, without the argument."""
    with pytest.raises(rgdocs.UsageError) as error:
        call(plan)
    assert [problem.code for problem in error.value.problems] == [code]
    assert SECRET not in str(error.value) + repr(error.value)
    assert error.value.__context__ is None


WATCHED = """
import builtins, io, os, socket, sys, tempfile
import rgdocs
plan = rgdocs.load(sys.argv[1])

def refuse(*given, **named):
    raise SystemExit("asked for the network, a clock, a temporary file or the environment")

def no_writing(opened):
    def guarded(file, mode="r", *rest, **named):
        if set(mode) & set("wax+"):
            refuse()
        return opened(file, mode, *rest, **named)
    return guarded

def all_of_it():
    rgdocs.toolkit(), rgdocs.toolkit(format="docx")
    for ending in ("pdf", "docx"):
        rgdocs.render(plan, format=ending)
        for entry in rgdocs.catalogue():
            rgdocs.blank(entry.id, format=ending)

socket.socket.__init__ = socket.getaddrinfo = refuse
builtins.open = io.open = no_writing(io.open)
tempfile.mkstemp = tempfile.NamedTemporaryFile = tempfile.mkdtemp = refuse
all_of_it()
"""


def test_no_network_and_no_files(tmp_path: Path) -> None:
    """Everything is made in memory: no socket, nothing written, no temporary file left."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    subprocess.run(
        [sys.executable, "-c", WATCHED, RICH],
        cwd=tmp_path,
        env={**os.environ, "TMPDIR": str(temporary), "HOME": str(temporary)},
        check=True,
    )
    assert [path.name for path in tmp_path.iterdir()] == ["temporary"]
    assert list(temporary.iterdir()) == []


def test_a_moment_is_kept_to_the_second() -> None:
    """Microseconds would make files differ for nothing; a naive moment is UTC."""
    naive = datetime(2026, 1, 2, 3, 4, 5, 678)
    assert _make.moment_of(naive) == datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
