"""LibreOffice as another engine: asked for by name, alone in its folder, and nothing is lost."""

from __future__ import annotations

import io
import os
import stat
import sys
import tempfile
import time
from pathlib import Path

import pypdfium2
import pytest
from pypdf import PdfReader

import rgdocs
from rgdocs import pdf
from rgdocs.errors import TemplateError, UsageError
from rgdocs.pdf import office
from wordfile import docx, p, r, sdt

SAMPLES = Path(__file__).parents[2] / "samples"
SOURCE = pdf.Source(docx(p(sdt(r("Zeker weten")))), "proef", "Proef")


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make private folders here, so that what stays behind is seen."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def program(folder: Path, *lines: str) -> str:
    """Return a program that stands in for LibreOffice; `papier` is the Word file it was given."""
    made = folder / "program"
    start = ["import os, pathlib, sys, time", "papier = pathlib.Path(sys.argv[-1])"]
    made.write_text("\n".join([f"#!{sys.executable}", *start, *lines]), encoding="utf-8")
    made.chmod(0o700)
    return str(made)


def code_of(raised: pytest.ExceptionInfo[UsageError | TemplateError]) -> str:
    return raised.value.problems[0].code


def test_it_is_asked_for_by_name_and_told_when_it_is_not_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", "")
    record = rgdocs.load(SAMPLES / "gewone-dag.json")
    with pytest.raises(UsageError) as raised:
        rgdocs.render(record, format="pdf", engine="libreoffice")
    assert code_of(raised) == "office.missing"
    assert rgdocs.render(record, format="pdf").data.startswith(b"%PDF")


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"kind": "prefilled"}, "usage.engine-form"),
        ({"data": True}, "usage.engine-form"),
        ({"format": "docx"}, "usage.engine-form"),
        ({"engine": "word"}, "usage.engine"),
    ],
)
def test_what_it_cannot_do_is_refused(more: dict[str, object], code: str) -> None:
    record = rgdocs.load(SAMPLES / "gewone-dag.json")
    with pytest.raises(UsageError) as raised:
        rgdocs.render(record, **{"format": "pdf", "engine": "libreoffice", **more})  # type: ignore[arg-type]
    assert code_of(raised) == code


def test_any_word_file_by_its_name_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UsageError) as raised:
        rgdocs.convert(SOURCE.docx, engine="libreoffice")
    assert code_of(raised) == "office.missing"
    with pytest.raises(rgdocs.UnreadableFile):
        rgdocs.convert(b"%PDF-1.7", engine="libreoffice")


@pytest.mark.parametrize(
    "more",
    [
        {"fields": True},
        {"strict": True},
        {"title": "x"},
        {"taal": "nl"},
        {"pack": SAMPLES / "packs"},
        {"missing_glyphs": "replace"},
    ],
    ids=lambda more: next(iter(more)),
)
def test_what_it_does_not_take_is_refused_and_not_passed_over(more: dict[str, object]) -> None:
    with pytest.raises(UsageError) as raised:
        rgdocs.convert(SOURCE.docx, engine="libreoffice", **more)  # type: ignore[arg-type]
    assert code_of(raised) == "usage.engine-convert"
    with pytest.raises(UsageError) as raised:
        rgdocs.convert(SOURCE.docx, engine="word")  # type: ignore[arg-type]
    assert code_of(raised) == "usage.engine"


@pytest.mark.parametrize(
    "lines",
    [("sys.exit(1)",), ("time.sleep(60)",), ("papier.with_suffix('.pdf').write_bytes(b'%PDF-')",)],
    ids=["fails", "hangs", "damaged"],
)
def test_a_program_that_gives_nothing_good_is_told_and_leaves_nothing(
    room: Path, tmp_path_factory: pytest.TempPathFactory, lines: tuple[str, ...]
) -> None:
    stand_in = program(tmp_path_factory.mktemp("bin"), *lines)
    began = time.monotonic()
    with pytest.raises(TemplateError) as raised:
        office.office_pdf(SOURCE, lang="nl", program=stand_in, seconds=1)
    assert code_of(raised) == "office.failed"
    assert raised.value.__context__ is None
    assert time.monotonic() - began < 30
    assert list(room.iterdir()) == []


