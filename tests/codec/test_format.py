"""What a file looks like, and that reading and writing undo each other."""

from __future__ import annotations

import json
import pickle
from datetime import date
from pathlib import Path

import attrs
import pytest

from rgdocs import codec
from rgdocs.errors import UsageError
from rgdocs.model import (
    MAX_ITEMS,
    MAX_LINE,
    MAX_TEXT,
    RECORDS,
    Client,
    Kortetermijndoel,
    Persoon,
    Record,
    Resourcegroepplan,
    Signalering,
    Signaleringsplan,
)

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.json"))

WRITTEN = """{
  "soort": "signaleringsplan",
  "versie": 1,
  "client": {
    "naam": "Zoë"
  },
  "datum": "2025-01-31",
  "signalen": [
    "Ik fluister,\\nof zing"
  ],
  "liefst_opgenomen": "Niet <hier> & \\"daar\\"",
  "geen": [
    "helpt",
    "medicatie_niet"
  ],
  "deelnemers": [
    {
      "rol": "mijn oom",
      "telefoon": "06 …"
    }
  ]
}
"""


def test_a_file_reads_from_top_to_bottom() -> None:
    """Kind and version first, whose and when, then the paper's order; absent answers left out."""
    record = Signaleringsplan(
        client=Client(naam="Zoë"),
        datum=date(2025, 1, 31),
        signalen=("Ik fluister,\nof zing",),
        liefst_opgenomen='Niet <hier> & "daar"',
        geen=("medicatie_niet", "helpt"),
        deelnemers=(Persoon(rol="mijn oom", telefoon="06 …"),),
    )
    assert codec.dumps(record) == WRITTEN
    assert codec.loads(WRITTEN) == record
    assert codec.loads(WRITTEN.encode()) == record


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_sample_is_written_as_it_was_read(path: Path) -> None:
    """Letter for letter, so a sample is in the one canonical form."""
    text = path.read_text(encoding="utf-8")
    assert codec.dumps(codec.loads(text)) == text


def test_there_is_a_sample_of_every_document() -> None:
    """One rich plan, one small one, one signaleringsplan."""
    kinds = {json.loads(path.read_text(encoding="utf-8"))["soort"] for path in SAMPLES}
    assert kinds == {cls.soort for cls in RECORDS}
    assert len(SAMPLES) >= 3


def test_the_rich_sample_fills_every_field() -> None:
    """So what is shown to visitors shows everything."""
    path = next(path for path in SAMPLES if path.stem == "resourcegroepplan-rijk")
    record = codec.loads(path.read_text(encoding="utf-8"))
    assert isinstance(record, Resourcegroepplan)
    signals = record.signaleringsplan
    assert signals is not None
    for held in (record, signals, *record.kortetermijndoelen):
        for field in attrs.fields(type(held)):
            given = getattr(held, field.name) or field.name in getattr(held, "geen", ())
            assert given, field.name
    assert signals.geen
    assert any(not person.naam for person in record.deelnemers)


@pytest.mark.parametrize("cls", RECORDS)
def test_an_empty_record_is_a_record(cls: type[Record]) -> None:
    """Nothing but the head is written, and nothing is invented on the way back."""
    assert list(codec.to_data(cls())) == ["soort", "versie"]
    assert codec.loads(codec.dumps(cls())) == cls()


def test_what_says_nothing_is_absent() -> None:
    """Empty texts, lists, people, goals and groups are the same as left out."""
    data = {
        "soort": "resourcegroepplan",
        "versie": 1,
        "client": {"naam": " \n"},
        "datum": "",
        "naam_resourcegroep": "",
        "deelnemers": [{}, {"naam": "", "rol": " "}],
        "langetermijndoelen": ["", "\t", "\r\n"],
        "kortetermijndoelen": [{}, {"ik_wil": ""}],
        "signaleringsplan": {"helpt": [""], "geen": []},
        "huisarts": {"naam": ""},
    }
    assert codec.from_data(data) == Resourcegroepplan()
    assert list(codec.to_data(codec.from_data(data))) == ["soort", "versie"]


def test_none_on_purpose_alone_is_something() -> None:
    """A group with only "geen" in it was discussed."""
    record = Resourcegroepplan(signaleringsplan=Signalering(geen=("helpt",)))
    assert codec.to_data(record)["signaleringsplan"] == {"geen": ["helpt"]}
    assert codec.loads(codec.dumps(record)) == record


def test_writing_never_changes_what_was_given() -> None:
    """Spaces, tabs, quotation marks, ligatures and joined emoji stay as they are."""
    kept = "a  b\t„c” ﬁ ½ 👩🏽‍⚕️ \u200f\u200e {{ x }} </w:t>"
    record = codec.from_data(
        {"soort": "resourcegroepplan", "versie": 1, "langetermijndoelen": [f" {kept}\r\n"]}
    )
    assert isinstance(record, Resourcegroepplan)
    assert record.langetermijndoelen == (kept,)
    assert kept.replace("\t", "\\t") in codec.dumps(record)


@pytest.mark.parametrize(
    "foreign", [None, 5, {}, Client(naam="a"), Signalering(), Kortetermijndoel(), Record]
)
def test_only_documents_are_written(foreign: object) -> None:
    """A part of a record has no file of its own."""
    with pytest.raises(UsageError) as caught:
        codec.dumps(foreign)  # type: ignore[arg-type]
    assert "Resourcegroepplan, Signaleringsplan" in str(caught.value)


def test_a_record_at_its_limits_is_read_back() -> None:
    """The longest line, text and lists, in the widest characters."""
    wide, line = "\U0001f600" * MAX_TEXT, "\U0001f600" * MAX_LINE
    person = Persoon(naam=line, rol=line, telefoon=line, email=line)
    record = Signaleringsplan(
        signalen=(wide,) * MAX_ITEMS, liefst_verblijven=wide, deelnemers=(person,) * MAX_ITEMS
    )
    assert codec.loads(codec.dumps(record).encode()) == record


def test_a_full_plan_stays_inside_the_limit_of_a_file() -> None:
    """Counted, since to build it takes long: every text at its limit, four bytes a character."""
    goals, lists, texts, people = 6 * MAX_ITEMS, 8 * MAX_ITEMS, 4, 3 * MAX_ITEMS + 4
    most = 4 * ((goals + lists + texts) * MAX_TEXT + people * 4 * MAX_LINE)
    assert most + 2**20 < codec.MAX_FILE


def test_a_record_survives_the_way_between_processes() -> None:
    """Records are values: pickled, compared, hashed."""
    record = codec.loads(WRITTEN)
    assert pickle.loads(pickle.dumps(record)) == record
    assert hash(record) == hash(codec.loads(WRITTEN))
