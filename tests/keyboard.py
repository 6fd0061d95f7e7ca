"""A person with a keyboard: fills in forms in pdf.js, in one headless Chromium, and saves them."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from pypdf import PdfReader

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

BROWSER = Path(__file__).parent / "conformance" / "browser"
SECONDS = 600


def by_keyboard(
    forms: Sequence[tuple[bytes, Mapping[str, str]]],
) -> list[tuple[list[dict[str, str]], bytes]]:
    """Return of each form the stops of the tab key, and the file as it was saved.

    With each form: what is typed in its fields, by their names; see `browser/fill.mjs`.
    """
    with tempfile.TemporaryDirectory() as folder:
        room = Path(folder)
        _install(room)
        jobs = []
        for number, (data, typed) in enumerate(forms):
            source, target = room / f"{number}.pdf", room / f"{number}.out.pdf"
            source.write_bytes(data)
            pages = len(PdfReader(source).pages)
            job = {"source": str(source), "target": str(target), "pages": pages, "typed": typed}
            jobs.append(job)
        words = ["node", BROWSER / "fill.mjs", room / "node_modules", _chromium()]
        ran = subprocess.run(
            words,
            input=json.dumps(jobs),
            check=True,
            capture_output=True,
            text=True,
            timeout=SECONDS,
        )
        saved = [Path(str(job["target"])).read_bytes() for job in jobs]
        return list(zip(json.loads(ran.stdout), saved, strict=True))


def _install(room: Path) -> None:
    shutil.copy(BROWSER / "package.json", room)
    npm = ["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    subprocess.run(npm, cwd=room, check=True, capture_output=True, timeout=300)


def _chromium() -> str:
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    assert found, "chromium is not installed"
    return found
