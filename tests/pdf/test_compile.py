"""Typst: deterministic, closed off, many threads at once, and its words never reach anybody."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import traceback
from concurrent.futures import ThreadPoolExecutor
from statistics import median

import pytest

from fillable import SOURCE, WHEN, flat, reader
from rgdocs.errors import BugInRgdocs
from rgdocs.pdf.compile import compile_pdf, forget
from rgdocs.pdf.fonts import FontSet

FONTS = FontSet.of()
CANARY = "KANARIE7Q"
HEAD = '#set document(title: "t")\n#set text(font: "Atkinson Hyperlegible", fallback: false)\n'


def compiled(source: str) -> bytes:
    return compile_pdf(HEAD + source, fonts=FONTS, when=WHEN)[0]


@pytest.mark.parametrize(
    ("source", "code"),
    [
        (f'#text("{CANARY} 中")', "bug.typst-glyph"),
        (f'#text("{CANARY}\\u{{feff}}")', "bug.typst-codepoint"),
        (f"#{CANARY}()", "bug.typst"),
        (f'#panic("{CANARY}")', "bug.typst"),
        (f'#image("{CANARY}.png")', "bug.typst"),
        (f'#read("../../{CANARY}")', "bug.typst"),
    ],
)
def test_a_refusal_holds_no_word_of_the_source(
    source: str, code: str, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(BugInRgdocs) as refusal:
        compiled(source)
    assert [each.code for each in refusal.value.problems] == [code]
    assert refusal.value.__cause__ is None
    assert refusal.value.__context__ is None
    told = "".join(traceback.format_exception(refusal.value)) + repr(refusal.value)
    assert CANARY not in told
    assert CANARY not in "".join(capfd.readouterr())


def test_a_layout_that_does_not_settle_is_told() -> None:
    source = '#let s = state("s", 0)\n#context s.update(s.final() + 1)\n#context s.final()\n'
    _, warnings = compile_pdf(HEAD + source, fonts=FONTS, when=WHEN)
    assert [each.code for each in warnings] == ["pdf.layout"]


def test_the_date_in_the_file_is_the_one_given() -> None:
    information = reader(flat()).metadata
    assert information["/CreationDate"] == information["/ModDate"] == "D:20260131120000Z"


def test_texts_cannot_become_code() -> None:
    text = '#import \\"@preview/cetz:0.3.0\\": * $x$ <b> @a #read(\\"/etc/passwd\\") // weg'
    data = compiled(f'#text("{text}")')
    assert '#import "@preview/cetz:0.3.0": * $x$' in reader(data).pages[0].extract_text()


def test_threads_compile_at_the_same_time() -> None:
    alone = flat()
    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(lambda _: flat(), range(12))) == {alone}


SCRIPT = """
import hashlib
from fillable import form
print(hashlib.sha256(form()).hexdigest())
"""


def test_two_processes_make_the_same_bytes() -> None:
    seen = set()
    for seed in ("1", "2"):
        settings = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)}
        command = [sys.executable, "-c", SCRIPT]
        done = subprocess.run(command, env=settings, check=True, capture_output=True, text=True)
        seen.add(done.stdout.strip())
    assert len(seen) == 1


def test_forgetting_changes_nothing() -> None:
    before = flat(SOURCE)
    forget()
    assert flat(SOURCE) == before


def test_what_did_not_change_is_not_laid_out_again() -> None:
    """Another file and one other word: far less than the whole layout, measured side by side."""
    page = "".join(
        f'#par(text("Alinea {number} van een lange tekst. " * 20))\n' for number in range(150)
    )

    def seconds(turn: int) -> float:
        source = f'{HEAD}#let data = read("a")\n{page}#par(text("slot {turn}"))'
        began = time.process_time()
        compile_pdf(source, files={"a": b"%d" % turn}, fonts=FONTS, when=WHEN)
        return time.process_time() - began

    def anew(turn: int) -> float:
        forget()
        return seconds(turn)

    seconds(0)
    again = median(seconds(turn) for turn in range(1, 6))
    assert again * 2 < median(anew(turn) for turn in range(6, 11))
