"""Reads pack.toml: what may stand in it, and everything that is wrong with it at once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

import attrs

from rgdocs import forms
from rgdocs.errors import PackError
from rgdocs.packs._catalogue import LANGUAGES
from rgdocs.packs._find import ID, MANIFEST, MAX_ID
from rgdocs.packs._pack import Organisatie
from rgdocs.packs._places import places
from rgdocs.packs._reader import MAX_TEXT, Reader, Table
from rgdocs.packs._vocabulary import ENGLISH, SECTION, Vocabulary
from rgdocs.packs._words import Woord
from rgdocs.problems import problem

if TYPE_CHECKING:
    from rgdocs.packs._faults import Faults

Replaced = bool | str
"""Of a part of a form: printed or not, or the Word file that stands in its place."""

SECTIONS: Final = ("pack", "organisatie", "huisstijl", "woorden", "onderdelen")
HOUSE: Final = tuple(field.name for field in attrs.fields(Organisatie))
STYLE: Final = ("logo", "logo_tekst", "kleur", "accent", "lettertype")

_COLOUR: Final = re.compile(r"#?([0-9A-Fa-f]{6})")
_LINE: Final = re.compile(r"line (\d+), column (\d+)")


@attrs.frozen(kw_only=True)
class Manifest:
    """pack.toml, looked through. It holds only what was said: the rest is inherited."""

    id: str
    erft: str
    taal: str
    organisatie: Mapping[str, str]
    huisstijl: Mapping[str, str]
    woorden: Mapping[str, Woord]
    engels: Mapping[str, Woord]
    """The words for texts in English, of [woorden.en]."""
    onderdelen: Mapping[tuple[str, str], Replaced]
    """By document and part of its form."""


def read(data: bytes, faults: Faults) -> Manifest:
    """Return the manifest; what is wrong goes to `faults`. Raises PackError for what is no TOML."""
    text, table = _parse(data, faults.lang)
    reader = Reader(table, places(text), faults)
    reader.keys(SECTIONS)
    about = _about(reader)
    return Manifest(
        id=about.get("id", ""),
        erft=about.get("erft", ""),
        taal=about.get("taal", ""),
        organisatie=reader.texts(HOUSE, "organisatie"),
        huisstijl=_style(reader),
        woorden=Vocabulary(reader).words(),
        engels=Vocabulary(reader, (*SECTION, ENGLISH)).words(),
        onderdelen=_parts(reader),
    )


def _parse(data: bytes, lang: str) -> tuple[str, Table]:
    try:
        text = data.decode("utf-8")
        return text, tomllib.loads(text)
    except UnicodeDecodeError:
        fault = problem("pack.encoding", MANIFEST, lang=lang)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        place = _LINE.search(str(error))
        line, column = place.groups() if place else ("?", "?")
        fault = problem("pack.toml", MANIFEST, lang=lang, line=line, column=column)
    raise PackError(fault)


def _about(reader: Reader) -> dict[str, str]:
    said = reader.texts(("id", "erft", "taal"), "pack")
    for key in ("id", "erft"):
        if said.get(key) and not (ID.fullmatch(said[key]) and len(said[key]) <= MAX_ID):
            reader.faults.add("pack.id", f"pack.{key}")
            del said[key]
    if not reader.section("pack").get("id"):
        reader.faults.add("pack.missing", "pack.id")
    if said.get("taal", "nl") not in LANGUAGES:
        reader.faults.add("pack.language", "pack.taal", known=", ".join(LANGUAGES))
        del said["taal"]
    return said


def _style(reader: Reader) -> dict[str, str]:
    said = reader.texts(STYLE, "huisstijl")
    for key in ("kleur", "accent"):
        colour = _COLOUR.fullmatch(said.get(key, "000000"))
        if colour is None:
            reader.faults.add("pack.colour", f"huisstijl.{key}")
            del said[key]
        elif key in said:
            said[key] = colour[1].upper()
    if said.get("logo") and not said.get("logo_tekst"):
        reader.faults.add("pack.missing", "huisstijl.logo_tekst")
    return said


def _parts(reader: Reader) -> dict[tuple[str, str], Replaced]:
    """Return which parts of the forms are switched off, on, or replaced."""
    catalogue = {form.id: form for form in forms.catalogue()}
    said: dict[tuple[str, str], Replaced] = {}
    for document in reader.keys(tuple(catalogue), "onderdelen"):
        parts = {part.id: part for part in catalogue[document].delen}
        for name, value in reader.keys(tuple(parts), "onderdelen", document).items():
            path = f"onderdelen.{document}.{name}"
            if parts[name].vast:
                reader.faults.add("pack.part.fixed", path)
            elif isinstance(value, bool) or _is_word_file(value):
                said[document, name] = value
            else:
                reader.faults.add("pack.part.type", path)
    return said


def _is_word_file(value: object) -> bool:
    return isinstance(value, str) and value.endswith(".docx") and len(value) <= MAX_TEXT
