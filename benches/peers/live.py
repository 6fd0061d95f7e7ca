"""Other engines as live processes: started once, then given one job after another."""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
import sys
import venv
from pathlib import Path
from typing import Any, Self

from attrs import frozen

HERE = Path(__file__).parent
NODE_PACKAGES = ("docxtemplater@3.71.0", "pizzip@3.3.0", "carbone@3.8.2")
PYTHON_PACKAGES = ("rust-docxtpl==0.1.2",)
FORM_PACKAGES = ("survey-pdf@2.5.25", "survey-core@2.5.25")
WEASYPRINT = "weasyprint==70.0"


class PeerError(Exception):
    """An engine that could not do what was asked."""


@frozen
class Live:
    """One process that answers a line of JSON with a line of JSON."""

    process: subprocess.Popen[str]

    @classmethod
    def start(cls, *command: str | Path) -> Self:
        """Start a process."""
        pipe = subprocess.PIPE
        return cls(subprocess.Popen([*map(str, command)], stdin=pipe, stdout=pipe, text=True))

    def ask(self, **job: Any) -> dict[str, Any]:
        """Return the answer to a job; raise PeerError when it is an error."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps(job) + "\n")
        self.process.stdin.flush()
        told: dict[str, Any] = json.loads(self.process.stdout.readline())
        if "error" in told:
            raise PeerError(told["error"])
        return told

    def template(self, name: str, data: bytes, folder: Path) -> None:
        """Hand over a template."""
        self.ask(template=name, data=base64.b64encode(data).decode(), folder=str(folder))

    def render(self, texts: list[str], **job: str) -> tuple[list[float], bytes]:
        """Return the CPU milliseconds of each text, and the last document."""
        told = self.ask(texts=texts, **job)
        return told["times"], base64.b64decode(told["made"])

    def stop(self) -> None:
        """End the process."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait(30)


def start_node(folder: Path) -> Live:
    """Return node with docxtemplater and carbone, installed in `folder` when they are not yet."""
    modules = folder / "node_modules"
    if not modules.is_dir():
        npm = shutil.which("npm") or "npm"
        quiet = ("--no-audit", "--no-fund", "--loglevel=error", "--prefix", folder)
        subprocess.run([npm, "install", *quiet, *NODE_PACKAGES], check=True, stdout=sys.stderr)
    return Live.start("node", HERE / "engines.cjs", modules)


def start_rust(folder: Path) -> Live:
    """Return Python with rust-docxtpl, in an environment of its own: it takes docxtpl's name."""
    room = folder / "rust"
    python = room / "bin" / "python"
    if not python.exists():
        venv.create(room, with_pip=True)
        install = (python, "-m", "pip", "install", "--quiet", *PYTHON_PACKAGES)
        subprocess.run(install, check=True, stdout=sys.stderr)
    return Live.start(python, HERE / "other_docxtpl.py")


def start_forms(folder: Path) -> dict[str, Live]:
    """Return the peers that make fillable PDF files, installed in `folder` when not yet."""
    modules = folder / "survey" / "node_modules"
    if not modules.is_dir():
        npm = shutil.which("npm") or "npm"
        quiet = ("--no-audit", "--no-fund", "--loglevel=error", "--prefix", folder / "survey")
        subprocess.run([npm, "install", *quiet, *FORM_PACKAGES], check=True, stdout=sys.stderr)
    python = folder / "weasyprint" / "bin" / "python"
    if not python.exists():
        venv.create(folder / "weasyprint", with_pip=True)
        install = (python, "-m", "pip", "install", "--quiet", WEASYPRINT)
        subprocess.run(install, check=True, stdout=sys.stderr)
    return {
        "WeasyPrint": Live.start(python, HERE / "weasy.py"),
        "survey-pdf": Live.start("node", HERE / "survey.cjs", modules),
    }


def start_office() -> Live | None:
    """Return a LibreOffice that stays open; None when no Python here has its bridge."""
    pythons = ("/usr/bin/python3", *map(str, Path("/opt").glob("libreoffice*/program/python")))
    for python in pythons:
        found = subprocess.run([python, "-c", "import uno"], check=False, capture_output=True)
        if found.returncode == 0:
            return Live.start(python, HERE / "office_live.py")
    return None
