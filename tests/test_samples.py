"""The samples and the README do what they say: they are run as they stand."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

import rgdocs

ROOT = Path(__file__).parents[1]
JSON = sorted((ROOT / "samples").glob("*.json"))
README = (ROOT / "README.md").read_text(encoding="utf-8")
LONGEST_USE = 10
"""Lines."""


def fences(language: str) -> list[str]:
    """Return the blocks of code of the README in a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)


def command(name: str) -> str:
    """Return a one-line command of the README."""
    found = re.search(rf"<!-- command: {name} -->\n```sh\n(.*)\n```", README)
    assert found, f"the README has no command {name}"
    return found[1]


@pytest.mark.parametrize("path", JSON, ids=lambda path: path.stem)
def test_a_sample_is_a_good_record(path: Path) -> None:
    """It is read, written back the same, and becomes Word and PDF without a warning."""
    record = rgdocs.load(path)
    assert json.loads(rgdocs.dumps(record)) == json.loads(path.read_text(encoding="utf-8"))
    for ending in ("docx", "pdf"):
        assert rgdocs.render(record, format=ending).warnings == ()


def test_there_is_a_rich_and_a_minimal_plan_and_a_signaleringsplan() -> None:
    """The rich one has every field; the minimal one is as short as a record can be."""
    records = {path.stem: rgdocs.load(path) for path in JSON}
    rich = json.loads((ROOT / "samples" / "resourcegroepplan-rijk.json").read_bytes())
    every = {field.name for field in rgdocs.Resourcegroepplan.__attrs_attrs__}
    assert every <= rich.keys()
    assert {type(record) for record in records.values()} == {
        rgdocs.Folder,
        rgdocs.Resourcegroepplan,
        rgdocs.Signaleringsplan,
        rgdocs.Uitnodiging,
        rgdocs.Agenda,
        rgdocs.Vaardigheden,
        rgdocs.Themas,
        rgdocs.GewoneDag,
        rgdocs.VerdiepingsgesprekFamilie,
        rgdocs.VerdiepingsgesprekNaasten,
        rgdocs.VerdiepingsgesprekProfessionals,
        rgdocs.Qls100,
        rgdocs.Sociogram,
        rgdocs.Fasen,
    }


def test_print_toolkit_is_one_line_and_works(tmp_path: Path) -> None:
    """The one-liner writes the toolkit in the folder where it runs."""
    script = ROOT / "samples" / "print_toolkit.py"
    assert 'rgdocs.toolkit().save("toolkit.pdf")' in script.read_text(encoding="utf-8")
    subprocess.run([sys.executable, script], cwd=tmp_path, check=True)
    assert (tmp_path / "toolkit.pdf").read_bytes().startswith(b"%PDF-")


def test_fill_plan_embeds_and_refuses(tmp_path: Path) -> None:
    """It makes both files of a good record; of a bad one it tells paths and codes only."""
    script = [sys.executable, ROOT / "samples" / "fill_plan.py"]
    good = (ROOT / "samples" / "resourcegroepplan-rijk.json").read_bytes()
    subprocess.run(script, input=good, cwd=tmp_path, check=True, stdout=subprocess.DEVNULL)
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".docx", ".pdf"]
    bad = subprocess.run(
        script, input=b'{"soort": 5}', cwd=tmp_path, capture_output=True, check=False
    )
    assert bad.returncode == 1
    assert b"soort" in bad.stderr
    assert b"Traceback" not in bad.stderr


def test_an_afternoon_in_an_epd(tmp_path: Path) -> None:
    """A form goes out and comes back; what is logged holds no word of anybody."""
    script = ROOT / "samples" / "epd" / "afternoon.py"
    ran = subprocess.run([sys.executable, script, tmp_path], check=True, capture_output=True)
    plan = rgdocs.load(tmp_path / "plan.json")
    assert isinstance(plan, rgdocs.Resourcegroepplan)
    (goal,) = plan.kortetermijndoelen
    assert goal.wie_doet_wat == "Lotte gaat mee.\nRavi vraagt een pas aan."
    assert [one.rol for one in plan.deelnemers] == ["mijn zus", "mijn buurman"]
    before = rgdocs.load(script.with_name("plan-december.json"))
    told = {(str(one.wat), one.pad or one.oud_pad) for one in rgdocs.diff(before, plan).changes}
    assert ("weg", "kortetermijndoelen.0") in told
    assert ("anders", "kortetermijndoelen.0.wie_doet_wat") in told
    log = (tmp_path / "log.jsonl").read_text(encoding="utf-8")
    facts = [json.loads(line) for line in log.splitlines()]
    assert [one["kind"] for one in facts] == ["prefilled", "final", "final"]
    for word in ("Lotte", "Mensink", "zwemmen", "telefoon"):
        assert word not in log
        assert word.encode() not in ran.stdout + ran.stderr


def test_the_python_of_the_readme_runs(tmp_path: Path) -> None:
    """Every block is at most ten lines and works as it stands."""
    (tmp_path / "samples").symlink_to(ROOT / "samples")
    for code in fences("python"):
        assert len(code.strip().splitlines()) <= LONGEST_USE
        subprocess.run(
            [sys.executable, "-c", code], cwd=tmp_path, check=True, stdout=subprocess.DEVNULL
        )
    assert {"plan.pdf", "toolkit.pdf"} <= {path.name for path in tmp_path.iterdir()}


def test_the_commands_of_the_readme_run(tmp_path: Path) -> None:
    """The block of `rgdocs` lines works as it stands."""
    (tmp_path / "samples").symlink_to(ROOT / "samples")
    block = next(code for code in fences("sh") if code.startswith("rgdocs "))
    lines = block.strip().splitlines()
    assert len(lines) <= LONGEST_USE
    for line in lines:
        words = line.split()
        assert words[0] == "rgdocs"
        subprocess.run(
            [sys.executable, "-m", *words], cwd=tmp_path, check=True, capture_output=True
        )


@pytest.mark.parametrize("name", ["toolkit", "test"])
def test_the_two_commands_are_one_line_each(name: str) -> None:
    """`.ci/run` takes them from here and runs them on a clean machine."""
    line = command(name)
    assert line.startswith("python3 -m venv ")
    assert {"toolkit": "rgdocs toolkit -o toolkit.pdf", "test": "-m pytest"}[name] in line
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert f"readme_command {name}" in script
