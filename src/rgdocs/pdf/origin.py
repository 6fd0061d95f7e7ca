"""Which document, format version and pack a PDF was made of, carried over from its Word file.

The Word templates keep it in custom properties (`rgdocs.document`, `rgdocs.versie`, ...); the
PDF keeps it as JSON under the private name `/rgdocs` of its information dictionary,
which PDF/A allows.
"""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Final
from zipfile import BadZipFile, ZipFile

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterable

KEY: Final = "rgdocs"
KEPT: Final = ("document", "versie", "pack", "soort_uitvoer")

_PART: Final = "docProps/custom.xml"
_PREFIX: Final = "rgdocs."
_LIMIT: Final = 1 << 16


def origin(files: Iterable[bytes]) -> dict[str, str]:
    """Return the private entry for a PDF of these Word files; nothing when none says anything."""
    told = [found for data in files if (found := _properties(data))]
    if not told:
        return {}
    return {KEY: json.dumps(told, ensure_ascii=False, separators=(",", ":"))}


def _properties(docx: bytes) -> dict[str, str]:
    """Return the properties of ours that a Word file holds, in fixed order."""
    root = _root(docx)
    if root is None:
        return {}
    values = {str(each.get("name", "")): "".join(each.itertext()) for each in root}
    named = {key: values.get(_PREFIX + key, "") for key in KEPT}
    return {key: value[:100] for key, value in named.items() if value}


def _root(docx: bytes) -> etree._Element | None:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        with ZipFile(io.BytesIO(docx)) as package:
            if package.getinfo(_PART).file_size > _LIMIT:
                return None
            return etree.fromstring(package.read(_PART), parser)
    except (KeyError, BadZipFile, etree.XMLSyntaxError):
        return None
