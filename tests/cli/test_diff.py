"""`rgdocs diff` compares what people have at hand, and tells nothing on the way."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import rgdocs
from rgdocs.errors import ExitCode

if TYPE_CHECKING:
    from pathlib import Path

    from cli.conftest import Shell

OLD = {"soort": "signaleringsplan", "versie": 1, "helpt": ["Wandelen"]}
NEW = {**OLD, "helpt": ["Wandelen", "Kwispelstaart"]}


def files(shell: Shell) -> tuple[Path, Path]:
    """Write two versions of a record."""
    places = shell.folder / "a.json", shell.folder / "b.json"
    for place, data in zip(places, (OLD, NEW), strict=True):
        place.write_text(json.dumps(data), encoding="utf-8")
    return places


def test_as_text_as_data_and_as_paper(shell: Shell) -> None:
    """Text on standard output, JSON for machines, any format by the name of the file."""
    old, new = files(shell)
    text = shell("diff", old, new)
    assert (text.code, text.err) == (ExitCode.OK, "")
    assert "Kwispelstaart" in text.out.decode()
    assert "Wandelen" not in text.out.decode()
    data = json.loads(shell("diff", old, new, "--json").out)
    assert [one["pad"] for one in data["veranderingen"]] == ["helpt.1"]
    for name, magic in (
        ("c.pdf", b"%PDF-"),
        ("c.docx", b"PK"),
        ("c.txt", b"Wat "),
        ("c.json", b"{"),
    ):
        assert shell("diff", old, new, "-o", name).code == ExitCode.OK
        assert (shell.folder / name).read_bytes().startswith(magic)
    assert shell("diff", old, new, "-o", "c.pdf").code == ExitCode.OUTPUT
    assert shell("diff", old, new, "-o", "c.odt").code == ExitCode.USAGE
    assert shell("diff", old, new, "-o", "d.pdf", "--format", "txt").code == ExitCode.USAGE


def test_a_filled_form_beside_a_record(shell: Shell) -> None:
    """What came back on paper is read first."""
    old, _ = files(shell)
    form = shell.folder / "terug.docx"
    record = rgdocs.loads(json.dumps(NEW))
    form.write_bytes(rgdocs.render(record, format="docx", kind="prefilled").data)
    ran = shell("diff", old, form)
    assert (ran.code, ran.err) == (ExitCode.OK, "")
    assert "Kwispelstaart" in ran.out.decode()


def test_a_refusal_holds_no_word_of_either(shell: Shell) -> None:
    """Two kinds, and a file that is none."""
    old, new = files(shell)
    old.write_text(json.dumps({"soort": "qls-100", "versie": 1, "eigen": ["Zebrapad"]}))
    ran = shell("diff", old, new)
    assert ran.code == ExitCode.USAGE
    assert not {"Zebrapad", "Kwispelstaart", "Wandelen"} & set(ran.err.split())
    assert shell("diff", old, "weg.json").code == ExitCode.UNREADABLE
