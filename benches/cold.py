"""What a cold process costs: the first Word file, a thousand of them, the whole blank toolkit.

    python benches/cold.py [--times 5]

Run it with the Python of an environment that holds the wheel: only a wheel brings its templates
compiled (a checkout compiles them first, and the table says so). Every row is a process of its own
that does nothing else; wall and CPU are medians, of everything from the first import on.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path
from statistics import median

SAMPLES = Path(__file__).parents[1] / "samples"
TIMED = """
import sys, time
wall, cpu = time.perf_counter(), time.process_time()
text = open({sample!r}, encoding="utf-8").read()
{work}
import json, resource
print(json.dumps([
    time.perf_counter() - wall,
    time.process_time() - cpu,
    resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
]))
"""
MANY = """import rgdocs
assert sum(one.ok for one in rgdocs.render_many([text] * 1000, format="docx"{more})) == 1000"""
BARE = """import json, sys
sys.path.insert(0, {benches!r})
from peers import dialects, forms
from rgdocs import packs, word
base = packs.load(None).template("resourcegroepplan")
template = word.compile_template(forms.package(base, "plan", dialects.JINJA))
for text in forms.texts("plan", 40) * 25:
    template.render(json.loads(text))"""
WORK = {
    "import rgdocs": "import rgdocs",
    "one plan, Word": "import rgdocs; rgdocs.render(rgdocs.loads(text), format='docx')",
    "1,000 plans of five pages, no record": BARE.format(benches=str(Path(__file__).parent)),
    "1,000 plans, Word": MANY.format(more=""),
    "1,000 plans, Word, two processes": (
        "from concurrent.futures import ProcessPoolExecutor\n"
        "with ProcessPoolExecutor(2) as pool:\n"
        + "".join(f"    {line}\n" for line in MANY.format(more=", executor=pool").splitlines())
    ),
    "blank plan, Word": "import rgdocs; rgdocs.blank('resourcegroepplan', format='docx')",
    "one plan, PDF": "import rgdocs; rgdocs.render(rgdocs.loads(text), format='pdf')",
    "toolkit, its Word files": "import rgdocs; rgdocs.api.toolkit_files()",
    "toolkit, PDF": "import rgdocs; rgdocs.toolkit()",
    "modules that a PDF needs": "import rgdocs.api._paper",
}
FROZEN = """
from rgdocs import packs
from rgdocs.word.frozen import thaw
house = packs.load(None)
print(all(thaw(f"{house.digest} {document}") for document in house.templates))
"""


def measured(work: str, sample: Path) -> tuple[float, float, float]:
    """Return wall and CPU seconds and peak memory in MB of a fresh process."""
    code = TIMED.format(sample=str(sample), work=work)
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    wall, cpu, peak = json.loads(ran.stdout.splitlines()[-1])
    return wall, cpu, peak


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--times", type=int, default=5)
    times = parser.parse_args().times
    frozen = subprocess.run(
        [sys.executable, "-c", FROZEN], capture_output=True, text=True, check=True
    ).stdout
    print(f"templates compiled in the wheel: {'yes' if frozen.strip() == 'True' else 'no'}")
    sample = SAMPLES / "resourcegroepplan-rijk.json"
    for name, work in WORK.items():
        every = [measured(work, sample) for _ in range(times)]
        wall, cpu, peak = (median(column) for column in zip(*every, strict=True))
        print(f"{name:38} {wall:6.2f} s wall {cpu:6.2f} s CPU {peak:5.0f} MB")


if __name__ == "__main__":
    main()
