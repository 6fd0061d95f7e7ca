"""Our Word file beside plain docxtpl's, and our PDF beside LibreOffice's, in one run.

    python benches/spine.py [ROUNDS]

The rich sample plan, template compiled beforehand. Each round does every job in turn, one round
before them is not counted, so that a busy machine slows all alike. Word is counted in CPU time of
this process, on equal text; PDF in wall time, for LibreOffice (`soffice`, which must be
installed) works in a process of its own. More of Word: `benches/word.py`.
"""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from docx import Document
from docxtpl import DocxTemplate

import rgdocs
from rgdocs import codec, compose, forms, packs, word

SAMPLE = Path(__file__).parents[1] / "samples" / "resourcegroepplan-rijk.json"
WHEN = datetime(2026, 1, 31, tzinfo=UTC)
Job = Callable[[], bytes]


def word_jobs() -> dict[str, Job]:
    """Return the two ways to a Word file."""
    pack = packs.load(None)
    docx = pack.template("resourcegroepplan")
    record = codec.loads(SAMPLE.read_bytes())
    form = forms.get("resourcegroepplan")
    context = compose.compose(form, "final", pack=pack, record=record, when=WHEN).context
    compiled = word.compile_template(docx)

    def plain() -> bytes:
        template, out = DocxTemplate(io.BytesIO(docx)), io.BytesIO()
        template.render(dict(context), autoescape=True)
        template.save(out)
        return out.getvalue()

    return {"docxtpl": plain, "rgdocs": lambda: compiled.render(context)}


def pdf_jobs(folder: Path) -> dict[str, Job]:
    """Return the two ways to a final PDF; LibreOffice starts from our Word file."""
    record = codec.loads(SAMPLE.read_bytes())
    source = folder / "plan.docx"
    source.write_bytes(rgdocs.render(record, format="docx", when=WHEN).data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"

    def office() -> bytes:
        order = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir"]
        subprocess.run([*order, str(folder), str(source)], check=True, capture_output=True)
        return (folder / "plan.pdf").read_bytes()

    ours = {
        f"rgdocs, {kind}": lambda kind=kind: (
            rgdocs.render(record, format="pdf", kind=kind, when=WHEN).data
        )
        for kind in ("final", "prefilled")
    }
    return {"LibreOffice, command line": office, **ours}


def measure(jobs: dict[str, Job], rounds: int, clock: Callable[[], int]) -> dict[str, float]:
    """Return the median of each job in milliseconds."""
    taken: dict[str, list[float]] = {name: [] for name in jobs}
    for turn in range(rounds + 1):
        for name, job in jobs.items():
            start = clock()
            job()
            if turn:
                taken[name].append((clock() - start) / 1e6)
    return {name: median(times) for name, times in taken.items()}


def paragraphs(docx: bytes) -> list[str]:
    """Return the text of every paragraph of the body, tables and controls included."""
    body = Document(io.BytesIO(docx)).element.body
    return ["".join(one.itertext()) for one in body.iter(f"{{{body.nsmap['w']}}}p")]


def table(title: str, taken: dict[str, float]) -> None:
    """Print the medians and how many times as fast as the first each is."""
    first = next(iter(taken.values()))
    print(title)
    for name, each in taken.items():
        print(f"  {name:28}{each:10.2f} ms {first / each:8.1f} x")


def main() -> None:
    """Print both tables."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    jobs = word_jobs()
    if paragraphs(jobs["docxtpl"]()) != paragraphs(jobs["rgdocs"]()):
        sys.exit("the two Word files hold other texts")
    table("Word, CPU", measure(jobs, rounds, time.process_time_ns))
    with tempfile.TemporaryDirectory() as folder:
        table("PDF, wall", measure(pdf_jobs(Path(folder)), rounds, time.perf_counter_ns))


if __name__ == "__main__":
    main()
