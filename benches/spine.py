"""What a filled plan costs as a Word file: ours, plain docxtpl, and the floor, in one run.

    python benches/spine.py [documents]

Same template, same data, same text. Work = JSON text -> bytes of a Word file, both in memory;
compiling our template is left out, as are docxtpl's imports. CPU medians, round and round, so
that a busy machine slows all alike.
"""

from __future__ import annotations

import io
import json
import sys
import time
import zlib
from collections.abc import Callable
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from statistics import median

from docx import Document
from docxtpl import DocxTemplate

from rgdocs import codec, compose, forms, packs, word

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "samples" / "resourcegroepplan-rijk.json"
WHEN = datetime(2026, 1, 31, tzinfo=UTC)
Job = Callable[[], bytes]


def context_text(pack: packs.Pack) -> tuple[str, Callable[..., str]]:
    """Return the context of a rich plan as JSON text, and its message function."""
    record = codec.loads(SAMPLE.read_bytes())
    form = forms.get("resourcegroepplan")
    composed = compose.compose(form, "final", pack=pack, record=record, when=WHEN)
    context = dict(composed.context)
    return json.dumps({k: v for k, v in context.items() if k != "_"}), context["_"]


def jobs(docx: bytes, text: str, say: Callable[..., str]) -> dict[str, Job]:
    """Return what is compared, by name."""

    def plain() -> bytes:
        template = DocxTemplate(io.BytesIO(docx))
        template.render({**json.loads(text), "_": say}, autoescape=True)
        out = io.BytesIO()
        template.save(out)
        return out.getvalue()

    def ours(template: word.Template) -> Job:
        return lambda: template.render({**json.loads(text), "_": say})

    compiled = word.compile_template(docx)
    made = {"docxtpl": plain, "rgdocs, zlib": ours(compiled)}
    if find_spec("isal"):
        made["rgdocs, isal"] = ours(word.compile_template(docx, deflate="isal"))
    made["floor: json + render + zlib"] = floor(compiled, text, say)
    return made


def floor(template: word.Template, text: str, say: Callable[..., str]) -> Job:
    """Return the least that must be done: read, render each part, deflate the same bytes."""

    def least() -> bytes:
        data = {**json.loads(text), "_": say}
        packed = []
        for part in template.render_parts(data).values():
            deflate = zlib.compressobj(1, zlib.DEFLATED, -zlib.MAX_WBITS)
            packed.append(deflate.compress(part) + deflate.flush())
        return b"".join(packed)

    return least


def paragraphs(docx: bytes) -> list[str]:
    """Return the text of every paragraph of the body, tables and controls included."""
    body = Document(io.BytesIO(docx)).element.body
    tags = dict.fromkeys(("w",), body.nsmap["w"])
    return ["".join(p.itertext()) for p in body.iterfind(".//w:p", tags)]


def measure(made: dict[str, Job], count: int) -> dict[str, float]:
    """Return the CPU median of each job in milliseconds, all taking turns.

    In each turn a job runs once unmeasured first, so that none pays for the one before it.
    """
    times: dict[str, list[float]] = {name: [] for name in made}
    for _ in range(count):
        for name, job in made.items():
            job()
            for _ in range(1 if name == "docxtpl" else 5):
                start = time.process_time_ns()
                job()
                times[name].append((time.process_time_ns() - start) / 1e6)
    return {name: median(taken) for name, taken in times.items()}


def main() -> None:
    """Print the table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    pack = packs.load(None)
    docx = pack.template("resourcegroepplan")
    made = jobs(docx, *context_text(pack))
    same = paragraphs(made["docxtpl"]()) == paragraphs(made["rgdocs, zlib"]())
    taken = measure(made, count)
    sizes = {name: len(job()) for name, job in made.items()}
    print(f"resourcegroepplan, rich, {count} documents; same text as docxtpl: {same}")
    distance = taken["rgdocs, zlib"] / taken["floor: json + render + zlib"]
    print(f"distance to the floor: {distance:.2f}")
    for name, each in taken.items():
        ratio = taken["docxtpl"] / each
        print(f"{name:30} {each:8.3f} ms {ratio:7.1f} x docxtpl {sizes[name]:8} bytes")


if __name__ == "__main__":
    main()
