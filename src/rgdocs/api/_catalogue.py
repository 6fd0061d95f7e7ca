"""Which documents there are, told in plain words and in the words of the house."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from rgdocs import compose, forms, packs

if TYPE_CHECKING:
    import os


@attrs.frozen(kw_only=True)
class Entry:
    """One document: its id, title, form version, source, who fills it in and who may see it.

    `bron` is a part of the method's toolkit ("bijlage 10a"), `bladzijden` the pages of the blank
    form in the built-in pack.
    """

    id: str
    titel: str
    versie: str
    bron: str
    bladzijden: int
    uitleg: str
    wie_vult_in: str
    wie_ziet: str
    vertrouwelijk: bool


def get_pack(
    which: packs.Pack | str | os.PathLike[str] | None,
    *,
    lang: str,
    taal: str | None = None,
    edition: str | None = None,
) -> packs.Pack:
    """Return the pack that is meant: a Pack itself, a folder, a name, or None for the built-in.

    `taal` is the language that it shall speak, None its own; `edition` as in `Pack.in_edition`;
    `lang` is the language of problems.
    """
    house = which if isinstance(which, packs.Pack) else packs.load(which, lang=lang)
    return house.in_taal(taal, lang=lang).in_edition(edition, lang=lang)


def catalogue(house: packs.Pack) -> tuple[Entry, ...]:
    """Return every document, in the order of the toolkit."""
    return tuple(_entry(form, house) for form in forms.catalogue())


def _entry(form: forms.Form, house: packs.Pack) -> Entry:
    told = compose.describe(form, pack=house)
    return Entry(
        id=form.id,
        titel=told.titel,
        versie=form.versie,
        bron=form.bron.removeprefix("001 "),
        bladzijden=form.bladzijden,
        uitleg=told.uitleg,
        wie_vult_in=told.wie_vult_in,
        wie_ziet=told.wie_ziet,
        vertrouwelijk=form.vertrouwelijk,
    )
