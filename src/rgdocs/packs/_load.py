"""Makes a Pack of the files of a pack and of those that it inherits from."""

from __future__ import annotations

import hashlib
from functools import cache, lru_cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Any

import attrs

from rgdocs.packs import _find, _fonts, _logo, _texts
from rgdocs.packs._catalogue import LANGUAGES
from rgdocs.packs._colours import failing, nearest_passing
from rgdocs.packs._faults import Faults
from rgdocs.packs._gather import Layer, documents, layers
from rgdocs.packs._pack import Huisstijl, Logo, Organisatie, Pack, Spraak
from rgdocs.packs._unused import note_unused
from rgdocs.packs._vocabulary import said_in

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Mapping

    from rgdocs.errors import Problem

Layers = tuple[Layer, ...]


def load(which: str | os.PathLike[str] | None = None, *, lang: str = "nl") -> Pack:
    """Return a pack: the built-in one (None or "standaard"), an installed one, or a folder's.

    Raises PackError with everything that is wrong with it, told in `lang`.
    """
    if which is None or which == _find.STANDARD:
        return _standard()
    faults = Faults(lang)
    found = layers(*_find.find(which, lang), faults)
    if faults.refusing:
        _build(found, faults)
    faults.stop()
    return _made(found, lang)


def check(which: str | os.PathLike[str], *, lang: str = "nl") -> tuple[Problem, ...]:
    """Return everything that is wrong with a pack, and what is worth a look.

    Raises PackError when there is no such pack.
    """
    faults = Faults(lang)
    folder, expected = _find.find(which, lang)
    found = layers(folder, expected, faults)
    _build(found, faults)
    if found:
        note_unused(folder, found[0], faults)
    return tuple(sorted(faults.found))


def own_templates(which: str | os.PathLike[str], *, lang: str = "nl") -> dict[str, bytes]:
    """Return the Word templates of a pack by document, whatever else is wrong with it.

    Raises PackError when there is no such pack.
    """
    return _own_templates(layers(*_find.find(which, lang), Faults(lang)))


@cache
def _standard() -> Pack:
    faults = Faults("nl")
    with as_file(files("rgdocs") / "templates" / _find.STANDARD) as folder:
        found = layers(folder, _find.STANDARD, faults)
        pack = _build(found, faults, built_in=True)
    faults.stop()
    return pack


@lru_cache(maxsize=8)
def _made(found: Layers, lang: str) -> Pack:
    """Return the pack that these files make; the same files give the same pack."""
    faults = Faults(lang)
    pack = _build(found, faults)
    faults.stop()
    return pack


def _build(found: Layers, faults: Faults, *, built_in: bool = False) -> Pack:
    """Return the pack; what is wrong goes to `faults`, and then the pack is of no use."""
    base = None if built_in else _standard()
    lang = _first((layer.manifest.taal for layer in found), "nl")
    style = _style(found, base, faults)
    own, spoken = _own_templates(found), _spoken(found, lang, faults)
    templates = dict(base.templates if base else {}) | own
    return Pack(
        id=found[0].manifest.id if found else "",
        taal=LANGUAGES[lang],
        catalogus=lang,
        organisatie=Organisatie(**_merged(layer.manifest.organisatie for layer in found)),
        huisstijl=attrs.evolve(style, logo_tekst=spoken[lang].logo_text(style.logo_tekst, lang)),
        woorden=spoken[lang].woorden,
        templates=templates,
        eigen=frozenset() if built_in else frozenset(own),
        teksten=spoken[lang].teksten,
        talen=spoken,
        onderdelen=_merged([*map(_parts, found), base.onderdelen if base else {}]),
        erft=tuple(layer.manifest.id for layer in found[1:]),
        digest=_digest(found, templates, style, lang),
    )


def _merged(said: Iterable[Mapping[Any, Any]]) -> dict[Any, Any]:
    """Return what the nearest pack says of each key."""
    merged: dict[Any, Any] = {}
    for one in said:
        merged = dict(one) | merged
    return merged


def _first(said: Iterable[str], otherwise: str) -> str:
    return next((one for one in said if one), otherwise)


def _own_templates(found: Layers) -> dict[str, bytes]:
    known = {f"{document}.docx": document for document in documents()}
    return _merged(
        {known[name]: data for name, data in layer.files if name in known} for layer in found
    )


