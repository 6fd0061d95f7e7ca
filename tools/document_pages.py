"""Write a page of documentation for every document: `python tools/document_pages.py`.

Each page tells what a document is for, who fills it in and who sees it, its questions, its JSON
and its looks; all of it comes from the forms, the samples and the papers themselves. The list of
documents in README.md is written too. With `--texts` the pictures stay as they are.
"""

from __future__ import annotations

import json
import re
import struct
import sys
import zlib
from collections import Counter
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final, NamedTuple

import pypdfium2

import rgdocs
from rgdocs import forms, packs
from rgdocs.model import Signaleringsplan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rgdocs.api import Edition
    from rgdocs.forms import Deel, Form

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs" / "documents"
SAMPLES = ROOT / "samples"
MARKS = "<!-- documents: begin -->\n", "<!-- documents: end -->\n"
SCALE = 1.0
"""Pixels to the point."""
COLOURS = 32


class Picture(NamedTuple):
    """Pixels of a page: sides, and three bytes for each."""

    width: int
    height: int
    rgb: bytes


TUTORIAL: Final = DOCS.parent / "eigen-formulieren.md"
SHOWN: Final[tuple[tuple[str, str, Edition | None], ...]] = (
    ("leeg", "blank", None),
    ("groot", "blank", "groot"),
    ("kaart", "final", "kaart"),
)
"""The pictures of the tutorial: name, kind, edition."""


def pages() -> dict[Path, str]:
    """Return every page that is written here, and the README: place -> text."""
    made = {DOCS / f"{form.id}.md": page(form) for form in forms.catalogue()}
    readme = ROOT / "README.md"
    return made | {readme: _with_list(readme.read_text(encoding="utf-8"))}


def page(form: Form) -> str:
    """Return the page of a document."""
    entry = _entry(form.id, "en")
    dutch = _entry(form.id, "nl")
    sample = smallest(form.id)
    facts = (
        ("Dutch title", dutch.titel),
        ("Source", dutch.bron),
        ("Filled in by", entry.wie_vult_in),
        ("Seen by", entry.wie_ziet),
        ("Confidential", "yes" if entry.vertrouwelijk else "no"),
        ("Pages, blank", str(entry.bladzijden)),
        ("Form version", entry.versie),
    )
    told = [
        f"# {entry.titel} (`{form.id}`)",
        entry.uitleg,
        f"![The first page of the blank form](pictures/{form.id}-blank.png) "
        f"![The first page of a filled form](pictures/{form.id}-final.png)",
        "\n".join(["| | |", "|---|---|", *(f"| {name} | {said} |" for name, said in facts)]),
        f"```sh\nrgdocs blank {form.id} -o {form.id}.pdf\n"
        f"rgdocs fill samples/{sample.name} -o {form.id}.pdf\nrgdocs schema {form.id}\n"
        f"rgdocs blank {form.id} --edition groot -o {form.id}-groot.pdf\n{_card(form)}```",
        "## Fields",
        "The path of an answer is its place in the JSON, the tag of its control in Word and, after "
        f"`{form.id}.`, the name of its field in a PDF. A `*` stands for the number of a row.",
        *_parts(form),
        *_text_only(form),
        "## JSON",
        f"`samples/{sample.name}`, invented:",
        f"```json\n{sample.read_text(encoding='utf-8').strip()}\n```",
        "[All documents](../../README.md#the-documents)",
    ]
    return "<!-- Made by tools/document_pages.py. -->\n\n" + "\n\n".join(told) + "\n"


def _card(form: Form) -> str:
    """Return the commands that make a card, of the one document that has one."""
    if form.record is not Signaleringsplan:
        return ""
    sample = smallest(form.id)
    return (
        f"rgdocs fill samples/{sample.name} --edition kaart -o kaart.pdf\n"
        f"rgdocs blank {form.id} --edition kaart -o kaart-leeg.pdf\n"
    )


def _parts(form: Form) -> Iterator[str]:
    words = packs.standard()
    for part in form.delen:
        rows = [
            f"| `{vraag.pad}` | {_plain(packs.fill(vraag.tekst, words).say(**_ANY))} |"
            for vraag in part.vragen
        ]
        if rows:
            title = f"### `{part.id}`{_switch(form, part)}"
            yield "\n".join([title, "", "| path | question |", "|---|---|", *rows])
    for category in form.categorieen:
        rows = [f"| `gebieden`: `{one.id}` | {one.tekst} |" for one in category.gebieden]
        head = f"### {category.tekst}"
        yield "\n".join([head, "", "| path | words to circle |", "|---|---|", *rows])


def _text_only(form: Form) -> Iterator[str]:
    """Yield what a pack may do with the parts that ask nothing."""
    told = [part for part in form.delen if not part.vragen]
    house = packs.load(None)
    off = [f"`{part.id}`" for part in told if house.is_off(form.id, part.id)]
    on = [f"`{part.id}`" for part in told if not house.is_off(form.id, part.id) and not part.vast]
    if on:
        yield f"Parts that are text only, which a pack may switch off: {', '.join(on)}."
    if off:
        yield f"Parts that are text only, which a pack may switch on: {', '.join(off)}."


_ANY = dict.fromkeys(packs.PARAMETERS, "…")


