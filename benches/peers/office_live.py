"""LibreOffice that stays open, for the benches: a job a line; run by the Python that has uno."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import uno
from com.sun.star.beans import PropertyValue

PIPE = "rgdocs-bench"
ADDRESS = f"pipe,name={PIPE};urp;StarOffice.ComponentContext"


def setting(name: str, value: Any) -> Any:
    """Return one named value."""
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def start(folder: Path) -> tuple[subprocess.Popen[bytes], Any]:
    """Start LibreOffice and return it with its desktop."""
    order = [
        *("soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}"),
        *("--headless", "--norestore", f"--accept=pipe,name={PIPE};urp;"),
    ]
    running = subprocess.Popen(order, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    context = uno.getComponentContext()
    manager = context.ServiceManager
    resolver = manager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
    for _ in range(300):
        try:
            remote = resolver.resolve(f"uno:{ADDRESS}")
        except Exception:
            time.sleep(0.2)
        else:
            create = remote.ServiceManager.createInstanceWithContext
            return running, create("com.sun.star.frame.Desktop", remote)
    raise SystemExit("LibreOffice did not start")


def convert(desktop: Any, source: str, target: str) -> None:
    """Make a PDF of a Word file."""
    document = desktop.loadComponentFromURL(
        Path(source).as_uri(), "_blank", 0, (setting("Hidden", value=True),)
    )
    document.storeToURL(Path(target).as_uri(), (setting("FilterName", "writer_pdf_Export"),))
    document.close(True)  # noqa: FBT003


def main() -> None:
    """Answer each job with the milliseconds that it took."""
    with tempfile.TemporaryDirectory() as folder:
        running, desktop = start(Path(folder))
        try:
            for line in sys.stdin:
                job = json.loads(line)
                began = time.perf_counter()
                convert(desktop, job["source"], job["target"])
                print(json.dumps({"ms": (time.perf_counter() - began) * 1e3}), flush=True)
        finally:
            desktop.terminate()
            running.wait(30)


main()
