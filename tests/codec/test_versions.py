"""A file or a form of an older version is read as one of today; a newer one is refused.

Version 1 is the oldest there is, so these tests bring a version 0 of their own.
"""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

import rgdocs
from filling import by_hand, names_of
from rgdocs import codec, forms
from rgdocs.codec import versions
from rgdocs.codec.versions import Step
from rgdocs.errors import InvalidRecord

OLD = Path(__file__).parent / "formats" / "0"
PLAN = "resourcegroepplan"


def no_second_client(data: dict[str, Any]) -> dict[str, Any]:
    """Say a client, in version 0 a bare name, as the record that it is today."""
    name = data.get("client")
    return data | {"client": {"naam": name}} if isinstance(name, str) else data


STEPS = {
    0: {
        PLAN: Step(
            moved={
                "doelen": "kortetermijndoelen",
                "kortetermijndoelen.*.wil": "kortetermijndoelen.*.ik_wil",
                "leden.*.telefoonnummer": "leden.*.telefoon",
                "leden": "deelnemers",
                "dokter": "signaleringsplan.liefst_opgenomen",
            },
            change=no_second_client,
        )
    }
}


@pytest.fixture(autouse=True)
def _version_0(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a version 0, of which only the plan was otherwise."""
    monkeypatch.setattr(versions, "STEPS", STEPS)


@pytest.mark.parametrize("path", sorted(OLD.glob("*.json")), ids=lambda path: path.stem)
def test_an_old_file_is_read_as_one_of_today(path: Path) -> None:
    """And written as one: the file of then beside the file of now."""
    now = OLD.parent / "today" / path.name
    record = codec.loads(path.read_bytes())
    assert json.loads(codec.dumps(record)) == json.loads(now.read_bytes())
    assert codec.loads(now.read_bytes()) == record


def test_what_was_given_stays_as_it_is() -> None:
    """A program that holds the data of a file finds it unchanged."""
    data = json.loads((OLD / f"{PLAN}.json").read_bytes())
    before = json.dumps(data)
    codec.from_data(data)
    assert json.dumps(data) == before


def problems(data: str) -> list[tuple[str, str]]:
    """Return code and path of every problem."""
    with pytest.raises(InvalidRecord) as caught:
        codec.loads(data)
    return [(one.code, one.path) for one in caught.value.problems]


def old(rest: str) -> str:
    """Return a plan of version 0."""
    return f'{{"soort": "{PLAN}", "versie": 0, {rest}}}'


def test_nothing_is_lost_on_the_way() -> None:
    """Two answers for one place, a shape nobody knows, a key twice: refused, with its path."""
    both = old('"doelen": [], "kortetermijndoelen": [{"ik_wil": "a"}]')
    assert problems(both) == [("record.unknown-key", "")]
    assert problems(old('"doelen": 5')) == [("type.list", "kortetermijndoelen")]
    assert problems(old('"doelen": [5]')) == [("type.object", "kortetermijndoelen.0")]
    twice = old('"doelen": [{"wil": "a", "wil": "b"}]')
    assert problems(twice) == [("json.duplicate-key", "kortetermijndoelen.0.ik_wil")]
    assert problems(old('"dokter": "x", "signaleringsplan": 3')) == [
        ("record.unknown-key", ""),
        ("type.object", "signaleringsplan"),
    ]


def test_a_version_that_never_was_and_one_to_come() -> None:
    """Each with a way out of its own; a newer file's number must not be changed."""
    assert problems(f'{{"soort": "{PLAN}", "versie": -1}}') == [("record.versie-unknown", "versie")]
    with pytest.raises(InvalidRecord) as caught:
        codec.loads(f'{{"soort": "{PLAN}", "versie": 2}}', lang="en")
    (told,) = caught.value.problems
    assert told.code == "record.versie-newer"
    assert "newer rgdocs" in told.hint


def aged_pdf(values: dict[str, str]) -> bytes:
    """Return a plan on paper of version 0: the fields of then, and its note."""
    data = by_hand(rgdocs.blank(PLAN).data, dict(values))
    from pypdf import PdfReader, PdfWriter  # noqa: PLC0415 - for this alone
    from pypdf.generic import NameObject, TextStringObject  # noqa: PLC0415

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    info: Any = writer._info
    (note,) = [key for key in info if "versie" in str(info[key])]
    info[NameObject(note)] = TextStringObject(info[note].replace('"versie":"1"', '"versie":"0"'))
    assert '"versie":"0"' in info[note]
    for one in (writer.get_fields() or {}).values():
        entry: Any = one.indirect_reference.get_object()  # type: ignore[union-attr]
        new = {"kortetermijndoelen": "doelen", "ik_wil": "wil"}.get(entry.get("/T"))
        if new:
            entry[NameObject("/T")] = TextStringObject(new)
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def test_a_pdf_of_then_is_read_too() -> None:
    """Its fields have the names of then."""
    made = aged_pdf({f"{PLAN}.kortetermijndoelen.0.ik_wil": "Fietsen"})
    assert f"{PLAN}.doelen.0.wil" in names_of(made)
    reading = rgdocs.read(made)
    assert isinstance(reading, rgdocs.Reading)
    assert reading.not_placed == ()
    assert codec.to_data(reading.record)["kortetermijndoelen"] == [{"ik_wil": "Fietsen"}]


def test_a_word_file_of_then_is_read_too() -> None:
    """Its controls and its own table have the paths of then."""
    plan = rgdocs.Resourcegroepplan(kortetermijndoelen=(rgdocs.Kortetermijndoel(ik_wil="Fietsen"),))
    today = rgdocs.render(plan, format="docx", kind="prefilled").data
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(today)) as whole, zipfile.ZipFile(target, "w") as aged:
        for name in whole.namelist():
            text = whole.read(name)
            text = text.replace(b"kortetermijndoelen.", b"doelen.").replace(b".ik_wil", b".wil")
            if name == "docProps/custom.xml":
                text = text.replace(b">1<", b">0<")
            aged.writestr(name, text)
    reading = rgdocs.read(target.getvalue())
    assert isinstance(reading, rgdocs.Reading)
    assert [str(one) for one in reading.not_placed] == []
    assert (reading.record, reading.version) == (plan, 0)


def test_the_paper_names_the_version_of_the_format() -> None:
    """So that a form can be read by the version that stands on it."""
    assert {form.versie for form in forms.catalogue()} == {str(codec.FORMAT_VERSION)}
