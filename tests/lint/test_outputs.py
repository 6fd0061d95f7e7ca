"""Findings for people, for machines, and as comments in a copy of the Word file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from lint.damage import after, coloured, template
from packs.folders import pack
from rgdocs import lint, packs
from rgdocs.api import packs as own
from rgdocs.errors import Severity
from word.docx_builder import par, root_of, unzipped

if TYPE_CHECKING:
    from pathlib import Path

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BROKEN = par("{{ v.datm.tekst }}")
LEVELS = {"none", "note", "warning", "error"}


def spoilt(folder: Path) -> Path:
    """Write a pack with a spoilt template, a spoilt part and a wrong key."""
    text = '[onderdelen]\nsignaleringsplan.contact = "contact.docx"\n'
    pack(folder, text)
    body = after(BROKEN, coloured("flets", "AAAAAA"))()
    (folder / "gewone-dag.docx").write_bytes(body)
    (folder / "contact.docx").write_bytes(template(par("Bel ons") + par("{{ organisatie.nam }}")))
    return folder


def test_findings_know_their_own_file(tmp_path: Path) -> None:
    """A part that is put into a template keeps the paragraph that its author sees."""
    found = own.check(spoilt(tmp_path / "huis"))
    places = {(one.code, one.path) for one in found}
    assert ("template.undefined", "gewone-dag.docx/word/document.xml:p4") in places
    assert ("lint.contrast", "gewone-dag.docx/word/document.xml:p5") in places
    assert ("template.undefined", "signaleringsplan.contact.docx/word/document.xml:p2") in places


def test_a_pack_that_cannot_be_loaded_has_its_templates_judged(tmp_path: Path) -> None:
    """A wrong key hides no wrong template."""
    folder = spoilt(tmp_path / "huis")
    with (folder / "pack.toml").open("a") as file:
        file.write("\n[huisstijl]\nkleuren = 1\n")
    codes = {one.code for one in own.check(folder)}
    assert {"pack.key", "template.undefined", "lint.contrast"} <= codes
    assert "gewone-dag.docx" in own.word_files(folder)


def test_sarif_has_the_shape_that_its_schema_asks(tmp_path: Path) -> None:
    """Version, one run, a rule for every result, a level, a message, a file and a place."""
    found = own.check(spoilt(tmp_path / "huis"))
    log = json.loads(own.sarif(found, version="1.2"))
    assert set(log) == {"$schema", "version", "runs"}
    assert (log["version"], "2.1.0" in log["$schema"]) == ("2.1.0", True)
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("rgdocs pack check", "1.2")
    rules = [rule["id"] for rule in driver["rules"]]
    assert sorted(set(rules)) == rules
    assert len(run["results"]) == len(found)
    for result, one in zip(run["results"], found, strict=True):
        _is_result(result, rules)
        assert (result["ruleId"], result["level"]) == (one.code, one.severity.value)


def _is_result(result: dict[str, Any], rules: list[str]) -> None:
    allowed = {"ruleId", "ruleIndex", "level", "message", "locations", "properties"}
    assert set(result) <= allowed
    assert rules[result["ruleIndex"]] == result["ruleId"]
    assert result["level"] in LEVELS
    assert set(result["message"]) == {"text"}
    (place,) = result["locations"]
    uri = place["physicalLocation"]["artifactLocation"]["uri"]
    assert uri.endswith((".docx", ".toml", ".po"))
    assert " " not in uri
    (logical,) = place["logicalLocations"]
    assert all(isinstance(logical[key], str) for key in ("name", "fullyQualifiedName"))


def test_comments_stand_at_their_paragraphs() -> None:
    """One for each finding, with what is wrong and the way out. The rest stays as it was."""
    docx = after(BROKEN, coloured("flets", "AAAAAA"))()
    house = packs.load(None)
    found = lint.check(docx, file="dag.docx", document="gewone-dag", pack=house)
    copy = lint.commented(docx, "dag.docx", found)
    comments = root_of(copy, "word/comments.xml")
    said = ["".join(comment.itertext()) for comment in comments]
    assert [text.rpartition("[")[2] for text in said] == [f"{one.code}]" for one in found]
    assert "Het dichtstbij is: datum." in said[0]
    paragraphs = list(root_of(copy).iter(f"{W}p"))
    starts = {
        start.get(f"{W}id"): number
        for number, paragraph in enumerate(paragraphs, 1)
        for start in paragraph.iter(f"{W}commentRangeStart")
    }
    assert [starts[str(n)] for n in range(len(found))] == [one.spot.paragraph for one in found]
    texts = ["".join(t.text or "" for t in p.iter(f"{W}t")) for p in paragraphs]
    before = ["".join(t.text or "" for t in p.iter(f"{W}t")) for p in root_of(docx).iter(f"{W}p")]
    assert texts == before
    assert b"rgnumber" not in unzipped(copy)["word/document.xml"]


def test_a_comment_joins_those_that_are_there() -> None:
    """A template that was commented before keeps its comments; numbers are never shared."""
    docx = after(BROKEN)()
    house = packs.load(None)
    found = lint.check(docx, file="dag.docx", document="gewone-dag", pack=house)
    once = lint.commented(docx, "dag.docx", found)
    twice = root_of(lint.commented(once, "dag.docx", found), "word/comments.xml")
    numbers = [comment.get(f"{W}id") for comment in twice]
    assert numbers == ["0", "1"]
    again = lint.check(once, file="dag.docx", document="gewone-dag", pack=house)
    assert {one.code for one in again} == {"template.undefined", "lint.comment"}


@pytest.mark.parametrize("severity", Severity)
def test_every_severity_has_a_level(severity: Severity) -> None:
    """None is left out of a log."""
    one = lint.Finding(code="x", message="y", severity=severity)
    assert json.loads(lint.sarif([one], version="1"))["runs"][0]["results"][0]["level"] in LEVELS
