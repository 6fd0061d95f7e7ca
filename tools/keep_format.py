"""Keep a paper of every document, kind and ending for ever: `python tools/keep_format.py`.

They go into `tests/collect/kept/format-<version>.tar.xz`, each with the record that it says. What
is kept once is never written again: a form that was filled in today must be read in ten years. A
new document is added. (The fonts are left out of Word files: they say nothing.)
"""

from __future__ import annotations

import io
import json
import lzma
import sys
import tarfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import rgdocs
from rgdocs import forms
from rgdocs.api import FORMAT_VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
KEPT = ROOT / "tests" / "collect" / "kept"
SAMPLES = ROOT / "samples"
KINDS = ("blank", "prefilled", "final")
ENDINGS = ("docx", "pdf")


def archive(version: int = FORMAT_VERSION) -> Path:
    """Return where the papers of a version of the format are kept."""
    return KEPT / f"format-{version}.tar.xz"


def read(place: Path) -> dict[str, bytes]:
    """Return every kept file by its name."""
    if not place.exists():
        return {}
    with tarfile.open(place, "r:xz") as opened:
        return {one.name: _data(opened, one) for one in opened.getmembers()}


def _data(opened: tarfile.TarFile, one: tarfile.TarInfo) -> bytes:
    held = opened.extractfile(one)
    return b"" if held is None else held.read()


def names(document: str) -> list[str]:
    """Return the names of the papers of a document."""
    return [f"{document}-{kind}.{ending}" for kind in KINDS for ending in ENDINGS]


def missing(kept: dict[str, bytes]) -> list[str]:
    """Return the documents of which not every paper is kept."""
    ids = [form.id for form in forms.catalogue()]
    return [one for one in ids if not {*names(one), f"{one}.json"} <= kept.keys()]


def papers(document: str) -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of the record of a document and of its papers."""
    record = richest(document)
    yield f"{document}.json", rgdocs.dumps(record).encode()
    for name in names(document):
        kind, _, ending = name.removeprefix(f"{document}-").partition(".")
        yield name, _paper(record, kind, ending)


def _paper(record: rgdocs.Record, kind: Any, ending: Any) -> bytes:
    if kind == "blank":
        made = rgdocs.blank(record.soort, format=ending)
    else:
        data = True if (kind, ending) == ("final", "pdf") else None
        made = rgdocs.render(record, format=ending, kind=kind, data=data)
    return _without_fonts(made.data) if ending == "docx" else made.data


def richest(document: str) -> rgdocs.Record:
    """Return the largest sample of a document."""
    found = [
        path
        for path in SAMPLES.glob("*.json")
        if json.loads(path.read_bytes())["soort"] == document
    ]
    return rgdocs.load(max(found, key=lambda path: (path.stat().st_size, path.name)))


def _without_fonts(docx: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as old, zipfile.ZipFile(out, "w") as new:
        for one in old.infolist():
            if not one.filename.startswith("word/fonts/"):
                new.writestr(zipfile.ZipInfo(one.filename), old.read(one))
    return out.getvalue()


def write(place: Path, kept: dict[str, bytes]) -> None:
    """Write the archive; the same files give the same bytes."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.USTAR_FORMAT) as made:
        for name, data in sorted(kept.items()):
            one = tarfile.TarInfo(name)
            one.size = len(data)
            made.addfile(one, io.BytesIO(data))
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(lzma.compress(out.getvalue(), preset=9 | lzma.PRESET_EXTREME))


def main() -> None:
    """Add what is not kept yet."""
    place = archive()
    kept = read(place)
    for document in missing(kept):
        kept = dict(papers(document)) | kept
        sys.stdout.write(f"{document}\n")
    write(place, kept)


if __name__ == "__main__":
    main()
