"""What a filled Word file costs: rgdocs, its peers, and the least that can be, in one run.

    python benches/word.py [--documents 200] [--peers FOLDER] [--json FILE]

Work = JSON text -> bytes of a Word file, both in memory, with equal text (checked). What is done
once for a template is left out for everyone: compiling it, importing a library, starting a
process. CPU medians over many sets of answers, all engines taking turns, so that a busy machine
slows all alike. With `--peers` the engines that are no dependency of ours (rust-docxtpl,
docxtemplater, carbone) are installed into FOLDER and take part; else only docxtpl does.

Rows `record` read the answers into a typed record first, with every check of it.
"""

from __future__ import annotations

import argparse
import io
import json
import sys
import time
import zipfile
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from datetime import UTC, datetime
from functools import partial
from importlib import import_module
from pathlib import Path
from statistics import median
from typing import Any

from attrs import frozen
from docxtpl import DocxTemplate
from lxml import etree
from peers import dialects, forms, live

from rgdocs import codec, compose, packs, word
from rgdocs import forms as documents
from rgdocs.word import dress

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "samples" / "resourcegroepplan-rijk.json"
WHEN = datetime(2026, 1, 31, tzinfo=UTC)
BATCH = 5
"""Documents that an engine makes in one turn, after one that is not counted."""
Render = Callable[[str], bytes]
Batch = Callable[[list[str]], tuple[list[float], bytes]]
Medians = Mapping[str, Mapping[str, float]]


@frozen
class Claim:
    """What an engine promises: at least `times` as fast as another on a form."""

    form: str
    engine: str
    than: str
    times: float

    def reached(self, taken: Medians) -> float:
        """Return how many times as fast it was."""
        return taken[self.form][self.than] / taken[self.form][self.engine]


PEERS = ("rust-docxtpl", "docxtemplater", "carbone")
CLAIMS = (
    Claim("plan", "rgdocs, zlib", "docxtpl", 50),
    Claim("plan", "rgdocs, isal", "docxtpl", 100),
    Claim("lijst", "rgdocs, zlib", "docxtpl", 30),
    Claim("lijst", "rgdocs, isal", "docxtpl", 50),
    Claim("resourcegroepplan", "rgdocs, zlib", "docxtpl", 50),
    Claim("resourcegroepplan", "rgdocs, isal", "docxtpl", 100),
    Claim("resourcegroepplan", "rgdocs, record, zlib", "docxtpl", 45),
    *(
        Claim(form, f"rgdocs, {deflate}", f"floor, {deflate}", 1 / 1.15)
        for form in ("plan", "lijst", "resourcegroepplan")
        for deflate in ("zlib", "isal")
    ),
    *(Claim(form, "rgdocs, zlib", peer, 1) for form in ("plan", "lijst") for peer in PEERS),
)


def here(render: Render) -> Batch:
    """Return a function that renders and times texts in this process."""

    def batch(texts: list[str]) -> tuple[list[float], bytes]:
        times, made = [], b""
        for text in texts:
            start = time.process_time_ns()
            made = render(text)
            times.append((time.process_time_ns() - start) / 1e6)
        return times, made

    return batch


def plain(docx: bytes, more: Mapping[str, Any], text: str) -> bytes:
    """Render with docxtpl as its documentation says, safe for `&` and `<`."""
    template = DocxTemplate(io.BytesIO(docx))
    template.render({**json.loads(text), **more}, autoescape=True)
    out = io.BytesIO()
    template.save(out)
    return out.getvalue()


def ours(template: word.Template, more: Mapping[str, Any], text: str) -> bytes:
    """Render with rgdocs."""
    return template.render({**json.loads(text), **more})


def floor(template: word.Template, more: Mapping[str, Any], text: str) -> bytes:
    """Do the least: read JSON, let Jinja render each part, deflate the same bytes."""
    parts = template.render_parts({**json.loads(text), **more})
    return b"".join(template.archive.packer.deflate(part) for part in parts.values())


def engines(docx: bytes, more: Mapping[str, Any]) -> dict[str, Batch]:
    """Return what runs in this process, on a template in Jinja's dialect."""
    made: dict[str, Render] = {"docxtpl": partial(plain, docx, more)}
    for deflate in ("zlib", "isal"):
        template = word.compile_template(docx, deflate=deflate)  # type: ignore[arg-type]
        made[f"rgdocs, {deflate}"] = partial(ours, template, more)
        made[f"floor, {deflate}"] = partial(floor, template, more)
    return {name: here(render) for name, render in made.items()}


