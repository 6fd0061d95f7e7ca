"""Looks at the keys of pack.toml one after another, and remembers all that is wrong."""

from __future__ import annotations

import unicodedata
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rgdocs.packs._faults import Faults
    from rgdocs.packs._places import Keys, Place

MAX_TEXT: Final = 200

Table = dict[str, Any]


class Reader:
    """Looks at one key after another and remembers all that is wrong."""

    def __init__(self, table: Table, known_places: Mapping[Keys, Place], faults: Faults) -> None:
        """Take what the file holds, and where each key stands."""
        self.table = table
        self.places = known_places
        self.faults = faults

    def section(self, *names: str) -> Table:
        """Return a table of the file; an absent one is empty."""
        section: Table = self.table
        for name in names:
            inner = section.get(name, {})
            if not isinstance(inner, dict):
                self.faults.add("pack.type.table", ".".join(names))
                return {}
            section = inner
        return section

    def keys(self, known: tuple[str, ...], *above: str) -> Table:
        """Return a table without its unknown keys; each is a fault with the nearest name."""
        section = self.section(*above)
        for key in set(section) - set(known):
            line, column = self.places.get((*above, key), ("?", "?"))
            nearest = get_close_matches(key[:64], known, n=1, cutoff=0.0)[0]
            self.faults.add(
                "pack.key",
                ".".join(above),
                line=line,
                column=column,
                nearest=nearest,
                known=", ".join(known),
            )
        return {key: value for key, value in section.items() if key in known}

    def text(self, value: object, path: str, most: int = MAX_TEXT) -> str | None:
        """Return a text as it will be printed, None when it is refused."""
        if not isinstance(value, str):
            self.faults.add("pack.type.text", path)
        elif len(value) > most:
            self.faults.add("pack.text.long", path, max=most)
        elif any(unicodedata.category(letter).startswith("C") for letter in value):
            self.faults.add("pack.text.control", path)
        else:
            return unicodedata.normalize("NFC", value.strip())
        return None

    def texts(self, known: tuple[str, ...], *above: str) -> dict[str, str]:
        """Return the texts of a table that are as they should be."""
        path = ".".join(above)
        said = {
            key: self.text(value, f"{path}.{key}")
            for key, value in self.keys(known, *above).items()
        }
        return {key: text for key, text in said.items() if text is not None}
