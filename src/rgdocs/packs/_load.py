"""Finds a pack, reads its files, and makes a Pack of them; nothing outside its folder is opened."""

from __future__ import annotations

import hashlib
from functools import cache, lru_cache
from importlib.resources import as_file, files
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from rgdocs import forms
from rgdocs.errors import PackError, Problem
from rgdocs.packs import _manifest
from rgdocs.packs._catalogue import LANGUAGES
from rgdocs.packs._colours import failing, nearest_passing
from rgdocs.packs._logo import logo_of
from rgdocs.packs._pack import Huisstijl, Logo, Pack
from rgdocs.problems import problem

if TYPE_CHECKING:
    import os
    from collections.abc import Mapping

STANDARD = "standaard"
TOOLKIT = "toolkit"
"""The cover and contents of all forms together; not a form, so not in the catalogue."""

MAX_TOML = 200_000
MAX_TEMPLATE = 20_000_000
MAX_LOGO = 2_000_000

Files = tuple[tuple[str, bytes], ...]
"""What a pack consists of: name in its folder -> content, sorted."""


def load(which: str | os.PathLike[str] | None = None, *, lang: str = "nl") -> Pack:
    """Return a pack: the built-in one (None or "standaard"), or the one in a folder.

    Raises PackError with everything that is wrong with it, told in `lang`.
    """
    if which is None or which == STANDARD:
        return _standard()
    folder = Path(which)
    if not folder.is_dir():
        raise PackError(problem("pack.not-found", "", lang=lang, known=STANDARD))
    return _made(_gather(folder, lang), lang)


@cache
def _standard() -> Pack:
    with as_file(files("rgdocs") / "templates" / STANDARD) as folder:
        return _made(_gather(folder, "nl"), "nl")


def _gather(folder: Path, lang: str) -> Files:
    """Read what a pack may hold: its manifest, the logo that it names, Word templates."""
    toml = _read(folder, "pack.toml", MAX_TOML, lang)
    if toml is None:
        raise PackError(problem("pack.file", "pack.toml", lang=lang))
    named = _logos(_manifest.read(toml, lang).logo)
    sizes = dict.fromkeys(named, MAX_LOGO) | dict.fromkeys(_template_names(), MAX_TEMPLATE)
    read = {name: _read(folder, name, most, lang) for name, most in sizes.items()}
    found = {"pack.toml": toml} | {name: data for name, data in read.items() if data is not None}
    return tuple(sorted(found.items()))


def documents() -> tuple[str, ...]:
    """Return the ids of all that has a Word template."""
    return (*(form.id for form in forms.catalogue()), TOOLKIT)


def _template_names() -> tuple[str, ...]:
    return tuple(f"{document}.docx" for document in documents())


def _logos(logo: str) -> tuple[str, ...]:
    """Return the files of a logo: the named one, and the PNG that Word needs beside an SVG."""
    if not logo:
        return ()
    return (logo, f"{logo[:-4]}.png") if logo.lower().endswith(".svg") else (logo,)


def _read(folder: Path, name: str, most: int, lang: str) -> bytes | None:
    """Return the content of a file in the folder, None when there is none."""
    path = folder / name
    place = name if name in ("pack.toml", *_template_names()) else "huisstijl.logo"
    if not _inside(folder, name):
        raise PackError(problem("pack.path", place, lang=lang))
    if not path.is_file():
        return None
    with path.open("rb") as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise PackError(problem("pack.file.large", place, lang=lang, max=most))
    return data


def _inside(folder: Path, name: str) -> bool:
    plain = PurePosixPath(name)
    if plain.is_absolute() or ".." in plain.parts or "\\" in name or ":" in name:
        return False
    return (folder / name).resolve().is_relative_to(folder.resolve())


@lru_cache(maxsize=8)
def _made(content: Files, lang: str) -> Pack:
    """Return the pack that these files make; the same files give the same pack."""
    parts = dict(content)
    manifest = _manifest.read(parts["pack.toml"], lang)
    style, found = _style(manifest, parts, lang)
    found += _unreadable(style, lang)
    if found:
        raise PackError(found)
    templates = _templates(parts)
    return Pack(
        id=manifest.id,
        taal=LANGUAGES[manifest.taal],
        catalogus=manifest.taal,
        organisatie=manifest.organisatie,
        huisstijl=style,
        woorden=manifest.woorden,
        templates=templates,
        digest=_digest(parts | _named(style.logo, templates)),
    )


def _style(
    manifest: _manifest.Manifest, parts: Mapping[str, bytes], lang: str
) -> tuple[Huisstijl, list[Problem]]:
    """Return the looks, with the built-in logo where the pack has none; and what is wrong."""
    logo, found = logo_of(parts, _logos(manifest.logo), lang)
    logo_tekst = manifest.logo_tekst
    if not manifest.logo:
        built_in = _standard().huisstijl
        logo, logo_tekst = built_in.logo, built_in.logo_tekst
    style = Huisstijl(
        kleur=manifest.kleur,
        accent=manifest.accent,
        lettertype=manifest.lettertype,
        logo=logo,
        logo_tekst=logo_tekst,
    )
    return style, found


def _templates(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the Word templates: the pack's own, and the built-in one where it has none."""
    own = {
        name.removesuffix(".docx"): data for name, data in parts.items() if name.endswith(".docx")
    }
    built_in = files("rgdocs") / "templates" / STANDARD
    for document in documents():
        path = built_in / f"{document}.docx"
        if document not in own and path.is_file():
            own[document] = path.read_bytes()
    return own


def _unreadable(style: Huisstijl, lang: str) -> list[Problem]:
    """Return a problem for each pair of colours that cannot be read."""
    colours = style.kleuren()
    keys = {"dk2": "huisstijl.kleur", "accent2": "huisstijl.accent"}
    return [
        problem(
            "pack.contrast",
            keys[pair.front],
            lang=lang,
            front=f"#{colours[pair.front]}",
            back=f"#{colours[pair.back]}",
            ratio=f"{ratio:.2f}",
            least=f"{pair.least:g}",
            nearest=f"#{nearest_passing(style.kleur, style.accent, pair.front)}",
        )
        for pair, ratio in failing(colours)
    ]


def _named(logo: Logo | None, templates: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return what may come from the built-in pack, by a name."""
    named = {f"{name}.docx": data for name, data in templates.items()}
    if logo is not None:
        named |= {"used.png": logo.png, "used.svg": logo.svg or b""}
    return named


def _digest(content: Mapping[str, bytes]) -> str:
    total = hashlib.sha256()
    for name, data in sorted(content.items()):
        total.update(f"{name}\0{len(data)}\0".encode())
        total.update(data)
    return total.hexdigest()