def peers(form: str, base: bytes, node: live.Live, rust: live.Live, room: Path) -> dict[str, Batch]:
    """Return the engines that run in processes of their own."""
    rust.template(form, forms.package(base, form, dialects.JINJA), room)
    made: dict[str, Batch] = {"rust-docxtpl": partial(rust.render, name=form)}
    for engine, dialect in (("docxtemplater", dialects.BRACES), ("carbone", dialects.CARBONE)):
        name = f"{form}-{engine}.docx"
        node.template(name, forms.package(base, form, dialect), room)
        made[engine] = partial(node.render, name=name, engine=engine)
    return made


def real_plan(pack: packs.Pack) -> tuple[dict[str, Batch], list[str]]:
    """Return the engines and the answers of the plan as an organisation gets it."""
    form = documents.get("resourcegroepplan")
    docx = dress(pack.template(form.id), pack.huisstijl).docx

    def context(text: str) -> Mapping[str, Any]:
        record = codec.loads(text)
        return compose.compose(form, "final", pack=pack, record=record, when=WHEN).context

    record = SAMPLE.read_text(encoding="utf-8")
    told = context(record)
    text = json.dumps({key: value for key, value in told.items() if key != "_"})
    made = engines(docx, {"_": told["_"]})
    for deflate in ("zlib", "isal"):
        template = word.compile_template(docx, deflate=deflate)  # type: ignore[arg-type]
        typed = here(lambda _, template=template: template.render(context(record)))
        made[f"rgdocs, record, {deflate}"] = typed
    return made, [text]


def paragraphs(docx: bytes) -> list[str]:
    """Return the text of every paragraph of the body."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    w = f"{{{root.nsmap['w']}}}"
    return ["".join(t.text or "" for t in p.iter(f"{w}t")) for p in root.iter(f"{w}p")]


def check_equal(made: Mapping[str, Batch], text: str) -> None:
    """Stop when an engine gives other text than docxtpl."""
    wanted = paragraphs(made["docxtpl"]([text])[1])
    for name, batch in made.items():
        if not name.startswith("floor") and paragraphs(batch([text])[1]) != wanted:
            sys.exit(f"{name} gives other text than docxtpl")


def measure(made: Mapping[str, Batch], texts: list[str], documents: int) -> dict[str, float]:
    """Return the CPU median of each engine in milliseconds, all taking turns.

    Every second turn goes backwards: who comes after a like engine finds its memory warm.
    """
    times: dict[str, list[float]] = {name: [] for name in made}
    for batch in made.values():
        batch((texts * 20)[:20])
    for turn in range(documents // BATCH):
        some = [texts[(turn * BATCH + n) % len(texts)] for n in range(BATCH)]
        order = list(made.items())[:: -1 if turn % 2 else 1]
        for name, batch in order:
            taken, _ = batch([some[-1], *some])
            times[name] += taken[1:]
    return {name: median(taken) for name, taken in times.items()}


def run(count: int, room: Path | None) -> dict[str, dict[str, float]]:
    """Return form -> engine -> CPU milliseconds of a document; `room` is where peers live."""
    pack = packs.load(None)
    base = pack.template("resourcegroepplan")
    taken: dict[str, dict[str, float]] = {}
    with ExitStack() as stack:
        others = []
        if room is not None:
            others = [live.start_node(room), live.start_rust(room)]
            for one in others:
                stack.callback(one.stop)
        for form in forms.BODIES:
            made = engines(forms.package(base, form, dialects.JINJA), {})
            if room is not None:
                made |= peers(form, base, *others, room)
            texts = forms.texts(form, 40)
            check_equal(made, texts[0])
            taken[form] = measure(made, texts, count)
    made, texts = real_plan(pack)
    check_equal(made, texts[0])
    taken["resourcegroepplan"] = measure(made, texts, count)
    return taken


def show(taken: Medians) -> None:
    """Print the tables, and what became of each claim."""
    for form, medians in taken.items():
        print(f"\n{form}: CPU median of a document, equal text")
        for name, each in sorted(medians.items(), key=lambda one: -one[1]):
            print(f"  {name:24} {each:9.3f} ms {medians['docxtpl'] / each:7.1f} x docxtpl")
    print("\nclaims")
    for claim in CLAIMS:
        if claim.than in taken[claim.form]:
            got = claim.reached(taken)
            print(
                f"  {'yes' if got >= claim.times else 'NO ':3} {claim.form:18} {claim.engine:21}"
                f" {got:7.2f} x {claim.than} (claimed {claim.times:.2f})"
            )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--documents", type=int, default=200)
    parser.add_argument("--peers", type=Path)
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    import_module("isal")
    taken = run(given.documents, given.peers)
    show(taken)
    if given.json:
        given.json.write_text(json.dumps(taken, indent=2), encoding="utf-8")


if __name__ == "__main__":
    main()