def _parts(layer: Layer) -> dict[tuple[str, str], bool | bytes]:
    said = layer.manifest.onderdelen
    found = {
        place: layer.by_name.get(value) if isinstance(value, str) else value
        for place, value in said.items()
    }
    return {place: value for place, value in found.items() if value is not None}


def _spoken(found: Layers, lang: str, faults: Faults) -> dict[str, Spraak]:
    """Return what the packs say in each language; `lang` is the one of their documents."""
    texts = _wording(found, faults)
    own = _merged(layer.manifest.woorden for layer in found)
    english = _merged(layer.manifest.engels for layer in found)
    return {
        taal: Spraak(
            woorden=said_in(taal, own, english, faults if taal == lang else Faults(lang)),
            teksten=texts[taal],
        )
        for taal in LANGUAGES
    }


def _wording(found: Layers, faults: Faults) -> dict[str, dict[str, str]]:
    """Return the packs' own texts in each language."""
    said = []
    for number, layer in enumerate(found):
        own = frozenset(_own_templates(found[number:]))
        there = Faults(faults.lang, layer.manifest.id if number else "")
        said.append(_texts.read(layer.by_name, there, own))
        faults.take(there.found)
    return {taal: _merged(one.get(taal, {}) for one in said) for taal in LANGUAGES}


def _style(found: Layers, base: Pack | None, faults: Faults) -> Huisstijl:
    said = _merged(layer.manifest.huisstijl for layer in found)
    main, accent = _logo.STANDARD_COLOURS
    colours = {"kleur": said.get("kleur", main), "accent": said.get("accent", accent)}
    logo, told = _logo_of(found, faults)
    if base is not None and not told:
        built_in = base.huisstijl
        logo = built_in.logo and _logo.coloured(built_in.logo, **_named(colours))
        told = built_in.logo_tekst
    family = said.get("lettertype") or _fonts.DEFAULT
    style = Huisstijl(
        **colours,
        logo=logo,
        logo_tekst=told,
        lettertype=family,
        letterbestanden=_letters(family, found, faults),
    )
    _unreadable(style, faults)
    return style


def _named(colours: Mapping[str, str]) -> dict[str, str]:
    return {"main": colours["kleur"], "accent": colours["accent"]}


def _logo_of(found: Layers, faults: Faults) -> tuple[Logo | None, str]:
    """Return the logo of the nearest pack that says one, and its text; "" for the built-in one."""
    for number, layer in enumerate(found):
        if "logo" in layer.manifest.huisstijl:
            name = layer.manifest.huisstijl["logo"]
            told = layer.manifest.huisstijl.get("logo_tekst", "")
            there = Faults(faults.lang, layer.manifest.id if number else "")
            logo = _logo.logo_of(name, layer.by_name, there) if name else None
            faults.take(there.found)
            return logo, told if name else ""
    return None, ""


def _letters(family: str, found: Layers, faults: Faults) -> dict[str, Any]:
    own = [path for layer in found for path, _, _ in layer.fonts]
    if family == _fonts.DEFAULT and not own:
        return {}
    return _fonts.styles_of(_fonts.paths_of(family, own), faults)


def _unreadable(style: Huisstijl, faults: Faults) -> None:
    """Tell of each pair of colours that cannot be read."""
    colours = style.kleuren()
    keys = {"dk2": "huisstijl.kleur", "accent2": "huisstijl.accent"}
    for pair, ratio in failing(colours):
        faults.add(
            "pack.contrast",
            keys[pair.front],
            front=f"#{colours[pair.front]}",
            back=f"#{colours[pair.back]}",
            ratio=f"{ratio:.2f}",
            least=f"{pair.least:g}",
            nearest=f"#{nearest_passing(style.kleur, style.accent, pair.front)}",
        )


def _digest(found: Layers, templates: Mapping[str, bytes], style: Huisstijl, lang: str) -> str:
    """Return a sum over everything in a pack, with what it takes from the built-in one."""
    total = hashlib.sha256(lang.encode())
    for layer in found:
        _add(total, layer.by_name)
    _add(total, templates)
    logo = style.logo or Logo()
    _add(total, {"png": logo.png or b"", "svg": logo.svg or b"", "jpeg": logo.jpeg or b""})
    _add(total, {name: path.read_bytes() for name, path in style.letterbestanden.items()})
    return total.hexdigest()


def _add(total: Any, content: Mapping[str, bytes]) -> None:
    for name, data in sorted(content.items()):
        total.update(f"{name}\0{len(data)}\0".encode())
        total.update(data)
