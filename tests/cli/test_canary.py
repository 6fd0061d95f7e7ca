"""A word of a client appears in the result and nowhere else."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from rgdocs import api
from rgdocs.cli import main
from rgdocs.errors import ExitCode

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from cli.conftest import Shell

    Sample = Callable[[str], Path]

CANARY = "Kanarievogel7391"
STRUCTURE = {"soort", "versie", "datum", "geen"}


def sing(data: Any, key: str = "") -> Any:
    """Return the data with the canary in every text that a client could have written."""
    if isinstance(data, dict):
        return {name: sing(value, name) for name, value in data.items()}
    if isinstance(data, list):
        return [sing(value, key) for value in data]
    return data if key in STRUCTURE else f"{CANARY} {data}"


def break_texts(data: Any, key: str = "") -> Any:
    """Return the data with every text one that is refused, the canary in it."""
    if isinstance(data, dict):
        broken = {name: break_texts(value, name) for name, value in data.items()}
        return {**broken, f"{CANARY}_{key}": CANARY}
    if isinstance(data, list):
        return [break_texts(value, key) for value in data]
    return data if key in {"soort", "versie"} else f"{CANARY}\x07{data}"


@pytest.fixture
def plan(sample: Sample) -> Any:
    """Return the rich sample as data."""
    return json.loads(sample("resourcegroepplan-rijk.json").read_bytes())


def bad_files(plan: Any) -> dict[str, bytes]:
    """Return every way to be refused, the canary in each."""
    good = json.dumps(sing(plan))
    twice = f'{{"{CANARY}": 1, "{CANARY}": "{CANARY}", '
    return {
        "broken texts and foreign keys": json.dumps(break_texts(plan)).encode(),
        "not JSON": f'{{"client": "{CANARY}'.encode(),
        "not UTF-8": f'{{"client": "{CANARY}\xff"}}'.encode("latin-1"),
        "a duplicate key": good.replace("{", twice, 1).encode(),
        "another soort": json.dumps({**plan, "soort": CANARY}).encode(),
        "another versie": json.dumps({**plan, "versie": CANARY}).encode(),
        "a date": json.dumps({**plan, "datum": CANARY}).encode(),
        "geen": json.dumps({**plan, "signaleringsplan": {"geen": [CANARY]}}).encode(),
        "half an emoji": json.dumps({**plan, "naam_resourcegroep": CANARY + "\ud83d"}).encode(),
        "a text for a list": json.dumps({**plan, "langetermijndoelen": CANARY}).encode(),
        "no object": json.dumps([CANARY]).encode(),
        "too long": json.dumps({**plan, "naam_resourcegroep": CANARY * 5000}).encode(),
    }


@pytest.mark.parametrize("command", ["fill", "check"])
@pytest.mark.parametrize("options", [[], ["--json"], ["--lang", "en"]], ids=["nl", "json", "en"])
def test_no_refusal_repeats_a_word(
    tmp_path: Path,
    plan: Any,
    capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
    command: str,
    options: list[str],
) -> None:
    """Values and foreign keys stay out of all that is said, in every way of saying it."""
    file = tmp_path / "record.json"
    for name, data in bad_files(plan).items():
        file.write_bytes(data)
        assert main([command, str(file), *options]) == ExitCode.RECORD, name
        said = "".join(capfd.readouterr()) + caplog.text
        assert said, name
        assert CANARY not in said, name
        assert "Traceback" not in said, name


def test_a_refusal_leaves_nothing_behind(shell: Shell, plan: Any) -> None:
    """A process of its own says no more, and leaves no file anywhere."""
    for name, data in bad_files(plan).items():
        ran = shell("fill", "-", stdin=data)
        assert ran.code == ExitCode.RECORD, name
        assert CANARY not in ran.err + ran.out.decode(), name
        assert ran.err + ran.out.decode(), name
        assert "Traceback" not in ran.err, name
    assert shell.left() == []
    assert list(shell.temporary.iterdir()) == []


@pytest.mark.parametrize("ending", ["pdf", "docx"])
def test_a_good_record_sings_in_its_document_only(shell: Shell, plan: Any, ending: str) -> None:
    """What is said about a good record holds nothing of it, and no file stays behind."""
    data = json.dumps(sing(plan)).encode()
    ran = shell("fill", "-", "-o", f"plan.{ending}", "--json", stdin=data)
    assert (ran.code, ran.out) == (ExitCode.OK, b"")
    assert CANARY not in ran.err
    assert shell.left() == [f"plan.{ending}"]
    assert list(shell.temporary.iterdir()) == []


def test_advice_repeats_no_word(shell: Shell, plan: Any) -> None:
    """Advice names places, not answers."""
    goals = [{"ik_wil": CANARY}] * 9
    data = {**sing(plan), "kortetermijndoelen": goals, "langetermijndoelen": [CANARY] * 9}
    ran = shell("check", "-", stdin=json.dumps(data).encode())
    assert ran.code == ExitCode.OK
    assert "kortetermijndoelen" in ran.out.decode()
    assert CANARY not in ran.err + ran.out.decode()


def test_a_fault_of_ours_shows_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], sample: Sample
) -> None:
    """70, the type and the place; never the text of the exception."""

    def crash(*_: object, **__: object) -> None:
        raise ValueError(CANARY)

    monkeypatch.setattr(api, "check", crash)
    assert main(["check", str(sample("resourcegroepplan-rijk.json"))]) == ExitCode.BUG
    out, err = capfd.readouterr()
    assert CANARY not in out + err
    assert "Traceback" not in err
    assert "ValueError" in err
    assert "[bug.crash]" in err


def test_stray_prints_do_not_damage_the_data(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Whatever a part prints goes to standard error; the data stays whole."""
    made = api.blank("signaleringsplan", format="docx")

    def noisy(*_: object, **__: object) -> api.Document:
        print("noise")  # noqa: T201 - that is the point
        return made

    monkeypatch.setattr(api, "blank", noisy)
    assert main(["blank", "signaleringsplan", "-o", "-", "--format", "docx"]) == ExitCode.OK
    assert capfdbinary.readouterr().out == made.data
