"""Word to Typst: docx bytes become the source of one Typst document, with fields as links.

    translation = translate(sources, fields=True, lang="nl-NL", title="…", fonts=FontSet.of())
    translation.source     Typst source; reads `translation.files` and `fonts.json` (pdf/fontuse)
    translation.controls   the fields, in order; `link("rg:<index>", …)` in the source
    translation.drawn      every piece of text with its place, for a check of the glyphs
    translation.row_heads  of each table in the structure: its rows that begin with a header
    translation.warnings   what was done otherwise than the Word file asks

The way: package (zip, XML) -> styles, numbering, theme -> sections -> flow (paragraphs, tables,
fields) -> emit. One module per concern; nothing is read from disk, nothing is fetched.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final, Protocol

from attrs import field, frozen

from rgdocs.errors import Warned

from .anchors import find_anchors, start_label
from .emit import label, quoted
from .job import Control, Document, Drawn, Job
from .package import Package
from .sections import sections

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rgdocs.pdf.fonts import FontSet

    from .package import Part


PRELUDE: Final = "prelude.typ"


class Source(Protocol):
    """What is translated: a rendered docx, and its name (the first part of every field name)."""

    @property
    def docx(self) -> bytes:
        """Return the Word file."""

    @property
    def name(self) -> str:
        """Return the document id."""


@frozen
class Translation:
    """Typst source and what belongs to it."""

    source: str = field(repr=False)
    opening: str = field(repr=False)
    """What draws nothing: what the pages of `values.page` begin with."""
    files: Mapping[str, bytes] = field(repr=False)
    """What the source reads, by name: the prelude and the pictures."""
    controls: tuple[Control, ...] = field(repr=False)
    drawn: tuple[Drawn, ...] = field(repr=False)
    row_heads: tuple[tuple[int, ...], ...]
    warnings: tuple[Warned, ...]


def translate(
    sources: Sequence[Source], *, fields: bool, lang: str, title: str, fonts: FontSet
) -> Translation:
    """Translate rendered docx files into one Typst document.

    `fields` makes every content control a form field; otherwise its content is typeset. `lang` is
    the language of the document (`nl-NL`), `title` its neutral title. Each document starts on a
    new page at the label `doc_<name>` and counts its own pages. Raises UnreadableFile.
    """
    if len({source.name for source in sources}) != len(sources):
        raise ValueError("the names of the sources are not all different")
    packages = {source.name: Package.open(source.docx, source.name) for source in sources}
    anchors = find_anchors({name: _parts(package) for name, package in packages.items()})
    job = Job(fonts=fonts, lang=lang, fields=fields, anchors=anchors)
    documents = [Document.open(job, i, *each) for i, each in enumerate(packages.items())]
    bodies = [_document(document) for document in documents]
    for document in documents:
        document.close()
    body, opening = "".join(bodies), _opening(job, title)
    asked = frozenset(_VALUE.findall(body)) if job.controls else None
    return Translation(
        source=(opening if asked is None else _opening(job, title, asked)) + body,
        opening=opening,
        files={PRELUDE: prelude(), **{key: svg.encode() for key, svg in job.files.items()}},
        controls=tuple(job.controls),
        drawn=tuple(job.drawn),
        row_heads=tuple(job.row_heads),
        warnings=tuple(note for document in documents for note in document.notes.found),
    )


def _parts(package: Package) -> list[Part]:
    main = package.main()
    kinds = {"header", "footer"}
    members = [r.target for r in main.relations.values() if r.kind in kinds]
    return [main, *(package.part(m) for m in sorted(set(members)) if m in package.members)]


def _document(document: Document) -> str:
    body = document.main.root.find("{*}body")
    opening = f"{{rg-mark({quoted(start_label(document.name))}); counter(page).update(1)}}"
    codes = [] if body is None else sections(document, body, opening)
    return "".join(f"#{code}\n" for code in codes)


_VALUE: Final = re.compile(r"\bw\d+\b")


def _opening(job: Job, title: str, values: frozenset[str] | None = None) -> str:
    """Return what stands before all content; of the texts of fields, `values` or else all."""
    language, _, region = job.lang.partition("-")
    region_code = f", region: {quoted(region)}" if region else ""
    rules = (
        f"#set document(title: {quoted(title)})\n"
        f"#set text(lang: {quoted(language)}{region_code}, hyphenate: false)\n"
        "#set smartquote(enabled: false)\n"
        "#set par(leading: 0pt, spacing: 0pt, justify: false)\n"
        "#set block(above: 0pt, below: 0pt)\n"
        "#set footnote.entry(gap: 0pt, clearance: 8pt)\n"
        "#show footnote.entry: it => it.note.body\n"
        "#show super: it => it.body\n"
    )
    lets = "".join(each.definitions() for each in (job.stacks, job.texts, job.paras, job.sides))
    return f"#import {quoted(PRELUDE)}: *\n" + rules + lets + job.values.definitions(values)


@lru_cache(maxsize=1)
def prelude() -> bytes:
    """Return the Typst functions that the source uses."""
    return files(__package__).joinpath(PRELUDE).read_bytes()


__all__ = ["Control", "Drawn", "Source", "Translation", "label", "translate"]
