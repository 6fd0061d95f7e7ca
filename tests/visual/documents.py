"""Our documents in every kind that a PDF has, made through all stages."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from rgdocs import codec, compose, forms, packs, pdf, word
from rgdocs.api import _make

if TYPE_CHECKING:
    from rgdocs.model import Record

SAMPLES = Path(__file__).parents[2] / "samples"
WHEN = datetime(2026, 1, 31, tzinfo=UTC)
CASES = {
    "plan-blank": ("resourcegroepplan", "blank", ""),
    "plan-final": ("resourcegroepplan", "final", "resourcegroepplan-rijk.json"),
    "plan-small": ("resourcegroepplan", "final", "resourcegroepplan-klein.json"),
    "signaleringsplan-blank": ("signaleringsplan", "blank", ""),
    "uitnodiging-blank": ("uitnodiging", "blank", ""),
    "uitnodiging-final": ("uitnodiging", "final", "uitnodiging.json"),
    "agenda-blank": ("agenda", "blank", ""),
    "agenda-final": ("agenda", "final", "agenda.json"),
    "folder-blank": ("folder", "blank", ""),
    "folder-final": ("folder", "final", "folder.json"),
    "fasen-blank": ("fasen", "blank", ""),
    "fasen-final": ("fasen", "final", "fasen.json"),
    "sociogram-blank": ("sociogram", "blank", ""),
    "sociogram-final": ("sociogram", "final", "sociogram.json"),
    "vaardigheden-blank": ("vaardigheden", "blank", ""),
    "vaardigheden-final": ("vaardigheden", "final", "vaardigheden.json"),
    "themas-blank": ("themas", "blank", ""),
    "themas-final": ("themas", "final", "themas.json"),
    "gewone-dag-blank": ("gewone-dag", "blank", ""),
    "qls-100-blank": ("qls-100", "blank", ""),
    "qls-100-final": ("qls-100", "final", "qls-100.json"),
    "gewone-dag-final": ("gewone-dag", "final", "gewone-dag.json"),
    "gesprek-blank": ("verdiepingsgesprek-familie", "blank", ""),
    "gesprek-final": ("verdiepingsgesprek-familie", "final", "verdiepingsgesprek-familie.json"),
    "signaleringsplan-final": ("signaleringsplan", "final", "signaleringsplan.json"),
}
"""Name -> document, kind, sample."""
EDITIONS = {
    "kaart-blank": ("signaleringsplan", "blank", "", "kaart"),
    "kaart-final": ("signaleringsplan", "final", "signaleringsplan.json", "kaart"),
    "groot-plan-final": ("resourcegroepplan", "final", "resourcegroepplan-rijk.json", "groot"),
    "groot-signaleringsplan-final": (
        *("signaleringsplan", "final", "signaleringsplan.json"),
        "groot",
    ),
    "groot-themas-blank": ("themas", "blank", "", "groot"),
    "groot-vaardigheden-final": ("vaardigheden", "final", "vaardigheden.json", "groot"),
    "groot-agenda-final": ("agenda", "final", "agenda.json", "groot"),
    "groot-qls-100-final": ("qls-100", "final", "qls-100.json", "groot"),
}
"""The same with an edition.

Not those in which a table stays with what follows it (`keepNext` in its last row): Word follows
that, and so do we; LibreOffice 7.4 does not.
"""


class Made(NamedTuple):
    """A rendered Word file with what its PDF needs."""

    docx: bytes
    source: pdf.Source
    fields: bool


def made(document: str, kind: str, sample: str = "") -> Made:
    """Return the Word file of a document of the built-in pack."""
    pack = packs.load(None)
    record = codec.loads((SAMPLES / sample).read_text(encoding="utf-8")) if sample else None
    return made_of(document, kind, record, pack)


def edition_of(document: str, kind: str, sample: str, edition: str) -> Made:
    """Return the Word file of a document in another edition."""
    pack = packs.load(None).in_edition(edition)
    record = codec.loads((SAMPLES / sample).read_text(encoding="utf-8")) if sample else None
    written = _make.write(forms.get(document), kind, pack, WHEN, record)
    composed = written.composed
    source = pdf.Source(
        docx=written.docx, name=written.name, title=composed.title, tips=composed.tips
    )
    return Made(written.docx, source, fields=kind != "final" and edition != packs.KAART)


def made_of(document: str, kind: str, record: Record | None, pack: packs.Pack) -> Made:
    """Return the Word file of a record, or of nothing."""
    composed = compose.compose(forms.get(document), kind, pack=pack, record=record, when=WHEN)
    docx = word.compile_template(pack.template(document)).render(composed.context)
    source = pdf.Source(docx=docx, name=document, title=composed.title, tips=composed.tips)
    return Made(docx, source, fields=kind != "final")


def our_pdf(source: pdf.Source, *, fields: bool) -> pdf.Pdf:
    """Return our PDF of one Word file."""
    return pdf.make_pdf([source], title=source.title, lang="nl-NL", when=WHEN, fields=fields)
