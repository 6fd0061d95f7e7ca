"""Papers put together in one PDF, and the ones that never are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rgdocs import codec, compose, forms
from rgdocs.api import _make
from rgdocs.api._catalogue import get_pack
from rgdocs.errors import UsageError
from rgdocs.problems import problem

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from rgdocs.api import MissingGlyphs
    from rgdocs.api._document import Document
    from rgdocs.forms import Form
    from rgdocs.model import Record

    _Paper = tuple[Form, Record | None]


def bundle(
    papers: Sequence[Record | str],
    *,
    pack: Any,
    when: datetime | None,
    missing_glyphs: MissingGlyphs,
    lang: str,
    taal: str | None = None,
) -> Document:
    """Return the papers as one PDF, in the order given."""
    found = [_asked(one, lang) for one in papers]
    _refuse(found, lang)
    house = get_pack(pack, lang=lang, taal=taal)
    moment = _make.moment_of(when, _first_record(found))
    written = [
        _make.write(form, "final" if record else "blank", house, moment, record, lang=lang)
        for form, record in found
    ]
    from rgdocs.api import _paper as paper  # noqa: PLC0415  (loads what makes a PDF)

    return paper.as_bundle(
        written,
        house,
        moment,
        title=house.message("bundel.titel", compose.MESSAGES["bundel.titel"]),
        fields=all(record is None for _, record in found),
        missing_glyphs=missing_glyphs,
    )


def _asked(given: Record | str, lang: str) -> _Paper:
    """Return what it is a paper of, and what stands on it."""
    if isinstance(given, str):
        return forms.get(given, lang=lang), None
    codec.to_data(given)
    return forms.get(given.soort, lang=lang), given


def _first_record(papers: Sequence[_Paper]) -> Record | None:
    return next((record for _, record in papers if record is not None), None)


def _refuse(papers: Sequence[_Paper], lang: str) -> None:
    """Raise UsageError for nothing, for a paper given twice, and for what must stay alone."""
    if not papers:
        raise UsageError(problem("usage.bundle-empty", "", lang=lang))
    if len(papers) > 1 and any(form.nooit_samen and record for form, record in papers):
        raise UsageError(problem("usage.bundle", "", lang=lang))
    ids = [form.id for form, _ in papers]
    twice = next((one for one in ids if ids.count(one) > 1), None)
    if twice is not None:
        raise UsageError(problem("usage.bundle-twice", "", lang=lang, known=twice))
