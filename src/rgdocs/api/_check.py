"""Judges a pack: its manifest, and every Word template of its own, all at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from rgdocs import lint, packs
from rgdocs.api._house import dressed, ready
from rgdocs.api._paper import fonts
from rgdocs.errors import RgdocsError, Severity

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator, Mapping

    from rgdocs.errors import Problem
    from rgdocs.packs import Pack


def check(which: str | os.PathLike[str], *, lang: str) -> tuple[Problem, ...]:
    """Return everything that is wrong with a pack; see `packs.check`."""
    found = packs.check(which, lang=lang)
    if any(fault.severity is Severity.ERROR for fault in found):
        return lint.in_order([*found, *_beside(which, lang)])
    house = packs.load(which, lang=lang)
    return lint.in_order([*found, *_templates(house, lang), *_made(house, lang)])


def files(which: str | os.PathLike[str], *, lang: str) -> Mapping[str, bytes]:
    """Return the Word files of a pack by the name that its findings call them."""
    house = packs.load(which, lang=lang) if _loads(which, lang) else _bare(which, lang)
    found = {f"{document}.docx": house.template(document) for document in sorted(house.eigen)}
    for document in packs.documents():
        parts = house.replaced(document)
        found |= {f"{document}.{part}.docx": docx for part, docx in parts.items()}
    return found


def _loads(which: str | os.PathLike[str], lang: str) -> bool:
    return all(one.severity is not Severity.ERROR for one in packs.check(which, lang=lang))


def _beside(which: str | os.PathLike[str], lang: str) -> Iterator[Problem]:
    """Judge the templates of a pack that cannot be loaded, in the style of the built-in one."""
    yield from _templates(_bare(which, lang), lang)


def _bare(which: str | os.PathLike[str], lang: str) -> Pack:
    """Return the built-in pack with the templates that stand in a folder."""
    base = packs.load(None)
    own = packs.own_templates(which, lang=lang)
    return attrs.evolve(base, templates={**base.templates, **own}, eigen=frozenset(own))


def _templates(house: Pack, lang: str) -> Iterator[Problem]:
    for document in packs.documents():
        if document in house.eigen or house.replaced(document):
            yield from of_template(document, house, lang)


def of_template(document: str, house: Pack, lang: str) -> tuple[Problem, ...]:
    """Return all that is wrong with the template of a document in a pack."""
    file = f"{document}.docx"
    template = lint.numbered(house.template(document), file)
    parts = {
        part: lint.numbered(docx, f"{document}.{part}.docx")
        for part, docx in house.replaced(document).items()
    }
    refused: tuple[Problem, ...] = ()
    try:
        template = dressed(template, document, house, lang, parts=parts).docx
    except RgdocsError as error:
        refused = error.problems
    found = lint.check(
        template, file=file, document=document, pack=house, lang=lang, fonts=fonts(house)
    )
    codes = {one.code for one in found}
    return (*found, *(one for one in refused if one.code not in codes))


def _made(house: Pack, lang: str) -> Iterator[Problem]:
    """Yield what only shows when templates are made ready: words that no font can draw."""
    for document in packs.documents():
        try:
            ready(document, house, lang)
        except RgdocsError as error:
            yield from (one for one in error.problems if not one.code.startswith("template."))
