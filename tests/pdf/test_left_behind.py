"""What is in a file besides its pages: who made it, the data when wanted, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import pytest
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

import rgdocs
from fillable import reader
from judges import faults
from rgdocs.errors import BugInRgdocs
from rgdocs.pdf.typstfile import TypstFile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdf import PdfReader

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.json"))
KINDS: tuple[Literal["final", "prefilled"], ...] = ("final", "prefilled")


@pytest.fixture(scope="module", params=SAMPLES, ids=lambda path: path.stem)
def record(request: pytest.FixtureRequest) -> Any:
    """Read each sample."""
    return rgdocs.load(request.param)


@pytest.fixture(scope="module", params=[("final", True), ("final", False), ("prefilled", True)])
def opened(request: pytest.FixtureRequest, record: Any) -> PdfReader:
    """Open each kind of paper."""
    kind, data = request.param
    return reader(rgdocs.render(record, format="pdf", kind=kind, data=data).data)


def held(opened: PdfReader) -> set[int]:
    """Return the number of every object that stands in the file."""
    return {number for objects in opened.xref.values() for number in objects if number}


def reached(item: Any, seen: set[int]) -> Iterator[Any]:
    """Yield all that can be reached from an object, each once."""
    if isinstance(item, IndirectObject):
        if item.idnum in seen:
            return
        seen.add(item.idnum)
        yield from reached(item.get_object(), seen)
        return
    yield item
    if isinstance(item, DictionaryObject):
        for key in item:
            yield from reached(item.raw_get(key), seen)
    elif isinstance(item, ArrayObject):
        for each in list.__iter__(item):
            yield from reached(each, seen)


def test_no_object_is_left_behind(opened: PdfReader) -> None:
    seen: set[int] = set()
    for _ in reached(opened.trailer, seen):
        pass
    assert held(opened) - seen == set()


def streams(opened: PdfReader) -> list[bytes]:
    """Return every stream of a file, unpacked."""
    found = [opened.get_object(number) for number in sorted(held(opened))]
    return [each.get_data() for each in found if isinstance(each, StreamObject)]


@pytest.mark.parametrize("data", [True, False])
def test_the_data_is_there_once_or_not_at_all(record: Any, data: bool) -> None:
    text = rgdocs.dumps(record).encode()
    made = rgdocs.render(record, format="pdf", data=data)
    parts = streams(reader(made.data))
    assert parts.count(text) == int(data)
    assert sum(b'"soort"' in part for part in parts) == int(data)
    assert faults(made.data) == []


def test_a_form_carries_its_answers_in_its_fields_only(record: Any) -> None:
    made = rgdocs.render(record, format="pdf", kind="prefilled")
    assert not [part for part in streams(reader(made.data)) if b'"soort"' in part]


@pytest.mark.parametrize("kind", KINDS)
def test_it_says_what_made_it(record: Any, kind: Literal["final", "prefilled"]) -> None:
    made = rgdocs.render(record, format="pdf", kind=kind, data=False)
    (note,) = json.loads(str(reader(made.data).trailer["/Info"]["/rgdocs"]))
    assert note == {
        "document": record.soort,
        "versie": "1",
        "pack": "standaard",
        "soort_uitvoer": kind,
    }


def test_an_entry_is_put_in_whole(tmp_path: Path) -> None:
    """Brackets and other alphabets survive; the table of objects still holds."""
    bare = rgdocs.render(rgdocs.load(SAMPLES[0]), format="pdf").data
    marks = {"a": "(een) \\ twee)", "b": "Ελλάς €"}
    file = TypstFile.open(bare)
    file.note(marks)
    data = file.data()
    information = reader(data).trailer["/Info"]
    assert {key: information[f"/{key}"] for key in marks} == marks
    assert faults(data) == []
    assert TypstFile.open(bare).data() == bare


def test_another_kind_of_pdf_is_refused() -> None:
    with pytest.raises(BugInRgdocs):
        TypstFile.open(b"%PDF-1.7\nxref\ntrailer <<>>\nstartxref\n9\n%%EOF")
