"""Gathers the files of a pack and of every pack that it inherits from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import attrs

from rgdocs import forms
from rgdocs.errors import PackError
from rgdocs.packs import _find, _fonts, _logo, _manifest, _texts
from rgdocs.packs._faults import Faults
from rgdocs.packs._folder import MAX_TEMPLATE, MAX_TEXTS, MAX_TOML, Folder

if TYPE_CHECKING:
    from collections.abc import Iterator

TOOLKIT: Final = "toolkit"
"""The cover and contents of all forms together; not a form, so not in the catalogue."""

CHANGES: Final = "veranderd"
"""The page that tells what changed from one record to the next; not a form either."""

CARD: Final = "signaleringsplan-kaart"
"""The signaleringsplan in the edition for the wallet: a template of its own, and no form."""

MAX_PACKS: Final = 4
"""A pack and those that it inherits from, one from the other."""

Files = tuple[tuple[str, bytes], ...]
Stamp = tuple[Path, int, int]


@attrs.frozen(kw_only=True)
class Layer:
    """One pack as its folder holds it: equal when all its files are."""

    manifest: _manifest.Manifest = attrs.field(eq=False, repr=False)
    files: Files = attrs.field(repr=False)
    fonts: tuple[Stamp, ...]
    """Font files in the pack: path, size, moment of its last change."""

    @property
    def by_name(self) -> dict[str, bytes]:
        """Return the files by their name in the folder."""
        return dict(self.files)


def documents() -> tuple[str, ...]:
    """Return the ids of all that has a Word template."""
    return (*(form.id for form in forms.catalogue()), TOOLKIT, CHANGES, CARD)


def layers(folder: Path, expected: str, faults: Faults) -> tuple[Layer, ...]:
    """Return a pack and those that it inherits from, nearest first.

    `expected` is the id that the first must have, or "". What is wrong goes to `faults`.
    """
    found: list[Layer] = []
    names: set[str] = set()
    for place, name in _line(folder, expected, found, faults):
        layer = _layer(place, name, faults, first=not found)
        if layer is None:
            break
        if layer.manifest.id in names:
            faults.add("pack.inherit.cycle", "pack.erft")
            break
        names.add(layer.manifest.id)
        found.append(layer)
    return tuple(found)


def _line(
    folder: Path, expected: str, found: list[Layer], faults: Faults
) -> Iterator[tuple[Path, str]]:
    """Yield the folder and the id of each next pack; what was `found` last says which."""
    yield folder, expected
    while found[-1].manifest.erft not in ("", _find.STANDARD):
        name = found[-1].manifest.erft
        if len(found) >= MAX_PACKS:
            faults.add("pack.inherit.deep", "pack.erft", max=MAX_PACKS)
            return
        above = _find.parent(name, folder)
        if above is None:
            told = ", ".join(_find.known())
            faults.add("pack.inherit.missing", "pack.erft", known=told)
            return
        folder = above
        yield folder, name


def _layer(path: Path, expected: str, faults: Faults, *, first: bool) -> Layer | None:
    """Return one pack, None when its manifest is unreadable."""
    own = Faults(faults.lang, "" if first else expected)
    folder = Folder(path, own)
    layer = None
    try:
        layer = _read(folder, expected)
    except PackError as error:
        found = error.problems
    else:
        found = ()
    within = "" if first else f"{expected}/"
    faults.take(attrs.evolve(fault, path=f"{within}{fault.path}") for fault in found)
    faults.take(own.found)
    return layer


def _read(folder: Folder, expected: str) -> Layer | None:
    toml = folder.read(_find.MANIFEST, MAX_TOML)
    if toml is None:
        if not folder.faults.found:
            folder.faults.add("pack.file", _find.MANIFEST)
        return None
    manifest = _manifest.read(toml, folder.faults)
    if expected and manifest.id and manifest.id != expected:
        folder.faults.add("pack.id.differs", "pack.id")
    found = {_find.MANIFEST: toml} | _named(folder, manifest)
    return Layer(
        manifest=manifest, files=tuple(sorted(found.items())), fonts=tuple(_stamps(folder))
    )


def _named(folder: Folder, manifest: _manifest.Manifest) -> dict[str, bytes]:
    """Return every file that has a place in a pack."""
    sizes = {f"{document}.docx": MAX_TEMPLATE for document in documents()}
    sizes |= dict.fromkeys(_texts.NAMES, MAX_TEXTS)
    read = {name: folder.read(name, most) for name, most in sizes.items()}
    found = {name: data for name, data in read.items() if data is not None}
    logo = manifest.huisstijl.get("logo", "")
    return found | (_logo.files_of(logo, folder) if logo else {}) | _parts(folder, manifest)


def _parts(folder: Folder, manifest: _manifest.Manifest) -> dict[str, bytes]:
    """Return the Word files that stand in the place of parts of forms."""
    found = {}
    for (document, part), name in manifest.onderdelen.items():
        if isinstance(name, str):
            place = f"onderdelen.{document}.{part}"
            before = len(folder.faults.found)
            data = folder.read(name, MAX_TEMPLATE, place)
            if data is not None:
                found[name] = data
            elif len(folder.faults.found) == before:
                folder.faults.add("pack.file", place)
    return found


def _stamps(folder: Folder) -> Iterator[Stamp]:
    names = folder.names(_fonts.FOLDER, _fonts.ENDINGS)
    if len(names) > _fonts.MAX_FILES:
        folder.faults.add("pack.font.many", _fonts.PATH, max=_fonts.MAX_FILES)
    for name in names[: _fonts.MAX_FILES]:
        path = (folder.path / name).resolve()
        if not path.is_relative_to(folder.path.resolve()):
            folder.faults.add("pack.path", _fonts.PATH)
        elif path.stat().st_size > _fonts.MAX_SIZE:
            folder.faults.add("pack.file.large", _fonts.PATH, max=_fonts.MAX_SIZE)
        else:
            yield path, path.stat().st_size, path.stat().st_mtime_ns
