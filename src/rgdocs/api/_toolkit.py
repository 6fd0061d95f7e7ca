"""Every blank form together: one PDF with a cover and contents, or Word files."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

import attrs

from rgdocs import compose, forms, packs
from rgdocs.api import _make, _shelf
from rgdocs.api._catalogue import get_pack
from rgdocs.api._document import ZIP, Document
from rgdocs.api._house import ready
from rgdocs.api._receipt import together
from rgdocs.errors import UsageError
from rgdocs.problems import problem

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from rgdocs.packs import Pack

_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
"""What every member of the zip carries; the moment stands in the documents themselves."""


def toolkit(
    *,
    form_at: str,
    pack: Any,
    when: datetime | None,
    lang: str,
    taal: str | None = None,
    edition: str | None = None,
) -> Document:
    """Return the toolkit, from memory when the same was made before."""
    _make.one_of(form_at, _make.FORMATS, "usage.format", lang)
    house = get_pack(pack, lang=lang, taal=taal, edition=edition)
    moment = _make.moment_of(when)
    if house.editie == packs.KAART:
        raise UsageError(problem("usage.card", "", lang=lang))
    make = _finished if form_at == "pdf" else _one_zip
    key = (house.digest, packs.TOOLKIT, form_at, moment)
    return _make.remembered(key, lambda: make(house, moment))


def word_files(
    *,
    pack: Any,
    when: datetime | None,
    lang: str,
    taal: str | None = None,
    edition: str | None = None,
) -> tuple[Document, ...]:
    """Return every blank form as a Word file; the names sort in the order of the toolkit."""
    house = get_pack(pack, lang=lang, taal=taal, edition=edition)
    blanks = (
        _make.blank(form.id, form_at="docx", pack=house, when=when, lang=lang)
        for form in forms.catalogue()
    )
    return tuple(
        attrs.evolve(blank, filename=f"{number:02}-{blank.filename}")
        for number, blank in enumerate(blanks, 1)
    )


def freeze_standard(folder: Path) -> None:
    """Finish the toolkit of the built-in pack, in each language, for later."""
    _shelf.put(folder, one_pdf)


def _finished(house: Pack, moment: datetime) -> Document:
    return _shelf.take(house, moment) or one_pdf(house, moment)


def one_pdf(house: Pack, moment: datetime) -> Document:
    """Make the toolkit, all of it."""
    from rgdocs.api import _paper  # noqa: PLC0415  (loads what makes a PDF)

    cover = compose.toolkit(pack=house, when=moment)
    docx = ready(packs.TOOLKIT, house).template.render(cover.context)
    first = _make.Written(docx=docx, name=packs.TOOLKIT, composed=cover)
    rest = (_make.write(form, "blank", house, moment) for form in forms.catalogue())
    return _paper.as_form([first, *rest], house, moment)


def _one_zip(house: Pack, moment: datetime) -> Document:
    out = io.BytesIO()
    documents = word_files(pack=house, when=moment, lang="nl")
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as package:
        for document in documents:
            package.writestr(zipfile.ZipInfo(document.filename, _ZIP_DATE), document.data)
    return Document(
        data=out.getvalue(),
        media_type=ZIP,
        filename=f"{packs.TOOLKIT}.zip",
        made=together((one.made for one in documents), house),
    )