def test_its_folder_is_its_own(room: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    seen = tmp_path_factory.mktemp("seen") / "mode"
    write = f"pathlib.Path({str(seen)!r}).write_text(str(papier.parent.stat().st_mode))"
    with pytest.raises(TemplateError):
        office.office_pdf(SOURCE, lang="nl", program=program(seen.parent, write))
    assert stat.S_IMODE(int(seen.read_text())) == 0o700
    assert list(room.iterdir()) == []


def test_what_it_starts_ends_with_it(tmp_path: Path) -> None:
    note = tmp_path / "child"
    lines = (
        "child = os.fork()",
        f"child and pathlib.Path({str(note)!r}).write_text(str(child))",
        "time.sleep(60)",
    )
    with pytest.raises(TemplateError):
        office.office_pdf(SOURCE, lang="nl", program=program(tmp_path, *lines), seconds=1)
    child = Path("/proc", note.read_text())
    for _ in range(100):
        if not child.exists() or "Z" in (child / "stat").read_text().split(")")[1]:
            break
        time.sleep(0.05)
    else:
        os.kill(int(note.read_text()), 9)
        pytest.fail("what the program started still runs")


def test_a_letter_less_is_a_refusal(tmp_path: Path) -> None:
    """The program gives the PDF of another Word file, in which one word is not there."""
    other = pdf.Source(docx(p(r("Zeker"))), "proef", "Proef")
    made = pdf.make_pdf(
        [other], title="t", lang="nl-NL", when=rgdocs.api._make.FORMS_DATE, fields=False
    )
    kept = tmp_path / "other.pdf"
    kept.write_bytes(made.data)
    copy = f"papier.with_suffix('.pdf').write_bytes(pathlib.Path({str(kept)!r}).read_bytes())"
    with pytest.raises(TemplateError) as raised:
        office.office_pdf(SOURCE, lang="nl", program=program(tmp_path, copy))
    assert code_of(raised) == "office.lost"
    assert "weten" not in str(raised.value)


def test_controls_are_taken_off_and_all_text_stays() -> None:
    plain = office.unwrapped(
        docx(p(r("voor "), sdt(sdt(r("binnen"))), r(" na")) + sdt(p(r("blok")))), ""
    )
    assert b"w:sdt" not in plain.replace(b"w:sdtContent", b"w:sdt")
    assert "".join(office._said(plain)) == "voor binnen nablok"


def test_what_no_page_shows_is_not_lost() -> None:
    file = docx(
        p(r("te zien"), r(" verborgen", "<w:vanish/>"), f"<w:moveFrom>{r('weg')}</w:moveFrom>")
    )
    assert not office.lost(file, ["te zien"])
    assert office.lost(file, ["te zie"])


@pytest.mark.conformance
def test_libreoffice_makes_a_flat_tagged_pdf_of_any_word_file(room: Path) -> None:
    made = rgdocs.convert(docx(p(r("voor "), sdt(r("binnen")))), engine="libreoffice")
    assert [warned.code for warned in made.warnings] == ["pdf.office"]
    assert (made.filename, made.pages) == ("document.pdf", 1)
    opened = PdfReader(io.BytesIO(made.data))
    assert opened.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert opened.pages[0].extract_text().split() == ["voor", "binnen"]
    assert list(room.iterdir()) == []


@pytest.mark.conformance
@pytest.mark.parametrize("name", ["resourcegroepplan-rijk", "qls-100"])
def test_libreoffice_makes_a_flat_tagged_paper(room: Path, name: str) -> None:
    made = rgdocs.render(rgdocs.load(SAMPLES / f"{name}.json"), format="pdf", engine="libreoffice")
    assert [warned.code for warned in made.warnings] == ["pdf.office"]
    opened = PdfReader(io.BytesIO(made.data))
    root = opened.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert "/AcroForm" not in root
    assert len(opened.pages) == made.pages
    with pypdfium2.PdfDocument(made.data) as document:
        assert len(document) == made.pages
    assert list(room.iterdir()) == []
