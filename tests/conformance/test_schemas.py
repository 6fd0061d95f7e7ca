"""What programs in other languages make of our schemas: ajv, and types for three languages."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING, Any

import pytest

import rgdocs
from rgdocs import forms

if TYPE_CHECKING:
    from collections.abc import Sequence

pytestmark = pytest.mark.conformance

IDS = [form.id for form in forms.catalogue()]
PLAN = "resourcegroepplan"
HERE = Path(__file__).parent
SAMPLES = sorted((HERE.parents[1] / "samples").glob("*.json"))
PACKAGES = (
    "ajv@8.20.0",
    "ajv-formats@3.0.1",
    "json-schema-to-typescript@15.0.4",
    "quicktype@23.3.25",
    "typescript@5.9.3",
)


@pytest.fixture(scope="session")
def room(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the programs and every schema in it."""
    for tool in ("node", "npm", "javac", "mcs", "mono"):
        assert which(tool), f"{tool} is not installed"
    folder = tmp_path_factory.mktemp("schemas")
    (folder / "package.json").write_text('{"private": true}')
    npm = ["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", *PACKAGES]
    subprocess.run(npm, cwd=folder, check=True, capture_output=True)
    for own in (HERE / "schema.cjs", *(HERE / "types").iterdir()):
        shutil.copy(own, folder)
    (folder / "all").mkdir()
    for document in IDS:
        schema = json.dumps(rgdocs.schema(document))
        (folder / "all" / f"{document}.json").write_text(schema, encoding="utf-8")
    return folder


def run(room: Path, *words: str) -> str:
    """Run a program of npm's, or one of the machine's."""
    own = room / "node_modules" / ".bin" / words[0]
    command = [str(own) if own.exists() else words[0], *words[1:]]
    done = subprocess.run(command, cwd=room, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_ajv_says_the_same(room: Path) -> None:
    """Of every document: samples are valid; what is wrong in shape is not. In its strict mode."""
    files: list[tuple[str, Any, str]] = []
    for document in IDS:
        head = {"soort": document, "versie": 1}
        bad = [{}, head | {"leeftijd": 3}, head | {"datum": "2025-02-30"}, head | {"client": "a"}]
        bad += [head | {"client": {"naam": "a\ab"}}, head | {"versie": 2}, head | {"soort": "x"}]
        files += [(document, one, "refused") for one in bad] + [(document, head, "valid")]
    samples = [json.loads(one.read_bytes()) for one in SAMPLES]
    files += [(one["soort"], one, "valid") for one in samples]
    words = []
    for number, (document, data, _) in enumerate(files):
        (room / f"{number}.file.json").write_text(json.dumps(data), encoding="utf-8")
        words += [f"all/{document}.json", f"{number}.file.json"]
    found = run(room, "node", "schema.cjs", *words).split()
    assert found == [expected for *_, expected in files]


def test_types_for_typescript(room: Path) -> None:
    """Both makers of types make what the strict compiler takes, with no type left open."""
    run(room, "json2ts", "--maxItems", "-1", "-i", "all", "-o", "types")
    quicktype(room, IDS, "ts", "all.ts")
    made = [f"types/{document}.d.ts" for document in IDS]
    for name in made:
        assert "unknown" not in (room / name).read_text(encoding="utf-8")
    assert not re.search(r"\bany\b", (room / "all.ts").read_text(encoding="utf-8"))
    run(room, "tsc", "--strict", "--noEmit", "all.ts", *made)


def test_types_for_typescript_take_every_sample_and_give_it(room: Path) -> None:
    """Together with the code that checks a file at run time."""
    quicktype(room, IDS, "ts", "made/Formulieren.ts", "--no-date-times")
    commonjs = ["--module", "commonjs", "--target", "es2020"]
    run(room, "tsc", "--strict", *commonjs, "made/Formulieren.ts")
    assert given_back(room, "node", "back.cjs") == [json.loads(one.read_bytes()) for one in SAMPLES]


def test_types_for_java(room: Path) -> None:
    """Every document becomes classes that compile; one alone has the names of its records."""
    quicktype(room, IDS, "java", "java/all/Formulieren.java")
    quicktype(room, [PLAN], "java", "java/one/Formulier.java")
    for folder in ("all", "one"):
        files = [str(one) for one in sorted((room / "java" / folder).glob("*.java"))]
        run(room, "javac", "-Xlint:all", "-Werror", "-d", f"out/{folder}", *files)
    assert named() <= {one.stem for one in (room / "java" / "one").glob("*.java")}


def test_types_for_c_sharp(room: Path) -> None:
    """One document becomes a class for each record; those of all take every sample and give it."""
    just_types = ["--features", "just-types", "--no-date-times"]
    quicktype(room, [PLAN], "cs", "Formulier.cs", *just_types)
    run(room, "mcs", "-target:library", "-warnaserror", "-out:Formulier.dll", "Formulier.cs")
    text = (room / "Formulier.cs").read_text(encoding="utf-8")
    assert named() <= set(re.findall(r"partial class (\w+)", text))
    quicktype(room, IDS, "cs", "Formulieren.cs", "--csharp-version", "6", "--no-date-times")
    shutil.copy(newtonsoft(), room)
    run(room, "mcs", "-r:Newtonsoft.Json.dll", "-out:Back.exe", "Formulieren.cs", "Back.cs")
    assert given_back(room, "mono", "Back.exe") == [json.loads(one.read_bytes()) for one in SAMPLES]


def given_back(room: Path, *program: str) -> list[Any]:
    """Return every sample as a program writes it after it read it into its types."""
    words = []
    for sample in SAMPLES:
        document = json.loads(sample.read_bytes())["soort"]
        words += ["".join(part.capitalize() for part in document.split("-")), str(sample)]
    return [json.loads(line) for line in run(room, *program, *words).splitlines()]


def newtonsoft() -> Path:
    """Return the JSON library of C#, from where a system puts it."""
    found = sorted(Path("/usr/lib").glob("**/Newtonsoft.Json.dll"))
    assert found, "the library Newtonsoft.Json is not installed"
    return found[0]


def named() -> set[str]:
    """Return the names of the records in a plan."""
    return set(rgdocs.schema(PLAN)["$defs"])


def quicktype(room: Path, documents: Sequence[str], taal: str, target: str, *options: str) -> None:
    """Make types of the schemas of some documents, in a programming language."""
    (room / target).parent.mkdir(parents=True, exist_ok=True)
    names = [f"all/{document}.json" for document in documents]
    top = ["--top-level", "Formulier"] if len(names) == 1 else []
    just = options or ("--just-types",)
    run(room, "quicktype", "-s", "schema", *names, *top, *just, "-l", taal, "-o", target)
