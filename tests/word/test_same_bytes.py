"""Same input, same bytes; any number of threads; memory that does not grow."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
import tracemalloc
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from rgdocs.errors import TemplateError
from rgdocs.word import Template, compile_template
from word.docx_builder import control, docx, par, texts, unzipped

BODY = (
    par("{%p for d in doelen %}")
    + control(
        "{{ d.pad }}", par("{%p for r in d.regels %}") + par("{{ r }}") + par("{%p endfor %}")
    )
    + par("{%p endfor %}")
)
TESTS = Path(__file__).parents[1]
SCRIPT = f"""
import sys
sys.path.insert(0, {str(TESTS)!r})
from word.test_same_bytes import digest
print(digest())
"""


def template() -> Template:
    """Return a template with loops, controls, header, footnote and title."""
    return compile_template(
        docx(BODY, header=par("{{ n }}"), footnote=par("{{ n }}"), title="{{ n }}")
    )


def data(number: int) -> dict[str, object]:
    """Return the data of one client."""
    rows = [{"pad": f"d.{i}", "regels": [f"{number}-{i}", "x"]} for i in range(number % 7 + 1)]
    return {"n": str(number), "doelen": rows}


def digest() -> str:
    """Return what the bytes of a few files add up to."""
    made = template()
    return hashlib.sha256(b"".join(made.render(data(n)) for n in range(5))).hexdigest()


def test_two_processes_with_other_hash_seeds_give_the_same_bytes() -> None:
    """Neither a set's order nor a clock gets in."""
    found = {digest()}
    for seed in ("0", "1", "4242"):
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT],
            check=True,
            capture_output=True,
            text=True,
            timeout=60,
            env={**os.environ, "PYTHONHASHSEED": seed},
        )
        found.add(done.stdout.strip())
    assert len(found) == 1


def test_the_zip_says_nothing_of_when_or_where() -> None:
    """The first day a zip knows, no attributes; the content types first, what is rendered last."""
    source = docx(BODY, header=par("{{ n }}"))
    made = compile_template(source).render(data(3))
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        infos = archive.infolist()
        assert archive.testzip() is None
    assert {info.date_time for info in infos} == {(1980, 1, 1, 0, 0, 0)}
    assert {(info.external_attr, info.create_system, info.extra) for info in infos} == {(0, 0, b"")}
    names = [info.filename for info in infos]
    assert names[0] == "[Content_Types].xml"
    rendered = ["word/document.xml", "word/header1.xml", "customXml/item1.xml"]
    assert names[-3:] == rendered
    kept = [name for name in unzipped(source) if name not in rendered]
    assert [name for name in names[:-3] if name in kept] == kept


def test_many_threads_share_one_template() -> None:
    """Every thread gets its own client's file."""
    made = template()
    alone = [made.render(data(n)) for n in range(60)]
    with ThreadPoolExecutor(8) as threads:
        together = list(threads.map(lambda n: made.render(data(n)), range(60)))
    assert together == alone
    assert len(set(alone)) == 60


def test_a_template_keeps_nothing_of_what_it_rendered() -> None:
    """Not a byte more after a thousand files."""
    made = template()
    for n in range(50):
        made.render(data(n))
    tracemalloc.start()
    try:
        for n in range(200):
            made.render(data(n))
        first, _ = tracemalloc.get_traced_memory()
        for n in range(800):
            made.render(data(n))
        last, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert last - first < 20_000


def test_a_refused_rendering_leaves_the_template_whole() -> None:
    """The next client is not touched by the last one's fault."""
    made = template()
    good = made.render(data(2))
    with pytest.raises(TemplateError):
        made.render({"n": "x", "doelen": None})
    assert made.render(data(2)) == good


def test_isal_packs_the_same_file() -> None:
    """Other bytes, same members."""
    source = docx(BODY, header=par("{{ n }}"))
    fast = compile_template(source, deflate="isal").render(data(3))
    assert unzipped(fast) == unzipped(compile_template(source).render(data(3)))
    assert texts(fast)[0] == "3-0"
