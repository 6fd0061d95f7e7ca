"""Which documents there are, told in plain words and in the words of the house."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from rgdocs import forms, packs

if TYPE_CHECKING:
    import os


@attrs.frozen(kw_only=True)
class Entry:
    """One document: its id, title, form version, who fills it in and who may see it."""

    id: str
    titel: str
    versie: str
    uitleg: str
    wie_vult_in: str
    wie_ziet: str
    vertrouwelijk: bool


def get_pack(which: packs.Pack | str | os.PathLike[str] | None, *, lang: str) -> packs.Pack:
    """Return the pack that is meant: a Pack itself, a folder, a name, or None for the built-in."""
    return which if isinstance(which, packs.Pack) else packs.load(which, lang=lang)


def catalogue(
    *, pack: packs.Pack | str | os.PathLike[str] | None = None, lang: str = "nl"
) -> tuple[Entry, ...]:
    """Return every document, in the order of the toolkit. Raises PackError."""
    house = get_pack(pack, lang=lang)
    return tuple(_entry(form, house) for form in forms.catalogue())


def known(document: str, *, lang: str = "nl") -> str:
    """Return the id of a document; raise UsageError, with the nearest id, when there is none."""
    return forms.get(document, lang=lang).id


def _entry(form: forms.Form, house: packs.Pack) -> Entry:
    def said(part: str) -> str:
        return house.message(f"{form.id}.form.{part}", getattr(form, part))

    return Entry(
        id=form.id,
        titel=said("titel"),
        versie=form.versie,
        uitleg=said("uitleg"),
        wie_vult_in=said("wie_vult_in"),
        wie_ziet=said("wie_ziet"),
        vertrouwelijk=form.vertrouwelijk,
    )
