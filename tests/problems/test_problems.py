"""Every problem is told in two languages, with a way out, and without anything of a record."""

from __future__ import annotations

import ast
import importlib
import io
import pickle
import re
import sys
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from rgdocs.errors import BugInRgdocs, InvalidRecord, Severity, UsageError
from rgdocs.problems import LANGUAGES, Fault, fault, problem

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tools"))
compile_catalogues = importlib.import_module("compile_catalogues")

PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


def sentences(lang: str) -> dict[tuple[str, str], str]:
    """Return (part, code) -> sentence of the source catalogue."""
    path = compile_catalogues.LOCALE / lang / "LC_MESSAGES" / "problems.po"
    catalogue = read_po(io.BytesIO(path.read_bytes()), locale=lang, abort_invalid=True)
    return {(str(m.context), str(m.id)): str(m.string) for m in catalogue if m.id}


def test_compiled_catalogues_are_what_their_sources_say() -> None:
    """No .mo is missing, none is old."""
    assert compile_catalogues.stale() == []


def test_a_changed_source_is_seen_as_stale(tmp_path: Path) -> None:
    """The check above can fail."""
    folder = tmp_path / "nl" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    source = compile_catalogues.LOCALE / "nl" / "LC_MESSAGES" / "problems.po"
    (folder / "problems.po").write_text(
        source.read_text(encoding="utf-8").replace("UTF-8", "UTF8"), encoding="utf-8"
    )
    (folder / "problems.mo").write_bytes(source.with_suffix(".mo").read_bytes())
    assert compile_catalogues.stale(tmp_path) == [folder / "problems.po"]


def test_every_code_has_a_message_and_a_hint_in_every_language() -> None:
    """Same entries everywhere, none empty, none the same in both languages."""
    dutch, english = sentences("nl"), sentences("en")
    assert set(dutch) == set(english)
    codes = {code for _, code in dutch}
    assert set(dutch) == {(part, code) for part in ("message", "hint") for code in codes}
    assert all(dutch.values())
    assert all(english.values())
    assert [key for key in dutch if dutch[key] == english[key]] == []


def test_both_languages_use_the_same_placeholders() -> None:
    """A number or a name that Dutch shows, English shows too."""
    dutch, english = sentences("nl"), sentences("en")
    for key, sentence in dutch.items():
        assert set(PLACEHOLDER.findall(sentence)) == set(PLACEHOLDER.findall(english[key])), key


def codes_in_the_source() -> set[str]:
    """Return every literal code given to `problem(` or `fault(` in the package."""
    found = set()
    for path in (ROOT / "src" / "rgdocs").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args:
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                first = node.args[0]
                if name in {"problem", "fault"} and isinstance(first, ast.Constant):
                    found.add(str(first.value))
    return found


def test_every_code_in_the_source_stands_in_the_catalogue() -> None:
    """A forgotten entry shows here and not when a client waits."""
    used = codes_in_the_source()
    assert len(used) > 50
    assert used - {code for _, code in sentences("nl")} == set()


@pytest.mark.parametrize("lang", ["nl", "nl@u", "nl-NL", "nl_BE"])
def test_a_locale_is_told_in_its_language(lang: str) -> None:
    """Only the language counts."""
    assert problem("type.text", "a.0", lang=lang) == problem("type.text", "a.0", lang="nl")


def test_a_problem_holds_what_was_asked() -> None:
    """Path, code, severity and parameters arrive."""
    told = problem("text.too-long", "a.0", lang="en", severity=Severity.ADVICE, max=5)
    assert (told.path, told.code, told.severity) == ("a.0", "text.too-long", Severity.ADVICE)
    assert "5 characters" in told.message
    assert told.hint


@pytest.mark.parametrize("lang", LANGUAGES)
def test_mistakes_of_ours_are_bugs(lang: str) -> None:
    """Neither an unknown code nor a forgotten parameter is passed on to a reader."""
    with pytest.raises(BugInRgdocs):
        problem("no.such-code", "", lang=lang)
    with pytest.raises(BugInRgdocs):
        problem("text.too-long", "", lang=lang)


def test_an_unknown_language_is_refused_without_naming_it() -> None:
    """The way out names what we do speak."""
    with pytest.raises(UsageError) as caught:
        problem("type.text", "", lang="xx-geheim")
    assert "geheim" not in str(caught.value)
    assert "nl, en" in str(caught.value)


def test_a_fault_is_moved_and_told() -> None:
    """Deep inside a path is short; every holder puts its own step before it."""
    inner = fault("text.too-long", "naam", max=5)
    assert inner.under("deelnemers", 3).path == "deelnemers.3.naam"
    assert fault("person.nameless").under("deelnemers", 3).path == "deelnemers.3"
    assert inner.told("en") == problem("text.too-long", "naam", lang="en", max=5)
    assert inner == Fault("naam", "text.too-long", (("max", 5),))


def test_errors_survive_the_way_between_processes() -> None:
    """A worker's refusal arrives with the same problems."""
    error = InvalidRecord([problem("type.text", "b"), problem("type.list", "a")])
    back = pickle.loads(pickle.dumps(error))
    assert back.problems == error.problems
    assert [p.path for p in back.problems] == ["a", "b"]
    assert str(back) == str(error)


def test_dutch_problems_call_nobody_je_or_u() -> None:
    """So that they stand beside forms that say je and beside forms that say u."""
    address = re.compile(r"\b(je|jij|jou|jouw|jullie|u|uw)\b", re.IGNORECASE)
    plain = {key: told.replace("U+", "") for key, told in sentences("nl").items()}
    assert [key for key, told in plain.items() if address.search(told)] == []
