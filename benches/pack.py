"""From nothing to a branded toolkit: what it costs, in processes of their own.

    python benches/pack.py [--times 3]

`rgdocs pack new`, a colour, a name and a logo, then `rgdocs toolkit --pack`. Beside it, in the same
run, the toolkit of the built-in pack: made anew, and as a wheel brings it. Medians of wall and CPU.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

TOML = """[pack]
id = "wilgenhof"

[organisatie]
naam = "Wilgenhof"

[huisstijl]
kleur = "#5B2A6E"
accent = "#A8480C"
logo = "logo.svg"
logo_tekst = "Een cirkel"
"""
LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60" width="60" height="60">'
    '<circle cx="30" cy="30" r="28" fill="#5B2A6E"/></svg>'
)
ANEW = """import sys
from rgdocs import packs
from rgdocs.api import _make, _toolkit
made = _toolkit.one_pdf(packs.load(None), _make.moment_of(None))
made.save(sys.argv[1], overwrite=True)
"""


class Cost(NamedTuple):
    """Seconds of one way."""

    wall: float
    cpu: float


def run(*words: str | Path) -> None:
    """Run a Python of its own; what it says is of no matter here."""
    subprocess.run([sys.executable, *words], check=True, capture_output=True)


def branded(room: Path) -> None:
    """Begin a pack, give it colours and a logo, make its toolkit."""
    folder = room / "wilgenhof"
    run("-m", "rgdocs", "pack", "new", folder)
    (folder / "pack.toml").write_text(TOML, encoding="utf-8")
    (folder / "logo.svg").write_text(LOGO, encoding="utf-8")
    run("-m", "rgdocs", "toolkit", "--pack", folder, "-o", room / "toolkit.pdf")


def anew(room: Path) -> None:
    """Make the toolkit of the built-in pack, all of it."""
    run("-c", ANEW, room / "toolkit.pdf")


def brought(room: Path) -> None:
    """Write the toolkit of the built-in pack as the wheel brings it; a checkout makes it."""
    run("-m", "rgdocs", "toolkit", "-o", room / "toolkit.pdf")


WAYS: dict[str, Callable[[Path], None]] = {
    "pack new, colours, logo, toolkit": branded,
    "toolkit of the built-in pack, anew": anew,
    "toolkit of the built-in pack": brought,
}


def cost(way: Callable[[Path], None]) -> Cost:
    """Return what one way costs, with all processes that it starts."""
    with TemporaryDirectory() as room:
        begun, before = perf_counter(), os.times()
        way(Path(room))
        after = os.times()
        cpu = after.children_user + after.children_system
        cpu -= before.children_user + before.children_system
        return Cost(perf_counter() - begun, cpu)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure every way in turn, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=3)
    times = parser.parse_args(arguments).times
    found: dict[str, list[Cost]] = {name: [] for name in WAYS}
    for _ in range(times):
        for name, way in WAYS.items():
            found[name].append(cost(way))
    print("| way | wall, s | CPU, s |\n|---|---|---|")
    for name, costs in found.items():
        wall, cpu = (median(one[at] for one in costs) for at in (0, 1))
        print(f"| {name} | {wall:.1f} | {cpu:.1f} |")


if __name__ == "__main__":
    main()
