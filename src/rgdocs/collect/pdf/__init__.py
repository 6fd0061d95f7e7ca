"""PDF files that came back: a form that was filled in, the toolkit, or a final with its data."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from attrs import evolve

from rgdocs.collect.answers import Answers, Found, Given
from rgdocs.collect.origin import Origin, document_of, origin_of
from rgdocs.collect.pdf.fields import read_fields
from rgdocs.collect.pdf.final import read_final
from rgdocs.collect.pdf.reader import open_pdf, pdf_errors
from rgdocs.collect.pdf.strings import text_of
from rgdocs.collect.settle import CLASSES
from rgdocs.problems import fault

if TYPE_CHECKING:
    from rgdocs.collect.pdf.fields import Filled
    from rgdocs.collect.pdf.reader import Bounded

NOTE = "/rgdocs"
"""Private name in a form's information: JSON that says what made it, for each document."""
MAX_NOTES = 2**16
"""Characters of that note."""


def read_pdf(data: bytes) -> Found:
    """Return the answers in a PDF. What stands in form fields wins over attached data."""
    with pdf_errors():
        reader = open_pdf(data)
        origins = _origins(reader)
        fields = read_fields(reader)
        forms = _forms(fields, origins)
        if not forms:
            final = read_final(reader)
            pack = origins.get(final.document, Origin()).pack
            notes = tuple(_given("", one) for one in fields)
            return Found((evolve(final, pack=pack, given=final.given + notes),))
        return _filled(forms, origins)


def _forms(fields: list[Filled], origins: dict[str, Origin]) -> dict[str, list[Given]]:
    """Return the fields of each document of ours, by the first part of their names.

    A field of nobody we know goes along with the first document, so that it is not lost.
    """
    forms: dict[str, list[Given]] = {}
    strange: list[Given] = []
    for one in fields:
        document, _, path = one.name.partition(".")
        if document in CLASSES:
            path = origins.get(document, Origin()).place_today(path)
            forms.setdefault(document, []).append(_given(path, one))
        else:
            strange.append(_given("", one))
    ours = {name: given for name, given in forms.items() if _is(name, given)}
    if ours:
        next(iter(ours.values())).extend(strange)
    return ours


def _given(path: str, one: Filled) -> Given:
    """Return what stands in a field; what is no answer is refused, or told where no text is."""
    made = Given(path, one.value, one.place)
    if not one.code:
        return made
    why = fault(one.code)
    return evolve(made, refused=why) if made.says_something else evolve(made, faults=(why,))


def _is(document: str, given: list[Given]) -> bool:
    return document_of(Origin(document), [one.path for one in given]) != ""


def _filled(forms: dict[str, list[Given]], origins: dict[str, Origin]) -> Found:
    bundle = len(forms) > 1 or len(origins) > 1
    answers = (_answers(name, origins, given) for name, given in forms.items())
    return Found(tuple(one for one in answers if one.filled or not bundle), bundle)


def _answers(document: str, origins: dict[str, Origin], given: list[Given]) -> Answers:
    origin = origins.get(document, Origin())
    return Answers(document, origin.version, origin.pack, tuple(given))


def _origins(reader: Bounded) -> dict[str, Origin]:
    """Return what the file's private note says of each of its documents."""
    info = reader.trailer.get("/Info")
    notes = None if info is None else info.get_object()
    told = text_of(notes.get(NOTE)) if isinstance(notes, dict) else ""
    found = [origin_of(note) for note in _list(told) if isinstance(note, dict)]
    return {origin.document: origin for origin in found}


def _list(told: str) -> list[object]:
    if len(told) > MAX_NOTES:
        return []
    try:
        found = json.loads(told or "[]")
    except (ValueError, RecursionError):
        return []
    return found if isinstance(found, list) else []


__all__ = ["read_pdf"]
