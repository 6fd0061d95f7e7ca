"""Reads pack.toml: what may stand in it, and everything that is wrong with it at once."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

import attrs

from rgdocs.errors import PackError, Problem
from rgdocs.packs._catalogue import LANGUAGES
from rgdocs.packs._pack import Organisatie
from rgdocs.packs._words import Woord, known_words, standard, woord
from rgdocs.problems import fault, problem

MAX_TEXT = 200
MAX_WORD = 60

Table = dict[str, Any]

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_COLOUR = re.compile(r"#?([0-9A-Fa-f]{6})")
_PLACE = re.compile(r"line (\d+), column (\d+)")
_FORMS = ("enkelvoud", "meervoud", "lidwoord", "samenstelling")
_NEEDED_FORMS = ("enkelvoud", "meervoud", "lidwoord")


@attrs.frozen(kw_only=True)
class Manifest:
    """pack.toml, looked through; files are named and not yet read."""

    id: str
    taal: str
    organisatie: Organisatie
    kleur: str
    accent: str
    lettertype: str
    logo: str
    logo_tekst: str
    woorden: Mapping[str, Woord]


class _Reader:
    """Looks at one key after another and remembers all that is wrong."""

    def __init__(self, table: Table, lang: str) -> None:
        self.table = table
        self.lang = lang
        self.found: list[Problem] = []

    def wrong(self, code: str, path: str, **params: int | str) -> None:
        self.found.append(fault(code, path, **params).told(self.lang))

    def section(self, name: str) -> Table:
        section = self.table.get(name, {})
        if isinstance(section, dict):
            return section
        self.wrong("pack.type.table", name)
        return {}

    def keys(self, section: Table, known: tuple[str, ...], path: str = "") -> None:
        for key in section:
            if key not in known:
                nearest = get_close_matches(key[:64], known, n=1, cutoff=0.0)[0]
                self.wrong("pack.key", path, nearest=nearest, known=", ".join(known))

    def text(self, section: Table, path: str, default: str = "", most: int = MAX_TEXT) -> str:
        value = section.get(path.rpartition(".")[2], default)
        if not isinstance(value, str):
            self.wrong("pack.type.text", path)
        elif len(value) > most:
            self.wrong("pack.text.long", path, max=most)
        elif any(unicodedata.category(letter).startswith("C") for letter in value):
            self.wrong("pack.text.control", path)
        else:
            return unicodedata.normalize("NFC", value.strip())
        return default

    def matching(
        self, section: Table, path: str, pattern: re.Pattern[str], code: str, default: str = ""
    ) -> str:
        value = self.text(section, path, default)
        if value and not pattern.fullmatch(value):
            self.wrong(code, path)
            return default
        return value


SECTIONS = ("pack", "organisatie", "huisstijl", "woorden")


def read(data: bytes, lang: str) -> Manifest:
    """Return the manifest; raise PackError with every problem."""
    reader = _Reader(_parse(data, lang), lang)
    reader.keys(reader.table, SECTIONS)
    manifest = Manifest(**_pack(reader), **_huisstijl(reader), woorden=_woorden(reader))
    if reader.found:
        raise PackError(reader.found)
    return manifest


def _parse(data: bytes, lang: str) -> Table:
    try:
        return tomllib.loads(data.decode("utf-8"))
    except UnicodeDecodeError:
        fault = problem("pack.encoding", "pack.toml", lang=lang)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        place = _PLACE.search(str(error))
        line, column = place.groups() if place else ("?", "?")
        fault = problem("pack.toml", "pack.toml", lang=lang, line=line, column=column)
    raise PackError(fault)


def _pack(reader: _Reader) -> dict[str, Any]:
    pack, house = reader.section("pack"), reader.section("organisatie")
    fields = tuple(field.name for field in attrs.fields(Organisatie))
    reader.keys(pack, ("id", "taal"), "pack")
    reader.keys(house, fields, "organisatie")
    pack_id = reader.matching(pack, "pack.id", _ID, "pack.id")
    if not pack_id and "pack.id" not in [fault.path for fault in reader.found]:
        reader.wrong("pack.missing", "pack.id")
    taal = reader.text(pack, "pack.taal", "nl")
    if taal not in LANGUAGES:
        reader.wrong("pack.language", "pack.taal", known=", ".join(LANGUAGES))
    told = {name: reader.text(house, f"organisatie.{name}") for name in fields}
    return {"id": pack_id, "taal": taal, "organisatie": Organisatie(**told)}


def _huisstijl(reader: _Reader) -> dict[str, Any]:
    style = reader.section("huisstijl")
    reader.keys(style, ("logo", "logo_tekst", "kleur", "accent", "lettertype"), "huisstijl")
    colours = {
        name: reader.matching(style, f"huisstijl.{name}", _COLOUR, "pack.colour", default)
        for name, default in (("kleur", "12475E"), ("accent", "B8430B"))
    }
    logo = reader.text(style, "huisstijl.logo")
    logo_tekst = reader.text(style, "huisstijl.logo_tekst")
    if logo and not logo_tekst:
        reader.wrong("pack.missing", "huisstijl.logo_tekst")
    return {
        **{name: colour.removeprefix("#").upper() for name, colour in colours.items()},
        "logo": logo,
        "logo_tekst": logo_tekst,
        "lettertype": reader.text(style, "huisstijl.lettertype", "Atkinson Hyperlegible"),
    }


def _woorden(reader: _Reader) -> dict[str, Woord]:
    words = reader.section("woorden")
    reader.keys(words, tuple(standard()), "woorden")
    said = {term: _woord(reader, term, words[term]) for term in standard() if term in words}
    return dict(standard()) | {term: word for term, word in said.items() if word}


def _woord(reader: _Reader, term: str, value: object) -> Woord | None:
    path = f"woorden.{term}"
    if isinstance(value, str):
        return _known(reader, path, value)
    if not isinstance(value, dict):
        reader.wrong("pack.type.word", path)
        return None
    before = len(reader.found)
    reader.keys(value, _FORMS, path)
    forms = dict(_forms(reader, path, value))
    return None if len(reader.found) > before else woord(forms)


def _forms(reader: _Reader, path: str, value: Table) -> Iterator[tuple[str, str]]:
    for form in _FORMS:
        said = _plain(reader, value, f"{path}.{form}")
        if said:
            yield form, said
        elif form in _NEEDED_FORMS and f"{path}.{form}" not in _paths(reader.found):
            reader.wrong("pack.missing", f"{path}.{form}")
    if value.get("lidwoord", "de") not in ("de", "het"):
        reader.wrong("pack.word.article", f"{path}.lidwoord")


def _known(reader: _Reader, path: str, value: str) -> Woord | None:
    before = len(reader.found)
    said = _plain(reader, {path.rpartition(".")[2]: value}, path)
    if len(reader.found) > before:
        return None
    if said not in known_words():
        reader.wrong("pack.word.forms", path)
    return known_words().get(said)


def _plain(reader: _Reader, section: Table, path: str) -> str:
    said = reader.text(section, path, most=MAX_WORD)
    if re.search("[{}]", said):
        reader.wrong("pack.word.braces", path)
        return ""
    return said


def _paths(found: list[Problem]) -> set[str]:
    return {fault.path for fault in found}
