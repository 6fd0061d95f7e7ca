"""What reading a filled form costs, beside pypdf's own list of its fields.

    python benches/reading.py

The answers of the samples are filled in. Milliseconds of processor time, the fastest of five runs.
"""

from __future__ import annotations

import io
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from pypdf import PdfReader

import rgdocs

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from filling import Filling, by_hand, names_of

SAMPLES = Path(__file__).parents[1] / "samples"

if TYPE_CHECKING:
    from collections.abc import Callable


def milliseconds(work: Callable[[], object]) -> float:
    """Return the processor time of the fastest of five runs."""
    found = []
    for _ in range(5):
        start = time.process_time()
        work()
        found.append(1000 * (time.process_time() - start))
    return min(found)


def main() -> None:
    """Print a line for the two largest forms and one for the whole toolkit."""
    print("fields  get_fields  rgdocs.read  more")
    for empty in (rgdocs.blank("resourcegroepplan"), rgdocs.blank("qls-100"), rgdocs.toolkit()):
        names = names_of(empty.data)
        filling = Filling(names)
        for sample in sorted(SAMPLES.glob("*.json")):
            filling.of(rgdocs.load(sample))
        data = by_hand(empty.data, filling.values)
        theirs = milliseconds(lambda data=data: PdfReader(io.BytesIO(data)).get_fields())
        ours = milliseconds(lambda data=data: rgdocs.read(data))
        print(f"{len(names):6}  {theirs:10.0f}  {ours:11.0f}  {ours - theirs:4.0f}")


if __name__ == "__main__":
    main()
