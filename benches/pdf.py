"""What a PDF costs: rgdocs beside LibreOffice both ways, WeasyPrint and survey-pdf, in one run.

    python benches/pdf.py [--rounds 10] [--peers FOLDER]

Wall time in milliseconds, medians; every round does each job in turn, one round before them is
not counted, so that a busy machine slows all alike. Each round has other answers: what a program
remembers of the round before helps it with the questions of the form, never with what is written.

    final       the rich sample plan, from its record to a flat PDF. LibreOffice (`soffice`) starts
                from our Word file: from the command line, and resident, through UNO
    fillable    the same plan with its answers in fields. WeasyPrint and survey-pdf make a form with
                as many fields and answers of as many words, from HTML and from a survey in JSON
    blank       three blank forms in one PDF, some 150 fields, beside the plain Typst compilation
    threads     final plans a second on two threads, beside one
    memory      MB that a process grows by, from its 200th to its 1,000th document

Without `--peers` WeasyPrint and survey-pdf, which are installed into FOLDER, are left out; resident
LibreOffice too when no Python has `uno`.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from html import escape
from itertools import count
from pathlib import Path
from statistics import median
from typing import Any

from attrs import frozen
from peers import live

import rgdocs
from rgdocs import pdf
from rgdocs.pdf.compile import compile_pdf
from rgdocs.pdf.fontuse import fonts_file
from rgdocs.pdf.translate import translate

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "samples" / "resourcegroepplan-rijk.json"
BLANKS = ("qls-100", "gewone-dag", "themas")
"""Together some 150 fields."""
Job = Callable[[int], float]
Medians = Mapping[str, Mapping[str, float]]
OURS, CLI, UNO = "rgdocs", "LibreOffice, command line", "LibreOffice, resident"
MEMORY = "rgdocs, one asked for before"


@frozen
class Claim:
    """At least `times` as fast as another on the same work."""

    form: str
    than: str
    times: float

    def reached(self, taken: Medians) -> float:
        """Return how many times as fast it was."""
        return taken[self.form][self.than] / taken[self.form][OURS]


CLAIMS = (
    Claim("final", CLI, 15),
    Claim("final", UNO, 2.8),
    Claim("fillable", CLI, 8),
    Claim("blank", "plain Typst", 0.5),
    Claim("threads", "one thread", 1.1),
)


def answers(turn: int) -> dict[str, Any]:
    """Return the sample with a mark of this turn in its texts."""

    def marked(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: one if key in KEPT else marked(one) for key, one in value.items()}
        if isinstance(value, list):
            return [marked(one) for one in value]
        return f"{value} ({turn})" if isinstance(value, str) else value

    made: dict[str, Any] = marked(json.loads(SAMPLE.read_bytes()))
    return made


KEPT = {"soort", "versie", "datum", "geen"}


def record(turn: int) -> rgdocs.Record:
    """Return the plan of this turn."""
    return rgdocs.loads(json.dumps(answers(turn)))


def timed(work: Callable[[], object]) -> float:
    """Return the milliseconds that it took."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1e3


def ours(kind: Any) -> Job:
    """Return the job that makes a PDF from a record."""

    def job(turn: int) -> float:
        read = record(turn)
        return timed(lambda: rgdocs.render(read, format="pdf", kind=kind))

    return job


def word_file(turn: int, room: Path) -> Path:
    """Write our Word file of this turn."""
    made = room / f"plan-{turn}.docx"
    made.write_bytes(rgdocs.render(record(turn), format="docx").data)
    return made


def command_line(room: Path) -> Job:
    """Return the job that starts LibreOffice for one file."""
    profile = f"-env:UserInstallation={(room / 'profile').as_uri()}"
    order = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(room)]

    def job(turn: int) -> float:
        source = word_file(turn, room)
        took = timed(lambda: subprocess.run([*order, str(source)], check=True, capture_output=True))
        assert source.with_suffix(".pdf").read_bytes().startswith(b"%PDF")
        return took

    return job


def resident(office: live.Live, room: Path) -> Job:
    """Return the job that asks the LibreOffice that stays open."""

    def job(turn: int) -> float:
        source = word_file(turn, room)
        told = office.ask(source=str(source), target=str(source.with_suffix(".live.pdf")))
        assert source.with_suffix(".live.pdf").read_bytes().startswith(b"%PDF")
        return float(told["ms"])

    return job


def texts(value: Any) -> Iterator[str]:
    """Yield every text of a record."""
    if isinstance(value, dict):
        for key, one in value.items():
            yield from texts(one) if key not in KEPT else ()
    elif isinstance(value, list):
        for one in value:
            yield from texts(one)
    else:
        yield str(value)


def as_html(turn: int) -> str:
    """Return a form with the answers of this turn, as many fields as ours has."""
    said = list(texts(answers(turn)))
    said += [""] * (FIELDS - len(said))
    fields = "".join(
        f"<p><label>Vraag {n}<br><textarea name='v{n}' rows=3>{escape(one)}</textarea></label></p>"
        for n, one in enumerate(said)
    )
    style = "textarea{width:100%}"
    head = f"<title>Plan</title><style>{style}</style>"
    return f"<html lang='nl'><head>{head}</head><body><h1>Plan</h1>{fields}</body></html>"


FIELDS = 149


