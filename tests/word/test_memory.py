"""Memory stays flat, however many documents are made: nothing of a client is kept."""

from __future__ import annotations

import gc
import json
import subprocess
import sys
import tracemalloc
from pathlib import Path

import pytest

from rgdocs.word import compile_template
from word.docx_builder import control, docx, par
from word.test_pictures import picture, png

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "samples" / "signaleringsplan.json"
BODY = (
    par("{%p for d in doelen %}")
    + control("{{ d.pad }}", par("{{ d.wat }}"))
    + par("{%p endfor %}")
    + par("{{ foto }}")
)


def test_a_template_keeps_nothing() -> None:
    """Hundreds of renderings, all other; some refused, some with pictures."""
    template = compile_template(docx(BODY))

    def make(number: int) -> None:
        goals = [{"pad": f"d.{n}", "wat": f"{number} {'x' * 2000} {n}"} for n in range(10)]
        foto = picture(png(shade=number % 250)) if number % 3 else f"geen {number}"
        template.render({"doelen": goals, "foto": foto})

    for number in range(50):
        make(number)
    gc.collect()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    for number in range(50, 650):
        make(number)
    gc.collect()
    grown = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    assert grown < 20_000


MANY = """
import json, resource, sys
import rgdocs

said, count = json.loads(open(sys.argv[1], encoding="utf-8").read()), int(sys.argv[2])

def texts():
    for number in range(count):
        said["client"] = {"naam": f"Naam {number} " + "x" * (number % 150)}
        said["helpt"] = [f"{number} {'tekst ' * (number % 90)}" for _ in range(9)]
        yield json.dumps(said)

def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024

early = 0
for outcome in rgdocs.render_many(texts(), format="docx"):
    assert outcome.ok, outcome
    early = peak() if outcome.number == count // 10 else early
print(peak() - early)
"""


def grown(count: int) -> int:
    """Return the MB that the peak grew after the first tenth of `count` documents."""
    ran = subprocess.run(
        [sys.executable, "-c", MANY, str(SAMPLE), str(count)],
        capture_output=True,
        text=True,
        check=True,
    )
    return int(ran.stdout)


def test_the_peak_does_not_grow() -> None:
    """From the JSON of records, one process."""
    assert "helpt" in json.loads(SAMPLE.read_bytes())
    assert grown(400) <= 4


@pytest.mark.alone
@pytest.mark.conformance
def test_ten_thousand_documents_need_no_more_than_a_thousand() -> None:
    """As a vendor renders at night."""
    assert grown(10_000) <= 4
