"""Which documents there are, told in plain words."""

from __future__ import annotations

import attrs

from rgdocs import forms


@attrs.frozen(kw_only=True)
class Entry:
    """One document: its id, title, form version, who fills it in and who may see it."""

    id: str
    titel: str
    versie: str
    wie_vult_in: str
    wie_ziet: str
    vertrouwelijk: bool


def catalogue() -> tuple[Entry, ...]:
    """Return every document, in the order of the toolkit."""
    return tuple(_entry(form) for form in forms.catalogue())


def known(document: str, *, lang: str = "nl") -> str:
    """Return the id of a document; raise UsageError, with the nearest id, when there is none."""
    return forms.get(document, lang=lang).id


def _entry(form: forms.Form) -> Entry:
    return Entry(
        id=form.id,
        titel=form.titel,
        versie=form.versie,
        wie_vult_in=form.wie_vult_in,
        wie_ziet=form.wie_ziet,
        vertrouwelijk=form.vertrouwelijk,
    )