def _plain(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _switch(form: Form, part: Deel) -> str:
    """Say what a pack may do with a part."""
    if part.vast:
        return ""
    off = packs.load(None).is_off(form.id, part.id)
    return " (off; a pack may switch it on)" if off else " (a pack may switch it off)"


def _with_list(readme: str) -> str:
    before, after = readme.split(MARKS[0], maxsplit=1)[0], readme.split(MARKS[1])[1]
    rows = [
        f"| [{entry.titel}](docs/documents/{entry.id}.md) | `{entry.id}` | {entry.uitleg} |"
        for entry in rgdocs.catalogue(taal="en")
    ]
    listed = "\n".join(["| document | id | what it is for |", "|---|---|---|", *rows])
    return f"{before}{MARKS[0]}{listed}\n{MARKS[1]}{after}"


@cache
def _entry(document: str, taal: str) -> rgdocs.api.Entry:
    return next(one for one in rgdocs.catalogue(taal=taal) if one.id == document)  # type: ignore[arg-type]


def samples(document: str) -> list[Path]:
    """Return the samples of a document, the smallest first."""
    found = [
        path
        for path in SAMPLES.glob("*.json")
        if json.loads(path.read_bytes())["soort"] == document
    ]
    return sorted(found, key=lambda path: (path.stat().st_size, path.name))


def smallest(document: str) -> Path:
    """Return the sample that a page shows."""
    return samples(document)[0]


def drawn(
    document: str, kind: str, *, pack: packs.Pack | None = None, edition: Edition | None = None
) -> Picture:
    """Return the first page of a blank, or of the richest sample's final."""
    if kind == "blank":
        data = rgdocs.blank(document, pack=pack, edition=edition).data
    else:
        record = rgdocs.load(samples(document)[-1])
        data = rgdocs.render(record, format="pdf", pack=pack, edition=edition).data
    with pypdfium2.PdfDocument(data) as opened:
        opened.init_forms()
        bitmap = opened[0].render(scale=SCALE, rev_byteorder=True)
        width, height, stride = bitmap.width, bitmap.height, bitmap.stride
        step = bitmap.n_channels
        raw = bytes(bitmap.buffer)
    rows = (raw[y * stride : y * stride + width * step] for y in range(height))
    rgb = b"".join(bytes(_three(row, step)) for row in rows)
    return Picture(width, height, rgb)


def _three(row: bytes, step: int) -> bytearray:
    made = bytearray(len(row) // step * 3)
    for channel in range(3):
        made[channel::3] = row[channel::step]
    return made


def png(picture: Picture) -> bytes:
    """Return a small PNG: a palette of the colours that are there most, eight bits to the pixel."""
    pixels = [picture.rgb[at : at + 3] for at in range(0, picture.width * picture.height * 3, 3)]
    counted = Counter(pixels)
    palette = [colour for colour, _ in sorted(counted.items(), key=lambda one: (-one[1], one[0]))]
    palette = palette[:COLOURS]
    nearest = {colour: _nearest(colour, palette) for colour in counted}
    numbers = bytes(nearest[colour] for colour in pixels)
    rows = (
        b"\0" + numbers[y * picture.width : (y + 1) * picture.width] for y in range(picture.height)
    )
    head = struct.pack(">IIBBBBB", picture.width, picture.height, 8, 3, 0, 0, 0)
    return b"".join(
        (
            b"\x89PNG\r\n\x1a\n",
            _chunk(b"IHDR", head),
            _chunk(b"PLTE", b"".join(palette)),
            _chunk(b"IDAT", zlib.compress(b"".join(rows), 9)),
            _chunk(b"IEND", b""),
        )
    )


def _nearest(colour: bytes, palette: list[bytes]) -> int:
    return min(
        range(len(palette)),
        key=lambda n: sum((a - b) ** 2 for a, b in zip(colour, palette[n], strict=True)),
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def pictures() -> Iterator[tuple[Path, bytes]]:
    """Yield place and bytes of every picture."""
    for form in forms.catalogue():
        for kind in ("blank", "final"):
            yield DOCS / "pictures" / f"{form.id}-{kind}.png", png(drawn(form.id, kind))


def of_the_tutorial() -> Iterator[tuple[Path, Picture]]:
    """Yield place and picture of what the house of the tutorial gets, from its own pack.toml."""
    (toml,) = re.findall(r"```toml\n(.*?)```", TUTORIAL.read_text(encoding="utf-8"), re.DOTALL)
    with TemporaryDirectory() as room:
        folder = Path(room) / "zonnehof"
        folder.mkdir()
        (folder / "pack.toml").write_text(toml, encoding="utf-8")
        house = packs.load(folder)
    for name, kind, edition in SHOWN:
        picture = drawn("signaleringsplan", kind, pack=house, edition=edition)
        yield TUTORIAL.parent / "beeld" / f"zonnehof-{name}.png", picture


def main(arguments: list[str]) -> None:
    """Write everything."""
    (DOCS / "pictures").mkdir(parents=True, exist_ok=True)
    for place, text in pages().items():
        place.write_text(text, encoding="utf-8")
    if "--texts" not in arguments:
        for place, data in pictures():
            place.write_bytes(data)
        for place, picture in of_the_tutorial():
            place.write_bytes(png(picture))


if __name__ == "__main__":
    main(sys.argv[1:])
