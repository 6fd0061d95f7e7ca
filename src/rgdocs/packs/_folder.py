"""Reads the files of one pack; nothing outside its folder is opened, and nothing endless."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import attrs

from rgdocs.packs._faults import Faults

MAX_TOML = 200_000
MAX_TEMPLATE = 20_000_000
MAX_LOGO = 2_000_000
MAX_TEXTS = 2_000_000


@attrs.frozen
class Folder:
    """The folder of a pack."""

    path: Path
    faults: Faults = attrs.field(repr=False)

    def read(self, name: str, most: int, place: str = "") -> bytes | None:
        """Return the content of a file, None when there is none or when it is refused.

        `place` is the key of pack.toml that names the file; "" when its name is fixed.
        """
        place = place or name
        if not self._inside(name):
            self.faults.add("pack.path", place)
            return None
        path = self.path / name
        if not path.is_file():
            return None
        return self._bounded(path, most, place)

    def names(self, folder: str, endings: tuple[str, ...]) -> tuple[str, ...]:
        """Name the files in a folder of the pack that end in one of `endings`, sorted."""
        inside = self.path / folder
        if not self._inside(folder) or not inside.is_dir():
            return ()
        files = (path for path in inside.iterdir() if path.is_file())
        found = (path.name for path in files if path.suffix.lower() in endings)
        return tuple(f"{folder}/{name}" if folder else name for name in sorted(found))

    def _bounded(self, path: Path, most: int, place: str) -> bytes | None:
        data = None
        try:
            with path.open("rb") as file:
                data = file.read(most + 1)
        except OSError:
            self.faults.add("pack.file", place)
        if data is not None and len(data) > most:
            self.faults.add("pack.file.large", place, max=most)
            return None
        return data

    def _inside(self, name: str) -> bool:
        plain = PurePosixPath(name)
        if plain.is_absolute() or ".." in plain.parts or "\\" in name or ":" in name:
            return False
        return (self.path / name).resolve().is_relative_to(self.path.resolve())