def as_survey(turn: int) -> dict[str, Any]:
    """Return the same form as a survey with its data."""
    said = list(texts(answers(turn)))
    said += [""] * (FIELDS - len(said))
    asked = [{"type": "comment", "name": f"v{n}", "title": f"Vraag {n}"} for n in range(len(said))]
    data = {f"v{n}": one for n, one in enumerate(said) if one}
    return {"survey": {"title": "Plan", "pages": [{"elements": asked}]}, "data": data}


def form_jobs(peers: Mapping[str, live.Live]) -> dict[str, Job]:
    """Return the ways of the peers to a fillable PDF."""
    jobs: dict[str, Job] = {}
    if "WeasyPrint" in peers:
        jobs["WeasyPrint"] = lambda turn: float(peers["WeasyPrint"].ask(html=as_html(turn))["ms"])
    if "survey-pdf" in peers:
        jobs["survey-pdf"] = lambda turn: float(peers["survey-pdf"].ask(**as_survey(turn))["ms"])
    return jobs


def blank_jobs() -> dict[str, Job]:
    """Return a blank of many fields: whole, from memory, and only its Typst compilation."""
    fonts = pdf.FontSet.of()
    sources = [pdf.Source(rgdocs.blank(each, format="docx").data, each, each) for each in BLANKS]
    when = rgdocs.api._make.FORMS_DATE

    def whole(turn: int) -> float:
        title = f"Formulieren {turn}"
        return timed(
            lambda: pdf.make_pdf(sources, title=title, lang="nl-NL", when=when, fields=True)
        )

    def plain(turn: int) -> float:
        title = f"Formulieren {turn}"
        told = translate(sources, fields=True, lang="nl-NL", title=title, fonts=fonts)
        read = {**told.files, **fonts_file(told.source, told.drawn, fonts)}
        pdf.forget()
        return timed(lambda: compile_pdf(told.source, files=read, fonts=fonts, when=when))

    def fresh(turn: int) -> float:
        pdf.forget()
        return whole(turn)

    return {
        OURS: fresh,
        "plain Typst": plain,
        MEMORY: lambda _: timed(lambda: rgdocs.blank("qls-100")),
    }


def measure(jobs: Mapping[str, Job], rounds: int, turns: Iterator[int]) -> dict[str, float]:
    """Return the median of each job."""
    taken: dict[str, list[float]] = {name: [] for name in jobs}
    for number in range(rounds + 1):
        turn = next(turns)
        for name, job in jobs.items():
            took = job(turn)
            if number:
                taken[name].append(took)
    return {name: median(times) for name, times in taken.items()}


def threads(documents: int, turns: Iterator[int]) -> dict[str, float]:
    """Return the milliseconds of a plan on two threads, and on one."""
    taken = {}
    for name, workers in (("one thread", 1), (OURS, 2)):
        records = [record(next(turns)) for _ in range(documents)]
        with ThreadPoolExecutor(workers) as pool:
            work = lambda: list(rgdocs.render_many(records, format="pdf", executor=pool))  # noqa: E731, B023
            taken[name] = timed(work) / documents
    return taken


GROWTH = """
import json, os, sys
sys.path[:0] = [{benches!r}]
import pdf as bench, rgdocs
def size():
    for line in open("/proc/self/status"):
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
sizes = []
for turn in range({documents}):
    rgdocs.render(bench.record(turn), format="pdf")
    if turn + 1 in ({documents} // 5, {documents}):
        sizes.append(size())
print(sizes[1] - sizes[0])
"""


def growth(documents: int = 1_000) -> float:
    """Return the MB by which a process grows between the first fifth and the last document."""
    code = GROWTH.format(benches=str(Path(__file__).parent), documents=documents)
    ran = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return float(ran.stdout)


def run(rounds: int, folder: Path | None) -> dict[str, dict[str, float]]:
    """Return all medians, by kind of work and who did it."""
    turns = count(1)
    with ExitStack() as stack:
        room = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        peers = {} if folder is None else live.start_forms(folder)
        office = live.start_office()
        for each in (*peers.values(), *filter(None, [office])):
            stack.callback(each.stop)
        final: dict[str, Job] = {OURS: ours("final")}
        if shutil.which("soffice"):
            final[CLI] = command_line(room)
        if office is not None:
            final[UNO] = resident(office, room)
        taken = {"final": measure(final, rounds, turns)}
        forms = {OURS: ours("prefilled"), **form_jobs(peers)}
        if CLI in final:
            forms[CLI] = final[CLI]
        taken["fillable"] = measure(forms, rounds, turns)
    taken["blank"] = measure(blank_jobs(), rounds, turns)
    taken["threads"] = threads(4 * rounds, turns)
    return taken


def show(taken: Medians) -> None:
    """Print the tables, and what is claimed."""
    for form, times in taken.items():
        print(form)
        for name, each in times.items():
            print(f"  {name:28}{each:10.2f} ms {each / times[OURS]:8.2f} x")
    for claim in CLAIMS:
        if claim.than in taken[claim.form]:
            reached = claim.reached(taken)
            print(f"{claim.form}: {reached:.2f} times {claim.than}, claimed {claim.times:.3f}")


def main() -> None:
    """Print all of it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--peers", type=Path)
    parser.add_argument("--memory", action="store_true", help="a thousand documents too")
    given = parser.parse_args()
    show(run(given.rounds, given.peers))
    if given.memory:
        print(f"memory: {growth():.1f} MB more after 1,000 documents than after 200")


if __name__ == "__main__":
    main()
