"""What changed between two records, as a paper, as text, or as data."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from rgdocs import codec, compose, packs
from rgdocs.api import _make
from rgdocs.api._catalogue import get_pack
from rgdocs.api._document import Document
from rgdocs.api._house import ready
from rgdocs.api._kept import keep
from rgdocs.api._receipt import made_of

if TYPE_CHECKING:
    from datetime import datetime

    from rgdocs.api import MissingGlyphs
    from rgdocs.compare import Diff
    from rgdocs.packs import Pack

FORMATS = ("pdf", "docx", "txt", "json")
TEXT, JSON = "text/plain; charset=utf-8", "application/json"


def render(
    diff: Diff,
    *,
    form_at: str,
    pack: Any,
    when: datetime | None,
    missing_glyphs: MissingGlyphs,
    lang: str,
    taal: str | None = None,
) -> Document:
    """Return what changed, in one of FORMATS."""
    _make.one_of(form_at, FORMATS, "usage.format", lang)
    house, moment = get_pack(pack, lang=lang, taal=taal), _make.moment_of(when, diff.new)
    written = _written(diff, house, moment, lang, rendered=form_at in _make.FORMATS)
    if form_at == "docx":
        return _make.as_word(written, house, moment)
    if form_at == "pdf":
        from rgdocs.api import _paper  # noqa: PLC0415  (loads what makes a PDF)

        return _paper.as_final(written, house, moment, data=None, missing_glyphs=missing_glyphs)
    text = as_json(diff) if form_at == "json" else compose.as_text(written.composed)
    return Document(
        data=text.encode(),
        media_type=JSON if form_at == "json" else TEXT,
        filename=f"{packs.CHANGES}.{form_at}",
        made=made_of([written], house, moment),
    )


def _written(
    diff: Diff, house: Pack, moment: datetime, lang: str, *, rendered: bool
) -> _make.Written:
    composed = compose.changes(diff, pack=house, when=moment)
    if not rendered:
        return _make.Written(docx=b"", name=packs.CHANGES, composed=composed)
    made = ready(packs.CHANGES, house, lang)
    docx = made.template.render(composed.context)
    keep(docx, composed, packs.CHANGES, house, lang=lang)
    return _make.Written(docx=docx, name=packs.CHANGES, composed=composed, warnings=made.warnings)


def as_json(diff: Diff) -> str:
    """Return what changed as JSON, by the paths and values of the records."""
    days = zip(("van", "tot"), diff.dates, strict=True)
    told = {
        "soort": diff.document,
        "versie": codec.FORMAT_VERSION,
        **{name: day.isoformat() for name, day in days if day is not None},
        "veranderingen": [one.as_data() for one in diff.changes],
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"
