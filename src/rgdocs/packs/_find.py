"""Finds the folder of a pack: by path, by the name it was installed under, or built in.

A pack that pip installs names itself in the entry-point group `rgdocs.packs`: its id, and the
package that holds its files. The package is looked at and never imported: a pack runs no code.
"""

from __future__ import annotations

import re
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

from rgdocs.errors import PackError
from rgdocs.problems import problem

if TYPE_CHECKING:
    import os

GROUP: Final = "rgdocs.packs"
STANDARD: Final = "standaard"
MANIFEST: Final = "pack.toml"

ID: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
MAX_ID: Final = 64


def find(which: str | os.PathLike[str], lang: str) -> tuple[Path, str]:
    """Return the folder that is meant by a path or a name, and the id that it must have or "".

    A plain name is that of an installed pack, else a folder here. Raises PackError when there is
    none, and when it could be both.
    """
    folder = Path(which)
    installed = _installed(which, lang) if isinstance(which, str) and _is_id(which) else None
    if installed is not None and _is_other_pack(folder, installed):
        raise PackError(problem("pack.found.both", "", lang=lang))
    found = installed or folder
    if not found.is_dir():
        raise PackError(problem("pack.not-found", "", lang=lang, known=", ".join(known())))
    return found, str(which) if installed else ""


def parent(name: str, beside: Path) -> Path | None:
    """Return the folder of the pack `name` that another inherits from, None when there is none.

    It stands beside the folder of the other one, under its own name, or it is installed.
    """
    neighbour = beside.resolve().parent / name
    if (neighbour / MANIFEST).is_file():
        return neighbour
    return _installed(name, "nl")


def known() -> tuple[str, ...]:
    """Name every pack that can be asked for by name."""
    return (STANDARD, *sorted({point.name for point in entry_points(group=GROUP)} - {STANDARD}))


def _is_id(name: str) -> bool:
    return len(name) <= MAX_ID and ID.fullmatch(name) is not None


def _is_other_pack(folder: Path, installed: Path) -> bool:
    return (folder / MANIFEST).is_file() and folder.resolve() != installed.resolve()


def _installed(name: str, lang: str) -> Path | None:
    """Return the folder of an installed pack; two of one name are refused, and so is ours."""
    points = entry_points(group=GROUP)
    mine = {point.value for point in points if point.name == name}
    if len(mine) > 1:
        raise PackError(problem("pack.found.twice", "", lang=lang))
    return _folder_of(mine.pop()) if mine else None


def _folder_of(value: str) -> Path | None:
    """Return the folder behind `package` or `package.folder`, without importing it."""
    package, _, inside = value.partition(":")[0].strip().partition(".")
    spec = find_spec(package)
    places = spec.submodule_search_locations if spec else None
    return Path(next(iter(places)), *inside.split(".")) if places else None
