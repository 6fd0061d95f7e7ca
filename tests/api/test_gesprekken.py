"""What leaves the house of an interview: nothing unasked, and never with other papers."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

import rgdocs
from paper import spoken

SAMPLES = Path(__file__).parents[2] / "samples"
TALKS = sorted(SAMPLES.glob("verdiepingsgesprek-*.json"))
HEAD = {"client", "datum", "met_wie", "door"}

each_talk = pytest.mark.parametrize("path", TALKS, ids=lambda path: path.stem)


def attached(pdf: bytes) -> dict[str, list[bytes]]:
    """Return the files inside a PDF."""
    return dict(PdfReader(io.BytesIO(pdf)).attachments)


def everything(document: rgdocs.Document) -> str:
    """Return all that a file holds, unpacked."""
    data = document.data
    if document.filename.endswith(".docx"):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return "".join(package.read(n).decode("utf-8", "replace") for n in package.namelist())
    reader = PdfReader(io.BytesIO(data))
    inside = [content for files in attached(data).values() for content in files]
    root = reader.trailer["/Root"]
    texts = [spoken(data), str(reader.metadata), root["/Metadata"].get_data().decode()]
    texts += [str(one) for one in reader.outline]
    return "".join([*texts, *(content.decode() for content in inside)])


def told(value: Any, path: str = "") -> dict[str, str]:
    """Return every text of a record by its path."""
    if isinstance(value, str):
        return {path: value}
    pairs = value.items() if isinstance(value, dict) else ()
    found: dict[str, str] = {}
    for key, inner in pairs:
        found |= told(inner, f"{path}.{key}".lstrip("."))
    return found


def dense(text: str) -> str:
    """Return a text without white space."""
    return "".join(text.split())


@each_talk
@pytest.mark.parametrize("ending", ["docx", "pdf"])
def test_the_summary_alone_carries_nothing_else(path: Path, ending: Any) -> None:
    """No other answer stands in any part of the file, seen or unseen."""
    record = rgdocs.load(path)
    paper = rgdocs.render(record, format=ending, part="samenvatting", data=True)
    held = dense(everything(paper))
    summary = record.samenvatting  # type: ignore[union-attr]
    assert all(dense(line) in held for line in summary.split("\n"))
    answers = told(_data(record))
    others = {p: t for p, t in answers.items() if p.split(".")[0] in {"start", "antwoorden"}}
    others |= {p: t for p, t in answers.items() if p.endswith((".telefoon", ".email"))}
    assert [p for p, text in others.items() if len(text) > 3 and dense(text) in held] == []
    assert paper.filename == f"{path.stem}-samenvatting.{ending}"
    assert paper.warnings == ()


def _data(record: rgdocs.Record) -> Any:
    return json.loads(rgdocs.dumps(record))


@each_talk
def test_no_data_goes_along_unless_asked(path: Path) -> None:
    """A plan carries its data, an interview and its summary do not."""
    record = rgdocs.load(path)
    assert attached(rgdocs.render(record, format="pdf").data) == {}
    assert attached(rgdocs.render(record, format="pdf", part="samenvatting").data) == {}
    asked = rgdocs.render(record, format="pdf", data=True).data
    assert list(attached(asked)) == [f"{path.stem}.json"]
    plan = rgdocs.load(SAMPLES / "resourcegroepplan-klein.json")
    assert attached(rgdocs.render(plan, format="pdf").data) != {}


def test_data_that_is_asked_for_is_what_the_paper_shows() -> None:
    """Of the summary: the summary and the names above it."""
    record = rgdocs.load(SAMPLES / "verdiepingsgesprek-familie.json")
    paper = rgdocs.render(record, format="pdf", part="samenvatting", data=True)
    ((content,),) = attached(paper.data).values()
    shown = rgdocs.loads(content)
    assert set(_data(shown)) == {*HEAD, "soort", "versie", "samenvatting"}
    assert rgdocs.read(paper.data).record == shown  # type: ignore[union-attr]


def test_a_summary_in_word_comes_back_as_a_summary() -> None:
    """And nothing more."""
    record = rgdocs.load(SAMPLES / "verdiepingsgesprek-familie.json")
    word = rgdocs.render(record, format="docx", part="samenvatting")
    found = rgdocs.read(word.data)
    assert isinstance(found, rgdocs.Reading)
    assert set(_data(found.record)) == {*HEAD, "soort", "versie", "samenvatting"}


def test_all_questions_make_a_longer_paper() -> None:
    """Those without an answer are there, and say so."""
    record = rgdocs.load(SAMPLES / "verdiepingsgesprek-naasten.json")
    short = rgdocs.render(record, format="pdf")
    whole = rgdocs.render(record, format="pdf", questions="all")
    assert "Niet besproken" not in spoken(short.data)
    assert "Niet besproken" in spoken(whole.data)
    assert (short.pages or 0) < (whole.pages or 0)


PLAN = rgdocs.load(SAMPLES / "resourcegroepplan-klein.json")
SIGNALS = rgdocs.load(SAMPLES / "signaleringsplan.json")


@each_talk
@pytest.mark.parametrize("other", [PLAN, SIGNALS, "qls-100", "verdiepingsgesprek-familie"])
def test_a_filled_interview_is_never_bundled(path: Path, other: rgdocs.Record | str) -> None:
    """Not before, not after, not with an empty form."""
    talk = rgdocs.load(path)
    for papers in ([talk, other], [other, talk]):
        with pytest.raises(rgdocs.UsageError) as caught:
            rgdocs.bundle(papers)
        assert [one.code for one in caught.value.problems] == ["usage.bundle"]
        assert all(one.hint for one in caught.value.problems)


def test_blank_interviews_go_with_anything() -> None:
    """A bundle with an answer in it is flat; of blanks only it can be filled in."""
    flat = rgdocs.bundle([PLAN, SIGNALS, "verdiepingsgesprek-naasten"])
    pages = [rgdocs.render(one, format="pdf").pages or 0 for one in (PLAN, SIGNALS)]
    assert flat.pages == sum(pages) + (rgdocs.blank("verdiepingsgesprek-naasten").pages or 0)
    assert (flat.warnings, attached(flat.data), flat.filename) == ((), {}, "bundel.pdf")
    assert not PdfReader(io.BytesIO(flat.data)).get_fields()
    form = rgdocs.bundle(["gewone-dag", "verdiepingsgesprek-naasten"])
    names = PdfReader(io.BytesIO(form.data)).get_fields() or {}
    assert {name.split(".")[0] for name in names} == {"gewone-dag", "verdiepingsgesprek-naasten"}


@pytest.mark.parametrize(
    ("papers", "code"),
    [
        ([], "usage.bundle-empty"),
        ([PLAN, PLAN], "usage.bundle-twice"),
        (["geheim"], "usage.document"),
        ([{"naam": "geheim"}], "usage.record"),
    ],
)
def test_what_cannot_be_bundled_is_refused(papers: Any, code: str) -> None:
    """In words that repeat nothing."""
    with pytest.raises(rgdocs.UsageError) as caught:
        rgdocs.bundle(papers)
    assert [one.code for one in caught.value.problems] == [code]
    assert "geheim" not in str(caught.value)


def test_a_finished_interview_without_data_says_so_when_it_is_read() -> None:
    """Nothing is guessed from the page."""
    record = rgdocs.load(TALKS[0])
    with pytest.raises(rgdocs.UnreadableFile) as caught:
        rgdocs.read(rgdocs.render(record, format="pdf").data)
    assert [one.code for one in caught.value.problems] == ["read.no-answers"]
    whole = rgdocs.read(rgdocs.render(record, format="pdf", data=True).data)
    assert whole.record == record  # type: ignore[union-attr]
